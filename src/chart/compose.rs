//! Series -> the wish: which words and colours they get, which of them may be
//! lines, and what a reader has to be told beside the picture.

use super::{
    BarRow, BarSpec, Body, ChartKind, ChartSpec, LineSpec, PointSpec, ScaleKind, SeriesForm,
    SeriesSpec,
};
use crate::data::{Indicator, Lang, Library, Observation, PlaceId, SourceKind, SubjectId};
use crate::evidence::{mixes_editions, provenance};
use crate::i18n::{catalogue, hedged, years};
use crate::query::{Ask, Ranking, Series, best_year, rank};
use crate::scale::{Slot, slots};

/// How the reader wants it drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Manner {
    /// Lines or bars.
    pub kind: ChartKind,
    /// Linear or logarithmic.
    pub scale: ScaleKind,
    /// The year of a ranking; without one, the year that compares the most.
    pub ranked_year: Option<i32>,
}

/// Makes the wish. Without a figure its body says why there is nothing to draw.
#[must_use]
pub fn compose(
    library: &Library,
    indicator: &Indicator,
    ask: &Ask,
    series: &[Series],
    manner: Manner,
    lang: Lang,
) -> ChartSpec {
    let messages = catalogue(lang);
    let groups = Groups::of(library, series);
    let (body, drawn, time) = match (manner.kind, best_year(series)) {
        (_, None) if ask.places.is_empty() => (
            Body::Nothing(messages.no_places.to_owned()),
            Vec::new(),
            years(ask.years),
        ),
        (_, None) if library.observations().is_empty() => (
            Body::Nothing(messages.no_figures_at_all.to_owned()),
            Vec::new(),
            years(ask.years),
        ),
        (_, None) => (
            Body::Nothing(messages.no_figures.to_owned()),
            Vec::new(),
            years(ask.years),
        ),
        (ChartKind::Line, Some(_)) => {
            let spec = lines(library, indicator, ask, series, &groups, manner.scale, lang);
            let drawn = series.iter().flat_map(|series| &series.points).collect();
            (Body::Lines(spec), drawn, years(ask.years))
        }
        (ChartKind::Bars, Some(best)) => {
            let year = manner.ranked_year.unwrap_or(best);
            let ranking = rank(series, &ask.places, indicator.unit, year);
            let spec = bars(
                library,
                indicator,
                series,
                &ranking,
                &groups,
                manner.scale,
                lang,
            );
            let of = |(at, row): &(usize, Observation)| {
                series.get(*at)?.points.iter().find(|point| *point == row)
            };
            let drawn = ranking.rows.iter().filter_map(of).collect();
            let body = if spec.rows.is_empty() {
                Body::Nothing(messages.no_figures.to_owned())
            } else {
                Body::Bars(spec)
            };
            (body, drawn, year.to_string())
        }
    };
    let place = match ask.places.as_slice() {
        [place] => name_of(library, place, lang),
        _ => String::new(),
    };
    let scale = match manner.scale {
        ScaleKind::Log => messages.log_scale_named,
        ScaleKind::Linear => "",
    };
    let parts = [indicator.unit_name.in_lang(lang), &place, &time, scale];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    ChartSpec {
        title: indicator.name.in_lang(lang).to_owned(),
        subtitle: (messages.subtitle)(&parts),
        source_line: source_line(library, &drawn, lang),
        remarks: remarks(library, ask, &drawn, &body, manner.scale, lang),
        lang,
        body,
    }
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
    if statistic && series.points.iter().all(|point| point.period.is_year()) {
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

fn lines(
    library: &Library,
    indicator: &Indicator,
    ask: &Ask,
    series: &[Series],
    groups: &Groups,
    scale: ScaleKind,
    lang: Lang,
) -> LineSpec {
    let point = |row: &Observation| PointSpec {
        at_year: row.period.middle_year(),
        year: row.period.year(),
        value: row.value,
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
            points: one.points.iter().map(point).collect(),
            before: one.before.as_ref().map(point),
            after: one.after.as_ref().map(point),
        }
    });
    LineSpec {
        unit: indicator.unit,
        years: ask.years,
        scale,
        series: specs.collect(),
    }
}

fn bars(
    library: &Library,
    indicator: &Indicator,
    series: &[Series],
    ranking: &Ranking,
    groups: &Groups,
    scale: ScaleKind,
    lang: Lang,
) -> BarSpec {
    let rows = ranking.rows.iter().filter_map(|(at, row)| {
        let one = series.get(*at)?;
        let number = one.points.iter().position(|point| point == row)?;
        Some(BarRow {
            label: series_label(library, one, series, lang),
            value: row.value,
            value_text: hedged(row, indicator, lang),
            slot: groups.slot(one),
            form: form(library, one),
            year: ranking.year,
            figure: (*at, number),
        })
    });
    BarSpec {
        unit: indicator.unit,
        scale,
        rows: rows.collect(),
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
    let names: Vec<&str> = sources
        .iter()
        .filter_map(|one| library.source(&one.source))
        .map(|source| source.publisher.as_str())
        .collect();
    if names.is_empty() {
        String::new()
    } else {
        (catalogue(lang).source_line)(&names.join("; "))
    }
}

fn remarks(
    library: &Library,
    ask: &Ask,
    drawn: &[&Observation],
    body: &Body,
    scale: ScaleKind,
    lang: Lang,
) -> Vec<String> {
    let messages = catalogue(lang);
    let mut remarks = Vec::new();
    let has = |place: &PlaceId| drawn.iter().any(|row| row.place == *place);
    let without: Vec<String> = ask
        .places
        .iter()
        .filter(|place| !has(place))
        .map(|place| name_of(library, place, lang))
        .collect();
    let without = without.join(", ");
    let forms: Vec<SeriesForm> = match body {
        Body::Nothing(_) => return remarks,
        Body::Lines(lines) => {
            if !without.is_empty() {
                remarks.push((messages.places_without_figures)(&without));
            }
            lines.series.iter().map(|series| series.form).collect()
        }
        Body::Bars(bars) => {
            if let Some(row) = bars.rows.first().filter(|_| !without.is_empty()) {
                remarks.push((messages.without_figure)(&without, row.year));
            }
            bars.rows.iter().map(|row| row.form).collect()
        }
    };
    let zeros = drawn.iter().filter(|row| row.value <= 0.0).count();
    if scale == ScaleKind::Log && zeros > 0 {
        remarks.push((messages.zeros_left_out)(zeros));
    }
    if forms.contains(&SeriesForm::Marks) {
        remarks.push(messages.stated_marks.to_owned());
    }
    if mixes_editions(library, &provenance(drawn.iter().copied())) {
        remarks.push(messages.editions_differ.to_owned());
    }
    remarks
}

fn name_of(library: &Library, place: &PlaceId, lang: Lang) -> String {
    let found = library.place(place);
    found.map_or_else(
        || place.to_string(),
        |place| place.name.in_lang(lang).to_owned(),
    )
}
