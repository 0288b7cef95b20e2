//! The bytes of a ZIP archive -> its files. Numbers of sections are those of PKWARE's
//! APPNOTE.TXT 6.3.10.
//!
//! Nothing is written anywhere, so a name is but a name. Only the files that are asked
//! for are unpacked, and none to more bytes than its entry says and the limit allows.

use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// A file of the archive, as the directory has it.
pub(super) struct Entry {
    /// Its path; bytes that are no UTF-8 stand as U+FFFD.
    pub(super) name: String,
    flags: u16,
    method: u16,
    crc: u32,
    packed: usize,
    /// How many bytes it unpacks to, as it says.
    pub(super) size: u64,
    start: usize,
}

/// The archive is broken or made by means that are not read.
#[derive(Debug)]
pub(super) struct BadArchive;

/// 4.3.16: a comment may follow, of at most 65,535 bytes.
const END: usize = 22;
const MOST_COMMENT: usize = 65_535;
/// Entries that are looked at.
const MOST_ENTRIES: usize = 10_000;

fn number<const N: usize>(bytes: &[u8], at: usize) -> Result<[u8; N], BadArchive> {
    let found = bytes.get(at..).and_then(|rest| rest.first_chunk::<N>());
    found.copied().ok_or(BadArchive)
}

fn short(bytes: &[u8], at: usize) -> Result<u16, BadArchive> {
    number(bytes, at).map(u16::from_le_bytes)
}

fn long(bytes: &[u8], at: usize) -> Result<usize, BadArchive> {
    let found = number(bytes, at).map(u32::from_le_bytes)?;
    usize::try_from(found).map_err(|_| BadArchive)
}

/// The files of an archive, in the order of its directory (4.3.12).
pub(super) fn entries(archive: &[u8]) -> Result<Vec<Entry>, BadArchive> {
    let from = archive.len().saturating_sub(END + MOST_COMMENT);
    let tail = archive.get(from..).unwrap_or_default();
    let end = tail.windows(4).rposition(|four| four == b"PK\x05\x06");
    let end = end.ok_or(BadArchive)? + from;
    let disks = (short(archive, end + 4)?, short(archive, end + 6)?);
    let (here, count) = (short(archive, end + 8)?, short(archive, end + 10)?);
    let mut at = long(archive, end + 16)?;
    short(archive, end + 20)?;
    if disks != (0, 0) || here != count || usize::from(count) > MOST_ENTRIES {
        return Err(BadArchive);
    }
    let mut entries = Vec::new();
    for _ in 0..count {
        if number(archive, at)? != *b"PK\x01\x02" {
            return Err(BadArchive);
        }
        let name_length = usize::from(short(archive, at + 28)?);
        let more = usize::from(short(archive, at + 30)?) + usize::from(short(archive, at + 32)?);
        let name = archive
            .get(at + 46..at + 46 + name_length)
            .ok_or(BadArchive)?;
        entries.push(Entry {
            name: String::from_utf8_lossy(name).into_owned(),
            flags: short(archive, at + 8)?,
            method: short(archive, at + 10)?,
            crc: number(archive, at + 16).map(u32::from_le_bytes)?,
            packed: long(archive, at + 20)?,
            size: long(archive, at + 24)? as u64,
            start: long(archive, at + 42)?,
        });
        at += 46 + name_length + more;
    }
    Ok(entries)
}

/// The bytes of a file. `size` of its entry must have been held against a limit before.
pub(super) fn unpacked(archive: &[u8], entry: &Entry) -> Result<Vec<u8>, BadArchive> {
    // 4.4.4: bit 0 says that it is locked.
    let locked = entry.flags & 1 == 1;
    let signature: [u8; 4] = number(archive, entry.start)?;
    if locked || signature != *b"PK\x03\x04" {
        return Err(BadArchive);
    }
    // 4.3.7: the name and the extra field of the file's own header may differ in length.
    let lengths = (
        short(archive, entry.start + 26)?,
        short(archive, entry.start + 28)?,
    );
    let from = entry.start + 30 + usize::from(lengths.0) + usize::from(lengths.1);
    let to = from.checked_add(entry.packed).ok_or(BadArchive)?;
    let packed = archive.get(from..to).ok_or(BadArchive)?;
    let size = usize::try_from(entry.size).map_err(|_| BadArchive)?;
    let bytes = match entry.method {
        0 => packed.to_vec(),
        8 => decompress_to_vec_with_limit(packed, size).map_err(|_| BadArchive)?,
        _ => return Err(BadArchive),
    };
    let good = bytes.len() == size && crc_32(&bytes) == entry.crc;
    good.then_some(bytes).ok_or(BadArchive)
}

/// The checksum of 4.4.7 (ISO 3309, reflected), four bits at a time.
fn crc_32(bytes: &[u8]) -> u32 {
    let table: [u32; 16] = std::array::from_fn(|index| {
        let first = u32::try_from(index).unwrap_or(0);
        (0..4).fold(first, |rest, _| {
            rest >> 1 ^ if rest & 1 == 1 { 0xedb8_8320 } else { 0 }
        })
    });
    let step = |rest: u32, four: u32| {
        let index = usize::try_from((rest ^ four) & 15).unwrap_or(0);
        rest >> 4 ^ table.get(index).copied().unwrap_or(0)
    };
    !bytes.iter().fold(u32::MAX, |rest, byte| {
        let byte = u32::from(*byte);
        step(step(rest, byte & 15), byte >> 4)
    })
}
