//! Rows -> values with their times and groups, as the plan says; which of them are no
//! figures, and why. Both products grow at once until it is clear which it will be.

use std::collections::BTreeMap;

use super::clock::{self, Time};
use super::fault_list::{FaultList, readable};
use super::grown::Grown;
use super::intern::Intern;
use super::number::{Amount, Convention};
use super::record::Record;
use super::work::{Axis, ValueWork, Work};
use super::{FIGURE_ROWS, LONG_ROWS, ReadFaultKind, SERIES, Size};
use crate::data::Period;

/// What separates the parts of a group's key; a cell that holds it is no name.
pub(super) const PART: u8 = 0x1f;

/// A figure of a row.
pub(super) struct FigureRow {
    pub(super) group: u32,
    /// Which of the plan's values, by its number among them.
    pub(super) value_index: u32,
    pub(super) period: Option<Period>,
    pub(super) value: f64,
    pub(super) low: Option<f64>,
    pub(super) high: Option<f64>,
}

/// What has been read so far.
pub(super) struct Gather {
    pub(super) work: Work,
    size: Size,
    convention: Convention,
    pub(super) faults: FaultList,
    /// Places, series, indicators and units of the rows, joined by [`PART`].
    pub(super) groups: Intern,
    key: Vec<u8>,
    /// Figures, while they are few enough for that.
    pub(super) figures: Option<Vec<FigureRow>>,
    seen: BTreeMap<(u32, u32, Option<Period>), u64>,
    /// The series of each group and value, by group times values plus value.
    pub(super) series: Vec<Grown>,
    pub(super) rows: u64,
    values: usize,
    done: bool,
}

/// Where a row stands.
#[derive(Clone, Copy)]
enum At {
    Time(Time),
    Number(f64),
    Nowhere,
}

impl Gather {
    pub(super) fn new(work: Work, size: Size, convention: Convention) -> Self {
        let periods = !matches!(work.axis, Axis::Number(_) | Axis::Row);
        let has_groups = !work.group_columns.is_empty();
        let may_be_figures = periods || (work.axis == Axis::Row && has_groups);
        let figures = (size != Size::Long && may_be_figures).then(Vec::new);
        Self {
            work,
            size,
            convention,
            faults: FaultList::default(),
            groups: Intern::new(),
            key: Vec::new(),
            figures,
            seen: BTreeMap::new(),
            series: Vec::new(),
            rows: 0,
            values: 0,
            done: false,
        }
    }

    /// Whether nothing more is taken.
    pub(super) fn is_done(&self) -> bool {
        self.done
    }

    /// Values taken so far.
    pub(super) fn values(&self) -> usize {
        self.values
    }

    /// Takes a row; blank ones are passed over.
    pub(super) fn row(&mut self, record: &Record<'_>) {
        if self.done || record.is_blank() {
            return;
        }
        self.rows += 1;
        if !self.check_count(record) {
            return;
        }
        let Some(at) = self.at(record) else {
            return;
        };
        let Some(group) = self.group(record) else {
            return;
        };
        for index in 0..self.work.values.len() {
            self.value(record, at, group, index);
        }
    }

    /// A row may lack cells at its end that need not be there, and have empty ones more.
    fn check_count(&mut self, record: &Record<'_>) -> bool {
        let (expected, found) = (self.work.width, record.spans.len());
        let enough = found >= self.work.least_width;
        let empty = (expected..found).all(|index| record.cell(index).is_empty());
        let good = enough && (empty || record.count > found as u64);
        if !good {
            let (expected, found) = (expected as u64, record.count);
            let kind = ReadFaultKind::CellCount { expected, found };
            self.faults.row(record.row, kind);
        }
        good
    }

    fn at(&mut self, record: &Record<'_>) -> Option<At> {
        let (index, form) = match self.work.axis {
            Axis::Row | Axis::Heads => return Some(At::Nowhere),
            Axis::Time(index, form) => (index, Some(form)),
            Axis::Number(index) => (index, None),
        };
        let cell = record.cell(index);
        let found = match form {
            Some(form) => clock::read(cell, form).map(At::Time),
            None => match self.convention.read(cell) {
                Amount::Number(number) => Some(At::Number(number)),
                _ => None,
            },
        };
        if found.is_none() {
            let kind = match form {
                _ if cell.is_empty() => ReadFaultKind::NoTime,
                Some(form) => ReadFaultKind::NotATime(form),
                None => ReadFaultKind::NotANumber,
            };
            self.cell_fault(record, index, kind);
        }
        found
    }

    /// The number of the row's group.
    fn group(&mut self, record: &Record<'_>) -> Option<u32> {
        let mut key = std::mem::take(&mut self.key);
        key.clear();
        for column in &self.work.group_columns {
            key.extend_from_slice(self.work.text(record.cell(*column)));
            key.push(PART);
        }
        let found = self.groups.find(&key);
        let group = found.or_else(|| self.new_group(record, &key));
        self.key = key;
        group
    }

    fn new_group(&mut self, record: &Record<'_>, key: &[u8]) -> Option<u32> {
        if let Some(place) = self.work.place
            && record.cell(place).is_empty()
        {
            self.cell_fault(record, place, ReadFaultKind::EmptyCell);
            return None;
        }
        if (self.groups.len() + 1) * self.work.series_per_group() > SERIES {
            self.faults
                .row(record.row, ReadFaultKind::TooManySeries(SERIES as u64));
            return None;
        }
        for index in 0..self.work.group_columns.len() {
            let column = self.work.group_columns.get(index).copied().unwrap_or(0);
            let cell = record.cell(column);
            if std::str::from_utf8(cell).is_err() || readable(cell).contains('\u{fffd}') {
                self.cell_fault(record, column, ReadFaultKind::BadCharacter);
            }
            // It would end a part of the key.
            if cell.contains(&PART) {
                return None;
            }
        }
        Some(self.groups.code(key))
    }

    fn value(&mut self, record: &Record<'_>, at: At, group: u32, index: usize) {
        let Some(value) = self.work.values.get(index).copied() else {
            return;
        };
        let cell = record.cell(value.column);
        let time = match value.at_head {
            Some(time) => At::Time(time),
            None => at,
        };
        let x = match time {
            At::Time(time) => time.start_ms(),
            At::Number(number) => number,
            #[expect(clippy::cast_precision_loss, reason = "rows are fewer than 2^53")]
            At::Nowhere => record.row as f64,
        };
        let number = match self.convention.read(cell) {
            Amount::Number(number) => number,
            other => {
                match other {
                    Amount::TooLarge => {
                        self.cell_fault(record, value.column, ReadFaultKind::NumberOutOfRange);
                    }
                    Amount::Other => {
                        self.cell_fault(record, value.column, ReadFaultKind::NotANumber);
                    }
                    Amount::Missing | Amount::Number(_) => {}
                }
                if let Some(grown) = self.grown(group, value.series) {
                    grown.miss(x);
                }
                return;
            }
        };
        if self.values >= LONG_ROWS {
            self.stop(record.row, LONG_ROWS);
            return;
        }
        self.values += 1;
        if let Some(grown) = self.grown(group, value.series) {
            grown.push(x, number);
        }
        self.figure(record, time, group, value, number);
    }

    fn figure(&mut self, record: &Record<'_>, time: At, group: u32, value: ValueWork, number: f64) {
        let period = match (&self.figures, time) {
            (None, _) => return,
            (_, At::Time(Time::Moment(_)) | At::Number(_)) => {
                self.be_long();
                return;
            }
            (_, At::Time(Time::Period(period))) => Some(period),
            (_, At::Nowhere) => None,
        };
        // So many rows are no figures, even if most have one key.
        if self.values > FIGURE_ROWS && self.size == Size::Fitting {
            self.be_long();
            return;
        }
        let key = (group, value.series, period);
        if let Some(first_row) = self.seen.get(&key).copied() {
            let kind = ReadFaultKind::Duplicate { first_row };
            self.cell_fault(record, value.column, kind);
            return;
        }
        let [low, high] = [value.low, value.high].map(|column| self.bound(record, column));
        if low.is_some_and(|low| low > number) || high.is_some_and(|high| high < number) {
            self.cell_fault(record, value.column, ReadFaultKind::BadBounds);
            return;
        }
        if super::tables::written(number).is_none() {
            self.cell_fault(record, value.column, ReadFaultKind::NumberOutOfRange);
            return;
        }
        let Some(figures) = &mut self.figures else {
            return;
        };
        if figures.len() >= FIGURE_ROWS {
            self.stop(record.row, FIGURE_ROWS);
            return;
        }
        figures.push(FigureRow {
            group,
            value_index: value.series,
            period,
            value: number,
            low,
            high,
        });
        self.seen.insert(key, record.row);
    }

    fn bound(&mut self, record: &Record<'_>, column: Option<usize>) -> Option<f64> {
        let column = column?;
        match self.convention.read(record.cell(column)) {
            Amount::Number(number) => {
                Some(number).filter(|one| super::tables::written(*one).is_some())
            }
            Amount::Missing => None,
            Amount::TooLarge | Amount::Other => {
                self.cell_fault(record, column, ReadFaultKind::NotANumber);
                None
            }
        }
    }

    /// From here on there can only be a long table.
    fn be_long(&mut self) {
        self.figures = None;
        self.seen.clear();
        self.faults.forget_duplicates();
    }

    fn stop(&mut self, row: u64, limit: usize) {
        if !self.done {
            self.faults
                .row(row, ReadFaultKind::TooManyRows(limit as u64));
            self.done = true;
        }
    }

    fn grown(&mut self, group: u32, series: u32) -> Option<&mut Grown> {
        let each = self.work.series_per_group();
        let index = usize::try_from(group).ok()? * each + usize::try_from(series).ok()?;
        if self.series.len() <= index {
            self.series.resize_with(index + 1, Grown::default);
        }
        self.series.get_mut(index)
    }

    fn cell_fault(&mut self, record: &Record<'_>, column: usize, kind: ReadFaultKind) {
        let name = self.work.names.get(column).map(String::as_str);
        self.faults
            .cell(record.row, name, kind, record.cell(column));
    }
}
