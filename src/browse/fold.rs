//! Text -> what search compares: words without case, accents and signs, in which
//! the letters stand for one that a reader may lack or leave out.
//!
//! A reader without a Kazakh keyboard types the Russian letter that looks or sounds
//! nearest: `а` for `ә`, `г` for `ғ`, `к` for `қ`, `н` for `ң`, `о` for `ө`, `у` for
//! `ұ` and `ү`, `х` for `һ`, and `и` for `і`. So both sides are written in these. The
//! Russian `ё` is mostly written `е`, and `й` may come as `и` with a mark, which is
//! dropped like all marks. What is found is more than was asked now and then, never
//! less.

use crate::data::lower_case;

/// The letter that stands for this one; `None` for signs that part no words.
fn plain(c: char) -> Option<char> {
    Some(match c {
        // Soft hyphens, joiners, marks over letters.
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{300}'..='\u{36f}' => {
            return None;
        }
        'ё' => 'е',
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' => 'х',
        'і' | 'й' => 'и',
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ğ' | 'Ğ' | 'ǵ' | 'Ǵ' => 'g',
        'ì'..='ï' | 'ı' | 'İ' => 'i',
        'ñ' | 'ń' | 'Ń' => 'n',
        'ò'..='ö' => 'o',
        'ş' | 'Ş' => 's',
        'ù'..='ü' | 'ū' | 'Ū' => 'u',
        'ý' | 'ÿ' => 'y',
        c => c,
    })
}

/// The text folded, with a blank before each word; only letters and digits make words.
pub(super) fn folded(text: &str) -> String {
    let mut folded = String::new();
    let mut in_word = false;
    for c in lower_case(text).chars().filter_map(plain) {
        if c.is_alphanumeric() {
            if !in_word {
                folded.push(' ');
            }
            folded.push(c);
        }
        in_word = c.is_alphanumeric();
    }
    folded
}

/// The words of a search.
pub(super) struct Wanted(Vec<String>);

impl Wanted {
    /// No words, where there is nothing but signs.
    pub(super) fn of(search: &str) -> Self {
        let folded = folded(search);
        let words = folded.split(' ').filter(|word| !word.is_empty());
        // The blank before it makes it the beginning of a word.
        Self(words.map(|word| [" ", word].concat()).collect())
    }

    /// Whether every word begins one of a folded text; no words are found everywhere.
    pub(super) fn is_in(&self, folded: &str) -> bool {
        self.0.iter().all(|word| folded.contains(word.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &str) {
        assert_eq!(folded(text), expect, "{text:?}");
    }

    #[test]
    fn letters_fold_to_those_of_any_keyboard() {
        check("Қазақстан", " казакстан");
        check(
            "Әлеуметтік желілер, Моңғолия",
            " алеуметтик желилер монголия",
        );
        check("Ұялы ҮНДІ Өзбек Һ Ғ", " уялы унди озбек х г");
        check("Живой Журнал", " живои журнал");
        check("Ёлка и е\u{308}лка", " елка и елка");
        check("и\u{306}", " и");
        check("Türkiye ǵ Ş Qazaqstanǵa", " turkiye g s qazaqstanga");
        check("", "");
        check("— … «»", "");
        // Other scripts stay as they are.
        check("中国", " 中国");
    }

    #[test]
    fn signs_part_words_and_hidden_ones_do_not() {
        check("«Релком» — e‑mail, S13", " релком e mail s13");
        check(
            "wdi-kaz-2026-04:2011-01/2011-03",
            " wdi kaz 2026 04 2011 01 2011 03",
        );
        check("Ka\u{ad}zakh\u{200b}stan", " kazakhstan");
        check("a\u{a0}b\tc\nd", " a b c d");
    }

    #[test]
    fn all_words_are_to_begin_words() {
        let finds = |search: &str, text: &str| Wanted::of(search).is_in(&folded(text));
        assert!(finds("каз инт", "Интернет в Казахстане"));
        assert!(!finds("нет", "Интернет"));
        assert!(!finds("каз мир", "Интернет в Казахстане"));
        assert!(finds("  ", ""));
        assert!(finds("—", "a"));
        assert!(!finds("a", ""));
        assert!(finds("“free”", "For a Free Internet"));
    }
}
