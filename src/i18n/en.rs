//! The English messages.

use super::catalogue::Catalogue;
use super::{Forms, plural};
use crate::data::{Lang, Measure, Qualifier, Status, Topic};

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
    skip: "Skip to the content",
    pages_title: "Pages",
    pages: [
        "Home",
        "Charts",
        "Figures",
        "Timeline",
        "Claims",
        "Sources",
        "Your file",
    ],
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
        Topic::Own => "Own figures",
    },
    subtitle: |parts| parts.join(", "),
    source_line: |sources| format!("Source: {sources}"),
    log_scale_named: "logarithmic scale",
    as_stated_by: |publisher| format!("stated by {publisher}"),
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
    breaks: |list| format!("Breaks in the series: {list}. No line and no change runs across them."),
    stated_marks: "Diamonds are figures stated in a text; no line joins them.",
    two_measures: |up, across| format!("“{up}” against “{across}”"),
    timeline_title: "What happened meanwhile",
    no_places: "No place is chosen. Add one to see its figures.",
    no_figures: "The chosen places have no figures for this indicator in these years. \
        Widen the years or add another place.",
    only_undated: "The sources give no date for these figures, so no chart is drawn; the table has them.",
    no_figures_at_all: "No figures could be loaded. The problems are listed above; \
        loading the page again may help.",
    chart_reader: "Chart, to be read by keys",
    chart_keys: "Left and right arrow move between years, up and down between the series of a year, Home and End to the first and last; Enter keeps the reading open, Escape leaves.",
    summary_events: |n| format!("{} marked on the axis of years.", count(n, EVENTS)),
    numbers: "The numbers",
    between: |low, high| format!("{low} to {high}"),
    at_least: |n| format!("at least {n}"),
    at_most: |n| format!("at most {n}"),
    undated: "no date given",
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
    sources: "Sources of what is drawn",
    about_indicator: "What is measured",
    loading: "Loading the figures…",
    notices: "Notices",
    fault_no_answer: "no answer; check the connection and load the page again",
};
