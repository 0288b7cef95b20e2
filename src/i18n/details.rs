//! The list of all that is said beyond the first picture: below the chart, of other
//! kinds of chart, of faults. Apart from the catalogue, so that the first load can do
//! without it.

use super::{
    ClaimWords, FigureWords, ListWords, LongWords, MethodWords, ReadWords, SiteWords, SourceWords,
    StripWords, TakeWords, TimelineWords, details_en, details_kk, details_ru,
};
use crate::data::{Category, Lang, Outcome, Unit};
use crate::evidence::Verdict;
use crate::query::{LeftOut, Refusal, Transform};

/// These messages of one language.
#[derive(Clone, Copy, Debug)]
#[expect(
    missing_docs,
    reason = "a message's name and its English text are its documentation"
)]
pub struct Details {
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
    pub against: &'static str,
    pub against_none: &'static str,
    pub axes: &'static str,
    pub axes_shared: &'static str,
    pub axes_own: &'static str,
    pub transform: &'static str,
    pub transform_named: fn(Transform) -> &'static str,
    pub base_year: &'static str,
    pub unit_of: fn(Transform, i32, &str, Unit) -> String,
    pub computed: fn(Transform, i32) -> String,
    pub left_out: fn(LeftOut, i32, &str) -> String,
    pub refused: fn(Refusal) -> &'static str,
    pub computed_from: fn(&str) -> String,
    pub why_not_offered: &'static str,
    pub hand: &'static str,
    pub year_before: &'static str,
    pub year_after: &'static str,
    pub play: &'static str,
    pub pause: &'static str,
    pub earlier: &'static str,
    pub later: &'static str,
    pub nearer: &'static str,
    pub farther: &'static str,
    pub preferred_source: &'static str,
    pub usual_source: &'static str,
    pub scale: &'static str,
    pub scale_linear: &'static str,
    pub scale_log: &'static str,
    pub events: &'static str,
    pub category: fn(Category) -> &'static str,
    pub events_count: fn(usize) -> String,
    pub show_in_chart: &'static str,
    pub dates_differ: &'static str,
    pub reset_view: &'static str,
    pub without_figure: fn(&str, i32) -> String,
    pub spread: fn(&str, &str) -> String,
    pub summary_line: fn(usize, &str) -> String,
    pub summary_bars: fn(i32, usize) -> String,
    pub summary_estimates: fn(&str, usize) -> String,
    pub summary_series: fn(&SeriesWords<'_>) -> String,
    pub summary_gaps: fn(&str) -> String,
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
    pub break_in_series: &'static str,
    pub points: fn(&str) -> String,
    pub figures_cited: &'static str,
    pub verdict: fn(Verdict) -> &'static str,
    pub outcome: fn(Outcome) -> &'static str,
    pub claims_title: &'static str,
    pub claims_count: fn(usize) -> String,
    pub rests_on: &'static str,
    pub computed_as: &'static str,
    pub breaks_title: &'static str,
    pub source_drawn: &'static str,
    pub source_counts: fn(usize) -> String,
    pub source_published: &'static str,
    pub source_retrieved: &'static str,
    pub source_edition: &'static str,
    pub source_license: &'static str,
    pub source_places: &'static str,
    pub source_unnamed: &'static str,
    pub faults_heading: fn(usize) -> String,
    pub fault_line: &'static str,
    pub fault_column: &'static str,
    pub fault_status: fn(u16) -> String,
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
    pub data_version: fn(&str) -> String,
    pub accessed: fn(&str) -> String,
    pub bibtex_needs_biber: &'static str,
    pub listen: &'static str,
    pub stop_listening: &'static str,
    pub unfit_no_common_year: &'static str,
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
    pub summary_area: fn(usize, &str) -> String,
    pub summary_slope: fn(usize, i32, i32) -> String,
    pub summary_parts: fn(usize, i32) -> String,
    pub summary_change: fn(&ChangeWords<'_>) -> String,
    pub without_both_measures: fn(&str, i32) -> String,
    pub trails: &'static str,
    pub own_axes: &'static str,
    pub summary_scatter: fn(i32, usize, &str, &str) -> String,
    pub summary_multiples: fn(usize, &str) -> String,
    pub summary_timeline: fn(usize, &str) -> String,
    pub focus: &'static str,
    pub focus_none: &'static str,
    pub summary_trend: fn(usize, usize) -> String,
    pub summary_breaks: fn(&str) -> String,
    pub footer: &'static str,
    pub data_package: &'static str,
    pub dismiss: &'static str,
    pub bad_link_value: fn(&str, &str) -> String,
    pub take: TakeWords,
    pub read: ReadWords,
    pub lists: ListWords,
    pub timeline: TimelineWords,
    pub site: SiteWords,
    pub strip: StripWords,
    pub method: MethodWords,
    pub claim_list: ClaimWords,
    pub source_list: SourceWords,
    pub figure: FigureWords,
    pub long: LongWords,
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
    /// Smallest figure and its time.
    pub lowest: (&'a str, &'a str),
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

/// The messages of a language beyond the first picture.
#[must_use]
pub fn details(lang: Lang) -> &'static Details {
    match lang {
        Lang::En => &details_en::MESSAGES,
        Lang::Ru => &details_ru::MESSAGES,
        Lang::Kk => &details_kk::MESSAGES,
    }
}
