//! Scenes and marks onto a canvas, at the device's own resolution.

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::chart::{Font, Mark, Scene, Weight};
use crate::paint::{FINE, FONT_FAMILY, PaintError, paint, paint_over};

/// A font as CSS writes it, at the size that `paint` sets: measured and drawn
/// alike, whatever a family changes with its size.
pub(super) fn css_font(font: Font) -> String {
    let weight = match font.weight {
        Weight::Regular => "normal",
        Weight::Bold => "bold",
    };
    format!(
        "{weight} {}px {FONT_FAMILY}",
        font.size_px * f64::from(FINE)
    )
}

/// Paints a scene over the whole canvas.
pub(super) fn paint_scene(
    canvas: &HtmlCanvasElement,
    scene: &Scene,
    ratio: f64,
) -> Result<(), PaintError> {
    let backend = prepared(canvas, scene, ratio)?;
    paint(scene, backend)
}

/// A canvas of its own with a scene on it; `None` where the browser refuses one.
pub(super) fn drawn(scene: &Scene, ratio: f64) -> Option<HtmlCanvasElement> {
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    paint_scene(&canvas, scene, ratio).ok()?;
    Some(canvas)
}

/// Paints marks alone on a clear canvas of the scene's size. Without a mark the canvas
/// has no surface: making one anew for each new scene is a large part of its time.
pub(super) fn paint_marks(
    canvas: &HtmlCanvasElement,
    scene: &Scene,
    marks: &[Mark],
    ratio: f64,
) -> Result<(), PaintError> {
    if marks.is_empty() {
        canvas.set_width(0);
        return Ok(());
    }
    let backend = prepared(canvas, scene, ratio)?;
    paint_over(marks, backend)
}

/// Setting the size also clears the canvas and its state.
fn prepared(
    canvas: &HtmlCanvasElement,
    scene: &Scene,
    ratio: f64,
) -> Result<FineCanvas, PaintError> {
    canvas.set_width(device_px(scene.width_px, ratio));
    canvas.set_height(device_px(scene.height_px, ratio));
    let refused = || PaintError("the canvas has no 2d context".to_owned());
    let context = canvas
        .get_context("2d")
        .ok()
        .flatten()
        .ok_or_else(refused)?;
    let context: CanvasRenderingContext2d = context.dyn_into().map_err(|_| refused())?;
    let scale = ratio / f64::from(FINE);
    let scaled = context.set_transform(scale, 0.0, 0.0, scale, 0.0, 0.0);
    scaled.map_err(|_| refused())?;
    context.set_line_join("round");
    context.set_line_cap("round");
    let surface = CanvasBackend::with_canvas_object(canvas.clone()).ok_or_else(refused)?;
    let size = (
        device_px(scene.width_px, f64::from(FINE)),
        device_px(scene.height_px, f64::from(FINE)),
    );
    Ok(FineCanvas {
        surface,
        context,
        size,
        letters: None,
    })
}

/// The canvas backend of plotters, with its size told in the units of `paint`:
/// it goes by device pixels, and plotters pushes what lies beyond onto the edge.
struct FineCanvas {
    surface: CanvasBackend,
    context: CanvasRenderingContext2d,
    size: (u32, u32),
    /// Font of the last text, and which end and height of it stood at its point.
    letters: Option<(String, &'static str, &'static str)>,
}

type CanvasError = <CanvasBackend as DrawingBackend>::ErrorType;
type Outcome = Result<(), DrawingErrorKind<CanvasError>>;

impl DrawingBackend for FineCanvas {
    type ErrorType = CanvasError;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Outcome {
        self.surface.ensure_prepared()
    }

    fn present(&mut self) -> Outcome {
        self.surface.present()
    }

    fn draw_pixel(&mut self, at: BackendCoord, colour: BackendColor) -> Outcome {
        self.surface.draw_pixel(at, colour)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Outcome {
        self.surface.draw_rect(from, to, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Outcome {
        self.surface.draw_path(path, style)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Outcome {
        self.surface.draw_circle(centre, radius, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Outcome {
        self.surface.fill_polygon(corners, style)
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        at: BackendCoord,
    ) -> Outcome {
        // Setting a font costs more than the text itself: only what differs is set.
        let anchor = style.anchor();
        let (across, down) = (horizontal(anchor.h_pos), vertical(anchor.v_pos));
        let letters = (css_text(style), across, down);
        let before = self.letters.as_ref();
        if before.is_none_or(|before| before.0 != letters.0) {
            self.context.set_font(&letters.0);
        }
        if before.is_none_or(|before| (before.1, before.2) != (across, down)) {
            self.context.set_text_align(across);
            self.context.set_text_baseline(down);
        }
        // What is drawn between two texts has colours of its own.
        let (red, green, blue) = style.color().rgb;
        let ink = format!("rgb({red},{green},{blue})");
        self.context.set_fill_style_str(&ink);
        self.letters = Some(letters);
        let (x, y) = (f64::from(at.0), f64::from(at.1));
        // A text that cannot be drawn leaves the others.
        let _ = self.context.fill_text(text, x, y);
        Ok(())
    }
}

fn css_text<S: BackendTextStyle>(style: &S) -> String {
    let (weight, family) = (style.style(), style.family());
    format!("{} {}px {}", weight.as_str(), style.size(), family.as_str())
}

fn horizontal(end: HPos) -> &'static str {
    match end {
        HPos::Left => "start",
        HPos::Right => "end",
        HPos::Center => "center",
    }
}

fn vertical(height: VPos) -> &'static str {
    match height {
        VPos::Top => "top",
        VPos::Center => "middle",
        VPos::Bottom => "bottom",
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a canvas' size; a cast from float saturates"
)]
fn device_px(css_px: f64, ratio: f64) -> u32 {
    (css_px * ratio).round() as u32
}
