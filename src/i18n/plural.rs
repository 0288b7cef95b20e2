//! Which form of a noun a whole number takes.
//!
//! Source of the rules: Unicode CLDR plural rules, cardinals. English: one and
//! other. Russian: one, few, many. Kazakh has one and other, but its noun
//! stays singular after a number, so both forms are written alike.

use crate::data::Lang;

/// The forms of a noun; a language uses those it has.
#[derive(Clone, Copy, Debug)]
pub struct Forms {
    /// 1 in English; 1, 21, 31 … in Russian; every number in Kazakh.
    pub one: &'static str,
    /// 2–4, 22–24 … in Russian; unused elsewhere.
    pub few: &'static str,
    /// All the rest in English and Russian; unused in Kazakh.
    pub many: &'static str,
}

/// The form that goes with `count`.
///
/// ```
/// use kaznet_explorer::{data::Lang, i18n::{Forms, plural}};
/// let years = Forms { one: "год", few: "года", many: "лет" };
/// assert_eq!([1, 3, 5, 11, 22, 111].map(|n| plural(n, Lang::Ru, years)),
///     ["год", "года", "лет", "лет", "года", "лет"]);
/// ```
#[must_use]
pub fn plural(count: usize, lang: Lang, forms: Forms) -> &'static str {
    match lang {
        Lang::Kk => forms.one,
        Lang::En if count == 1 => forms.one,
        Lang::En => forms.many,
        Lang::Ru => match (count % 10, count % 100) {
            (1, last) if last != 11 => forms.one,
            (2..=4, last) if !(12..=14).contains(&last) => forms.few,
            _ => forms.many,
        },
    }
}
