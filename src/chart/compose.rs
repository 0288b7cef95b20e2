//! Series -> the wish: which words and colours they get, which of them may be
//! lines, and what a reader has to be told beside the picture.

use super::{
    BarRow, BarSpec, Body, ChartKind, ChartSpec, EstimateRow, EstimateSpec, EventSpec, LineSpec,
    PointSpec, ScaleKind, SeriesForm, SeriesSpec,
};
use crate::data::{
    Category, Event, Indicator, Lang, Library, Observation, Period, PlaceId, SeriesBreak, SourceId,
    SourceKind, Status, SubjectId,
};
use crate::evidence::{breaks_of, interval, mixes_editions, provenance};
use crate::i18n::{catalogue, hedged, period, value, years};
use crate::query::{Ask, Point, Ranking, Series, best_year, events_within, rank};
use crate::scale::{Slot, ascending, slots};

/// What there is to draw.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    /// Where names and sources are looked up.
    pub library: &'a Library,
    /// The measure.
    pub indicator: &'a Indicator,
    /// What was asked.
    pub ask: &'a Ask,
    /// The series to draw.
    pub series: &'a [Series],
    /// How many figures of other sources are not drawn.
    pub others: usize,
    /// How many figures have no date.
    pub undated: usize,
    /// The kinds of event to mark.
    pub events: &'a [Category],
    /// The source that the reader prefers.
    pub preferred: Option<&'a SourceId>,
}

/// How the reader wants it drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Manner {
    /// Lines, bars or estimates.
    pub kind: ChartKind,
    /// Linear or logarithmic.
    pub scale: ScaleKind,
    /// The year of a ranking or of estimates; without one, the year that compares
    /// the most places.
    pub ranked_year: Option<i32>,
}

/// Makes the wish. Without a figure its body says why there is nothing to draw.
#[must_use]
pub fn compose(given: &Given<'_>, manner: Manner, lang: Lang) -> ChartSpec {
    let Given {
        library,
        indicator,
        ask,
        series,
        ..
    } = *given;
    let messages = catalogue(lang);
    let year = manner.ranked_year.or_else(|| best_year(series));
    let (body, drawn, time) = match (manner.kind, year.filter(|_| !series.is_empty())) {
        (_, None) => {
            let why = if ask.places.is_empty() {
                messages.no_places
            } else if library.observations().is_empty() {
                messages.no_figures_at_all
            } else if given.undated > 0 {
                messages.only_undated
            } else {
                messages.no_figures
            };
            let time = if given.undated > 0 {
                String::new()
            } else {
                years(ask.years)
            };
            (Body::Nothing(why.to_owned()), Vec::new(), time)
        }
        (ChartKind::Line, Some(_)) => {
            let spec = lines(given, manner.scale, lang);
            let points = series.iter().flat_map(|series| &series.points);
            let drawn = points.map(|point| &point.row).collect();
            (Body::Lines(spec), drawn, years(ask.years))
        }
        (ChartKind::Bars, Some(year)) => {
            let ranking = rank(series, &ask.places, indicator.unit, year);
            let spec = bars(given, &ranking, manner.scale, lang);
            let figures = spec.rows.iter().map(|row| row.figure);
            let drawn = rows_of(series, figures);
            let body = if spec.rows.is_empty() {
                Body::Nothing(messages.no_figures.to_owned())
            } else {
                Body::Bars(spec)
            };
            (body, drawn, year.to_string())
        }
        (ChartKind::Estimates, Some(year)) => {
            let spec = estimates(given, year, lang);
            let drawn = rows_of(series, spec.rows.iter().map(|row| row.figure));
            let body = if spec.rows.is_empty() {
                Body::Nothing(messages.no_figures.to_owned())
            } else {
                Body::Estimates(spec)
            };
            (body, drawn, year.to_string())
        }
    };
    let place = match ask.places.as_slice() {
        [place] => name_of(library, place, lang),
        _ => String::new(),
    };
    let scale = match (manner.scale, manner.kind) {
        (ScaleKind::Log, ChartKind::Line | ChartKind::Bars) => messages.log_scale_named,
        _ => "",
    };
    let parts = [indicator.unit_name.in_lang(lang), &place, &time, scale];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    ChartSpec {
        title: indicator.name.in_lang(lang).to_owned(),
        subtitle: (messages.subtitle)(&parts),
        source_line: source_line(library, &drawn, lang),
        remarks: remarks(given, &drawn, &body, manner.scale, lang),
        lang,
        body,
    }
}

/// The figures of these places among the series.
fn rows_of(series: &[Series], figures: impl Iterator<Item = (usize, usize)>) -> Vec<&Observation> {
    figures
        .filter_map(|(at, number)| Some(&series.get(at)?.points.get(number)?.row))
        .collect()
}

/// What a series is called: by what sets it apart from the others.
#[must_use]
pub fn series_label(library: &Library, series: &Series, all: &[Series], lang: Lang) -> String {
    let places = all.iter().any(|one| one.key.place != series.key.place);
    let subjects = all.iter().any(|one| one.key.subject != series.key.subject);
    let place = name_of(library, &series.key.place, lang);
    let subject = library.subject(&series.key.subject);
    let subject = subject
        .map(|subject| subject.name.in_lang(lang))
        .unwrap_or_default();
    match (subjects, places) {
        (false, _) => place,
        (true, false) => subject.to_owned(),
        (true, true) => format!("{subject}, {place}"),
    }
}

/// A line needs a yearly statistic; all else stands alone.
fn form(library: &Library, series: &Series) -> SeriesForm {
    let source = library.source(&series.key.source);
    let statistic = source.is_some_and(|source| source.kind == SourceKind::Statistics);
    if statistic && series.points.iter().all(|point| point.at.is_year()) {
        SeriesForm::Line
    } else {
        SeriesForm::Marks
    }
}

/// Series of one place and subject: they share a colour and a name.
struct Groups(Vec<((PlaceId, SubjectId), Slot)>);

impl Groups {
    fn of(library: &Library, series: &[Series]) -> Self {
        let mut keys: Vec<(PlaceId, SubjectId)> = Vec::new();
        for one in series {
            let key = (one.key.place.clone(), one.key.subject.clone());
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        let first = keys.first().map(|(_, subject)| subject);
        let one_subject = keys.iter().all(|(_, subject)| Some(subject) == first);
        let wish = |(at, (place, _)): (usize, &(PlaceId, SubjectId))| {
            let number = library.places().iter().position(|row| row.id == *place);
            number.filter(|_| one_subject).unwrap_or(at)
        };
        let wishes: Vec<usize> = keys.iter().enumerate().map(wish).collect();
        Self(keys.into_iter().zip(slots(&wishes)).collect())
    }

    fn slot(&self, series: &Series) -> Slot {
        let found = self.0.iter().find(|((place, subject), _)| {
            *place == series.key.place && *subject == series.key.subject
        });
        found.map_or(
            Slot {
                colour: 0,
                round: 0,
            },
            |(_, slot)| *slot,
        )
    }
}

fn lines(given: &Given<'_>, scale: ScaleKind, lang: Lang) -> LineSpec {
    let (library, series) = (given.library, given.series);
    let groups = Groups::of(library, series);
    let point = |point: &Point| PointSpec {
        at_year: point.at.middle_year(),
        year: point.at.year(),
        value: point.row.value,
        bounds: bounds(&point.row, given.indicator),
    };
    let mut named: Vec<String> = Vec::new();
    let specs = series.iter().map(|one| {
        let label = series_label(library, one, series, lang);
        let first = !named.contains(&label);
        named.push(label.clone());
        SeriesSpec {
            name: full_name(library, one, &label, lang),
            label: if first { label } else { String::new() },
            slot: groups.slot(one),
            form: form(library, one),
            breaks: breaks(library, one),
            points: one.points.iter().map(point).collect(),
            before: one.before.as_ref().map(point),
            after: one.after.as_ref().map(point),
        }
    });
    LineSpec {
        unit: given.indicator.unit,
        years: given.ask.years,
        scale,
        series: specs.collect(),
        events: events(given, lang),
    }
}

/// The events of the kinds asked for inside the years shown, in order of time.
fn events(given: &Given<'_>, lang: Lang) -> Vec<EventSpec> {
    let (from, to) = given.ask.years;
    let told = events_within(given.library, given.events, given.ask.years);
    let spec = |(event, at): (&Event, Period)| EventSpec {
        id: event.id.clone(),
        at_year: at.middle_year(),
        year: at.year().clamp(from, to),
        title: format!("{}: {}", period(at, lang), event.title.in_lang(lang)),
    };
    told.into_iter().map(spec).collect()
}

/// The interval's ends, where a figure has one; an open end is infinite.
fn bounds(row: &Observation, indicator: &Indicator) -> Option<(f64, f64)> {
    let found = interval(row, indicator);
    (!found.is_exact()).then_some((found.low, found.high))
}

/// The breaks of a series of lines; single statements are not joined anyhow.
fn breaks(library: &Library, series: &Series) -> Vec<SeriesBreak> {
    match (form(library, series), series.points.first()) {
        (SeriesForm::Line, Some(point)) => breaks_of(library, &point.row),
        _ => Vec::new(),
    }
}

fn bars(given: &Given<'_>, ranking: &Ranking, scale: ScaleKind, lang: Lang) -> BarSpec {
    let (library, series) = (given.library, given.series);
    let groups = Groups::of(library, series);
    let rows = ranking.rows.iter().filter_map(|(at, row)| {
        let one = series.get(*at)?;
        let number = one.points.iter().position(|point| point.row == *row)?;
        Some(BarRow {
            label: series_label(library, one, series, lang),
            value: row.value,
            bounds: bounds(row, given.indicator),
            value_text: hedged(row, given.indicator, lang),
            slot: groups.slot(one),
            form: form(library, one),
            year: ranking.year,
            figure: (*at, number),
        })
    });
    BarSpec {
        unit: given.indicator.unit,
        scale,
        rows: rows.collect(),
    }
}

/// Every figure of the year, the largest on top.
fn estimates(given: &Given<'_>, year: i32, lang: Lang) -> EstimateSpec {
    let (library, series) = (given.library, given.series);
    let first = series.first().map(|one| &one.key.subject);
    let one_subject = series.iter().all(|one| Some(&one.key.subject) == first);
    let mut rows = Vec::new();
    for (at, one) in series.iter().enumerate() {
        for (number, point) in one.points.iter().enumerate() {
            if point.at.year() != year {
                continue;
            }
            let source = library.source(&one.key.source);
            let publisher = source.map(|source| source.publisher.as_str());
            let mut label = publisher.unwrap_or(one.key.source.as_str()).to_owned();
            if let Some(subject) = library.subject(&one.key.subject).filter(|_| !one_subject) {
                label = format!("{}, {label}", subject.name.in_lang(lang));
            }
            if matches!(point.row.status, Status::Derived | Status::Doubtful) {
                label = format!("{label}, {}", (catalogue(lang).status)(point.row.status));
            }
            if !point.at.is_year() {
                label = format!("{label}, {}", period(point.at, lang));
            }
            let bounds = interval(&point.row, given.indicator);
            rows.push(EstimateRow {
                label,
                interval: (bounds.low, bounds.mid, bounds.high),
                value_text: hedged(&point.row, given.indicator, lang),
                form: form(library, one),
                preferred: given.preferred == Some(&one.key.source),
                figure: (at, number),
            });
        }
    }
    let values: Vec<f64> = rows.iter().map(|row| -row.interval.1).collect();
    let order = ascending(&values);
    let rows: Vec<EstimateRow> = order
        .into_iter()
        .filter_map(|at| rows.get(at).cloned())
        .collect();
    let ends = rows
        .last()
        .zip(rows.first())
        .filter(|_| one_subject && rows.len() > 1);
    EstimateSpec {
        unit: given.indicator.unit,
        year,
        spread: ends.map(|(least, most)| (least.interval.1, most.interval.1)),
        rows,
    }
}

fn full_name(library: &Library, series: &Series, label: &str, lang: Lang) -> String {
    match form(library, series) {
        SeriesForm::Line => label.to_owned(),
        SeriesForm::Marks => {
            let source = library.source(&series.key.source);
            let publisher = source
                .map(|source| source.publisher.as_str())
                .unwrap_or_default();
            format!("{label}, {}", (catalogue(lang).as_stated_by)(publisher))
        }
    }
}

fn source_line(library: &Library, drawn: &[&Observation], lang: Lang) -> String {
    let sources = provenance(drawn.iter().copied());
    let mut names: Vec<&str> = Vec::new();
    for source in sources.iter().filter_map(|one| library.source(&one.source)) {
        // Editions of one publisher are told apart below the chart.
        if !names.contains(&source.publisher.as_str()) {
            names.push(&source.publisher);
        }
    }
    if names.is_empty() {
        String::new()
    } else {
        (catalogue(lang).source_line)(&names.join("; "))
    }
}

fn remarks(
    given: &Given<'_>,
    drawn: &[&Observation],
    body: &Body,
    scale: ScaleKind,
    lang: Lang,
) -> Vec<String> {
    let (library, messages) = (given.library, catalogue(lang));
    let mut remarks = Vec::new();
    let has = |place: &PlaceId| drawn.iter().any(|row| row.place == *place);
    let without: Vec<String> = given
        .ask
        .places
        .iter()
        .filter(|place| !has(place))
        .map(|place| name_of(library, place, lang))
        .collect();
    let without = without.join(", ");
    let undated = (given.undated > 0).then(|| (messages.undated_figures)(given.undated));
    let mut statements = false;
    match body {
        Body::Nothing(_) => return undated.into_iter().collect(),
        Body::Lines(lines) => {
            if !without.is_empty() {
                remarks.push((messages.places_without_figures)(&without));
            }
            remarks.extend(break_list(given, lang).map(|list| (messages.breaks)(&list)));
            if !lines.events.is_empty() {
                remarks.push((messages.summary_events)(lines.events.len()));
            }
            let forms = lines.series.iter().map(|series| series.form);
            statements = forms.into_iter().any(|form| form == SeriesForm::Marks);
        }
        Body::Bars(bars) => {
            if let Some(row) = bars.rows.first().filter(|_| !without.is_empty()) {
                remarks.push((messages.without_figure)(&without, row.year));
            }
            statements = bars.rows.iter().any(|row| row.form == SeriesForm::Marks);
        }
        Body::Estimates(all) => {
            let in_words = |number| value(number, given.indicator, lang);
            let spread = all
                .spread
                .map(|(low, high)| (in_words(low), in_words(high)));
            remarks.extend(spread.map(|(low, high)| (messages.spread)(&low, &high)));
        }
    }
    let zeros = drawn.iter().filter(|row| row.value <= 0.0).count();
    let logarithmic = scale == ScaleKind::Log && !matches!(body, Body::Estimates(_));
    if logarithmic && zeros > 0 {
        remarks.push((messages.zeros_left_out)(zeros));
    }
    if statements {
        remarks.push(messages.stated_marks.to_owned());
    }
    if given.others > 0 {
        remarks.push((messages.other_estimates)(given.others));
    }
    remarks.extend(undated);
    if mixes_editions(library, &provenance(drawn.iter().copied())) {
        remarks.push(messages.editions_differ.to_owned());
    }
    remarks
}

/// The breaks inside the years shown: "Kazakhstan 2009–2012, Mongolia 2017–2018".
fn break_list(given: &Given<'_>, lang: Lang) -> Option<String> {
    let mut list: Vec<String> = Vec::new();
    for one in given.series {
        for broken in breaks_shown(given.library, one) {
            let place = name_of(given.library, &broken.place, lang);
            let entry = format!("{place} {}", years((broken.from, broken.to)));
            if !list.contains(&entry) {
                list.push(entry);
            }
        }
    }
    (!list.is_empty()).then(|| list.join(", "))
}

/// The breaks that a reader of a series has to know: those between its points
/// shown, and a change of scale to or from another indicator.
#[must_use]
pub fn breaks_shown(library: &Library, series: &Series) -> Vec<SeriesBreak> {
    let (Some(first), Some(last)) = (series.points.first(), series.points.last()) else {
        return Vec::new();
    };
    let is_line = form(library, series) == SeriesForm::Line;
    let between = |one: &SeriesBreak| is_line && one.lies_between(first.at.year(), last.at.year());
    let all = breaks_of(library, &first.row).into_iter();
    all.filter(|one| one.successor.is_some() || between(one))
        .collect()
}

fn name_of(library: &Library, place: &PlaceId, lang: Lang) -> String {
    let found = library.place(place);
    found.map_or_else(
        || place.to_string(),
        |place| place.name.in_lang(lang).to_owned(),
    )
}
