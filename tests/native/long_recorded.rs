//! Pictures of long tables as recorded, and what is said of them.

use kaznet_explorer::chart::{
    Appearance, DensityCount, FixedWidths, LongColumn, LongSize, LongSpec, Theme, density_picture,
    long_frame, long_picture, long_span, long_summary, read_column,
};
use kaznet_explorer::data::{Lang, LongAxis, LongSeries, LongTable};
use kaznet_explorer::export::svg;
use kaznet_explorer::state::LongForm;

use super::golden::check_recorded;
use super::long::{pyramids, size, table, wish};

const START_MS: f64 = 1_362_132_000_000.0;

/// Steps that look random and are the same each time, from -0.5 to 0.5.
fn steps(mut seed: u32) -> impl Iterator<Item = f64> {
    std::iter::repeat_with(move || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(seed >> 8) / f64::from(1 << 24) - 0.5
    })
}

/// A walk by the minute from 1 March 2013, 10:00, with gaps of hours in between.
fn walk(name: &str, seed: u32, rows: u32, level: f64) -> LongSeries {
    let mut at = level;
    let y = steps(seed).take(rows as usize).map(|step| {
        at += step;
        at
    });
    let y = y.collect();
    let gaps: Vec<u32> = (1..rows).filter(|row| row % (rows / 5 + 1) == 0).collect();
    let mut time = START_MS;
    let x = (0..rows).map(|row| {
        let is_gap = gaps.contains(&row);
        time += if is_gap {
            f64::from(rows) * 2000.0
        } else {
            60_000.0
        };
        time
    });
    LongSeries::new(name.to_owned(), x.collect(), y, gaps.clone()).unwrap()
}

fn walks(rows: u32) -> LongTable {
    let walks = vec![
        walk("Almaty", 7, rows, 40.0),
        walk("Astana", 11, rows, 20.0),
    ];
    table(LongAxis::Time, walks)
}

/// The picture of a table as SVG, its summary as the title; all of it, or so many hours.
fn drawn(
    table: &LongTable,
    hours: Option<f64>,
    (lang, appearance): (Lang, Appearance),
    size: LongSize,
    form: LongForm,
) -> String {
    let pyramids = pyramids(table);
    let span = hours.map(|hours| (START_MS, START_MS + hours * 3_600_000.0));
    let wish = wish(table, span.unwrap_or_else(|| long_span(table)), None);
    let spec = LongSpec::new(table, &pyramids, &wish, lang);
    let theme = Theme::of(appearance);
    let picture = match form {
        LongForm::Density => {
            let frame = long_frame(&spec, size, theme, &FixedWidths);
            let density = DensityCount::new(&frame).step(&spec, usize::MAX).unwrap();
            density_picture(&spec, &density, size, theme, &FixedWidths)
        }
        LongForm::Lines => long_picture(&spec, size, theme, &FixedWidths),
    };
    svg(&picture.scene, &long_summary(&spec).join(" ")).unwrap()
}

#[test]
fn every_long_picture_is_as_recorded() {
    let (light, dark) = (Appearance::Light, Appearance::Dark);
    let (lines, dots) = (LongForm::Lines, LongForm::Density);
    let (long, short) = (walks(9000), walks(40));
    let empty = table(LongAxis::Number, Vec::new());
    let one = table(LongAxis::Time, vec![walk("Almaty", 7, 1, 40.0)]);
    let y = steps(3)
        .zip(steps(5))
        .take(6000)
        .map(|(a, b)| 1e6 * (a + b));
    let x = (0..6000).map(f64::from).collect();
    let noise = LongSeries::new(String::new(), x, y.collect(), Vec::new()).unwrap();
    let noise = table(LongAxis::Number, vec![noise]);
    let pictures = [
        (
            "lines-en",
            &long,
            None,
            (Lang::En, light),
            (600.0, 360.0),
            lines,
        ),
        (
            "lines-ru",
            &long,
            Some(30.0),
            (Lang::Ru, dark),
            (600.0, 320.0),
            lines,
        ),
        (
            "lines-kk",
            &long,
            Some(1.5),
            (Lang::Kk, light),
            (320.0, 300.0),
            lines,
        ),
        (
            "dots-en",
            &noise,
            None,
            (Lang::En, light),
            (400.0, 320.0),
            dots,
        ),
        (
            "dots-ru",
            &long,
            None,
            (Lang::Ru, dark),
            (400.0, 320.0),
            dots,
        ),
        (
            "dots-kk",
            &noise,
            None,
            (Lang::Kk, light),
            (320.0, 300.0),
            dots,
        ),
        (
            "one-en",
            &one,
            None,
            (Lang::En, light),
            (400.0, 240.0),
            lines,
        ),
        (
            "nothing-ru",
            &empty,
            None,
            (Lang::Ru, light),
            (400.0, 240.0),
            lines,
        ),
        (
            "gap-kk",
            &short,
            None,
            (Lang::Kk, light),
            (400.0, 240.0),
            lines,
        ),
    ];
    check_recorded(pictures.into_iter().map(
        |(name, table, hours, look, (width, height), form)| {
            (
                format!("long-{name}"),
                drawn(table, hours, look, size(width, height), form),
            )
        },
    ));
}

#[test]
fn a_picture_is_said_in_three_languages() {
    let table = table(LongAxis::Time, vec![walk("Almaty", 7, 1200, 40.0)]);
    let (pyramids, span) = (pyramids(&table), long_span(&table));
    let say = |lang| {
        let spec = LongSpec::new(&table, &pyramids, &wish(&table, span, None), lang);
        let read = read_column(&spec, LongColumn { number: 3, of: 100 });
        [long_summary(&spec).join(" "), read.sentence(lang)].map(|text| text.replace('\u{a0}', " "))
    };
    let [en, ru, kk] = [Lang::En, Lang::Ru, Lang::Kk].map(say);
    assert_eq!(
        en[0],
        "Requests, from 1 March 2013, 10:01 to 2 March 2013, 08:36. Almaty: 1,200 rows, first \
         39.738781 per second (1 March 2013, 10:01), last 26.864213 per second (2 March 2013, \
         08:36), lowest 22.933954 per second (2 March 2013, 07:51), highest 44.074806 per second \
         (1 March 2013, 12:14). The line breaks where values are missing: 4 gaps."
    );
    let end = "(1 марта 2013 года, 12:14). Линия прерывается там, где значений нет: 4 пропуска.";
    assert!(ru[0].ends_with(end), "{}", ru[0]);
    let end = "(2013 жылғы 1 наурыз, 12:14). Мәндер жоқ жерде сызық үзіледі: 4 үзіліс.";
    assert!(kk[0].ends_with(end), "{}", kk[0]);
    let expect = [
        "1 March 2013, 10:48: Almaty 39.991937 to 40.867319 per second (14 rows)",
        "1 марта 2013 года, 10:48: Almaty от 39,991937 до 40,867319 per second (14 строк)",
        "2013 жылғы 1 наурыз, 10:48: Almaty 39,991937 – 40,867319 per second (14 жол)",
    ];
    assert_eq!([&en[1], &ru[1], &kk[1]], expect);
}
