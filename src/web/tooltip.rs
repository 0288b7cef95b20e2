//! What is said of the stop that the pointer or a key has come to.

use leptos::prelude::*;

use super::node::{Node, el, live, said};
use super::reader::View;
use super::store::Store;
use crate::chart::{Rgb, Stop};
use crate::data::{Indicator, Lang, Library, Observation};
use crate::export::StopWords;
use crate::i18n::{catalogue, hedged, interval_words, kind_of_measure, period};
use crate::scale::ascending;
use crate::state::Answer;

/// A picture higher than this does not fit most screens.
const HIGH_PX: f64 = 600.0;

/// One figure in the tooltip, in words.
#[derive(Clone)]
pub(super) struct Line {
    colour: Rgb,
    name: String,
    value: String,
    /// The time, where it is not the whole year of the stop.
    time: Option<String>,
    /// The interval, where the figure has one.
    interval: Option<String>,
    figure: f64,
    /// Its series and its number there.
    at: (usize, usize),
    /// Source, edition, kind of measure and the way to us.
    origin: String,
}

impl Line {
    /// Whose figure, the figure, and what else has to be said of it.
    fn words(&self) -> String {
        let details = self.time.iter().chain(&self.interval).cloned();
        let details: Vec<String> = details.collect();
        if details.is_empty() {
            format!("{} {}", self.name, self.value)
        } else {
            format!("{} {} ({})", self.name, self.value, details.join("; "))
        }
    }
}

/// A stop in words.
pub(super) struct Words {
    pub(super) heading: String,
    pub(super) lines: Vec<Line>,
    /// The events of the year, each with its date.
    events: Vec<String>,
}

impl Words {
    /// The words of a stop; the largest figure first.
    pub(super) fn of(answer: &Answer, stop: &Stop, library: &Library) -> Option<Self> {
        let lang = answer.spec.lang;
        let line = |point: &crate::chart::StopPoint| {
            let (at, number) = point.figure;
            let found = answer.series.get(at)?.points.get(number)?;
            let row = &found.row;
            let indicator = answer.indicator_of(row)?;
            let mut name = answer.spec.names.get(at)?.clone();
            let measure = indicator.name.in_lang(lang);
            // Some kinds name the measure themselves.
            if answer.against.is_some() && !name.contains(measure) {
                name = format!("{name}, {measure}");
            }
            Some(Line {
                colour: point.colour,
                name,
                value: hedged(row, indicator, lang),
                time: (!found.at.is_year()).then(|| period(found.at, lang)),
                interval: interval_words(row, indicator, lang),
                figure: row.value,
                at: point.figure,
                origin: origin(row, indicator, library, lang),
            })
        };
        let lines: Vec<Line> = stop.points.iter().filter_map(line).collect();
        let downwards: Vec<f64> = lines.iter().map(|line| -line.figure).collect();
        let order = ascending(&downwards);
        let lines = order
            .into_iter()
            .filter_map(|at| lines.get(at).cloned())
            .collect();
        let events = answer.spec.body.events().iter();
        let events = events.filter(|event| event.year == stop.year);
        Some(Self {
            heading: stop.year.to_string(),
            lines,
            events: events.map(|event| event.title.clone()).collect(),
        })
    }

    /// One sentence, as a screen reader says it: of all figures or of one.
    pub(super) fn sentence(&self, of: Option<(usize, usize)>) -> String {
        let told = |line: &&Line| of.is_none_or(|figure| line.at == figure);
        let mut parts: Vec<String> = self.lines.iter().filter(told).map(Line::words).collect();
        if of.is_none() {
            parts.extend(self.events.iter().cloned());
        }
        format!("{}: {}", self.heading, parts.join("; "))
    }

    /// The same for a file that says it without this program.
    pub(super) fn written(&self) -> StopWords {
        let lines = self.lines.iter();
        let lines = lines.map(|line| (Some(line.colour), line.words()));
        let events = self.events.iter().map(|event| (None, event.clone()));
        StopWords {
            heading: self.heading.clone(),
            lines: lines.chain(events).collect(),
        }
    }

    /// Each origin once, in order of the lines, with how many figures share it.
    fn origins(&self) -> Vec<(String, usize)> {
        let mut origins: Vec<(String, usize)> = Vec::new();
        for line in &self.lines {
            match origins.iter_mut().find(|(text, _)| *text == line.origin) {
                Some((_, count)) => *count += 1,
                None => origins.push((line.origin.clone(), 1)),
            }
        }
        origins
    }
}

/// Who says so, in which edition, counting what, and how it came to us.
fn origin(row: &Observation, indicator: &Indicator, library: &Library, lang: Lang) -> String {
    let say = catalogue(lang);
    let source = library.source(&row.source);
    let publisher = source.map_or(row.source.as_str(), |source| source.publisher.as_str());
    let edition = row.vintage.map(|date| period(date, lang));
    let parts = [
        publisher,
        edition.as_deref().unwrap_or(say.undated),
        kind_of_measure(row, indicator, library, lang),
        (say.wording)(row.qualifier),
        (say.status)(row.status),
    ];
    parts.join(" · ")
}

/// The tooltip beside a stop, kept inside the picture.
pub(super) fn tooltip(store: Store, view: View) -> impl IntoView {
    let scale = view.scale;
    let stop = move || {
        let at = view.standing()?;
        view.scene.with(|scene| {
            let scene = scene.as_ref()?;
            let stop = scene.hits.stops.get(at.stop)?.clone();
            let place = scene.hits.anchor(at.stop)?;
            Some((stop, place, (scene.width_px, scene.height_px)))
        })
    };
    let place = move || stop().map(|(_, at, size)| (at, size));
    let words = move || {
        let (stop, ..) = stop()?;
        let words = Words::of(&store.answer.get(), &stop, &store.library())?;
        Some(nodes(&words, view.standing().and_then(|at| at.figure)))
    };
    view! {
        <div
            class="tooltip"
            aria-hidden="true"
            hidden=move || place().is_none()
            class:pinned=move || view.reading.get().pinned
            class:before=move || place().is_some_and(|(at, size)| at.x_px > size.0 / 2.0)
            style:left=move || place().map(|(at, _)| format!("{:.1}px", at.x_px * scale.get()))
            // Beside what is read, where the picture is higher than a screen.
            style:top=move || {
                let high = place().filter(|(_, size)| size.1 > HIGH_PX);
                let height_px = view.reading.get().height_px;
                high.map(|(at, _)| format!("{:.1}px", height_px.unwrap_or(at.y_px) * scale.get()))
            }
        >
            {live("", move || words().unwrap_or_default())}
        </div>
    }
}

fn nodes(words: &Words, figure: Option<(usize, usize)>) -> Vec<Node> {
    let mut nodes = vec![
        said("p", "when", words.heading.as_str()),
        el(
            "ul",
            "",
            words.lines.iter().map(|one| line(one, figure)).collect(),
        ),
    ];
    let events = words.events.iter();
    let events: Vec<Node> = events.map(|event| said("li", "", event.as_str())).collect();
    if !events.is_empty() {
        nodes.push(el("ul", "happened", events));
    }
    let origins = words.origins();
    let several = origins.len() > 1;
    nodes.extend(origins.into_iter().map(|(text, count)| {
        let text = if several {
            format!("{text} ({count})")
        } else {
            text
        };
        said("p", "origin", text)
    }));
    nodes
}

fn line(line: &Line, figure: Option<(usize, usize)>) -> Node {
    let Rgb(red, green, blue) = line.colour;
    let time = line.time.as_ref().map(|time| format!(" ({time})"));
    let name = format!("{}{}", line.name, time.unwrap_or_default());
    let swatch = el("span", "swatch", Vec::new());
    let mut parts = vec![
        swatch.with("style:background", format!("rgb({red} {green} {blue})")),
        said("span", "name", name),
        said("span", "value", line.value.as_str()),
    ];
    let interval = line.interval.as_ref();
    parts.extend(interval.map(|text| said("span", "interval", text.as_str())));
    let class = if figure == Some(line.at) {
        "current"
    } else {
        ""
    };
    el("li", class, parts)
}
