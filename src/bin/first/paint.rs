//! What each page shows before its program is there, or where no script may run: the
//! default view as HTML, once for wide screens and once for narrow ones, or what a list
//! opens with. The home page in English stands in `index.html`, with the latest figure
//! of each place; the others are files that boot.js fetches, one a page and language.
//! And the picture that other sites show beside a link.

use std::fmt::Write;

use kaznet_explorer::chart::{
    Appearance, ChartSpec, FixedWidths, Font, Furniture, Scene, Size, TextMeasure, Theme,
    height_beside_text_px, height_px, layout,
};
use kaznet_explorer::data::{Lang, Library, PassagePart, Text};
use kaznet_explorer::export::{page_svg, svg};
use kaznet_explorer::i18n::{Span, catalogue, details, own_words, passage_words, period, value};
use kaznet_explorer::state::{Answer, ExplorerState, Page, answer};

/// The page's own width of the chart beside text and beside controls on a window of
/// 1280 pixels, and on one of 390.
const BESIDE_TEXT_PX: f64 = 792.0;
const BESIDE_CONTROLS_PX: f64 = 920.0;
const NARROW_PX: f64 = 358.0;
/// What sites show: 1200 by 630, its letters half as large again.
const SHARE: Size = Size {
    width_px: 800.0,
    height_px: 420.0,
};
/// Where the notice of loading stands, between the two parts.
const LOADING: &str = "<!-- loading -->";
/// Holds the place of the list of measures.
const PICKER: &str = "<div class=\"indicator-picker\"><svg height=\"67\"></svg></div>";
/// Where boot.js puts it.
const WAITING: &str = "<div id=\"waiting\"></div>";

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

/// The home page in English, in two parts around the notice of loading.
pub(super) fn home_page(shown: &Answer, library: &Library) -> Result<String, String> {
    let (header, chart) = (header(Page::Home, Lang::En), chart(shown, Page::Home)?);
    let (headlines, rows) = (then_and_now(library, Lang::En), headline(shown, library)?);
    Ok(format!(
        "{header}<main class=\"explorer\">{chart}<div class=\"reading\">\n{LOADING}\n\
         {headlines}<div class=\"numbers\"><table>{rows}</table></div></div></main>\n"
    ))
}

/// Any page in any language, with a place for the notice of loading.
pub(super) fn page(page: Page, lang: Lang, library: &Library) -> Result<String, String> {
    let more = details(lang);
    let state = ExplorerState::new(library);
    let chart = || chart(&answer(&state, library, lang), page);
    let parts = match page {
        Page::Home => {
            let headlines = then_and_now(library, lang);
            format!(
                "{}<div class=\"reading\">{WAITING}{headlines}</div>",
                chart()?
            )
        }
        Page::Explore => format!("{PICKER}{}{WAITING}", chart()?),
        // Its chart depends on what happened, which no first table holds.
        Page::Timeline => WAITING.to_owned(),
        Page::Figures => opening(more.figure.title, more.figure.intro, lang),
        Page::Claims => opening(more.claims_title, more.claim_list.intro, lang),
        Page::Sources => {
            let figures = (more.source_counts)(library.observations().len());
            let intro = (more.source_list.intro)(library.sources().len(), &figures);
            opening(more.method.title, &intro, lang)
        }
        Page::Own => opening(own_words(lang).title, own_words(lang).intro, lang),
    };
    let header = header(page, lang);
    Ok(format!("{header}<main class=\"explorer\">{parts}</main>\n"))
}

/// Title and introduction of a list.
fn opening(title: &str, intro: &str, lang: Lang) -> String {
    let (title, intro, lang) = (escaped(title), escaped(intro), lang.tag());
    format!(
        "<div class=\"listing\"><div lang=\"{lang}\" data-kept=\".listing\"><h2>{title}</h2>\
         <p class=\"intro\">{intro}</p></div>{WAITING}</div>"
    )
}

/// What the page begins with, as far as it keeps the rest where the program puts it.
fn header(shown: Page, lang: Lang) -> String {
    let say = catalogue(lang);
    let pages = Page::ALL.into_iter().zip(say.pages).map(|(page, name)| {
        let address = match page {
            Page::Home => "./".to_owned(),
            page => format!("?{}", page.query()),
        };
        let current = match page == shown {
            true => " aria-current=\"page\"",
            false => "",
        };
        format!("<li><a href=\"{address}\"{current}>{name}</a></li>")
    });
    let (tagline, pages) = (escaped(say.tagline), pages.collect::<String>());
    let themes_px = match lang {
        Lang::En => 227,
        Lang::Ru => 279,
        Lang::Kk => 274,
    };
    // The empty pictures hold the place of the choices of language and colours.
    format!(
        "<header><div class=\"brand\"><h1>Kaznet Explorer</h1><p>{tagline}</p></div>\
         <div class=\"settings\"><svg width=\"233\" height=\"34\"></svg>\
         <svg width=\"{themes_px}\" height=\"34\"></svg></div>\
         <nav class=\"pages\"><ul>{pages}</ul></nav></header>"
    )
}

/// The chart of the default view, as a page has it.
fn chart(shown: &Answer, on: Page) -> Result<String, String> {
    let (height, widest_px): (fn(&ChartSpec, f64) -> f64, f64) = match on {
        Page::Home => (height_beside_text_px, BESIDE_TEXT_PX),
        _ => (height_px, BESIDE_CONTROLS_PX),
    };
    let picture = |width_px: f64, class: &str| {
        let height_px = height(&shown.spec, width_px);
        let size = Size {
            width_px,
            height_px,
        };
        page_svg(&scene(shown, size, Furniture::None), class, "chart-title")
    };
    let (wide, narrow) = (picture(widest_px, "wide"), picture(NARROW_PX, "narrow"));
    let spec = &shown.spec;
    let title = escaped(&spec.title);
    let (subtitle, source) = (escaped(&spec.subtitle), escaped(&spec.source_line));
    Ok(format!(
        "<div class=\"answer\"><figure class=\"chart\"><h2 id=\"chart-title\">{title}</h2>\
         <p class=\"subtitle\">{subtitle}</p>\
         <div class=\"picture\">{wide}{narrow}</div>\
         <figcaption>{source}</figcaption></figure></div>"
    ))
}

/// The headlines of the home page, as the program will put them there.
fn then_and_now(library: &Library, lang: Lang) -> String {
    let say = &details(lang).read;
    let all = library.passages().iter();
    let cards = all
        .filter(|one| one.part == PassagePart::Headline)
        .map(|one| {
            let words = |text: &Text| {
                let spans = passage_words(text, one, library, lang);
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
    let lang = lang.tag();
    format!(
        "<section class=\"headlines\" lang=\"{lang}\" data-kept=\".reading\"><h2>{title}</h2>\
         <ul>{cards}</ul></section>"
    )
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
