//! The rules of the house, each a function from a file's path and text to what
//! it finds there. A finding names the file, the line and the rule's objection.

use super::rust::{Literal, Parts, is_word};

/// Each room and the rooms that it may name; `web` may name all, and so may the
/// roots of the crate. Nobody else may name `web`.
const DIRECTIONS: [(&str, &[&str]); 10] = [
    ("data", &[]),
    ("scale", &[]),
    ("query", &["data", "scale"]),
    ("evidence", &["data"]),
    ("i18n", &["data", "query", "evidence", "import"]),
    ("import", &["data"]),
    ("browse", &["data", "query", "evidence", "scale", "i18n"]),
    ("chart", &["data", "query", "evidence", "scale", "i18n"]),
    (
        "state",
        &[
            "data", "query", "evidence", "scale", "i18n", "browse", "chart",
        ],
    ),
    ("paint", &["chart"]),
];
const EVERY_ROOM: [&str; 12] = [
    "data", "scale", "query", "evidence", "i18n", "import", "browse", "chart", "state", "paint",
    "export", "web",
];
const MOST_LINES: usize = 500;

fn at(path: &str, line: usize, what: &str) -> String {
    format!("{path}:{line}: {what}")
}

fn name_of_room(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("src/")?;
    inside.split('/').next()?.split('.').next()
}

/// Rooms name only those that the map lets them name.
pub(super) fn directions(path: &str, text: &str) -> Vec<String> {
    let room = name_of_room(path).unwrap_or_default();
    if ["lib", "main", "web"].contains(&room) {
        return Vec::new();
    }
    let may = DIRECTIONS.iter().find(|(name, _)| *name == room);
    let allowed = match (may, room) {
        (Some((_, allowed)), _) => *allowed,
        (None, "export" | "bin") => &EVERY_ROOM[..11],
        (None, _) => return vec![at(path, 1, &format!("no rule knows the room {room}"))],
    };
    let parts = Parts::of(text);
    let mut findings = Vec::new();
    for (place, named) in rooms_named(&parts, path, room) {
        if named != room && !allowed.contains(&named) {
            let what = format!("{room} names {named}");
            findings.push(at(path, parts.line(place), &what));
        }
    }
    findings
}

/// The rooms that stand behind a path to the crate's root, with their places.
fn rooms_named<'a>(parts: &'a Parts, path: &str, room: &str) -> Vec<(usize, &'a str)> {
    let is_root = path == format!("src/{room}.rs") || path == format!("src/{room}/mod.rs");
    let above = if is_root { "super" } else { "super::super" };
    let roots = ["crate", "kaznet_explorer", above];
    let mut named = Vec::new();
    for root in roots.map(|root| format!("{root}::")) {
        for (start, _) in parts.code.match_indices(&root) {
            let before = parts.code[..start].chars().next_back();
            if before.is_none_or(|c| !is_word(c)) {
                named.extend(first_names(&parts.code, start + root.len()));
            }
        }
    }
    named.retain(|(_, name)| EVERY_ROOM.contains(name));
    named
}

/// The name at a place of the code, or the first names of each path in the
/// braces that open there.
fn first_names(code: &str, from: usize) -> Vec<(usize, &str)> {
    let word_at = |start: usize| {
        let rest = &code[start..];
        let end = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
        (start, &rest[..end])
    };
    if !code[from..].starts_with('{') {
        return vec![word_at(from)];
    }
    let (mut depth, mut names, mut fresh) = (0, Vec::new(), false);
    for (offset, c) in code[from..].char_indices() {
        match c {
            '{' => (depth, fresh) = (depth + 1, depth == 0),
            '}' if depth == 1 => break,
            '}' => depth -= 1,
            ',' => fresh = depth == 1,
            c if fresh && is_word(c) => {
                names.push(word_at(from + offset));
                fresh = false;
            }
            _ => {}
        }
    }
    names
}

/// A file opens by saying what it is.
pub(super) fn opening(path: &str, text: &str) -> Vec<String> {
    let said = text.starts_with("//! ");
    (!said)
        .then(|| at(path, 1, "does not open with //!"))
        .into_iter()
        .collect()
}

/// A file stays short enough to be read at a sitting.
pub(super) fn length(path: &str, text: &str) -> Vec<String> {
    let lines = text.lines().count();
    let long = lines > MOST_LINES;
    long.then(|| at(path, lines, "more than 500 lines"))
        .into_iter()
        .collect()
}

/// Drawers for everything are no rooms.
pub(super) fn rooms(path: &str, _: &str) -> Vec<String> {
    let drawers = ["utils", "util", "common", "helpers", "misc", "types"];
    let names = path.split(['/', '.']);
    names
        .filter(|name| drawers.contains(name))
        .map(|name| at(path, 1, &format!("{name} names no subject")))
        .collect()
}

/// Words of the code that only some files may have: the word or its beginning,
/// where they may stand, and whether whole words are meant.
fn words_only_in(path: &str, text: &str, hit: fn(&str) -> bool, rooms: &[&str]) -> Vec<String> {
    if rooms.iter().any(|room| path.starts_with(room)) {
        return Vec::new();
    }
    let parts = Parts::of(text);
    let found = parts.words().into_iter().filter(|(_, word)| hit(word));
    found
        .map(|(place, word)| {
            at(
                path,
                parts.line(place),
                &format!("{word} has no place here"),
            )
        })
        .collect()
}

/// One painter, two surfaces.
pub(super) fn plotters(path: &str, text: &str) -> Vec<String> {
    let places = ["src/paint.rs", "src/export/svg.rs", "src/web/canvas.rs"];
    words_only_in(path, text, |word| word.starts_with("plotters"), &places)
}

/// The browser is spoken to in a few files.
pub(super) fn browser_crates(path: &str, text: &str) -> Vec<String> {
    let places = [
        "web/browser",
        "web/load",
        "web/canvas",
        "web/long_stage",
        "web/measure",
        "web/node",
        "web/outbox",
        "web/own/given",
        "web/own/worker",
        "web/sight",
        "web/sound",
        "bin/reader",
    ];
    let places = places.map(|name| format!("src/{name}.rs"));
    let places = places.each_ref().map(String::as_str);
    words_only_in(
        path,
        text,
        |word| ["web_sys", "js_sys"].contains(&word),
        &places,
    )
}

/// Equal inputs give equal pictures: no clock, no thread, no chance and no disk in what
/// is compiled for the page.
pub(super) fn impure(path: &str, text: &str) -> Vec<String> {
    let hit = |word: &str| {
        let of_std = [
            "Instant",
            "SystemTime",
            "thread",
            "fs",
            "env",
            "net",
            "process",
        ];
        of_std.contains(&word) || ["rand", "getrandom", "RandomState"].contains(&word)
    };
    words_only_in(path, text, hit, &["src/web/", "src/bin/"])
}

/// The core's collections have an order.
pub(super) fn unordered(path: &str, text: &str) -> Vec<String> {
    let hit = |word: &str| ["HashMap", "HashSet"].contains(&word);
    words_only_in(path, text, hit, &["src/web/"])
}

/// Nothing unsafe, nothing unfinished, nothing left over from a search.
pub(super) fn leftovers(path: &str, text: &str) -> Vec<String> {
    let macros = [
        "todo",
        "unimplemented",
        "dbg",
        "println",
        "eprintln",
        "print",
    ];
    let parts = Parts::of(text);
    let mut findings = Vec::new();
    for (place, word) in parts.words() {
        let called = parts.code[place + word.len()..].starts_with('!');
        if word == "unsafe" || (called && macros.contains(&word)) {
            findings.push(at(
                path,
                parts.line(place),
                &format!("{word} has no place here"),
            ));
        }
    }
    findings
}

/// Who silences a lint says why.
pub(super) fn reasons(path: &str, text: &str) -> Vec<String> {
    let parts = Parts::of(text);
    let mut findings = Vec::new();
    for word in ["allow", "expect"] {
        for place in parts.word(word) {
            let is_attribute = ["#[", "#![", ", "]
                .iter()
                .any(|before| parts.code[..place].ends_with(before))
                && parts.code[place..].starts_with(&format!("{word}("));
            let end = parts.code[place..].find(")]").unwrap_or_default();
            let attribute = &parts.code[place..place + end];
            if is_attribute && !attribute.contains("reason = ") {
                findings.push(at(
                    path,
                    parts.line(place),
                    &format!("{word} without a reason"),
                ));
            }
        }
    }
    findings
}

/// Colours are made in one file.
pub(super) fn colours(path: &str, text: &str) -> Vec<String> {
    if ["src/chart/theme.rs", "style/theme.css"].contains(&path) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    if path.ends_with(".css") {
        for (number, line) in text.lines().enumerate() {
            if let Some(colour) = hex_colour(line) {
                findings.push(at(path, number + 1, &format!("the colour {colour}")));
            }
        }
        return findings;
    }
    let parts = Parts::of(text);
    for literal in &parts.literals {
        if let Some(colour) = hex_colour(&literal.text) {
            let what = format!("the colour {colour}");
            findings.push(at(path, parts.line_of(literal), &what));
        }
    }
    for made in ["hex(0x", "Rgb(0"] {
        for (place, _) in parts.code.match_indices(made) {
            findings.push(at(path, parts.line(place), "a colour made of numbers"));
        }
    }
    findings
}

/// A hash and 3, 4, 6 or 8 hexadecimal digits that are not part of a word.
fn hex_colour(text: &str) -> Option<&str> {
    text.match_indices('#').find_map(|(start, _)| {
        let rest = &text[start + 1..];
        let digits = rest.find(|c: char| !c.is_ascii_hexdigit());
        let digits = digits.unwrap_or(rest.len());
        let next = rest[digits..].chars().next();
        let ends = next.is_none_or(|c| !is_word(c) && c != '-');
        ([3, 4, 6, 8].contains(&digits) && ends).then(|| &text[start..=start + digits])
    })
}

fn is_cyrillic(c: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&c)
}

/// What a reader reads in Cyrillic is said in `i18n` alone. The alphabet that
/// sorting follows is no sentence, and the words that files are known by are only read.
pub(super) fn cyrillic(path: &str, text: &str) -> Vec<String> {
    if path.starts_with("src/i18n/") || path == "src/import/tongue.rs" {
        return Vec::new();
    }
    let parts = Parts::of(text);
    let is_alphabet = |literal: &Literal| {
        path == "src/state/table_order.rs"
            && parts.before(literal).ends_with("const ALPHABET: &str =")
    };
    parts
        .literals
        .iter()
        .filter(|literal| literal.text.chars().any(is_cyrillic))
        .filter(|literal| !parts.in_tests(literal) && !is_alphabet(literal))
        .map(|literal| at(path, parts.line_of(literal), &words_of(literal)))
        .collect()
}

fn words_of(literal: &Literal) -> String {
    format!("says “{}” outside i18n", literal.text)
}

/// The page's name, and a message to whoever reads the console.
const NO_SENTENCES: [&str; 2] = ["Kaznet Explorer", "the canvas has no 2d context"];
/// Attributes whose value is read out or shown.
const READ_ATTRIBUTES: [&str; 7] = [
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "aria-valuetext",
    "title",
    "placeholder",
    "alt",
];

/// The shell's own words come from `i18n`: no text between tags, no attribute
/// that is read out, no sentence in any other place.
pub(super) fn sentences(path: &str, text: &str) -> Vec<String> {
    if !path.starts_with("src/web/") {
        return Vec::new();
    }
    let parts = Parts::of(text);
    parts
        .literals
        .iter()
        .filter(|literal| is_read(&parts, literal))
        .map(|literal| at(path, parts.line_of(literal), &words_of(literal)))
        .collect()
}

/// What no figure has to be looked up for: the hundred of a per cent or an index, the
/// one of a growth, and the name of an encoding.
const NO_FIGURES: [&str; 3] = ["100", "− 1)", "UTF-8"];

/// A number that is said comes from the data or the rules: none stands in a message.
pub(super) fn typed_numbers(path: &str, text: &str) -> Vec<String> {
    if !path.starts_with("src/i18n/") {
        return Vec::new();
    }
    let parts = Parts::of(text);
    let said = |literal: &&Literal| {
        let mut words = without_places(&literal.text);
        for known in NO_FIGURES {
            words = words.replace(known, "");
        }
        let is_message = words.chars().any(char::is_alphabetic);
        is_message && words.contains(|c: char| c.is_ascii_digit()) && !parts.in_tests(literal)
    };
    let found = parts.literals.iter().filter(said);
    let found = found.map(|literal| {
        let what = format!("“{}” holds a number typed into text", literal.text);
        at(path, parts.line_of(literal), &what)
    });
    found.collect()
}

/// A text without what `{…}` stands for.
fn without_places(text: &str) -> String {
    let parts = text.split('{').enumerate();
    let outside = parts.map(|(at, part)| match (at, part.split_once('}')) {
        (0, _) | (_, None) => part,
        (_, Some((_, behind))) => behind,
    });
    outside.collect()
}

fn is_read(parts: &Parts, literal: &Literal) -> bool {
    let text = literal.text.as_str();
    let (before, behind) = (parts.before(literal), parts.behind(literal));
    if NO_SENTENCES.contains(&text) || before.ends_with("reason =") || parts.in_tests(literal) {
        return false;
    }
    let attribute = before.strip_suffix('=').map(|before| {
        let name = |c: char| !is_word(c) && c != '-' && c != ':';
        before.rsplit(name).next().unwrap_or_default()
    });
    if let Some(attribute) = attribute.filter(|name| !name.is_empty()) {
        return READ_ATTRIBUTES.contains(&attribute) && has_word(text);
    }
    let is_arm = ["=>", "|", "if "]
        .iter()
        .any(|next| behind.starts_with(next));
    let after_tag = before.ends_with('>') && !before.ends_with("=>") && !before.ends_with("->");
    let between_tags = !is_arm && (after_tag || before.ends_with('}'));
    (between_tags && has_word(text)) || has_sentence(text)
}

fn has_word(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    letters
        .windows(2)
        .any(|pair| pair.iter().all(|c| c.is_alphabetic()))
}

/// Two words with nothing but a blank between them.
fn has_sentence(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let plain = |word: &&str| word.chars().count() > 1 && word.chars().all(char::is_alphabetic);
    words.windows(2).any(|pair| pair.iter().all(plain))
}

/// The page needs no script or style of its own text, so its policy forbids them.
pub(super) fn inline(path: &str, text: &str) -> Vec<String> {
    let mut findings = Vec::new();
    let forbidden = [
        "<style",
        " style=",
        "<script",
        " on",
        "'unsafe-inline'",
        "'unsafe-eval'",
    ];
    for (number, line) in text.lines().enumerate() {
        for needle in forbidden {
            let found = line.match_indices(needle).any(|(start, _)| {
                let rest = &line[start + needle.len()..];
                match needle {
                    "<script" => !rest.trim_start().starts_with("src="),
                    " on" => rest
                        .trim_start_matches(char::is_alphabetic)
                        .starts_with("=\""),
                    _ => true,
                }
            });
            if found {
                findings.push(at(path, number + 1, needle.trim()));
            }
        }
    }
    if !text.contains("http-equiv=\"Content-Security-Policy\"") {
        findings.push(at(path, 1, "no policy"));
    }
    findings
}

/// No file speaks of the machine that it was written on.
pub(super) fn machine_paths(path: &str, text: &str) -> Vec<String> {
    let folders = ["root", "home", "work"].map(|name| format!("/{name}/"));
    let mut findings = Vec::new();
    for (number, line) in text.lines().enumerate() {
        for folder in &folders {
            // Inside an address or a longer path it is another folder.
            let begins = |start: usize| {
                let before = line[..start].chars().next_back();
                before.is_none_or(|c| !is_word(c) && !".-~".contains(c))
            };
            if line.match_indices(folder).any(|(start, _)| begins(start)) {
                findings.push(at(path, number + 1, folder));
            }
        }
    }
    findings
}
