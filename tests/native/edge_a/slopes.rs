//! Two years of each series at their edges.

use kaznet_explorer::chart::{Body, Mark, Scene, Shape, Unfit};
use kaznet_explorer::i18n::details;

use super::super::picture::SERIES_PX;
use super::{BREAK, all_places, check_unfit, drawn, library, row, rows, says, without};

/// The lines from one year to the other, and the discs.
fn slopes(scene: &Scene) -> (usize, usize) {
    let is_line = |mark: &&Mark| match mark {
        Mark::Line { stroke, .. } => stroke.width_px == SERIES_PX,
        _ => false,
    };
    let is_disc = |mark: &&Mark| match mark {
        Mark::Symbol { shape, .. } => *shape == Shape::Disc,
        _ => false,
    };
    let marks = || scene.marks.iter();
    (
        marks().filter(is_line).count(),
        marks().filter(is_disc).count(),
    )
}

/// The years compared, and how many lines and discs there are.
fn check_slope(rows: &str, breaks: &str, query: &str, years: (i32, i32), marks: (usize, usize)) {
    for (answer, scene) in drawn(&library(rows, breaks), query) {
        let Body::Slope(slope) = &answer.spec.body else {
            panic!("{query}: {:?}", answer.spec.body);
        };
        assert_eq!(slope.years, years, "{query}");
        assert_eq!(slopes(&scene), marks, "{query}");
        for mark in &scene.marks {
            // A name may be cut, a number may not.
            let cut =
                |text: &str| text.contains(|c: char| c.is_ascii_digit()) && text.ends_with('…');
            assert!(
                !matches!(mark, Mark::Text { text, .. } if cut(text)),
                "{mark:?}"
            );
        }
        for row in &slope.rows {
            assert!(
                row.breaks_at.is_empty() || row.change_text.is_none(),
                "{row:?}"
            );
        }
        let stops: Vec<i32> = scene.hits.stops.iter().map(|stop| stop.year).collect();
        assert_eq!(stops, [years.0, years.1], "{query}");
    }
}

const SLOPE: &str = "chart=slope&indicator=heads&places=P00,P01,P02";

#[test]
fn slopes_join_two_years_and_cross_no_break() {
    let all = rows("heads", 3, (2000, 2006), 1000.0);
    check_slope(&all, "", SLOPE, (2000, 2006), (3, 6));
    check_slope(&all, BREAK, SLOPE, (2000, 2006), (2, 6));
    check_slope(
        &all,
        BREAK,
        &format!("{SLOPE}&to=2003"),
        (2000, 2003),
        (3, 6),
    );
    for (query, crossed) in [(SLOPE, true), (&format!("{SLOPE}&from=2004"), false)] {
        for (answer, _) in drawn(&library(&all, BREAK), query) {
            let told = answer
                .spec
                .remarks
                .iter()
                .any(|one| one.contains("2003–2004"));
            assert_eq!(told, crossed, "{query}");
        }
    }
    // Without the first year of one place, all begin a year later.
    let late = without(&all, "P02,net,2000,");
    check_slope(&late, "", SLOPE, (2001, 2006), (3, 6));
    let short = without(&all, "P02,net,2000,");
    let short = (2001..2006).fold(short, |rows, year| {
        without(&rows, &format!("P02,net,{year},"))
    });
    check_slope(&short, "", SLOPE, (2000, 2006), (2, 4));
    for (answer, _) in drawn(&library(&short, ""), SLOPE) {
        let say = details(answer.spec.lang);
        let names = ["Land of the Hill 2", "Страна холма 2", "Төбе елі 2"];
        let named = names.map(|name| (say.without_both)(name));
        assert!(
            named.iter().any(|words| says(&answer, words)),
            "{:?}",
            answer.spec.remarks
        );
    }
    check_unfit(&row("heads", "P00", 2000, "1"), SLOPE, Unfit::OneYear);
    let apart = row("heads", "P00", 2000, "1") + &row("heads", "P01", 2001, "1");
    check_unfit(&apart, SLOPE, Unfit::OneYear);
}

#[test]
fn statements_have_no_slope() {
    let stated = rows("heads", 2, (2000, 2002), 10.0).replace(",stat,", ",text,");
    check_unfit(&stated, SLOPE, Unfit::OneYear);
    let both = rows("heads", 2, (2000, 2002), 11.0) + &stated;
    check_slope(&both, "", SLOPE, (2000, 2002), (2, 4));
    for (answer, _) in drawn(&library(&both, ""), SLOPE) {
        assert!(says(
            &answer,
            &(details(answer.spec.lang).stated_left_out)(6)
        ));
    }
}

/// The height of a series' disc in a year.
fn height(scene: &Scene, series: usize, stop: usize) -> f64 {
    let points = &scene.hits.stops[stop].points;
    points
        .iter()
        .find(|point| point.figure.0 == series)
        .unwrap()
        .at
        .y_px
}

#[test]
fn slopes_bear_any_size_and_number() {
    for indicator in ["heads", "speed"] {
        for step in [1e12, 1e-9] {
            let rows = rows(indicator, 3, (2000, 2004), step);
            for scale in ["linear", "log"] {
                let query = format!("chart=slope&indicator={indicator}&places=P00,P01,P02");
                let query = if scale == "log" {
                    query + "&scale=log"
                } else {
                    query
                };
                check_slope(&rows, "", &query, (2000, 2004), (3, 6));
            }
        }
    }
    let below = rows("turn", 3, (2000, 2004), -1000.0);
    check_slope(
        &below,
        "",
        "chart=slope&indicator=turn&places=P00,P01,P02",
        (2000, 2004),
        (3, 6),
    );
    let log = "chart=slope&indicator=turn&places=P00,P01,P02&scale=log";
    check_slope(&below, "", log, (2000, 2004), (3, 6));
    let many = rows("heads", 40, (2000, 2004), 7e9);
    for (answer, scene) in drawn(&library(&many, ""), &all_places("slope", "heads")) {
        assert_eq!(answer.figures.len(), 80);
        assert_eq!(scene.unlabelled > 0, scene.height_px == 200.0);
    }
    // Of ranks the first is on top.
    let ranks = rows("place", 3, (2000, 2001), 4.0);
    for (answer, scene) in drawn(
        &library(&ranks, ""),
        "chart=slope&indicator=place&places=P00,P01,P02",
    ) {
        assert!(height(&scene, 0, 0) < height(&scene, 2, 0));
        let Body::Slope(slope) = &answer.spec.body else {
            panic!()
        };
        assert!(slope.rows.iter().all(|row| row.change_text.is_none()));
    }
}

#[test]
fn a_logarithmic_slope_begins_where_it_can() {
    let all = rows("heads", 2, (2000, 2003), 1000.0);
    let zero = |place: &str, rows: &str| {
        without(rows, &format!("{place},net,2000,")) + &row("heads", place, 2000, "0")
    };
    let zeros = zero("P01", &zero("P00", &all));
    let query = "chart=slope&indicator=heads&places=P00,P01";
    check_slope(&zeros, "", query, (2000, 2003), (2, 4));
    check_slope(
        &zeros,
        "",
        &format!("{query}&scale=log"),
        (2001, 2003),
        (2, 4),
    );
    let nothing = row("heads", "P00", 2000, "0") + &row("heads", "P00", 2001, "0");
    check_slope(&nothing, "", query, (2000, 2001), (1, 2));
    let less = row("heads", "P00", 2000, "0") + &row("heads", "P00", 2001, "9");
    // Zero has no place on the axis: one disc, no line.
    check_slope(
        &less,
        "",
        &format!("{query}&scale=log"),
        (2000, 2001),
        (0, 1),
    );
}
