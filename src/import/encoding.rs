//! Bytes of a file in pieces of any cut -> UTF-8, and which encoding they seem to have.

use super::Encoding;

/// The characters of windows-1251 above the Cyrillic alphabet's lower half: 0x80 to 0xBF
/// (WHATWG Encoding Standard, index windows-1251). 0xC0 to 0xFF are U+0410 to U+044F.
const HIGH: [u16; 64] = [
    0x402, 0x403, 0x201a, 0x453, 0x201e, 0x2026, 0x2020, 0x2021, 0x20ac, 0x2030, 0x409, 0x2039,
    0x40a, 0x40c, 0x40b, 0x40f, 0x452, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
    0xfffd, 0x2122, 0x459, 0x203a, 0x45a, 0x45c, 0x45b, 0x45f, 0xa0, 0x40e, 0x45e, 0x408, 0xa4,
    0x490, 0xa6, 0xa7, 0x401, 0xa9, 0x404, 0xab, 0xac, 0xad, 0xae, 0x407, 0xb0, 0xb1, 0x406, 0x456,
    0x491, 0xb5, 0xb6, 0xb7, 0x451, 0x2116, 0x454, 0xbb, 0x458, 0x405, 0x455, 0x457,
];

/// Where KZ-1048 (STRK1048-2002) differs from it.
const KAZAKH: [(u8, u16); 16] = [
    (0x8d, 0x49a),
    (0x8e, 0x4ba),
    (0x9d, 0x49b),
    (0x9e, 0x4bb),
    (0xa1, 0x4b0),
    (0xa2, 0x4b1),
    (0xa3, 0x4d8),
    (0xa5, 0x4e8),
    (0xaa, 0x492),
    (0xaf, 0x4ae),
    (0xb4, 0x4e9),
    (0xba, 0x493),
    (0xbc, 0x4d9),
    (0xbd, 0x4a2),
    (0xbe, 0x4a3),
    (0xbf, 0x4af),
];

const REPLACEMENT: char = '\u{fffd}';

fn high(byte: u8, encoding: Encoding) -> char {
    let kazakh = KAZAKH.iter().find(|(known, _)| *known == byte);
    let kazakh = kazakh.filter(|_| encoding == Encoding::Kz1048);
    let code = match kazakh {
        Some((_, code)) => *code,
        None => match byte.checked_sub(0xc0) {
            Some(letter) => 0x410 + u16::from(letter),
            None => HIGH
                .get(usize::from(byte & 0x3f))
                .copied()
                .unwrap_or(0xfffd),
        },
    };
    char::from_u32(u32::from(code)).unwrap_or(REPLACEMENT)
}

/// Turns pieces into UTF-8; a byte order mark at the front is passed over.
pub(super) struct Decoder {
    encoding: Encoding,
    /// The first bytes, until it is clear whether they are a mark; afterwards, of UTF-16,
    /// half a character.
    held: Vec<u8>,
    begun: bool,
    high: Option<u16>,
    text: Vec<u8>,
}

impl Decoder {
    pub(super) fn new(encoding: Encoding) -> Self {
        Self {
            encoding,
            held: Vec::new(),
            begun: false,
            high: None,
            text: Vec::new(),
        }
    }

    fn mark(&self) -> &'static [u8] {
        match self.encoding {
            Encoding::Utf8 => b"\xef\xbb\xbf",
            Encoding::Utf16Le => b"\xff\xfe",
            Encoding::Utf16Be => b"\xfe\xff",
            Encoding::Windows1251 | Encoding::Kz1048 => b"",
        }
    }

    /// Hands the bytes on as UTF-8, in one or two pieces.
    pub(super) fn push(&mut self, mut bytes: &[u8], mut each: impl FnMut(&[u8])) {
        while !self.begun {
            let mark = self.mark();
            if self.held == mark {
                self.begun = true;
                self.held.clear();
            } else if !mark.starts_with(&self.held) {
                self.begun = true;
                let first = std::mem::take(&mut self.held);
                self.decode(&first, &mut each);
            } else if let Some((byte, rest)) = bytes.split_first() {
                self.held.push(*byte);
                bytes = rest;
            } else {
                return;
            }
        }
        self.decode(bytes, &mut each);
    }

    /// Hands on what is left of a file that ends inside its mark or a character.
    pub(super) fn finish(&mut self, mut each: impl FnMut(&[u8])) {
        if !self.begun {
            let first = std::mem::take(&mut self.held);
            self.begun = true;
            self.decode(&first, &mut each);
        }
        if !self.held.is_empty() || self.high.take().is_some() {
            self.held.clear();
            each(REPLACEMENT.encode_utf8(&mut [0; 4]).as_bytes());
        }
    }

    fn decode(&mut self, bytes: &[u8], each: &mut impl FnMut(&[u8])) {
        let mut text = std::mem::take(&mut self.text);
        text.clear();
        match self.encoding {
            Encoding::Utf8 => {
                self.text = text;
                each(bytes);
                return;
            }
            Encoding::Windows1251 | Encoding::Kz1048 => {
                for byte in bytes {
                    if byte.is_ascii() {
                        text.push(*byte);
                    } else {
                        push(&mut text, high(*byte, self.encoding));
                    }
                }
            }
            Encoding::Utf16Le | Encoding::Utf16Be => {
                for byte in bytes {
                    let Some(first) = self.held.pop() else {
                        self.held.push(*byte);
                        continue;
                    };
                    let pair = [first, *byte];
                    let unit = match self.encoding {
                        Encoding::Utf16Be => u16::from_be_bytes(pair),
                        _ => u16::from_le_bytes(pair),
                    };
                    self.unit(unit, &mut text);
                }
            }
        }
        each(&text);
        self.text = text;
    }

    /// A unit of UTF-16; what stands alone and must not becomes U+FFFD.
    fn unit(&mut self, unit: u16, text: &mut Vec<u8>) {
        if let Some(high) = self.high.take() {
            match char::decode_utf16([high, unit]).next() {
                Some(Ok(c)) => return push(text, c),
                _ => push(text, REPLACEMENT),
            }
        }
        match unit {
            0xd800..=0xdbff => self.high = Some(unit),
            _ => push(text, char::from_u32(u32::from(unit)).unwrap_or(REPLACEMENT)),
        }
    }
}

fn push(text: &mut Vec<u8>, c: char) {
    text.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
}

/// What the encoding of a head seems to be, and whether that is more than a guess.
pub(super) struct Guess {
    pub(super) encoding: Encoding,
    pub(super) sure: bool,
}

/// Looks at a head that may be cut inside a character: by its mark, by zeros (UTF-16), by
/// what only UTF-8 has, by letters. None where it is no text.
pub(super) fn guess(head: &[u8]) -> Option<Guess> {
    let sure = |encoding| {
        Some(Guess {
            encoding,
            sure: true,
        })
    };
    match head {
        [0xff, 0xfe, ..] => return sure(Encoding::Utf16Le),
        [0xfe, 0xff, ..] => return sure(Encoding::Utf16Be),
        [0xef, 0xbb, 0xbf, ..] => return sure(Encoding::Utf8),
        _ => {}
    }
    let zeros = |odd: usize| {
        let of = head.iter().skip(odd).step_by(2);
        of.filter(|byte| **byte == 0).count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    if even + odd > 0 {
        // Half of the bytes of Latin letters and digits in UTF-16 are zeros.
        let enough = |count: usize| count * 6 > head.len();
        return match (
            enough(even) && odd * 20 < even,
            enough(odd) && even * 20 < odd,
        ) {
            (true, _) => Some(Guess {
                encoding: Encoding::Utf16Be,
                sure: false,
            }),
            (_, true) => Some(Guess {
                encoding: Encoding::Utf16Le,
                sure: false,
            }),
            _ => None,
        };
    }
    match std::str::from_utf8(head) {
        Ok(_) => return sure(Encoding::Utf8),
        Err(error) if error.error_len().is_none() => return sure(Encoding::Utf8),
        Err(_) => {}
    }
    // Control characters that no text has say that this is something else.
    let odd = head
        .iter()
        .filter(|byte| **byte < 9 || (14..27).contains(*byte))
        .count();
    if odd * 100 > head.len() {
        return None;
    }
    Some(one_byte(head))
}

/// One of the Cyrillic encodings, or UTF-8 with some bad characters.
fn one_byte(head: &[u8]) -> Guess {
    let text = String::from_utf8_lossy(head);
    let bad = text.matches(REPLACEMENT).count();
    let beyond = text.chars().filter(|c| !c.is_ascii()).count();
    let count = |byte: u8| head.iter().filter(|one| **one == byte).count();
    let encoding = if bad * 10 < beyond {
        Encoding::Utf8
    } else if count(0x9d) > 0
        && [0xbc, 0xbe, 0xb4, 0xba, 0xa2]
            .into_iter()
            .any(|byte| count(byte) > 0)
    {
        // The Kazakh letter of 0x9D is in every text; its Macedonian one in few.
        Encoding::Kz1048
    } else {
        Encoding::Windows1251
    };
    Guess {
        encoding,
        sure: false,
    }
}
