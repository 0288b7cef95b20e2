//! The tables of the data package.

use super::word::words;

words!(
    /// A table of the data package, those first that others refer to.
    Table {
        /// What is measured.
        Indicators = "indicators.csv",
        /// Where.
        Places = "places.csv",
        /// Of what.
        Subjects = "subjects.csv",
        /// Remarks.
        Notes = "notes.csv",
        /// Who says so.
        Sources = "sources.csv",
        /// The figures.
        Observations = "observations.csv",
        /// Where series break.
        Breaks = "breaks.csv",
        /// What happened.
        Events = "events.csv",
        /// Who says when it happened.
        Attestations = "attestations.csv",
        /// What the article claims.
        Claims = "claims.csv",
        /// Figures that follow from others.
        Derived = "derived.csv",
        /// How the claims are held against the record.
        Checks = "checks.csv",
        /// What the home page tells.
        Passages = "passages.csv",
    }
);
