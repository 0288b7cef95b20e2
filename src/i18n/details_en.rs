//! The English messages beyond the first picture.

use super::details::{ChangeWords, Details, PartWords, SeriesWords};
use super::{
    Forms, claim_words, figure, lists, long, method_words, plural, read, site, source_words, strip,
    take, timeline,
};
use crate::data::{Category, Lang, Outcome, Unit};
use crate::evidence::Verdict;
use crate::query::{LeftOut, Refusal, Transform};

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

const PARTS: Forms = Forms {
    one: "part",
    few: "",
    many: "parts",
};

const PLACES: Forms = Forms {
    one: "place",
    few: "",
    many: "places",
};

pub(super) const MESSAGES: Details = Details {
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
    transform: "Figures shown",
    transform_named: |how| match how {
        Transform::None => "As they are",
        Transform::Index => "Index",
        Transform::Change => "Change",
        Transform::ChangePercent => "Change in per cent",
        Transform::ChangeYearly => "Yearly growth",
        Transform::PerHead => "Per 100 inhabitants",
        Transform::Share => "Share of the total",
        Transform::Rolling => "Three-year mean",
    },
    base_year: "Base year",
    unit_of: |how, base, unit, class| match how {
        Transform::None => unit.to_owned(),
        Transform::Index => format!("{base} = 100"),
        Transform::Change if class == Unit::Percent => {
            format!("change since {base} in percentage points")
        }
        Transform::Change => format!("change since {base}, {unit}"),
        Transform::ChangePercent => format!("change since {base} in per cent"),
        Transform::ChangeYearly => format!("average yearly growth from {base}, per cent"),
        Transform::PerHead => format!("{unit} per 100 inhabitants"),
        Transform::Share => "% of the total of the places shown".to_owned(),
        Transform::Rolling => format!("{unit}, three-year mean"),
    },
    computed: |how, base| match how {
        Transform::None => String::new(),
        Transform::Index => format!("Computed here: figure ÷ figure of {base} × 100."),
        Transform::Change => format!("Computed here: figure − figure of {base}."),
        Transform::ChangePercent => {
            format!("Computed here: (figure ÷ figure of {base} − 1) × 100.")
        }
        Transform::ChangeYearly => format!(
            "Computed here: the constant yearly rate that leads from the figure of {base} to that of the year."
        ),
        Transform::PerHead => {
            "Computed here: figure ÷ population of the same place and year × 100.".to_owned()
        }
        Transform::Share => {
            "Computed here: figure ÷ sum of the places shown in the same year × 100.".to_owned()
        }
        Transform::Rolling => {
            "Computed here: the mean of the year, the one before and the one after.".to_owned()
        }
    },
    left_out: |why, base, places| match why {
        LeftOut::Broken => format!("Left out where the series breaks on the way: {places}."),
        LeftOut::Inexact => {
            format!(
                "Left out, because the source hedges the figure or gives no whole year: {places}."
            )
        }
        LeftOut::NoBase => format!("Left out without a figure above zero for {base}: {places}."),
        LeftOut::NoPopulation => {
            format!("Left out in years whose population is not known: {places}.")
        }
        LeftOut::PartMissing => {
            format!("Left out in years for which one of the places has no figure: {places}.")
        }
        LeftOut::NoNeighbour => {
            format!("Left out where the year before or after has no figure: {places}.")
        }
    },
    refused: |why| match why {
        Refusal::Rank => {
            "Ranks can be neither subtracted nor divided, so nothing is computed from them."
        }
        Refusal::NoCount => {
            "These figures are shares or rates: neither their sum nor their part for each inhabitant means anything."
        }
        Refusal::Population => "The population divided by itself says nothing.",
        Refusal::Overlap => {
            "A total needs countries that stand beside each other: places inside others would count people twice."
        }
        Refusal::OnePlace => "One place alone is its own total: add a country.",
    },
    computed_from: |inputs| format!("Computed from {inputs}."),
    why_not_offered: "Why not all kinds?",
    hand: "Move in time",
    year_before: "Year before",
    year_after: "Year after",
    play: "Play",
    pause: "Pause",
    earlier: "Earlier",
    later: "Later",
    nearer: "Zoom in",
    farther: "Zoom out",
    preferred_source: "Preferred source",
    usual_source: "The explorer’s choice",
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
    reset_view: "Start over",
    without_figure: |places, year| format!("No figure for {year}: {places}."),
    spread: |low, high| format!("The estimates run from {low} to {high}."),
    summary_line: |n, years| format!("Line chart of {}, {years}.", count(n, SERIES)),
    summary_bars: |year, n| format!("Bar chart of {} for {year}, ranked.", count(n, FIGURES)),
    summary_estimates: |what, n| format!("Estimates side by side, {what}: {}.", count(n, FIGURES)),
    summary_series: |s: &SeriesWords<'_>| {
        format!(
            "{}: {} ({}) to {} ({}), highest {} ({}), lowest {} ({}).",
            s.label,
            s.first.0,
            s.first.1,
            s.last.0,
            s.last.1,
            s.highest.0,
            s.highest.1,
            s.lowest.0,
            s.lowest.1
        )
    },
    summary_gaps: |years| format!("No figures for {years}."),
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
    break_in_series: "break",
    points: |n| format!("{n} points"),
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
    source_drawn: "Drawn here",
    source_counts: |n| count(n, FIGURES),
    source_published: "Published",
    source_retrieved: "Retrieved",
    source_edition: "Edition",
    source_license: "Licence",
    source_places: "For",
    source_unnamed: "The table of sources did not load; only the source’s key is known.",
    faults_heading: |n| format!("{} in the data; the rest is shown", count(n, PROBLEMS)),
    fault_line: "line",
    fault_column: "column",
    fault_status: |status| format!("the host answered with status {status}"),
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
    data_version: |version| format!("data version {version}"),
    accessed: |day| format!("accessed {day}"),
    bibtex_needs_biber: "This entry is in UTF-8: process it with biblatex and biber.",
    listen: "Listen",
    stop_listening: "Stop",
    unfit_no_common_year: "There is no year for which all of these places have a figure.",
    all_others: "all others",
    share_of_total: "shares of the total of these places",
    total_of_shown: "The whole is the sum of the places shown, not of the world.",
    shares_of_year: |year| format!("The shares beside the picture are those of {year}."),
    years_without_all: |list| format!("No area for {list}: some parts have no figure there."),
    stated_left_out: |n| {
        format!(
            "{} stated in a text not drawn: only yearly statistics are.",
            count(n, FIGURES)
        )
    },
    slope_years: |from, to| {
        format!(
            "{from} and {to} are the years furthest apart for which the most series can be drawn."
        )
    },
    without_both: |list| format!("No figure for one or both of the two years: {list}."),
    part_of: |p: &PartWords<'_>| format!("{} of {} ({}): {}", p.part, p.whole, p.place, p.share),
    part_sources_differ: |list| format!("Part and whole come from different sources: {list}."),
    part_exceeds: |list| {
        format!(
            "The part is larger than the whole, so these figures contradict each other: {list}."
        )
    },
    no_whole_for: |list| format!("No whole is known for {list}."),
    summary_area: |n, years| format!("Shares of a whole over time, {years}: {}.", count(n, PARTS)),
    summary_slope: |n, from, to| {
        format!("Two years compared, {from} and {to}: {}.", count(n, SERIES))
    },
    summary_parts: |n, year| format!("Parts of a whole in {year}, {n} in all."),
    footer: "Runs wholly in your browser: no server, no tracker, no request to another site.",
    data_package: "The data as tables",
    dismiss: "Dismiss",
    bad_link_value: |key, value| {
        format!(
            "The link asks for {key} = “{value}”, which does not exist here; \
            the usual value is shown instead."
        )
    },
    take: take::EN,
    read: read::EN,
    lists: lists::EN,
    timeline: timeline::EN,
    site: site::EN,
    strip: strip::EN,
    method: method_words::EN,
    claim_list: claim_words::EN,
    source_list: source_words::EN,
    figure: figure::EN,
    long: long::EN,
    summary_change: |c: &ChangeWords<'_>| {
        let change = if c.change.is_empty() {
            String::new()
        } else {
            format!(", {}", c.change)
        };
        format!(
            "{}: {} ({}) to {} ({}){change}.",
            c.label, c.first.0, c.first.1, c.last.0, c.last.1
        )
    },
    without_both_measures: |places, year| {
        format!("One of the measures or both have no figure for {year}: {places}.")
    },
    trails: "The thin lines lead through the years before.",
    own_axes: "Each small chart has an axis of its own: forms compare, heights do not.",
    summary_scatter: |year, n, up, across| {
        format!(
            "Scatter chart of {} in {year}: upwards “{up}”, to the right “{across}”.",
            count(n, PLACES)
        )
    },
    summary_multiples: |n, years| format!("Small charts of {}, {years}.", count(n, SERIES)),
    summary_timeline: |n, years| format!("Timeline of {}, {years}.", count(n, EVENTS)),
    focus: "Bring forward",
    focus_none: "None: all alike",
    summary_trend: |rose, fell| {
        format!("From one year to the next it rose {rose} times and fell {fell} times.")
    },
    summary_breaks: |list| format!("The series breaks: {list}."),
};
