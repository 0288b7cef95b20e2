//! A table of a reader's own that is too long to stand as observations: its numbers
//! as columns, series by series. It has no places, sources or words of its own beside
//! the file's name; what hedges or explains a figure belongs in observations.

/// What the rows stand along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LongAxis {
    /// Time: milliseconds since 1970-01-01 00:00, on the proleptic Gregorian calendar
    /// without leap seconds. A text without a zone counts as the same clock everywhere.
    Time,
    /// A number of the table, or the number of the row, counted from 1.
    Number,
}

/// One series: its rows in ascending order of `x`, rows of equal `x` in the order of
/// the file.
#[derive(Clone, Debug, PartialEq)]
pub struct LongSeries {
    name: String,
    x: Vec<f64>,
    y: Vec<f64>,
    gaps: Vec<u32>,
}

/// Why columns are no series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LongError {
    /// One column has more rows than the other, or more than 32 bits can count.
    Length,
    /// The row of this index has no finite number, or stands before its predecessor.
    Row(usize),
    /// The gap of this index is out of order or outside the rows.
    Gap(usize),
}

impl LongSeries {
    /// A series of columns of equal length. `gaps` names, in ascending order, the rows
    /// before which at least one value is missing: no line leads there from the row
    /// before. The first row has none before it, so 0 is no gap.
    ///
    /// ```
    /// use kaznet_explorer::data::{LongError, LongSeries};
    /// let series = LongSeries::new("a".into(), vec![1.0, 2.0, 4.0], vec![5.0, 7.0, 6.0], vec![2]);
    /// assert!(series.is_ok());
    /// let back = LongSeries::new("a".into(), vec![2.0, 1.0], vec![5.0, 7.0], Vec::new());
    /// assert_eq!(back, Err(LongError::Row(1)));
    /// ```
    ///
    /// # Errors
    /// [`LongError`] names the first place where the columns do not hold.
    pub fn new(name: String, x: Vec<f64>, y: Vec<f64>, gaps: Vec<u32>) -> Result<Self, LongError> {
        if x.len() != y.len() || u32::try_from(x.len()).is_err() {
            return Err(LongError::Length);
        }
        let mut before = f64::NEG_INFINITY;
        for (index, (x, y)) in x.iter().zip(&y).enumerate() {
            if !x.is_finite() || !y.is_finite() || *x < before {
                return Err(LongError::Row(index));
            }
            before = *x;
        }
        let mut last = 0;
        for (index, gap) in gaps.iter().enumerate() {
            if *gap <= last || usize::try_from(*gap).is_ok_and(|gap| gap >= x.len()) {
                return Err(LongError::Gap(index));
            }
            last = *gap;
        }
        Ok(Self { name, x, y, gaps })
    }

    /// What it is called in the file.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where its rows stand; finite and ascending.
    #[must_use]
    pub fn x(&self) -> &[f64] {
        &self.x
    }

    /// Its values in the same order; finite.
    #[must_use]
    pub fn y(&self) -> &[f64] {
        &self.y
    }

    /// The rows before which something is missing, in ascending order.
    #[must_use]
    pub fn gaps(&self) -> &[u32] {
        &self.gaps
    }
}

/// A long table: series along one axis, values in one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct LongTable {
    /// The file's name.
    pub name: String,
    /// What the rows stand along.
    pub axis: LongAxis,
    /// What the axis is called in the file; empty where it has no name.
    pub x_name: String,
    /// What the values are called in the file.
    pub y_name: String,
    /// Their unit, as the reader named it; empty where nobody did.
    pub unit: String,
    /// The series, in the order in which the file first names them.
    pub series: Vec<LongSeries>,
}

impl LongTable {
    /// How many rows all series have together.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.series.iter().map(|series| series.x.len()).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(x: &[f64], y: &[f64], gaps: &[u32], expect: Option<LongError>) {
        let series = LongSeries::new(String::new(), x.to_vec(), y.to_vec(), gaps.to_vec());
        assert_eq!(series.err(), expect, "{x:?} {y:?} {gaps:?}");
    }

    #[test]
    fn a_series_holds_its_rules() {
        check(&[], &[], &[], None);
        check(&[1.0, 1.0], &[2.0, 3.0], &[1], None);
        check(&[1.0], &[], &[], Some(LongError::Length));
        check(&[1.0, f64::NAN], &[2.0, 3.0], &[], Some(LongError::Row(1)));
        check(&[1.0], &[f64::INFINITY], &[], Some(LongError::Row(0)));
        check(&[1.0, 2.0], &[2.0, 3.0], &[0], Some(LongError::Gap(0)));
        check(&[1.0, 2.0], &[2.0, 3.0], &[1, 1], Some(LongError::Gap(1)));
        check(&[1.0, 2.0], &[2.0, 3.0], &[2], Some(LongError::Gap(0)));
    }

    #[test]
    fn a_table_gives_back_what_it_holds() {
        let series = LongSeries::new(
            "a".into(),
            vec![1.0, 2.0, 4.0],
            vec![5.0, 7.0, 6.0],
            vec![2],
        );
        let table = LongTable {
            name: "own.csv".into(),
            axis: LongAxis::Number,
            x_name: String::new(),
            y_name: String::new(),
            unit: String::new(),
            series: series.into_iter().collect(),
        };
        let of = |one: &LongSeries| (one.name().to_owned(), one.gaps().to_vec());
        let found: Vec<_> = table.series.iter().map(of).collect();
        assert_eq!(found, [("a".to_owned(), vec![2])]);
        let columns = |one: &LongSeries| (one.x().to_vec(), one.y().to_vec());
        let found: Vec<_> = table.series.iter().map(columns).collect();
        assert_eq!(found, [(vec![1.0, 2.0, 4.0], vec![5.0, 7.0, 6.0])]);
        assert_eq!(table.rows(), 3);
        let twice = [table.series.clone(), table.series.clone()].concat();
        let twice = LongTable {
            series: twice,
            ..table
        };
        assert_eq!(twice.rows(), 6);
    }
}
