//! The picture in words, for those who do not see it: what it shows, and of
//! each series the first, last and highest figure and the gaps.

use std::collections::BTreeMap;

use super::{Body, ChartSpec, SeriesForm};
use crate::data::{Indicator, SeriesBreak};
use crate::evidence::gaps;
use crate::i18n::{SeriesWords, details, hedged, period, years};
use crate::query::{Point, Series};

/// Whole sentences in the chart's language. `series` are those that the chart
/// was composed of. A chart of nothing says why in one sentence.
#[must_use]
pub fn describe(spec: &ChartSpec, series: &[Series], indicator: &Indicator) -> Vec<String> {
    let (lang, messages) = (spec.lang, details(spec.lang));
    match &spec.body {
        Body::Nothing(why) => vec![why.clone()],
        Body::Bars(bars) => {
            let year = bars.rows.first().map_or(0, |row| row.year);
            let mut sentences = vec![(messages.summary_bars)(year, bars.rows.len())];
            let row = |row: &super::BarRow| format!("{}: {}.", row.label, row.value_text);
            sentences.extend(bars.rows.iter().map(row));
            sentences
        }
        Body::Estimates(all) => {
            let count = all.rows.len();
            let mut sentences = vec![(messages.summary_estimates)(&spec.subtitle, count)];
            let row = |row: &super::EstimateRow| format!("{}: {}.", row.label, row.value_text);
            sentences.extend(all.rows.iter().map(row));
            sentences
        }
        Body::Area(area) => area.describe(lang),
        Body::Slope(slope) => slope.describe(lang),
        Body::Parts(parts) => parts.describe(lang),
        Body::Scatter(spec) => {
            let (up, across) = (&spec.up.name, &spec.across.name);
            let count = spec.dots.len();
            let mut sentences = vec![(messages.summary_scatter)(spec.year, count, up, across)];
            let dot = |dot: &super::DotSpec| {
                let [across, up] = &dot.value_texts;
                format!("{}: {up}; {across}.", dot.label)
            };
            sentences.extend(spec.dots.iter().map(dot));
            sentences
        }
        Body::Multiples(all) => {
            let count = all.panels.len();
            let mut sentences = vec![(messages.summary_multiples)(count, &years(all.years))];
            let forms = all.panels.iter().flat_map(|panel| &panel.series);
            let forms: BTreeMap<usize, _> = forms
                .map(|(at, one)| (*at, (one.form, one.breaks.clone())))
                .collect();
            let forms: Vec<_> = forms.into_values().collect();
            sentences.extend(of_series(spec, series, indicator, &forms));
            sentences
        }
        Body::Timeline(timeline) => {
            let count = timeline.events.len();
            let mut sentences = vec![(messages.summary_timeline)(count, &years(timeline.years))];
            if let Some(above) = &timeline.above {
                sentences.push(format!("{}.", above.caption));
                let forms = above.lines.series.iter();
                let forms: Vec<_> = forms.map(|one| (one.form, one.breaks.clone())).collect();
                sentences.extend(of_series(spec, series, indicator, &forms));
            }
            let events = timeline.events.iter();
            sentences.extend(events.map(|event| format!("{}.", event.title)));
            sentences
        }
        Body::Lines(lines) => {
            let count = lines.series.len();
            let mut sentences = vec![(messages.summary_line)(count, &years(lines.years))];
            let forms = lines.series.iter();
            let forms = forms.map(|one| (one.form, one.breaks.clone()));
            sentences.extend(of_series(
                spec,
                series,
                indicator,
                &forms.collect::<Vec<_>>(),
            ));
            sentences
        }
    }
}

/// Of each series its first, last, highest and lowest figure; of a line also how
/// often it rose and fell, its gaps and its breaks. Whose figures they are comes last.
fn of_series(
    spec: &ChartSpec,
    series: &[Series],
    indicator: &Indicator,
    forms: &[(SeriesForm, Vec<SeriesBreak>)],
) -> Vec<String> {
    let (lang, messages) = (spec.lang, details(spec.lang));
    let say = |point: &Point| (hedged(&point.row, indicator, lang), period(point.at, lang));
    let mut sentences = Vec::new();
    for (((form, breaks), name), one) in forms.iter().zip(&spec.names).zip(series) {
        let by_value = |a: &&Point, b: &&Point| a.row.value.total_cmp(&b.row.value);
        let points = || one.points.iter();
        let (Some(first), Some(last), Some(highest), Some(lowest)) = (
            one.points.first(),
            one.points.last(),
            points().max_by(by_value),
            points().min_by(by_value),
        ) else {
            continue;
        };
        let [first, last, highest, lowest] = [first, last, highest, lowest].map(say);
        sentences.push((messages.summary_series)(&SeriesWords {
            label: name,
            first: (&first.0, &first.1),
            last: (&last.0, &last.1),
            highest: (&highest.0, &highest.1),
            lowest: (&lowest.0, &lowest.1),
        }));
        if *form != SeriesForm::Line {
            continue;
        }
        let (rose, fell) = steps(one, breaks);
        if rose + fell > 0 {
            sentences.push((messages.summary_trend)(rose, fell));
        }
        let list = |spans: Vec<(i32, i32)>| spans.into_iter().map(years).collect::<Vec<_>>();
        let known: Vec<i32> = points().map(|point| point.at.year()).collect();
        let gaps = list(gaps(&known));
        if !gaps.is_empty() {
            sentences.push((messages.summary_gaps)(&gaps.join(", ")));
        }
        let breaks = list(breaks.iter().map(|one| (one.from, one.to)).collect());
        if !breaks.is_empty() {
            sentences.push((messages.summary_breaks)(&breaks.join(", ")));
        }
    }
    if !sentences.is_empty() && !spec.source_line.is_empty() {
        sentences.push(format!("{}.", spec.source_line));
    }
    sentences
}

/// How often a line rises and falls from a year to the next, over no break.
fn steps(series: &Series, breaks: &[SeriesBreak]) -> (usize, usize) {
    let (mut rose, mut fell) = (0, 0);
    for pair in series.points.windows(2) {
        if let [from, to] = pair
            && let years = (from.at.year(), to.at.year())
            && years.1 - years.0 == 1
            && !breaks.iter().any(|one| one.lies_between(years.0, years.1))
        {
            rose += usize::from(to.row.value > from.row.value);
            fell += usize::from(to.row.value < from.row.value);
        }
    }
    (rose, fell)
}
