//! Words of files, in the languages of the readers: months, quarters, what means
//! "nothing", and heads of columns that say what a column is. They are read, never shown.

use crate::data::lower_case;

/// The beginnings of month names, in lower case, January first: English, Russian, Kazakh.
const MONTHS: [[&str; 3]; 12] = [
    ["jan", "янв", "қаңтар"],
    ["feb", "фев", "ақпан"],
    ["mar", "мар", "наурыз"],
    ["apr", "апр", "сәуір"],
    ["may", "ма", "мамыр"],
    ["jun", "июн", "маусым"],
    ["jul", "июл", "шілде"],
    ["aug", "авг", "тамыз"],
    ["sep", "сен", "қыркүйек"],
    ["oct", "окт", "қазан"],
    ["nov", "ноя", "қараша"],
    ["dec", "дек", "желтоқсан"],
];

/// The month of a name or its beginning of at least three letters (two for one of two),
/// 1–12; case and a point behind it do not count.
pub(super) fn month(name: &str) -> Option<u8> {
    let name = lower_case(name.trim_end_matches('.'));
    // Russian May is shorter than a beginning, and others begin as it does.
    let may = ["май", "мая", "мамыр", "мам"];
    let is_may = may.contains(&name.as_str());
    let of = |names: &[&str; 3]| {
        names.iter().enumerate().any(|(language, known)| {
            let short = known.chars().take(3).collect::<String>();
            match language {
                0 | 1 => known.chars().count() == 3 && name.starts_with(known),
                _ => {
                    name.starts_with(&short)
                        && (known.starts_with(&name) || name.starts_with(known))
                }
            }
        })
    };
    let at = if is_may {
        Some(4)
    } else {
        MONTHS.iter().position(of)
    };
    let letters = name.chars().all(char::is_alphabetic);
    u8::try_from(at?).ok().filter(|_| letters).map(|at| at + 1)
}

/// Words behind the number of a quarter, in lower case without a point.
const QUARTER: [&str; 10] = [
    "q",
    "qtr",
    "quarter",
    "кв",
    "квартал",
    "тоқсан",
    "т",
    "к",
    "ж",
    "тоқ",
];

pub(super) fn is_quarter(word: &str) -> bool {
    QUARTER.contains(&lower_case(word.trim_end_matches('.')).as_str())
}

/// What may stand behind a year: "г.", "год", "жыл".
const YEAR: [&str; 7] = ["г", "год", "года", "ж", "жыл", "жылы", "year"];

pub(super) fn is_year(word: &str) -> bool {
    YEAR.contains(&lower_case(word.trim_end_matches('.')).as_str())
}

/// What stands where there is no number.
const MISSING: [&str; 20] = [
    "",
    "-",
    "–",
    "—",
    "−",
    ".",
    "..",
    "...",
    "…",
    ":",
    "*",
    "n/a",
    "na",
    "#n/a",
    "#н/д",
    "null",
    "nan",
    "none",
    "н/д",
    "нет данных",
];

pub(super) fn is_missing(cell: &str) -> bool {
    MISSING.contains(&cell) || (cell.len() <= 20 && MISSING.contains(&lower_case(cell).as_str()))
}

/// What a head says a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hint {
    Time,
    Place,
    /// A code of the place; better than a name to know it by.
    PlaceCode,
    Indicator,
    Unit,
    Value,
    Low,
    High,
    /// Remarks, codes and flags that no figure needs.
    Skip,
}

const HINTS: [(Hint, &[&str]); 9] = [
    (
        Hint::Time,
        &[
            "time",
            "date",
            "year",
            "month",
            "quarter",
            "period",
            "day",
            "timestamp",
            "datetime",
            "ts",
            "time_period",
            "ref_date",
            "year_code",
            "время",
            "дата",
            "год",
            "годы",
            "месяц",
            "квартал",
            "период",
            "день",
            "уақыт",
            "күні",
            "күн",
            "жыл",
            "жылы",
            "ай",
            "тоқсан",
            "кезең",
            "мерзім",
        ],
    ),
    (
        Hint::PlaceCode,
        &[
            "code",
            "country code",
            "iso3",
            "iso",
            "iso_code",
            "iso_a3",
            "country_code",
            "ref_area",
            "geo",
            "cou",
            "код страны",
        ],
    ),
    (
        Hint::Place,
        &[
            "country",
            "place",
            "region",
            "area",
            "location",
            "city",
            "state",
            "territory",
            "entity",
            "country name",
            "countryname",
            "country_name",
            "reference area",
            "страна",
            "регион",
            "область",
            "город",
            "место",
            "территория",
            "ел",
            "елдер",
            "өңір",
            "аймақ",
            "қала",
            "облыс",
            "орын",
            "жер",
        ],
    ),
    (
        Hint::Indicator,
        &[
            "indicator",
            "indicator name",
            "measure",
            "variable",
            "series name",
            "series",
            "показатель",
            "индикатор",
            "көрсеткіш",
        ],
    ),
    (
        Hint::Unit,
        &[
            "unit",
            "units",
            "unit of measure",
            "unit_measure",
            "единица",
            "единица измерения",
            "ед. изм.",
            "өлшем бірлігі",
            "бірлік",
        ],
    ),
    (
        Hint::Value,
        &[
            "value",
            "obs_value",
            "observation",
            "observation value",
            "amount",
            "значение",
            "мәні",
            "мән",
            "шама",
        ],
    ),
    (
        Hint::Low,
        &[
            "low",
            "lower",
            "lower bound",
            "min",
            "ci_low",
            "lo",
            "нижняя граница",
            "төменгі шек",
        ],
    ),
    (
        Hint::High,
        &[
            "high",
            "upper",
            "upper bound",
            "max",
            "ci_high",
            "hi",
            "верхняя граница",
            "жоғарғы шек",
        ],
    ),
    (
        Hint::Skip,
        &[
            "indicator code",
            "note",
            "notes",
            "footnote",
            "footnotes",
            "flag",
            "obs_flag",
            "obs_status",
            "id",
            "index",
            "comment",
            "source",
            "last update",
            "conf_status",
            "structure",
            "structure_id",
            "structure_name",
            "action",
            "dataflow",
            "примечание",
            "источник",
            "ескерту",
            "дереккөз",
            "№",
        ],
    ),
];

/// What a head says by itself, whatever its case.
pub(super) fn hint(head: &str) -> Option<Hint> {
    let head = lower_case(head.trim());
    let found = HINTS
        .iter()
        .find(|(_, words)| words.contains(&head.as_str()));
    found.map(|(hint, _)| *hint)
}

/// Whether a head of several words has one that says when.
pub(super) fn speaks_of_time(head: &str) -> bool {
    let head = lower_case(head);
    let words = head.split(|c: char| !c.is_alphanumeric());
    let known = |word: &str| hint(word) == Some(Hint::Time);
    words.into_iter().any(known)
}
