//! What holds for every ask: rows of the list and no others, counts that come true,
//! links that read back.

use std::collections::BTreeSet;

use kaznet_explorer::browse::{Ask, Facet, Order, OrderBy, list};
use kaznet_explorer::query::SortOrder;
use proptest::prelude::*;
use proptest::sample::{Index, select as one_of};

use super::super::package::pairs;
use super::super::property::config;
use super::{Shelf, shelves};

fn order() -> impl Strategy<Value = Order> {
    let ways = vec![SortOrder::Ascending, SortOrder::Descending];
    (one_of(OrderBy::ALL.to_vec()), one_of(ways)).prop_map(|(by, order)| Order { by, order })
}

/// Words that find much, little and nothing, and any text at all.
fn search() -> impl Strategy<Value = String> {
    let words = ["", "kaz", "интернет", "халық", "2013", "S", "zz"];
    prop_oneof![
        3 => one_of(words.to_vec()).prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

/// An ask of a list: values of its entries, now and then one of none.
fn ask(shelf: &'static Shelf) -> impl Strategy<Value = Ask> {
    let value = (any::<Index>(), any::<Index>()).prop_map(|(entry, at)| {
        let facets = &entry.get(&shelf.entries).facets;
        at.get(facets).clone()
    });
    let value = prop_oneof![9 => value, 1 => Just((Facet::Place, "ATL".to_owned()))];
    let values = prop::collection::vec(value, 0..4);
    let parts = (search(), values, prop::option::of(order()), 0..4_u32);
    parts.prop_map(|(search, values, order, pages)| {
        let mut ask = Ask {
            search,
            order,
            pages,
            ..Ask::default()
        };
        for (facet, value) in values {
            ask.choose(facet, &value);
        }
        ask
    })
}

/// With this alone of its facet.
fn alone(ask: &Ask, facet: Facet, value: &str) -> Ask {
    let mut ask = ask.clone();
    ask.only.retain(|(other, _)| *other != facet);
    ask.choose(facet, value);
    ask
}

fn check_list(shelf: &Shelf, ask: &Ask, one_in: usize) -> Result<(), TestCaseError> {
    let listing = shelf.list(ask);
    let rows: BTreeSet<usize> = listing.rows.iter().copied().collect();
    prop_assert_eq!(rows.len(), listing.rows.len());
    prop_assert!(rows.iter().all(|at| *at < shelf.entries.len()));
    prop_assert_eq!(rows.len(), listing.total.min(ask.most_rows()));
    for at in rows {
        for (facet, _) in &ask.only {
            let mut values = ask.only.iter().filter(|(other, _)| other == facet);
            let entry = &shelf.entries[at];
            prop_assert!(values.any(|(facet, value)| entry.has(*facet, value)));
        }
    }
    let values = listing.counts.iter();
    let values = values.flat_map(|(facet, values)| values.iter().map(|one| (*facet, one)));
    let mut chosen = Vec::new();
    for (at, (facet, one)) in values.enumerate() {
        if one.is_chosen {
            chosen.push((facet, one.value.clone()));
        }
        prop_assert!(one.count > 0 || one.is_chosen);
        if at % one_in == 0 || one.is_chosen {
            let listed = shelf.list(&alone(ask, facet, &one.value)).total;
            prop_assert_eq!(one.count, listed, "{:?} {}", facet, &one.value);
        }
    }
    chosen.sort();
    prop_assert_eq!(chosen, ask.only.clone());
    Ok(())
}

/// Any ask, of any list or none.
fn any_ask() -> impl Strategy<Value = Ask> {
    let value = "[^,]{1,12}";
    let values = prop::collection::vec((one_of(Facet::ALL.to_vec()), value), 0..5);
    let open = prop::option::of(".{1,12}");
    let parts = (any::<String>(), values, prop::option::of(order()), open);
    parts.prop_map(|(search, values, order, open)| {
        let mut ask = Ask {
            search,
            order,
            open,
            ..Ask::default()
        };
        for (facet, value) in values {
            ask.choose(facet, &value);
        }
        ask
    })
}

fn owned(pairs: &[(&'static str, String)]) -> Vec<(String, String)> {
    let pairs = pairs.iter();
    pairs
        .map(|(key, value)| ((*key).to_owned(), value.clone()))
        .collect()
}

proptest! {
    #![proptest_config(config(48))]

    #[test]
    fn short_lists_keep_their_word(
        (at, ask) in (1..4_usize).prop_flat_map(|at| (Just(at), ask(&shelves()[at]))),
    ) {
        check_list(&shelves()[at], &ask, 1)?;
    }

    #[test]
    fn an_ask_reads_back_from_its_link(ask in any_ask()) {
        let pairs = ask.pairs();
        let (back, bad) = Ask::of(&owned(&pairs));
        prop_assert_eq!(&back, &ask);
        prop_assert_eq!(bad, []);
        prop_assert_eq!(back.pairs(), pairs);
    }

    #[test]
    fn any_link_is_read(values in prop::collection::vec((
        one_of(vec!["q", "only", "order", "open", "places"]),
        prop_oneof![any::<String>(), "(place|year|x)?:?[A-Z,]{0,5}", "-?(value|-|periods)"],
    ), 0..6)) {
        let values = owned(&values);
        let (ask, bad) = Ask::of(&values);
        let (again, none) = Ask::of(&owned(&ask.pairs()));
        prop_assert_eq!(again, ask.clone());
        prop_assert_eq!(none, []);
        for (key, value) in bad {
            let mut given = values.iter().filter(|(name, _)| name == key);
            prop_assert!(given.any(|(_, whole)| whole.contains(&value)));
        }
        prop_assert!(list(&shelves()[2].entries, &ask, &[]).total <= 43);
    }
}

proptest! {
    // Each case lists 3,090 figures many times over.
    #![proptest_config(config(12))]

    #[test]
    fn the_list_of_figures_keeps_its_word(ask in ask(&shelves()[0])) {
        check_list(&shelves()[0], &ask, 37)?;
    }
}

#[test]
fn a_link_says_what_differs_from_the_default() {
    assert_eq!(Ask::default().pairs(), []);
    let query =
        "q=%D1%85%D0%B0%D0%BB%D1%8B%D2%9B&only=place:KAZ,topic:access&order=-value&open=S13";
    let (ask, bad) = Ask::of(&pairs(query));
    assert_eq!(bad, []);
    assert_eq!(ask.search, "халық");
    assert_eq!(ask.open.as_deref(), Some("S13"));
    assert_eq!(ask.pages, 1);
    let order = Order {
        by: OrderBy::Value,
        order: SortOrder::Descending,
    };
    assert_eq!(ask.order, Some(order));
    let expect = [
        ("q", "халық"),
        ("only", "topic:access,place:KAZ"),
        ("order", "-value"),
        ("open", "S13"),
    ];
    assert_eq!(
        ask.pairs(),
        expect.map(|(key, value)| (key, value.to_owned()))
    );
    let (ask, bad) = Ask::of(&pairs(
        "only=KAZ,place:,colour:red,year:2013&order=--value&q=&open=",
    ));
    assert_eq!(ask.pairs(), [("only", "year:2013".to_owned())]);
    let told = ["KAZ", "place:", "colour:red"].map(|value| ("only", value.to_owned()));
    assert_eq!(bad[..3], told);
    assert_eq!(bad[3..], [("order", "--value".to_owned())]);
}
