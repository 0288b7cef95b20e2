//! The pages of the site. One program shows them all; which one is part of the
//! state, and a link names it.

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// What there is to know, in four chapters, with a chart beside them.
    Home,
    /// Any chart, with all that can be chosen.
    Explore,
    /// All figures.
    Figures,
    /// All events, with a chart on the same axis.
    Timeline,
    /// The article's claims.
    Claims,
    /// The sources, and how they are read.
    Sources,
    /// A file of the reader's own.
    Own,
}

impl Page {
    /// Every page, in the order of the site's navigation.
    pub const ALL: [Self; 7] = [
        Self::Home,
        Self::Explore,
        Self::Figures,
        Self::Timeline,
        Self::Claims,
        Self::Sources,
        Self::Own,
    ];

    /// The word in links.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Explore => "explore",
            Self::Figures => "figures",
            Self::Timeline => "timeline",
            Self::Claims => "claims",
            Self::Sources => "sources",
            Self::Own => "own",
        }
    }

    /// The page of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.word() == word)
    }

    /// The query string of a link to it.
    #[must_use]
    pub fn query(self) -> String {
        match self {
            Self::Home => String::new(),
            page => format!("view={}", page.word()),
        }
    }

    /// The query string of a link to the card of a key in its list.
    #[must_use]
    pub fn card_query(self, key: &str) -> String {
        format!("{}&open={key}", self.query())
    }

    /// Whether a chart stands on it.
    #[must_use]
    pub fn has_chart(self) -> bool {
        matches!(self, Self::Home | Self::Explore | Self::Timeline)
    }

    /// Whether a list stands on it.
    #[must_use]
    pub fn has_list(self) -> bool {
        !matches!(self, Self::Home | Self::Explore)
    }

    /// Whether a link to it says which chart.
    pub(super) fn keeps_chart(self) -> bool {
        matches!(self, Self::Explore | Self::Timeline)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_to_a_page_names_it_but_for_the_first() {
        let links = Page::ALL.map(|page| (page.query(), page.has_chart()));
        let links = links
            .each_ref()
            .map(|(link, chart)| (link.as_str(), *chart));
        let expect = [
            ("", true),
            ("view=explore", true),
            ("view=figures", false),
            ("view=timeline", true),
            ("view=claims", false),
            ("view=sources", false),
            ("view=own", false),
        ];
        assert_eq!(links, expect);
        assert_eq!(Page::Claims.card_query("S13"), "view=claims&open=S13");
    }
}
