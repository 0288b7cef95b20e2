//! The figures drawn -> their order in the table.

use super::{SortColumn, TableSort};
use crate::data::{Lang, Library, Observation, Period, lower_case};
use crate::scale::ascending;

/// The order of the figures. Stable: equal rows keep the order of the chart, whichever way it goes.
pub(super) fn table_order(
    figures: &[&Observation],
    sort: TableSort,
    library: &Library,
    lang: Lang,
) -> Vec<usize> {
    let keys: Vec<f64> = match sort.column {
        SortColumn::Period => figures
            .iter()
            .map(|row| row.period.map_or(0.0, Period::middle_year))
            .collect(),
        SortColumn::Value => figures.iter().map(|row| row.value).collect(),
        SortColumn::Place | SortColumn::Subject | SortColumn::Source => {
            let name = |row: &&Observation| name(row, sort.column, library, lang);
            alphabetical(&figures.iter().map(name).collect::<Vec<_>>(), lang)
        }
    };
    let keys: Vec<f64> = keys.into_iter().map(|key| sort.order.key(key)).collect();
    ascending(&keys)
}

fn name(row: &Observation, column: SortColumn, library: &Library, lang: Lang) -> String {
    let name = match column {
        SortColumn::Place => library
            .place(&row.place)
            .map(|place| place.name.in_lang(lang)),
        SortColumn::Subject => library
            .subject(&row.subject)
            .map(|subject| subject.name.in_lang(lang)),
        _ => library
            .source(&row.source)
            .map(|source| source.publisher.as_str()),
    };
    lower_case(name.unwrap_or_default())
}

/// The order of the Kazakh Cyrillic alphabet, which code points do not follow
/// (browsers do not either); the Russian letters keep their order in it.
const ALPHABET: &str = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

/// For each name its number among the different names in alphabetical order.
fn alphabetical(names: &[String], lang: Lang) -> Vec<f64> {
    let key = |name: &String| -> Vec<u32> {
        let letter = |c: char| {
            let at = ALPHABET
                .chars()
                .position(|letter| letter == c)
                .filter(|_| lang != Lang::En);
            at.and_then(|at| u32::try_from(at).ok())
                .map_or(u32::from(c), |at| 0x0400 + at)
        };
        name.chars().map(letter).collect()
    };
    let keys: Vec<Vec<u32>> = names.iter().map(key).collect();
    let before = |key: &Vec<u32>| {
        let mut smaller: Vec<&Vec<u32>> = Vec::new();
        for other in &keys {
            if other < key && !smaller.contains(&other) {
                smaller.push(other);
            }
        }
        u32::try_from(smaller.len()).map_or(0.0, f64::from)
    };
    let mut known: Vec<(&Vec<u32>, f64)> = Vec::new();
    let number = |key| {
        if let Some((_, number)) = known.iter().find(|(other, _)| *other == key) {
            return *number;
        }
        let number = before(key);
        known.push((key, number));
        number
    };
    keys.iter().map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kazakh_letters_stand_where_the_alphabet_has_them() {
        let names = [
            "өзбекстан",
            "ресей",
            "әзербайжан",
            "қазақстан",
            "армения",
            "ресей",
        ];
        let numbers = alphabetical(&names.map(str::to_owned), Lang::Kk);
        assert_eq!(numbers, [3.0, 4.0, 1.0, 2.0, 0.0, 4.0]);
        // Blanks and Latin letters stand before all of them.
        let names = ["аа", "а б", "world", "азия"].map(str::to_owned);
        assert_eq!(alphabetical(&names, Lang::Ru), [2.0, 1.0, 0.0, 3.0]);
    }
}
