//! What is measured, how, in what unit, and within what bounds a figure is plausible.

use super::word::words;
use super::{IndicatorId, PlaceId, Text};

words!(
    /// The unit class of an indicator; it rules formatting and the axis.
    Unit {
        /// Hundredths of a whole.
        Percent = "percent",
        /// Whole things or people.
        Count = "count",
        /// A place in an order; 1 is first.
        Rank = "rank",
        /// Any other quantity, whose unit only the table names.
        Amount = "amount",
    }
);

words!(
    /// The subject area, in the order in which they are offered.
    Topic {
        /// Who is online, and how.
        Access = "access",
        /// Inhabitants.
        Population = "population",
        /// Social networks.
        Social = "social",
        /// Local platforms.
        Platform = "platform",
        /// Languages spoken and used.
        Language = "language",
        /// Providers and money.
        Market = "market",
        /// Domain names.
        Domain = "domain",
        /// Filtering, bans, interception.
        Control = "control",
        /// Freedom indices.
        Freedom = "freedom",
        /// What happened to people.
        Society = "society",
        /// A reader's own figures.
        Own = "own",
    }
);

words!(
    /// The kind of measure: what was counted or asked to get the number. Figures
    /// of two kinds are two indicators.
    Measure {
        /// An official statistical series.
        Statistic = "statistic",
        /// Contracts counted by operators.
        Subscriptions = "subscriptions",
        /// Answers of people asked.
        Survey = "survey",
        /// Registered accounts.
        Accounts = "accounts",
        /// Accounts that posted.
        ActiveAuthors = "active-authors",
        /// People whom advertising can reach.
        Audience = "audience",
        /// Visitors that were measured.
        Visitors = "visitors",
        /// Data traffic.
        Traffic = "traffic",
        /// Search queries.
        Queries = "queries",
        /// Said by a company or an official, without a method.
        Claim = "claim",
        /// Stated, and nobody says what was counted.
        Undefined = "undefined",
        /// Things counted.
        Count = "count",
        /// Speed tests.
        Speed = "speed",
        /// Points given by experts.
        Index = "index",
        /// Money.
        Money = "money",
        /// A target or a legal threshold.
        Plan = "plan",
        /// A rate of change.
        Growth = "growth",
    }
);

/// A measure with one definition. Figures of two definitions are two indicators.
#[derive(Clone, Debug, PartialEq)]
pub struct Indicator {
    /// Its key.
    pub id: IndicatorId,
    /// Its subject area.
    pub topic: Topic,
    /// What was counted or asked.
    pub measure: Measure,
    /// Its unit class.
    pub unit: Unit,
    /// Decimals shown to a reader; the table keeps all the source gave.
    pub decimals: u8,
    /// Smallest plausible value, inclusive, in the indicator's unit.
    pub minimum: f64,
    /// Largest plausible value, inclusive, in the indicator's unit.
    pub maximum: f64,
    /// The places shown while the reader has chosen none.
    pub default_places: Vec<PlaceId>,
    /// What a chart's title says.
    pub name: Text,
    /// The unit in words, as a subtitle says it.
    pub unit_name: Text,
    /// What it measures and what to beware of, in whole sentences.
    pub about: Text,
}
