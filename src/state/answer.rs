//! State and library -> the answer: the series asked for, the chart wished
//! for, and exactly the figures that it draws.

use super::{ExplorerState, SortColumn, SortOrder, TableSort};
use crate::chart::{Body, ChartKind, ChartSpec, Given, Manner, Repertoire, compose};
use crate::data::{Indicator, Lang, Library, Observation, Period, SourceId, lower_case};
use crate::evidence::derived_rows;
use crate::query::{
    Ask, Point, Series, SeriesKey, best_year, best_year_of_two, fullest_year, lead, select, undated,
};
use crate::scale::ascending;

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
}

/// Answers a state in a language, with every kind of chart at hand.
#[must_use]
pub fn answer(state: &ExplorerState, library: &Library, lang: Lang) -> Answer {
    answer_with(state, library, lang, Some(Repertoire::all()))
}

/// Answers a state in a language. Without a repertoire there are lines alone; any
/// other chart says that it is on its way.
#[must_use]
pub fn answer_with(
    state: &ExplorerState,
    library: &Library,
    lang: Lang,
    repertoire: Option<Repertoire>,
) -> Answer {
    let mut ask = Ask {
        indicator: state.indicator.clone(),
        places: state.places_shown(library),
        years: state.years_shown(library),
    };
    let mut all = select(library, &ask);
    let mut sources: Vec<SourceId> = Vec::new();
    for one in &all {
        if !sources.contains(&one.key.source) {
            sources.push(one.key.source.clone());
        }
    }
    let (mut series, others) = if state.kind == ChartKind::Estimates {
        // Estimates of one place: those of several would not be of one quantity.
        let first = all.first().map(|one| one.key.place.clone());
        ask.places = first.into_iter().collect();
        all.retain(|one| ask.places.contains(&one.key.place));
        all.extend(derived_series(library, &ask));
        (all, Vec::new())
    } else {
        let lead = lead(library, all, state.source.as_ref());
        (lead.series, lead.others)
    };
    let undated = undated(library, &ask);
    let indicator = library.indicator(&state.indicator).cloned();
    let usual_year = match state.kind {
        ChartKind::Estimates => fullest_year(&series),
        ChartKind::Scatter => best_year_of_two(library, &ask, &series, state.against.as_ref()),
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
    let against = state.against.as_ref();
    let against = against.filter(|_| state.kind == ChartKind::Scatter);
    let against = against.and_then(|id| library.indicator(id)).cloned();
    if let Some(other) = &against {
        let ask = Ask {
            indicator: other.id.clone(),
            ..ask.clone()
        };
        series.extend(lead(library, select(library, &ask), None).series);
    }
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
                events: &state.events,
                preferred: state.source.as_ref(),
                repertoire,
            };
            compose(&given, manner, lang)
        }
        None => nothing(lang),
    };
    let figures = spec.figures.iter().filter_map(|(at, number)| {
        let point = series.get(*at)?.points.get(*number)?;
        Some(point.row.clone())
    });
    let figures = sorted(&figures.collect::<Vec<_>>(), state.sort, library, lang);
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
    }
}

impl Answer {
    /// The measure of a figure that is shown, with the unit that it is shown in.
    #[must_use]
    pub fn indicator_of(&self, row: &Observation) -> Option<&Indicator> {
        let mut measures = self.indicator.iter().chain(&self.against);
        measures.find(|one| one.id == row.indicator)
    }
}

/// The figures that follow from others, each a series of its own.
fn derived_series(library: &Library, ask: &Ask) -> Vec<Series> {
    let inside = |at: Period| (ask.years.0..=ask.years.1).contains(&at.year());
    let rows = derived_rows(library).into_iter();
    rows.filter(|row| row.indicator == ask.indicator && ask.places.contains(&row.place))
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
                points: vec![Point { at, row }],
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

/// Stable: equal rows keep the order of the chart, whichever way it goes.
fn sorted(
    figures: &[Observation],
    sort: TableSort,
    library: &Library,
    lang: Lang,
) -> Vec<Observation> {
    let keys: Vec<f64> = match sort.column {
        SortColumn::Period => figures
            .iter()
            .map(|row| row.period.map_or(0.0, Period::middle_year))
            .collect(),
        SortColumn::Value => figures.iter().map(|row| row.value).collect(),
        SortColumn::Place | SortColumn::Subject | SortColumn::Source => {
            let name = |row: &Observation| name(row, sort.column, library, lang);
            alphabetical(&figures.iter().map(name).collect::<Vec<_>>(), lang)
        }
    };
    let sign = match sort.order {
        SortOrder::Ascending => 1.0,
        SortOrder::Descending => -1.0,
    };
    let keys: Vec<f64> = keys.into_iter().map(|key| key * sign).collect();
    ascending(&keys)
        .into_iter()
        .filter_map(|at| figures.get(at).cloned())
        .collect()
}

fn name(row: &Observation, column: SortColumn, library: &Library, lang: Lang) -> String {
    let name = match column {
        SortColumn::Place => library
            .place(&row.place)
            .map(|place| place.name.in_lang(lang)),
        SortColumn::Subject => library
            .subject(&row.subject)
            .map(|subject| subject.name.in_lang(lang)),
        _ => library
            .source(&row.source)
            .map(|source| source.publisher.as_str()),
    };
    lower_case(name.unwrap_or_default())
}

/// The order of the Kazakh Cyrillic alphabet, which code points do not follow
/// (browsers do not either); the Russian letters keep their order in it.
const ALPHABET: &str = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

/// For each name its number among the different names in alphabetical order.
fn alphabetical(names: &[String], lang: Lang) -> Vec<f64> {
    let key = |name: &String| -> Vec<u32> {
        let letter = |c: char| {
            let at = ALPHABET
                .chars()
                .position(|letter| letter == c)
                .filter(|_| lang != Lang::En);
            at.and_then(|at| u32::try_from(at).ok())
                .map_or(u32::from(c), |at| 0x0400 + at)
        };
        name.chars().map(letter).collect()
    };
    let keys: Vec<Vec<u32>> = names.iter().map(key).collect();
    let before = |key: &Vec<u32>| {
        let mut smaller: Vec<&Vec<u32>> = Vec::new();
        for other in &keys {
            if other < key && !smaller.contains(&other) {
                smaller.push(other);
            }
        }
        u32::try_from(smaller.len()).map_or(0.0, f64::from)
    };
    let mut known: Vec<(&Vec<u32>, f64)> = Vec::new();
    let number = |key| {
        if let Some((_, number)) = known.iter().find(|(other, _)| *other == key) {
            return *number;
        }
        let number = before(key);
        known.push((key, number));
        number
    };
    keys.iter().map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kazakh_letters_stand_where_the_alphabet_has_them() {
        let names = [
            "өзбекстан",
            "ресей",
            "әзербайжан",
            "қазақстан",
            "армения",
            "ресей",
        ];
        let numbers = alphabetical(&names.map(str::to_owned), Lang::Kk);
        assert_eq!(numbers, [3.0, 4.0, 1.0, 2.0, 0.0, 4.0]);
    }
}
