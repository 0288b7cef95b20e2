//! Bytes of JSON in pieces of any cut -> the text of each record: the objects of a list,
//! of the lists `rows`, `data` or `records` of an object, or one after another.
//!
//! The lists `sources` and `notes` of an object are handed out too: our own exports have
//! them. Other members are passed over.

use super::{RECORD_BYTES, ReadFaultKind};

/// In what list a record stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ListName {
    Rows,
    Sources,
    Notes,
}

/// What a splitter hands out.
pub(super) enum Split<'a> {
    /// The text of an object, and where it begins in the file.
    Record(ListName, &'a [u8], u64),
    /// An element of the rows that is no object.
    NoObject,
    /// Reading ends here: why.
    Stop(ReadFaultKind),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Outside of everything.
    Top,
    /// In an object that may be a record or hold lists: before a name or its end.
    Member,
    /// In the name of a member.
    Name,
    /// Behind it.
    Colon,
    /// In a list, before an element, a comma or its end.
    List(ListName),
    /// In a value: of a member, or an element of a list.
    Value(Option<ListName>),
    End,
}

/// Splits records. Holds no more than one and what was pushed last.
pub(super) struct Splitter {
    held: Vec<u8>,
    /// Where `held` begins in the file.
    base: u64,
    at: usize,
    /// Where the record, the name or the value begins.
    start: usize,
    /// Where the object at the top begins.
    object_start: usize,
    place: Place,
    depth: u32,
    in_string: bool,
    escaped: bool,
    /// Whether the object at the top is one record, as no list was found in it.
    is_record: bool,
    /// Whether the list is all of the file.
    is_bare_list: bool,
    pub(super) records: u64,
    name: Vec<u8>,
}

/// Bytes of a name that are kept.
const NAME: usize = 16;

impl Splitter {
    pub(super) fn new() -> Self {
        Self {
            held: Vec::new(),
            base: 0,
            at: 0,
            start: 0,
            object_start: 0,
            place: Place::Top,
            depth: 0,
            in_string: false,
            escaped: false,
            is_record: false,
            is_bare_list: false,
            records: 0,
            name: Vec::new(),
        }
    }

    /// Whether nothing more is read.
    pub(super) fn is_done(&self) -> bool {
        self.place == Place::End
    }

    pub(super) fn push(&mut self, bytes: &[u8], mut each: impl FnMut(Split<'_>)) {
        if self.is_done() {
            return;
        }
        self.held.extend_from_slice(bytes);
        while self.at < self.held.len() && !self.is_done() {
            self.step(&mut each);
        }
        let keep = match self.place {
            Place::Top | Place::List(_) => self.at,
            Place::Value(Some(_)) => self.start,
            Place::Member | Place::Name | Place::Colon | Place::Value(None) if self.is_record => {
                self.object_start
            }
            _ => self.at,
        };
        let keep = keep.min(self.held.len());
        if self.held.len() - keep > RECORD_BYTES && !self.is_done() {
            self.stop(ReadFaultKind::RowTooLong(RECORD_BYTES as u64), &mut each);
        }
        self.held.drain(..keep);
        self.base += keep as u64;
        self.at -= keep;
        self.start = self.start.saturating_sub(keep);
        self.object_start = self.object_start.saturating_sub(keep);
    }

    /// Ends the file: a stop, where it is no JSON or has no records.
    pub(super) fn finish(&mut self, mut each: impl FnMut(Split<'_>)) {
        if self.is_done() {
            return;
        }
        let kind = match self.place {
            Place::Top if self.records > 0 => return,
            Place::Top => ReadFaultKind::NoRecords,
            _ => ReadFaultKind::NotJson {
                byte: self.base + self.at as u64 + 1,
            },
        };
        self.stop(kind, &mut each);
    }

    fn stop(&mut self, kind: ReadFaultKind, each: &mut impl FnMut(Split<'_>)) {
        self.place = Place::End;
        each(Split::Stop(kind));
    }

    fn not_json(&mut self, each: &mut impl FnMut(Split<'_>)) {
        let byte = self.base + self.at as u64 + 1;
        self.stop(ReadFaultKind::NotJson { byte }, each);
    }

    fn step(&mut self, each: &mut impl FnMut(Split<'_>)) {
        let Some(byte) = self.held.get(self.at).copied() else {
            return;
        };
        match self.place {
            Place::Value(list) => self.value(list, each),
            Place::Name => self.in_name(),
            Place::End => {}
            _ if matches!(byte, b' ' | b'\t' | b'\n' | b'\r') => self.at += 1,
            Place::Top => self.top(byte, each),
            Place::Member => self.member(byte, each),
            Place::Colon => self.colon(byte, each),
            Place::List(list) => self.element(list, byte, each),
        }
    }

    fn top(&mut self, byte: u8, each: &mut impl FnMut(Split<'_>)) {
        match byte {
            b'[' if self.records == 0 && !self.is_bare_list => {
                self.is_bare_list = true;
                self.place = Place::List(ListName::Rows);
            }
            b'{' if !self.is_bare_list => {
                self.object_start = self.at;
                self.start = self.at;
                self.is_record = true;
                self.place = Place::Member;
            }
            // Between the lines of records.
            b',' if self.records > 0 => {}
            _ => return self.not_json(each),
        }
        self.at += 1;
    }

    fn member(&mut self, byte: u8, each: &mut impl FnMut(Split<'_>)) {
        match byte {
            b'"' => {
                self.place = Place::Name;
                self.start = self.at + 1;
                self.name.clear();
            }
            b',' => {}
            b'}' => {
                self.place = Place::Top;
                if self.is_record {
                    let text = self.held.get(self.object_start..=self.at);
                    self.records += 1;
                    let from = self.base + self.object_start as u64;
                    each(Split::Record(
                        ListName::Rows,
                        text.unwrap_or_default(),
                        from,
                    ));
                }
                self.start = self.at + 1;
            }
            _ => return self.not_json(each),
        }
        self.at += 1;
    }

    fn in_name(&mut self) {
        let Some(byte) = self.held.get(self.at).copied() else {
            return;
        };
        self.at += 1;
        if self.escaped {
            self.escaped = false;
        } else if byte == b'\\' {
            self.escaped = true;
        } else if byte == b'"' {
            self.place = Place::Colon;
            return;
        }
        if self.name.len() < NAME {
            self.name.push(byte);
        }
    }

    /// Behind a name: a colon, then the value.
    fn colon(&mut self, byte: u8, each: &mut impl FnMut(Split<'_>)) {
        if byte == b':' {
            self.at += 1;
            self.name.push(b':');
            return;
        }
        let list = match self.name.as_slice() {
            b"rows:" | b"data:" | b"records:" => Some(ListName::Rows),
            b"sources:" => Some(ListName::Sources),
            b"notes:" => Some(ListName::Notes),
            name if name.ends_with(b":") => None,
            _ => return self.not_json(each),
        };
        match list {
            Some(list) if byte == b'[' => {
                self.at += 1;
                self.is_record = false;
                self.place = Place::List(list);
            }
            _ => self.begin_value(None),
        }
    }

    fn element(&mut self, list: ListName, byte: u8, each: &mut impl FnMut(Split<'_>)) {
        match byte {
            b',' => self.at += 1,
            b']' => {
                self.at += 1;
                self.start = self.at;
                self.place = if self.is_bare_list {
                    Place::Top
                } else {
                    Place::Member
                };
                // A list of nothing is a list.
                self.records = self.records.max(u64::from(self.is_bare_list));
            }
            b'}' | b':' => self.not_json(each),
            _ => self.begin_value(Some(list)),
        }
    }

    fn begin_value(&mut self, list: Option<ListName>) {
        self.start = self.at;
        self.depth = 0;
        self.in_string = false;
        self.escaped = false;
        self.place = Place::Value(list);
    }

    /// On to the end of the value: of a string, of what brackets hold, or before the mark
    /// behind a word.
    fn value(&mut self, list: Option<ListName>, each: &mut impl FnMut(Split<'_>)) {
        while let Some(byte) = self.held.get(self.at).copied() {
            if self.in_string {
                match byte {
                    _ if self.escaped => self.escaped = false,
                    b'\\' => self.escaped = true,
                    b'"' => self.in_string = false,
                    _ => {}
                }
            } else {
                match byte {
                    b'"' => self.in_string = true,
                    b'{' | b'[' => self.depth += 1,
                    b'}' | b']' if self.depth > 1 => self.depth -= 1,
                    b'}' | b']' if self.depth == 1 => {
                        self.depth = 0;
                        self.at += 1;
                        return self.end_value(list, each);
                    }
                    b',' | b'}' | b']' if self.depth == 0 => return self.end_value(list, each),
                    _ => {}
                }
            }
            self.at += 1;
        }
    }

    fn end_value(&mut self, list: Option<ListName>, each: &mut impl FnMut(Split<'_>)) {
        let text = self.held.get(self.start..self.at).unwrap_or_default();
        match list {
            Some(list) if text.starts_with(b"{") => {
                self.records += u64::from(list == ListName::Rows);
                each(Split::Record(list, text, self.base + self.start as u64));
            }
            Some(ListName::Rows) => {
                self.records += 1;
                each(Split::NoObject);
            }
            _ => {}
        }
        self.start = self.at;
        self.place = list.map_or(Place::Member, Place::List);
    }
}
