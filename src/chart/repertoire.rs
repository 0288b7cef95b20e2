//! The kinds of chart beside lines, as functions to be called when they are there:
//! the browser fetches the program of them after the first picture.

use std::fmt;

use super::derive::{Derived, derive};
use super::height::height_px;
use super::layout::Drawn;
use super::wish::{Given, Manner, Unfit, Wish, wish};
use super::{Body, Rect, TextMeasure, Theme};
use super::{area, bars, estimates, multiples, parts, scatter, slope, timeline};
use crate::data::{Indicator, Lang, Library, Observation};
use crate::evidence::derived_rows;
use crate::query::{Series, Transform};

type WishFn = fn(&Given<'_>, Manner, Lang) -> Result<Wish, String>;
type DeriveFn = fn(&Library, Vec<Series>, &Indicator, (Transform, Option<i32>), Lang) -> Derived;
type DrawFn = fn(&Body, Lang, Rect, &dyn TextMeasure, &Theme) -> Drawn;

/// All that the chart can do beside lines. Nothing but this value names those
/// functions, so a program that is handed it need not hold them.
#[derive(Clone, Copy)]
pub struct Repertoire {
    pub(super) wish: WishFn,
    pub(super) draw: DrawFn,
    pub(super) height: fn(&Body, f64) -> f64,
    derive: DeriveFn,
    derived_rows: fn(&Library) -> Vec<Observation>,
}

impl Repertoire {
    /// Every kind.
    #[must_use]
    pub fn all() -> Self {
        Self {
            wish: |given, manner, lang| {
                let words = |why: Unfit| why.words(lang).to_owned();
                wish(given, manner, lang).map_err(words)
            },
            draw,
            height: height_px,
            derive,
            derived_rows,
        }
    }
}

impl Repertoire {
    /// What follows from the series of an indicator: [`Derived`].
    #[must_use]
    pub fn derive(
        self,
        library: &Library,
        series: Vec<Series>,
        indicator: &Indicator,
        (how, base): (Transform, Option<i32>),
        lang: Lang,
    ) -> Derived {
        (self.derive)(library, series, indicator, (how, base), lang)
    }
}

impl Repertoire {
    /// The figures that follow from others by a formula of the tables.
    #[must_use]
    pub fn derived_rows(self, library: &Library) -> Vec<Observation> {
        (self.derived_rows)(library)
    }
}

/// It is a means, no part of what is wished: two wishes do not differ by it.
impl PartialEq for Repertoire {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl fmt::Debug for Repertoire {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Repertoire")
    }
}

fn draw(body: &Body, lang: Lang, room: Rect, measure: &dyn TextMeasure, theme: &Theme) -> Drawn {
    match body {
        Body::Bars(spec) => bars::draw(spec, lang, room, measure, theme),
        Body::Estimates(spec) => estimates::draw(spec, lang, room, measure, theme),
        Body::Area(spec) => area::draw(spec, lang, room, measure, theme),
        Body::Slope(spec) => slope::draw(spec, lang, room, measure, theme),
        Body::Scatter(spec) => scatter::draw(spec, lang, room, measure, theme),
        Body::Multiples(spec) => multiples::draw(spec, lang, room, measure, theme),
        Body::Timeline(spec) => timeline::draw(spec, lang, room, measure, theme),
        Body::Parts(spec) => parts::draw(spec, lang, room, measure, theme),
        Body::Lines(_) | Body::Nothing(_) => Drawn::nothing(),
    }
}
