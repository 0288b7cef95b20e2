//! The English messages.

use super::catalogue::{Catalogue, SeriesWords};
use super::{Forms, plural};
use crate::data::{Lang, Qualifier, Status};

const FIGURES: Forms = Forms {
    one: "figure",
    few: "",
    many: "figures",
};
const SERIES: Forms = Forms {
    one: "series",
    few: "",
    many: "series",
};
const PLACES: Forms = Forms {
    one: "place",
    few: "",
    many: "places",
};
const PROBLEMS: Forms = Forms {
    one: "problem",
    few: "",
    many: "problems",
};

fn count(count: usize, forms: Forms) -> String {
    format!("{count} {}", plural(count, Lang::En, forms))
}

pub(super) const MESSAGES: Catalogue = Catalogue {
    language_name: "English",
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    million: "million",
    billion: "billion",

    tagline: "The figures of Kazakhstan’s internet, each with its source",
    skip_to_chart: "Skip to the chart",
    language: "Language",
    theme: "Theme",
    theme_system: "As the system",
    theme_light: "Light",
    theme_dark: "Dark",

    controls: "What the chart shows",
    indicator: "Indicator",
    places: "Places",
    add_place: "Add a place",
    add_place_hint: "Country, city or region",
    no_place_found: |text| format!("No place with figures for this indicator answers to “{text}”."),
    places_found: |n| format!("{} to choose from.", count(n, PLACES)),
    remove_place: |name| format!("Remove {name}"),
    clear_places: "Remove all",
    default_places: "Usual places",
    compare_with: "Compare with",
    years: "Years",
    from_year: "From",
    to_year: "To",
    whole_span: "All years",
    ranked_year: "Year",
    chart_kind: "Chart",
    kind_line: "Lines",
    kind_bars: "Ranked bars",
    scale: "Scale",
    scale_linear: "Linear",
    scale_log: "Logarithmic",
    copy_link: "Copy link",
    link_copied: "The link to this view is on the clipboard.",
    link_not_copied: "The browser did not let the link be copied: take it from the address bar.",
    reset_view: "Start over",

    subtitle: |parts| parts.join(", "),
    source_line: |sources| format!("Source: {sources}"),
    log_scale_named: "logarithmic scale",
    as_stated_by: |publisher| format!("stated by {publisher}"),
    without_figure: |places, year| format!("No figure for {year}: {places}."),
    places_without_figures: |places| format!("No figures in these years: {places}."),
    zeros_left_out: |n| {
        format!(
            "A logarithmic scale has no zero: {} of zero left out of the picture.",
            count(n, FIGURES)
        )
    },
    labels_left_out: |n| {
        format!(
            "{} without a label for want of room; the table names all.",
            count(n, SERIES)
        )
    },
    editions_differ: "The figures come from different editions of the statistics; \
        values may have been revised between them.",
    stated_marks: "Diamonds are figures stated in a text; no line joins them.",
    no_places: "No place is chosen. Add one to see its figures.",
    no_figures: "The chosen places have no figures for this indicator in these years. \
        Widen the years or add another place.",
    no_figures_at_all: "No figures could be loaded. The problems are listed above; \
        loading the page again may help.",

    chart_reader: "Chart, to be read by keys",
    chart_keys: "Left and right arrow move between years, Home and End to the first and last, \
        Escape leaves.",
    summary_line: |n, years| format!("Line chart of {}, {years}.", count(n, SERIES)),
    summary_bars: |year, n| format!("Bar chart of {} for {year}, ranked.", count(n, FIGURES)),
    summary_series: |s: &SeriesWords<'_>| {
        format!(
            "{}: {} ({}) to {} ({}), highest {} ({}).",
            s.label, s.first.0, s.first.1, s.last.0, s.last.1, s.highest.0, s.highest.1
        )
    },
    summary_gaps: |years| format!("No figures for {years}."),

    numbers: "The numbers",
    numbers_count: |n| format!("{} drawn in the chart", count(n, FIGURES)),
    column_place: "Place",
    column_subject: "Of",
    column_period: "Period",
    column_value: "Value",
    column_wording: "Wording",
    column_bounds: "Bounds",
    column_source: "Source",
    column_edition: "Edition",
    column_status: "Origin",
    column_notes: "Remarks",
    claim: |id| format!("Claim {id} of the article."),
    at_least: |n| format!("at least {n}"),
    at_most: |n| format!("at most {n}"),
    wording: |qualifier| match qualifier {
        Qualifier::Exact => "no hedge",
        Qualifier::About => "“about”",
        Qualifier::Roughly => "“roughly”",
        Qualifier::Around => "“around”",
        Qualifier::Over => "“over”",
        Qualifier::Almost => "“almost”",
        Qualifier::LessThan => "“less than”",
        Qualifier::A => "“a”",
        Qualifier::MostUsed => "“most used”",
    },
    hedged: |qualifier, number, _, _| match qualifier {
        Qualifier::Exact | Qualifier::MostUsed | Qualifier::A => number.to_owned(),
        Qualifier::About => format!("about {number}"),
        Qualifier::Roughly => format!("roughly {number}"),
        Qualifier::Around => format!("around {number}"),
        Qualifier::Over => format!("over {number}"),
        Qualifier::Almost => format!("almost {number}"),
        Qualifier::LessThan => format!("less than {number}"),
    },
    status: |status| match status {
        Status::Published => "published table",
        Status::Stated => "stated in a text",
        Status::Derived => "derived",
        Status::Doubtful => "doubtful",
    },

    sources: "Sources of what is drawn",
    source_drawn: "Drawn here",
    source_counts: |n| count(n, FIGURES),
    source_published: "Published",
    source_retrieved: "Retrieved",
    source_edition: "Edition",
    source_license: "Licence",
    source_places: "For",
    source_unnamed: "The table of sources did not load; only the source’s key is known.",
    about_indicator: "What is measured",
    footer: "Runs wholly in your browser: no server, no tracker, no request to another site.",
    data_package: "The data as tables",

    loading: "Loading the figures…",
    notices: "Notices",
    dismiss: "Dismiss",
    bad_link_value: |key, value| {
        format!(
            "The link asks for {key} = “{value}”, which does not exist here; \
            the usual value is shown instead."
        )
    },
    faults_heading: |n| format!("{} in the data; the rest is shown", count(n, PROBLEMS)),
    fault_line: "line",
    fault_column: "column",
    fault_status: |status| format!("the host answered with status {status}"),
    fault_no_answer: "no answer; check the connection and load the page again",
    fault_not_utf8: "the file is not UTF-8 text",
    fault_no_column: "the file lacks this column",
    fault_cell_count: |expected, found| format!("{expected} cells expected, {found} found"),
    fault_unreadable: "the line cannot be read as CSV",
    fault_empty: "the cell is empty",
    fault_not_a_number: |cell| format!("“{cell}” is not a number"),
    fault_not_a_period: |cell| format!("“{cell}” is not a year, month, day or run of months"),
    fault_unknown_word: |cell| format!("“{cell}” is not a word this column knows"),
    fault_unknown_key: |key, file| format!("“{key}” is not in {file}"),
    fault_duplicate: |key| format!("“{key}” is there twice"),
    fault_out_of_range: |cell| format!("{cell} lies outside the indicator’s range"),
    fault_bad_bounds: "the bounds exclude the value",
    fault_not_an_address: |cell| format!("“{cell}” is not an http or https address"),
};
