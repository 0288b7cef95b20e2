//! The figures of one year in order, as a wish.

use super::series::{Groups, bounds, form, name_of, series_label};
use super::{Given, Manner, Unfit, Wish};
use crate::chart::{BarRow, BarSpec, Body, ScaleKind};
use crate::data::Lang;
use crate::i18n::{catalogue, hedged};
use crate::query::{Ranking, rank};

/// The year's figures, and the places that have none.
pub(super) fn wish(given: &Given<'_>, manner: Manner, lang: Lang) -> Result<Wish, Unfit> {
    let year = manner.year.ok_or(Unfit::NoFigures)?;
    let ranking = rank(given.series, &given.ask.places, given.indicator.unit, year);
    let spec = spec(given, &ranking, manner.scale, lang);
    if spec.rows.is_empty() {
        return Err(Unfit::NoFigures);
    }
    let without = ranking.without.iter();
    let without: Vec<String> = without
        .map(|place| name_of(given.library, place, lang))
        .collect();
    let told =
        (!without.is_empty()).then(|| (catalogue(lang).without_figure)(&without.join(", "), year));
    Ok(Wish {
        figures: spec.rows.iter().map(|row| row.figure).collect(),
        time: year.to_string(),
        body: Body::Bars(spec),
        remarks: told.into_iter().collect(),
    })
}

fn spec(given: &Given<'_>, ranking: &Ranking, scale: ScaleKind, lang: Lang) -> BarSpec {
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
