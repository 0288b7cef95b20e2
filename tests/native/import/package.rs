//! Archives and folders of the explorer's own tables.

use kaznet_explorer::data::Library;
use kaznet_explorer::export::zip;
use kaznet_explorer::import::{Form, Product, ReadFaultKind, UNPACKED_BYTES, folder};

use super::{kinds, plan_of, read};

fn files() -> Vec<(String, Vec<u8>)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data");
    let mut files: Vec<(String, Vec<u8>)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| {
            (
                format!("data/{}", path.file_name().unwrap().to_str().unwrap()),
                std::fs::read(&path).unwrap(),
            )
        })
        .collect();
    files.sort();
    files
}

fn check_whole(read: &kaznet_explorer::import::Read) {
    assert_eq!(kinds(read), []);
    let Product::Figures(tables) = &read.product else {
        panic!()
    };
    let (library, faults) = Library::read(tables);
    assert_eq!(faults, []);
    assert_eq!(library.observations().len() as u64, read.kept);
    assert!(library.claims().len() > 10);
}

#[test]
fn the_built_in_package_opens_again() {
    check_whole(&folder(files()));
    let files = files();
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    let archive = zip(&files).unwrap();
    assert_eq!(plan_of("data.zip", &archive).plan.form, Form::Package);
    check_whole(&read("data.zip", &archive));
}

/// An archive with one file, packed or not, that says it has this size and checksum.
fn archive(name: &str, method: u16, packed: &[u8], size: u32, crc: u32) -> Vec<u8> {
    let mut shared = Vec::new();
    for number in [20, 0, method, 0, 33] {
        shared.extend(u16::to_le_bytes(number));
    }
    for number in [crc, u32::try_from(packed.len()).unwrap(), size] {
        shared.extend(number.to_le_bytes());
    }
    shared.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
    shared.extend([0; 2]);
    let mut bytes = b"PK\x03\x04".to_vec();
    bytes.extend(&shared);
    bytes.extend(name.as_bytes());
    bytes.extend(packed);
    let start = u32::try_from(bytes.len()).unwrap();
    bytes.extend(b"PK\x01\x02\x14\0");
    bytes.extend(&shared);
    bytes.extend([0; 14]);
    bytes.extend(name.as_bytes());
    let length = u32::try_from(bytes.len()).unwrap() - start;
    bytes.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
    bytes.extend(length.to_le_bytes());
    bytes.extend(start.to_le_bytes());
    bytes.extend([0; 2]);
    bytes
}

/// One row of observations, 112 bytes, and its checksum as zlib gives it.
const ROW: &str = "indicator,place,subject,period,value,low,high,qualifier,source,vintage,status,note,id\n\
    a,b,c,2013,1,,,exact,d,,stated,,\n";

/// Blocks of DEFLATE that are stored (RFC 1951, 3.2.4).
fn deflated(bytes: &[u8]) -> Vec<u8> {
    let length = u16::try_from(bytes.len()).unwrap();
    let mut packed = vec![1];
    packed.extend(length.to_le_bytes());
    packed.extend((!length).to_le_bytes());
    packed.extend(bytes);
    packed
}

fn crc_32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |rest, byte| {
        (0..8).fold(rest ^ u32::from(*byte), |rest, _| {
            rest >> 1 ^ if rest & 1 == 1 { 0xedb8_8320 } else { 0 }
        })
    })
}

#[test]
fn packed_files_are_unpacked_and_names_are_but_names() {
    let (size, crc) = (u32::try_from(ROW.len()).unwrap(), crc_32(ROW.as_bytes()));
    for name in [
        "observations.csv",
        "../../etc/observations.csv",
        "/observations.csv",
        "C:\\a\\observations.csv",
    ] {
        let read = read(
            "a.zip",
            &archive(name, 8, &deflated(ROW.as_bytes()), size, crc),
        );
        assert_eq!((read.kept, kinds(&read)), (1, Vec::new()), "{name}");
    }
}

#[test]
fn archives_made_to_hurt_are_refused() {
    let (size, crc) = (u32::try_from(ROW.len()).unwrap(), crc_32(ROW.as_bytes()));
    let name = "observations.csv";
    let packed = deflated(ROW.as_bytes());
    let fault = |bytes: &[u8]| {
        let read = read("a.zip", bytes);
        assert_eq!(read.product, Product::Nothing);
        kinds(&read)
    };
    let bad = [(None, ReadFaultKind::BadArchive)];
    // It unpacks to more than it says, to less, to something else, or not at all.
    assert_eq!(fault(&archive(name, 8, &packed, size - 1, crc)), bad);
    assert_eq!(fault(&archive(name, 8, &packed, size + 1, crc)), bad);
    assert_eq!(fault(&archive(name, 8, &packed, size, crc ^ 1)), bad);
    assert_eq!(fault(&archive(name, 9, &packed, size, crc)), bad);
    assert_eq!(fault(&archive(name, 8, b"nothing", size, crc)), bad);
    // It says that it is larger than is allowed.
    let limit = ReadFaultKind::ArchiveTooLarge(UNPACKED_BYTES);
    assert_eq!(
        fault(&archive(name, 8, &packed, u32::MAX, crc)),
        [(None, limit)]
    );
    // What is not asked for is not unpacked.
    let other = archive("bomb.bin", 8, &packed, u32::MAX, crc);
    assert_eq!(fault(&other), [(None, ReadFaultKind::NoTables)]);
    // Cut anywhere.
    let whole = archive(name, 8, &packed, size, crc);
    for end in 4..whole.len() {
        assert_eq!(fault(&whole[..end]), bad, "{end}");
    }
    assert_eq!(
        kinds(&folder(vec![(name.to_owned(), vec![0xff])])),
        [(None, ReadFaultKind::NotUtf8)]
    );
    assert_eq!(
        kinds(&folder(Vec::new())),
        [(None, ReadFaultKind::NoTables)]
    );
}
