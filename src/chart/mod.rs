//! ANSWER -> PICTURE: from series to a wish without pixels ([`ChartSpec`]), and
//! from there, with a size, a theme and a text measure, to a [`Scene`] that any
//! painter can draw. Knows no canvas and no browser.

mod area;
mod axis;
mod bars;
mod clip;
mod compose;
mod density;
mod derive;
mod describe;
mod estimates;
mod furniture;
mod height;
mod hit;
mod label;
mod layout;
mod line;
mod long;
mod long_axis;
mod long_line;
mod long_words;
mod measure;
mod multiples;
mod parts;
mod piece;
mod placed;
mod repertoire;
mod scatter;
mod scene;
mod slope;
mod slope_label;
mod sound;
mod spec;
mod strip;
mod strip_axis;
mod strip_plan;
mod theme;
mod timeline;
mod timeline_above;
mod timeline_dots;
mod timeline_list;
mod timeline_pack;
mod whisker;
mod wish;

pub use compose::compose;
pub use density::{Density, DensityCount, density_picture};
pub use derive::Derived;
pub use describe::describe;
pub use hit::{Hits, Standing, Step, Stop, StopPoint, focus_marks};
pub use layout::{Furniture, Size, height_beside_text_px, height_px, layout};
pub use long::{
    LongLine, LongPicture, LongSize, LongSpec, LongWish, MOST_LINES, long_frame, long_picture,
    long_span,
};
pub use long_words::{LongColumn, LongReading, long_place, long_summary, read_column};
pub use measure::{FixedWidths, TextMeasure};
pub use repertoire::Repertoire;
pub use scene::{Align, Font, Mark, Point, Rect, Rgb, Scene, Shape, Stroke, VerticalAlign, Weight};
pub use sound::{Tone, YEAR_S, heard_range, melody};
pub use spec::{
    AxisSharing, BarRow, BarSpec, Body, ChartKind, ChartSpec, Emphasis, EstimateRow, EstimateSpec,
    EventSpec, LineSpec, PointSpec, ScaleKind, SeriesForm, SeriesSpec,
};
pub use strip::strip_scene;
pub use theme::{Appearance, Strokes, SystemColours, Theme, css};
pub use wish::series::{breaks_shown, series_label};
pub use wish::strip::{
    StripAxis, StripBand, StripRole, StripRow, StripSpec, strip_spec, strip_words,
};
pub use wish::{
    AboveSpec, AreaSpec, ColumnSpec, DotSpec, EntrySpec, Given, LayerSpec, Manner, MeasureSpec,
    MultipleSpec, PanelSpec, PartRow, PartSpec, ScatterSpec, ShareSpec, SlopeEnd, SlopeRow,
    SlopeSpec, TimelineSpec, Told, Unfit, Wish,
};
