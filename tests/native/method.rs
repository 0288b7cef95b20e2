//! What is said of sources and method, against the tables counted another way.

use std::collections::{BTreeMap, BTreeSet};

use kaznet_explorer::data::{Lang, PlaceId, Qualifier, SourceId, Status, Table};
use kaznet_explorer::evidence::{FAR, OLD_YEARS, SAME, TOO_MANY_TIMES, attested, unknowns};
use kaznet_explorer::i18n::{
    UnknownLine, catalogue, details, hedge_rules, number, reliability, unknown_lines, verdict_rules,
};

use super::package::{library, published_tables};
use super::record::altered;

/// The rows of a published table, each by its columns.
fn rows(table: Table) -> Vec<BTreeMap<String, String>> {
    let tables = published_tables();
    let text = tables[&table].as_ref().unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

fn kazakhstan() -> PlaceId {
    PlaceId::new("KAZ")
}

fn lines(lang: Lang) -> Vec<UnknownLine> {
    let (library, place) = (library(), kazakhstan());
    unknown_lines(&unknowns(library, &place), &place, library, lang)
}

/// The table of words is that of the data's page, where the rules are written out.
#[test]
fn hedged_words_mean_what_the_page_of_the_data_says() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/README.md");
    let page = std::fs::read_to_string(path).unwrap();
    let printed = |word: Qualifier| {
        let start = format!("| `{}` | ", word.word());
        let line = page.lines().find(|line| line.starts_with(&start)).unwrap();
        let cell = line[start.len()..].trim_end_matches(" |");
        cell.replace(" %", "%")
    };
    let rules = hedge_rules(Lang::En);
    for word in Qualifier::ALL {
        let text = (catalogue(Lang::En).wording)(*word);
        let reading = rules.iter().filter(|rule| rule.words.contains(&text));
        let reading: Vec<&str> = reading.map(|rule| rule.interval.as_str()).collect();
        assert_eq!(reading, [printed(*word)], "{text}");
    }
    let intervals: BTreeSet<String> = Qualifier::ALL.iter().map(|word| printed(*word)).collect();
    for lang in Lang::ALL {
        let rules = hedge_rules(lang);
        assert_eq!(rules.len(), intervals.len(), "{lang:?}");
        let said: BTreeSet<&str> = rules.iter().map(|rule| rule.interval.as_str()).collect();
        assert_eq!(said.len(), rules.len(), "{lang:?}: {said:?}");
        let percents = rules.iter().filter(|rule| rule.interval.contains('%'));
        assert_eq!(percents.count(), 3, "{lang:?}");
        let words = rules.iter().flat_map(|rule| &rule.words);
        let words: Vec<&&str> = words.collect();
        let apart: BTreeSet<&&str> = words.iter().copied().collect();
        assert_eq!(apart.len(), words.len(), "{lang:?}: a word stands twice");
    }
}

#[test]
fn a_source_is_told_by_its_kind_and_its_figures() {
    let mut figures: BTreeMap<(String, String), usize> = BTreeMap::new();
    for row in rows(Table::Observations) {
        let key = (row["source"].clone(), row["status"].clone());
        *figures.entry(key).or_default() += 1;
    }
    let mut dates: BTreeMap<String, usize> = BTreeMap::new();
    for row in rows(Table::Attestations) {
        *dates.entry(row["source"].clone()).or_default() += 1;
    }
    let mut told = BTreeSet::new();
    for source in library().sources() {
        let found = attested(library(), &source.id);
        for status in Status::ALL {
            let key = (source.id.to_string(), status.word().to_owned());
            let count = found.figures.get(status);
            assert_eq!(count, figures.get(&key), "{key:?}");
        }
        let of_source = dates.get(source.id.as_str()).copied().unwrap_or_default();
        assert_eq!(found.dates, of_source, "{}", source.id);
        for lang in Lang::ALL {
            let words = reliability(source, library(), lang);
            let kind = (details(lang).method.source_kind)(source.kind);
            assert!(words.starts_with(kind) && words.ends_with('.'), "{words}");
            told.insert((lang, words));
        }
    }
    assert!(told.len() > 60, "{}", told.len());
    let said = |id: &str| {
        let source = library().source(&SourceId::new(id)).unwrap();
        reliability(source, library(), Lang::En)
    };
    assert_eq!(
        said("azattyq-freedom-on-the-net-2022"),
        "A news text. Its figures by origin: stated in a text (1), derived (1)."
    );
    assert_eq!(
        said("next-web-platforms-lawsuit-2012"),
        "A news text. Dates of events taken from it: 3."
    );
}

#[test]
fn what_is_not_known_is_counted() {
    let found = unknowns(library(), &kazakhstan());
    let observations = rows(Table::Observations);
    let count = |is: &dyn Fn(&BTreeMap<String, String>) -> bool| {
        observations.iter().filter(|row| is(row)).count()
    };
    let undefined: BTreeSet<String> = rows(Table::Indicators)
        .into_iter()
        .filter(|row| row["measure"] == "undefined")
        .map(|row| row["id"].clone())
        .collect();
    assert_eq!(found.undated, count(&|row| row["period"].is_empty()));
    assert_eq!(
        found.undefined,
        count(&|row| undefined.contains(&row["indicator"]))
    );
    assert_eq!(found.doubtful, count(&|row| row["status"] == "doubtful"));
    let breaks = rows(Table::Breaks);
    let inferred = breaks.iter().filter(|row| row["basis"] == "inferred");
    assert_eq!(found.inferred.len(), inferred.count());
    assert_eq!(found.breaks, breaks.len());
    // Claims on which no check judges, and whose measure somebody defines.
    let judging = rows(Table::Checks);
    let judging = judging.iter().filter(|row| row["rule"] != "derive");
    let judged: BTreeSet<&str> = judging.flat_map(|row| row["claims"].split(';')).collect();
    let of_claim = |id: &str| observations.iter().find(|row| row["id"] == id);
    let is_open = |id: &str| {
        let figure = of_claim(id);
        let is_undefined = figure.is_some_and(|row| undefined.contains(&row["indicator"]));
        !judged.contains(id) && !is_undefined
    };
    let claims = rows(Table::Claims);
    let open: Vec<&str> = claims
        .iter()
        .map(|row| row["id"].as_str())
        .filter(|id| is_open(id))
        .collect();
    let unchecked: Vec<&str> = found.unchecked.iter().map(|id| id.as_str()).collect();
    assert_eq!(unchecked, open);
    assert!(found.undated > 0 && found.doubtful > 0 && !open.is_empty());
}

#[test]
fn years_that_a_series_leaves_out_are_found() {
    let mut yearly: BTreeMap<String, BTreeSet<i32>> = BTreeMap::new();
    let mut known: BTreeSet<(String, i32)> = BTreeSet::new();
    for row in rows(Table::Observations) {
        if row["place"] != "KAZ" || row["period"].is_empty() {
            continue;
        }
        let period = &row["period"];
        let year: i32 = period[..4].parse().unwrap();
        known.insert((row["indicator"].clone(), year));
        if period.len() == 4 {
            yearly
                .entry(row["indicator"].clone())
                .or_default()
                .insert(year);
        }
    }
    let mut expect: BTreeSet<(String, i32)> = BTreeSet::new();
    for (indicator, years) in yearly.iter().filter(|(_, years)| years.len() > 2) {
        for year in *years.first().unwrap()..*years.last().unwrap() {
            let key = (indicator.clone(), year);
            if !known.contains(&key) {
                expect.insert(key);
            }
        }
    }
    let found = unknowns(library(), &kazakhstan()).gaps;
    let each = found.iter().flat_map(|gap| {
        let years = gap.years.iter().flat_map(|(from, to)| *from..=*to);
        years.map(|year| (gap.indicator.to_string(), year))
    });
    let each: BTreeSet<(String, i32)> = each.collect();
    assert_eq!(each, expect);
    let share: Vec<(i32, i32)> = found[0].years.clone();
    assert_eq!(
        (found[0].indicator.as_str(), share),
        ("internet-users-share", vec![(1991, 1993)])
    );
    // A figure of any other source fills the year.
    let filled = altered(
        Table::Observations,
        "internet-users-share,KAZ,internet,2013,54,",
        "internet-users-share,KAZ,internet,1992,54,",
    );
    let gaps = unknowns(&filled, &kazakhstan()).gaps;
    assert_eq!(gaps[0].years, [(1991, 1991), (1993, 1993)]);
}

#[test]
fn what_is_not_known_is_said_in_each_language() {
    for lang in Lang::ALL {
        let lines = lines(lang);
        assert_eq!(lines.len(), 6, "{lang:?}");
        for line in &lines {
            assert!(line.sentence.ends_with('.'), "{}", line.sentence);
            assert!(line.items.iter().all(|item| !item.contains(['{', '}'])));
        }
        let named: Vec<usize> = lines.iter().map(|line| line.items.len()).collect();
        let found = unknowns(library(), &kazakhstan());
        let (gaps, claims) = (found.gaps.len(), found.unchecked.len());
        assert_eq!(named, [gaps, 0, 0, 0, claims, found.inferred.len()]);
        assert!(lines[1].sentence.contains(&found.undated.to_string()));
        assert!(lines[5].sentence.contains(&found.breaks.to_string()));
    }
    let english = lines(Lang::En);
    assert_eq!(english[0].items[0], "People using the internet: 1991–1993");
    assert_eq!(
        english[5].items[0],
        "People using the internet, Kazakhstan, 2009–2012"
    );
    // Nothing is said of what is nowhere missing.
    let nothing = unknowns(&kaznet_explorer::data::Library::default(), &kazakhstan());
    let said = unknown_lines(&nothing, &kazakhstan(), library(), Lang::En);
    assert_eq!(said, []);
}

#[test]
fn the_languages_differ() {
    let titles = |lang: Lang| {
        let say = details(lang).method;
        [
            say.title,
            say.hedges_title,
            say.hedges_about,
            say.hedges_wording,
            say.hedges_interval,
            say.unknowns_title,
        ]
    };
    let all: BTreeSet<&str> = Lang::ALL.into_iter().flat_map(titles).collect();
    assert_eq!(all.len(), 18);
}

/// The limits that the program computes with stand in the sentences, and no other number.
#[test]
fn the_rules_of_verdicts_name_the_limits_they_are_computed_with() {
    for lang in Lang::ALL {
        let text = verdict_rules(lang).join(" ");
        let limits = [SAME * 100.0, FAR * 100.0, TOO_MANY_TIMES, OLD_YEARS];
        let limits: BTreeSet<String> = limits.iter().map(|one| number(*one, 1, lang)).collect();
        let numbers = text.split(|c: char| !c.is_ascii_digit());
        let numbers = numbers.filter(|digits| !digits.is_empty());
        let numbers: BTreeSet<String> = numbers.map(str::to_owned).collect();
        assert_eq!(numbers, limits, "{lang:?}");
    }
}
