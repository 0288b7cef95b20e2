//! The archive, byte by byte, and the one that other programs read in their tests.

use std::fs;
use std::path::Path;

use kaznet_explorer::export::zip;
use proptest::prelude::*;

use super::property::config;

/// What `tests/tools/zip.test.mjs` expects in `tests/golden/archive.zip`.
const FILES: [(&str, &[u8]); 4] = [
    ("observations.csv", b"indicator,value\nshare,63.3\n"),
    ("деректер/оқы.txt", "Қазақстан интернеті\n".as_bytes()),
    ("empty", b""),
    ("bytes.bin", b"PK\x05\x06\0\xff\r\n"),
];

fn number(bytes: &[u8], at: usize, length: usize) -> usize {
    let digits = bytes[at..at + length].iter().rev();
    digits.fold(0, |number, byte| number << 8 | usize::from(*byte))
}

/// The names and bytes that the directory at the archive's end leads to.
fn read(archive: &[u8]) -> Vec<(String, Vec<u8>)> {
    let end = archive.len() - 22;
    assert_eq!(archive[end..end + 8], *b"PK\x05\x06\0\0\0\0");
    let (size, start) = (number(archive, end + 12, 4), number(archive, end + 16, 4));
    assert_eq!(start + size, end);
    let (mut at, mut next, mut files) = (start, 0, Vec::new());
    for _ in 0..number(archive, end + 10, 2) {
        assert_eq!(archive[at..at + 4], *b"PK\x01\x02");
        let (size, name) = (number(archive, at + 24, 4), number(archive, at + 28, 2));
        let (local, named) = (number(archive, at + 42, 4), at + 46..at + 46 + name);
        // The file's own header says the same, and the files leave no gap.
        assert_eq!(local, next);
        assert_eq!(archive[local..local + 4], *b"PK\x03\x04");
        assert_eq!(archive[local + 4..local + 30], archive[at + 6..at + 32]);
        assert_eq!(
            archive[local + 30..local + 30 + name],
            archive[named.clone()]
        );
        // UTF-8, stored, 1 January 1980.
        assert_eq!(archive[at + 8..at + 16], [0, 8, 0, 0, 0, 0, 0x21, 0]);
        let bytes = local + 30 + name..local + 30 + name + size;
        next = bytes.end;
        let name = String::from_utf8(archive[named.clone()].to_vec()).unwrap();
        files.push((name, archive[bytes].to_vec()));
        at = named.end;
    }
    assert_eq!((at, next), (end, start));
    files
}

/// `UPDATE=1 cargo test` takes a new one over.
#[test]
fn the_archive_is_the_one_that_others_read() {
    let found = zip(&FILES).unwrap();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/archive.zip");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &found).unwrap();
    }
    assert_eq!(found, fs::read(path).unwrap());
    assert_eq!(zip(&FILES).unwrap(), found);
}

#[test]
fn no_files_are_an_archive_too() {
    assert_eq!(read(&zip(&[]).unwrap()), []);
}

proptest! {
    #![proptest_config(config(128))]

    #[test]
    fn what_goes_in_comes_out(
        files in prop::collection::btree_map("[a-zә ]{1,9}(/[a-z.]{3,9})?", any::<Vec<u8>>(), 0..6),
    ) {
        let given: Vec<(&str, &[u8])> =
            files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        if let Ok(archive) = zip(&given) {
            let expect: Vec<(String, Vec<u8>)> = files.clone().into_iter().collect();
            prop_assert_eq!(read(&archive), expect);
        } else {
            // Only a part made of dots does not go in.
            prop_assert!(files.keys().any(|name| name.ends_with("..")), "{:?}", files.keys());
        }
    }

    #[test]
    fn no_name_leaves_the_folder(name: String) {
        if let Ok(archive) = zip(&[(&name, b"")]) {
            prop_assert_eq!(&read(&archive)[0].0, &name);
            let path = Path::new(&name);
            prop_assert!(path.is_relative() && !name.contains('\\'));
            let mut parts = path.components();
            prop_assert!(parts.all(|part| matches!(part, std::path::Component::Normal(_))));
        }
    }
}
