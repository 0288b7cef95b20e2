//! What holds for any file: the cut does not count, and nothing is too odd to be read.

use kaznet_explorer::data::Library;
use kaznet_explorer::import::{Plan, Product, Read, Reader, Size, preview};
use proptest::prelude::*;

use super::plan_of;

/// Cells and marks that tables are made of, and some that they should not be made of.
fn table() -> impl Strategy<Value = Vec<u8>> {
    let parts = prop::sample::select(vec![
        "year",
        "place",
        "value",
        "2013",
        "2014-07",
        "23.07.2013",
        "1,5",
        "1.5",
        "-3",
        "..",
        "x",
        "\"",
        "\"\"",
        ",",
        ",",
        ",",
        ";",
        "\t",
        "\n",
        "\n",
        "\n",
        "\r\n",
        "\r",
        " ",
        "ә",
        "\u{0}",
        "{",
        "}",
        "[",
        "]",
        ":",
        "\u{feff}",
    ]);
    prop::collection::vec(parts, 0..80).prop_map(|parts| parts.concat().into_bytes())
}

/// A table as it should be, of up to thirty rows.
fn good() -> impl Strategy<Value = Vec<u8>> {
    let row = (0_u32..5, 2000_u32..2010, -1000_i32..1000)
        .prop_map(|(place, year, value)| format!("p{place},{year},{value}.5\n"));
    prop::collection::vec(row, 1..30)
        .prop_map(|rows| format!("place,year,value\n{}", rows.concat()).into_bytes())
}

fn json() -> impl Strategy<Value = Vec<u8>> {
    let parts = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        "\"rows\":",
        "\"year\":",
        "\"value\":",
        "2013",
        "1.5",
        "\"x\"",
        ",",
        ",",
        "null",
        "\"\\u04d9\"",
        "\"\\\"\"",
        "{\"year\":2013,\"value\":1}",
        "{\"year\":2014,\"value\":-2.5}",
        " ",
        "\n",
        "e",
    ]);
    prop::collection::vec(parts, 0..40).prop_map(|parts| parts.concat().into_bytes())
}

fn in_pieces(plan: Plan, bytes: &[u8], cuts: &[usize]) -> Read {
    let mut reader = Reader::new("own", plan);
    let mut rest = bytes;
    for cut in cuts {
        let (piece, behind) = rest.split_at((*cut).min(rest.len()));
        reader.push(piece);
        rest = behind;
    }
    reader.push(rest);
    reader.finish()
}

fn check(bytes: &[u8], cuts: &[usize]) -> Result<(), TestCaseError> {
    let mut plan = plan_of("own", bytes).plan;
    for size in [Size::Fitting, Size::Long] {
        plan.size = size;
        let whole = in_pieces(plan.clone(), bytes, &[]);
        prop_assert_eq!(&in_pieces(plan.clone(), bytes, cuts), &whole);
        prop_assert!(whole.fault_count >= whole.faults.len() as u64);
        match &whole.product {
            Product::Nothing => prop_assert!(whole.fault_count > 0),
            Product::Figures(tables) => {
                let (library, faults) = Library::read(tables);
                prop_assert_eq!(faults, Vec::new());
                prop_assert_eq!(library.observations().len() as u64, whole.kept);
            }
            Product::Long(table) => prop_assert_eq!(table.rows() as u64, whole.kept),
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn the_cut_of_a_table_does_not_count(bytes in prop_oneof![table(), good()], cuts in prop::collection::vec(0_usize..20, 0..12)) {
        check(&bytes, &cuts)?;
    }

    #[test]
    fn the_cut_of_json_does_not_count(bytes in json(), cuts in prop::collection::vec(0_usize..20, 0..12)) {
        check(&bytes, &cuts)?;
    }

    #[test]
    fn the_cut_of_any_encoding_does_not_count(text in "[a-zа-яә0-9,;\n\u{10400}]{0,60}", cuts in prop::collection::vec(0_usize..7, 0..12), big: bool) {
        let units = text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() });
        let mark: &[u8] = if big { b"\xfe\xff" } else { b"\xff\xfe" };
        let bytes: Vec<u8> = mark.iter().copied().chain(units).collect();
        check(&bytes, &cuts)?;
    }

    #[test]
    fn no_bytes_are_too_odd(bytes in prop::collection::vec(any::<u8>(), 0..300), zip: bool, cut in 0_usize..300) {
        let bytes = if zip { [b"PK\x03\x04", bytes.as_slice()].concat() } else { bytes };
        let seen = preview("own", bytes.get(..cut).unwrap_or(&bytes), bytes.len() as u64, None);
        prop_assert!(seen.rows.len() <= kaznet_explorer::import::PREVIEW_ROWS);
        check(&bytes, &[cut])?;
    }
}
