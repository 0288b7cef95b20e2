//! What leaves the page as a whole: pictures that name their view, pages that open
//! from a disk, archives, frames, and links that say more than a view.

use std::collections::BTreeSet;

use kaznet_explorer::chart::{
    Appearance, Body, FixedWidths, Furniture, Mark, Rgb, Scene, Size, Theme, height_px, layout,
};
use kaznet_explorer::data::Period;
use kaznet_explorer::data::{Lang, Table};
use kaznet_explorer::export::{
    CiteStyle, PageParts, StopWords, View, cite_view, data_version, frame_code, package, page,
    picture, svg,
};
use kaznet_explorer::state::{Answer, Opening, answer, parse, query_string};
use serde_json::Value;

use super::package::{library, pairs, published_tables};

const KINDS: [&str; 6] = [
    "",
    "chart=bars&year=2013",
    "chart=area&indicator=population",
    "chart=slope",
    "chart=estimates&places=KAZ",
    "places=none",
];

fn view(query: &str) -> View<'_> {
    View {
        base: "https://kaznet.example/a/",
        query,
        data_version: "01234567",
    }
}

fn answered(query: &str, lang: Lang) -> Answer {
    let (state, bad) = parse(&pairs(query), library());
    assert_eq!(bad, [], "{query}");
    answer(&state, library(), lang)
}

fn texts(scene: &Scene) -> Vec<(f64, f64, String)> {
    let text = |mark: &Mark| match mark {
        Mark::Text { at, text, .. } => Some((at.x_px, at.y_px, text.clone())),
        _ => None,
    };
    scene.marks.iter().filter_map(text).collect()
}

#[test]
fn a_picture_names_its_view_and_holds_the_plot_of_the_page() {
    let theme = Theme::of(Appearance::Light);
    for query in KINDS {
        for width_px in [360.0, 900.0] {
            let answer = answered(query, Lang::Ru);
            let view = view(query);
            let scene = picture(&answer.spec, &view, width_px, theme, &FixedWidths);
            let said = texts(&scene);
            let whole: String = said.iter().map(|(_, _, text)| text.as_str()).collect();
            for part in [view.address(), view.id(), "01234567".to_owned()] {
                assert!(whole.contains(&part), "{query}: {part} in {whole}");
            }
            let words: BTreeSet<&str> = said.iter().flat_map(|one| one.2.split(' ')).collect();
            let spec = &answer.spec;
            for text in [&spec.title, &spec.subtitle, &spec.source_line] {
                for word in text.split(' ').filter(|word| !word.is_empty()) {
                    assert!(words.contains(word), "{query}: {word}");
                }
            }
            for (x_px, y_px, text) in &said {
                assert!(*x_px >= 0.0 && *y_px >= 0.0, "{query}: {text}");
                assert!(*y_px <= scene.height_px, "{query}: {text}");
            }
            if let Body::Nothing(_) = spec.body {
                continue;
            }
            // The plot is that of the page, moved.
            let size = Size {
                width_px,
                height_px: height_px(spec, width_px),
            };
            let plain = layout(spec, size, Furniture::None, theme, &FixedWidths);
            let moved = plain.hits.stops.iter().zip(&scene.hits.stops);
            let mut shifts = Vec::new();
            for (on_page, alone) in moved {
                for (a, b) in on_page.points.iter().zip(&alone.points) {
                    shifts.push((b.at.x_px - a.at.x_px, b.at.y_px - a.at.y_px));
                }
            }
            let first = shifts[0];
            let same = |(x_px, y_px): &(f64, f64)| {
                (x_px - first.0).abs() < 0.01 && (y_px - first.1).abs() < 0.01
            };
            assert!(shifts.iter().all(same), "{query} {width_px}: {shifts:?}");
            assert_eq!(plain.hits.stops.len(), scene.hits.stops.len());
        }
    }
}

fn paged(query: &str, lang: Lang) -> (String, usize) {
    let answer = answered(query, lang);
    let theme = Theme::of(Appearance::Dark);
    let size = Size {
        width_px: 800.0,
        height_px: height_px(&answer.spec, 800.0),
    };
    let scene = layout(&answer.spec, size, Furniture::None, theme, &FixedWidths);
    let words = |year: i32| StopWords {
        heading: year.to_string(),
        lines: vec![(Some(Rgb(1, 2, 3)), "</script><b>&".to_owned())],
    };
    let stops: Vec<StopWords> = scene.hits.stops.iter().map(|one| words(one.year)).collect();
    let parts = PageParts {
        view: &view(query),
        answer: &answer,
        library: library(),
        scene: &scene,
        stops: &stops,
        theme,
    };
    (page(&parts).unwrap(), stops.len())
}

#[test]
fn a_page_is_whole_by_itself() {
    for query in KINDS {
        for lang in Lang::ALL {
            let (text, count) = paged(query, lang);
            assert!(!text.contains("{{"), "{query}");
            assert!(text.contains(&format!("<html lang=\"{}\">", lang.tag())));
            let data = text.split_once("id=\"stops\">").unwrap().1;
            let data = data.split_once("</script>").unwrap().0;
            let data: Value = serde_json::from_str(data).unwrap();
            let stops = data["stops"].as_array().unwrap();
            assert_eq!(stops.len(), count);
            for stop in stops {
                assert_eq!(stop["lines"][0][1], "</script><b>&");
                assert!(!stop["dots"].as_array().unwrap().is_empty(), "{query}");
            }
            // Whatever it names lies in it.
            for part in ["src=", "@import", "url(", "<link", "fetch"] {
                assert!(!text.contains(part), "{query}: {part}");
            }
            assert_eq!(text.matches("<script").count(), 2);
            let rows = answered(query, lang).figures.len();
            assert_eq!(text.matches("<tr>").count(), rows + 1, "{query}");
        }
    }
}

#[test]
fn bars_are_walked_downwards_and_years_across() {
    let across = |query| paged(query, Lang::En).0.contains("{\"across\":true");
    assert!(across(""));
    assert!(!across("chart=bars&year=2013"));
}

#[test]
fn a_package_holds_the_tables_byte_for_byte() {
    let mut tables = published_tables();
    let papers = [("README.md", "x".to_owned())];
    let files = [("a.csv".to_owned(), "1".to_owned())];
    let archive = package(&tables, &papers, &files).unwrap();
    let holds = |archive: &[u8], bytes: &[u8]| archive.windows(bytes.len()).any(|at| at == bytes);
    assert!(holds(&archive, b"README.md"));
    assert!(holds(&archive, b"view/a.csv"));
    for table in Table::ALL {
        assert!(holds(&archive, table.word().as_bytes()));
    }
    let notes = tables[&Table::Notes].clone().unwrap();
    assert!(holds(&archive, notes.as_bytes()));
    tables.remove(&Table::Notes);
    let archive = package(&tables, &papers, &files).unwrap();
    assert!(
        !holds(&archive, b"notes.csv\x49"),
        "a lost table is left out"
    );
    assert!(!holds(&archive, notes.as_bytes()));
    assert!(package(&tables, &[("../x", String::new())], &[]).is_err());
}

#[test]
fn the_code_of_a_frame_lets_no_title_out() {
    let code = frame_code("https://a.example/?b=1&c=2", "A \"b\" <c>", 412.3);
    assert_eq!(
        code,
        "<iframe src=\"https://a.example/?b=1&amp;c=2\" title=\"A &quot;b&quot; &lt;c&gt;\" \
         width=\"100%\" height=\"413\" loading=\"lazy\" style=\"border:0\"></iframe>"
    );
}

#[test]
fn what_a_link_says_beside_the_view_comes_back_and_changes_no_view() {
    let version = data_version(&published_tables());
    for is_embedded in [false, true] {
        for has_controls in [false, true] {
            for data_version in [None, Some(version.clone())] {
                let opening = Opening {
                    is_embedded,
                    has_controls,
                    data_version,
                };
                let (state, _) = parse(&pairs("chart=bars"), library());
                let query = opening.beside(&query_string(&state, library()));
                assert_eq!(Opening::of(&pairs(&query)), opening);
                assert_eq!(Opening::is_framed(&pairs(&query)), is_embedded);
                assert_eq!(parse(&pairs(&query), library()), (state, Vec::new()));
            }
        }
    }
    for odd in [
        "embed=2&v=1",
        "embed=&v=<script>",
        "embed=true&v=0123456%00",
        "v=123456789",
    ] {
        assert_eq!(Opening::of(&pairs(odd)), Opening::default(), "{odd}");
    }
}

#[test]
fn each_style_has_a_file_of_its_own() {
    let answer = answered("", Lang::Kk);
    let cited = cite_view(&answer, &view(""), Period::Day(2026, 2, 3));
    let all: BTreeSet<String> = CiteStyle::ALL.iter().map(|one| one.of(&cited)).collect();
    assert_eq!(all.len(), 5);
    for style in CiteStyle::ALL {
        assert_eq!(CiteStyle::from_word(style.word()), Some(*style));
        assert!(style.of(&cited).contains("kaznet.example"), "{style:?}");
        assert!(!style.file().0.starts_with('.'));
    }
}

#[test]
fn a_picture_is_a_file_that_parses() {
    let answer = answered("chart=bars&year=2013", Lang::Kk);
    let theme = Theme::of(Appearance::Dark);
    let scene = picture(
        &answer.spec,
        &view("chart=bars"),
        700.0,
        theme,
        &FixedWidths,
    );
    let text = svg(&scene, &answer.spec.title).unwrap();
    assert_eq!(text.matches("<svg").count(), 1);
    assert!(text.ends_with("</svg>\n"));
}
