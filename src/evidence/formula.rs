//! Formulas over the figures of the library: `S03 / S02 * 100`,
//! `[internet-users-share KAZ 2013 wdi-kaz-2026-04] / 100`.
//!
//! A name is the key of a figure; brackets hold indicator, place, year and
//! source of a row of a series, and its subject where the series has several:
//! `[internet-users-share-by-sex KAZ latest wdi-kaz-2026-04 women]`. The year may be
//! `latest`, which is the latest period that the source has there. `+ - * / ^`,
//! brackets and plain numbers are known, in the usual order. The result carries its
//! interval and its inputs.

use super::{Interval, interval};
use crate::data::{FigureId, Library, Observation, Period, decimal};

/// A number that follows from others.
#[derive(Clone, Debug, PartialEq)]
pub struct Derived {
    /// The number and its bounds.
    pub interval: Interval,
    /// The figures that it rests on, in order of first use, each once.
    pub inputs: Vec<Observation>,
}

impl Derived {
    /// The figure that it is, where it is one by itself and nothing was computed.
    #[must_use]
    pub fn figure(&self) -> Option<&Observation> {
        match self.inputs.as_slice() {
            [row] if row.value == self.interval.mid => Some(row),
            _ => None,
        }
    }
}

/// Why a formula has no result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormulaError {
    /// No figure answers to this name.
    Unknown(String),
    /// Something else than this was expected there.
    Form(String),
    /// The arithmetic has no value: a divisor that may be zero, a root of less.
    NoValue,
}

/// Computes a formula.
///
/// # Errors
/// [`FormulaError`] names what is wrong; a formula is never computed in part.
pub fn compute(formula: &str, library: &Library) -> Result<Derived, FormulaError> {
    let mut reader = Reader {
        rest: formula,
        library,
        inputs: Vec::new(),
    };
    let interval = reader.sum()?;
    match reader.peek() {
        None => Ok(Derived {
            interval,
            inputs: reader.inputs,
        }),
        Some(_) => Err(FormulaError::Form(reader.rest.to_owned())),
    }
}

/// A recursive-descent reader; each step takes its part off the front.
struct Reader<'a> {
    rest: &'a str,
    library: &'a Library,
    inputs: Vec<Observation>,
}

impl<'a> Reader<'a> {
    fn peek(&mut self) -> Option<char> {
        self.rest = self.rest.trim_start();
        self.rest.chars().next()
    }

    fn take(&mut self, sign: char) -> bool {
        let found = self.peek() == Some(sign);
        if found {
            self.rest = self.rest.get(sign.len_utf8()..).unwrap_or_default();
        }
        found
    }

    fn sum(&mut self) -> Result<Interval, FormulaError> {
        let mut sum = self.product()?;
        loop {
            let next = if self.take('+') {
                sum.plus(self.product()?)
            } else if self.take('-') {
                sum.minus(self.product()?)
            } else {
                return Ok(sum);
            };
            sum = next.ok_or(FormulaError::NoValue)?;
        }
    }

    fn product(&mut self) -> Result<Interval, FormulaError> {
        let mut product = self.power()?;
        loop {
            let next = if self.take('*') {
                product.times(self.power()?)
            } else if self.take('/') {
                product.over(self.power()?)
            } else {
                return Ok(product);
            };
            product = next.ok_or(FormulaError::NoValue)?;
        }
    }

    fn power(&mut self) -> Result<Interval, FormulaError> {
        let base = self.atom()?;
        if self.take('^') {
            let exponent = self.atom()?;
            return base.to_the(exponent).ok_or(FormulaError::NoValue);
        }
        Ok(base)
    }

    fn atom(&mut self) -> Result<Interval, FormulaError> {
        if self.take('(') {
            let inner = self.sum()?;
            return if self.take(')') {
                Ok(inner)
            } else {
                Err(FormulaError::Form(self.rest.to_owned()))
            };
        }
        if self.take('[') {
            let (name, rest) = self
                .rest
                .split_once(']')
                .ok_or_else(|| FormulaError::Form(self.rest.to_owned()))?;
            self.rest = rest;
            return self.figure(name, row_of_series(self.library, name));
        }
        self.peek();
        let ends = |c: char| !(c.is_ascii_alphanumeric() || c == '.');
        let length = self.rest.find(ends).unwrap_or(self.rest.len());
        let (name, rest) = self.rest.split_at(length);
        if name.is_empty() {
            return Err(FormulaError::Form(self.rest.to_owned()));
        }
        self.rest = rest;
        if let Some(number) = decimal(name) {
            return Ok(Interval::exact(number));
        }
        self.figure(name, self.library.figure(&FigureId::new(name)))
    }

    fn figure(&mut self, name: &str, row: Option<&Observation>) -> Result<Interval, FormulaError> {
        let known = row.and_then(|row| Some((row, self.library.indicator(&row.indicator)?)));
        let (row, indicator) = known.ok_or_else(|| FormulaError::Unknown(name.to_owned()))?;
        if !self.inputs.contains(row) {
            self.inputs.push(row.clone());
        }
        Ok(interval(row, indicator))
    }
}

/// Stands for the year of the latest row.
const LATEST: &str = "latest";

/// The row of `indicator place year source` or `indicator place year source subject`;
/// of several the first. A row without a date is never meant.
fn row_of_series<'a>(library: &'a Library, name: &str) -> Option<&'a Observation> {
    let mut parts = name.split_whitespace();
    let mut part = || parts.next();
    let (indicator, place, year, source) = (part()?, part()?, part()?, part()?);
    let subject = part();
    if part().is_some() {
        return None;
    }
    let mut rows = library.observations().iter().filter(|row| {
        row.period.is_some()
            && row.indicator.as_str() == indicator
            && row.place.as_str() == place
            && row.source.as_str() == source
            && subject.is_none_or(|subject| row.subject.as_str() == subject)
    });
    if year == LATEST {
        let later = |best: &'a Observation, row: &'a Observation| {
            if row.period > best.period { row } else { best }
        };
        return rows.reduce(later);
    }
    let period = Period::parse(year).ok()?;
    rows.find(|row| row.period == Some(period))
}
