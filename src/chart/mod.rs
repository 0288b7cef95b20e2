//! ANSWER -> PICTURE: from series to a wish without pixels ([`ChartSpec`]), and
//! from there, with a size, a theme and a text measure, to a [`Scene`] that any
//! painter can draw. Knows no canvas and no browser.

mod axis;
mod bars;
mod clip;
mod compose;
mod describe;
mod estimates;
mod furniture;
mod hit;
mod label;
mod layout;
mod line;
mod measure;
mod scene;
mod spec;
mod theme;
mod whisker;

pub use compose::{Given, Manner, breaks_shown, compose, series_label};
pub use describe::describe;
pub use hit::{Hits, Standing, Step, Stop, StopPoint, focus_marks};
pub use layout::{Furniture, Size, layout};
pub use measure::{FixedWidths, TextMeasure};
pub use scene::{Align, Font, Mark, Point, Rect, Rgb, Scene, Shape, Stroke, VerticalAlign, Weight};
pub use spec::{
    BarRow, BarSpec, Body, ChartKind, ChartSpec, EstimateRow, EstimateSpec, EventSpec, LineSpec,
    PointSpec, ScaleKind, SeriesForm, SeriesSpec,
};
pub use theme::{Appearance, Theme, css};
