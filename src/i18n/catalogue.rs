//! The list of everything the interface says. A field is a message; a function
//! is a message with a part that varies.

use super::{en, kk, ru};
use crate::data::{Category, Lang, Measure, Outcome, Qualifier, Status, Topic, Unit};
use crate::evidence::Verdict;

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
    pub skip_to_chart: &'static str,
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
    pub chart_kind: &'static str,
    pub kind_line: &'static str,
    pub kind_bars: &'static str,
    pub kind_estimates: &'static str,
    pub kind_area: &'static str,
    pub kind_slope: &'static str,
    pub kind_scatter: &'static str,
    pub kind_multiples: &'static str,
    pub kind_parts: &'static str,
    pub kind_timeline: &'static str,
    pub unfit_one_year: &'static str,
    pub unfit_no_parts: &'static str,
    pub unfit_overlap: &'static str,
    pub unfit_one_series: &'static str,
    pub unfit_no_second: &'static str,
    pub unfit_no_whole: &'static str,
    pub unfit_no_events: &'static str,
    pub unfit_no_common_year: &'static str,
    pub against: &'static str,
    pub against_none: &'static str,
    pub axes: &'static str,
    pub axes_shared: &'static str,
    pub axes_own: &'static str,
    pub preferred_source: &'static str,
    pub usual_source: &'static str,
    pub topic: fn(Topic) -> &'static str,
    pub scale: &'static str,
    pub scale_linear: &'static str,
    pub scale_log: &'static str,
    pub events: &'static str,
    pub category: fn(Category) -> &'static str,
    pub events_count: fn(usize) -> String,
    pub show_in_chart: &'static str,
    pub dates_differ: &'static str,
    pub copy_link: &'static str,
    pub link_copied: &'static str,
    pub link_not_copied: &'static str,
    pub reset_view: &'static str,

    pub subtitle: fn(&[&str]) -> String,
    pub source_line: fn(&str) -> String,
    pub log_scale_named: &'static str,
    pub as_stated_by: fn(&str) -> String,
    pub without_figure: fn(&str, i32) -> String,
    pub places_without_figures: fn(&str) -> String,
    pub zeros_left_out: fn(usize) -> String,
    pub labels_left_out: fn(usize) -> String,
    pub editions_differ: &'static str,
    pub other_estimates: fn(usize) -> String,
    pub undated_figures: fn(usize) -> String,
    pub spread: fn(&str, &str) -> String,
    pub breaks: fn(&str) -> String,
    pub summary_events: fn(usize) -> String,
    pub all_others: &'static str,
    pub share_of_total: &'static str,
    pub total_of_shown: &'static str,
    pub shares_of_year: fn(i32) -> String,
    pub years_without_all: fn(&str) -> String,
    pub stated_left_out: fn(usize) -> String,
    pub slope_years: fn(i32, i32) -> String,
    pub without_both: fn(&str) -> String,
    pub part_of: fn(&PartWords<'_>) -> String,
    pub part_sources_differ: fn(&str) -> String,
    pub part_exceeds: fn(&str) -> String,
    pub no_whole_for: fn(&str) -> String,
    pub stated_marks: &'static str,
    pub no_places: &'static str,
    pub no_figures: &'static str,
    pub only_undated: &'static str,
    pub no_figures_at_all: &'static str,

    pub chart_reader: &'static str,
    pub chart_keys: &'static str,
    pub summary_line: fn(usize, &str) -> String,
    pub summary_bars: fn(i32, usize) -> String,
    pub summary_estimates: fn(&str, usize) -> String,
    pub summary_area: fn(usize, &str) -> String,
    pub summary_slope: fn(usize, i32, i32) -> String,
    pub summary_parts: fn(usize, i32) -> String,
    pub summary_series: fn(&SeriesWords<'_>) -> String,
    pub summary_change: fn(&ChangeWords<'_>) -> String,
    pub summary_gaps: fn(&str) -> String,

    pub numbers: &'static str,
    pub numbers_count: fn(usize) -> String,
    pub column_place: &'static str,
    pub column_subject: &'static str,
    pub column_period: &'static str,
    pub column_value: &'static str,
    pub column_wording: &'static str,
    pub column_interval: &'static str,
    pub column_change: &'static str,
    pub column_measure: &'static str,
    pub column_source: &'static str,
    pub column_edition: &'static str,
    pub column_status: &'static str,
    pub column_notes: &'static str,
    pub claim: fn(&str) -> String,
    pub undated: &'static str,
    pub break_in_series: &'static str,
    pub points: fn(&str) -> String,
    pub between: fn(&str, &str) -> String,
    pub at_least: fn(&str) -> String,
    pub at_most: fn(&str) -> String,
    pub wording: fn(Qualifier) -> &'static str,
    pub hedged: fn(Qualifier, &str, f64, Unit) -> String,
    pub status: fn(Status) -> &'static str,
    pub measure: fn(Measure) -> &'static str,
    pub quoted: &'static str,
    pub figures_cited: &'static str,
    pub verdict: fn(Verdict) -> &'static str,
    pub outcome: fn(Outcome) -> &'static str,
    pub claims_title: &'static str,
    pub claims_count: fn(usize) -> String,
    pub rests_on: &'static str,
    pub computed_as: &'static str,
    pub breaks_title: &'static str,

    pub sources: &'static str,
    pub source_drawn: &'static str,
    pub source_counts: fn(usize) -> String,
    pub source_published: &'static str,
    pub source_retrieved: &'static str,
    pub source_edition: &'static str,
    pub source_license: &'static str,
    pub source_places: &'static str,
    pub source_unnamed: &'static str,
    pub about_indicator: &'static str,
    pub footer: &'static str,
    pub data_package: &'static str,

    pub loading: &'static str,
    pub notices: &'static str,
    pub dismiss: &'static str,
    pub bad_link_value: fn(&str, &str) -> String,
    pub faults_heading: fn(usize) -> String,
    pub fault_line: &'static str,
    pub fault_column: &'static str,
    pub fault_status: fn(u16) -> String,
    pub fault_no_answer: &'static str,
    pub fault_not_utf8: &'static str,
    pub fault_no_column: &'static str,
    pub fault_cell_count: fn(u64, u64) -> String,
    pub fault_unreadable: &'static str,
    pub fault_empty: &'static str,
    pub fault_not_a_number: fn(&str) -> String,
    pub fault_not_a_period: fn(&str) -> String,
    pub fault_unknown_word: fn(&str) -> String,
    pub fault_unknown_key: fn(&str, &str) -> String,
    pub fault_duplicate: fn(&str) -> String,
    pub fault_out_of_range: fn(&str) -> String,
    pub fault_bad_bounds: &'static str,
    pub fault_not_an_address: fn(&str) -> String,
}

/// What a summary says of one series; every part is already in words.
#[derive(Clone, Debug)]
pub struct SeriesWords<'a> {
    /// The series' label.
    pub label: &'a str,
    /// First figure and its time.
    pub first: (&'a str, &'a str),
    /// Last figure and its time.
    pub last: (&'a str, &'a str),
    /// Largest figure and its time.
    pub highest: (&'a str, &'a str),
}

/// What a summary says of one series of which two years are compared.
#[derive(Clone, Debug)]
pub struct ChangeWords<'a> {
    /// The series' label.
    pub label: &'a str,
    /// First figure and its time.
    pub first: (&'a str, &'a str),
    /// Last figure and its time.
    pub last: (&'a str, &'a str),
    /// What changed, or that the series breaks; empty where nothing can be said.
    pub change: &'a str,
}

/// What is said of a part and its whole.
#[derive(Clone, Debug)]
pub struct PartWords<'a> {
    /// The part's figure.
    pub part: &'a str,
    /// The whole's figure.
    pub whole: &'a str,
    /// The place that is the whole.
    pub place: &'a str,
    /// The share, with its range.
    pub share: &'a str,
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
