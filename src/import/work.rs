//! A plan -> what is to be done with each cell of a row.

use super::clock::{self, Time};
use super::{Column, ColumnKind, DayOrder, ReadFault, ReadFaultKind, Role, TimeForm};

/// What the rows stand along.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Axis {
    /// Times in the column of this index.
    Time(usize, TimeForm),
    /// Numbers in it.
    Number(usize),
    /// The times in the heads.
    Heads,
    /// Nothing but the number of the row.
    Row,
}

/// A column of values.
#[derive(Clone, Copy)]
pub(super) struct ValueWork {
    pub(super) column: usize,
    /// Which of the names of values it belongs to.
    pub(super) series: u32,
    pub(super) at_head: Option<Time>,
    pub(super) low: Option<usize>,
    pub(super) high: Option<usize>,
}

/// A value's name and unit.
pub(super) struct ValueName {
    pub(super) name: String,
    pub(super) unit: String,
}

/// The columns by what they mean.
pub(super) struct Work {
    pub(super) axis: Axis,
    pub(super) place: Option<usize>,
    pub(super) indicator: Option<usize>,
    pub(super) unit: Option<usize>,
    pub(super) series: Vec<usize>,
    /// Those four that are there, in this order: place, series, indicator, unit.
    pub(super) group_columns: Vec<usize>,
    pub(super) values: Vec<ValueWork>,
    pub(super) value_names: Vec<ValueName>,
    /// The names of all columns.
    pub(super) names: Vec<String>,
    pub(super) width: usize,
    /// Cells that a row must have: up to the last that is no value.
    pub(super) least_width: usize,
    /// Whether texts may bear the apostrophe that our exports put before formulas.
    pub(super) apostrophes: bool,
    /// What of the plan cannot be done.
    pub(super) faults: Vec<ReadFault>,
}

impl Work {
    pub(super) fn new(columns: &[Column], apostrophes: bool) -> Self {
        let of = |role: Role| {
            let found = columns.iter().enumerate();
            found
                .filter(move |(_, column)| column.role == role)
                .map(|(index, _)| index)
        };
        let first = |role: Role| of(role).next();
        let (place, indicator, unit) = (
            first(Role::Place),
            first(Role::Indicator),
            first(Role::Unit),
        );
        let series: Vec<usize> = of(Role::Series).collect();
        let mut work = Self {
            axis: Axis::Row,
            place,
            indicator,
            unit,
            group_columns: place
                .into_iter()
                .chain(series.iter().copied())
                .chain(indicator)
                .chain(unit)
                .collect(),
            series,
            values: Vec::new(),
            value_names: Vec::new(),
            names: columns.iter().map(|column| column.name.clone()).collect(),
            width: columns.len(),
            least_width: 0,
            apostrophes,
            faults: Vec::new(),
        };
        for (index, column) in columns.iter().enumerate() {
            work.value_column(index, column);
        }
        let time = first(Role::Time);
        work.axis = match time.and_then(|index| Some((index, columns.get(index)?.kind))) {
            Some((index, ColumnKind::Time(form))) => Axis::Time(index, form),
            Some((index, ColumnKind::Text)) => {
                Axis::Time(index, TimeForm::Mixed(DayOrder::DayFirst))
            }
            Some((index, ColumnKind::Number)) => Axis::Number(index),
            None if work.values.iter().any(|value| value.at_head.is_some()) => Axis::Heads,
            None => Axis::Row,
        };
        let needed = work.group_columns.iter().copied().chain(time).max();
        let value = work.values.first().map(|value| value.column);
        work.least_width = needed.max(value).map_or(0, |index| index + 1);
        work
    }

    fn value_column(&mut self, index: usize, column: &Column) {
        let at_head = match column.role {
            Role::Value => None,
            Role::ValueAtHead => match head_time(&column.name) {
                Some(time) => Some(time),
                None => {
                    let form = TimeForm::Mixed(DayOrder::DayFirst);
                    self.faults.push(ReadFault {
                        row: None,
                        column: Some(column.name.clone()),
                        kind: ReadFaultKind::NotATime(form),
                        excerpt: column.name.clone(),
                    });
                    return;
                }
            },
            Role::Low | Role::High => {
                if let Some(value) = self.values.last_mut() {
                    let bound = if column.role == Role::Low {
                        &mut value.low
                    } else {
                        &mut value.high
                    };
                    *bound = Some(index);
                }
                return;
            }
            _ => return,
        };
        // All values of heads are one indicator, named by nobody.
        let known = self
            .values
            .iter()
            .find(|value| at_head.is_some() && value.at_head.is_some());
        let series = known.map_or(self.value_names.len(), |value| {
            usize::try_from(value.series).unwrap_or(0)
        });
        if series == self.value_names.len() {
            self.value_names.push(ValueName {
                name: if at_head.is_some() {
                    String::new()
                } else {
                    column.name.clone()
                },
                unit: column.unit.clone(),
            });
        }
        self.values.push(ValueWork {
            column: index,
            series: u32::try_from(series).unwrap_or(u32::MAX),
            at_head,
            low: None,
            high: None,
        });
    }

    /// How many series a group may have.
    pub(super) fn series_per_group(&self) -> usize {
        self.value_names.len().max(1)
    }

    /// A cell of a group without the apostrophe of our exports.
    pub(super) fn text<'a>(&self, cell: &'a [u8]) -> &'a [u8] {
        if self.apostrophes {
            without_apostrophe(cell)
        } else {
            cell
        }
    }
}

/// The time that a head names: `2013`, `2013-07`, `2013 [YR2013]`, `X2013`.
pub(super) fn head_time(head: &str) -> Option<Time> {
    let head = head.split('[').next().unwrap_or_default().trim();
    let form = TimeForm::Mixed(DayOrder::DayFirst);
    let bare = head.strip_prefix(['X', 'F', 'Y']).unwrap_or(head);
    clock::read(head.as_bytes(), form).or_else(|| clock::read(bare.as_bytes(), form))
}

/// A text that our exports, or a spreadsheet's user, keep from being computed: an
/// apostrophe before what begins as a formula. See `export::csv`.
pub(super) fn without_apostrophe(cell: &[u8]) -> &[u8] {
    let Some(inner) = cell.strip_prefix(b"'") else {
        return cell;
    };
    let Ok(text) = std::str::from_utf8(inner) else {
        return cell;
    };
    let rest = text.trim_start_matches(|c: char| c == '\'' || c.is_whitespace());
    let lead = text.strip_suffix(rest).unwrap_or_default();
    let formula = rest.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if formula || lead.contains(['\t', '\r', '\n']) {
        inner
    } else {
        cell
    }
}
