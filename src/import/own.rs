//! Rows of the explorer's own exports -> the same figures with the same keys.
//!
//! Columns are known by their names. An export says the names behind its keys in one
//! language, which then stands for all; set beside the built-in tables, those say more.

use std::collections::{BTreeMap, BTreeSet};

use super::fault_list::{FaultList, readable};
use super::json_object::Members;
use super::json_split::ListName;
use super::record::Record;
use super::tables::{self, NAME_COLUMNS, SOURCE_COLUMNS, Spread, Tables};
use super::work::without_apostrophe;
use super::{Column, DayOrder, EXPORT_ROWS, Product, Read, ReadFaultKind, Role, TimeForm};
use crate::data::{Period, Qualifier, SourceKind, Status, Table, decimal};

/// What has been read so far.
pub(super) struct Own {
    /// Where each column of the tables stands in a row.
    places: BTreeMap<&'static str, usize>,
    names: Vec<String>,
    /// Whether texts bear the apostrophe that keeps them from being computed.
    apostrophes: bool,
    pub(super) faults: FaultList,
    pub(super) rows: u64,
    kept: u64,
    done: bool,
    tables: Tables,
    /// Remarks that the rows name.
    notes: BTreeSet<String>,
    seen: BTreeMap<String, u64>,
    ids: BTreeSet<String>,
    indicators: BTreeMap<String, (String, Spread)>,
    order: Vec<String>,
    /// Rows of other tables that are there already, by table and key.
    told: BTreeSet<(Table, String)>,
}

/// Whether the plan has all columns of observations as those of an export.
pub(super) fn is_export(columns: &[Column]) -> bool {
    let is_own = |name: &str| {
        columns
            .iter()
            .any(|one| one.role == Role::Own && one.name == name)
    };
    tables::observation_columns().all(is_own)
}

impl Own {
    pub(super) fn new(columns: &[Column], apostrophes: bool) -> Self {
        let mut places = BTreeMap::new();
        for (index, column) in columns
            .iter()
            .enumerate()
            .filter(|(_, one)| one.role == Role::Own)
        {
            let stem = column.name.rsplit_once('_').map_or("", |(stem, _)| stem);
            let known = tables::observation_columns().chain(SOURCE_COLUMNS);
            let found = known.into_iter().find(|name| *name == column.name);
            let found = found.or_else(|| NAME_COLUMNS.into_iter().find(|name| *name == stem));
            if let Some(name) = found {
                places.entry(name).or_insert(index);
            }
        }
        Self {
            places,
            names: columns.iter().map(|column| column.name.clone()).collect(),
            apostrophes,
            faults: FaultList::default(),
            rows: 0,
            kept: 0,
            done: false,
            tables: Tables::new(),
            notes: BTreeSet::new(),
            seen: BTreeMap::new(),
            ids: BTreeSet::new(),
            indicators: BTreeMap::new(),
            order: Vec::new(),
            told: BTreeSet::new(),
        }
    }

    /// Whether nothing more is taken.
    pub(super) fn is_done(&self) -> bool {
        self.done
    }

    fn text(&self, record: &Record<'_>, name: &str) -> String {
        let Some(index) = self.places.get(name) else {
            return String::new();
        };
        let cell = record.cell(*index);
        let cell = if self.apostrophes {
            without_apostrophe(cell)
        } else {
            cell
        };
        readable(cell)
    }

    /// Takes a row; blank ones are passed over.
    pub(super) fn row(&mut self, record: &Record<'_>) {
        if self.done || record.is_blank() {
            return;
        }
        self.rows += 1;
        if record.count != self.names.len() as u64 {
            let (expected, found) = (self.names.len() as u64, record.count);
            self.faults
                .row(record.row, ReadFaultKind::CellCount { expected, found });
            return;
        }
        let cells: Vec<String> = tables::observation_columns()
            .map(|name| self.text(record, name))
            .collect();
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        if let Err((name, kind)) = self.check(&cells, record.row) {
            let cell = self.text(record, name);
            self.faults
                .cell(record.row, Some(name), kind, cell.as_bytes());
            return;
        }
        if self.kept >= EXPORT_ROWS as u64 {
            let kind = ReadFaultKind::TooManyRows(EXPORT_ROWS as u64);
            self.faults.row(record.row, kind);
            self.done = true;
            return;
        }
        self.kept += 1;
        self.tables.push(Table::Observations, &cells);
        self.tell_names(record, &cells);
    }

    /// Whether `data` will take the row, and no earlier one has its key.
    fn check(&mut self, cells: &[&str], row: u64) -> Result<(), (&'static str, ReadFaultKind)> {
        let names: Vec<&'static str> = tables::observation_columns().collect();
        let cell = |name: &str| {
            let at = names.iter().position(|one| *one == name);
            at.and_then(|at| cells.get(at)).copied().unwrap_or_default()
        };
        for name in [
            "indicator",
            "place",
            "subject",
            "value",
            "qualifier",
            "source",
            "status",
        ] {
            if cell(name).is_empty() {
                return Err((name, ReadFaultKind::EmptyCell));
            }
        }
        let number = |name: &'static str| match cell(name) {
            "" => Ok(None),
            text => decimal(text)
                .map(Some)
                .ok_or((name, ReadFaultKind::NotANumber)),
        };
        let (value, low, high) = (number("value")?, number("low")?, number("high")?);
        if low.zip(value).is_some_and(|(low, value)| low > value)
            || high.zip(value).is_some_and(|(high, value)| high < value)
        {
            return Err(("value", ReadFaultKind::BadBounds));
        }
        for name in ["period", "vintage"] {
            if !cell(name).is_empty() && Period::parse(cell(name)).is_err() {
                let form = TimeForm::Mixed(DayOrder::DayFirst);
                return Err((name, ReadFaultKind::NotATime(form)));
            }
        }
        if Qualifier::from_word(cell("qualifier")).is_none() {
            return Err(("qualifier", ReadFaultKind::UnknownWord));
        }
        if Status::from_word(cell("status")).is_none() {
            return Err(("status", ReadFaultKind::UnknownWord));
        }
        let key = [
            "indicator",
            "place",
            "subject",
            "period",
            "source",
            "vintage",
        ]
        .map(cell)
        .join("\u{1f}");
        if let Some(first_row) = self.seen.get(&key).copied() {
            return Err(("period", ReadFaultKind::Duplicate { first_row }));
        }
        let id = cell("id");
        if !id.is_empty() && !self.ids.insert(id.to_owned()) {
            return Err(("id", ReadFaultKind::Duplicate { first_row: 0 }));
        }
        self.seen.insert(key, row);
        Ok(())
    }

    /// The rows of the other tables that the row names.
    fn tell_names(&mut self, record: &Record<'_>, cells: &[&str]) {
        let said = |own: &Self, name: &str, key: &str| {
            let text = own.text(record, name);
            if text.is_empty() {
                key.to_owned()
            } else {
                text
            }
        };
        let [
            indicator,
            place,
            subject,
            _,
            value,
            low,
            high,
            _,
            source,
            _,
            _,
            notes,
            ..,
        ] = cells
        else {
            return;
        };
        let notes = notes.split(';').map(str::trim);
        self.notes
            .extend(notes.filter(|note| !note.is_empty()).map(str::to_owned));
        let name = said(self, "indicator_name", indicator);
        let unit = self.text(record, "unit");
        if !self.indicators.contains_key(*indicator) {
            self.order.push((*indicator).to_owned());
        }
        let fresh = || (name, Spread::default());
        let entry = self
            .indicators
            .entry((*indicator).to_owned())
            .or_insert_with(fresh);
        entry
            .1
            .add(place, &unit, decimal(value).unwrap_or_default(), value);
        for bound in [low, high].into_iter().filter_map(|bound| decimal(bound)) {
            entry.1.widen(bound);
        }
        let name = said(self, "place_name", place);
        self.once(
            Table::Places,
            place,
            &[place, "country", "", "", &name, &name, &name],
        );
        let name = said(self, "subject_name", subject);
        self.once(
            Table::Subjects,
            subject,
            &[subject, "own", &name, &name, &name],
        );
        if self.told.contains(&(Table::Sources, (*source).to_owned())) {
            return;
        }
        let publisher = said(self, "source_publisher", source);
        let title = said(self, "source_title", source);
        let url = address(&self.text(record, "source_url"));
        self.once(
            Table::Sources,
            source,
            &[
                source,
                &publisher,
                &title,
                &url,
                "",
                "",
                "",
                "statistics",
                "",
            ],
        );
    }

    fn once(&mut self, table: Table, key: &str, cells: &[&str]) {
        if self.told.insert((table, key.to_owned())) {
            self.tables.push(table, cells);
        }
    }

    /// Takes a source or a remark of a JSON export.
    pub(super) fn beside(&mut self, list: ListName, members: &Members) {
        let value = |name: &str| {
            let found = members.spans.iter().find(|(span, _)| {
                let key = members.text.get(span.0..span.1).unwrap_or_default();
                key == name.as_bytes() || (name == "text" && key.starts_with(b"text_"))
            });
            let cell = found.and_then(|(_, span)| members.text.get(span.0..span.1));
            readable(cell.unwrap_or_default())
        };
        let id = value("id");
        if id.is_empty() {
            return;
        }
        match list {
            ListName::Notes => {
                let text = value("text");
                if !text.is_empty() {
                    self.once(Table::Notes, &id, &[&id, &text, &text, &text]);
                }
            }
            ListName::Sources => {
                let or_id = |text: String| if text.is_empty() { id.clone() } else { text };
                let time =
                    |name: &str| Some(value(name)).filter(|time| Period::parse(time).is_ok());
                let kind = Some(value("kind")).filter(|word| SourceKind::from_word(word).is_some());
                let cells = [
                    id.clone(),
                    or_id(value("publisher")),
                    or_id(value("title")),
                    address(&value("url")),
                    time("published").unwrap_or_default(),
                    time("retrieved").unwrap_or_default(),
                    value("license"),
                    kind.unwrap_or_else(|| "statistics".to_owned()),
                    value("note"),
                ];
                self.once(Table::Sources, &id, &cells.each_ref().map(String::as_str));
            }
            ListName::Rows => {}
        }
    }

    pub(super) fn into_read(mut self) -> Read {
        for key in std::mem::take(&mut self.order) {
            if let Some((name, spread)) = self.indicators.get(&key) {
                spread.push_to(&mut self.tables, &key, name);
            }
        }
        // A figure with a remark that no table has would be dropped: its key stands for it.
        for note in std::mem::take(&mut self.notes) {
            self.once(Table::Notes, &note, &[&note, &note, &note, &note]);
        }
        if self.kept == 0 && self.faults.is_empty() {
            self.faults.file(ReadFaultKind::NoRows);
        }
        let product = match self.kept {
            0 => Product::Nothing,
            _ => Product::Figures(self.tables.into_text()),
        };
        let (faults, fault_count) = self.faults.into_parts();
        Read {
            product,
            faults,
            fault_count,
            rows: self.rows,
            kept: self.kept,
        }
    }
}

/// The address, where `data` takes it for one.
fn address(text: &str) -> String {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split('/').next());
    let odd = |c: char| c.is_whitespace() || c.is_control() || "\"<>".contains(c);
    let good = host.is_some_and(|host| host.contains('.')) && !text.contains(odd);
    if good { text.to_owned() } else { String::new() }
}
