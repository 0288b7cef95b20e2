//! All that sources say of one quantity in one year, as a wish.

use super::series::form;
use super::{Given, Manner, Unfit, Wish};
use crate::chart::{Body, EstimateRow, EstimateSpec};
use crate::data::{Lang, Status};
use crate::evidence::interval;
use crate::i18n::{catalogue, hedged, period, value};
use crate::scale::ascending;

/// The year's figures side by side, and how far apart they lie.
pub(super) fn wish(given: &Given<'_>, manner: Manner, lang: Lang) -> Result<Wish, Unfit> {
    let year = manner.year.ok_or(Unfit::NoFigures)?;
    let spec = spec(given, year, lang);
    if spec.rows.is_empty() {
        return Err(Unfit::NoFigures);
    }
    let in_words = |number| value(number, given.indicator, lang);
    let spread = spec
        .spread
        .map(|(low, high)| (in_words(low), in_words(high)));
    let told = spread.map(|(low, high)| (catalogue(lang).spread)(&low, &high));
    Ok(Wish {
        figures: spec.rows.iter().map(|row| row.figure).collect(),
        time: year.to_string(),
        body: Body::Estimates(spec),
        remarks: told.into_iter().collect(),
    })
}

/// Every figure of the year, the largest on top.
fn spec(given: &Given<'_>, year: i32, lang: Lang) -> EstimateSpec {
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
