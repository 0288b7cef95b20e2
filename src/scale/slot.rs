//! Which colour and stroke a series gets: the same thing keeps the same one
//! for as long as nobody else wants it.

use std::collections::BTreeSet;

/// How many colours there are before strokes have to tell series apart.
pub const SLOT_COUNT: usize = 8;

/// A colour of the palette and how often the palette has been gone through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slot {
    /// Colour, below [`SLOT_COUNT`].
    pub colour: usize,
    /// 0 for a solid stroke, then one dash pattern a round.
    pub round: usize,
}

/// Gives each wish (a place in a fixed order, say) its own slot: its number in
/// the palette if that is free, the next free one otherwise. Equal wishes get
/// different slots. The order of the wishes decides who comes first, so sort
/// them for a result that does not depend on the order of choice.
#[must_use]
pub fn slots(wishes: &[usize]) -> Vec<Slot> {
    let mut taken = BTreeSet::new();
    wishes
        .iter()
        .map(|wish| {
            let round = taken.len() / SLOT_COUNT;
            let free = (0..SLOT_COUNT)
                .map(|step| (wish + step) % SLOT_COUNT)
                .find(|colour| {
                    !taken.contains(&Slot {
                        colour: *colour,
                        round,
                    })
                });
            let slot = Slot {
                colour: free.unwrap_or_default(),
                round,
            };
            taken.insert(slot);
            slot
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_series_share_a_slot() {
        let slots = slots(&[0, 8, 1, 1, 1, 1, 1, 1, 0]);
        let colours: Vec<_> = slots.iter().map(|slot| (slot.colour, slot.round)).collect();
        let expect = [
            (0, 0),
            (1, 0),
            (2, 0),
            (3, 0),
            (4, 0),
            (5, 0),
            (6, 0),
            (7, 0),
            (0, 1),
        ];
        assert_eq!(colours, expect);
    }
}
