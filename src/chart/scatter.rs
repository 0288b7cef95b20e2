//! Two measures against each other: a mark for each place with its name beside it,
//! and behind it, thin, the way it came.

use super::axis::{AXIS_FONT, ValueAxis, axis_text, hairline, on_pixel};
use super::clip::clip;
use super::furniture::{shorten, wrap};
use super::hit::Along;
use super::layout::Drawn;
use super::piece::{STRONG, symbol};
use super::whisker::{Way, reach, whisker};
use super::{
    Align, DotSpec, Font, Hits, Mark, MeasureSpec, Point, Rect, Rgb, ScatterSpec, SeriesForm,
    Shape, Stop, StopPoint, Stroke, TextMeasure, Theme, VerticalAlign,
};
use crate::data::Lang;
use crate::scale::{ascending, whole};

const NAME: Font = STRONG;
/// The most that a name may take of the picture's width.
const NAME_SHARE: f64 = 0.45;
const DISC_PX: f64 = 5.0;
const DIAMOND_PX: f64 = 6.5;
/// Height of a line of an axis' title.
const TITLE_STEP_PX: f64 = 17.0;
/// Between the title above the plot and the plot: a name fits in.
const ABOVE_PX: f64 = 16.0;
/// How near a name may come to the mark of another place, but for one that is so
/// near to its own that names can only share the space around both.
const STRANGE_PX: f64 = 3.0;
const TOGETHER_PX: f64 = 12.0;
/// The most lines of an axis' title.
const TITLE_LINES: usize = 2;

pub(super) fn draw(
    spec: &ScatterSpec,
    lang: Lang,
    room: Rect,
    measure: &dyn TextMeasure,
    theme: &Theme,
) -> Drawn {
    let frame = Frame::new(spec, lang, room, measure);
    let (plot, theme) = (frame.plot, theme);
    let mut marks = frame.up.horizontal_grid(plot, theme);
    marks.extend(frame.across_grid(measure, theme));
    marks.extend(frame.titles(theme));
    let placed: Vec<Placed<'_>> = spec
        .dots
        .iter()
        .map(|dot| Placed {
            dot,
            at: frame.inside(dot.at),
            is_drawn: frame.place(dot.at).is_some(),
            colour: theme.slot(dot.slot.colour),
        })
        .collect();
    let mut trails = Vec::new();
    for one in &placed {
        let run: Vec<Point> = one
            .dot
            .trail
            .iter()
            .filter_map(|at| frame.place(*at))
            .collect();
        // Where the axis has no place for a year, the way is not known whole.
        if run.len() == one.dot.trail.len() && run.len() > 1 {
            marks.push(trail(&run, theme.faded(one.colour)));
            trails.push(run);
        }
    }
    let drawn = || placed.iter().filter(|one| one.is_drawn);
    let whiskers: Vec<Mark> = drawn().flat_map(|one| frame.whiskers(one)).collect();
    let taken = whiskers.iter().filter_map(extent).collect();
    let names = names(&placed, taken, &trails, &frame, measure, theme);
    marks.extend(whiskers.iter().cloned());
    for form in [SeriesForm::Line, SeriesForm::Marks] {
        let of_form = drawn().filter(|one| one.dot.form == form);
        marks.extend(of_form.map(|one| one.symbol(theme)));
    }
    let unlabelled = drawn().count() - names.len();
    marks.extend(names);
    Drawn {
        marks,
        hits: hits(&placed, spec.year, plot),
        unlabelled,
    }
}

/// The axes, and the plot between them.
struct Frame {
    room: Rect,
    plot: Rect,
    across: ValueAxis,
    up: ValueAxis,
    across_title: Vec<String>,
    up_title: Vec<String>,
}

impl Frame {
    fn new(spec: &ScatterSpec, lang: Lang, room: Rect, measure: &dyn TextMeasure) -> Self {
        let title = |of: &MeasureSpec| {
            let mut lines = wrap(&of.name, AXIS_FONT, room.width_px(), measure);
            if lines.len() > TITLE_LINES {
                let rest = lines.split_off(TITLE_LINES - 1).join(" ");
                lines.push(rest);
            }
            for line in &mut lines {
                *line = shorten(line, AXIS_FONT, room.width_px(), measure);
            }
            lines
        };
        let (across_title, up_title) = (title(&spec.across), title(&spec.up));
        let height =
            |lines: &[String]| u32::try_from(lines.len()).map_or(0.0, f64::from) * TITLE_STEP_PX;
        let top_px = room.top_px + height(&up_title) + ABOVE_PX;
        let bottom_px = room.bottom_px - height(&across_title) - 30.0;
        let bottom_px = bottom_px.max(top_px + 1.0);
        let values = |side: fn((f64, f64)) -> f64, of: usize| {
            spec.dots.iter().flat_map(move |dot| {
                let bounds = dot.bounds.get(of).copied().flatten();
                let before = dot.trail.iter().copied().map(side);
                reach(side(dot.at), bounds).chain(before)
            })
        };
        let most = whole((bottom_px - top_px) / 55.0).clamp(2, 7);
        let up = values(|at| at.1, 1);
        let up = ValueAxis::around(up, spec.scale, spec.up.unit, most, lang);
        let left_px = room.left_px + up.widest_px(measure).max(20.0) + 10.0;
        let across = |most: usize| {
            let values = values(|at| at.0, 0);
            ValueAxis::around(values, spec.scale, spec.across.unit, most, lang)
        };
        // The last number stands under the plot's corner: half of it is beyond.
        let half_px = across(2).widest_px(measure) / 2.0;
        let right_px = room.right_px - half_px.clamp(12.0, room.width_px() * 0.2);
        let plot = Rect {
            left_px,
            top_px,
            right_px: right_px.max(left_px + 1.0),
            bottom_px,
        };
        Self {
            room,
            plot,
            across: ValueAxis::fitting(across, plot.width_px(), measure),
            up,
            across_title,
            up_title,
        }
    }

    /// Where two values are on the plot; `None` where an axis has no place for one.
    fn place(&self, (x, y): (f64, f64)) -> Option<Point> {
        let plot = self.plot;
        Some(Point {
            x_px: self
                .across
                .px_from_value(x, (plot.left_px, plot.right_px))?,
            y_px: self.up.px_from_value(y, (plot.bottom_px, plot.top_px))?,
        })
    }

    /// As [`place`](Self::place), at the plot's edge for what has no place.
    fn inside(&self, (x, y): (f64, f64)) -> Point {
        Point {
            x_px: self.x_inside(x),
            y_px: self.y_inside(y),
        }
    }

    fn x_inside(&self, x: f64) -> f64 {
        self.across
            .px_inside(x, (self.plot.left_px, self.plot.right_px))
    }

    fn y_inside(&self, y: f64) -> f64 {
        self.up
            .px_inside(y, (self.plot.bottom_px, self.plot.top_px))
    }

    /// The intervals of both values.
    fn whiskers(&self, one: &Placed<'_>) -> Vec<Mark> {
        let [across, up] = one.dot.bounds;
        let (at, colour) = (one.at, one.colour);
        let across =
            across.map(|ends| whisker(ends, at, Way::Across, |x| self.x_inside(x), colour));
        let up = up.map(|ends| whisker(ends, at, Way::Up, |y| self.y_inside(y), colour));
        [across, up].into_iter().flatten().flatten().collect()
    }

    /// Hairlines down the plot and numbers below it.
    fn across_grid(&self, measure: &dyn TextMeasure, theme: &Theme) -> Vec<Mark> {
        let (plot, room) = (self.plot, self.room);
        let mut marks = Vec::new();
        for (value, text) in &self.across.ticks {
            let range = (plot.left_px, plot.right_px);
            let Some(x_px) = self.across.px_from_value(*value, range) else {
                continue;
            };
            let x_px = on_pixel(x_px);
            let is_base = *value == self.across.base();
            let colour = if is_base { theme.line } else { theme.grid };
            let end = |y_px| Point { x_px, y_px };
            marks.push(hairline(
                end(plot.top_px),
                end(plot.bottom_px + 5.0),
                colour,
            ));
            let half_px = measure.width_px(text, AXIS_FONT) / 2.0;
            let at = Point {
                x_px: x_px
                    .min(room.right_px - half_px)
                    .max(room.left_px + half_px),
                y_px: plot.bottom_px + 8.0,
            };
            marks.push(axis_text(
                at,
                text,
                Align::Middle,
                VerticalAlign::Top,
                theme,
            ));
        }
        marks
    }

    /// What goes upwards is said above the plot, what goes to the right below it.
    fn titles(&self, theme: &Theme) -> Vec<Mark> {
        let line = |at: Point, text: &String, align: Align| Mark::Text {
            at,
            text: text.clone(),
            font: AXIS_FONT,
            align,
            vertical: VerticalAlign::Top,
            colour: theme.ink,
        };
        let steps = || (0..u32::MAX).map(|step| f64::from(step) * TITLE_STEP_PX);
        let above = self.up_title.iter().zip(steps()).map(|(text, step_px)| {
            let at = Point {
                x_px: self.room.left_px,
                y_px: self.room.top_px + step_px,
            };
            line(at, text, Align::Start)
        });
        let below = self
            .across_title
            .iter()
            .zip(steps())
            .map(|(text, step_px)| {
                let at = Point {
                    x_px: self.room.right_px,
                    y_px: self.plot.bottom_px + 28.0 + step_px,
                };
                line(at, text, Align::End)
            });
        above.chain(below).collect()
    }
}

/// A place on the plot.
struct Placed<'a> {
    dot: &'a DotSpec,
    /// At the plot's edge where an axis has no place for a value.
    at: Point,
    is_drawn: bool,
    colour: Rgb,
}

impl Placed<'_> {
    fn radius_px(&self) -> f64 {
        match self.dot.form {
            SeriesForm::Line => DISC_PX,
            SeriesForm::Marks => DIAMOND_PX,
        }
    }

    /// What no name of another place may cover.
    fn rect(&self, other: &Self) -> Rect {
        let (dx, dy) = (self.at.x_px - other.at.x_px, self.at.y_px - other.at.y_px);
        let are_together = dx.hypot(dy) < TOGETHER_PX;
        let by = self.radius_px() + if are_together { 0.0 } else { STRANGE_PX };
        Rect {
            left_px: self.at.x_px - by,
            top_px: self.at.y_px - by,
            right_px: self.at.x_px + by,
            bottom_px: self.at.y_px + by,
        }
    }

    fn symbol(&self, theme: &Theme) -> Mark {
        let shape = match self.dot.form {
            SeriesForm::Line => Shape::Disc,
            SeriesForm::Marks => Shape::Diamond,
        };
        symbol(shape, self.at, self.radius_px(), self.colour, theme)
    }

    /// The spots for a name of this width, the best first: beside, above and below,
    /// then at the corners.
    fn spots(&self, width_px: f64) -> [Rect; 8] {
        let by = self.radius_px() + 4.0;
        let height_px = NAME.size_px;
        let (right, left) = (self.at.x_px + by, self.at.x_px - by - width_px);
        let (above, below) = (self.at.y_px - by - height_px, self.at.y_px + by);
        let beside = self.at.y_px - height_px / 2.0;
        let centred = self.at.x_px - width_px / 2.0;
        // Corners are nearer: the mark is round.
        let (over, under) = (above + by, below - by);
        let spots = [
            (right, beside),
            (left, beside),
            (centred, above),
            (centred, below),
            (right, over),
            (right, under),
            (left, over),
            (left, under),
        ];
        spots.map(|(left_px, top_px)| Rect {
            left_px,
            top_px,
            right_px: left_px + width_px,
            bottom_px: top_px + height_px,
        })
    }
}

fn trail(run: &[Point], colour: Rgb) -> Mark {
    Mark::Line {
        points: run.to_vec(),
        stroke: Stroke {
            colour,
            width_px: 1.25,
            dash_px: &[],
        },
    }
}

/// The rectangle around a line.
fn extent(mark: &Mark) -> Option<Rect> {
    let Mark::Line { points, .. } = mark else {
        return None;
    };
    let around = |at: &Point| Rect {
        left_px: at.x_px,
        top_px: at.y_px,
        right_px: at.x_px,
        bottom_px: at.y_px,
    };
    points.iter().map(around).reduce(|a, b| Rect {
        left_px: a.left_px.min(b.left_px),
        top_px: a.top_px.min(b.top_px),
        right_px: a.right_px.max(b.right_px),
        bottom_px: a.bottom_px.max(b.bottom_px),
    })
}

fn meet(a: Rect, b: Rect) -> bool {
    let apart = a.right_px + 2.0 <= b.left_px
        || b.right_px + 2.0 <= a.left_px
        || a.bottom_px + 1.0 <= b.top_px
        || b.bottom_px + 1.0 <= a.top_px;
    !apart
}

/// The names, each at the best spot where it covers no mark and no other name, over
/// as few trails as can be. A place without such a spot stays without one; the first
/// places choose first.
fn names(
    placed: &[Placed<'_>],
    mut taken: Vec<Rect>,
    trails: &[Vec<Point>],
    frame: &Frame,
    measure: &dyn TextMeasure,
    theme: &Theme,
) -> Vec<Mark> {
    let (plot, room) = (frame.plot, frame.room);
    let is_inside = |spot: &Rect| {
        spot.left_px >= plot.left_px + 2.0
            && spot.right_px <= room.right_px
            && spot.top_px >= plot.top_px - ABOVE_PX
            && spot.bottom_px <= plot.bottom_px - 1.0
    };
    let crossed = |spot: Rect| {
        let pieces = trails.iter().flat_map(|run| run.windows(2));
        let over = pieces.filter(|pair| match pair {
            [from, to] => clip(*from, *to, spot).is_some(),
            _ => false,
        });
        over.count()
    };
    let mut marks = Vec::new();
    for one in placed.iter().filter(|one| one.is_drawn) {
        let most_px = room.width_px() * NAME_SHARE;
        let text = shorten(&one.dot.label, NAME, most_px, measure);
        let spots = one.spots(measure.width_px(&text, NAME)).into_iter();
        let is_free = |spot: &Rect| {
            let mut others = placed
                .iter()
                .filter(|other| other.is_drawn && other.at != one.at);
            is_inside(spot)
                && !others.any(|other| meet(*spot, other.rect(one)))
                && !taken.iter().any(|other| meet(*spot, *other))
        };
        let free = spots.filter(is_free);
        let Some(spot) = free.min_by_key(|spot| crossed(*spot)) else {
            continue;
        };
        taken.push(spot);
        marks.push(Mark::Text {
            at: Point {
                x_px: spot.left_px,
                y_px: f64::midpoint(spot.top_px, spot.bottom_px),
            },
            text,
            font: NAME,
            align: Align::Start,
            vertical: VerticalAlign::Middle,
            colour: theme.ink,
        });
    }
    marks
}

/// One stop a place, from left to right; what goes upwards comes first.
fn hits(placed: &[Placed<'_>], year: i32, plot: Rect) -> Hits {
    let across: Vec<f64> = placed.iter().map(|one| one.at.x_px).collect();
    let order = ascending(&across).into_iter();
    let stop = |one: &Placed<'_>| {
        let [across, up] = one.dot.figures;
        let point = |figure| StopPoint {
            figure,
            at: one.at,
            colour: one.colour,
        };
        Stop {
            centre_px: one.at.x_px,
            year,
            points: vec![point(up), point(across)],
        }
    };
    Hits::new(
        Along::Both,
        plot,
        order.filter_map(|at| placed.get(at)).map(stop).collect(),
    )
}
