//! What a reader sees of a long table, as one plain value, and every change of it.
//! Knows the ends of the table and how many series it has, none of its rows.

use crate::chart::{LongWish, MOST_LINES, long_span};
use crate::data::{LongAxis, LongTable};

/// How the rows are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LongForm {
    /// A line for each series.
    Lines,
    /// How many rows lie in each small cell.
    Density,
}

/// The view of a long table. Equal views are equal values.
#[derive(Clone, Debug, PartialEq)]
pub struct LongView {
    /// The span, the series in the order of the table, and what stands out.
    pub wish: LongWish,
    /// How the rows are drawn.
    pub form: LongForm,
    reach: Reach,
}

/// How far a view can go.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Reach {
    span: (f64, f64),
    least: f64,
    series: usize,
}

/// A change of the view.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LongAction {
    /// Nearer (a factor below 1) or farther around a place: 0 is the first end of the
    /// span, 1 its second.
    Zoom(f64, f64),
    /// On by so much of the span; back where it is negative.
    Pan(f64),
    /// From one place to another, in any order.
    Span(f64, f64),
    /// All rows, each series that has room, and values fitted to what is shown.
    All,
    /// A series more or less.
    Toggle(usize),
    /// How the rows are drawn.
    Form(LongForm),
    /// The ends of the axis of values; `None` fits them to what is shown.
    Values(Option<(f64, f64)>),
    /// The series that stands out.
    Focus(Option<usize>),
}

impl LongView {
    /// The first view of a table: all of its span and the first series.
    #[must_use]
    pub fn new(table: &LongTable) -> Self {
        let span = long_span(table);
        // Below this neighbouring places are one number, or one tick of a clock.
        let size = span.0.abs().max(span.1.abs());
        let least = match table.axis {
            LongAxis::Time => 10.0,
            LongAxis::Number => size * 1e-12,
        };
        let series = table.series.len();
        Self {
            wish: LongWish {
                span,
                series: (0..series.min(MOST_LINES)).collect(),
                values: None,
                focus: None,
            },
            form: LongForm::Lines,
            reach: Reach {
                span,
                least: least.min(span.1 - span.0),
                series,
            },
        }
    }

    /// The view after a change; the same where it has no meaning: for numbers that are
    /// not finite, a factor that is not positive, a series that there is not. The span
    /// stays inside that of the table.
    #[must_use]
    pub fn after(&self, action: LongAction) -> Self {
        let mut view = self.clone();
        let (from, to) = view.wish.span;
        let width = to - from;
        match action {
            LongAction::Zoom(factor, around) => {
                if factor > 0.0 && factor.is_finite() && around.is_finite() {
                    let around = around.clamp(0.0, 1.0);
                    let wished = (width * factor).clamp(view.reach.least, view.reach.width());
                    let first = from + (width - wished) * around;
                    view.wish.span = view.reach.holding(first, wished);
                }
            }
            LongAction::Pan(share) => {
                if share.is_finite() {
                    view.wish.span = view.reach.holding(from + width * share, width);
                }
            }
            LongAction::Span(one, other) => {
                if one.is_finite() && other.is_finite() {
                    let (first, last) = (one.min(other), one.max(other));
                    let (least, most) = view.reach.span;
                    let (first, last) = (first.clamp(least, most), last.clamp(least, most));
                    let wished = (last - first).max(view.reach.least);
                    view.wish.span = view.reach.holding(first, wished);
                }
            }
            LongAction::All => {
                view.wish.span = view.reach.span;
                view.wish.values = None;
            }
            LongAction::Toggle(series) => {
                let chosen = &mut view.wish.series;
                match chosen.binary_search(&series) {
                    Ok(at) => {
                        chosen.remove(at);
                        view.wish.focus = view.wish.focus.filter(|focus| *focus != series);
                    }
                    Err(at) if series < view.reach.series => chosen.insert(at, series),
                    Err(_) => {}
                }
            }
            LongAction::Form(form) => view.form = form,
            LongAction::Values(ends) => {
                let is_fit = ends.is_none_or(|(low, high)| low < high && (high - low).is_finite());
                if is_fit {
                    view.wish.values = ends;
                }
            }
            LongAction::Focus(series) => {
                view.wish.focus = series.filter(|series| view.wish.series.contains(series));
            }
        }
        view
    }

    /// Whether all of the table's span is shown.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.wish.span == self.reach.span
    }
}

impl Reach {
    fn width(self) -> f64 {
        self.span.1 - self.span.0
    }

    /// A span of a width that begins at a place, moved inside.
    fn holding(self, first: f64, width: f64) -> (f64, f64) {
        if width >= self.width() {
            return self.span;
        }
        let (least, most) = self.span;
        let first = first.clamp(least, (most - width).max(least));
        (first, (first + width).min(most))
    }
}
