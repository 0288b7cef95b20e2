//! The keys by which tables refer to each other: one type per table, so that
//! a place cannot be asked for by a source's key.

use std::fmt;
use std::sync::Arc;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Takes the key as it stands in the table; any text is a key.
            #[must_use]
            pub fn new(key: &str) -> Self {
                Self(Arc::from(key))
            }

            /// The key as it stands in the table.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// Key of a row in `indicators.csv`, such as `internet-users-share`.
    IndicatorId
);
id!(
    /// Key of a row in `places.csv`: ISO 3166-1 alpha-3 for countries.
    PlaceId
);
id!(
    /// Key of a row in `subjects.csv`, such as `vkontakte`.
    SubjectId
);
id!(
    /// Key of a row in `sources.csv`.
    SourceId
);
id!(
    /// Key of a row in `notes.csv`.
    NoteId
);
id!(
    /// Key of a figure that other tables speak of: `S13`, `F031`.
    FigureId
);
id!(
    /// Key of a row in `events.csv`: `E017`.
    EventId
);
id!(
    /// Key of a row in `checks.csv`: `C09`.
    CheckId
);
id!(
    /// Key of a row in `passages.csv`, such as `access-share`.
    PassageId
);
id!(
    /// Key of a row in `breaks.csv`.
    BreakId
);
