//! Somebody's text and address made fit for formats of lines and marks.

/// The text in one line: control characters and the line ends of Unicode count
/// as blanks, runs of blanks as one, none is left at the ends. No-break spaces,
/// which numbers hold, stay.
///
/// Readers differ in what ends a line: Python's `splitlines` knows ten such
/// characters, and a format of one field a line must survive all of them.
pub(super) fn one_line(text: &str) -> String {
    let blank = |c: char| c == ' ' || c.is_control() || "\u{2028}\u{2029}".contains(c);
    let words = text.split(blank).filter(|word| !word.is_empty());
    words.collect::<Vec<&str>>().join(" ")
}

/// The address with all percent-encoded that RFC 3986 does not let stand bare in
/// a path, query or fragment, and the marks beside it that have a meaning in
/// wiki text (`'`). What is percent-encoded already stays as it is.
///
/// The result opens the same page and is safe in BibTeX, RIS and wiki text.
pub(super) fn bare_address(url: &str) -> String {
    let mut text = String::new();
    for byte in url.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&()*+,;=%".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_a_line_within_a_line() {
        let ends = "a\nb\r\nc\u{b}d\u{c}e\u{1c}f\u{85}g\u{2028}h\u{2029}i\tj \0 k\n";
        assert_eq!(one_line(ends), "a b c d e f g h i j k");
        assert_eq!(one_line("  12\u{a0}345  "), "12\u{a0}345");
        assert_eq!(one_line("\n"), "");
    }

    #[test]
    fn an_address_holds_no_mark_of_other_formats() {
        assert_eq!(
            bare_address("https://a.kz/ә?x=[1|2]&y={'z'}%20\\ \"#b"),
            "https://a.kz/%D3%99?x=%5B1%7C2%5D&y=%7B%27z%27%7D%20%5C%20%22#b"
        );
    }
}
