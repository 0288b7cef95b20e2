//! The English messages.

use super::catalogue::{Catalogue, SeriesWords};
use super::{Forms, plural};
use crate::data::{Category, Lang, Measure, Outcome, Qualifier, Status, Topic};
use crate::evidence::Verdict;

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
const EVENTS: Forms = Forms {
    one: "event",
    few: "",
    many: "events",
};
const CLAIMS: Forms = Forms {
    one: "claim",
    few: "",
    many: "claims",
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
    kind_estimates: "Estimates",
    kind_area: "Shares over time",
    kind_slope: "Two years",
    kind_scatter: "Two measures",
    kind_multiples: "Small charts",
    kind_parts: "Parts of a whole",
    kind_timeline: "Timeline",
    unfit_one_year: "No series here has yearly figures of two years to compare.",
    unfit_no_parts: "This needs counts of several countries, or one share of a whole: these figures are no parts of one sum.",
    unfit_overlap: "Some of these places lie inside others, so a sum would count people twice.",
    unfit_one_series: "There is one series only; small charts set several beside each other.",
    unfit_no_second: "Choose a second measure that has figures for at least three of these places in this year.",
    unfit_no_whole: "No figure here is a part of a whole that is known for the same year.",
    unfit_no_events: "No event of the record lies in these years.",
    against: "Second measure",
    against_none: "none",
    axes: "Axis of values",
    axes_shared: "Shared",
    axes_own: "Own",
    preferred_source: "Preferred source",
    usual_source: "The explorer’s choice",
    topic: |topic| match topic {
        Topic::Access => "Access",
        Topic::Population => "Population",
        Topic::Social => "Social networks",
        Topic::Platform => "Local platforms",
        Topic::Language => "Languages",
        Topic::Market => "Market",
        Topic::Domain => "Domains",
        Topic::Control => "Control",
        Topic::Freedom => "Freedom indices",
        Topic::Society => "Society",
    },
    scale: "Scale",
    scale_linear: "Linear",
    scale_log: "Logarithmic",
    events: "Events",
    category: |category| match category {
        Category::Access => "Access",
        Category::Policy => "Policy",
        Category::Censorship => "Censorship",
        Category::Platform => "Platforms",
        Category::Society => "Society",
    },
    events_count: |n| format!("{} in these years", count(n, EVENTS)),
    show_in_chart: "Show in the chart",
    dates_differ: "The sources give different dates.",
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
    other_estimates: |n| {
        format!(
            "{} of other sources not drawn: “Estimates” sets them side by side.",
            count(n, FIGURES)
        )
    },
    undated_figures: |n| format!("{} without a date: in the table alone.", count(n, FIGURES)),
    spread: |low, high| format!("The estimates run from {low} to {high}."),
    breaks: |list| format!("Breaks in the series: {list}. No line and no change runs across them."),
    stated_marks: "Diamonds are figures stated in a text; no line joins them.",
    two_measures: |up, across| format!("“{up}” against “{across}”"),
    without_both: |places, year| {
        format!("One of the measures or both have no figure for {year}: {places}.")
    },
    trails: "The thin lines lead through the years before.",
    own_axes: "Each small chart has an axis of its own: forms compare, heights do not.",
    timeline_title: "What happened meanwhile",
    no_places: "No place is chosen. Add one to see its figures.",
    no_figures: "The chosen places have no figures for this indicator in these years. \
        Widen the years or add another place.",
    only_undated: "The sources give no date for these figures, so no chart is drawn; the table has them.",
    no_figures_at_all: "No figures could be loaded. The problems are listed above; \
        loading the page again may help.",

    chart_reader: "Chart, to be read by keys",
    chart_keys: "Left and right arrow move between years, up and down between the series of a year, Home and End to the first and last; Enter keeps the reading open, Escape leaves.",
    summary_line: |n, years| format!("Line chart of {}, {years}.", count(n, SERIES)),
    summary_bars: |year, n| format!("Bar chart of {} for {year}, ranked.", count(n, FIGURES)),
    summary_estimates: |what, n| format!("Estimates side by side, {what}: {}.", count(n, FIGURES)),
    summary_scatter: |year, n, up, across| {
        format!(
            "Scatter chart of {} in {year}: upwards “{up}”, to the right “{across}”.",
            count(n, PLACES)
        )
    },
    summary_multiples: |n, years| format!("Small charts of {}, {years}.", count(n, SERIES)),
    summary_timeline: |n, years| format!("Timeline of {}, {years}.", count(n, EVENTS)),
    summary_series: |s: &SeriesWords<'_>| {
        format!(
            "{}: {} ({}) to {} ({}), highest {} ({}).",
            s.label, s.first.0, s.first.1, s.last.0, s.last.1, s.highest.0, s.highest.1
        )
    },
    summary_gaps: |years| format!("No figures for {years}."),
    summary_events: |n| format!("{} marked on the axis of years.", count(n, EVENTS)),

    numbers: "The numbers",
    numbers_count: |n| format!("{} drawn in the chart", count(n, FIGURES)),
    column_place: "Place",
    column_subject: "Of",
    column_period: "Period",
    column_value: "Value",
    column_wording: "Wording",
    column_interval: "Interval",
    column_change: "On the year before",
    column_measure: "Kind of measure",
    column_source: "Source",
    column_edition: "Edition",
    column_status: "Origin",
    column_notes: "Remarks",
    claim: |id| format!("Claim {id} of the article."),
    undated: "no date given",
    break_in_series: "break",
    points: |n| format!("{n} points"),
    between: |low, high| format!("{low} to {high}"),
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
        Qualifier::Some => "“some”",
        Qualifier::SomethingLike => "“something like”",
        Qualifier::MoreThan => "“more than”",
        Qualifier::Exceeded => "“exceeded”",
        Qualifier::AtLeast => "“at least”",
        Qualifier::AGood => "“a good”",
        Qualifier::Nearly => "“nearly”",
        Qualifier::UpTo => "“up to”",
        Qualifier::Only => "“only”",
        Qualifier::Reached => "“reached”",
        Qualifier::Averaging => "“averaging”",
        Qualifier::Reportedly => "“reportedly”",
        Qualifier::Forecast => "forecast",
        Qualifier::Plan => "plan",
        Qualifier::MostPopular => "“most popular”",
        Qualifier::First => "“first”",
        Qualifier::Biggest => "“the biggest”",
        Qualifier::All => "“all”",
        Qualifier::Counted => "counted from a list",
    },
    hedged: |qualifier, number, _, _| match qualifier {
        Qualifier::Exact
        | Qualifier::MostUsed
        | Qualifier::MostPopular
        | Qualifier::First
        | Qualifier::Biggest
        | Qualifier::All
        | Qualifier::Counted
        | Qualifier::Reached
        | Qualifier::A => number.to_owned(),
        Qualifier::About => format!("about {number}"),
        Qualifier::Roughly => format!("roughly {number}"),
        Qualifier::Around => format!("around {number}"),
        Qualifier::Some => format!("some {number}"),
        Qualifier::SomethingLike => format!("something like {number}"),
        Qualifier::Over => format!("over {number}"),
        Qualifier::MoreThan | Qualifier::Exceeded => format!("more than {number}"),
        Qualifier::AtLeast => format!("at least {number}"),
        Qualifier::AGood => format!("a good {number}"),
        Qualifier::Almost => format!("almost {number}"),
        Qualifier::Nearly => format!("nearly {number}"),
        Qualifier::LessThan => format!("less than {number}"),
        Qualifier::UpTo => format!("up to {number}"),
        Qualifier::Only => format!("only {number}"),
        Qualifier::Averaging => format!("{number} on average"),
        Qualifier::Reportedly => format!("reportedly {number}"),
        Qualifier::Forecast => format!("{number} (forecast)"),
        Qualifier::Plan => format!("{number} (plan)"),
    },
    status: |status| match status {
        Status::Published => "published table",
        Status::Stated => "stated in a text",
        Status::Mirrored => "stated in a text, read in a copy",
        Status::Derived => "derived",
        Status::Doubtful => "doubtful",
    },

    measure: |measure| match measure {
        Measure::Statistic => "official statistic",
        Measure::Subscriptions => "subscriptions",
        Measure::Survey => "survey",
        Measure::Accounts => "registered accounts",
        Measure::ActiveAuthors => "active authors",
        Measure::Audience => "advertising audience",
        Measure::Visitors => "visitors",
        Measure::Traffic => "data traffic",
        Measure::Queries => "search queries",
        Measure::Claim => "claim without a method",
        Measure::Undefined => "undefined",
        Measure::Count => "count",
        Measure::Speed => "speed test",
        Measure::Index => "index",
        Measure::Money => "money",
        Measure::Plan => "plan or threshold",
        Measure::Growth => "rate of change",
    },
    quoted: "quoted figure",
    figures_cited: "Figures are cited; the text is not reproduced.",
    verdict: |verdict| match verdict {
        Verdict::NotCheckable => "cannot be checked",
        Verdict::Confirmed => "confirmed",
        Verdict::Loose => "loose",
        Verdict::ConfirmedThenRevised => "confirmed, then revised",
        Verdict::Dated => "dated",
        Verdict::UndefinedMeasure => "undefined measure",
        Verdict::Incomplete => "incomplete",
        Verdict::Conflicting => "conflicting",
    },
    outcome: |outcome| match outcome {
        Outcome::Confirmed => "confirmed",
        Outcome::ConfirmedThenRevised => "confirmed, then revised",
        Outcome::Consistent => "consistent",
        Outcome::Loose => "loose",
        Outcome::Conflict => "conflict",
        Outcome::Implausible => "implausible",
        Outcome::ChangedRanking => "changed ranking",
        Outcome::MissedTarget => "missed target",
        Outcome::Dated => "dated",
        Outcome::Undefined => "undefined",
        Outcome::Incomplete => "incomplete",
        Outcome::OmittedCorrection => "correction left out",
        Outcome::Error => "error",
        Outcome::Imprecise => "imprecise",
        Outcome::Derived => "derived",
    },
    claims_title: "The article’s claims, held against the record",
    claims_count: |n| count(n, CLAIMS),
    rests_on: "Rests on",
    computed_as: "Computed as",
    breaks_title: "Breaks in these series",
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
