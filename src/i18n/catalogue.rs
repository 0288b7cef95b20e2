//! The list of everything the interface says. A field is a message; a function
//! is a message with a part that varies.

use super::{en, kk, ru};
use crate::data::{Lang, Measure, Qualifier, Status, Topic, Unit};

/// The messages of one language.
#[derive(Clone, Copy, Debug)]
#[expect(
    missing_docs,
    reason = "a message's name and its English text are its documentation"
)]
pub struct Catalogue {
    pub language_name: &'static str,
    pub months: [&'static str; 12],
    pub million: &'static str,
    pub billion: &'static str,

    pub tagline: &'static str,
    pub skip: &'static str,
    pub pages_title: &'static str,
    /// In the order of the site's navigation.
    pub pages: [&'static str; 7],
    pub language: &'static str,
    pub theme: &'static str,
    pub theme_system: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,

    pub controls: &'static str,
    pub indicator: &'static str,
    pub places: &'static str,
    pub add_place: &'static str,
    pub add_place_hint: &'static str,
    pub no_place_found: fn(&str) -> String,
    pub places_found: fn(usize) -> String,
    pub remove_place: fn(&str) -> String,
    pub clear_places: &'static str,
    pub default_places: &'static str,
    pub compare_with: &'static str,
    pub years: &'static str,
    pub from_year: &'static str,
    pub to_year: &'static str,
    pub whole_span: &'static str,
    pub ranked_year: &'static str,
    pub topic: fn(Topic) -> &'static str,

    pub subtitle: fn(&[&str]) -> String,
    pub source_line: fn(&str) -> String,
    pub log_scale_named: &'static str,
    pub as_stated_by: fn(&str) -> String,
    pub places_without_figures: fn(&str) -> String,
    pub zeros_left_out: fn(usize) -> String,
    pub labels_left_out: fn(usize) -> String,
    pub editions_differ: &'static str,
    pub other_estimates: fn(usize) -> String,
    pub undated_figures: fn(usize) -> String,
    pub breaks: fn(&str) -> String,
    pub summary_events: fn(usize) -> String,
    pub stated_marks: &'static str,
    pub two_measures: fn(&str, &str) -> String,
    pub timeline_title: &'static str,
    pub no_places: &'static str,
    pub no_figures: &'static str,
    pub only_undated: &'static str,
    pub no_figures_at_all: &'static str,

    pub chart_reader: &'static str,
    pub chart_keys: &'static str,

    pub numbers: &'static str,
    pub between: fn(&str, &str) -> String,
    pub at_least: fn(&str) -> String,
    pub at_most: fn(&str) -> String,
    pub undated: &'static str,
    pub wording: fn(Qualifier) -> &'static str,
    pub hedged: fn(Qualifier, &str, f64, Unit) -> String,
    pub status: fn(Status) -> &'static str,
    pub measure: fn(Measure) -> &'static str,
    pub quoted: &'static str,

    pub sources: &'static str,
    pub about_indicator: &'static str,

    pub loading: &'static str,
    pub notices: &'static str,
    pub fault_no_answer: &'static str,
}

/// The messages of a language.
#[must_use]
pub fn catalogue(lang: Lang) -> &'static Catalogue {
    match lang {
        Lang::En => &en::MESSAGES,
        Lang::Ru => &ru::MESSAGES,
        Lang::Kk => &kk::MESSAGES,
    }
}
