//! What a hand can do with the chart, as buttons: nearer and farther, earlier and
//! later; the next year, or all of them in turn; and the series as tones. A drag or
//! a wheel moves in time as well.

use super::browser;
use super::choice::button;
use super::later::Seen;
use super::node::{Node, el, said};
use crate::i18n::{catalogue, details};
use crate::state::Opening;

/// The buttons that go with the kind of chart.
pub(super) fn nodes(seen: &Seen) -> Vec<Node> {
    // In a frame of another page a hand does nothing unless the link lets it.
    let opening = Opening::of(&browser::query_pairs());
    if opening.is_embedded && !opening.has_controls {
        return Vec::new();
    }
    let (answer, say) = (&seen.answer, catalogue(seen.lang));
    let more = details(seen.lang);
    let kind = seen.state.kind;
    let (shown, offered) = (answer.ask.years, answer.years_offered);
    let mut buttons = Vec::new();
    if kind.is_of_one_year() {
        let year = answer.ranked_year.unwrap_or(shown.1);
        buttons.push(button("year-before", "", more.year_before).enabled_if(year > shown.0));
        if seen.can_play {
            let words = if seen.doing.is_playing {
                more.pause
            } else {
                more.play
            };
            buttons.push(button("play", "", words));
        }
        buttons.push(button("year-after", "", more.year_after).enabled_if(year < shown.1));
    } else {
        let is_all = shown == offered;
        buttons.push(button("earlier", "", more.earlier).enabled_if(shown.0 > offered.0));
        buttons.push(button("later", "", more.later).enabled_if(shown.1 < offered.1));
        buttons.push(button("nearer", "", more.nearer).enabled_if(shown.1 - shown.0 > 1));
        buttons.push(button("farther", "", more.farther).enabled_if(!is_all));
        buttons.push(button("all-years", "", say.whole_span).enabled_if(!is_all));
    }
    if !answer.spec.figures.is_empty() && !kind.is_of_one_year() {
        let words = match seen.doing.heard {
            Some(_) => more.stop_listening,
            None => more.listen,
        };
        buttons.push(button("listen", "", words));
    }
    let heard = seen.doing.heard.as_deref().unwrap_or_default();
    let bar = el("div", "hand", buttons)
        .with("role", "group")
        .with("aria-label", more.hand);
    vec![bar, said("p", "heard", heard).with("role", "status")]
}
