//! Short names for a view and for an edition of the data, which stay the same on
//! every machine and in every year: no hasher of the standard library promises it.
//!
//! They tell things apart, they do not prove anything: who wants two texts of one
//! name can make them.

use crate::data::{Table, TableText};

/// Crockford's alphabet: no I, L, O and U, which are misread or spell words.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Five bits each: 40 of 64. Among a thousand views two share a name with a
/// chance of about one in two million.
const LETTERS: u32 = 8;
/// No byte of UTF-8 text: it ends one part, so that no two lists of parts are one.
const END: u8 = 0xff;

/// The short name of a view: eight letters of its query string (without `?`) and
/// the edition of the data. Equal arguments give equal names for ever.
///
/// ```
/// use kaznet_explorer::export::view_id;
/// assert_eq!(view_id("chart=bars", "00000000").len(), 8);
/// assert_ne!(view_id("a", "b"), view_id("ab", ""));
/// ```
#[must_use]
pub fn view_id(query: &str, data_version: &str) -> String {
    short_id(&[query, data_version])
}

/// The short name of an edition of the data: eight letters of the bytes of all
/// tables. A single changed byte in one gives another name.
///
/// A table that could not be had counts as that, and not as an empty one: what
/// was read without it is another edition. The page knows its edition when the
/// whole record has come, not by the first tables.
#[must_use]
pub fn data_version(tables: &TableText) -> String {
    let mut parts = Vec::new();
    for table in Table::ALL {
        if let Some(Ok(text)) = tables.get(table) {
            parts.extend([table.word(), text.as_str()]);
        }
    }
    short_id(&parts)
}

/// Eight letters of some parts; the same text parted otherwise has another name.
pub(super) fn short_id(parts: &[&str]) -> String {
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([END]));
    let hash = mixed(fnv_1a(bytes));
    let letter = |number: u32| {
        let index = hash >> (64 - 5 * (number + 1)) & 31;
        let letter = usize::try_from(index).ok().and_then(|at| ALPHABET.get(at));
        letter.copied().map(char::from)
    };
    (0..LETTERS).filter_map(letter).collect()
}

/// The 64-bit hash FNV-1a (Fowler, Noll and Vo).
fn fnv_1a(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// The last step of `MurmurHash3`: FNV moves the upper bits little for short texts,
/// and those are the ones written.
fn mixed(mut hash: u64) -> u64 {
    for factor in [0xff51_afd7_ed55_8ccd, 0xc4ce_b9fe_1a85_ec53] {
        hash = (hash ^ hash >> 33).wrapping_mul(factor);
    }
    hash ^ hash >> 33
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_published_one() {
        let hash = |text: &str| fnv_1a(text.bytes());
        assert_eq!(hash(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(hash("a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(hash("foobar"), 0x8594_4171_f739_67e8);
        assert_eq!(mixed(1), 0xb456_bcfc_34c2_cb2c);
    }
}
