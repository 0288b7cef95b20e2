//! The reading text of the home page: no number is typed into it, every place is
//! filled in from the record, every view is a picture of what is said beside it, and
//! another figure gives another sentence.

use std::collections::BTreeSet;

use kaznet_explorer::chart::Body;
use kaznet_explorer::data::{
    CheckUnit, FigureId, Lang, Library, Observation, Passage, PassageId, PassagePart, PassageValue,
    Table, Text, Unit,
};
use kaznet_explorer::evidence::{FormulaError, compute};
use kaznet_explorer::i18n::{Span, details, passage_words};
use kaznet_explorer::state::{answer, parse, query_string};

use super::package::{library, pairs};
use super::record::altered;

const KAZAKH_ONLY: &str = "әғқңөұүһі";

/// Titles and texts with whose they are.
fn texts(passage: &Passage) -> [(String, &Text); 2] {
    let whose = |what| format!("{} {what}", passage.id);
    [
        (whose("title"), &passage.title),
        (whose("text"), &passage.text),
    ]
}

fn passage<'a>(library: &'a Library, id: &str) -> &'a Passage {
    let mut passages = library.passages().iter();
    passages.find(|one| one.id.as_str() == id).unwrap()
}

fn said(library: &Library, id: &str, lang: Lang) -> String {
    let one = passage(library, id);
    let spans = passage_words(&one.text, one, library, lang);
    spans.iter().map(Span::words).collect()
}

/// The names in braces, and what stands outside of them.
fn taken_apart(template: &str) -> (Vec<&str>, String) {
    let (mut names, mut outside) = (Vec::new(), String::new());
    for (at, part) in template.split(['{', '}']).enumerate() {
        if at % 2 == 1 {
            names.push(part);
        } else {
            outside.push_str(part);
        }
    }
    assert_eq!(template.matches('{').count(), names.len(), "{template}");
    (names, outside)
}

#[test]
fn no_number_is_typed_into_a_passage() {
    for one in library().passages() {
        for (whose, text) in texts(one) {
            for lang in Lang::ALL {
                let (_, outside) = taken_apart(text.in_lang(lang));
                assert!(!outside.contains(char::is_numeric), "{whose}: {outside}");
            }
        }
    }
}

#[test]
fn each_language_has_the_same_places_and_its_own_letters() {
    for one in library().passages() {
        for (whose, text) in texts(one) {
            let names = |lang| -> Vec<&str> {
                let mut names = taken_apart(text.in_lang(lang)).0;
                names.sort_unstable();
                names
            };
            assert_eq!(names(Lang::En), names(Lang::Ru), "{whose}");
            assert_eq!(names(Lang::En), names(Lang::Kk), "{whose}");
            let has = |lang, letter: fn(char) -> bool| {
                taken_apart(text.in_lang(lang))
                    .1
                    .to_lowercase()
                    .contains(letter)
            };
            let cyrillic = |c| ('\u{400}'..='\u{52f}').contains(&c);
            let kazakh = |c| KAZAKH_ONLY.contains(c);
            assert!(!has(Lang::En, cyrillic), "{whose}");
            assert!(has(Lang::Ru, cyrillic) && !has(Lang::Ru, kazakh), "{whose}");
            assert!(has(Lang::Kk, cyrillic), "{whose}");
            // Of two or three words none may need them.
            let is_short = text == &one.title;
            assert!(has(Lang::Kk, kazakh) || is_short, "{whose}");
        }
    }
}

#[test]
fn every_place_is_filled_in() {
    let library = library();
    for one in library.passages() {
        for (whose, text) in texts(one) {
            for lang in Lang::ALL {
                for span in passage_words(text, one, library, lang) {
                    let words = span.words();
                    assert!(!words.is_empty() && !words.contains(['{', '}']), "{whose}");
                    if let Span::Value { inputs, .. } = &span {
                        assert!(!inputs.is_empty(), "{whose}: {words}");
                    }
                    if let Span::Time { event, .. } = &span {
                        assert!(library.event(event).is_some(), "{whose}: {words}");
                    }
                }
            }
        }
    }
}

/// Each is computed, has a unit or is a figure by itself, and has a place.
#[test]
fn every_value_is_computed_and_said() {
    let library = library();
    for one in library.passages() {
        let (names, _) = taken_apart(&one.text.en);
        for (at, value) in one.values.iter().enumerate() {
            let whose = format!("{} {}", one.id, value.formula);
            let found = compute(&value.formula, library);
            let found = found.unwrap_or_else(|error| panic!("{whose}: {error:?}"));
            if value.form.is_none() {
                assert_eq!(found.inputs.len(), 1, "{whose}");
                assert_eq!(found.inputs[0].value, found.interval.mid, "{whose}");
            }
            let number = (at + 1).to_string();
            let said = |name: &&str| name.split('.').next() == Some(&number);
            assert!(names.iter().any(said), "{whose} has no place");
        }
    }
}

/// A view is understood, is the shortest way to say itself, and shows a figure or an
/// event that the passage speaks of.
#[test]
fn every_view_is_a_picture_of_what_is_said() {
    let library = library();
    for one in library.passages() {
        let given = pairs(&one.view);
        let (state, bad) = parse(&given, library);
        assert_eq!(bad, [], "{}", one.id);
        assert_eq!(query_string(&state, library), one.view, "{}", one.id);
        assert_eq!((state.lang, state.theme), (None, None), "{}", one.id);
        for lang in Lang::ALL {
            let shown = answer(&state, library, lang);
            let body = &shown.spec.body;
            assert!(!matches!(body, Body::Nothing(_)), "{}: {body:?}", one.id);
            let spoken_of = |span: &Span| match span {
                Span::Words(_) => false,
                Span::Value { inputs, .. } => inputs.iter().any(|row| shown.figures.contains(row)),
                Span::Time { event, .. } => body.events().iter().any(|spec| spec.id == *event),
            };
            let spans = passage_words(&one.text, one, library, lang);
            assert!(spans.iter().any(spoken_of), "{} shows another", one.id);
        }
    }
}

#[test]
fn every_part_has_its_passages_in_the_order_of_reading() {
    let parts: Vec<PassagePart> = library().passages().iter().map(|one| one.part).collect();
    assert!(parts.is_sorted(), "{parts:?}");
    for part in PassagePart::ALL {
        let count = parts.iter().filter(|one| *one == part).count();
        assert!((4..=7).contains(&count), "{part:?}: {count}");
        let names: BTreeSet<&str> = Lang::ALL
            .iter()
            .map(|lang| (details(*lang).read.part_name)(*part))
            .collect();
        // Names of companies are the same in Russian and Kazakh.
        let same = *part == PassagePart::Networks;
        assert_eq!(names.len(), if same { 2 } else { 3 }, "{names:?}");
    }
    for one in library().passages() {
        assert!(one.id.as_str().starts_with(one.part.word()), "{}", one.id);
    }
}

/// Then and now are of one kind, and no later figure of that source is passed over.
#[test]
fn a_headline_compares_like_with_like() {
    let library = library();
    let headlines = library.passages().iter();
    for one in headlines.filter(|one| one.part == PassagePart::Headline) {
        let [then, now] = &one.values[..] else {
            panic!("{}: {:?}", one.id, one.values)
        };
        assert_eq!(then.form, now.form, "{}", one.id);
        let [then, now] = [then, now].map(|value| {
            let inputs = compute(&value.formula, library).unwrap().inputs;
            let [row] = &inputs[..] else {
                panic!("{}: {inputs:?}", one.id)
            };
            row.clone()
        });
        let kind = |row: &Observation| {
            let (indicator, place) = (row.indicator.clone(), row.place.clone());
            (indicator, place, row.subject.clone())
        };
        assert_eq!(kind(&then), kind(&now), "{}", one.id);
        assert!(then.period < now.period, "{}", one.id);
        let later = |row: &&Observation| {
            kind(row) == kind(&now) && row.source == now.source && row.period > now.period
        };
        let later = library.observations().iter().find(later);
        assert_eq!(later, None, "{}", one.id);
    }
}

#[test]
fn another_figure_gives_another_sentence() {
    let other = altered(
        Table::Observations,
        ",2013,63.30422443,",
        ",2013,58.30422443,",
    );
    for (lang, was, is) in [
        (Lang::En, "63.3%", "58.3%"),
        (Lang::Ru, "63,3\u{a0}%", "58,3\u{a0}%"),
        (Lang::Kk, "63,3\u{a0}%", "58,3\u{a0}%"),
    ] {
        let before = said(library(), "headline-share", lang);
        assert_eq!(before.matches(was).count(), 1, "{before}");
        let after = said(&other, "headline-share", lang);
        assert_eq!(after, before.replace(was, is));
    }
    // An event moved, and a factor with an input of its own.
    let moved = altered(Table::Attestations, ",2009-02-14,day,", ",2010-02-15,day,");
    let opened = said(&moved, "local-platforms", Lang::Kk);
    assert!(opened.contains("2010 жылғы 15 ақпан күні"), "{opened}");
    let slower = altered(
        Table::Observations,
        ",2009,18.2,,,exact,wdi",
        ",2009,16.08,,,exact,wdi",
    );
    assert!(said(library(), "access-growth", Lang::En).contains(": 2.13 times"));
    assert!(said(&slower, "access-growth", Lang::En).contains(": 2 times"));
}

/// A year more in the table, and "now" is that year.
#[test]
fn now_is_the_latest_year_there_is() {
    let last = "internet-users-share,KAZ,internet,2024,93.39167254,,,exact,wdi-kaz-2026-04,2026-04-08,published,,\n";
    let next = last.replace("2024,93.39167254", "2025,94.5");
    let other = altered(Table::Observations, last, &format!("{last}{next}"));
    let (before, after) = (
        said(library(), "headline-share", Lang::En),
        said(&other, "headline-share", Lang::En),
    );
    assert!(before.contains("93.4% in 2024"), "{before}");
    assert!(after.contains("94.5% in 2025"), "{after}");
}

/// What a formula's brackets find.
fn found(name: &str) -> Result<(String, String, f64), FormulaError> {
    let derived = compute(&format!("[{name}]"), library())?;
    let row = &derived.inputs[0];
    let time = row.period.unwrap().to_string();
    Ok((row.subject.to_string(), time, row.value))
}

#[test]
fn brackets_find_the_latest_row_and_the_subject() {
    let row = |subject: &str, time: &str, value| Ok((subject.to_owned(), time.to_owned(), value));
    let sex = "internet-users-share-by-sex KAZ";
    let latest = format!("{sex} latest wdi-kaz-2026-04");
    assert_eq!(found(&latest), row("women", "2024", 92.6203));
    assert_eq!(found(&format!("{latest} men")), row("men", "2024", 94.2114));
    let men = format!("{sex} 2015 wdi-kaz-2026-04 men");
    assert_eq!(found(&men), row("men", "2015", 71.7961));
    let names = "kz-domain-names KAZ latest megasoft-kz-registrations-2010";
    assert_eq!(found(names), row("kz-domain", "2010-12-31", 53000.0));
    for name in [
        format!("{latest} children"),
        format!("{latest} men more"),
        format!("{sex} later wdi-kaz-2026-04"),
        format!("{sex} latest"),
        // Its only row there bears no date.
        "network-favourite-survey KAZ latest profit-social-networks".to_owned(),
        "network-favourite-survey KAZ soon profit-social-networks".to_owned(),
    ] {
        assert_eq!(found(&name), Err(FormulaError::Unknown(name.clone())));
    }
}

/// A passage of one value, and what a template says of it.
fn check(value: (&str, Option<(CheckUnit, u8)>), template: &str, expect: [&str; 3]) {
    let one = Passage {
        id: PassageId::new("local-test"),
        part: PassagePart::Local,
        view: String::new(),
        values: vec![PassageValue {
            formula: value.0.to_owned(),
            form: value.1,
        }],
        title: Text::same_in_all(""),
        text: Text::same_in_all(template),
    };
    let words = [Lang::En, Lang::Ru, Lang::Kk].map(|lang| -> String {
        let spans = passage_words(&one.text, &one, library(), lang);
        spans.iter().map(Span::words).collect()
    });
    assert_eq!(words, expect.map(|text| text.replace('_', "\u{a0}")));
}

#[test]
fn a_value_is_said_in_its_unit() {
    let users = "[internet-users KAZ 2013 derived-kaz-users]";
    let short = Some((CheckUnit::Short, 0));
    check(
        (users, short),
        "{1}",
        ["11.1_million", "11,1_млн", "11,1_млн"],
    );
    check(("S26", short), "{1}", ["700,000", "700_000", "700_000"]);
    check(
        ("S04", None),
        "{1}, {1.when}, {1.who}",
        [
            "over 40%, July 2013, Digital in the Round (Young Digitals)",
            "свыше 40_%, июль 2013 года, Digital in the Round (Young Digitals)",
            "40_%-дан астам, 2013 жылғы шілде, Digital in the Round (Young Digitals)",
        ],
    );
    let percent = Some((CheckUnit::Of(Unit::Percent), 0));
    check(("S03 / S02 * 100", percent), "{1}", ["47%", "47_%", "47_%"]);
    check(
        ("F185", None),
        "{1.when}",
        ["no date given", "дата не указана", "күні көрсетілмеген"],
    );
}

#[test]
fn what_nothing_answers_to_stays() {
    let places = "{2} {1.why} {S99} {E999} {0} {";
    let stays = "{2} {1.why} {S99} {E999} {0} ";
    check(("S04", None), places, [stays; 3]);
    check(("S99", None), "{1}, {1.when}", ["{1}, {1.when}"; 3]);
}

#[test]
fn a_span_names_its_figures_or_its_event() {
    let library = library();
    let one = passage(library, "networks-counts");
    let figures = |text: &str| -> Vec<Option<FigureId>> {
        let text = Text::same_in_all(text);
        match &passage_words(&text, one, library, Lang::En)[..] {
            [Span::Value { inputs, .. }] => inputs.iter().map(|row| row.id.clone()).collect(),
            other => panic!("{other:?}"),
        }
    };
    let ids = |ids: &[&str]| -> Vec<Option<FigureId>> {
        ids.iter().map(|id| Some(FigureId::new(id))).collect()
    };
    assert_eq!(figures("{1}"), ids(&["S26", "S27"]));
    assert_eq!(figures("{S25}"), ids(&["S25"]));
    let text = Text::same_in_all("On {E017}, {S36}");
    let spans = passage_words(&text, one, library, Lang::En);
    let [
        Span::Words(on),
        Span::Time { words, event },
        Span::Words(rest),
    ] = &spans[..]
    else {
        panic!("{spans:?}")
    };
    assert_eq!((on.as_str(), rest.as_str()), ("On ", ", 2008"));
    assert_eq!(
        (words.as_str(), event.as_str()),
        ("14 February 2009", "E017")
    );
}
