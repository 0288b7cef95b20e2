//! The text of a flat JSON object (RFC 8259) -> its members, without a value of its own
//! for each: texts with their escapes undone, numbers as they are written.

use super::record::Span;

/// The members of an object, over one text that is used again and again.
#[derive(Default)]
pub(super) struct Members {
    pub(super) text: Vec<u8>,
    /// Names and values, in the order of the object.
    pub(super) spans: Vec<(Span, Span)>,
}

/// Where an object ceases to be JSON: the index of the byte.
pub(super) struct NotJson(pub(super) usize);

struct Cursor<'a> {
    json: &'a [u8],
    at: usize,
}

/// How deep lists and objects may stand in one another inside a member.
const DEPTH: u32 = 64;

impl Members {
    /// Reads a whole object. A `null` is an empty text; a list of plain values is their
    /// texts with semicolons between; an object inside, or a list of more, is its JSON.
    pub(super) fn read(&mut self, json: &[u8]) -> Result<(), NotJson> {
        self.text.clear();
        self.spans.clear();
        let mut cursor = Cursor { json, at: 0 };
        let read = self.object(&mut cursor);
        read.ok_or(NotJson(cursor.at.min(json.len())))
    }

    fn object(&mut self, cursor: &mut Cursor<'_>) -> Option<()> {
        cursor.take(b'{')?;
        if cursor.peek()? == b'}' {
            cursor.at += 1;
            return cursor.end();
        }
        loop {
            cursor.blanks();
            let name = self.string(cursor)?;
            cursor.take(b':')?;
            let value = self.value(cursor)?;
            self.spans.push((name, value));
            match cursor.next()? {
                b',' => {}
                b'}' => return cursor.end(),
                _ => return cursor.back(),
            }
        }
    }

    fn value(&mut self, cursor: &mut Cursor<'_>) -> Option<Span> {
        let start = self.text.len();
        match cursor.peek()? {
            b'"' => return self.string(cursor),
            b'{' => {
                let from = cursor.at;
                cursor.skip(DEPTH)?;
                self.text
                    .extend_from_slice(cursor.json.get(from..cursor.at)?);
            }
            b'[' => self.list(cursor)?,
            _ => {
                let word = cursor.word()?;
                if word != b"null" {
                    self.text.extend_from_slice(word);
                }
            }
        }
        Some((start, self.text.len()))
    }

    fn list(&mut self, cursor: &mut Cursor<'_>) -> Option<()> {
        let (from, start) = (cursor.at, self.text.len());
        cursor.skip(DEPTH)?;
        let end = cursor.at;
        cursor.at = from;
        if self.plain_list(cursor, end).is_none() {
            self.text.truncate(start);
            self.text.extend_from_slice(cursor.json.get(from..end)?);
        }
        cursor.at = end;
        Some(())
    }

    /// A list, already known to be JSON up to `end`; none where it holds more than plain values.
    fn plain_list(&mut self, cursor: &mut Cursor<'_>, end: usize) -> Option<()> {
        cursor.take(b'[')?;
        let mut first = true;
        while cursor.peek()? != b']' && cursor.at < end {
            if matches!(cursor.peek()?, b'[' | b'{') {
                return None;
            }
            if !first {
                self.text.push(b';');
            }
            first = false;
            self.value(cursor)?;
            if cursor.peek()? == b',' {
                cursor.at += 1;
            }
        }
        Some(())
    }

    /// A string without its quotes and escapes.
    fn string(&mut self, cursor: &mut Cursor<'_>) -> Option<Span> {
        cursor.take(b'"')?;
        let start = self.text.len();
        loop {
            let rest = cursor.json.get(cursor.at..)?;
            let plain = rest
                .iter()
                .position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f))?;
            self.text.extend_from_slice(rest.get(..plain)?);
            cursor.at += plain;
            match rest.get(plain)? {
                b'"' => {
                    cursor.at += 1;
                    return Some((start, self.text.len()));
                }
                b'\\' => {
                    let c = cursor.escape()?;
                    self.text
                        .extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
                }
                // A bare control character is no JSON.
                _ => return None,
            }
        }
    }
}

impl<'a> Cursor<'a> {
    fn blanks(&mut self) {
        let rest = self.json.get(self.at..).unwrap_or_default();
        let blank = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r');
        self.at += rest.iter().take_while(|byte| blank(byte)).count();
    }

    /// The next byte that is no blank, which stays.
    fn peek(&mut self) -> Option<u8> {
        self.blanks();
        self.json.get(self.at).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    fn back(&mut self) -> Option<()> {
        self.at -= 1;
        None
    }

    fn take(&mut self, byte: u8) -> Option<()> {
        if self.peek()? == byte {
            self.at += 1;
            return Some(());
        }
        None
    }

    fn end(&mut self) -> Option<()> {
        self.blanks();
        (self.at == self.json.len()).then_some(())
    }

    /// A number, `true`, `false` or `null`.
    fn word(&mut self) -> Option<&'a [u8]> {
        self.blanks();
        let rest = self.json.get(self.at..)?;
        let in_word =
            |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.');
        let length = rest.iter().take_while(|byte| in_word(byte)).count();
        let word = rest.get(..length)?;
        let first = *word.first()?;
        let number = first == b'-' || first.is_ascii_digit();
        let good = number || matches!(word, b"true" | b"false" | b"null");
        self.at += if good { length } else { 0 };
        good.then_some(word)
    }

    /// The character behind a backslash; a lone surrogate is U+FFFD.
    fn escape(&mut self) -> Option<char> {
        let kind = *self.json.get(self.at + 1)?;
        self.at += 2;
        Some(match kind {
            b'"' | b'\\' | b'/' => char::from(kind),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let first = self.unit()?;
                let second = match self.json.get(self.at..self.at + 2) {
                    Some(b"\\u") if (0xd800..0xdc00).contains(&first) => {
                        let before = self.at;
                        self.at += 2;
                        let unit = self.unit()?;
                        if (0xdc00..0xe000).contains(&unit) {
                            Some(unit)
                        } else {
                            self.at = before;
                            None
                        }
                    }
                    _ => None,
                };
                let units = std::iter::once(first).chain(second);
                let found = char::decode_utf16(units).next();
                found.and_then(Result::ok).unwrap_or('\u{fffd}')
            }
            _ => return None,
        })
    }

    fn unit(&mut self) -> Option<u16> {
        let digits = self.json.get(self.at..self.at + 4)?;
        let good = digits.iter().all(u8::is_ascii_hexdigit);
        let digits = std::str::from_utf8(digits).ok().filter(|_| good)?;
        self.at += 4;
        u16::from_str_radix(digits, 16).ok()
    }

    /// Passes over a value of any kind.
    fn skip(&mut self, depth: u32) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        match self.peek()? {
            b'"' => self.skip_string(),
            b'[' => self.skip_list(depth, b']', false),
            b'{' => self.skip_list(depth, b'}', true),
            _ => self.word().map(|_| ()),
        }
    }

    fn skip_list(&mut self, depth: u32, close: u8, named: bool) -> Option<()> {
        self.at += 1;
        if self.peek()? == close {
            self.at += 1;
            return Some(());
        }
        loop {
            if named {
                self.peek()?;
                self.skip_string()?;
                self.take(b':')?;
            }
            self.skip(depth)?;
            match self.next()? {
                b',' => {}
                byte if byte == close => return Some(()),
                _ => return self.back(),
            }
        }
    }

    fn skip_string(&mut self) -> Option<()> {
        self.take(b'"')?;
        loop {
            let rest = self.json.get(self.at..)?;
            let plain = rest.iter().position(|byte| matches!(byte, b'"' | b'\\'))?;
            self.at += plain;
            if rest.get(plain)? == &b'"' {
                self.at += 1;
                return Some(());
            }
            self.escape()?;
        }
    }
}
