//! A view -> one HTML file that opens from a disk, without a network and without
//! this program: the chart as SVG, its figures as a table, and a small script that
//! says what stands under the pointer or was come to by key.

use super::View;
use super::json_value::Json;
use super::svg::{escape, svg};
use crate::chart::{Mark, Point, Rgb, Scene, Standing, Theme, focus_marks};
use crate::data::{Lang, Library, Observation, Period};
use crate::i18n::{catalogue, details, hedged, interval_words, period};
use crate::paint::{FINE, PaintError};
use crate::state::Answer;

const TEMPLATE: &str = include_str!("template.html");
const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");

/// What is said at a stop of the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct StopWords {
    /// Its year.
    pub heading: String,
    /// Each figure in words with the colour of its series; events have none.
    pub lines: Vec<(Option<Rgb>, String)>,
}

/// What the file is made of.
#[derive(Clone, Copy, Debug)]
pub struct PageParts<'a> {
    /// The view, by its link.
    pub view: &'a View<'a>,
    /// What it shows.
    pub answer: &'a Answer,
    /// Where names and sources are found.
    pub library: &'a Library,
    /// The chart without title and source, which the page says beside it.
    pub scene: &'a Scene,
    /// The words of the scene's stops, in their order.
    pub stops: &'a [StopWords],
    /// The colours of the scene and the page.
    pub theme: &'a Theme,
}

/// The file, complete. It asks the network for nothing, and its policy forbids it.
///
/// # Errors
/// As [`svg`](super::svg()).
pub fn page(parts: &PageParts<'_>) -> Result<String, PaintError> {
    let (answer, lang) = (parts.answer, parts.answer.spec.lang);
    let (say, more) = (catalogue(lang), details(lang));
    let spec = &answer.spec;
    let (heads, rows) = table(parts, lang);
    let unlabelled = parts.scene.unlabelled;
    let left_out = (unlabelled > 0).then(|| (say.labels_left_out)(unlabelled));
    let remarks = spec.remarks.iter().chain(&left_out);
    let remarks: Vec<String> = remarks
        .map(|line| format!("<li>{}</li>", escape(line)))
        .collect();
    let remarks = if remarks.is_empty() {
        String::new()
    } else {
        format!("<ul class=\"soft\">{}</ul>\n", remarks.concat())
    };
    let named = (more.take.view_named)(&parts.view.id(), parts.view.data_version);
    let svg = svg(parts.scene, &spec.title)?;
    let width = parts.scene.width_px.to_string();
    let style = filled(STYLE, &[("width", &width)]);
    let last = parts.stops.len().saturating_sub(1).to_string();
    let text = |text: &str| escape(text);
    Ok(filled(
        TEMPLATE,
        &[
            ("lang", lang.tag()),
            ("title", &text(&spec.title)),
            ("subtitle", &text(&spec.subtitle)),
            ("colours", &colours(parts.theme)),
            ("style", &style),
            ("svg", &svg),
            ("last", &last),
            ("keys", &text(more.take.page_keys)),
            ("remarks", &remarks),
            ("source", &text(&spec.source_line)),
            ("named", &text(&named)),
            ("address", &text(&parts.view.address())),
            ("numbers", &text(say.numbers)),
            ("heads", &heads),
            ("rows", &rows),
            ("stops", &stops(parts)),
            ("script", SCRIPT),
        ],
    ))
}

/// A template with its `{{names}}` filled in once: a value is not looked at again. A
/// name without a value stays empty.
fn filled(template: &str, values: &[(&str, &str)]) -> String {
    let mut pieces = template.split("{{");
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once("}}").unwrap_or((piece, ""));
        let value = values.iter().find(|(known, _)| *known == name);
        text.push_str(value.map_or("", |(_, value)| value));
        text.push_str(rest);
    }
    text
}

fn css_colour(Rgb(red, green, blue): Rgb) -> String {
    format!("rgb({red} {green} {blue})")
}

fn colours(theme: &Theme) -> String {
    let named = [
        ("background", theme.background),
        ("surface", theme.surface),
        ("ink", theme.ink),
        ("ink-soft", theme.ink_soft),
        ("line", theme.line),
        ("grid", theme.grid),
        ("accent", theme.accent),
    ];
    let named = named.map(|(name, colour)| format!("  --{name}: {};", css_colour(colour)));
    named.join("\n")
}

/// The header and the rows of the table: a subject and an interval only where at
/// least one figure needs them.
fn table(parts: &PageParts<'_>, lang: Lang) -> (String, String) {
    let (answer, library) = (parts.answer, parts.library);
    let (say, more) = (catalogue(lang), details(lang));
    let words = |row: &Observation| {
        let measure = answer.indicator_of(row);
        let name = |name: Option<&str>| name.unwrap_or_default().to_owned();
        let date = |time: Option<Period>| time.map(|time| period(time, lang));
        let undated = || say.undated.to_owned();
        let place = library.place(&row.place);
        let subject = library.subject(&row.subject);
        let source = library.source(&row.source);
        [
            name(place.map(|place| place.name.in_lang(lang))),
            name(measure.map(|one| one.name.in_lang(lang))),
            name(subject.map(|subject| subject.name.in_lang(lang))),
            date(row.period).unwrap_or_else(undated),
            measure.map_or_else(|| row.value.to_string(), |one| hedged(row, one, lang)),
            measure
                .and_then(|one| interval_words(row, one, lang))
                .unwrap_or_default(),
            source.map_or_else(|| row.source.to_string(), |source| source.publisher.clone()),
            date(row.vintage).unwrap_or_else(undated),
            (say.status)(row.status).to_owned(),
        ]
    };
    let rows: Vec<[String; 9]> = answer.figures.iter().map(words).collect();
    let varies = |at: usize| {
        let cell = |row: &'_ [String; 9]| row.get(at).cloned();
        rows.iter()
            .any(|row| cell(row) != rows.first().and_then(cell))
    };
    let has_interval = rows
        .iter()
        .any(|[_, _, _, _, _, interval, ..]| !interval.is_empty());
    let shown = [
        true,
        varies(1),
        varies(2),
        true,
        true,
        has_interval,
        true,
        true,
        true,
    ];
    let names = [
        more.column_place,
        say.indicator,
        more.column_subject,
        more.column_period,
        more.column_value,
        more.column_interval,
        more.column_source,
        more.column_edition,
        more.column_status,
    ];
    let heads = names.iter().zip(shown).filter(|(_, shown)| *shown);
    let heads: String = heads
        .map(|(name, _)| format!("<th scope=\"col\">{}</th>", escape(name)))
        .collect();
    let line = |cells: &[String; 9]| {
        let cells = cells.iter().zip(shown).enumerate();
        let cells = cells.filter(|(_, (_, shown))| *shown);
        let cells: String = cells
            .map(|(at, (words, _))| {
                let words = escape(words);
                match at {
                    0 => format!("<th scope=\"row\">{words}</th>"),
                    4 => format!("<td class=\"number\">{words}</td>"),
                    _ => format!("<td>{words}</td>"),
                }
            })
            .collect();
        format!("<tr>{cells}</tr>\n")
    };
    let rows: String = rows.iter().map(line).collect();
    (format!("<tr>{heads}</tr>"), rows)
}

/// The stops for the script, as JSON that no markup ends.
fn stops(parts: &PageParts<'_>) -> String {
    let fine = |px: f64| (px * f64::from(FINE)).round();
    let number = |px: f64| Json::Number(fine(px));
    let mut goes_across = false;
    let hits = &parts.scene.hits;
    let stops = hits.stops.iter().zip(parts.stops).enumerate();
    let stops: Vec<Json> = stops
        .map(|(stop, (place, words))| {
            let at = Standing { stop, figure: None };
            let (mut rules, mut dots) = (Vec::new(), Vec::new());
            for mark in focus_marks(hits, at, parts.theme) {
                match mark {
                    Mark::Line { points, stroke } => rules.push(Json::List(vec![
                        Json::Text(corners(&points, fine)),
                        Json::Text(css_colour(stroke.colour)),
                        number(stroke.width_px),
                    ])),
                    Mark::Symbol {
                        centre,
                        radius_px,
                        fill,
                        outline,
                        ..
                    } => dots.push(Json::List(vec![
                        number(centre.x_px),
                        number(centre.y_px),
                        number(radius_px),
                        Json::Text(css_colour(fill)),
                        Json::Text(css_colour(outline.colour)),
                    ])),
                    _ => {}
                }
            }
            // Only where years follow each other is a rule drawn through them.
            goes_across |= !rules.is_empty();
            let lines = words.lines.iter().map(|(colour, words)| {
                let colour = colour.map(css_colour).unwrap_or_default();
                Json::List(vec![Json::Text(colour), Json::text(words)])
            });
            Json::object([
                ("at", number(place.centre_px)),
                ("heading", Json::text(&words.heading)),
                ("lines", Json::List(lines.collect())),
                ("rules", Json::List(rules)),
                ("dots", Json::List(dots)),
            ])
        })
        .collect();
    let across = if goes_across { "true" } else { "false" };
    let stops = Json::List(stops).to_string().replace('<', "\\u003c");
    format!("{{\"across\":{across},\"stops\":{stops}}}")
}

fn corners(points: &[Point], fine: impl Fn(f64) -> f64) -> String {
    let corner = |at: &Point| format!("{},{}", fine(at.x_px), fine(at.y_px));
    let corners: Vec<String> = points.iter().map(corner).collect();
    corners.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_not_looked_at_again() {
        let values = [("a", "{{b}}"), ("b", "2")];
        assert_eq!(filled("x {{a}} {{b}} {{c}}.", &values), "x {{b}} 2 .");
        assert_eq!(filled("x", &values), "x");
    }
}
