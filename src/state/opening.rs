//! What a link says beside the view: whether it opens in a frame of another page,
//! and with which edition of the data it was made. None of it is part of the state:
//! two links that differ in it show the same picture.

const EMBED: &str = "embed";
const CONTROLS: &str = "controls";
const VERSION: &str = "v";
const YES: &str = "1";
/// Names of editions are this long; what is not like one is none.
const VERSION_LETTERS: usize = 8;

/// How a link wants the page to be opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    /// Whether one chart stands alone, in a frame of another page.
    pub is_embedded: bool,
    /// Whether a framed chart has its buttons.
    pub has_controls: bool,
    /// The edition of the data that the link was made with.
    pub data_version: Option<String>,
}

impl Opening {
    /// Whether the decoded pairs of a link ask for one chart in a frame.
    #[must_use]
    pub fn is_framed(pairs: &[(String, String)]) -> bool {
        is_set(pairs, EMBED)
    }

    /// What the decoded pairs of a link say; a value that means nothing counts as
    /// absent.
    #[must_use]
    pub fn of(pairs: &[(String, String)]) -> Self {
        let find = |key: &str| pairs.iter().find(|(name, _)| name == key);
        let version = find(VERSION).map(|(_, value)| value);
        let version = version.filter(|value| {
            value.len() == VERSION_LETTERS && value.bytes().all(|c| c.is_ascii_alphanumeric())
        });
        Self {
            is_embedded: is_set(pairs, EMBED),
            has_controls: is_set(pairs, CONTROLS),
            data_version: version.cloned(),
        }
    }

    /// The query string of a view with this beside it.
    ///
    /// ```
    /// use kaznet_explorer::state::Opening;
    /// let opening = Opening { is_embedded: true, ..Opening::default() };
    /// assert_eq!(opening.beside("chart=bars"), "chart=bars&embed=1");
    /// assert_eq!(Opening::default().beside(""), "");
    /// ```
    #[must_use]
    pub fn beside(&self, query: &str) -> String {
        let set = |key: &str, is_set: bool| is_set.then(|| format!("{key}={YES}"));
        let version = self.data_version.as_ref();
        let parts = [
            (!query.is_empty()).then(|| query.to_owned()),
            set(EMBED, self.is_embedded),
            set(CONTROLS, self.has_controls),
            version.map(|version| format!("{VERSION}={version}")),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        parts.join("&")
    }
}

fn is_set(pairs: &[(String, String)], key: &str) -> bool {
    let mut pairs = pairs.iter();
    pairs.any(|(name, value)| name == key && value == YES)
}
