//! Where a series stops being comparable with itself.

use super::word::words;
use super::{BreakId, IndicatorId, PlaceId, SourceId, Text};

words!(
    /// What changed.
    BreakKind {
        /// What is counted.
        Definition = "definition",
        /// How it is counted.
        Method = "method",
        /// The scale of the number.
        Scale = "scale",
        /// The edition.
        Vintage = "vintage",
        /// Not known: the value jumps.
        Jump = "jump",
    }
);

words!(
    /// How the break is known.
    Basis {
        /// The source says so.
        Documented = "documented",
        /// Inferred from the numbers.
        Inferred = "inferred",
    }
);

/// A stretch of years over which nothing is joined and no change computed.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesBreak {
    /// Its key.
    pub id: BreakId,
    /// The measure.
    pub indicator: IndicatorId,
    /// Where.
    pub place: PlaceId,
    /// In the series of this source; `None` for every source.
    pub source: Option<SourceId>,
    /// The last year of the old state.
    pub from: i32,
    /// The first year of the new one; later than `from`.
    pub to: i32,
    /// The indicator that goes on, where the new state is another one.
    pub successor: Option<IndicatorId>,
    /// What changed.
    pub kind: BreakKind,
    /// How it is known.
    pub basis: Basis,
    /// Why, in one sentence.
    pub reason: Text,
}

impl SeriesBreak {
    /// Whether the way from one year to a later one runs over the break.
    ///
    /// A break from 2009 to 2012 lies on every way that has a part between
    /// those years: 2009 to 2010 and 2011 to 2013, not 2012 to 2013.
    #[must_use]
    pub fn lies_between(&self, earlier: i32, later: i32) -> bool {
        earlier < self.to && later > self.from
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_break_lies_on_every_way_into_it() {
        let text = Text::same_in_all("");
        let over = SeriesBreak {
            id: BreakId::new("b"),
            indicator: IndicatorId::new("i"),
            place: PlaceId::new("p"),
            source: None,
            from: 2009,
            to: 2012,
            successor: None,
            kind: BreakKind::Method,
            basis: Basis::Inferred,
            reason: text,
        };
        let ways = [
            (2008, 2009),
            (2009, 2010),
            (2011, 2012),
            (2011, 2013),
            (2012, 2013),
        ];
        let crossed = ways.map(|(from, to)| over.lies_between(from, to));
        assert_eq!(crossed, [false, true, true, true, false]);
    }
}
