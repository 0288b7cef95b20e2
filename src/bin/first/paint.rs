//! What the page shows before its program is there, or where no script may run: the
//! default view in English as HTML, once for wide screens and once for narrow ones,
//! with the latest figure of each place; and the picture that other sites show beside
//! a link.

use std::fmt::Write;

use kaznet_explorer::chart::{
    Appearance, FixedWidths, Font, Furniture, Scene, Size, TextMeasure, Theme,
    height_beside_text_px, layout,
};
use kaznet_explorer::data::{Lang, Library, PassagePart, Text};
use kaznet_explorer::export::{page_svg, svg};
use kaznet_explorer::i18n::{Span, catalogue, details, passage_words, period, value};
use kaznet_explorer::state::{Answer, ExplorerState, Page, answer};

/// The page's own width of the chart on a window of 1280 pixels, and on one of 390.
const WIDE_PX: f64 = 792.0;
const NARROW_PX: f64 = 358.0;
/// What sites show: 1200 by 630, its letters half as large again.
const SHARE: Size = Size {
    width_px: 800.0,
    height_px: 420.0,
};
/// Where the notice of loading stands, between the two parts.
const LOADING: &str = "<!-- loading -->";

/// The view of a reader who has chosen nothing.
pub(super) fn first_answer(library: &Library) -> Answer {
    answer(&ExplorerState::new(library), library, Lang::En)
}

/// Small beside a link: the picture and its source, without the remarks.
pub(super) fn share_picture(shown: &Answer) -> Result<String, String> {
    let mut bare = shown.clone();
    bare.spec.remarks.clear();
    let share = svg(&scene(&bare, SHARE, Furniture::Full), &shown.spec.title);
    share.map_err(|error| error.0)
}

fn scene(shown: &Answer, size: Size, furniture: Furniture) -> Scene {
    let theme = Theme::of(Appearance::Light);
    layout(&shown.spec, size, furniture, theme, &RoomyWidths)
}

/// The reader's letters are not known here: room for the widest of the page's
/// families, so that no label is cut off.
struct RoomyWidths;

impl TextMeasure for RoomyWidths {
    fn width_px(&self, text: &str, font: Font) -> f64 {
        1.13 * FixedWidths.width_px(text, font)
    }
}

/// The page's own markup, as far as it keeps the chart where the program puts it.
pub(super) fn page(shown: &Answer, library: &Library) -> Result<String, String> {
    let picture = |width_px: f64, class: &str| {
        let height_px = height_beside_text_px(&shown.spec, width_px);
        let size = Size {
            width_px,
            height_px,
        };
        page_svg(&scene(shown, size, Furniture::None), class, "chart-title")
    };
    let (wide, narrow) = (picture(WIDE_PX, "wide"), picture(NARROW_PX, "narrow"));
    let (say, spec) = (catalogue(Lang::En), &shown.spec);
    let (tagline, title) = (escaped(say.tagline), escaped(&spec.title));
    let (subtitle, source) = (escaped(&spec.subtitle), escaped(&spec.source_line));
    let rows = headline(shown, library)?;
    let pages = Page::ALL.into_iter().zip(say.pages).map(|(page, name)| {
        let (address, current) = match page {
            Page::Home => ("./".to_owned(), " aria-current=\"page\""),
            page => (format!("?{}", page.query()), ""),
        };
        format!("<li><a href=\"{address}\"{current}>{name}</a></li>")
    });
    let pages: String = pages.collect();
    let then_and_now = then_and_now(library);
    // The empty pictures hold the place of the choices of language and colours.
    Ok(format!(
        "<header><div class=\"brand\"><h1>Kaznet Explorer</h1><p>{tagline}</p></div>\
         <div class=\"settings\"><svg width=\"233\" height=\"34\"></svg>\
         <svg width=\"227\" height=\"34\"></svg></div>\
         <nav class=\"pages\"><ul>{pages}</ul></nav></header>\
         <main class=\"explorer\">\
         <div class=\"answer\"><figure class=\"chart\"><h2 id=\"chart-title\">{title}</h2>\
         <p class=\"subtitle\">{subtitle}</p>\
         <div class=\"picture\">{wide}{narrow}</div>\
         <figcaption>{source}</figcaption></figure></div>\
         <div class=\"reading\">\n{LOADING}\n{then_and_now}<div class=\"numbers\"><table>{rows}</table></div></div></main>\n"
    ))
}

/// The headlines of the home page, as the program will put them there.
fn then_and_now(library: &Library) -> String {
    let say = &details(Lang::En).read;
    let all = library.passages().iter();
    let cards = all
        .filter(|one| one.part == PassagePart::Headline)
        .map(|one| {
            let words = |text: &Text| {
                let spans = passage_words(text, one, library, Lang::En);
                escaped(&spans.iter().map(Span::words).collect::<String>())
            };
            let place = |name: &str| words(&Text::same_in_all(name));
            let side = |when: &str, time: &str, value: &str| {
                let (time, value) = (place(time), place(value));
                format!("<div><dt>{when} {time}</dt><dd>{value}</dd></div>")
            };
            format!(
                "<li class=\"headline\"><h3>{}</h3><dl>{}{}</dl><p>{}</p></li>",
                words(&one.title),
                side(say.then, "{1.when}", "{1}"),
                side(say.now, "{2.when}", "{2}"),
                words(&one.text)
            )
        });
    let title = (say.part_name)(PassagePart::Headline);
    let cards: String = cards.collect();
    format!("<section class=\"headlines\"><h2>{title}</h2><ul>{cards}</ul></section>")
}

/// The latest figure of each place, with its year and source.
fn headline(shown: &Answer, library: &Library) -> Result<String, String> {
    let more = details(Lang::En);
    let indicator = shown.indicator.as_ref().ok_or("there is no indicator")?;
    let mut rows = format!(
        "<caption>{}</caption><tr><th>{}<th>{}<th>{}<th>{}",
        catalogue(Lang::En).numbers,
        more.column_place,
        more.column_period,
        more.column_value,
        more.column_source
    );
    let mut told = Vec::new();
    for place in &shown.ask.places {
        let figures = shown.figures.iter().filter(|row| row.place == *place);
        let Some(row) = figures.max_by_key(|row| row.period) else {
            continue;
        };
        let name = library
            .place(place)
            .map(|place| place.name.in_lang(Lang::En));
        let source = library
            .source(&row.source)
            .map(|one| one.publisher.as_str());
        let when = row.period.map(|when| period(when, Lang::En));
        let cells = [
            name.unwrap_or_default().to_owned(),
            when.unwrap_or_default(),
            value(row.value, indicator, Lang::En),
            source.unwrap_or_default().to_owned(),
        ];
        told.push(cells);
    }
    for [name, when, number, source] in told {
        let _ = write!(
            rows,
            "<tr><th>{}<td>{}<td>{}<td>{}",
            escaped(&name),
            escaped(&when),
            escaped(&number),
            escaped(&source)
        );
    }
    Ok(rows)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
