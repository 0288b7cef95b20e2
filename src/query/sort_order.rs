//! Which way a list or a table is sorted, and how a link says so.

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortOrder {
    /// The first, earliest or smallest on top.
    Ascending,
    /// The last, latest or largest on top.
    Descending,
}

impl SortOrder {
    /// A number that ascends where the given ones are to go this way. NaN stays
    /// NaN: what is missing stands last, whichever way it goes.
    #[must_use]
    pub fn key(self, value: f64) -> f64 {
        match self {
            _ if value.is_nan() => f64::NAN,
            Self::Ascending => value,
            Self::Descending => -value,
        }
    }

    /// The word of a link: by what, with a minus before it for descending.
    #[must_use]
    pub fn link_word(self, by: &str) -> String {
        let sign = match self {
            Self::Ascending => "",
            Self::Descending => "-",
        };
        [sign, by].concat()
    }

    /// Which way a link's word goes, and by what.
    #[must_use]
    pub fn of_link_word(word: &str) -> (Self, &str) {
        match word.strip_prefix('-') {
            Some(by) => (Self::Descending, by),
            None => (Self::Ascending, word),
        }
    }
}
