//! Shares of a whole over time, as a wish: the countries' parts of their sum, or
//! one share and the rest.

use super::lines::events;
use super::series::{Groups, break_list, breaks, form, series_label};
use super::{Given, Manner, Unfit, Wish};
use crate::chart::{Body, EventSpec, SeriesForm};
use crate::data::{Lang, PlaceId, PlaceKind, SeriesBreak, Unit};
use crate::i18n::{SeriesWords, catalogue, details, number, with_sign, years};
use crate::query::Series;
use crate::scale::{Slot, ascending};

/// Shares of a whole over time.
#[derive(Clone, Debug, PartialEq)]
pub struct AreaSpec {
    /// First and last year of the axis, both shown whole.
    pub years: (i32, i32),
    /// The layers, the lowest first.
    pub layers: Vec<LayerSpec>,
    /// The years that have a figure of every part, in order of time.
    pub columns: Vec<ColumnSpec>,
    /// The events marked, in order of time.
    pub events: Vec<EventSpec>,
}

/// One part of the whole.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerSpec {
    /// What it is called.
    pub label: String,
    /// Its share in the last year drawn, in words.
    pub share_text: String,
    /// Its colour; `None` for what the figures leave of the whole.
    pub slot: Option<Slot>,
}

/// The whole of one year.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnSpec {
    /// The year.
    pub year: i32,
    /// Whether the areas run on to here from the year before in the list.
    pub joined: bool,
    /// The parts, as many as there are layers.
    pub parts: Vec<ShareSpec>,
}

/// A part's share of one year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ShareSpec {
    /// Of 100; the shares of a year add up to that but for rounding.
    pub share_percent: f64,
    /// Which series and which of its figures it follows from; `None` for the rest.
    pub figure: Option<(usize, usize)>,
}

/// The years in which every part has a figure, and those left out.
pub(super) fn wish(given: &Given<'_>, _manner: Manner, lang: Lang) -> Result<Wish, Unfit> {
    let parts = match given.indicator.unit {
        Unit::Count => parts_of_sum(given)?,
        Unit::Percent => vec![share_of_whole(given)?],
        Unit::Rank | Unit::Amount => return Err(Unfit::NoParts),
    };
    let is_sum = given.indicator.unit == Unit::Count;
    let columns = columns(given, &parts);
    let last = columns.last().ok_or(Unfit::NoCommonYear)?;
    let say = catalogue(lang);
    let more = details(lang);
    let mut remarks = Vec::new();
    if is_sum {
        remarks.push(more.total_of_shown.to_owned());
    }
    remarks.push((more.shares_of_year)(last.year));
    let without = years_without_all(given, &parts, &columns);
    if !without.is_empty() {
        remarks.push((more.years_without_all)(&without.join(", ")));
    }
    remarks.extend(break_list(given, lang).map(|list| (say.breaks)(&list)));
    let stated = given.series.iter().enumerate();
    let stated = stated.filter(|(at, _)| !parts.contains(at));
    let stated: usize = stated.map(|(_, one)| one.points.len()).sum();
    if stated > 0 {
        remarks.push((more.stated_left_out)(stated));
    }
    let events = events(given, lang);
    if !events.is_empty() {
        remarks.push((say.summary_events)(events.len()));
    }
    let figures = columns.iter().flat_map(|column| &column.parts);
    let span = years(given.ask.years);
    Ok(Wish {
        figures: figures.filter_map(|part| part.figure).collect(),
        time: if is_sum {
            (say.subtitle)(&[more.share_of_total, &span])
        } else {
            span
        },
        body: Body::Area(AreaSpec {
            years: given.ask.years,
            layers: layers(given, &parts, last, lang),
            columns,
            events,
        }),
        remarks,
    })
}

/// The numbers of the yearly statistics.
fn statistics(given: &Given<'_>) -> Vec<usize> {
    let all = given.series.iter().enumerate();
    all.filter(|(_, one)| form(given.library, one) == SeriesForm::Line)
        .map(|(at, _)| at)
        .collect()
}

/// The series that add up, the first place asked for at the bottom, where its
/// height can be read off the axis.
fn parts_of_sum(given: &Given<'_>) -> Result<Vec<usize>, Unfit> {
    let parts = statistics(given);
    let series: Vec<&Series> = parts
        .iter()
        .filter_map(|at| given.series.get(*at))
        .collect();
    let mut places: Vec<&PlaceId> = Vec::new();
    for one in &series {
        if !places.contains(&&one.key.place) {
            places.push(&one.key.place);
        }
    }
    let first = series.first().map(|one| &one.key.subject);
    let one_subject = series.iter().all(|one| Some(&one.key.subject) == first);
    // Changes may be negative: they are no parts.
    if places.len() < 2 || !one_subject || given.indicator.minimum < 0.0 {
        return Err(Unfit::NoParts);
    }
    let is_country = |place: &&PlaceId| {
        let place = given.library.place(place);
        place.is_some_and(|place| place.kind == PlaceKind::Country)
    };
    if places.len() < series.len() || !places.iter().all(is_country) {
        return Err(Unfit::Overlap);
    }
    let asked = |one: &&Series| {
        let mut asked = given.ask.places.iter();
        asked.position(|place| *place == one.key.place)
    };
    let number = |at: usize| u32::try_from(at).map_or(f64::MAX, f64::from);
    let order: Vec<f64> = series
        .iter()
        .map(|one| asked(one).map_or(f64::MAX, number))
        .collect();
    let order = ascending(&order).into_iter();
    Ok(order.filter_map(|at| parts.get(at).copied()).collect())
}

/// The one series that is a share of a whole.
fn share_of_whole(given: &Given<'_>) -> Result<usize, Unfit> {
    let bounds = (given.indicator.minimum, given.indicator.maximum);
    match statistics(given).as_slice() {
        [one] if bounds == (0.0, 100.0) => Ok(*one),
        _ => Err(Unfit::NoParts),
    }
}

fn columns(given: &Given<'_>, parts: &[usize]) -> Vec<ColumnSpec> {
    let series: Vec<(usize, &Series)> = parts
        .iter()
        .filter_map(|at| Some((*at, given.series.get(*at)?)))
        .collect();
    let of_series = |(_, one): &(usize, &Series)| breaks(given.library, one);
    let breaks: Vec<SeriesBreak> = series.iter().flat_map(of_series).collect();
    let first = series
        .first()
        .map_or(&[][..], |(_, one)| one.points.as_slice());
    let mut columns: Vec<ColumnSpec> = Vec::new();
    for year in first.iter().map(|point| point.at.year()) {
        let Some(parts) = shares(&series, year, given.indicator.unit) else {
            continue;
        };
        let before = columns.last().map(|column| column.year);
        let over = |one: &SeriesBreak| one.lies_between(year - 1, year);
        columns.push(ColumnSpec {
            year,
            joined: before == Some(year - 1) && !breaks.iter().any(over),
            parts,
        });
    }
    columns
}

/// The shares of a year; `None` where a part has no figure or all have nothing:
/// there is no share of nothing.
fn shares(series: &[(usize, &Series)], year: i32, unit: Unit) -> Option<Vec<ShareSpec>> {
    let mut found = Vec::new();
    for (at, one) in series {
        let mut points = one.points.iter();
        let number = points.position(|point| point.at.year() == year)?;
        let value = one.points.get(number)?.row.value;
        found.push((value, Some((*at, number))));
    }
    if unit == Unit::Percent {
        let rest = 100.0 - found.first()?.0;
        found.push((rest.max(0.0), None));
    }
    let total: f64 = found.iter().map(|(value, _)| value).sum();
    let share = |(value, figure): (f64, Option<(usize, usize)>)| ShareSpec {
        share_percent: value / total * 100.0,
        figure,
    };
    let has_shares = total > 0.0 && total.is_finite();
    has_shares.then(|| found.into_iter().map(share).collect())
}

fn layers(given: &Given<'_>, parts: &[usize], last: &ColumnSpec, lang: Lang) -> Vec<LayerSpec> {
    let (library, all) = (given.library, given.series);
    let groups = Groups::of(library, all);
    let of_series = |at: &usize| {
        let one = all.get(*at)?;
        let label = match given.indicator.unit {
            Unit::Percent => given.indicator.name.in_lang(lang).to_owned(),
            _ => series_label(library, one, all, lang),
        };
        Some((label, Some(groups.slot(one))))
    };
    let rest = (given.indicator.unit == Unit::Percent)
        .then(|| (details(lang).all_others.to_owned(), None));
    let named = parts.iter().filter_map(of_series).chain(rest);
    let shares = last.parts.iter();
    named
        .zip(shares)
        .map(|((label, slot), share)| LayerSpec {
            label,
            share_text: percent(share.share_percent, lang),
            slot,
        })
        .collect()
}

/// The runs of years that some part has a figure for, or that lie between years
/// drawn, and that are not drawn.
fn years_without_all(given: &Given<'_>, parts: &[usize], columns: &[ColumnSpec]) -> Vec<String> {
    let drawn = |year: i32| columns.iter().any(|column| column.year == year);
    let series = parts.iter().filter_map(|at| given.series.get(*at));
    let some: Vec<i32> = series
        .flat_map(|one| one.points.iter().map(|point| point.at.year()))
        .collect();
    let (Some(first), Some(last)) = (some.iter().min(), some.iter().max()) else {
        return Vec::new();
    };
    let mut runs: Vec<(i32, i32)> = Vec::new();
    for year in (*first..=*last).filter(|year| !drawn(*year)) {
        match runs.last_mut().filter(|run| run.1 == year - 1) {
            Some(run) => run.1 = year,
            None => runs.push((year, year)),
        }
    }
    runs.into_iter().map(years).collect()
}

fn percent(share: f64, lang: Lang) -> String {
    with_sign(number(share, 1, lang), Unit::Percent, lang)
}

impl AreaSpec {
    /// Of each layer the first, last and largest share.
    pub(in crate::chart) fn describe(&self, lang: Lang) -> Vec<String> {
        let say = details(lang);
        let mut sentences = vec![(say.summary_area)(self.layers.len(), &years(self.years))];
        for (at, layer) in self.layers.iter().enumerate() {
            let shares: Vec<(f64, i32)> = self
                .columns
                .iter()
                .filter_map(|column| Some((column.parts.get(at)?.share_percent, column.year)))
                .collect();
            let by_share = |a: &&(f64, i32), b: &&(f64, i32)| a.0.total_cmp(&b.0);
            let (Some(first), Some(last), Some(largest), Some(smallest)) = (
                shares.first(),
                shares.last(),
                shares.iter().max_by(by_share),
                shares.iter().min_by(by_share),
            ) else {
                continue;
            };
            let [first, last, highest, lowest] = [first, last, largest, smallest]
                .map(|(share, year)| (percent(*share, lang), year.to_string()));
            sentences.push((say.summary_series)(&SeriesWords {
                label: &layer.label,
                first: (&first.0, &first.1),
                last: (&last.0, &last.1),
                highest: (&highest.0, &highest.1),
                lowest: (&lowest.0, &lowest.1),
            }));
        }
        sentences
    }
}
