//! The colours of both appearances: of the canvas directly, and of the page as
//! CSS variables written from here.
//!
//! The eight series colours were found by a search over OKLCH for the largest
//! smallest distance between any two under normal, protan, deutan and tritan
//! sight (simulation: Machado, Oliveira and Fernandes 2009), each with at least
//! 3:1 against the background. Text is never set in them.

use super::Rgb;
use crate::scale::SLOT_COUNT;

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Appearance {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// The colours of one appearance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Theme {
    /// Behind the chart and its page.
    pub background: Rgb,
    /// Behind panels and controls.
    pub surface: Rgb,
    /// Text.
    pub ink: Rgb,
    /// Second text: subtitles, axis numbers.
    pub ink_soft: Rgb,
    /// Edges of controls, the zero line.
    pub line: Rgb,
    /// The grid.
    pub grid: Rgb,
    /// Links, focus and what is chosen.
    pub accent: Rgb,
    /// Text on the accent.
    pub on_accent: Rgb,
    /// Behind notices.
    pub notice: Rgb,
    /// The series.
    pub slots: [Rgb; SLOT_COUNT],
    /// What beside the colour tells lines apart.
    pub strokes: Strokes,
}

/// How far lines differ by their stroke.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strokes {
    /// Solid until the palette is gone through.
    Plain,
    /// Each of the palette has its own, because colours cannot be relied on.
    Patterned,
}

/// The colours of a system that forces its own, as a browser names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SystemColours {
    /// Behind everything.
    pub canvas: Rgb,
    /// Text.
    pub canvas_text: Rgb,
    /// What cannot be used, and so the faintest.
    pub grey_text: Rgb,
    /// Links.
    pub link_text: Rgb,
    /// What is chosen.
    pub highlight: Rgb,
    /// Text on what is chosen.
    pub highlight_text: Rgb,
}

const fn hex(colour: u32) -> Rgb {
    let [_, red, green, blue] = colour.to_be_bytes();
    Rgb(red, green, blue)
}

const LIGHT: Theme = Theme {
    background: hex(0xff_ffff),
    surface: hex(0xf4_f5f3),
    ink: hex(0x16_1a1d),
    ink_soft: hex(0x54_5b61),
    line: hex(0x7c_8389),
    grid: hex(0xdf_e2e4),
    accent: hex(0x00_607a),
    on_accent: hex(0xff_ffff),
    notice: hex(0xff_f3d6),
    slots: [
        hex(0x00_607a),
        hex(0xeb_582f),
        hex(0xa7_7dea),
        hex(0x4d_2a17),
        hex(0x12_9390),
        hex(0xab_3511),
        hex(0x00_3465),
        hex(0x85_4ece),
    ],
    strokes: Strokes::Plain,
};

const DARK: Theme = Theme {
    background: hex(0x14_181c),
    surface: hex(0x1e_2429),
    ink: hex(0xf1_f3f4),
    ink_soft: hex(0xb0_b8be),
    line: hex(0x7d_868d),
    grid: hex(0x30_383f),
    accent: hex(0x4c_c3e0),
    on_accent: hex(0x06_1a20),
    notice: hex(0x3a_3216),
    slots: [
        hex(0x4c_c3e0),
        hex(0xdf_8352),
        hex(0x83_6686),
        hex(0xbf_e1bd),
        hex(0xe5_c42a),
        hex(0xa4_4e18),
        hex(0x66_8dde),
        hex(0x52_57d5),
    ],
    strokes: Strokes::Plain,
};

impl Theme {
    /// The colours of an appearance.
    #[must_use]
    pub fn of(appearance: Appearance) -> &'static Self {
        match appearance {
            Appearance::Light => &LIGHT,
            Appearance::Dark => &DARK,
        }
    }

    /// The same with every line and second text as strong as the first, and lines
    /// that differ by their stroke.
    #[must_use]
    pub fn with_more_contrast(self) -> Self {
        Self {
            ink_soft: self.ink,
            line: self.ink,
            grid: self.line,
            strokes: Strokes::Patterned,
            ..self
        }
    }

    /// The colours of a system that forces its own: few, so strokes tell apart.
    #[must_use]
    pub fn forced(colours: SystemColours) -> Self {
        let (text, link) = (colours.canvas_text, colours.link_text);
        Self {
            background: colours.canvas,
            surface: colours.canvas,
            ink: text,
            ink_soft: text,
            line: text,
            grid: colours.grey_text,
            accent: colours.highlight,
            on_accent: colours.highlight_text,
            notice: colours.canvas,
            slots: [text, link, text, link, text, link, text, link],
            strokes: Strokes::Patterned,
        }
    }

    /// The colour of a slot; numbers past the palette start over.
    #[must_use]
    pub fn slot(&self, colour: usize) -> Rgb {
        self.slots
            .get(colour % SLOT_COUNT)
            .copied()
            .unwrap_or(self.ink)
    }

    /// A colour half-way to the background: for what stands behind its own kind.
    #[must_use]
    pub fn faded(&self, colour: Rgb) -> Rgb {
        let (Rgb(r, g, b), Rgb(to_r, to_g, to_b)) = (colour, self.background);
        Rgb(r.midpoint(to_r), g.midpoint(to_g), b.midpoint(to_b))
    }

    /// A colour so far, of a hundred, from the background to another.
    #[must_use]
    pub fn towards(&self, colour: Rgb, percent: u8) -> Rgb {
        let (Rgb(r, g, b), Rgb(from_r, from_g, from_b)) = (colour, self.background);
        let share = u16::from(percent.min(100));
        let mixed = |to: u8, from: u8| {
            let sum = u16::from(to) * share + u16::from(from) * (100 - share);
            u8::try_from(sum / 100).unwrap_or(to)
        };
        Rgb(mixed(r, from_r), mixed(g, from_g), mixed(b, from_b))
    }

    fn variables(&self) -> String {
        let named = [
            ("background", self.background),
            ("surface", self.surface),
            ("ink", self.ink),
            ("ink-soft", self.ink_soft),
            ("line", self.line),
            ("grid", self.grid),
            ("accent", self.accent),
            ("on-accent", self.on_accent),
            ("notice", self.notice),
        ];
        let slots = self.slots.iter().enumerate();
        let slots = slots.map(|(index, colour)| (format!("slot-{index}"), *colour));
        named
            .into_iter()
            .map(|(name, colour)| (name.to_owned(), colour))
            .chain(slots)
            .map(|(name, Rgb(r, g, b))| format!("  --{name}: #{r:02x}{g:02x}{b:02x};\n"))
            .collect()
    }
}

/// The sheet `style/theme.css`: light by default, dark where the system or the
/// reader (`data-theme` on the root) wants it. A test holds the file to it.
#[must_use]
pub fn css() -> String {
    let (light, dark) = (LIGHT.variables(), DARK.variables());
    format!(
        "/* Written from src/chart/theme.rs by `UPDATE=1 cargo test`. */\n\
         :root {{\n  color-scheme: light;\n{light}}}\n\n\
         @media (prefers-color-scheme: dark) {{\n:root:not([data-theme=\"light\"]) {{\n  \
         color-scheme: dark;\n{dark}}}\n}}\n\n\
         :root[data-theme=\"dark\"] {{\n  color-scheme: dark;\n{dark}}}\n"
    )
}
