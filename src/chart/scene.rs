//! The picture as plain data: marks in CSS pixels, in the order of painting.

use super::Hits;

/// A colour without transparency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

/// A place in the picture; x to the right, y downwards, from the top left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Pixels from the left edge.
    pub x_px: f64,
    /// Pixels from the top edge.
    pub y_px: f64,
}

/// A rectangle along the axes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub left_px: f64,
    /// Top edge.
    pub top_px: f64,
    /// Right edge, not left of the left one.
    pub right_px: f64,
    /// Bottom edge, not above the top one.
    pub bottom_px: f64,
}

impl Rect {
    /// Right edge minus left.
    #[must_use]
    pub fn width_px(self) -> f64 {
        self.right_px - self.left_px
    }

    /// Bottom edge minus top.
    #[must_use]
    pub fn height_px(self) -> f64 {
        self.bottom_px - self.top_px
    }
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub colour: Rgb,
    /// Its width.
    pub width_px: f64,
    /// Lengths of dash and gap in turn; empty for a solid line.
    pub dash_px: &'static [f64],
}

/// How heavy the letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Running text.
    Regular,
    /// Titles and what is in focus.
    Bold,
}

/// Size and weight of a text; the family is the page's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Font {
    /// Height of the letters as CSS `font-size`.
    pub size_px: f64,
    /// Weight.
    pub weight: Weight,
}

/// Which end of the text stands at its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// The text begins there.
    Start,
    /// The text is centred there.
    Middle,
    /// The text ends there.
    End,
}

/// Which height of the text stands at its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerticalAlign {
    /// The point is at the top.
    Top,
    /// The point is at half height.
    Middle,
    /// The point is at the bottom.
    Bottom,
}

/// The form of a symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A figure of a series.
    Disc,
    /// A figure stated in a text.
    Diamond,
    /// With the next two, the end of a series told apart by form as well.
    Square,
    /// On its base.
    Triangle,
    /// On its tip.
    Tip,
}

impl Shape {
    /// Its corners around the middle, to the right and downwards in radii of the disc
    /// that it stands for; those of a disc are of the diamond in it.
    #[must_use]
    pub fn corners(self) -> &'static [(f64, f64)] {
        match self {
            Self::Square => &[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
            Self::Triangle => &[(0.0, -1.2), (1.1, 0.8), (-1.1, 0.8)],
            Self::Tip => &[(0.0, 1.2), (1.1, -0.8), (-1.1, -0.8)],
            Self::Disc | Self::Diamond => &[(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)],
        }
    }
}

/// One thing to paint.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A line through at least two points.
    Line {
        /// Its corners.
        points: Vec<Point>,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A filled rectangle.
    Area {
        /// Where.
        rect: Rect,
        /// Its colour.
        fill: Rgb,
    },
    /// A filled form with straight sides.
    Polygon {
        /// Its corners in order, at least three; the last is joined to the first.
        points: Vec<Point>,
        /// Its colour.
        fill: Rgb,
    },
    /// A small filled form around a point.
    Symbol {
        /// Its middle.
        centre: Point,
        /// From the middle to the edge.
        radius_px: f64,
        /// Its form.
        shape: Shape,
        /// Its colour.
        fill: Rgb,
        /// Its edge, of the same form.
        outline: Stroke,
    },
    /// One line of text.
    Text {
        /// Where.
        at: Point,
        /// What it says.
        text: String,
        /// In what letters.
        font: Font,
        /// Which end is at the point.
        align: Align,
        /// Which height is at the point.
        vertical: VerticalAlign,
        /// In what colour.
        colour: Rgb,
    },
}

/// A finished picture and where it answers to a pointer or a key.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Width.
    pub width_px: f64,
    /// Height.
    pub height_px: f64,
    /// What is behind all marks.
    pub background: Rgb,
    /// The marks, those below first.
    pub marks: Vec<Mark>,
    /// Where it answers.
    pub hits: Hits,
    /// How many series stand without a label for want of room.
    pub unlabelled: usize,
}
