//! What a hand does with a long picture: a drag moves it along, one with Shift chooses a
//! stretch, two fingers and a wheel with Ctrl go nearer and farther, a wheel sideways goes
//! along; a pointer at rest reads, and so do the keys.

use std::rc::Rc;

use super::browser;
use super::long_nodes::{SEEN_ROWS, typed};
use super::long_stage::{Pointer, Touch};
use super::long_view::Shared;
use crate::scale::whole;
use crate::state::{LongAction, LongForm};

/// A step of the zoom, and of the span along the axis.
const NEARER: f64 = 0.6;
const STEP: f64 = 0.25;
/// Columns that a key goes, and a key of pages.
const KEY_COLUMNS: i64 = 1;
const PAGE_COLUMNS: i64 = 50;
/// A pointer that moved less has not dragged.
const DRAG_PX: f64 = 4.0;
/// How much a turn of the wheel goes nearer.
const WHEEL: f64 = 0.002;

/// What lies on the picture: each pointer with where it began, and the span then.
#[derive(Default)]
pub(super) struct Hold {
    presses: Vec<(Pointer, f64)>,
    span: (f64, f64),
    is_dragging: bool,
}

/// Does what a hand asks; whether the browser may not do its own.
pub(super) fn touch(shared: &Rc<Shared>, what: Touch) -> bool {
    match what {
        Touch::Press(pointer) => press(shared, pointer),
        Touch::Move(pointer) => move_to(shared, pointer),
        Touch::Lift(pointer) => lift(shared, pointer),
        Touch::Lose => {
            shared.with(|scene| scene.hold = Hold::default());
            shared.stage().show_brush(None);
        }
        Touch::Leave => {
            let is_free = shared.with(|scene| scene.hold.presses.is_empty());
            if is_free == Some(true) {
                shared.read(None);
            }
        }
        Touch::Wheel {
            x_px,
            across,
            down,
            is_zoom,
        } => return turn(shared, x_px, (across, down), is_zoom),
        Touch::Key { key, is_shift } => return press_key(shared, &key, is_shift),
        Touch::TableKey(key) => return table_key(shared, &key),
        Touch::Click(word) => click(shared, &word),
        Touch::Change(name, value) => choose(shared, &name, &value),
        Touch::Scroll { top_px, most_px } => scroll(shared, top_px, most_px),
    }
    false
}

/// Where a pixel of the page stands along the plot, and its column.
fn place(shared: &Shared, x_px: f64) -> Option<(f64, u32)> {
    let x_px = x_px / browser::text_scale();
    let found = shared.with(|scene| {
        let picture = scene.picture.as_ref()?;
        let share = picture.share_at(x_px);
        let last = picture.columns().saturating_sub(1);
        let column = whole((x_px - picture.plot.left_px).max(0.0));
        Some((share, u32::try_from(column).unwrap_or(last).min(last)))
    });
    found.flatten()
}

/// How wide the plot is on the page.
fn plot_px(shared: &Shared) -> f64 {
    let plot = shared.with(|scene| {
        scene
            .picture
            .as_ref()
            .map(|picture| picture.plot.width_px())
    });
    plot.flatten().unwrap_or(1.0) * browser::text_scale()
}

fn press(shared: &Rc<Shared>, pointer: Pointer) {
    shared.with(|scene| {
        let span = scene.view.wish.span;
        let hold = &mut scene.hold;
        if pointer.is_mouse {
            hold.presses.clear();
        }
        hold.presses.retain(|(one, _)| one.id != pointer.id);
        hold.presses.push((pointer, pointer.x_px));
        // A second finger begins anew from where both are.
        for (one, from_px) in &mut hold.presses {
            *from_px = one.x_px;
        }
        (hold.span, hold.is_dragging) = (span, false);
    });
}

fn move_to(shared: &Rc<Shared>, pointer: Pointer) {
    let held = shared.with(|scene| {
        let hold = &mut scene.hold;
        for (one, _) in &mut hold.presses {
            if one.id == pointer.id {
                (one.x_px, one.is_shift) = (pointer.x_px, one.is_shift);
            }
        }
        (hold.presses.clone(), hold.span, hold.is_dragging)
    });
    let Some((presses, span, was_dragging)) = held else {
        return;
    };
    match presses.as_slice() {
        [] => {
            let column = place(shared, pointer.x_px).map(|(_, column)| (column, false));
            shared.read(column);
        }
        [(one, from_px)] => {
            let moved_px = one.x_px - from_px;
            if !was_dragging && moved_px.abs() < DRAG_PX {
                return;
            }
            if !was_dragging {
                shared.with(|scene| scene.hold.is_dragging = true);
                shared.read(None);
            }
            if one.is_shift {
                let stretch = (from_px.min(one.x_px), moved_px.abs());
                return shared.stage().show_brush(Some(stretch));
            }
            let by = -moved_px / plot_px(shared) * (span.1 - span.0);
            shared.send(LongAction::Span(span.0 + by, span.1 + by));
        }
        [(one, from_px), (other, other_from_px), ..] => {
            shared.with(|scene| scene.hold.is_dragging = true);
            let before_px = (from_px - other_from_px).abs().max(1.0);
            let now_px = (one.x_px - other.x_px).abs().max(1.0);
            let middle_px = f64::midpoint(*from_px, *other_from_px);
            if let Some((share, _)) = place(shared, middle_px) {
                let width = (span.1 - span.0) * before_px / now_px;
                let at = span.0 + (span.1 - span.0) * share;
                let from = at - width * share;
                shared.send(LongAction::Span(from, from + width));
            }
        }
    }
}

fn lift(shared: &Rc<Shared>, pointer: Pointer) {
    let held = shared.with(|scene| {
        let hold = &mut scene.hold;
        let own = hold
            .presses
            .iter()
            .position(|(one, _)| one.id == pointer.id);
        let own = own.map(|at| hold.presses.remove(at));
        // The finger that stays begins anew.
        let span = scene.view.wish.span;
        let hold = &mut scene.hold;
        for (one, from_px) in &mut hold.presses {
            *from_px = one.x_px;
        }
        hold.span = span;
        (own, hold.is_dragging)
    });
    let Some((Some((own, from_px)), was_dragging)) = held else {
        return;
    };
    if was_dragging && own.is_shift {
        shared.stage().show_brush(None);
        let span = shared.with(|scene| scene.view.wish.span);
        let ends = (place(shared, from_px), place(shared, own.x_px), span);
        if let (Some((from, _)), Some((to, _)), Some((first, last))) = ends {
            let at = |share: f64| first + (last - first) * share;
            shared.send(LongAction::Span(at(from), at(to)));
        }
    } else if !was_dragging {
        // A tap reads.
        let column = place(shared, own.x_px).map(|(_, column)| (column, false));
        shared.read(column);
    }
}

fn turn(shared: &Rc<Shared>, x_px: f64, (across, down): (f64, f64), is_zoom: bool) -> bool {
    let Some((share, _)) = place(shared, x_px) else {
        return false;
    };
    if is_zoom {
        let factor = (down * WHEEL).clamp(-1.0, 1.0).exp();
        shared.send(LongAction::Zoom(factor, share));
    } else if across.abs() > down.abs() {
        shared.send(LongAction::Pan(across / plot_px(shared)));
    } else {
        return false;
    }
    true
}

fn press_key(shared: &Rc<Shared>, key: &str, is_shift: bool) -> bool {
    let found = shared.with(|scene| {
        let last = scene
            .picture
            .as_ref()
            .map_or(1, |picture| picture.columns())
            - 1;
        (scene.read.map(|read| read.0), last)
    });
    let Some((now, last)) = found else {
        return false;
    };
    let step = match key {
        "ArrowLeft" | "ArrowDown" => -KEY_COLUMNS,
        "ArrowRight" | "ArrowUp" => KEY_COLUMNS,
        "PageUp" => -PAGE_COLUMNS,
        "PageDown" => PAGE_COLUMNS,
        "Home" => -i64::from(last) - 1,
        "End" => i64::from(last) + 1,
        "+" | "=" | "-" | "_" => {
            let share = now.map_or(0.5, |now| (f64::from(now) + 0.5) / (f64::from(last) + 1.0));
            let factor = if matches!(key, "+" | "=") {
                NEARER
            } else {
                1.0 / NEARER
            };
            shared.send(LongAction::Zoom(factor, share));
            return true;
        }
        "Escape" => {
            shared.read(None);
            shared.send(LongAction::All);
            return true;
        }
        _ => return false,
    };
    if is_shift {
        let by = if step < 0 { -STEP } else { STEP };
        shared.send(LongAction::Pan(by));
        return true;
    }
    let column = match now {
        Some(now) => (i64::from(now) + step).clamp(0, i64::from(last)),
        // The first key reads an end.
        None if step < 0 && key != "Home" => i64::from(last),
        None if key == "End" => i64::from(last),
        None => 0,
    };
    shared.read(u32::try_from(column).ok().map(|column| (column, true)));
    true
}

fn click(shared: &Rc<Shared>, word: &str) {
    let action = match word {
        "earlier" => LongAction::Pan(-STEP),
        "later" => LongAction::Pan(STEP),
        "nearer" => LongAction::Zoom(NEARER, 0.5),
        "farther" => LongAction::Zoom(1.0 / NEARER, 0.5),
        "all" => LongAction::All,
        word => return shared.save(word),
    };
    shared.send(action);
}

fn choose(shared: &Rc<Shared>, name: &str, value: &str) {
    let found = shared.with(|scene| (scene.table().axis, scene.view.wish.span));
    let Some((axis, (from, to))) = found else {
        return;
    };
    let action = match name {
        "long-form" if value == "dots" => Some(LongAction::Form(LongForm::Density)),
        "long-form" => Some(LongAction::Form(LongForm::Lines)),
        "long-series" => value.parse().ok().map(LongAction::Toggle),
        "long-from" => typed(axis, value).map(|from| LongAction::Span(from, to)),
        "long-to" => typed(axis, value).map(|to| LongAction::Span(from, to)),
        _ => None,
    };
    if let Some(action) = action {
        shared.send(action);
    }
    // What was typed may have been cut or refused: show what counts.
    shared.change();
}

fn scroll(shared: &Rc<Shared>, top_px: f64, most_px: f64) {
    let changed = shared.with(|scene| {
        let hidden = scene.rows().saturating_sub(SEEN_ROWS);
        let share = if most_px > 0.0 { top_px / most_px } else { 0.0 };
        let first = share_of(hidden, share);
        // Where a pixel stands for several rows, a key may have gone between them.
        let is_here = (share_at(scene.first_row, hidden) - share).abs() * most_px < 1.0;
        let is_new = !is_here && first != scene.first_row;
        if is_new {
            scene.first_row = first;
        }
        is_new
    });
    if changed == Some(true) {
        shared.put_table();
    }
}

fn table_key(shared: &Rc<Shared>, key: &str) -> bool {
    let page = SEEN_ROWS - 1;
    let moved = shared.with(|scene| {
        let hidden = scene.rows().saturating_sub(SEEN_ROWS);
        let now = scene.first_row;
        let next = match key {
            "ArrowDown" => now + 1,
            "ArrowUp" => now.saturating_sub(1),
            "PageDown" => now + page,
            "PageUp" => now.saturating_sub(page),
            "Home" => 0,
            "End" => hidden,
            _ => return None,
        };
        scene.first_row = next.min(hidden);
        Some(share_at(scene.first_row, hidden))
    });
    let Some(share) = moved.flatten() else {
        return false;
    };
    shared.put_table();
    shared.stage().scroll_to(share);
    true
}

/// A row as a share of those above which there is one.
fn share_at(row: usize, of: usize) -> f64 {
    let float = |count: usize| u32::try_from(count).map_or(f64::from(u32::MAX), f64::from);
    float(row) / float(of).max(1.0)
}

fn share_of(of: usize, share: f64) -> usize {
    let of_float = u32::try_from(of).map_or(f64::from(u32::MAX), f64::from);
    whole((of_float * share.clamp(0.0, 1.0)).round()).min(of)
}
