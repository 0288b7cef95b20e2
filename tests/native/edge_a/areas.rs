//! Shares of a whole over time at their edges.

use kaznet_explorer::chart::{Body, Mark, Scene, Unfit};
use kaznet_explorer::i18n::details;

use super::super::picture::extent;
use super::{BREAK, all_places, check_unfit, drawn, library, row, rows, says, without};

/// Where the middle between a year and the next lies, by the stops around.
fn between_px(scene: &Scene, year: i32) -> f64 {
    let (first, last) = (&scene.hits.stops[0], scene.hits.stops.last().unwrap());
    let step_px = (last.centre_px - first.centre_px) / f64::from(last.year - first.year);
    first.centre_px + (f64::from(year - first.year) + 0.5) * step_px
}

/// Whether anything filled covers the way from a year to the next.
fn is_covered(scene: &Scene, year: i32) -> bool {
    let x_px = between_px(scene, year);
    let covers = |mark: &Mark| {
        let [left, _, right, _] = extent(mark);
        matches!(mark, Mark::Polygon { .. }) && left < x_px && x_px < right
    };
    scene.marks.iter().any(covers)
}

/// Which steps from a year to the next the areas run over, on every size.
fn check_areas(rows: &str, breaks: &str, query: &str, years: (i32, i32), steps: &[i32]) {
    for (_, scene) in drawn(&library(rows, breaks), query) {
        let covered: Vec<i32> = (years.0..years.1)
            .filter(|year| is_covered(&scene, *year))
            .collect();
        assert_eq!(covered, steps, "{query}");
    }
}

const AREA: &str = "chart=area&indicator=heads&places=P00,P01,P02&events=access";

#[test]
fn areas_stop_at_gaps_and_breaks() {
    let all = rows("heads", 3, (2000, 2006), 1000.0);
    check_areas(
        &all,
        "",
        AREA,
        (2000, 2006),
        &[2000, 2001, 2002, 2003, 2004, 2005],
    );
    check_areas(
        &all,
        BREAK,
        AREA,
        (2000, 2006),
        &[2000, 2001, 2002, 2004, 2005],
    );
    let gap = without(&all, "P02,net,2002,");
    check_areas(&gap, "", AREA, (2000, 2006), &[2000, 2003, 2004, 2005]);
    // 2003 stands alone between a gap and a break.
    check_areas(&gap, BREAK, AREA, (2000, 2006), &[2000, 2004, 2005]);
    for (answer, scene) in drawn(&library(&gap, BREAK), AREA) {
        let say = details(answer.spec.lang);
        assert!(says(&answer, &(say.years_without_all)("2002")));
        let stop = |year: i32| scene.hits.stops.iter().find(|stop| stop.year == year);
        assert!(stop(2002).is_none());
        assert_eq!(stop(2003).unwrap().points.len(), 3);
    }
    let share = rows("share", 1, (2000, 2006), 20.0);
    let share = without(&share, "P00,net,2004,");
    let query = "chart=area&indicator=share&places=P00";
    check_areas(&share, "", query, (2000, 2006), &[2000, 2001, 2002, 2005]);
}

#[test]
fn the_shares_of_a_year_are_of_its_sum() {
    let all = rows("heads", 2, (2000, 2001), 1.0).replace(",2000,1,", ",2000,0,");
    let places = "chart=area&indicator=heads&places=P01,P00";
    for (answer, scene) in drawn(&library(&all, ""), places) {
        let Body::Area(area) = &answer.spec.body else {
            panic!("{:?}", answer.spec.body);
        };
        let shares = area.columns.iter().map(|column| {
            let shares = column.parts.iter().map(|part| part.share_percent.round());
            shares.collect::<Vec<f64>>()
        });
        // The place asked for first is the lowest; zero is zero.
        assert_eq!(shares.collect::<Vec<_>>(), [[100.0, 0.0], [64.0, 36.0]]);
        let heights = scene.hits.stops[0].points.iter().map(|point| point.at.y_px);
        let heights: Vec<f64> = heights.collect();
        assert_eq!(heights[0], heights[1]);
        assert!(says(&answer, details(answer.spec.lang).total_of_shown));
    }
    let nothing = row("heads", "P00", 2000, "0") + &row("heads", "P01", 2000, "0");
    check_unfit(&nothing, places, Unfit::NoCommonYear);
}

#[test]
fn what_adds_up_to_nothing_is_no_area() {
    let two = rows("heads", 2, (2000, 2003), 10.0);
    check_unfit(
        &two,
        "chart=area&indicator=heads&places=P00",
        Unfit::NoParts,
    );
    let world = two.clone() + &row("heads", "WLD", 2000, "99");
    check_unfit(
        &world,
        "chart=area&indicator=heads&places=P00,WLD",
        Unfit::Overlap,
    );
    let town = two.clone() + &row("heads", "TOWN", 2000, "9");
    check_unfit(
        &town,
        "chart=area&indicator=heads&places=P00,TOWN",
        Unfit::Overlap,
    );
    let web = two + &row("heads", "P00", 2000, "9").replace("net", "web");
    check_unfit(
        &web,
        "chart=area&indicator=heads&places=P00,P01",
        Unfit::NoParts,
    );
    let apart = row("heads", "P00", 2000, "1") + &row("heads", "P01", 2001, "1");
    check_unfit(
        &apart,
        "chart=area&indicator=heads&places=P00,P01",
        Unfit::NoCommonYear,
    );
    for indicator in ["share", "speed", "turn", "place"] {
        let rows = rows(indicator, 2, (2000, 2003), 10.0);
        let query = format!("chart=area&indicator={indicator}&places=P00,P01");
        check_unfit(&rows, &query, Unfit::NoParts);
    }
}

#[test]
fn areas_bear_any_size_and_number() {
    for step in [1e12, 1e-9] {
        for count in [2, 7] {
            let rows = rows("heads", count, (2000, 2004), step);
            drawn(
                &library(&rows, ""),
                "chart=area&indicator=heads&places=P00,P01,P02,P03,P04,P05,P06",
            );
        }
    }
    let one = rows("heads", 3, (2000, 2000), 5.0);
    for (_, scene) in drawn(&library(&one, ""), AREA) {
        let bars = scene
            .marks
            .iter()
            .filter(|mark| matches!(mark, Mark::Polygon { .. }));
        let widths = bars.map(|mark| extent(mark)[2] - extent(mark)[0]);
        assert!(
            widths
                .into_iter()
                .all(|width_px| width_px > 0.0 && width_px <= 14.0 + 1e-9)
        );
    }
    let many = rows("heads", 40, (2000, 2030), 7.0);
    for (answer, scene) in drawn(&library(&many, ""), &all_places("area", "heads")) {
        assert_eq!(answer.figures.len(), 40 * 31);
        assert!(scene.unlabelled > 0);
    }
}
