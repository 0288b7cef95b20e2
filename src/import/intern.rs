//! Texts -> small numbers in the order in which they first come: a text is held once,
//! however many rows name it.

/// Texts with their numbers. An open hash table of our own: it has an order, and asks
/// for no memory while it only looks.
pub(super) struct Intern {
    text: Vec<u8>,
    /// Where each text ends in `text`.
    ends: Vec<usize>,
    /// Numbers of texts plus one; 0 is free. Its length is a power of two.
    slots: Vec<u32>,
    last: u32,
}

impl Intern {
    pub(super) fn new() -> Self {
        Self {
            text: Vec::new(),
            ends: Vec::new(),
            slots: vec![0; 64],
            last: 0,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The text of a number; empty for an unknown one.
    pub(super) fn text(&self, code: u32) -> &[u8] {
        let Some(index) = usize::try_from(code).ok() else {
            return &[];
        };
        let start = index
            .checked_sub(1)
            .and_then(|before| self.ends.get(before));
        let (start, end) = (start.copied().unwrap_or(0), self.ends.get(index).copied());
        self.text
            .get(start..end.unwrap_or(start))
            .unwrap_or_default()
    }

    /// The number of a text that is known. Rows of one series stand together, so the
    /// last one is tried first.
    pub(super) fn find(&mut self, text: &[u8]) -> Option<u32> {
        if self.text(self.last) == text && !self.ends.is_empty() {
            return Some(self.last);
        }
        let code = self.slot(text).1?;
        self.last = code;
        Some(code)
    }

    /// The number of a text, a new one where it is unknown.
    pub(super) fn code(&mut self, text: &[u8]) -> u32 {
        if let Some(code) = self.find(text) {
            return code;
        }
        if (self.ends.len() + 1) * 2 > self.slots.len() {
            self.grow();
        }
        let code = u32::try_from(self.ends.len()).unwrap_or(u32::MAX - 1);
        let slot = self.slot(text).0;
        if let Some(slot) = self.slots.get_mut(slot) {
            *slot = code + 1;
        }
        self.text.extend_from_slice(text);
        self.ends.push(self.text.len());
        self.last = code;
        code
    }

    /// Where a text stands or would stand, and its number if it does.
    fn slot(&self, text: &[u8]) -> (usize, Option<u32>) {
        let mask = self.slots.len() - 1;
        let mut slot = hash(text) & mask;
        loop {
            match self.slots.get(slot).copied().unwrap_or(0) {
                0 => return (slot, None),
                taken if self.text(taken - 1) == text => return (slot, Some(taken - 1)),
                _ => slot = (slot + 1) & mask,
            }
        }
    }

    fn grow(&mut self) {
        self.slots = vec![0; self.slots.len() * 2];
        for index in 0..self.ends.len() {
            let code = u32::try_from(index).unwrap_or(u32::MAX - 1);
            let slot = self.slot(self.text(code)).0;
            if let Some(slot) = self.slots.get_mut(slot) {
                *slot = code + 1;
            }
        }
    }
}

/// FNV-1a of 32 bits (Fowler, Noll, Vo), with the high bits folded in.
fn hash(text: &[u8]) -> usize {
    let mix = |hash: u32, byte: &u8| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    let hash = text.iter().fold(0x811c_9dc5, mix);
    usize::try_from(hash ^ hash >> 15).unwrap_or(0)
}
