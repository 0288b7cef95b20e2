//! What a reader asked of a list, as a plain value, and as words of a link.

use crate::data::words;
use crate::query::SortOrder;

words!(
    /// What entries of a list can be told apart by. Its values are keys and words of
    /// the tables: `KAZ`, `2013`, `confirmed`.
    Facet {
        /// The subject area of the measure.
        Topic = "topic",
        /// What is measured.
        Indicator = "indicator",
        /// Where.
        Place = "place",
        /// Of what.
        Subject = "subject",
        /// The calendar year that it counts under.
        Year = "year",
        /// Who says so.
        Source = "source",
        /// The kind of measure of a figure, of a claim's value, of a source.
        Kind = "kind",
        /// How a figure came to us.
        Status = "status",
        /// How a claim stands.
        Verdict = "verdict",
        /// What an event is about.
        Category = "category",
        /// The part of the article that a claim stands in.
        Chapter = "chapter",
    }
);

words!(
    /// By what a list is ordered.
    OrderBy {
        /// As the table has it.
        Listed = "listed",
        /// By time.
        Period = "period",
        /// By number.
        Value = "value",
        /// By place, in the order in which places are offered.
        Place = "place",
        /// By measure, in the order in which measures are offered.
        Indicator = "indicator",
        /// By the publisher's name; the letters that search takes for one are one.
        Source = "source",
        /// By gravity.
        Verdict = "verdict",
        /// By the number of figures.
        Figures = "figures",
    }
);

/// The order of a list. Equal entries keep the order of their table, and what has
/// no time or number stands last, whichever way it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    /// By what.
    pub by: OrderBy,
    /// Which way.
    pub order: SortOrder,
}

/// What a reader asked of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The words searched for, as typed.
    pub search: String,
    /// The values asked for, each once and in their order: several of one facet mean
    /// any of them, different facets all of them. No value is empty or has a comma.
    pub only: Vec<(Facet, String)>,
    /// The order; `None` for the list's own.
    pub order: Option<Order>,
    /// How many portions are shown; 0 counts as 1. No part of a link.
    pub pages: u32,
    /// The key of the entry whose card is open; never empty.
    pub open: Option<String>,
}

impl Default for Ask {
    fn default() -> Self {
        Self {
            search: String::new(),
            only: Vec::new(),
            order: None,
            pages: 1,
            open: None,
        }
    }
}

const SEARCH: &str = "q";
const ONLY: &str = "only";
const ORDER: &str = "order";
const OPEN: &str = "open";
/// Rows of one portion.
const PORTION: usize = 50;

impl Ask {
    /// The pairs of a link: what differs from the default, not encoded yet.
    #[must_use]
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut only = String::new();
        for (facet, value) in &self.only {
            if !only.is_empty() {
                only.push(',');
            }
            only.push_str(facet.word());
            only.push(':');
            only.push_str(value);
        }
        let order = self.order;
        let order = order.map(|to| to.order.link_word(to.by.word()));
        let mut pairs = vec![
            (SEARCH, self.search.clone()),
            (ONLY, only),
            (ORDER, order.unwrap_or_default()),
            (OPEN, self.open.clone().unwrap_or_default()),
        ];
        pairs.retain(|(_, value)| !value.is_empty());
        pairs
    }

    /// The ask of a link's decoded pairs, and the parts of them that mean nothing,
    /// with their names. Names of others are passed over; of a name given twice the
    /// first counts.
    ///
    /// ```
    /// use kaznet_explorer::browse::{Ask, Facet};
    /// let pairs = [("only", "place:KAZ,topic:access,colour:red,place:KAZ")];
    /// let pairs = pairs.map(|(key, value)| (key.to_owned(), value.to_owned()));
    /// let (ask, bad) = Ask::of(&pairs);
    /// let only = [(Facet::Topic, "access".to_owned()), (Facet::Place, "KAZ".to_owned())];
    /// assert_eq!(ask.only, only);
    /// assert_eq!(bad, [("only", "colour:red".to_owned())]);
    /// ```
    #[must_use]
    pub fn of(pairs: &[(String, String)]) -> (Self, Vec<(&'static str, String)>) {
        let find = |key: &str| {
            let found = pairs.iter().find(|(name, _)| name == key);
            found.map_or("", |(_, value)| value.as_str())
        };
        let mut ask = Self::default();
        let mut bad = Vec::new();
        ask.search.push_str(find(SEARCH));
        for part in find(ONLY).split(',').filter(|part| !part.is_empty()) {
            let (facet, value) = part.split_once(':').unwrap_or_default();
            match Facet::from_word(facet).filter(|_| !value.is_empty()) {
                Some(facet) => ask.choose(facet, value),
                None => bad.push((ONLY, part.to_owned())),
            }
        }
        let order = find(ORDER);
        ask.order = order_of_word(order);
        if ask.order.is_none() && !order.is_empty() {
            bad.push((ORDER, order.to_owned()));
        }
        let open = find(OPEN);
        ask.open = (!open.is_empty()).then(|| open.to_owned());
        (ask, bad)
    }

    /// Asks for a value as well; once more changes nothing.
    pub fn choose(&mut self, facet: Facet, value: &str) {
        let one = (facet, value.to_owned());
        let at = self.only.iter().position(|other| *other >= one);
        let at = at.unwrap_or(self.only.len());
        if self.only.get(at) != Some(&one) {
            self.only.insert(at, one);
        }
    }

    /// Asks for a value no longer.
    pub fn release(&mut self, facet: Facet, value: &str) {
        self.only
            .retain(|(other, chosen)| *other != facet || chosen != value);
    }

    /// How many of the rows found are shown.
    #[must_use]
    pub fn most_rows(&self) -> usize {
        let pages = usize::try_from(self.pages.max(1)).unwrap_or(usize::MAX);
        pages.saturating_mul(PORTION)
    }
}

fn order_of_word(word: &str) -> Option<Order> {
    let (order, by) = SortOrder::of_link_word(word);
    let by = OrderBy::from_word(by)?;
    Some(Order { by, order })
}
