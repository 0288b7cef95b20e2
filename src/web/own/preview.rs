//! The preview of a file: how it is written, what its columns hold and mean, each a
//! field to be corrected; what is in doubt; its first rows; and the ways to open it.

use super::flow::Own;
use super::page::{SEEN, button, heading};
use super::plan::{
    DECIMAL, DECIMALS, ENCODING, ENCODINGS, HEAD, HEADS, KIND, KINDS, ROLE, ROLES, SEPARATOR,
    SEPARATORS, SIZE, SIZES, THOUSAND, THOUSANDS, UNIT, offered, word_of,
};
use crate::data::Lang;
use crate::i18n::{own_fault, own_words, whole};
use crate::import::{Column, Dialect, Doubt, Form, Preview, Role, Size};
use crate::web::node::{Node, el, said};

/// Columns shown at first; a wide table is long to correct and seldom wrong in part.
const COLUMNS_SHOWN: usize = 40;

/// The nodes.
pub(super) fn nodes(own: &Own, preview: &Preview, lang: Lang) -> Vec<Node> {
    let say = own_words(lang);
    let plan = &preview.plan;
    let mut nodes = vec![heading(SEEN, (say.seen)(&own.name()))];
    if let Some(fault) = &preview.fault {
        let notice = el("div", "notice", vec![said("p", "", own_fault(fault, lang))]);
        nodes.push(
            notice
                .with("role", "alert")
                .with("data-notice", "own-preview"),
        );
    }
    let rows = whole(
        usize::try_from(preview.rows_estimate).unwrap_or(usize::MAX),
        lang,
    );
    let form = match plan.form {
        Form::Package => say.form_package.to_owned(),
        Form::Json => format!("{} {}", say.form_json, (say.rows_about)(&rows)),
        Form::Separated(_) => format!("{} {}", (say.rows_about)(&rows), say.correct),
    };
    nodes.push(said("p", "", form));
    nodes.push(el("div", "own-ways-on", ways_on(preview, lang)));
    nodes.push(el("div", "own-doubts", doubts(preview, lang)));
    nodes.push(el("div", "own-form", form_fields(preview, lang)));
    let all = plan.columns.len();
    let shown = if own.shows_all_columns {
        all
    } else {
        COLUMNS_SHOWN.min(all)
    };
    nodes.push(el(
        "div",
        "own-columns",
        columns(&plan.columns, shown, lang),
    ));
    nodes.push(el("div", "own-rows", first_rows(preview, shown, lang)));
    nodes
}

/// How the file can be opened.
fn ways_on(preview: &Preview, lang: Lang) -> Vec<Node> {
    let say = own_words(lang);
    let is_long = preview.plan.size == Size::Long || preview.doubts.contains(&Doubt::Long);
    let is_own = preview
        .plan
        .columns
        .iter()
        .any(|column| column.role == Role::Own);
    let mut buttons = Vec::new();
    if preview.fault.is_none() {
        if is_long && !is_own {
            buttons.push(button("beside", "main", say.open));
        } else {
            buttons.push(button("beside", "main", say.beside));
            buttons.push(button("alone", "main", say.alone));
        }
    }
    buttons.push(button("other", "", say.other));
    vec![el("div", "row", buttons)]
}

fn doubts(preview: &Preview, lang: Lang) -> Vec<Node> {
    let say = own_words(lang);
    let lines = preview
        .doubts
        .iter()
        .map(|doubt| said("li", "", (say.doubt)(doubt)));
    let lines: Vec<Node> = lines.collect();
    if lines.is_empty() {
        return lines;
    }
    vec![said("h4", "", say.doubts), el("ul", "", lines)]
}

/// A list to choose from, under its label.
fn field(
    id: &str,
    label: &str,
    options: impl Iterator<Item = (&'static str, &'static str)>,
    chosen: &str,
) -> Node {
    let option = |(word, name): (&'static str, &'static str)| {
        said("option", "", name)
            .with("value", word)
            .with_if(word == chosen, "selected", "")
    };
    let select = el("select", "", options.map(option).collect())
        .with("id", id)
        .with("name", id);
    el(
        "div",
        "field",
        vec![said("label", "", label).with("for", id), select],
    )
}

/// The words of values with their names.
fn named<T: Copy>(
    all: &'static [(T, &'static str)],
    names: &'static [&'static str],
) -> impl Iterator<Item = (&'static str, &'static str)> {
    let words = all.iter().map(|(_, word)| *word);
    words.zip(names.iter().copied())
}

fn form_fields(preview: &Preview, lang: Lang) -> Vec<Node> {
    let say = own_words(lang);
    let mut fields = match &preview.plan.form {
        Form::Separated(dialect) => dialect_fields(dialect, lang),
        Form::Json => Vec::new(),
        Form::Package => return Vec::new(),
    };
    let size = word_of(&SIZES, preview.plan.size);
    fields.push(field(SIZE, say.size, named(&SIZES, &say.sizes), size));
    let parts = vec![said("legend", "", say.form), el("div", "fields", fields)];
    vec![el("fieldset", "", parts)]
}

fn dialect_fields(dialect: &Dialect, lang: Lang) -> Vec<Node> {
    let say = own_words(lang);
    let encodings = ENCODINGS.iter().map(|(_, name)| (*name, *name));
    let separator = word_of(&SEPARATORS, dialect.separator);
    let decimal = word_of(&DECIMALS, dialect.decimal);
    let thousands = word_of(&THOUSANDS, dialect.thousands);
    let thousand_marks = named(&THOUSANDS, &say.thousands_marks);
    vec![
        field(
            ENCODING,
            say.encoding,
            encodings,
            word_of(&ENCODINGS, dialect.encoding),
        ),
        field(
            SEPARATOR,
            say.separator,
            named(&SEPARATORS, &say.separators),
            separator,
        ),
        field(
            DECIMAL,
            say.decimal,
            named(&DECIMALS, &say.decimals),
            decimal,
        ),
        field(THOUSAND, say.thousands, thousand_marks, thousands),
        field(
            HEAD,
            say.head,
            named(&HEADS, &say.heads),
            word_of(&HEADS, dialect.head),
        ),
    ]
}

/// What each column holds, means and is counted in.
fn columns(columns: &[Column], shown: usize, lang: Lang) -> Vec<Node> {
    let say = own_words(lang);
    if columns.is_empty() {
        return Vec::new();
    }
    let column = |(at, column): (usize, &Column)| {
        let id = |prefix: &str| format!("{prefix}{at}");
        let kind = word_of(&KINDS, offered(column.kind));
        let is_own = column.role == Role::Own;
        // Only a column that is one of an export may be called so.
        let roles = named(&ROLES, &say.roles).filter(|(word, _)| is_own || *word != "own");
        let unit = el("input", "", Vec::new())
            .with("type", "text")
            .with("id", id(UNIT))
            .with("name", id(UNIT))
            .with("autocomplete", "off")
            .with("value", column.unit.as_str());
        let label = said("label", "", say.unit).with("for", id(UNIT));
        let fields = vec![
            field(&id(KIND), say.kind, named(&KINDS, &say.kinds), kind),
            field(&id(ROLE), say.role, roles, word_of(&ROLES, column.role)),
            el("div", "field", vec![label, unit]),
        ];
        let parts = vec![
            said("legend", "", column.name.as_str()),
            el("div", "fields", fields),
        ];
        el("fieldset", "own-column", parts).with("data-column", at.to_string())
    };
    let mut nodes = vec![said("h4", "", say.columns)];
    let fields = columns.iter().enumerate().take(shown).map(column);
    nodes.push(el("div", "own-column-list", fields.collect()));
    if shown < columns.len() {
        nodes.push(button(
            "columns",
            "",
            (say.more_columns)(columns.len() - shown),
        ));
    }
    nodes
}

/// The first rows, as they stand in the file.
fn first_rows(preview: &Preview, shown: usize, lang: Lang) -> Vec<Node> {
    let say = own_words(lang);
    if preview.rows.is_empty() {
        return Vec::new();
    }
    let head = |name: &str| said("th", "", name).with("scope", "col");
    let mut heads = vec![head(say.row)];
    let names = preview.plan.columns.iter().take(shown);
    heads.extend(names.map(|column| head(&column.name)));
    let rows = preview.rows.iter().map(|row| {
        let number = whole(usize::try_from(row.row).unwrap_or(usize::MAX), lang);
        let mut cells = vec![said("th", "", number).with("scope", "row")];
        let texts = row.cells.iter().take(shown);
        cells.extend(texts.map(|cell| said("td", "", cell.as_str())));
        el("tr", "", cells)
    });
    let parts = vec![
        el("thead", "", vec![el("tr", "", heads)]),
        el("tbody", "", rows.collect()),
    ];
    let table = el("table", "", parts).with("aria-labelledby", "own-rows-title");
    let scroll = el("div", "scroll", vec![table])
        .with("tabindex", "0")
        .with("role", "region")
        .with("aria-labelledby", "own-rows-title");
    vec![
        said("h4", "", say.first_rows).with("id", "own-rows-title"),
        scroll,
    ]
}
