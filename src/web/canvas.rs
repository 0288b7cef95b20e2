//! Scenes and marks onto a canvas, at the device's own resolution.

use plotters_backend::text_anchor::Pos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontFamily, FontStyle,
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

/// Paints marks alone on a clear canvas of the scene's size.
pub(super) fn paint_marks(
    canvas: &HtmlCanvasElement,
    scene: &Scene,
    marks: &[Mark],
    ratio: f64,
) -> Result<(), PaintError> {
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
    Ok(FineCanvas { surface, size })
}

/// The canvas backend of plotters, with its size told in the units of `paint`:
/// it goes by device pixels, and plotters pushes what lies beyond onto the edge.
struct FineCanvas {
    surface: CanvasBackend,
    size: (u32, u32),
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
        self.surface.draw_text(text, &Upright(style), at)
    }
}

/// A style of texts that are never turned: the program needs no way to do so.
struct Upright<'a, S>(&'a S);

impl<S: BackendTextStyle> BackendTextStyle for Upright<'_, S> {
    type FontError = S::FontError;

    fn color(&self) -> BackendColor {
        self.0.color()
    }

    fn size(&self) -> f64 {
        self.0.size()
    }

    fn style(&self) -> FontStyle {
        self.0.style()
    }

    fn anchor(&self) -> Pos {
        self.0.anchor()
    }

    fn family(&self) -> FontFamily<'_> {
        self.0.family()
    }

    fn layout_box(&self, text: &str) -> Result<((i32, i32), (i32, i32)), Self::FontError> {
        self.0.layout_box(text)
    }

    fn draw<E, D: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        text: &str,
        at: BackendCoord,
        draw: D,
    ) -> Result<Result<(), E>, Self::FontError> {
        self.0.draw(text, at, draw)
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
