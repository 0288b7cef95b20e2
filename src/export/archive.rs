//! Named files -> one ZIP archive, stored without compression: tables are small,
//! a crate for this is not, and equal files give equal bytes.
//!
//! The format is PKWARE's APPNOTE.TXT 6.3.10; the numbers of its sections stand at
//! what they rule.

use std::collections::BTreeSet;

/// What cannot be put into an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ZipError {
    /// More files than the format counts (65,535).
    TooMany,
    /// The file, or the archive up to it, is larger than the format counts (4 GiB).
    TooLarge(String),
    /// The name is empty, longer than the format counts, or no relative path of
    /// plain parts: an archive must not write outside the folder it is opened in.
    BadName(String),
    /// Two files have this name.
    SameName(String),
}

/// Bit 11 of 4.4.4: names are UTF-8.
const FLAGS: u16 = 1 << 11;
/// 4.4.3.2: what a reader must know, here the 2.0 that all of them do.
const VERSION: u16 = 20;
/// 4.4.6: 1 January 1980, 0:00, the first time the format knows. The core has no
/// clock, and with one no two archives would be equal.
const TIME_AND_DATE: [u16; 2] = [0, 1 << 5 | 1];

/// The archive of the files, in their order. A name may hold folders (`a/b.csv`).
///
/// # Errors
/// [`ZipError`] names the file that does not go in.
pub fn zip(files: &[(&str, &[u8])]) -> Result<Vec<u8>, ZipError> {
    let count = u16::try_from(files.len()).map_err(|_| ZipError::TooMany)?;
    let mut names = BTreeSet::new();
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes) in files {
        let too_large = || ZipError::TooLarge((*name).to_owned());
        if !names.insert(*name) {
            return Err(ZipError::SameName((*name).to_owned()));
        }
        let length = u16::try_from(name.len()).ok().filter(|_| is_plain(name));
        let length = length.ok_or_else(|| ZipError::BadName((*name).to_owned()))?;
        let size = u32::try_from(bytes.len()).map_err(|_| too_large())?;
        let start = u32::try_from(archive.len()).map_err(|_| too_large())?;
        let shared = header(crc_32(bytes), size, length);

        // 4.3.7: signature, the shared part, name, bytes.
        archive.extend(b"PK\x03\x04");
        archive.extend(&shared);
        archive.extend(name.as_bytes());
        archive.extend(*bytes);

        // 4.3.12: signature, the version that wrote it, the shared part; no comment,
        // the first disk, no attributes; where the file starts; name.
        directory.extend(b"PK\x01\x02");
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&shared);
        directory.extend([0; 10]);
        directory.extend(start.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let last = || ZipError::TooLarge(files.last().map_or("", |(name, _)| name).to_owned());
    let start = u32::try_from(archive.len()).map_err(|_| last())?;
    let size = u32::try_from(directory.len()).map_err(|_| last())?;
    archive.extend(directory);

    // 4.3.16: signature, one disk; files; size and start of the directory; no comment.
    archive.extend(b"PK\x05\x06\0\0\0\0");
    archive.extend(count.to_le_bytes());
    archive.extend(count.to_le_bytes());
    archive.extend(size.to_le_bytes());
    archive.extend(start.to_le_bytes());
    archive.extend([0; 2]);
    Ok(archive)
}

/// What a file's own header and its entry in the directory have in common, from
/// the version needed to the length of the extra field, of which there is none.
fn header(crc: u32, size: u32, name_length: u16) -> Vec<u8> {
    let stored = 0;
    let [time, date] = TIME_AND_DATE;
    let mut header = Vec::new();
    for number in [VERSION, FLAGS, stored, time, date] {
        header.extend(number.to_le_bytes());
    }
    for number in [crc, size, size] {
        header.extend(number.to_le_bytes());
    }
    header.extend(name_length.to_le_bytes());
    header.extend([0; 2]);
    header
}

fn is_plain(name: &str) -> bool {
    let plain = |part: &str| !["", ".", ".."].contains(&part);
    let odd = |c: char| c.is_control() || "\\:*?\"<>|".contains(c);
    name.split('/').all(plain) && !name.contains(odd)
}

/// The checksum of 4.4.7 (ISO 3309, reflected). Bit by bit: a table of it would
/// weigh more than the time it saves on files of this size.
fn crc_32(bytes: &[u8]) -> u32 {
    let rest = bytes.iter().fold(u32::MAX, |rest, byte| {
        (0..8).fold(rest ^ u32::from(*byte), |rest, _| {
            rest >> 1 ^ if rest & 1 == 1 { 0xedb8_8320 } else { 0 }
        })
    });
    !rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_published_one() {
        assert_eq!(crc_32(b""), 0);
        assert_eq!(crc_32(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn a_name_stays_inside_the_folder() {
        let good = ["a", "a/b.csv", "a b", "ә.csv", "..a"];
        assert!(good.into_iter().all(is_plain));
        let bad = [
            "", "/a", "a/", "a//b", "../a", "a/../b", ".", "a\\b", "c:a", "a\n",
        ];
        assert!(!bad.into_iter().any(is_plain));
    }

    #[test]
    fn what_does_not_go_in_is_named() {
        let too_long = "a".repeat(65_536);
        let name = |name: &str| zip(&[("a", b""), (name, b"")]);
        assert_eq!(name("a"), Err(ZipError::SameName("a".to_owned())));
        assert_eq!(name("/b"), Err(ZipError::BadName("/b".to_owned())));
        assert_eq!(name(&too_long), Err(ZipError::BadName(too_long.clone())));
        let many = vec![("a", &b""[..]); 65_536];
        assert_eq!(zip(&many), Err(ZipError::TooMany));
    }
}
