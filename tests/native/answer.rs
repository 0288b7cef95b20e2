//! What the explorer answers to particular views: the default one, bars of a
//! year, logarithmic scales, sorted tables, broken links, and the picture in
//! words. The figures named here were read off the published tables by hand.

use kaznet_explorer::browse::Ask;
use kaznet_explorer::chart::{Body, ChartKind, ScaleKind, describe};
use kaznet_explorer::data::{IndicatorId, Lang, Observation, PlaceId, Status};
use kaznet_explorer::evidence::provenance;
use kaznet_explorer::i18n::{SeriesWords, catalogue, details, hedged, period, years};
use kaznet_explorer::state::{
    Answer, BadValue, ExplorerState, Page, SortColumn, SortOrder, TableSort, answer, parse,
};

use super::package::{library, pairs};

/// Lines, bars, statements, several subjects, a cut span, gaps and zeros.
const VIEWS: [&str; 13] = [
    "",
    "chart=bars",
    "chart=bars&year=2013&scale=log",
    "scale=log&places=KAZ,RUS,UZB",
    "indicator=network-users&places=KAZ,KAZ-ALA,EEWA",
    "indicator=network-users&chart=bars&year=2013",
    "from=2009&to=2013",
    "places=none",
    "chart=estimates",
    "chart=estimates&indicator=network-users&places=WLD",
    "indicator=population&source=datahub-population-2026-03&places=KAZ,RUS",
    "chart=scatter&against=fixed-broadband-per-100",
    "chart=multiples&from=2005",
];

/// The answer to a link in which everything is understood.
pub(crate) fn asked(query: &str, lang: Lang) -> Answer {
    let (state, bad) = parse(&pairs(query), library());
    assert_eq!(bad, [], "{query}");
    answer(&state, library(), lang)
}

pub(crate) fn place_keys(places: &[PlaceId]) -> Vec<&str> {
    places.iter().map(PlaceId::as_str).collect()
}

#[test]
fn the_default_view_compares_kazakhstan_with_three() {
    let answer = asked("", Lang::En);
    assert_eq!(place_keys(&answer.ask.places), ["KAZ", "RUS", "KGZ", "UZB"]);
    assert_eq!(answer.ask.indicator.as_str(), "internet-users-share");
    let Body::Lines(lines) = &answer.spec.body else {
        panic!("{:?}", answer.spec.body);
    };
    let labels: Vec<&str> = lines.series.iter().map(|one| one.label.as_str()).collect();
    let named: Vec<&str> = labels
        .into_iter()
        .filter(|label| !label.is_empty())
        .collect();
    assert_eq!(named, ["Kazakhstan", "Kyrgyzstan", "Russia", "Uzbekistan"]);
    assert_eq!(lines.years, answer.years_offered);
}

/// The figures that the body draws, found by its own numbers.
fn drawn(answer: &Answer) -> Vec<&Observation> {
    let figure = |(at, number): (usize, usize)| &answer.series[at].points[number].row;
    match &answer.spec.body {
        Body::Nothing(_) => Vec::new(),
        Body::Bars(bars) => bars.rows.iter().map(|row| figure(row.figure)).collect(),
        Body::Estimates(all) => all.rows.iter().map(|row| figure(row.figure)).collect(),
        Body::Lines(lines) => {
            assert_eq!(lines.series.len(), answer.series.len());
            let mut drawn = Vec::new();
            for (spec, one) in lines.series.iter().zip(&answer.series) {
                assert_eq!(spec.points.len(), one.points.len());
                for (point, given) in spec.points.iter().zip(&one.points) {
                    let given = (given.row.value, given.at.year());
                    assert_eq!((point.value, point.year), given);
                }
                drawn.extend(one.points.iter().map(|point| &point.row));
            }
            drawn
        }
        // What these draw is held to their stops in `picture`.
        _ => answer.spec.figures.iter().copied().map(figure).collect(),
    }
}

/// The table shows what the chart draws: no row more, none less.
#[test]
fn the_figures_are_those_of_the_chart() {
    for query in VIEWS {
        let answer = asked(query, Lang::Ru);
        let mut drawn: Vec<u64> = drawn(&answer).iter().map(|row| row.line).collect();
        let mut listed: Vec<u64> = answer.figures.iter().map(|row| row.line).collect();
        drawn.sort_unstable();
        listed.sort_unstable();
        assert_eq!(drawn, listed, "{query}");
        assert_eq!(listed.is_empty(), query == "places=none");
    }
}

#[test]
fn every_figure_has_its_source() {
    for query in VIEWS {
        let figures = asked(query, Lang::En).figures;
        let sources = provenance(&figures);
        let counts: usize = sources.iter().map(|one| one.count).sum();
        assert_eq!(counts, figures.len(), "{query}");
        for one in sources {
            let rows: Vec<_> = figures
                .iter()
                .filter(|row| row.source == one.source)
                .collect();
            assert_eq!(one.count, rows.len());
            assert!(library().source(&one.source).is_some(), "{}", one.source);
            assert!(
                rows.iter()
                    .all(|row| row.vintage.is_none_or(|date| one.vintages.contains(&date)))
            );
            assert!(rows.iter().all(|row| one.places.contains(&row.place)));
        }
    }
}

/// The figures of a view sorted by a column.
fn sorted(query: &str, column: SortColumn, order: SortOrder, lang: Lang) -> Vec<Observation> {
    let (mut state, _) = parse(&pairs(query), library());
    state.sort = TableSort { column, order };
    answer(&state, library(), lang).figures
}

/// Ascending by the key, and descending by it with the same rows.
fn check_sorted<T: PartialOrd>(query: &str, column: SortColumn, key: fn(&Observation) -> T) {
    let up = sorted(query, column, SortOrder::Ascending, Lang::En);
    let down = sorted(query, column, SortOrder::Descending, Lang::En);
    assert!(
        up.is_sorted_by(|a, b| key(a) <= key(b)),
        "{column:?} {query}"
    );
    assert!(
        down.is_sorted_by(|a, b| key(a) >= key(b)),
        "{column:?} {query}"
    );
    assert!(
        key(&up[0]) < key(&down[0]),
        "{column:?}: nothing to sort in {query}"
    );
    assert_eq!(up.len(), down.len());
    assert!(up.iter().all(|row| down.contains(row)));
}

#[test]
fn the_table_sorts_by_each_column() {
    let place = |row: &Observation| library().place(&row.place).unwrap().name.en.clone();
    let subject = |row: &Observation| library().subject(&row.subject).unwrap().name.en.clone();
    let source = |row: &Observation| library().source(&row.source).unwrap().publisher.clone();
    check_sorted("", SortColumn::Place, place);
    check_sorted(VIEWS[4], SortColumn::Subject, subject);
    check_sorted("", SortColumn::Period, |row| {
        row.period.unwrap().middle_year()
    });
    check_sorted("", SortColumn::Value, |row| row.value);
    check_sorted("", SortColumn::Source, source);
    check_sorted("chart=bars&year=2013", SortColumn::Place, place);
}

/// The different place names of a view in the order of its table.
fn places_by_name(query: &str, lang: Lang) -> Vec<&'static str> {
    let mut names = Vec::new();
    for row in sorted(query, SortColumn::Place, SortOrder::Ascending, lang) {
        names.push(library().place(&row.place).unwrap().name.in_lang(lang));
    }
    names.dedup();
    names
}

#[test]
fn places_stand_in_the_order_of_each_alphabet() {
    let query = "places=KAZ,RUS,KGZ,UZB,AZE,ARM,UKR,TUR,TKM,TJK";
    let kazakh = [
        "Армения",
        "Әзербайжан",
        "Қазақстан",
        "Қырғызстан",
        "Өзбекстан",
        "Ресей",
        "Тәжікстан",
        "Түркия",
        "Түрікменстан",
        "Украина",
    ];
    assert_eq!(places_by_name(query, Lang::Kk), kazakh);
    let russian = [
        "Азербайджан",
        "Армения",
        "Казахстан",
        "Кыргызстан",
        "Россия",
        "Таджикистан",
        "Туркменистан",
        "Турция",
        "Узбекистан",
        "Украина",
    ];
    assert_eq!(places_by_name(query, Lang::Ru), russian);
}

/// A view whose remarks hold a sentence, in each language.
pub(crate) fn check_remark(query: &str, remark: fn(Lang) -> String) {
    for lang in Lang::ALL {
        let remarks = asked(query, lang).spec.remarks;
        assert!(remarks.contains(&remark(lang)), "{query}: {remarks:?}");
    }
}

#[test]
fn bars_name_the_places_without_a_figure() {
    let query = "places=KAZ,RUS,KGZ,UZB&chart=bars&year=1992";
    check_remark(query, |lang| {
        let place = library().place(&PlaceId::new("KAZ")).unwrap();
        (details(lang).without_figure)(place.name.in_lang(lang), 1992)
    });
    let answer = asked(query, Lang::En);
    assert_eq!(answer.figures.len(), 3);
    let all = asked("chart=bars&year=2013", Lang::En)
        .spec
        .remarks
        .join(" ");
    assert!(!all.contains("No figure"), "{all}");
}

#[test]
fn lines_name_the_places_without_a_figure() {
    check_remark("places=KAZ,EEWA", |lang| {
        let place = library().place(&PlaceId::new("EEWA")).unwrap();
        (catalogue(lang).places_without_figures)(place.name.in_lang(lang))
    });
}

#[test]
fn a_logarithmic_scale_says_which_zeros_it_leaves_out() {
    fn zeros(figures: &[Observation]) -> usize {
        figures.iter().filter(|row| row.value == 0.0).count()
    }
    assert!(zeros(&asked("scale=log", Lang::En).figures) > 0);
    check_remark("scale=log", |lang| {
        (catalogue(lang).zeros_left_out)(zeros(&asked("scale=log", lang).figures))
    });
    let linear = asked("", Lang::En).spec.remarks.join(" ");
    assert!(!linear.contains("zero"), "{linear}");
    let later = asked("scale=log&from=2009", Lang::En)
        .spec
        .remarks
        .join(" ");
    assert!(!later.contains("zero"), "{later}");
}

/// One part of a link that means nothing, and what the view does instead.
fn check_bad(query: &str, key: &'static str, value: &str, expect: fn(&ExplorerState) -> bool) {
    let (state, bad) = parse(&pairs(query), library());
    let value = value.to_owned();
    assert_eq!(bad, [BadValue { key, value }], "{query}");
    assert!(expect(&state), "{query}: {state:?}");
}

#[test]
fn a_link_that_means_nothing_is_told_and_passed_over() {
    let usual = |state: &ExplorerState| *state == ExplorerState::new(library());
    check_bad("indicator=nope", "indicator", "nope", usual);
    check_bad("from=1800", "from", "1800", usual);
    check_bad("to=abc", "to", "abc", usual);
    check_bad("chart=pie", "chart", "pie", usual);
    check_bad("scale=sqrt", "scale", "sqrt", usual);
    check_bad("year=9999", "year", "9999", usual);
    check_bad("sort=size", "sort", "size", usual);
    check_bad("focus=KAZ:nobody", "focus", "KAZ:nobody", usual);
    check_bad("focus=XXX:internet", "focus", "XXX:internet", usual);
    check_bad("focus=KAZ", "focus", "KAZ", usual);
    let home = |state: &ExplorerState| {
        let first = ExplorerState::new(library());
        *state
            == ExplorerState {
                page: Page::Home,
                ..first
            }
    };
    check_bad("lang=de", "lang", "de", home);
    check_bad("theme=blue", "theme", "blue", home);
    check_bad("read=nothing", "read", "nothing", home);
    check_bad("view=nowhere", "view", "nowhere", home);
    check_bad(
        "view=figures&only=colour:red",
        "only",
        "colour:red",
        |state| state.page == Page::Figures && state.list == Ask::default(),
    );
    check_bad("from=2013&to=2009", "to", "2009", usual);
    check_bad("places=XXX", "places", "XXX", usual);
    check_bad("places=KAZ,XXX", "places", "XXX", |state| {
        state.places == Some(vec![PlaceId::new("KAZ")])
    });
    check_bad("chart=bars&scale=sqrt&utm=1", "scale", "sqrt", |state| {
        (state.kind, state.scale) == (ChartKind::Bars, ScaleKind::Linear)
    });
    check_bad("from=2000&to=abc", "to", "abc", |state| {
        state.years == Some((2000, state.years_offered(library()).1))
    });
    check_bad(
        "indicator=network-users&year=1995",
        "year",
        "1995",
        |state| state.indicator == IndicatorId::new("network-users") && state.ranked_year.is_none(),
    );
}

/// A figure as a sentence says it, and its time.
fn said(row: &Observation, answer: &Answer) -> (String, String) {
    let (indicator, lang) = (answer.indicator.as_ref().unwrap(), answer.spec.lang);
    (
        hedged(row, indicator, lang),
        period(row.period.unwrap(), lang),
    )
}

/// What the summary says of each series, found anew in the table.
fn check_line_summary(query: &str, lang: Lang) {
    let answer = asked(query, lang);
    let indicator = answer.indicator.as_ref().unwrap();
    let sentences = describe(&answer.spec, &answer.series, indicator);
    for (one, label) in answer.series.iter().zip(&answer.spec.names) {
        let mut rows: Vec<&Observation> = answer
            .figures
            .iter()
            .filter(|row| row.place == one.key.place && row.subject == one.key.subject)
            .filter(|row| row.source == one.key.source && row.vintage == one.key.vintage)
            .collect();
        rows.sort_by_key(|row| row.period);
        let at = sentences
            .iter()
            .position(|one| one.starts_with(&format!("{label}: ")));
        let at = at.unwrap_or_else(|| panic!("no {label} in {sentences:#?}"));
        let (first, last) = (said(rows[0], &answer), said(rows[rows.len() - 1], &answer));
        // Of several years with the same figure any may be named.
        let extremes = |extreme: f64| rows.iter().filter(move |row| row.value == extreme);
        let top = rows.iter().map(|row| row.value).fold(f64::MIN, f64::max);
        let low = rows.iter().map(|row| row.value).fold(f64::MAX, f64::min);
        let fits = extremes(top).any(|highest| {
            extremes(low).any(|lowest| {
                let words = SeriesWords {
                    label,
                    first: (&first.0, &first.1),
                    last: (&last.0, &last.1),
                    highest: (&said(highest, &answer).0, &said(highest, &answer).1),
                    lowest: (&said(lowest, &answer).0, &said(lowest, &answer).1),
                };
                (details(lang).summary_series)(&words) == sentences[at]
            })
        });
        assert!(fits, "{}", sentences[at]);
        check_steps(&rows, &sentences[at + 1..], lang);
    }
    let source = format!("{}.", answer.spec.source_line);
    assert_eq!(sentences.last(), Some(&source));
}

/// How often a line rises and falls, its gaps and breaks, in the sentences after its
/// own.
fn check_steps(rows: &[&Observation], sentences: &[String], lang: Lang) {
    let year = |row: &Observation| row.period.unwrap().year();
    if !rows
        .iter()
        .all(|row| row.status == Status::Published && row.period.unwrap().is_year())
    {
        return;
    }
    let breaks = library().breaks_of(rows[0]);
    let (mut rose, mut fell, mut gaps) = (0, 0, Vec::new());
    for pair in rows.windows(2) {
        let (from, to) = (year(pair[0]), year(pair[1]));
        let is_broken = breaks.iter().any(|one| one.lies_between(from, to));
        if to - from > 1 {
            gaps.push(years((from + 1, to - 1)));
        } else if !is_broken {
            rose += usize::from(pair[1].value > pair[0].value);
            fell += usize::from(pair[1].value < pair[0].value);
        }
    }
    let say = details(lang);
    let mut expect = Vec::new();
    if rose + fell > 0 {
        expect.push((say.summary_trend)(rose, fell));
    }
    if !gaps.is_empty() {
        expect.push((say.summary_gaps)(&gaps.join(", ")));
    }
    let breaks: Vec<String> = breaks.iter().map(|one| years((one.from, one.to))).collect();
    if !breaks.is_empty() {
        expect.push((say.summary_breaks)(&breaks.join(", ")));
    }
    assert_eq!(sentences[..expect.len()], expect);
}

#[test]
fn the_words_for_lines_are_those_of_the_table() {
    for lang in Lang::ALL {
        check_line_summary("", lang);
        check_line_summary("places=KAZ,TKM&from=2000&to=2010", lang);
        check_line_summary("chart=multiples&places=KAZ,RUS,MNG&from=2005", lang);
    }
    let answer = asked("places=KAZ&from=2009&to=2013", Lang::En);
    let figures = answer.figures.len();
    assert_eq!(figures, 8, "five of the union, three of the article");
    let words = describe(
        &answer.spec,
        &answer.series,
        answer.indicator.as_ref().unwrap(),
    );
    let union =
        "Kazakhstan: 18.2% (2009) to 63.3% (2013), highest 63.3% (2013), lowest 18.2% (2009).";
    assert!(words.iter().any(|sentence| sentence == union), "{words:?}");
}

#[test]
fn the_words_for_lines_name_the_gaps() {
    let answer = asked("places=KAZ&to=2000", Lang::En);
    let words = describe(
        &answer.spec,
        &answer.series,
        answer.indicator.as_ref().unwrap(),
    );
    assert!(
        words.contains(&"No figures for 1991–1993.".to_owned()),
        "{words:?}"
    );
}

#[test]
fn the_words_for_bars_name_every_figure() {
    for lang in Lang::ALL {
        let answer = asked("chart=bars&year=2013", lang);
        let words = describe(
            &answer.spec,
            &answer.series,
            answer.indicator.as_ref().unwrap(),
        );
        assert_eq!(words.len(), answer.figures.len() + 1, "{words:?}");
        let mut rows: Vec<&Observation> = answer.figures.iter().collect();
        rows.sort_by(|a, b| b.value.total_cmp(&a.value));
        for (row, sentence) in rows.into_iter().zip(&words[1..]) {
            let name = library().place(&row.place).unwrap().name.in_lang(lang);
            let expect = format!("{name}: {}.", said(row, &answer).0);
            assert_eq!(*sentence, expect);
        }
    }
}

#[test]
fn the_words_for_nothing_say_why() {
    for lang in Lang::ALL {
        let answer = asked("places=none", lang);
        let words = describe(
            &answer.spec,
            &answer.series,
            answer.indicator.as_ref().unwrap(),
        );
        assert_eq!(words, [catalogue(lang).no_places]);
    }
}
