//! A scene as SVG text, by way of a plotters backend of our own: the SVG that
//! comes with plotters sets text 1.24 times too small and lets control
//! characters through, which makes the file invalid.

use std::fmt::{self, Write};

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};

use crate::chart::Scene;
use crate::paint::{FINE, FONT_FAMILY, PaintError, paint};

/// A scene as a complete SVG document, the same for the same scene.
///
/// # Errors
/// [`PaintError`] never occurs for a scene made by `layout`; it is passed on
/// rather than hidden.
pub fn svg(scene: &Scene, title: &str) -> Result<String, PaintError> {
    document(scene, &format!("<title>{}</title>\n", escape(title)))
}

/// The same with the picture in words, for those who do not see it.
///
/// # Errors
/// As [`svg`].
pub fn described_svg(scene: &Scene, title: &str, words: &str) -> Result<String, PaintError> {
    let (title, words) = (escape(title), escape(words));
    document(
        scene,
        &format!("<title>{title}</title>\n<desc>{words}</desc>\n"),
    )
}

/// `head` stands before the marks.
fn document(scene: &Scene, head: &str) -> Result<String, PaintError> {
    let mut body = String::new();
    let fine = f64::from(FINE);
    let size = (scene.width_px * fine, scene.height_px * fine);
    paint(
        scene,
        SvgSurface {
            body: &mut body,
            size,
        },
    )?;
    let (width, height) = (scene.width_px, scene.height_px);
    let (fine_width, fine_height) = size;
    let family = escape(FONT_FAMILY);
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {fine_width} {fine_height}\" role=\"img\" font-family=\"{family}\" \
         stroke-linejoin=\"round\" stroke-linecap=\"round\">\n{head}{body}</svg>\n"
    ))
}

/// Writing to a string does not fail; plotters wants a type for it all the same.
#[derive(Debug)]
pub struct SvgError(fmt::Error);

impl fmt::Display for SvgError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for SvgError {}

type Outcome = Result<(), DrawingErrorKind<SvgError>>;

struct SvgSurface<'a> {
    body: &'a mut String,
    size: (f64, f64),
}

impl SvgSurface<'_> {
    fn put(&mut self, element: fmt::Arguments<'_>) -> Outcome {
        let written = self
            .body
            .write_fmt(element)
            .and_then(|()| self.body.write_char('\n'));
        written.map_err(|error| DrawingErrorKind::DrawingError(SvgError(error)))
    }
}

impl DrawingBackend for SvgSurface<'_> {
    type ErrorType = SvgError;

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a picture's size; a cast from float saturates"
    )]
    fn get_size(&self) -> (u32, u32) {
        (self.size.0 as u32, self.size.1 as u32)
    }

    fn ensure_prepared(&mut self) -> Outcome {
        Ok(())
    }

    fn present(&mut self) -> Outcome {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, colour: BackendColor) -> Outcome {
        let fill = Colour(colour);
        self.put(format_args!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"1\" height=\"1\" fill=\"{fill}\"/>"
        ))
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Outcome {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Outcome {
        let (width, height) = (right - left, bottom - top);
        let paint = Paint { style, fill };
        self.put(format_args!(
            "<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" {paint}/>"
        ))
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Outcome {
        let (points, paint) = (Points::of(path), Paint { style, fill: false });
        self.put(format_args!("<polyline points=\"{points}\" {paint}/>"))
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Outcome {
        let paint = Paint { style, fill };
        self.put(format_args!(
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" {paint}/>"
        ))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vertices: I,
        style: &S,
    ) -> Outcome {
        let (points, paint) = (Points::of(vertices), Paint { style, fill: true });
        self.put(format_args!("<polygon points=\"{points}\" {paint}/>"))
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Outcome {
        let anchor = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Center => "middle",
            HPos::Right => "end",
        };
        // Shares of the letter height from the point down to the baseline;
        // `dominant-baseline` is not drawn alike everywhere.
        let down = match style.anchor().v_pos {
            VPos::Top => 0.8,
            VPos::Center => 0.34,
            VPos::Bottom => -0.2,
        };
        let size = style.size();
        let y = f64::from(y) + down * size;
        let weight = match style.style() {
            FontStyle::Bold => " font-weight=\"bold\"",
            _ => "",
        };
        let (fill, text) = (Colour(style.color()), escape(text));
        self.put(format_args!(
            "<text x=\"{x}\" y=\"{y:.1}\" font-size=\"{size}\"{weight} \
             text-anchor=\"{anchor}\" fill=\"{fill}\">{text}</text>"
        ))
    }
}

struct Colour(BackendColor);

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (red, green, blue) = self.0.rgb;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

struct Paint<'a, S: BackendStyle> {
    style: &'a S,
    fill: bool,
}

impl<S: BackendStyle> fmt::Display for Paint<'_, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let colour = Colour(self.style.color());
        if self.fill {
            write!(f, "fill=\"{colour}\"")
        } else {
            let width = self.style.stroke_width();
            write!(
                f,
                "fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\""
            )
        }
    }
}

struct Points(String);

impl Points {
    fn of(path: impl IntoIterator<Item = BackendCoord>) -> Self {
        let points: Vec<String> = path.into_iter().map(|(x, y)| format!("{x},{y}")).collect();
        Self(points.join(" "))
    }
}

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Text that stays text inside XML: the five marks escaped, and the control
/// characters that XML 1.0 forbids left out.
pub(super) fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c if c.is_control() && !matches!(c, '\t' | '\n' | '\r') => {}
            '\u{fffe}' | '\u{ffff}' => {}
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_a_text_stays_text() {
        assert_eq!(escape("a<b>&\"'\u{1b}ә"), "a&lt;b&gt;&amp;&quot;&#39;ә");
    }
}
