//! A JSON value and its text (RFC 8259): all that exports need of JSON, which is
//! far less than a library for it weighs.

use std::fmt::{self, Write};

/// A value. The members of an object keep their order.
pub(super) enum Json {
    Null,
    /// Any double; one that is not finite, which JSON lacks, is written as `null`.
    Number(f64),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    pub(super) fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    pub(super) fn text_if(text: Option<impl ToString>) -> Self {
        text.map_or(Self::Null, |text| Self::Text(text.to_string()))
    }

    /// An object of members whose names are known.
    pub(super) fn object<const N: usize>(members: [(&str, Self); N]) -> Self {
        let named = members.map(|(name, value)| (name.to_owned(), value));
        Self::Object(named.into())
    }
}

impl fmt::Display for Json {
    /// In one line, without blanks between the marks.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            // A double as Rust writes it, without exponent, is a number of JSON.
            Self::Number(number) if number.is_finite() => write!(f, "{number}"),
            Self::Null | Self::Number(_) => f.write_str("null"),
            Self::Text(text) => write_text(f, text),
            Self::List(values) => {
                f.write_char('[')?;
                for (at, value) in values.iter().enumerate() {
                    let comma = if at == 0 { "" } else { "," };
                    write!(f, "{comma}{value}")?;
                }
                f.write_char(']')
            }
            Self::Object(members) => {
                f.write_char('{')?;
                for (at, (name, value)) in members.iter().enumerate() {
                    f.write_str(if at == 0 { "" } else { "," })?;
                    write_text(f, name)?;
                    write!(f, ":{value}")?;
                }
                f.write_char('}')
            }
        }
    }
}

/// Escapes what JSON demands, and the two line ends that scripts did not take.
fn write_text(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    f.write_char('"')?;
    for c in text.chars() {
        match c {
            '"' => f.write_str("\\\"")?,
            '\\' => f.write_str("\\\\")?,
            '\n' => f.write_str("\\n")?,
            c if c.is_control() || "\u{2028}\u{2029}".contains(c) => {
                write!(f, "\\u{:04x}", u32::from(c))?;
            }
            c => f.write_char(c)?,
        }
    }
    f.write_char('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_written_as_json_has_it() {
        let value = Json::object([
            ("a\"", Json::text("\\ \n \0 ә \u{2028} 😀")),
            (
                "b",
                Json::List(vec![
                    Json::Number(-0.5),
                    Json::Number(1e21),
                    Json::Number(f64::NAN),
                ]),
            ),
            ("c", Json::text_if(None::<String>)),
        ]);
        assert_eq!(
            value.to_string(),
            "{\"a\\\"\":\"\\\\ \\n \\u0000 ә \\u2028 😀\",\
             \"b\":[-0.5,1000000000000000000000,null],\"c\":null}"
        );
    }
}
