//! A small chart for each place and subject, as a wish.

use super::lines::series_spec;
use super::series::{Groups, break_list, series_label};
use super::{Given, Manner, Unfit, Wish, all_figures};
use crate::chart::{AxisSharing, Body, ScaleKind, SeriesSpec};
use crate::data::{Lang, Unit};
use crate::i18n::{catalogue, details, years};
use crate::query::SeriesKey;

/// A small chart for each place and subject.
#[derive(Clone, Debug, PartialEq)]
pub struct MultipleSpec {
    /// The unit of all values.
    pub unit: Unit,
    /// First and last year of every axis, both shown whole.
    pub years: (i32, i32),
    /// How values become heights.
    pub scale: ScaleKind,
    /// Whether all have one axis of values.
    pub axes: AxisSharing,
    /// The small charts, in the order of their first series.
    pub panels: Vec<PanelSpec>,
}

/// A small chart.
#[derive(Clone, Debug, PartialEq)]
pub struct PanelSpec {
    /// What it is called.
    pub label: String,
    /// Its series, each with its number among all.
    pub series: Vec<(usize, SeriesSpec)>,
}

/// The series, those of one place and subject together.
pub(super) fn wish(given: &Given<'_>, manner: Manner, lang: Lang) -> Result<Wish, Unfit> {
    let panels = panels(given, lang);
    if panels.len() < 2 {
        return Err(Unfit::OneSeries);
    }
    let say = catalogue(lang);
    let mut remarks: Vec<String> = break_list(given, lang)
        .map(|list| (say.breaks)(&list))
        .into_iter()
        .collect();
    if manner.axes == AxisSharing::Own {
        remarks.push(details(lang).own_axes.to_owned());
    }
    let spec = MultipleSpec {
        unit: given.indicator.unit,
        years: given.ask.years,
        scale: manner.scale,
        axes: manner.axes,
        panels,
    };
    Ok(Wish {
        figures: all_figures(given.series),
        time: years(given.ask.years),
        body: Body::Multiples(spec),
        remarks,
    })
}

fn panels(given: &Given<'_>, lang: Lang) -> Vec<PanelSpec> {
    let groups = Groups::of(given.library, given.series);
    let mut panels: Vec<(&SeriesKey, PanelSpec)> = Vec::new();
    for (at, one) in given.series.iter().enumerate() {
        let label = series_label(given.library, one, given.series, lang);
        let mut spec = series_spec(given, one, &groups, label.clone());
        // Alone in its plot, a line needs no dashes.
        spec.slot.round = 0;
        let known = panels
            .iter_mut()
            .find(|(key, _)| key.place == one.key.place && key.subject == one.key.subject);
        match known {
            Some((_, panel)) => panel.series.push((at, spec)),
            None => {
                let series = vec![(at, spec)];
                panels.push((&one.key, PanelSpec { label, series }));
            }
        }
    }
    panels.into_iter().map(|(_, panel)| panel).collect()
}
