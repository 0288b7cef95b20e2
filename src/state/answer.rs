//! State and library -> the answer: the series asked for, the chart wished
//! for, and exactly the figures that it draws.

use super::table_order::table_order;
use super::{ExplorerState, TableSort};
use crate::chart::{Body, ChartKind, ChartSpec, Given, Manner, Repertoire, Told, compose};
use crate::data::{Indicator, IndicatorId, Lang, Library, Observation, Period, SourceId};
use crate::query::{
    Ask, POPULATION, Point, Series, SeriesKey, best_year, best_year_of_two, fullest_year, lead,
    select, undated,
};

/// What a state shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What was asked.
    pub ask: Ask,
    /// The measure; `None` only where no table of indicators and no figure loaded.
    pub indicator: Option<Indicator>,
    /// The second measure, where the chart sets two against each other.
    pub against: Option<Indicator>,
    /// The series drawn; those of the second measure come last.
    pub series: Vec<Series>,
    /// The sources that speak of what was asked, in the order of the series.
    pub sources: Vec<SourceId>,
    /// The chart.
    pub spec: ChartSpec,
    /// The figures drawn, in the table's order.
    pub figures: Vec<Observation>,
    /// The figures asked for that have no date; no chart draws them.
    pub undated: Vec<Observation>,
    /// All years that the indicator has figures for.
    pub years_offered: (i32, i32),
    /// The year that a chart of one year shows or would show.
    pub ranked_year: Option<i32>,
    /// The year that the transform starts from, where it has one.
    pub base: Option<i32>,
}

/// What is needed beyond the first picture.
#[derive(Clone, Copy)]
pub struct Means {
    repertoire: Repertoire,
    order: OrderFn,
}

type OrderFn = fn(&[&Observation], TableSort, &Library, Lang) -> Vec<usize>;

impl Means {
    /// All of it.
    #[must_use]
    pub fn all() -> Self {
        Self {
            repertoire: Repertoire::all(),
            order: table_order,
        }
    }
}

/// Answers a state in a language, with every kind of chart at hand.
#[must_use]
pub fn answer(state: &ExplorerState, library: &Library, lang: Lang) -> Answer {
    answer_with(state, library, lang, Some(Means::all()))
}

/// Answers a state in a language. Without the means there are lines alone, and no
/// figures for the table; any other chart says that it is on its way.
#[must_use]
pub fn answer_with(
    state: &ExplorerState,
    library: &Library,
    lang: Lang,
    means: Option<Means>,
) -> Answer {
    let repertoire = means.map(|means| means.repertoire);
    let mut ask = Ask {
        indicator: state.indicator.clone(),
        places: state.places_shown(library),
        years: state.years_shown(library),
    };
    let Gathered {
        mut series,
        others,
        sources,
    } = gather(state, library, repertoire, &mut ask);
    let mut base = None;
    let undated = undated(library, &ask);
    let mut indicator = library.indicator(&state.indicator).cloned();
    let mut told = Told::default();
    if let (Some(measure), Some(means)) = (&indicator, repertoire)
        && state.kind.takes_transforms()
    {
        let derived = means.derive(
            library,
            series,
            measure,
            (state.transform, state.base),
            lang,
        );
        (series, told) = (derived.series, derived.told);
        indicator = Some(derived.indicator);
        base = derived.base;
    }
    let against = second_measure(state, library);
    let second = against.as_ref().map(|other| {
        let ask = Ask {
            indicator: other.id.clone(),
            ..ask.clone()
        };
        lead(library, select(library, &ask), None).series
    });
    let second = second.unwrap_or_default();
    let usual_year = match state.kind {
        ChartKind::Estimates => fullest_year(&series),
        ChartKind::Scatter => best_year_of_two(&series, &second),
        _ => best_year(&series),
    };
    let ranked_year = state.ranked_year.or(usual_year);
    // Of a chart of one year, those of its year.
    let concerns =
        |point: &&Point| !state.kind.is_of_one_year() || Some(point.at.year()) == ranked_year;
    let others = others
        .iter()
        .flat_map(|one| &one.points)
        .filter(concerns)
        .count();
    series.extend(second);
    let manner = Manner {
        kind: state.kind,
        scale: state.scale,
        year: ranked_year,
        axes: state.axes,
    };
    let spec = match &indicator {
        Some(indicator) => {
            let given = Given {
                library,
                indicator,
                ask: &ask,
                series: &series,
                against: against.as_ref(),
                others,
                undated: undated.len(),
                told: &told,
                events: &state.events,
                focus: state.focus.as_ref(),
                preferred: state.source.as_ref(),
                repertoire,
            };
            compose(&given, manner, lang)
        }
        None => nothing(lang),
    };
    let drawn = drawn(&spec, &series);
    let rows: Vec<&Observation> = drawn.iter().map(|point| &point.row).collect();
    // Without the means to sort there is no table either.
    let order = means.map(|means| (means.order)(&rows, state.sort, library, lang));
    let order = order.unwrap_or_default().into_iter();
    let figures = order.filter_map(|at| rows.get(at).map(|row| (*row).clone()));
    let figures = figures.collect();
    Answer {
        years_offered: state.years_offered(library),
        ask,
        indicator,
        against,
        series,
        sources,
        spec,
        figures,
        undated,
        ranked_year,
        base,
    }
}

/// What the measure is set against.
fn second_measure(state: &ExplorerState, library: &Library) -> Option<Indicator> {
    let id = match state.kind {
        ChartKind::Scatter => state.against.clone(),
        // Users are a part of the inhabitants.
        ChartKind::Parts => Some(IndicatorId::new(POPULATION)),
        _ => None,
    };
    let id = id.filter(|id| *id != state.indicator)?;
    library.indicator(&id).cloned()
}

/// The series of an ask, those that are left out, and who speaks of it at all.
struct Gathered {
    series: Vec<Series>,
    others: Vec<Series>,
    sources: Vec<SourceId>,
}

/// Estimates are of one place: those of several would not be of one quantity.
fn gather(
    state: &ExplorerState,
    library: &Library,
    repertoire: Option<Repertoire>,
    ask: &mut Ask,
) -> Gathered {
    let mut all = select(library, ask);
    let mut sources: Vec<SourceId> = Vec::new();
    for one in &all {
        if !sources.contains(&one.key.source) {
            sources.push(one.key.source.clone());
        }
    }
    if state.kind == ChartKind::Estimates {
        let first = all.first().map(|one| one.key.place.clone());
        ask.places = first.into_iter().collect();
        all.retain(|one| ask.places.contains(&one.key.place));
        let rows = repertoire.map(|means| means.derived_rows(library));
        all.extend(derived_series(rows.unwrap_or_default(), ask));
        return Gathered {
            series: all,
            others: Vec::new(),
            sources,
        };
    }
    let lead = lead(library, all, state.source.as_ref());
    Gathered {
        series: lead.series,
        others: lead.others,
        sources,
    }
}

impl Answer {
    /// The figures drawn with what they were computed from, in the chart's order.
    #[must_use]
    pub fn drawn(&self) -> Vec<&Point> {
        drawn(&self.spec, &self.series)
    }

    /// The same in the order of a table; equal rows keep that of the chart.
    #[must_use]
    pub fn in_order(&self, sort: TableSort, library: &Library) -> Vec<&Point> {
        let drawn = self.drawn();
        let rows: Vec<&Observation> = drawn.iter().map(|point| &point.row).collect();
        let order = table_order(&rows, sort, library, self.spec.lang).into_iter();
        order.filter_map(|at| drawn.get(at).copied()).collect()
    }

    /// The measure of a figure that is shown, with the unit that it is shown in.
    #[must_use]
    pub fn indicator_of(&self, row: &Observation) -> Option<&Indicator> {
        let mut measures = self.indicator.iter().chain(&self.against);
        measures.find(|one| one.id == row.indicator)
    }
}

fn drawn<'a>(spec: &ChartSpec, series: &'a [Series]) -> Vec<&'a Point> {
    let figures = spec.figures.iter();
    figures
        .filter_map(|(at, number)| series.get(*at)?.points.get(*number))
        .collect()
}

/// The figures that follow from others, each a series of its own.
fn derived_series(rows: Vec<Observation>, ask: &Ask) -> Vec<Series> {
    let inside = |at: Period| (ask.years.0..=ask.years.1).contains(&at.year());
    rows.into_iter()
        .filter(|row| row.indicator == ask.indicator && ask.places.contains(&row.place))
        .filter_map(|row| {
            let at = row.period.filter(|at| inside(*at))?;
            let key = SeriesKey {
                place: row.place.clone(),
                subject: row.subject.clone(),
                source: row.source.clone(),
                vintage: row.vintage,
            };
            Some(Series {
                key,
                points: vec![Point {
                    at,
                    row,
                    inputs: Vec::new(),
                }],
                before: None,
                after: None,
            })
        })
        .collect()
}

fn nothing(lang: Lang) -> ChartSpec {
    let why = crate::i18n::catalogue(lang).no_figures_at_all.to_owned();
    ChartSpec {
        title: String::new(),
        subtitle: String::new(),
        source_line: String::new(),
        remarks: Vec::new(),
        names: Vec::new(),
        figures: Vec::new(),
        repertoire: None,
        lang,
        body: Body::Nothing(why),
    }
}
