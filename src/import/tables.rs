//! What was gathered -> the texts of the explorer's own tables, with the file as their
//! source.

use std::collections::BTreeMap;

use super::fault_list::readable;
use super::gather::{FigureRow, Gather, PART};
use super::work::Work;
use crate::data::{Table, TableText, decimal, lower_case};

/// Every table with its columns: one without rows is known to be empty, a missing one is
/// a fault.
const HEADS: [(Table, &str); 13] = [
    (Table::Indicators, INDICATORS),
    (Table::Places, PLACES),
    (Table::Subjects, SUBJECTS),
    (Table::Notes, NOTES),
    (Table::Sources, SOURCES),
    (Table::Observations, OBSERVATIONS),
    (
        Table::Breaks,
        "id,indicator,place,source,from,to,successor,kind,basis,reason_en,reason_ru,reason_kk",
    ),
    (
        Table::Derived,
        "id,indicator,place,subject,period,formula,note",
    ),
    (
        Table::Events,
        "id,category,place,title_en,title_ru,title_kk,summary_en,summary_ru,summary_kk",
    ),
    (
        Table::Attestations,
        "event,research,period,precision,source,claim,note",
    ),
    (
        Table::Claims,
        "id,chapter,kind,period,statement_en,statement_ru,statement_kk,note",
    ),
    (
        Table::Checks,
        "id,claims,rule,claimed,record,context,unit,decimals,outcome,why_en,why_ru,why_kk",
    ),
    (
        Table::Passages,
        "id,part,view,values,title_en,title_ru,title_kk,text_en,text_ru,text_kk",
    ),
];
const INDICATORS: &str = "id,topic,measure,unit,decimals,minimum,maximum,default_places,name_en,name_ru,name_kk,unit_en,unit_ru,unit_kk,about_en,about_ru,about_kk";
const PLACES: &str = "id,kind,parent,neighbours,name_en,name_ru,name_kk";
const SUBJECTS: &str = "id,kind,name_en,name_ru,name_kk";
const NOTES: &str = "id,text_en,text_ru,text_kk";
const SOURCES: &str = "id,publisher,title,url,published,retrieved,license,kind,note";
const OBSERVATIONS: &str =
    "indicator,place,subject,period,value,low,high,qualifier,source,vintage,status,note,id";

/// The columns of `observations.csv`, in order.
pub(super) fn observation_columns() -> impl Iterator<Item = &'static str> {
    OBSERVATIONS.split(',')
}

/// The columns that our exports put beside them, without the tag of the language.
pub(super) const NAME_COLUMNS: [&str; 4] = ["indicator_name", "place_name", "subject_name", "unit"];
/// Those on the source.
pub(super) const SOURCE_COLUMNS: [&str; 3] = ["source_publisher", "source_title", "source_url"];

/// Whether a column of our exports beside those of observations has this name.
pub(super) fn is_name_column(head: &str) -> bool {
    let stem = head
        .rsplit_once('_')
        .filter(|(_, tag)| ["en", "ru", "kk"].contains(tag));
    stem.is_some_and(|(stem, _)| NAME_COLUMNS.contains(&stem)) || SOURCE_COLUMNS.contains(&head)
}

/// Beyond what `data` reads as a number; wide enough for any table.
const ANY: (&str, &str) = ("-999999999999999999", "999999999999999999");
/// Places shown while the reader has chosen none.
const SHOWN: usize = 4;
/// Decimals shown at most.
const MOST_DECIMALS: usize = 3;

/// The tables of own figures.
pub(super) struct Tables {
    texts: BTreeMap<Table, String>,
}

impl Tables {
    pub(super) fn new() -> Self {
        let texts = HEADS.map(|(table, head)| (table, format!("{head}\n")));
        Self {
            texts: texts.into(),
        }
    }

    pub(super) fn push(&mut self, table: Table, cells: &[&str]) {
        let text = self.texts.entry(table).or_default();
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                text.push(',');
            }
            push_cell(text, cell);
        }
        text.push('\n');
    }

    pub(super) fn into_text(self) -> TableText {
        self.texts
            .into_iter()
            .map(|(table, text)| (table, Ok(text)))
            .collect()
    }
}

/// A cell as RFC 4180 writes it.
pub(super) fn push_cell(text: &mut String, cell: &str) {
    if cell.contains([',', '"', '\n', '\r']) || cell.starts_with('\u{feff}') {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(cell);
    }
}

/// A number as `data` reads it back exactly; none where it is too large or has too many
/// digits behind the point for that.
pub(super) fn written(number: f64) -> Option<String> {
    if number.abs() >= 1e18 {
        return None;
    }
    let text = if number == 0.0 {
        "0".to_owned()
    } else {
        number.to_string()
    };
    (decimal(&text) == Some(number)).then_some(text)
}

/// Names -> keys that no other name has, in the order of first use.
#[derive(Default)]
pub(super) struct Keys {
    of_name: BTreeMap<String, String>,
    taken: BTreeMap<String, ()>,
    pub(super) names: Vec<String>,
}

impl Keys {
    pub(super) fn key(&mut self, name: &str) -> String {
        if let Some(key) = self.of_name.get(name) {
            return key.clone();
        }
        let base = own_key(name);
        let mut key = base.clone();
        let mut count = 1;
        while self.taken.contains_key(&key) {
            count += 1;
            key = format!("{base}-{count}");
        }
        self.taken.insert(key.clone(), ());
        self.of_name.insert(name.to_owned(), key.clone());
        self.names.push(name.to_owned());
        key
    }
}

/// What own keys begin with: no key of the built-in tables does.
pub(super) const OWN: &str = "own-";
/// Characters of a name that a key keeps.
const KEY_LENGTH: usize = 40;

/// `own-` and the name in lower case, with a dash for all that is no letter or digit.
fn own_key(name: &str) -> String {
    let mut key = OWN.to_owned();
    for c in lower_case(name).chars().take(KEY_LENGTH) {
        if c.is_alphanumeric() {
            key.push(c);
        } else if !key.ends_with('-') {
            key.push('-');
        }
    }
    key.trim_end_matches('-').to_owned()
}

/// The file's name without its ending: what stands for a name that nobody gave.
pub(super) fn stem(name: &str) -> String {
    let name = readable(name.as_bytes());
    let stem = name
        .rsplit_once('.')
        .map_or(name.as_str(), |(stem, _)| stem);
    if stem.is_empty() {
        "?".to_owned()
    } else {
        stem.to_owned()
    }
}

/// What an indicator's figures have in common.
#[derive(Default)]
pub(super) struct Spread {
    unit: String,
    negative: bool,
    above_hundred: bool,
    decimals: usize,
    places: Vec<String>,
}

/// The tables of what was gathered; `rows` are its figures.
pub(super) fn tables(file: &str, gather: &Gather, rows: &[FigureRow]) -> TableText {
    let mut tables = Tables::new();
    let title = readable(file.as_bytes());
    let stem = stem(file);
    let mut names = [Keys::default(), Keys::default(), Keys::default()];
    let [indicators, places, subjects] = &mut names;
    let mut spreads: BTreeMap<String, Spread> = BTreeMap::new();
    let source = own_key(&title);
    for row in rows {
        let group = Group::of(&gather.work, gather.groups.text(row.group));
        let value_index = usize::try_from(row.value_index).unwrap_or(0);
        let value = gather.work.value_names.get(value_index);
        let (value_name, value_unit) = value.map_or(("", ""), |one| (&one.name, &one.unit));
        let several = gather.work.value_names.len() > 1;
        let name = match (group.indicator.as_str(), value_name) {
            ("", "") => stem.clone(),
            ("", name) => name.to_owned(),
            (name, value) if several && !value.is_empty() => format!("{name}: {value}"),
            (name, _) => name.to_owned(),
        };
        let unit = if group.unit.is_empty() {
            value_unit
        } else {
            group.unit.as_str()
        };
        let indicator = indicators.key(&name);
        let or_stem = |text: String| if text.is_empty() { stem.clone() } else { text };
        let place = places.key(&or_stem(group.place));
        let subject = subjects.key(&or_stem(group.series));
        let text = written(row.value).unwrap_or_default();
        let spread = spreads.entry(indicator.clone()).or_default();
        spread.add(&place, unit, row.value, &text);
        for bound in row.low.into_iter().chain(row.high) {
            spread.widen(bound);
        }
        let bound = |bound: Option<f64>| bound.and_then(written).unwrap_or_default();
        let period = row
            .period
            .map(|period| period.to_string())
            .unwrap_or_default();
        tables.push(
            Table::Observations,
            &[
                &indicator,
                &place,
                &subject,
                &period,
                &text,
                &bound(row.low),
                &bound(row.high),
                "exact",
                &source,
                "",
                "published",
                "",
                "",
            ],
        );
    }
    let [indicators, places, subjects] = &mut names;
    for name in indicators.names.clone() {
        let key = indicators.key(&name);
        let spread = spreads.remove(&key).unwrap_or_default();
        spread.push_to(&mut tables, &key, &name);
    }
    for name in places.names.clone() {
        tables.push(
            Table::Places,
            &[&places.key(&name), "country", "", "", &name, &name, &name],
        );
    }
    for name in subjects.names.clone() {
        tables.push(
            Table::Subjects,
            &[&subjects.key(&name), "own", &name, &name, &name],
        );
    }
    tables.push(
        Table::Sources,
        &[&source, &stem, &title, "", "", "", "", "statistics", ""],
    );
    tables.into_text()
}

impl Spread {
    pub(super) fn add(&mut self, place: &str, unit: &str, value: f64, text: &str) {
        self.widen(value);
        if self.unit.is_empty() {
            unit.clone_into(&mut self.unit);
        }
        let decimals = text.split_once('.').map_or(0, |(_, part)| part.len());
        self.decimals = self.decimals.max(decimals.min(MOST_DECIMALS));
        if self.places.len() < SHOWN && !self.places.iter().any(|one| one == place) {
            self.places.push(place.to_owned());
        }
    }

    /// Makes room for a value, or the bound of one.
    pub(super) fn widen(&mut self, value: f64) {
        self.negative |= value < 0.0;
        self.above_hundred |= value > 100.0;
    }

    pub(super) fn push_to(&self, tables: &mut Tables, key: &str, name: &str) {
        let percent = self.unit.contains('%') || (self.unit.is_empty() && name.contains('%'));
        let unit = match (percent, self.decimals) {
            (true, _) => "percent",
            (false, 0) => "count",
            (false, _) => "amount",
        };
        let (least, most) = ANY;
        let minimum = if self.negative { least } else { "0" };
        let maximum = if percent && !self.above_hundred {
            "100"
        } else {
            most
        };
        let words = if self.unit.is_empty() && percent {
            "%"
        } else {
            self.unit.as_str()
        };
        tables.push(
            Table::Indicators,
            &[
                key,
                "own",
                "undefined",
                unit,
                &self.decimals.to_string(),
                minimum,
                maximum,
                &self.places.join(";"),
                name,
                name,
                name,
                words,
                words,
                words,
                "",
                "",
                "",
            ],
        );
    }
}

/// The parts of a group's key, as words.
pub(super) struct Group {
    pub(super) place: String,
    pub(super) series: String,
    pub(super) indicator: String,
    pub(super) unit: String,
}

impl Group {
    pub(super) fn of(work: &Work, key: &[u8]) -> Self {
        let mut parts = key.split(|byte| *byte == PART).map(readable);
        let mut next = |there: bool| {
            if there {
                parts.next().unwrap_or_default()
            } else {
                String::new()
            }
        };
        let place = next(work.place.is_some());
        let series: Vec<String> = work.series.iter().map(|_| next(true)).collect();
        let indicator = next(work.indicator.is_some());
        let unit = next(work.unit.is_some());
        let series: Vec<String> = series.into_iter().filter(|one| !one.is_empty()).collect();
        Self {
            place,
            series: series.join(" · "),
            indicator,
            unit,
        }
    }
}
