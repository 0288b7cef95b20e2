//! Tables that are too long for figures, or stand along instants or numbers.

use kaznet_explorer::data::LongAxis;
use kaznet_explorer::import::{FIGURE_ROWS, ReadFaultKind, SERIES, Size};

use super::{kinds, long_of, plan_of, read, read_by};

#[test]
fn instants_are_a_long_table_sorted_with_its_gaps() {
    let text = "time,sensor,heat (C)\n1970-01-01T00:00:02,a,3\n1970-01-01T00:00:00,a,1\n1970-01-01T00:00:01,a,\n\
        1970-01-01T00:00:00,b,7\n1970-01-01T00:00:00,b,\n1970-01-01T00:00:01,b,8\n1970-01-01T00:00:00,a,2\n";
    let table = long_of(read("log.csv", text.as_bytes()));
    assert_eq!(
        (
            table.axis,
            table.x_name.as_str(),
            table.y_name.as_str(),
            table.unit.as_str()
        ),
        (LongAxis::Time, "time", "heat (C)", "C")
    );
    let [a, b] = table.series.as_slice() else {
        panic!("{table:?}")
    };
    assert_eq!(
        (a.name(), a.x(), a.y(), a.gaps()),
        ("a", &[0.0, 0.0, 2000.0][..], &[1.0, 2.0, 3.0][..], &[2][..])
    );
    assert_eq!(
        (b.name(), b.x(), b.y(), b.gaps()),
        ("b", &[0.0, 1000.0][..], &[7.0, 8.0][..], &[1][..])
    );
}

#[test]
fn numbers_are_an_axis() {
    let table = long_of(read(
        "curve.csv",
        b"x,sin,cos\n0,0,1\n1.5,0.99,0.07\n3,0.14,-0.98\n",
    ));
    assert_eq!(table.axis, LongAxis::Number);
    let names: Vec<&str> = table.series.iter().map(|series| series.name()).collect();
    assert_eq!(names, ["sin", "cos"]);
    // Without one, the rows count.
    let table = long_of(read("one.csv", b"value\n5\n3\n7\n"));
    assert_eq!(
        (table.axis, table.series[0].x()),
        (LongAxis::Number, &[2.0, 3.0, 4.0][..])
    );
}

#[test]
fn more_rows_than_figures_are_long() {
    let mut text = "year,value\n".to_owned();
    for row in 0..=FIGURE_ROWS {
        text.push_str(&format!("{},{row}\n", 1000 + row % 8000));
    }
    let plan = plan_of("a.csv", text.as_bytes()).plan;
    let read = read_by("a.csv", plan.clone(), text.as_bytes());
    // In a long table rows may share a time, so nothing is told.
    assert_eq!((read.fault_count, read.kept), (0, FIGURE_ROWS as u64 + 1));
    assert_eq!(long_of(read).rows(), FIGURE_ROWS + 1);
    let mut distinct = "place,year,value\n".to_owned();
    for row in 0..=FIGURE_ROWS {
        distinct.push_str(&format!("p{},{},{row}\n", row % 10, 1000 + row / 10));
    }
    let mut plan = plan_of("a.csv", distinct.as_bytes()).plan;
    plan.size = Size::Figures;
    let read = read_by("a.csv", plan.clone(), distinct.as_bytes());
    assert_eq!(read.kept, FIGURE_ROWS as u64);
    assert_eq!(
        kinds(&read),
        [(
            Some(FIGURE_ROWS as u64 + 2),
            ReadFaultKind::TooManyRows(FIGURE_ROWS as u64)
        )]
    );
    plan.size = Size::Long;
    assert_eq!(
        long_of(read_by("a.csv", plan, distinct.as_bytes()))
            .series
            .len(),
        10
    );
}

#[test]
fn too_many_series_are_told() {
    let mut text = "time,name,value\n".to_owned();
    for row in 0..=SERIES {
        text.push_str(&format!("{row},n{row},1\n"));
    }
    let read = read("a.csv", text.as_bytes());
    assert_eq!(read.kept, SERIES as u64);
    assert_eq!(
        kinds(&read),
        [(
            Some(SERIES as u64 + 2),
            ReadFaultKind::TooManySeries(SERIES as u64)
        )]
    );
}
