//! The colours: those of the page are those of the canvas, with enough contrast,
//! and distinct for every kind of sight.

use std::fs;
use std::path::Path;

use kaznet_explorer::chart::{Appearance, Rgb, Theme, css};

#[test]
fn the_sheet_holds_the_colours_of_the_canvas() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("style/theme.css");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, css()).unwrap();
    }
    let recorded = fs::read_to_string(&path).unwrap();
    assert_eq!(recorded, css(), "write it anew with UPDATE=1 cargo test");
}

/// Linear light of an sRGB byte (IEC 61966-2-1).
fn linear(byte: u8) -> f64 {
    let share = f64::from(byte) / 255.0;
    if share <= 0.040_45 {
        share / 12.92
    } else {
        ((share + 0.055) / 1.055).powf(2.4)
    }
}

/// Contrast ratio by WCAG 2.2.
fn contrast(one: Rgb, other: Rgb) -> f64 {
    let luminance =
        |Rgb(r, g, b): Rgb| 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn texts_hold_4_5_to_1_and_marks_3_to_1() {
    for appearance in [Appearance::Light, Appearance::Dark] {
        let theme = Theme::of(appearance);
        let grounds = [theme.background, theme.surface];
        for ground in grounds {
            for text in [theme.ink, theme.ink_soft, theme.accent] {
                let found = contrast(text, ground);
                assert!(
                    found >= 4.5,
                    "{appearance:?}: {text:?} on {ground:?}: {found:.2}"
                );
            }
        }
        assert!(contrast(theme.ink, theme.notice) >= 4.5);
        assert!(contrast(theme.on_accent, theme.accent) >= 4.5);
        for mark in theme.slots.into_iter().chain([theme.line, theme.accent]) {
            let found = contrast(mark, theme.background);
            assert!(found >= 3.0, "{appearance:?}: {mark:?}: {found:.2}");
        }
    }
}

type Matrix = [[f64; 3]; 3];

/// Full dichromacy on linear light: Machado, Oliveira and Fernandes, "A
/// physiologically-based model for simulation of color vision deficiency", IEEE
/// Transactions on Visualization and Computer Graphics 15 (2009), severity 1.
const SIGHTS: [(&str, Matrix); 4] = [
    ("full", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protan",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deutan",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritan",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

fn times(matrix: &Matrix, vector: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row.iter().zip(vector).map(|(a, b)| a * b).sum())
}

/// Björn Ottosson, "A perceptual color space for image processing" (2020), from
/// linear light.
fn oklab(light: [f64; 3]) -> [f64; 3] {
    const TO_CONES: Matrix = [
        [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
        [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
        [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
    ];
    const TO_LAB: Matrix = [
        [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
        [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
        [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
    ];
    times(
        &TO_LAB,
        times(&TO_CONES, light.map(|part| part.max(0.0))).map(f64::cbrt),
    )
}

/// Two series that differ by less than this would be told apart by name alone.
const DISTINCT: f64 = 0.09;

#[test]
fn series_colours_stay_distinct_under_every_sight() {
    for appearance in [Appearance::Light, Appearance::Dark] {
        let slots = Theme::of(appearance).slots;
        for (sight, matrix) in &SIGHTS {
            let seen = slots.map(|Rgb(r, g, b)| oklab(times(matrix, [r, g, b].map(linear))));
            for (at, one) in seen.iter().enumerate() {
                for (other_at, other) in seen.iter().enumerate().skip(at + 1) {
                    let square = |(a, b): (&f64, &f64)| (a - b) * (a - b);
                    let distance = one.iter().zip(other).map(square).sum::<f64>().sqrt();
                    let which = format!("{appearance:?}, {sight}: {at} and {other_at}");
                    assert!(distance >= DISTINCT, "{which}: {distance:.3}");
                }
            }
        }
    }
}
