//! Columns that hold one of a few words: an enum, its words and the way back.

/// Makes an enum of a column's words.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$item:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$item])* $variant,)+ }

        impl $name {
            /// Every one, in the order of the definition.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            const WORDS: &[&str] = &[$($word,)+];

            /// The word in the table.
            #[must_use]
            pub fn word(self) -> &'static str {
                Self::WORDS.get(self as usize).copied().unwrap_or_default()
            }

            /// The value of a word in the table.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                let at = Self::WORDS.iter().position(|one| *one == word)?;
                Self::ALL.get(at).copied()
            }
        }
    };
}

pub(super) use words;
