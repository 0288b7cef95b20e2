//! A Rust file taken apart: code without its comments and words, and the words
//! of its string literals apart. It knows just enough of the language for that.

/// Code and string literals of a file.
pub(super) struct Parts {
    /// The code with its line breaks; each string literal stands as `""`, each
    /// comment and each character literal is left out.
    pub(super) code: String,
    /// The string literals in order.
    pub(super) literals: Vec<Literal>,
}

/// A string literal.
pub(super) struct Literal {
    /// Where its `""` stands in the code.
    at: usize,
    /// What stands between the quotes, escapes as written.
    pub(super) text: String,
}

impl Parts {
    pub(super) fn of(source: &str) -> Self {
        let mut parts = Self {
            code: String::new(),
            literals: Vec::new(),
        };
        let mut rest = source;
        while let Some(first) = rest.chars().next() {
            rest = parts.take(rest, first);
        }
        parts
    }

    /// Takes one piece off the front and gives back what is left.
    fn take<'a>(&mut self, rest: &'a str, first: char) -> &'a str {
        if rest.starts_with("//") {
            return &rest[rest.find('\n').unwrap_or(rest.len())..];
        }
        if rest.starts_with("/*") {
            return self.take_block_comment(rest);
        }
        if let Some(hashes) = raw_hashes(rest).filter(|_| !self.in_word()) {
            let open = rest.find('"').unwrap_or_default() + 1;
            let close = format!("\"{}", "#".repeat(hashes));
            let end = rest[open..].find(&close).map_or(rest.len(), |at| open + at);
            self.push_literal(&rest[open..end]);
            return rest.get(end + close.len()..).unwrap_or_default();
        }
        if first == '"' {
            let end = quoted_end(rest);
            self.push_literal(&rest[1..end]);
            return rest.get(end + 1..).unwrap_or_default();
        }
        if let Some(length) = character_length(rest).filter(|_| !self.in_word()) {
            return &rest[length..];
        }
        self.code.push(first);
        &rest[first.len_utf8()..]
    }

    /// Block comments nest.
    fn take_block_comment<'a>(&mut self, rest: &'a str) -> &'a str {
        let (mut depth, mut at) = (0, 0);
        while at < rest.len() {
            if rest[at..].starts_with("/*") {
                (depth, at) = (depth + 1, at + 2);
            } else if rest[at..].starts_with("*/") {
                (depth, at) = (depth - 1, at + 2);
            } else {
                at += rest[at..].chars().next().map_or(1, char::len_utf8);
            }
            if depth == 0 {
                break;
            }
        }
        let breaks = rest[..at].matches('\n').count();
        self.code.push_str(&"\n".repeat(breaks));
        &rest[at..]
    }

    /// Line breaks inside the literal stay behind it, so that lines keep their numbers.
    fn push_literal(&mut self, text: &str) {
        self.literals.push(Literal {
            at: self.code.len(),
            text: text.to_owned(),
        });
        self.code.push_str("\"\"");
        self.code.push_str(&"\n".repeat(text.matches('\n').count()));
    }

    fn in_word(&self) -> bool {
        self.code.chars().next_back().is_some_and(is_word)
    }

    /// The line of a place in the code, counted from 1.
    pub(super) fn line(&self, at: usize) -> usize {
        self.code[..at].matches('\n').count() + 1
    }

    /// The line of a literal.
    pub(super) fn line_of(&self, literal: &Literal) -> usize {
        self.line(literal.at)
    }

    /// The code before a literal, without the blanks at its end.
    pub(super) fn before(&self, literal: &Literal) -> &str {
        self.code[..literal.at].trim_end()
    }

    /// The code behind a literal, without the blanks at its beginning.
    pub(super) fn behind(&self, literal: &Literal) -> &str {
        self.code[literal.at + 2..].trim_start()
    }

    /// Whether a literal belongs to the tests, which stand at the end of a file.
    pub(super) fn in_tests(&self, literal: &Literal) -> bool {
        self.code[..literal.at].contains("#[cfg(test)]")
    }

    /// Every place where the word stands in the code as a whole word.
    pub(super) fn word(&self, word: &str) -> Vec<usize> {
        self.words()
            .into_iter()
            .filter(|(_, found)| *found == word)
            .map(|(at, _)| at)
            .collect()
    }

    /// The words of the code with their places.
    pub(super) fn words(&self) -> Vec<(usize, &str)> {
        let mut words = Vec::new();
        let mut start = None;
        for (at, c) in self.code.char_indices().chain([(self.code.len(), ' ')]) {
            match (start, is_word(c)) {
                (None, true) => start = Some(at),
                (Some(from), false) => {
                    words.push((from, &self.code[from..at]));
                    start = None;
                }
                _ => {}
            }
        }
        words
    }
}

pub(super) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The number of hashes of a raw string that begins here.
fn raw_hashes(rest: &str) -> Option<usize> {
    let rest = rest.strip_prefix('b').unwrap_or(rest).strip_prefix('r')?;
    let hashes = rest.len() - rest.trim_start_matches('#').len();
    rest[hashes..].starts_with('"').then_some(hashes)
}

/// The place of the quote that ends the string beginning here.
fn quoted_end(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at,
            _ => {}
        }
    }
    rest.len()
}

/// The length of a character literal that begins here; a lifetime is none.
fn character_length(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('\'')?;
    if inner.starts_with('\\') {
        let end = inner.get(2..)?.find('\'')?;
        return Some(end + 4);
    }
    let c = inner.chars().next()?;
    inner[c.len_utf8()..]
        .starts_with('\'')
        .then_some(c.len_utf8() + 2)
}

#[test]
fn words_and_comments_are_told_from_code() {
    let source = r##"
// "not" a literal
let c = ['"', '\'', '\u{e9}']; /* /* "nor" */ this */ let r = r#"raw "one""#;
fn f<'a>(x: &'a str) -> &'a str { "esc \" aped" }
let tall = "two
lines"; end
"##;
    let parts = Parts::of(source);
    let texts: Vec<&str> = parts
        .literals
        .iter()
        .map(|literal| literal.text.as_str())
        .collect();
    assert_eq!(texts, ["raw \"one\"", "esc \\\" aped", "two\nlines"]);
    let lines: Vec<usize> = parts
        .literals
        .iter()
        .map(|literal| parts.line_of(literal))
        .collect();
    assert_eq!(lines, [3, 4, 5]);
    assert!(parts.word("not").is_empty());
    assert_eq!(parts.line(parts.word("end")[0]), 6);
    assert!(
        parts
            .code
            .contains("fn f<'a>(x: &'a str) -> &'a str { \"\" }")
    );
}
