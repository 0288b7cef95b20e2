//! The parts of the page around a long picture as plain nodes: its frame, its tools, its
//! words and the few rows of its table that are in sight.

use super::choice::boxed;
use super::long_stage::{BRUSH, CANVAS, LINE, PICTURE, READER, ROWS, TIP};
use super::node::{Node, el, said};
use crate::chart::{LongSpec, long_place};
use crate::data::{Lang, LongAxis, LongTable, Period};
use crate::i18n::{LongWords, counted, details, long_value, number};
use crate::scale::{Civil, civil, time_of};
use crate::state::{LongForm, LongView};

pub(super) const TOOLS: &str = "long-tools";
pub(super) const WORDS: &str = "long-words";
pub(super) const CHOICES: &str = "long-choices";
pub(super) const TABLE: &str = "long-table";
/// How many rows of the table are in sight.
pub(super) const SEEN_ROWS: usize = 10;
/// The height of a row, as in the style sheet.
const ROW_PX: f64 = 36.0;
/// Browsers lay nothing out that is much higher.
const HIGHEST_PX: f64 = 6_000_000.0;

/// All of it, with nothing in it yet.
pub(super) fn frame(table: &LongTable, lang: Lang) -> Vec<Node> {
    let say = &details(lang).long;
    let place = |id: &str| el("div", "", Vec::new()).with("id", id);
    let canvas = el("canvas", "", Vec::new()).with("id", CANVAS);
    let reader = el("div", "reader", Vec::new())
        .with("id", READER)
        .with("role", "slider")
        .with("tabindex", "0")
        .with("aria-label", say.picture)
        .with("aria-describedby", WORDS)
        .with("aria-valuemin", "0")
        .with("aria-valuemax", "0")
        .with("aria-valuenow", "0")
        .with("aria-valuetext", say.keys);
    let over = |id: &str, class: &str| {
        let over = el("div", class, Vec::new()).with("id", id);
        over.with("aria-hidden", "true").with("hidden", "")
    };
    let picture = vec![
        canvas.with("aria-hidden", "true"),
        over(BRUSH, "long-brush"),
        over(LINE, "long-line"),
        reader,
        over(TIP, "tooltip"),
    ];
    let rows = el("div", "long-rows", vec![place(TABLE)])
        .with("id", ROWS)
        .with("tabindex", "0")
        .with("role", "region")
        .with("aria-label", say.table);
    vec![
        said("h2", "", table.name.as_str()),
        place(TOOLS)
            .with("class", "hand")
            .with("role", "group")
            .with("aria-label", say.span),
        el("div", "picture long-picture", picture).with("id", PICTURE),
        said("p", "keys", say.keys),
        place(WORDS).with("class", "long-words"),
        place(CHOICES).with("class", "long-choices"),
        el("h3", "", vec![super::node::text(say.table)]),
        rows,
    ]
}

fn button(word: &'static str, words: &str) -> Node {
    said("button", "", words)
        .with("type", "button")
        .with("id", format!("long-{word}"))
        .with("data-long", word)
}

/// The buttons that move and save.
pub(super) fn tools(view: &LongView, lang: Lang) -> Vec<Node> {
    let say = &details(lang).long;
    let is_whole = view.is_whole();
    vec![
        button("earlier", say.earlier).enabled_if(!is_whole),
        button("later", say.later).enabled_if(!is_whole),
        button("nearer", say.nearer),
        button("farther", say.farther).enabled_if(!is_whole),
        button("all", say.all).enabled_if(!is_whole),
        button("svg", say.save_svg),
        button("csv", say.save_csv),
    ]
}

/// What the picture shows, in sentences.
pub(super) fn words(lines: Vec<String>) -> Vec<Node> {
    lines.into_iter().map(|line| said("p", "", line)).collect()
}

/// What can be chosen: the ends of the span, the series, the form.
pub(super) fn choices(table: &LongTable, view: &LongView, lang: Lang) -> Vec<Node> {
    let say = &details(lang).long;
    let forms = [
        ("lines", say.lines, view.form == LongForm::Lines),
        ("dots", say.dots, view.form == LongForm::Density),
    ];
    let forms = forms.map(|(word, words, is_chosen)| {
        let input = boxed("radio", "long-form", word, is_chosen);
        el("label", "option", vec![input, said("span", "", words)])
    });
    let forms = vec![
        said("legend", "", say.form),
        el("div", "options", forms.into()),
    ];
    let (from, to) = view.wish.span;
    let ends = [("from", say.from, from), ("to", say.to, to)];
    let ends = ends.map(|(word, words, at)| end(table, word, words, at));
    let ends = vec![
        said("legend", "", say.span),
        el("div", "typed", ends.concat()),
    ];
    let mut nodes = vec![
        el("fieldset", "choice", forms),
        el("fieldset", "span", ends),
    ];
    if table.series.len() > 1 {
        nodes.push(series(table, view, say));
    }
    nodes
}

fn series(table: &LongTable, view: &LongView, say: &LongWords) -> Node {
    let boxes = table.series.iter().enumerate().map(|(number, one)| {
        let is_chosen = view.wish.series.contains(&number);
        let input = boxed("checkbox", "long-series", &number.to_string(), is_chosen);
        el("label", "tick", vec![input, said("span", "", one.name())])
    });
    let parts = vec![
        said("legend", "", say.series),
        el("div", "ticks", boxes.collect()),
    ];
    el("fieldset", "", parts)
}

fn end(table: &LongTable, word: &str, words: &str, at: f64) -> Vec<Node> {
    let id = format!("long-{word}");
    let input = el("input", "", Vec::new())
        .with("id", format!("{id}-end"))
        .with("name", id.as_str());
    let input = match table.axis {
        LongAxis::Time => input
            .with("type", "datetime-local")
            .with("step", "1")
            .with("value", written(at)),
        LongAxis::Number => input
            .with("type", "text")
            .with("inputmode", "decimal")
            .with("value", at.to_string()),
    };
    let label = said("label", "", words).with("for", format!("{id}-end"));
    vec![label, input]
}

/// A time as a field of a page holds it.
fn written(at: f64) -> String {
    let Some(time) = civil(at) else {
        return String::new();
    };
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}",
        time.year, time.month, time.day, time.hour, time.minute, time.second
    )
}

/// What a field for an end of the span holds; `None` for what is no place.
pub(super) fn typed(axis: LongAxis, text: &str) -> Option<f64> {
    if axis == LongAxis::Number {
        return text.trim().replace(',', ".").parse().ok();
    }
    let (day, clock) = text.split_once('T')?;
    let Ok(Period::Day(year, month, day)) = Period::parse(day) else {
        return None;
    };
    let mut parts = clock.split(':');
    let mut next = || parts.next().and_then(|part| part.get(..2)?.parse().ok());
    Some(time_of(Civil {
        year,
        month,
        day,
        hour: next()?,
        minute: next()?,
        second: next().unwrap_or(0),
        ms: 0,
    }))
}

/// The table's rows from `first` on, in a box as high as all of them are.
pub(super) fn table(spec: &LongSpec<'_>, first: usize) -> Vec<Node> {
    let (lang, say) = (spec.lang, &details(spec.lang).long);
    let count = spec.rows();
    let place = match (spec.table.axis, spec.table.x_name.as_str()) {
        (_, name) if !name.is_empty() => name,
        (LongAxis::Time, _) => say.time,
        (LongAxis::Number, _) => say.place,
    };
    let value = match spec.table.y_name.as_str() {
        "" => details(lang).column_value,
        name => name,
    };
    let has_names = spec.table.series.len() > 1;
    let mut heads = vec![say.number];
    heads.extend(has_names.then_some(say.series));
    heads.extend([place, value]);
    let heads = heads
        .into_iter()
        .map(|head| said("th", "", head).with("scope", "col"));
    let head = el("tr", "", heads.collect()).with("aria-rowindex", "1");
    let rows = (first..count.min(first + SEEN_ROWS)).filter_map(|row| {
        let (line, at) = row_of(spec, row)?;
        let (x, y) = (line.series.x().get(at)?, line.series.y().get(at)?);
        let mut cells = vec![said("td", "number", counted_row(row, lang))];
        cells.extend(has_names.then(|| said("td", "", line.series.name())));
        cells.push(said("td", "", long_place(spec.table, *x, lang)));
        cells.push(said("td", "number", long_value(*y, &spec.table.unit, lang)));
        // The head is the first row.
        Some(el("tr", "", cells).with("aria-rowindex", (row + 2).to_string()))
    });
    let parts = vec![
        said("caption", "for-ears", counted(count, say.row, lang)),
        el("thead", "", vec![head]),
        el("tbody", "", rows.collect()),
    ];
    let table = el("table", "", parts).with("aria-rowcount", (count + 1).to_string());
    let hidden = u32::try_from(count.saturating_sub(SEEN_ROWS)).map_or(HIGHEST_PX, f64::from);
    let height_px = (hidden * ROW_PX).min(HIGHEST_PX);
    vec![
        table,
        el("div", "", Vec::new()).with("style:height", format!("{height_px}px")),
    ]
}

/// The line and its row that stand in a row of the table.
fn row_of<'a, 'b>(
    spec: &'b LongSpec<'a>,
    row: usize,
) -> Option<(&'b crate::chart::LongLine<'a>, usize)> {
    let mut before = 0;
    for line in &spec.lines {
        let rows = line.rows(spec.span);
        if row - before < rows.len() {
            return Some((line, rows.start + row - before));
        }
        before += rows.len();
    }
    None
}

fn counted_row(row: usize, lang: Lang) -> String {
    let row = u32::try_from(row + 1).map_or(f64::INFINITY, f64::from);
    number(row, 0, lang)
}

/// What stands in place of the picture's words until it is ready.
pub(super) fn waiting(lang: Lang) -> Vec<Node> {
    vec![said("p", "", details(lang).long.preparing).with("role", "status")]
}

/// What stands with the words while rows are counted.
pub(super) fn counting(lang: Lang) -> Node {
    said("p", "", details(lang).long.counting).with("role", "status")
}
