//! Which places to offer: by what was typed, and by who is near.

use crate::data::{IndicatorId, Lang, Library, Place, PlaceId, lower_case};

/// How many neighbours are suggested at once.
const MOST_SUGGESTED: usize = 6;

/// The places with a figure for the indicator whose name in any language, or
/// whose key, has a word that begins with `text`; all of them where it is blank.
/// In table order. Places already chosen are left out.
#[must_use]
pub fn search_places<'a>(
    library: &'a Library,
    indicator: &IndicatorId,
    chosen: &[PlaceId],
    text: &str,
) -> Vec<&'a Place> {
    let wanted = lower_case(text.trim());
    library
        .places_with(indicator)
        .into_iter()
        .filter(|place| !chosen.contains(&place.id))
        .filter(|place| wanted.is_empty() || answers_to(place, &wanted))
        .collect()
}

/// The neighbours of the chosen places that have a figure for the indicator
/// and are not chosen yet: the first choice's first, without repeats.
#[must_use]
pub fn suggested_places<'a>(
    library: &'a Library,
    indicator: &IndicatorId,
    chosen: &[PlaceId],
) -> Vec<&'a Place> {
    let with = library.places_with(indicator);
    let neighbours = chosen
        .iter()
        .filter_map(|id| library.place(id))
        .flat_map(|place| &place.neighbours);
    let mut suggested: Vec<&Place> = Vec::new();
    for id in neighbours {
        let place = with.iter().copied().find(|place| place.id == *id);
        if let Some(place) = place
            && !chosen.contains(id)
            && !suggested.contains(&place)
            && suggested.len() < MOST_SUGGESTED
        {
            suggested.push(place);
        }
    }
    suggested
}

fn answers_to(place: &Place, wanted: &str) -> bool {
    let names = Lang::ALL.map(|lang| place.name.in_lang(lang));
    let begins = |name: &str| {
        let name = lower_case(name);
        name.starts_with(wanted) || name.split([' ', '-']).any(|word| word.starts_with(wanted))
    };
    begins(place.id.as_str()) || names.into_iter().any(begins)
}
