//! What is said of the stop that the pointer or a key has come to.

use leptos::prelude::*;

use super::store::Store;
use crate::chart::{Body, Rgb, Scene, Stop};
use crate::data::Observation;
use crate::i18n::{hedged, period};
use crate::scale::ascending;
use crate::state::Answer;

/// One figure in the tooltip, in words.
#[derive(Clone, PartialEq)]
pub(super) struct Line {
    colour: Rgb,
    name: String,
    value: String,
    /// The time, where it is not the whole year of the stop.
    time: Option<String>,
    figure: f64,
}

/// A stop in words.
#[derive(Clone, PartialEq)]
pub(super) struct Words {
    pub(super) heading: String,
    pub(super) lines: Vec<Line>,
}

impl Words {
    /// The words of a stop; the largest figure first.
    pub(super) fn of(answer: &Answer, stop: &Stop) -> Option<Self> {
        let indicator = answer.indicator.as_ref()?;
        let lang = answer.spec.lang;
        let line = |point: &crate::chart::StopPoint| {
            let (at, number) = point.figure;
            let row: &Observation = answer.series.get(at)?.points.get(number)?;
            let name = match &answer.spec.body {
                Body::Lines(lines) => lines.series.get(at)?.name.clone(),
                Body::Bars(bars) => bars
                    .rows
                    .iter()
                    .find(|row| row.figure == point.figure)?
                    .label
                    .clone(),
                Body::Nothing(_) => return None,
            };
            Some(Line {
                colour: point.colour,
                name,
                value: hedged(row, indicator, lang),
                time: (!row.period.is_year()).then(|| period(row.period, lang)),
                figure: row.value,
            })
        };
        let lines: Vec<Line> = stop.points.iter().filter_map(line).collect();
        let downwards: Vec<f64> = lines.iter().map(|line| -line.figure).collect();
        let order = ascending(&downwards);
        let lines = order
            .into_iter()
            .filter_map(|at| lines.get(at).cloned())
            .collect();
        Some(Self {
            heading: stop.year.to_string(),
            lines,
        })
    }

    /// One sentence, as a screen reader says it.
    pub(super) fn sentence(&self) -> String {
        let line = |line: &Line| match &line.time {
            Some(time) => format!("{} {} ({time})", line.name, line.value),
            None => format!("{} {}", line.name, line.value),
        };
        let lines: Vec<String> = self.lines.iter().map(line).collect();
        format!("{}: {}", self.heading, lines.join("; "))
    }
}

/// The tooltip beside a stop, kept inside the picture.
pub(super) fn tooltip(
    store: Store,
    scene: Memo<Option<Scene>>,
    hovered: Signal<Option<usize>>,
) -> impl IntoView {
    let stop = move || {
        let at = hovered.get()?;
        scene.with(|scene| {
            let scene = scene.as_ref()?;
            Some((scene.hits.stops.get(at)?.clone(), scene.width_px))
        })
    };
    let left = move || {
        let (stop, width_px) = stop()?;
        let x_px = stop
            .points
            .first()
            .map_or(stop.centre_px, |point| point.at.x_px);
        Some((x_px, x_px > width_px / 2.0))
    };
    let words = move || stop().and_then(|(stop, _)| Words::of(&store.answer.get(), &stop));
    view! {
        <div
            class="tooltip"
            aria-hidden="true"
            hidden=move || words().is_none()
            class:before=move || left().is_some_and(|(_, before)| before)
            style:left=move || left().map(|(x_px, _)| format!("{x_px:.1}px"))
        >
            <p class="when">{move || words().map(|words| words.heading)}</p>
            <ul>
                {move || words().map(|words| words.lines.into_iter().map(line).collect_view())}
            </ul>
        </div>
    }
}

fn line(line: Line) -> impl IntoView {
    let Rgb(red, green, blue) = line.colour;
    view! {
        <li>
            <span class="swatch" style:background=format!("rgb({red} {green} {blue})")></span>
            <span class="name">{line.name} {line.time.map(|time| format!(" ({time})"))}</span>
            <span class="value">{line.value}</span>
        </li>
    }
}
