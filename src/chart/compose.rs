//! Series -> the chart to be: the wish of its kind, in the words of a language,
//! and what a reader has to be told beside any picture.

use super::wish::series::{form, full_name, name_of, one_place, series_label};
use super::wish::{Given, Manner, Wish, lines};
use super::{Body, ChartKind, ChartSpec, ScaleKind, SeriesForm};
use crate::data::{Lang, Library, Observation, PlaceId};
use crate::evidence::{mixes_editions, provenance};
use crate::i18n::{catalogue, years};
use crate::query::Series;

/// Makes the chart's wish. Without a figure, or where the kind would be no honest
/// picture, its body says why.
#[must_use]
pub fn compose(given: &Given<'_>, manner: Manner, lang: Lang) -> ChartSpec {
    let (library, indicator, messages) = (given.library, given.indicator, catalogue(lang));
    let wish = wish(given, manner, lang);
    let drawn: Vec<&Observation> = wish
        .figures
        .iter()
        .filter_map(|at| given.figure(*at))
        .collect();
    let points = wish.figures.iter();
    let points = points.filter_map(|(at, number)| given.series.get(*at)?.points.get(*number));
    let behind: Vec<&Observation> = points.flat_map(|point| &point.inputs).collect();
    let cited: Vec<&Observation> = drawn.iter().chain(&behind).copied().collect();
    let place = one_place(given, lang);
    let scale = match manner.scale {
        ScaleKind::Log if manner.kind.has_scale() => messages.log_scale_named,
        _ => "",
    };
    let own = own_title(given, manner.kind, lang);
    let (unit, place) = match own {
        // A title of its own is not of the one measure and its place.
        Some(_) => ("", ""),
        None => (indicator.unit_name.in_lang(lang), place.as_str()),
    };
    let parts = [unit, place, &wish.time, scale];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    ChartSpec {
        title: own.unwrap_or_else(|| indicator.name.in_lang(lang).to_owned()),
        subtitle: (messages.subtitle)(&parts),
        source_line: source_line(library, &cited, lang),
        remarks: remarks(given, &drawn, &wish, manner, lang),
        names: names(given, manner, lang),
        figures: wish.figures,
        repertoire: given.repertoire,
        lang,
        body: wish.body,
    }
}

/// What the kind draws, or why there is nothing to draw.
fn wish(given: &Given<'_>, manner: Manner, lang: Lang) -> Wish {
    let messages = catalogue(lang);
    let refusal = given.told.refusal.as_deref();
    let nothing = |why: &str, time: String| Wish {
        body: Body::Nothing(why.to_owned()),
        figures: Vec::new(),
        time,
        remarks: Vec::new(),
    };
    if let Some(refusal) = refusal {
        return nothing(refusal, years(given.ask.years));
    }
    if given.series.is_empty() && manner.kind != ChartKind::Timeline {
        let why = if given.ask.places.is_empty() {
            messages.no_places
        } else if given.library.observations().is_empty() {
            messages.no_figures_at_all
        } else if given.undated > 0 {
            messages.only_undated
        } else {
            messages.no_figures
        };
        let time = if given.undated > 0 {
            String::new()
        } else {
            years(given.ask.years)
        };
        return nothing(why, time);
    }
    let found: Result<Wish, String> = match (manner.kind, given.repertoire) {
        (ChartKind::Line, _) => return lines(given, manner, lang),
        (_, Some(repertoire)) => (repertoire.wish)(given, manner, lang),
        (_, None) => return nothing(messages.loading, years(given.ask.years)),
    };
    found.unwrap_or_else(|why| nothing(&why, years(given.ask.years)))
}

/// The title of a chart that is not of the one measure.
fn own_title(given: &Given<'_>, kind: ChartKind, lang: Lang) -> Option<String> {
    let say = catalogue(lang);
    match (kind, given.against) {
        (ChartKind::Timeline, _) => Some(say.timeline_title.to_owned()),
        (ChartKind::Scatter, Some(against)) => {
            let [up, across] = [given.indicator, against].map(|one| one.name.in_lang(lang));
            Some((say.two_measures)(up, across))
        }
        _ => None,
    }
}

/// What each series is called in full, so that no two are called alike.
fn names(given: &Given<'_>, manner: Manner, lang: Lang) -> Vec<String> {
    let (library, all) = (given.library, given.series);
    let series = all.iter().map(|one| {
        let source = library.source(&one.key.source);
        match (manner.kind, source) {
            (ChartKind::Estimates, Some(source)) => source.publisher.clone(),
            (ChartKind::Scatter, _) => of_measure(given, one, lang),
            _ => {
                let label = series_label(library, one, all, lang);
                full_name(library, one, &label, lang)
            }
        }
    });
    series.collect()
}

/// A series by its name and its measure, among those of that measure.
fn of_measure(given: &Given<'_>, one: &Series, lang: Lang) -> String {
    let measure = |one: &Series| one.points.first().map(|point| point.row.indicator.clone());
    let id = measure(one);
    let beside: Vec<Series> = given
        .series
        .iter()
        .filter(|other| measure(other) == id)
        .cloned()
        .collect();
    let label = series_label(given.library, one, &beside, lang);
    let label = full_name(given.library, one, &label, lang);
    let mut measures = std::iter::once(given.indicator).chain(given.against);
    match measures.find(|one| Some(&one.id) == id.as_ref()) {
        Some(measure) => format!("{label}: {}", measure.name.in_lang(lang)),
        None => label,
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
    wish: &Wish,
    manner: Manner,
    lang: Lang,
) -> Vec<String> {
    let (library, messages) = (given.library, catalogue(lang));
    let undated = (given.undated > 0).then(|| (messages.undated_figures)(given.undated));
    if manner.kind == ChartKind::Timeline && drawn.is_empty() {
        // It is of events alone, and tells itself why.
        return wish.remarks.clone();
    }
    if matches!(wish.body, Body::Nothing(_)) {
        return undated.into_iter().collect();
    }
    let mut remarks = Vec::new();
    // A chart of one year says who lacks a figure of that year; what one of years
    // has and does not draw, its kind tells.
    let has = |place: &PlaceId| given.series.iter().any(|one| one.key.place == *place);
    let without = given.ask.places.iter().filter(|place| !has(place));
    let without: Vec<String> = without.map(|place| name_of(library, place, lang)).collect();
    if !without.is_empty() && !drawn.is_empty() && !manner.kind.is_of_one_year() {
        remarks.push((messages.places_without_figures)(&without.join(", ")));
    }
    remarks.extend(given.told.remarks.iter().cloned());
    remarks.extend(wish.remarks.iter().cloned());
    let zeros = drawn.iter().filter(|row| row.value <= 0.0).count();
    if manner.scale == ScaleKind::Log && manner.kind.has_scale() && zeros > 0 {
        remarks.push((messages.zeros_left_out)(zeros));
    }
    let mut shown = wish
        .figures
        .iter()
        .filter_map(|(at, _)| given.series.get(*at));
    let stated = shown.any(|one| form(library, one) == SeriesForm::Marks);
    if stated && manner.kind != ChartKind::Estimates {
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
