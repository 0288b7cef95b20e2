//! Tones -> the loudspeaker: each series of the chart after the other, with its name.
//! Nothing sounds unless the reader asks for it, and a second press ends it.

use std::time::Duration;

use leptos::prelude::*;
use web_sys::{AudioContext, OscillatorType};

use super::browser;
use super::store::Store;
use crate::chart::{Tone, YEAR_S, heard_range, melody};

/// Between the name of a series and its tones, and after them.
const REST_S: f64 = 1.2;
/// Loud enough beside a screen reader, not over it.
const LOUDNESS: f32 = 0.2;

/// A series to be heard.
#[derive(Clone)]
struct Voice {
    name: String,
    tones: Vec<Tone>,
    lasts_s: f64,
}

/// Begins with the first series, or ends what is heard.
pub(super) fn listen(store: Store) {
    if store.doing.get_untracked().heard.is_some() {
        set_heard(store, None);
        return;
    }
    let voices = store.answer.with_untracked(|answer| {
        let own = |at: &usize| answer.spec.figures.iter().any(|(series, _)| series == at);
        let range = heard_range(&answer.series);
        let years = answer.ask.years;
        let voice = |at: usize| {
            let tones = melody(answer.series.get(at)?, range, years);
            Some(Voice {
                name: answer.spec.names.get(at)?.clone(),
                lasts_s: tones.last().map_or(0.0, |tone| tone.at_s + YEAR_S),
                tones,
            })
        };
        let drawn = (0..answer.series.len()).filter(own);
        drawn.filter_map(voice).collect::<Vec<_>>()
    });
    if let Ok(context) = AudioContext::new() {
        sing(store, context, voices, 0);
    }
}

fn is_heard(store: Store) -> bool {
    let doing = store.doing.try_get_untracked();
    doing.is_some_and(|doing| doing.heard.is_some())
}

fn set_heard(store: Store, name: Option<String>) {
    store.doing.try_update(|doing| doing.heard = name);
}

fn sing(store: Store, context: AudioContext, voices: Vec<Voice>, at: usize) {
    // Stopped by the reader, or at its end.
    let is_stopped = at > 0 && !is_heard(store);
    let Some(voice) = voices.get(at).filter(|_| !is_stopped) else {
        let _ = context.close();
        set_heard(store, None);
        return;
    };
    set_heard(store, Some(voice.name.clone()));
    let begins_s = context.current_time() + REST_S;
    for tone in &voice.tones {
        // A browser that refuses one tone refuses all: there is silence then.
        let _ = sound(&context, tone, begins_s + tone.at_s);
    }
    let pause = Duration::from_secs_f64(REST_S + voice.lasts_s + REST_S / 2.0);
    wait(store, context, (voices, at), pause);
}

/// Looks often whether the reader has ended it: what is set to sound is cut then.
fn wait(store: Store, context: AudioContext, next: (Vec<Voice>, usize), left: Duration) {
    const LOOK: Duration = Duration::from_millis(100);
    let now = left.min(LOOK);
    browser::after(now, move || {
        let is_stopped = !is_heard(store);
        if is_stopped {
            let _ = context.close();
        } else if left > LOOK {
            wait(store, context, next, left.saturating_sub(LOOK));
        } else {
            sing(store, context, next.0, next.1 + 1);
        }
    });
}

fn sound(context: &AudioContext, tone: &Tone, at_s: f64) -> Option<()> {
    let oscillator = context.create_oscillator().ok()?;
    let (gain, side) = (
        context.create_gain().ok()?,
        context.create_stereo_panner().ok()?,
    );
    oscillator.set_type(OscillatorType::Triangle);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the interface takes 32 bits"
    )]
    let (pitch_hz, pan) = (tone.pitch_hz as f32, tone.pan as f32);
    oscillator.frequency().set_value(pitch_hz);
    side.pan().set_value(pan);
    // Begins and ends softly, or each tone would click.
    let volume = gain.gain();
    volume.set_value_at_time(0.0, at_s).ok()?;
    volume
        .linear_ramp_to_value_at_time(LOUDNESS, at_s + 0.02)
        .ok()?;
    volume
        .linear_ramp_to_value_at_time(0.0, at_s + YEAR_S * 0.95)
        .ok()?;
    oscillator.connect_with_audio_node(&gain).ok()?;
    gain.connect_with_audio_node(&side).ok()?;
    side.connect_with_audio_node(&context.destination()).ok()?;
    oscillator.start_with_when(at_s).ok()?;
    oscillator.stop_with_when(at_s + YEAR_S).ok()
}
