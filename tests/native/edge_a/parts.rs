//! Parts of a whole at their edges.

use kaznet_explorer::chart::{Body, Unfit};
use kaznet_explorer::data::Lang;

use super::{all_places, check_unfit, drawn, library, row, rows, says};

const PARTS: &str = "chart=parts&indicator=heads&places=P00,TOWN,PORT&year=2013";

/// A stated figure with its hedge.
fn stated(place: &str, value: &str, hedge: &str) -> String {
    format!("heads,{place},net,2013-07,{value},,,{hedge},text,,stated,,\n")
}

/// The shares of the parts from the top, and a remark.
fn check_parts(rows: &str, query: &str, shares: &[(f64, f64, f64)], remark: &str) {
    for (answer, _) in drawn(&library(rows, ""), query) {
        let Body::Parts(parts) = &answer.spec.body else {
            panic!("{query}: {:?}", answer.spec.body);
        };
        let tenth = |share: f64| (share * 10.0).round() / 10.0;
        let found = parts.rows.iter().map(|row| {
            let (low, mid, high) = row.share_percent;
            (tenth(low), tenth(mid), tenth(high))
        });
        assert_eq!(found.collect::<Vec<_>>(), shares, "{query}");
        if answer.spec.lang == Lang::En && !remark.is_empty() {
            assert!(says(&answer, remark), "{:?}", answer.spec.remarks);
        }
    }
}

#[test]
fn a_part_lies_in_the_place_around() {
    let whole = row("heads", "P00", 2013, "2000");
    let town = row("heads", "TOWN", 2013, "500");
    let half = [(25.0, 25.0, 25.0)];
    check_parts(
        &format!("{whole}{town}"),
        PARTS,
        &half,
        "No figure for 2013: Port on a Long River.",
    );
    // Both parts have one whole, which is one figure.
    let port = row("heads", "PORT", 2013, "0");
    let both = format!("{whole}{port}{town}");
    check_parts(&both, PARTS, &[(25.0, 25.0, 25.0), (0.0, 0.0, 0.0)], "");
    for (answer, _) in drawn(&library(&both, ""), PARTS) {
        assert_eq!(answer.figures.len(), 3);
    }
    let about = stated("TOWN", "700", "around");
    let remark = "Part and whole come from different sources: Town (Paper; Office).";
    check_parts(
        &format!("{whole}{about}"),
        PARTS,
        &[(31.5, 35.0, 38.5)],
        remark,
    );
    let least = stated("TOWN", "700", "at-least");
    check_parts(
        &format!("{whole}{least}"),
        PARTS,
        &[(35.0, 35.0, f64::INFINITY)],
        "",
    );
    // The same source's whole goes before the other's.
    let own = stated("P00", "1400", "exact").replace("2013-07", "2013-03");
    check_parts(
        &format!("{whole}{about}{own}"),
        PARTS,
        &[(45.0, 50.0, 55.0)],
        "",
    );
    let more = row("heads", "TOWN", 2013, "3000");
    let remark = "The part is larger than the whole, so these figures contradict each other: Town.";
    check_parts(
        &format!("{whole}{more}"),
        PARTS,
        &[(150.0, 150.0, 150.0)],
        remark,
    );
}

#[test]
fn a_share_is_part_of_a_hundred() {
    let rows = rows("share", 3, (2013, 2014), 20.0);
    let query = "chart=parts&indicator=share&places=P00,P01,P02&year=2013";
    check_parts(
        &rows,
        query,
        &[60.0, 40.0, 20.0].map(|share| (share, share, share)),
        "",
    );
}

#[test]
fn what_has_no_whole_is_no_part() {
    let whole = row("heads", "P00", 2013, "2000");
    let town = row("heads", "TOWN", 2013, "500");
    check_unfit(&whole, PARTS, Unfit::NoWhole);
    check_unfit(&town, PARTS, Unfit::NoWhole);
    let zero = row("heads", "P00", 2013, "0");
    check_unfit(&format!("{zero}{town}"), PARTS, Unfit::NoWhole);
    let before = row("heads", "P00", 2012, "2000");
    check_unfit(&format!("{before}{town}"), PARTS, Unfit::NoWhole);
    let web = whole.replace("net", "web");
    check_unfit(&format!("{web}{town}"), PARTS, Unfit::NoWhole);
    for indicator in ["speed", "turn", "place"] {
        let rows = format!("{whole}{town}").replace("heads", indicator);
        let rows = rows.replace("2000,", "20,").replace("500,", "5,");
        let query = PARTS.replace("heads", indicator);
        check_unfit(&rows, &query, Unfit::NoWhole);
    }
}

#[test]
fn parts_bear_any_size_and_number() {
    let pair = |part: &str, whole: &str| {
        row("heads", "P00", 2013, whole) + &row("heads", "TOWN", 2013, part)
    };
    let share = |share: f64| [(share, share, share)];
    check_parts(
        &pair("1000000000000", "4000000000000"),
        PARTS,
        &share(25.0),
        "",
    );
    check_parts(&pair("0.000000001", "0.000000004"), PARTS, &share(25.0), "");
    check_parts(
        &pair("0.000000001", "1000000000000"),
        PARTS,
        &share(0.0),
        "",
    );
    let many = rows("share", 40, (2013, 2013), 2.0);
    let query = all_places("parts", "share") + "&year=2013";
    for (_, scene) in drawn(&library(&many, ""), &query) {
        assert_eq!(
            scene.unlabelled,
            if scene.height_px == 200.0 { 40 } else { 0 }
        );
    }
}
