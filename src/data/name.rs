//! Text that the data package holds in each of the three languages.

/// A language of the explorer. Every [`Text`] has all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lang {
    /// English.
    En,
    /// Russian.
    Ru,
    /// Kazakh.
    Kk,
}

impl Lang {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Kk, Self::Ru, Self::En];

    /// The BCP 47 tag, as in links, column names and `<html lang>`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ru => "ru",
            Self::Kk => "kk",
        }
    }

    /// The language of a BCP 47 tag, by its first subtag: `ru-KZ` is Russian.
    /// Any other tag is none of ours.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let first = tag.split(['-', '_']).next()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|lang| lang.tag() == first)
    }
}

/// One text in three languages. None of them is empty once read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// English.
    pub en: String,
    /// Russian.
    pub ru: String,
    /// Kazakh.
    pub kk: String,
}

impl Text {
    /// The text in one language.
    #[must_use]
    pub fn in_lang(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Ru => &self.ru,
            Lang::Kk => &self.kk,
        }
    }

    /// A stand-in for a text whose table did not load: the key itself.
    #[must_use]
    pub fn same_in_all(text: &str) -> Self {
        Self {
            en: text.to_owned(),
            ru: text.to_owned(),
            kk: text.to_owned(),
        }
    }
}

/// The text in lower case, for search and order: Latin to Latin-1 and the
/// Cyrillic blocks with all Kazakh letters; other scripts stay as they are.
///
/// Not `str::to_lowercase`, whose tables of all scripts weigh several KB.
///
/// ```
/// use kaznet_explorer::data::lower_case;
/// assert_eq!(lower_case("ҚЫРҒЫЗСТАН Іле Ё Ә Türkiye Ü"), "қырғызстан іле ё ә türkiye ü");
/// ```
#[must_use]
pub fn lower_case(text: &str) -> String {
    let lower = |c: char| {
        let up = match c {
            'À'..='Þ' if c != '×' => 32,
            'А'..='Я' => 32,
            'Ѐ'..='Џ' => 80,
            // Pairs, the capital first: on even places here, on odd ones there.
            'Ѡ'..='Ҁ' | 'Ҋ'..='Ҿ' | 'Ӑ'..='Ԯ' if u32::from(c) % 2 == 0 => 1,
            'Ӂ'..='Ӎ' if u32::from(c) % 2 == 1 => 1,
            _ => 0,
        };
        char::from_u32(u32::from(c) + up)
            .unwrap_or(c)
            .to_ascii_lowercase()
    };
    text.chars().map(lower).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_names_a_language_by_its_first_part() {
        assert_eq!(Lang::from_tag("ru-KZ"), Some(Lang::Ru));
        assert_eq!(Lang::from_tag("KK"), Some(Lang::Kk));
        assert_eq!(Lang::from_tag("de"), None);
        assert_eq!(Lang::from_tag(""), None);
    }

    #[test]
    fn letters_of_all_three_languages_become_small() {
        let check = |text: &str, expect: &str| assert_eq!(lower_case(text), expect, "{text}");
        check("AZ az 09 _", "az az 09 _");
        // The signs among the capitals of Latin-1 are none of them.
        check("ÀÖ×ØÞß ÷", "àö×øþß ÷");
        check("АЯая ЀЁЏѐ", "аяая ѐёџѐ");
        // Kazakh, and pairs that stand on even places, on odd ones, and alone.
        check("ӘҒҚҢӨҰҮҺІ", "әғқңөұүһі");
        check("ѠѡҀҁ ҊҋҾҿ ӐӑԮԯ", "ѡѡҁҁ ҋҋҿҿ ӑӑԯԯ");
        check("ӁӂӍӎ Ӏ", "ӂӂӎӎ Ӏ");
        check("҂ ԱΩ", "҂ ԱΩ");
    }
}
