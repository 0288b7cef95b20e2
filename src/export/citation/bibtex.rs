//! A reference as an entry of BibTeX and of biblatex.

use super::Reference;
use crate::data::Period;
use crate::i18n::details;

/// The citation as an `@misc` entry, the type that both systems have.
///
/// `date` and `urldate` are biblatex's, `year` is BibTeX's; names and titles stand
/// in double braces, so that nothing is taken for a family name and no capital is
/// lost. Text stays UTF-8 but for the marks of TeX; an entry with more than ASCII
/// is preceded by a remark that names the program for it.
#[must_use]
pub fn bibtex(reference: &Reference) -> String {
    let iso = |date: Period| date.to_string();
    let braced = |text: &str| format!("{{{}}}", escaped(text));
    let note = Some(&reference.details).filter(|text| !text.is_empty());
    let fields = [
        ("author", Some(braced(&reference.publisher))),
        ("title", Some(braced(&reference.title))),
        ("date", reference.published.map(iso)),
        (
            "year",
            reference.published.map(|date| date.year().to_string()),
        ),
        // Verbatim in both systems: an address has no mark that would need escaping.
        ("url", reference.address.clone()),
        ("urldate", reference.accessed.map(iso)),
        ("note", note.map(|text| escaped(text))),
    ];
    let mut text = format!("@misc{{{},\n", reference.key);
    for (name, value) in fields {
        if let Some(value) = value {
            text.push_str(&format!("  {name} = {{{value}}},\n"));
        }
    }
    text.push_str("}\n");
    if text.is_ascii() {
        text
    } else {
        format!("% {}\n{text}", details(reference.lang).bibtex_needs_biber)
    }
}

/// The marks of TeX as commands. Braces too: BibTeX counts them even behind a
/// backslash, so that a single one would swallow the rest of the file.
fn escaped(text: &str) -> String {
    let (mut safe, mut before) = (String::with_capacity(text.len()), None);
    for c in text.chars() {
        match c {
            '#' | '$' | '%' | '&' | '_' => {
                safe.push('\\');
                safe.push(c);
            }
            '\\' => safe.push_str("\\textbackslash{}"),
            '{' => safe.push_str("\\textbraceleft{}"),
            '}' => safe.push_str("\\textbraceright{}"),
            '^' => safe.push_str("\\textasciicircum{}"),
            '~' => safe.push_str("\\textasciitilde{}"),
            '<' => safe.push_str("\\textless{}"),
            '>' => safe.push_str("\\textgreater{}"),
            '|' => safe.push_str("\\textbar{}"),
            '`' => safe.push_str("\\textasciigrave{}"),
            // TeX makes one character of two: a dash or a quotation mark.
            '-' | '\'' | ',' if before == Some(c) => {
                safe.push_str("{}");
                safe.push(c);
            }
            c => safe.push(c),
        }
        before = Some(c);
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_tex_become_commands() {
        assert_eq!(
            escaped("50% & $1 #2 a_b {c} \\d ^e ~f <g> |h \"i\" @j `k --- '' ә"),
            "50\\% \\& \\$1 \\#2 a\\_b \\textbraceleft{}c\\textbraceright{} \
             \\textbackslash{}d \\textasciicircum{}e \\textasciitilde{}f \
             \\textless{}g\\textgreater{} \\textbar{}h \
             \"i\" @j \\textasciigrave{}k -{}-{}- '{}' ә"
        );
    }
}
