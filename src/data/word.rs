//! What is one of a few words in a column or a link: an enum, its words and the
//! way back.

/// Makes an enum of its words.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$item:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$item])* $variant,)+ }

        impl $name {
            /// Every one, in the order of the definition.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            const WORDS: &[&str] = &[$($word,)+];

            /// The word in tables and links.
            #[must_use]
            pub fn word(self) -> &'static str {
                Self::WORDS.get(self as usize).copied().unwrap_or_default()
            }

            /// The value of a word.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                let at = Self::WORDS.iter().position(|one| *one == word)?;
                Self::ALL.get(at).copied()
            }
        }
    };
}

pub(crate) use words;
