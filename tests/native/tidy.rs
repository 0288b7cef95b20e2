//! The rules of the house, read off the files as text. Each test shows two
//! things: that the tree keeps the rule, and that the rule finds exactly the
//! violations planted beside it, so that it is known to be able to fail.

mod rules;
mod rust;

use std::fs;
use std::path::Path;

/// A rule: a file's path from the top of the repository, its text, the findings.
type Rule = fn(&str, &str) -> Vec<String>;

/// The files below these paths, as paths from the top and texts.
fn files(places: &[&str], ending: &str) -> Vec<(String, String)> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for place in places {
        walk(top, &top.join(place), &mut found);
    }
    found.retain(|(path, _)| path.ends_with(ending));
    found.sort();
    found
}

fn walk(top: &Path, place: &Path, found: &mut Vec<(String, String)>) {
    if place.is_dir() {
        for entry in fs::read_dir(place).unwrap() {
            walk(top, &entry.unwrap().path(), found);
        }
    } else if let Ok(bytes) = fs::read(place) {
        let path = place.strip_prefix(top).unwrap();
        let path = path.to_string_lossy().replace('\\', "/");
        found.push((path, String::from_utf8_lossy(&bytes).into_owned()));
    }
}

/// Holds the rule against the tree, then against each planted path and text.
fn check(rule: Rule, tree: &[(String, String)], planted: &[(&str, &str, &[&str])]) {
    assert!(!tree.is_empty());
    let findings: Vec<String> = tree
        .iter()
        .flat_map(|(path, text)| rule(path, text))
        .collect();
    assert!(findings.is_empty(), "{}", findings.join("\n"));
    for (path, text, expect) in planted {
        assert_eq!(rule(path, text), *expect, "{path}: {text}");
    }
}

fn sources() -> Vec<(String, String)> {
    files(&["src"], ".rs")
}

#[test]
fn rooms_name_only_those_that_the_map_lets_them_name() {
    check(
        rules::directions,
        &sources(),
        &[
            (
                "src/scale/tick.rs",
                "//! x\nuse crate::data::Unit;",
                &["src/scale/tick.rs:2: scale names data"],
            ),
            (
                "src/query/rank.rs",
                "use crate::{data::Unit, state, scale::{Slot, chart}};",
                &["src/query/rank.rs:1: query names state"],
            ),
            (
                "src/evidence/mod.rs",
                "fn f() { super::scale::ascending(&[]) }",
                &["src/evidence/mod.rs:1: evidence names scale"],
            ),
            (
                "src/chart/line.rs",
                "use super::super::state;",
                &["src/chart/line.rs:1: chart names state"],
            ),
            (
                "src/browse/list.rs",
                "use crate::chart::ChartKind;",
                &["src/browse/list.rs:1: browse names chart"],
            ),
            (
                "src/chart/line.rs",
                "use crate::browse::Ask;",
                &["src/chart/line.rs:1: chart names browse"],
            ),
            ("src/state/url.rs", "use crate::browse::Ask;", &[]),
            (
                "src/export/svg.rs",
                "use crate::paint; use crate::web;",
                &["src/export/svg.rs:1: export names web"],
            ),
            (
                "src/bin/prerender.rs",
                "use kaznet_explorer::web;",
                &["src/bin/prerender.rs:1: bin names web"],
            ),
            (
                "src/cellar/mod.rs",
                "",
                &["src/cellar/mod.rs:1: no rule knows the room cellar"],
            ),
            (
                "src/data/id.rs",
                "// use crate::chart;\nuse crate::data::Unit;",
                &[],
            ),
            ("src/lib.rs", "use crate::web;", &[]),
        ],
    );
}

#[test]
fn files_open_with_what_they_are() {
    let planted: &[(&str, &str, &[&str])] = &[(
        "src/a.rs",
        "// No.\n",
        &["src/a.rs:1: does not open with //!"],
    )];
    check(
        rules::opening,
        &files(&["src", "tests/native"], ".rs"),
        planted,
    );
}

#[test]
fn files_are_short() {
    let long = "\n".repeat(501);
    let planted: &[(&str, &str, &[&str])] = &[
        ("src/a.rs", &long, &["src/a.rs:501: more than 500 lines"]),
        ("src/a.rs", &long[1..], &[]),
    ];
    check(
        rules::length,
        &files(&["src", "tests/native"], ".rs"),
        planted,
    );
}

#[test]
fn rooms_are_named_by_their_subject() {
    let planted: &[(&str, &str, &[&str])] = &[
        (
            "src/chart/utils.rs",
            "",
            &["src/chart/utils.rs:1: utils names no subject"],
        ),
        (
            "src/common/mod.rs",
            "",
            &["src/common/mod.rs:1: common names no subject"],
        ),
    ];
    check(rules::rooms, &sources(), planted);
}

#[test]
fn plotters_is_named_where_pictures_are_painted() {
    let planted: &[(&str, &str, &[&str])] = &[
        (
            "src/chart/line.rs",
            "use plotters_backend::BackendColor;",
            &["src/chart/line.rs:1: plotters_backend has no place here"],
        ),
        (
            "src/chart/line.rs",
            "// plotters\nlet x = \"plotters\";",
            &[],
        ),
    ];
    check(rules::plotters, &sources(), planted);
}

#[test]
fn the_browser_is_named_where_it_is_spoken_to() {
    let planted: &[(&str, &str, &[&str])] = &[(
        "src/web/table.rs",
        "fn f() { web_sys::window(); }",
        &["src/web/table.rs:1: web_sys has no place here"],
    )];
    check(rules::browser_crates, &sources(), planted);
}

#[test]
fn collections_have_an_order() {
    let planted: &[(&str, &str, &[&str])] = &[
        (
            "src/data/library.rs",
            "use std::collections::HashMap;",
            &["src/data/library.rs:1: HashMap has no place here"],
        ),
        ("src/web/measure.rs", "use std::collections::HashMap;", &[]),
    ];
    check(rules::unordered, &sources(), planted);
}

#[test]
fn nothing_is_unsafe_or_left_over() {
    let planted: &[(&str, &str, &[&str])] = &[
        (
            "src/a.rs",
            "fn f() {\n    todo!();\n    println!(\"x\");\n}",
            &[
                "src/a.rs:2: todo has no place here",
                "src/a.rs:3: println has no place here",
            ],
        ),
        (
            "src/a.rs",
            "unsafe { dbg!(1) }",
            &[
                "src/a.rs:1: unsafe has no place here",
                "src/a.rs:1: dbg has no place here",
            ],
        ),
        ("src/a.rs", "// unsafe\nlet todo = \"dbg!\";", &[]),
    ];
    check(rules::leftovers, &sources(), planted);
}

#[test]
fn who_silences_a_lint_says_why() {
    let planted: &[(&str, &str, &[&str])] = &[
        (
            "src/a.rs",
            "#[allow(dead_code)]\nfn f() {}\n#[expect(\n    dead_code,\n)]\nfn g() {}",
            &[
                "src/a.rs:1: allow without a reason",
                "src/a.rs:3: expect without a reason",
            ],
        ),
        (
            "src/a.rs",
            "#[cfg_attr(test, allow(dead_code))]",
            &["src/a.rs:1: allow without a reason"],
        ),
        ("src/a.rs", "#![expect(dead_code, reason = \"so\")]", &[]),
        ("src/a.rs", "fn f() { x.expect(\"why\"); }", &[]),
    ];
    check(
        rules::reasons,
        &files(&["src", "tests/native"], ".rs"),
        planted,
    );
}

#[test]
fn colours_are_made_in_one_file() {
    let mut tree = sources();
    tree.extend(files(&["style"], ".css"));
    let planted: &[(&str, &str, &[&str])] = &[
        (
            "src/chart/line.rs",
            "const RED: Rgb = hex(0xff_0000);\nlet css = \"color: #f00;\";",
            &[
                "src/chart/line.rs:2: the colour #f00",
                "src/chart/line.rs:1: a colour made of numbers",
            ],
        ),
        (
            "style/chart.css",
            "a {\n  color: #a1b2c3;\n}",
            &["style/chart.css:2: the colour #a1b2c3"],
        ),
        (
            "src/chart/line.rs",
            "let css = \"#{red:02x} #chart &#39;\";",
            &[],
        ),
        ("style/chart.css", "#app, #face-label {}", &[]),
    ];
    check(rules::colours, &tree, planted);
}

#[test]
fn cyrillic_is_said_in_i18n() {
    let planted: &[(&str, &str, &[&str])] = &[
        (
            "src/import/guess.rs",
            "const HEAD: &str = \"год\";",
            &["src/import/guess.rs:1: says “год” outside i18n"],
        ),
        ("src/import/tongue.rs", "const HEAD: &str = \"год\";", &[]),
        (
            "src/chart/line.rs",
            "let title = \"Доля\";",
            &["src/chart/line.rs:1: says “Доля” outside i18n"],
        ),
        (
            "src/state/table_order.rs",
            "const ALPHABET: &str = \"аә\";\nconst OTHER: &str = \"б\";",
            &["src/state/table_order.rs:2: says “б” outside i18n"],
        ),
        (
            "src/chart/line.rs",
            "/// Доля\n// «Доля»\n#[cfg(test)]\nconst T: &str = \"Доля\";",
            &[],
        ),
    ];
    check(rules::cyrillic, &sources(), planted);
}

#[test]
fn the_shell_has_no_sentences_of_its_own() {
    let planted: &[(&str, &str, &[&str])] = &[
        (
            "src/web/page.rs",
            "view! { <p>\"Loading the data\"</p> }",
            &["src/web/page.rs:1: says “Loading the data” outside i18n"],
        ),
        (
            "src/web/page.rs",
            "view! { <p>{name}\" years\"</p> }",
            &["src/web/page.rs:1: says “ years” outside i18n"],
        ),
        (
            "src/web/page.rs",
            "view! { <a title=\"Close\" class=\"quiet row\"></a> }",
            &["src/web/page.rs:1: says “Close” outside i18n"],
        ),
        (
            "src/web/page.rs",
            "let words = format!(\"No figures for {year}\");",
            &["src/web/page.rs:1: says “No figures for {year}” outside i18n"],
        ),
        (
            "src/web/page.rs",
            "match key { \"End\" => { a() } \"Up\" if c => { b() } \"Home\" => b(), _ => \"none\" }",
            &[],
        ),
        (
            "src/web/page.rs",
            "view! { <span>{a}\" (\"{b}\")\"</span> }",
            &[],
        ),
    ];
    check(rules::sentences, &sources(), planted);
}

#[test]
fn no_message_holds_a_number_typed_into_it() {
    let planted: &[(&str, &str, &[&str])] = &[
        (
            "src/i18n/en.rs",
            "about: \"The article of 2013\",",
            &["src/i18n/en.rs:1: “The article of 2013” holds a number typed into text"],
        ),
        (
            "src/i18n/en.rs",
            "a: |year| format!(\"In {year:04}: {0} × 100\"), b: \"UTF-8\", c: \"2013\"",
            &[],
        ),
        ("src/web/page.rs", "\"a 2013\"", &[]),
    ];
    check(rules::typed_numbers, &sources(), planted);
}

#[test]
fn the_page_holds_no_script_and_no_style() {
    let good = "<meta http-equiv=\"Content-Security-Policy\" \
        content=\"script-src 'self' 'wasm-unsafe-eval'\"><script src=\"a.js\"></script>";
    let planted: &[(&str, &str, &[&str])] = &[
        ("index.html", good, &[]),
        (
            "index.html",
            &good.replace("'wasm-unsafe-eval'", "'unsafe-eval' 'unsafe-inline'"),
            &[
                "index.html:1: 'unsafe-inline'",
                "index.html:1: 'unsafe-eval'",
            ],
        ),
        (
            "index.html",
            &format!("{good}\n<script>a()</script>\n<p style=\"x\" onclick=\"y\">\n<style>"),
            &[
                "index.html:2: <script",
                "index.html:3: style=",
                "index.html:3: on",
                "index.html:4: <style",
            ],
        ),
        ("index.html", "<p>", &["index.html:1: no policy"]),
    ];
    check(rules::inline, &files(&["index.html"], ""), planted);
}

#[test]
fn no_file_speaks_of_a_machine() {
    let places = [
        "src",
        "tests",
        "style",
        "tools",
        "public",
        "index.html",
        "README.md",
        "CHANGELOG.md",
        "Makefile",
        ".ci/run",
    ];
    // Put together here, or this file would be found.
    let [root, home, work] = ["root", "home", "work"].map(|name| format!("/{name}/"));
    let planted: &[(&str, &str, &[&str])] = &[
        ("a", &format!("x\n\"{home}me\""), &[&format!("a:2: {home}")]),
        (
            "a",
            &format!("cd {root}x {work}y"),
            &[&format!("a:1: {root}"), &format!("a:1: {work}")],
        ),
        ("a", &format!("https://example.org{home}"), &[]),
    ];
    check(rules::machine_paths, &files(&places, ""), planted);
}
