//! The page's colours are those of the canvas.

use std::fs;
use std::path::Path;

use kaznet_explorer::chart::css;

#[test]
fn the_sheet_holds_the_colours_of_the_canvas() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("style/theme.css");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, css()).unwrap();
    }
    let recorded = fs::read_to_string(&path).unwrap();
    assert_eq!(recorded, css(), "write it anew with UPDATE=1 cargo test");
}
