//! Every kind of chart in every language over awkward tables, as one sheet of
//! pictures each: `tests/golden/sheet-<kind>-<language>.svg`. The cases are those of
//! `edge_b`; 320 px is the width of a small phone.

use kaznet_explorer::chart::{
    Appearance, Body, ChartKind, FixedWidths, Furniture, Mark, Point, Scene, Size, Theme,
    height_px, layout,
};
use kaznet_explorer::data::Lang;
use kaznet_explorer::export::svg;

use super::edge_b::{Case, Row, all_places, asked, cases};
use super::golden::check_recorded;
use super::package::made_up_b;

const WIDTH_PX: f64 = 320.0;
/// Between the pictures of a sheet; the case's name stands there.
const GAP_PX: f64 = 30.0;
/// Pictures in a row.
const COLUMNS: usize = 5;

/// The measure that a kind is drawn of: counts add up, shares are parts.
fn measure(kind: ChartKind) -> &'static str {
    match kind {
        ChartKind::Area => "n",
        ChartKind::Parts => "s",
        _ => "m",
    }
}

/// The case's figures, as counts and as shares too where these can be such.
fn rows(case: &Case) -> Vec<Row> {
    let first = case.rows.iter().filter(|row| row.0 == "m");
    let counts = first.clone().filter(|row| row.3 >= 0.0);
    let counts = counts.map(|row| ("n", row.1, row.2, row.3.round()));
    let shares = first.filter(|row| (0.0..=100.0).contains(&row.3));
    let shares = shares.map(|row| ("s", row.1, row.2, row.3));
    let more: Vec<Row> = counts.chain(shares).collect();
    case.rows.iter().copied().chain(more).collect()
}

fn picture(case: &Case, kind: ChartKind, lang: Lang) -> Scene {
    let library = made_up_b(&rows(case), &case.breaks, &case.events);
    let (measure, places) = (measure(kind), all_places());
    let query = format!(
        "indicator={measure}&places={places}&chart={}&against=w",
        kind.word()
    );
    let answer = asked(&query, &library, lang);
    let theme = Theme::of(Appearance::Light);
    let low_px = match answer.spec.body {
        Body::Nothing(_) => 60.0,
        _ => height_px(&answer.spec, WIDTH_PX),
    };
    let size = Size {
        width_px: WIDTH_PX,
        height_px: low_px,
    };
    layout(&answer.spec, size, Furniture::None, theme, &FixedWidths)
}

fn moved(mark: &Mark, by: Point) -> Mark {
    let there = |at: &Point| Point {
        x_px: at.x_px + by.x_px,
        y_px: at.y_px + by.y_px,
    };
    let mut mark = mark.clone();
    match &mut mark {
        Mark::Line { points, .. } | Mark::Polygon { points, .. } => {
            *points = points.iter().map(there).collect();
        }
        Mark::Area { rect, .. } => {
            rect.left_px += by.x_px;
            rect.right_px += by.x_px;
            rect.top_px += by.y_px;
            rect.bottom_px += by.y_px;
        }
        Mark::Symbol { centre, .. } => *centre = there(centre),
        Mark::Text { at, .. } => *at = there(at),
    }
    mark
}

/// All cases of a kind in a language, one beside the other.
fn sheet(kind: ChartKind, lang: Lang) -> String {
    let pictures: Vec<(Case, Scene)> = cases()
        .into_iter()
        .map(|case| {
            let scene = picture(&case, kind, lang);
            (case, scene)
        })
        .collect();
    let (mut marks, mut top_px) = (Vec::new(), GAP_PX);
    for row in pictures.chunks(COLUMNS) {
        for (at, (case, scene)) in row.iter().enumerate() {
            let left_px = f64::from(u32::try_from(at).unwrap()) * (WIDTH_PX + GAP_PX);
            let by = Point {
                x_px: left_px,
                y_px: top_px,
            };
            marks.extend(scene.marks.iter().map(|mark| moved(mark, by)));
            marks.push(name(case.name, by));
        }
        top_px += row
            .iter()
            .map(|(_, scene)| scene.height_px)
            .fold(0.0, f64::max)
            + GAP_PX;
    }
    let columns = f64::from(u32::try_from(COLUMNS).unwrap());
    let scene = Scene {
        width_px: columns * (WIDTH_PX + GAP_PX),
        height_px: top_px,
        marks,
        ..pictures[0].1.clone()
    };
    svg(&scene, kind.word()).unwrap()
}

/// The case's name above its picture.
fn name(text: &str, at: Point) -> Mark {
    use kaznet_explorer::chart::{Align, Font, VerticalAlign, Weight};
    Mark::Text {
        at: Point {
            y_px: at.y_px - 4.0,
            ..at
        },
        text: text.to_owned(),
        font: Font {
            size_px: 12.0,
            weight: Weight::Regular,
        },
        align: Align::Start,
        vertical: VerticalAlign::Bottom,
        colour: Theme::of(Appearance::Light).ink,
    }
}

#[test]
fn every_kind_is_drawn_as_recorded_at_its_edges() {
    let sheets = ChartKind::ALL.iter().flat_map(|kind| {
        Lang::ALL.iter().map(move |lang| {
            let name = format!("sheet-{}-{}", kind.word(), lang.tag());
            (name, sheet(*kind, *lang))
        })
    });
    check_recorded(sheets);
}
