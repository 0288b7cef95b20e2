//! The years: a slider with two handles and the same years to be typed; for a chart
//! of one year one handle and one year.

use leptos::prelude::*;

use super::node::{Node, el, live, said};
use super::store::Store;
use crate::i18n::Catalogue;
use crate::state::Answer;

/// A year that can be moved.
struct YearField {
    /// The id of the typed field, and what its slider moves.
    id: &'static str,
    /// The name that a change of it bears.
    name: &'static str,
    label: &'static str,
    /// The years it can be moved between.
    offered: (i32, i32),
    shown: i32,
}

/// The years shown, or the one year.
pub(super) fn years_picker(store: Store) -> impl IntoView {
    live("", move || {
        let (answer, say) = (store.answer.get(), store.say());
        // Figures without a date have no years to choose from.
        if answer.years_offered == (0, 0) {
            return Vec::new();
        }
        let is_one_year = store.state.with(|state| state.kind.is_of_one_year());
        if is_one_year {
            one_year(&answer, say)
        } else {
            span(&answer, say)
        }
    })
}

fn span(answer: &Answer, say: &Catalogue) -> Vec<Node> {
    let (offered, (first, last)) = (answer.years_offered, answer.ask.years);
    let from = YearField {
        id: "from-year",
        name: "from",
        label: say.from_year,
        offered,
        shown: first,
    };
    let to = YearField {
        id: "to-year",
        name: "to",
        label: say.to_year,
        offered,
        shown: last,
    };
    let share = |field: &YearField| {
        let done = f64::from(field.shown - offered.0);
        let share = done / f64::from((offered.1 - offered.0).max(1));
        format!("{}%", share * 100.0)
    };
    let sliders = el("div", "double-slider", vec![slider(&from), slider(&to)])
        .with("style:--from", share(&from))
        .with("style:--to", share(&to));
    let typed = [typed(&from), typed(&to)].concat();
    fields(say.years, sliders, typed)
}

fn one_year(answer: &Answer, say: &Catalogue) -> Vec<Node> {
    let year = YearField {
        id: "ranked-year",
        name: "year",
        label: say.ranked_year,
        offered: answer.ask.years,
        shown: answer.ranked_year.unwrap_or(answer.ask.years.1),
    };
    let slider = el("div", "single-slider", vec![slider(&year)]);
    fields(say.ranked_year, slider, typed(&year).into())
}

fn fields(legend: &str, sliders: Node, inputs: Vec<Node>) -> Vec<Node> {
    let parts = vec![
        said("legend", "", legend),
        sliders,
        el("div", "typed", inputs),
    ];
    vec![el("fieldset", "span", parts)]
}

/// Named by `aria-label`, for the typed year beside it bears the visible label.
fn slider(field: &YearField) -> Node {
    bounded(field, "range")
        .with("data-year", field.id)
        .with("aria-label", field.label)
}

fn typed(field: &YearField) -> [Node; 2] {
    let label = said("label", "", field.label).with("for", field.id);
    let input = bounded(field, "number")
        .with("id", field.id)
        .with("inputmode", "numeric");
    [label, input]
}

fn bounded(field: &YearField, kind: &'static str) -> Node {
    el("input", "", Vec::new())
        .with("type", kind)
        .with("name", field.name)
        .with("step", "1")
        .with("min", field.offered.0.to_string())
        .with("max", field.offered.1.to_string())
        .with("value", field.shown.to_string())
}
