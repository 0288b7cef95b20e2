//! A long table without its columns, which cross from the worker as arrays of numbers,
//! and back.

use serde::{Deserialize, Serialize};

use crate::data::{LongAxis, LongSeries, LongTable};

/// What a long table says beside its numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LongHead {
    /// As in [`LongTable`].
    pub name: String,
    /// Whether the axis is time; otherwise it is a number.
    pub is_time: bool,
    /// As in [`LongTable`].
    pub x_name: String,
    /// As in [`LongTable`].
    pub y_name: String,
    /// As in [`LongTable`].
    pub unit: String,
    /// The names of the series, in their order.
    pub series: Vec<String>,
}

impl LongHead {
    /// The head of a table.
    #[must_use]
    pub fn of(table: &LongTable) -> Self {
        let names = table.series.iter().map(|series| series.name().to_owned());
        Self {
            name: table.name.clone(),
            is_time: table.axis == LongAxis::Time,
            x_name: table.x_name.clone(),
            y_name: table.y_name.clone(),
            unit: table.unit.clone(),
            series: names.collect(),
        }
    }

    /// The table of this head and these series.
    #[must_use]
    pub fn table(self, series: Vec<LongSeries>) -> LongTable {
        LongTable {
            name: self.name,
            axis: if self.is_time {
                LongAxis::Time
            } else {
                LongAxis::Number
            },
            x_name: self.x_name,
            y_name: self.y_name,
            unit: self.unit,
            series,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_and_its_series_are_the_table_again() {
        let series = LongSeries::new("a".into(), vec![1.0], vec![2.0], Vec::new());
        for axis in [LongAxis::Time, LongAxis::Number] {
            let table = LongTable {
                name: "f.csv".into(),
                axis,
                x_name: "x".into(),
                y_name: "y".into(),
                unit: "u".into(),
                series: series.clone().into_iter().collect(),
            };
            let head = LongHead::of(&table);
            assert_eq!(head.series, ["a"]);
            assert_eq!(head.table(table.series.clone()), table);
        }
    }
}
