//! A reader's own file, read: what it is taken for, what comes of it, what is told.

use kaznet_explorer::data::{Library, Table};
use kaznet_explorer::import::{Plan, Preview, Product, Read, Reader, preview};

fn plan_of(name: &str, bytes: &[u8]) -> Preview {
    preview(name, bytes, bytes.len() as u64, None)
}

fn read_by(name: &str, plan: Plan, bytes: &[u8]) -> Read {
    let mut reader = Reader::new(name, plan);
    for piece in bytes.chunks(65_536) {
        reader.push(piece);
    }
    reader.finish()
}

fn read(name: &str, bytes: &[u8]) -> Read {
    read_by(name, plan_of(name, bytes).plan, bytes)
}

#[test]
fn smoke() {
    let text = "country;year;sales, mln\nKazakhstan;2013;1,5\nKazakhstan;2014;2,5\nRussia;2013;x\n";
    let seen = plan_of("sales.csv", text.as_bytes());
    eprintln!("{seen:#?}");
    let read = read("sales.csv", text.as_bytes());
    eprintln!("{read:#?}");
    if let Product::Figures(tables) = &read.product {
        let (library, faults) = Library::read_figures(tables);
        eprintln!("{:#?} {:?}", library.observations(), faults);
        eprintln!("{}", tables[&Table::Observations].as_ref().unwrap());
    }
}
