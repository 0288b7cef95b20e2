//! Parts of one whole, as a wish: a place's figure in that of the place around
//! it, or a share of a hundred.

use super::series::{Groups, form, full_name, name_of, series_label};
use super::{Given, Manner, Unfit, Wish};
use crate::chart::{Body, SeriesForm};
use crate::data::{Indicator, Lang, Measure, Observation, PlaceId, Topic, Unit, lower_case};
use crate::evidence::{Interval, interval};
use crate::i18n::{PartWords, bounds_words, details, hedged, number, with_sign};
use crate::query::Series;
use crate::scale::{Slot, ascending};

/// Parts of one whole.
#[derive(Clone, Debug, PartialEq)]
pub struct PartSpec {
    /// The year.
    pub year: i32,
    /// The parts, the one with the largest share on top.
    pub rows: Vec<PartRow>,
}

/// A part and its whole.
#[derive(Clone, Debug, PartialEq)]
pub struct PartRow {
    /// What the part is called.
    pub label: String,
    /// Part, whole and share in words.
    pub words: String,
    /// The share of 100: from, the number, to. The last may be infinite, and is past
    /// 100 where the figures contradict each other.
    pub share_percent: (f64, f64, f64),
    /// Its colour.
    pub slot: Slot,
    /// Whether the part is of a statistic or a statement.
    pub form: SeriesForm,
    /// The part's figure: its series and its number there.
    pub part: (usize, usize),
    /// The whole's figure; `None` where that is a hundred per cent.
    pub whole: Option<(usize, usize)>,
}

/// The year's parts, the largest share first, and what has no whole.
pub(super) fn wish(given: &Given<'_>, manner: Manner, lang: Lang) -> Result<Wish, Unfit> {
    let year = manner.year.ok_or(Unfit::NoFigures)?;
    let all = figures_of(given.series, year);
    let is_own = |at: &(usize, usize)| {
        let figure = given.figure(*at);
        figure.is_some_and(|row| row.indicator == given.indicator.id)
    };
    let (of_year, people): (Vec<_>, Vec<_>) = all.into_iter().partition(is_own);
    let mut rows = rows_of_places(given, &of_year, lang);
    rows.extend(rows_of_people(given, &of_year, &people, lang));
    if rows.is_empty() {
        rows = rows_of_hundred(given, &of_year, lang);
    }
    if rows.is_empty() {
        return Err(Unfit::NoWhole);
    }
    tell_apart(given, &mut rows, lang);
    let order: Vec<f64> = rows.iter().map(|row| -row.share_percent.1).collect();
    let rows: Vec<PartRow> = ascending(&order)
        .into_iter()
        .filter_map(|at| rows.get(at).cloned())
        .collect();
    let mut figures: Vec<(usize, usize)> = Vec::new();
    for figure in rows.iter().flat_map(|row| [Some(row.part), row.whole]) {
        figures.extend(figure.filter(|figure| !figures.contains(figure)));
    }
    Ok(Wish {
        remarks: remarks(given, &rows, &figures, &of_year, year, lang),
        figures,
        time: year.to_string(),
        body: Body::Parts(PartSpec { year, rows }),
    })
}

/// Of each series the last figure of the year.
fn figures_of(series: &[Series], year: i32) -> Vec<(usize, usize)> {
    let all = series.iter().enumerate();
    all.filter_map(|(at, one)| {
        let last = one.points.iter().rposition(|point| point.at.year() == year);
        Some((at, last?))
    })
    .collect()
}

/// Whether figures of places add up to that of the place around them: shares,
/// ranks, averages and changes do not.
fn adds_up(indicator: &Indicator) -> bool {
    let summed = match indicator.unit {
        Unit::Count => true,
        Unit::Amount => matches!(indicator.measure, Measure::Money | Measure::Traffic),
        Unit::Percent | Unit::Rank => false,
    };
    summed && indicator.minimum >= 0.0
}

fn rows_of_places(given: &Given<'_>, of_year: &[(usize, usize)], lang: Lang) -> Vec<PartRow> {
    if !adds_up(given.indicator) {
        return Vec::new();
    }
    let row = |part: &(usize, usize)| {
        let whole = whole_of(given, given.figure(*part)?, of_year)?;
        row_of_two(
            given,
            (*part, given.indicator),
            (whole, given.indicator),
            lang,
        )
    };
    of_year.iter().filter_map(row).collect()
}

/// Whether a measure counts people, or what stands for one each.
fn counts_people(indicator: &Indicator) -> bool {
    let one_each = matches!(
        indicator.measure,
        Measure::Statistic
            | Measure::Survey
            | Measure::Accounts
            | Measure::ActiveAuthors
            | Measure::Audience
            | Measure::Visitors
            | Measure::Claim
            | Measure::Undefined
    );
    let of_people = matches!(indicator.topic, Topic::Access | Topic::Social);
    indicator.unit == Unit::Count && indicator.minimum >= 0.0 && one_each && of_people
}

/// People as a part of the inhabitants of their own place.
fn rows_of_people(
    given: &Given<'_>,
    of_year: &[(usize, usize)],
    people: &[(usize, usize)],
    lang: Lang,
) -> Vec<PartRow> {
    let Some(inhabitants) = given.against.filter(|_| counts_people(given.indicator)) else {
        return Vec::new();
    };
    let row = |part: &(usize, usize)| {
        let figure = given.figure(*part)?;
        let fits = |at: &(usize, usize)| {
            let row = given.figure(*at);
            row.is_some_and(|row| row.place == figure.place && row.value > 0.0)
        };
        let whole = nearest(given, figure, people, fits)?;
        row_of_two(given, (*part, given.indicator), (whole, inhabitants), lang)
    };
    of_year.iter().filter_map(row).collect()
}

fn row_of_two(
    given: &Given<'_>,
    (part_at, part_measure): ((usize, usize), &Indicator),
    (whole_at, whole_measure): ((usize, usize), &Indicator),
    lang: Lang,
) -> Option<PartRow> {
    let (part, whole) = (given.figure(part_at)?, given.figure(whole_at)?);
    let share = interval(part, part_measure).over(interval(whole, whole_measure))?;
    let share = share.times(Interval::exact(100.0))?;
    let mut place = name_of(given.library, &whole.place, lang);
    if part_measure.id != whole_measure.id {
        place = format!("{place}, {}", lower_case(whole_measure.name.in_lang(lang)));
    }
    let words = (details(lang).part_of)(&PartWords {
        part: &hedged(part, part_measure, lang),
        whole: &hedged(whole, whole_measure, lang),
        place: &place,
        share: &share_words(share, lang),
    });
    part_row(given, part_at, Some(whole_at), share, words, lang)
}

/// The figure of the place around, by the same source if that has one, and of
/// several the one of the same time.
fn whole_of(
    given: &Given<'_>,
    part: &Observation,
    of_year: &[(usize, usize)],
) -> Option<(usize, usize)> {
    let parent = given.library.place(&part.place)?.parent.as_ref()?;
    let fits = |at: &(usize, usize)| {
        let figure = given.figure(*at);
        figure.is_some_and(|row| row.place == *parent && row.subject == part.subject)
    };
    nearest(given, part, of_year, fits)
}

/// Of the figures that fit, the one of the part's source, then of its time.
fn nearest(
    given: &Given<'_>,
    part: &Observation,
    figures: &[(usize, usize)],
    fits: impl Fn(&(usize, usize)) -> bool,
) -> Option<(usize, usize)> {
    let nearness = |at: &(usize, usize)| {
        let figure = given.figure(*at);
        let same_source = figure.is_some_and(|row| row.source == part.source);
        let same_time = figure.is_some_and(|row| row.period == part.period);
        // The first of equals: `max_by_key` would take the last.
        (!same_source, !same_time)
    };
    figures.iter().copied().filter(fits).min_by_key(nearness)
}

fn rows_of_hundred(given: &Given<'_>, of_year: &[(usize, usize)], lang: Lang) -> Vec<PartRow> {
    let Indicator {
        unit,
        minimum,
        maximum,
        ..
    } = given.indicator;
    if *unit != Unit::Percent || (*minimum, *maximum) != (0.0, 100.0) {
        return Vec::new();
    }
    let row = |part: &(usize, usize)| {
        let figure = given.figure(*part)?;
        let share = interval(figure, given.indicator);
        let words = hedged(figure, given.indicator, lang);
        part_row(given, *part, None, share, words, lang)
    };
    of_year.iter().filter_map(row).collect()
}

fn part_row(
    given: &Given<'_>,
    part: (usize, usize),
    whole: Option<(usize, usize)>,
    share: Interval,
    words: String,
    lang: Lang,
) -> Option<PartRow> {
    let one = given.series.get(part.0)?;
    Some(PartRow {
        label: series_label(given.library, one, given.series, lang),
        words,
        share_percent: (share.low, share.mid, share.high),
        slot: Groups::of(given.library, given.series).slot(one),
        form: form(given.library, one),
        part,
        whole,
    })
}

/// Rows that are called alike say whose they are.
fn tell_apart(given: &Given<'_>, rows: &mut [PartRow], lang: Lang) {
    let labels: Vec<String> = rows.iter().map(|row| row.label.clone()).collect();
    let is_shared = |label: &String| labels.iter().filter(|other| *other == label).count() > 1;
    for row in rows.iter_mut().filter(|row| is_shared(&row.label)) {
        if let Some(one) = given.series.get(row.part.0) {
            row.label = full_name(given.library, one, &row.label, lang);
        }
    }
}

/// The share with its range; of one that is known only between bounds, no decimals
/// that nobody knows.
fn share_words(share: Interval, lang: Lang) -> String {
    let decimals = u8::from(share.is_exact() || share.mid < 10.0);
    let percent = |share: f64| with_sign(number(share, decimals, lang), Unit::Percent, lang);
    match bounds_words(share, percent, lang) {
        Some(range) => format!("{} ({range})", percent(share.mid)),
        None => percent(share.mid),
    }
}

fn remarks(
    given: &Given<'_>,
    rows: &[PartRow],
    figures: &[(usize, usize)],
    of_year: &[(usize, usize)],
    year: i32,
    lang: Lang,
) -> Vec<String> {
    let say = details(lang);
    let publisher = |at: (usize, usize)| {
        let source = given.library.source(&given.figure(at)?.source)?;
        Some(source.publisher.clone())
    };
    let differ = rows.iter().filter_map(|row| {
        let whole = row.whole?;
        let [part, whole] = [row.part, whole].map(publisher);
        let (part, whole) = (part?, whole?);
        (part != whole).then(|| format!("{} ({part}; {whole})", row.label))
    });
    let larger = rows.iter().filter(|row| row.share_percent.1 > 100.0);
    let larger = larger.map(|row| row.label.clone());
    let has_figure = |place: &&PlaceId| {
        let mut figures = of_year.iter().filter_map(|at| given.figure(*at));
        figures.any(|row| row.place == **place)
    };
    let without = given.ask.places.iter().filter(|place| !has_figure(place));
    let without: Vec<String> = without
        .map(|place| name_of(given.library, place, lang))
        .collect();
    let alone = of_year.iter().filter(|at| !figures.contains(at));
    let alone = alone.filter_map(|(at, _)| {
        let one = given.series.get(*at)?;
        Some(series_label(given.library, one, given.series, lang))
    });
    let mut remarks = Vec::new();
    let mut tell = |list: Vec<String>, say: &dyn Fn(&str) -> String| {
        let mut named: Vec<String> = Vec::new();
        for one in list {
            if !named.contains(&one) {
                named.push(one);
            }
        }
        if !named.is_empty() {
            remarks.push(say(&named.join(", ")));
        }
    };
    tell(without, &|list| (say.without_figure)(list, year));
    tell(alone.collect(), &say.no_whole_for);
    tell(differ.collect(), &say.part_sources_differ);
    tell(larger.collect(), &say.part_exceeds);
    remarks
}

impl PartSpec {
    /// Every part in words.
    pub(in crate::chart) fn describe(&self, lang: Lang) -> Vec<String> {
        let about = (details(lang).summary_parts)(self.rows.len(), self.year);
        let row = |row: &PartRow| format!("{}: {}.", row.label, row.words);
        std::iter::once(about)
            .chain(self.rows.iter().map(row))
            .collect()
    }
}
