//! How the figures were come by, in words: what hedged words mean, what sort of
//! source each is, what is not known. Every number in it is counted or computed.

use super::method_words::percent;
use super::{Limits, catalogue, details, number, statement, years};
use crate::data::{IndicatorId, Lang, Library, PlaceId, Qualifier, Source, SourceKind};
use crate::evidence::{
    FAR, Gap, Hedge, OLD_YEARS, SAME, TOO_MANY_TIMES, Unknowns, attested, hedge,
};

/// These messages of one language, a part of [`Details`](super::Details).
#[derive(Clone, Copy, Debug)]
#[expect(
    missing_docs,
    reason = "a message's name and its English text are its documentation"
)]
pub struct MethodWords {
    pub title: &'static str,
    pub hedges_title: &'static str,
    pub hedges_about: &'static str,
    pub hedges_wording: &'static str,
    pub hedges_interval: &'static str,
    pub hedge: fn(Hedge) -> String,
    pub source_kind: fn(SourceKind) -> &'static str,
    pub figures_by_origin: fn(&str) -> String,
    pub dates_of_events: fn(usize) -> String,
    pub unknowns_title: &'static str,
    pub gaps: fn(&str) -> String,
    pub undated: fn(usize) -> String,
    pub undefined: fn(usize) -> String,
    pub doubtful: fn(usize) -> String,
    pub unchecked: fn(usize) -> String,
    pub inferred: fn(usize, usize) -> String,
}

/// One rule of hedged words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HedgeRule {
    /// The words that it reads, each once, in the order of the tables.
    pub words: Vec<&'static str>,
    /// The interval that they mean.
    pub interval: String,
}

/// What hedged words mean, in the order of the first word of each rule.
#[must_use]
pub fn hedge_rules(lang: Lang) -> Vec<HedgeRule> {
    let mut rules: Vec<(Hedge, HedgeRule)> = Vec::new();
    for word in Qualifier::ALL {
        let (hedge, text) = (hedge(*word), (catalogue(lang).wording)(*word));
        match rules.iter_mut().find(|(known, _)| *known == hedge) {
            Some((_, rule)) if rule.words.contains(&text) => {}
            Some((_, rule)) => rule.words.push(text),
            None => rules.push((
                hedge,
                HedgeRule {
                    words: vec![text],
                    interval: (details(lang).method.hedge)(hedge),
                },
            )),
        }
    }
    rules.into_iter().map(|(_, rule)| rule).collect()
}

/// How checks come to their outcomes, a sentence for each rule, with the limits that
/// they are computed with.
#[must_use]
pub fn verdict_rules(lang: Lang) -> Vec<String> {
    (details(lang).source_list.verdict_rules)(&Limits {
        same: percent(SAME, lang),
        far: percent(FAR, lang),
        times: number(TOO_MANY_TIMES, 1, lang),
        years: number(OLD_YEARS, 1, lang),
    })
}

/// What sort of publication a source is, and what of it the record has, in whole
/// sentences. It rates nothing.
#[must_use]
pub fn reliability(source: &Source, library: &Library, lang: Lang) -> String {
    let say = details(lang).method;
    let found = attested(library, &source.id);
    let mut sentences = vec![(say.source_kind)(source.kind).to_owned()];
    let origins = found.figures.iter().map(|(status, count)| {
        let status = (catalogue(lang).status)(*status);
        format!("{status} ({count})")
    });
    let origins: Vec<String> = origins.collect();
    if !origins.is_empty() {
        sentences.push((say.figures_by_origin)(&origins.join(", ")));
    }
    if found.dates > 0 {
        sentences.push((say.dates_of_events)(found.dates));
    }
    sentences.join(" ")
}

/// One thing that is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownLine {
    /// What, and how much of it.
    pub sentence: String,
    /// Each of them, where they are few enough to name.
    pub items: Vec<String>,
}

/// What is not known, in words; nothing is said of what is nowhere missing. `place`
/// is the one whose gaps were counted.
#[must_use]
pub fn unknown_lines(
    unknowns: &Unknowns,
    place: &PlaceId,
    library: &Library,
    lang: Lang,
) -> Vec<UnknownLine> {
    let say = details(lang).method;
    let name = |place: &PlaceId| {
        let found = library.place(place);
        found.map_or_else(
            || place.to_string(),
            |one| one.name.in_lang(lang).to_owned(),
        )
    };
    let measure = |id: &IndicatorId| {
        let found = library.indicator(id);
        found.map_or_else(|| id.to_string(), |one| one.name.in_lang(lang).to_owned())
    };
    let gap = |gap: &Gap| {
        let spans: Vec<String> = gap.years.iter().copied().map(years).collect();
        format!("{}: {}", measure(&gap.indicator), spans.join(", "))
    };
    let gaps: Vec<String> = unknowns.gaps.iter().map(gap).collect();
    let claims = unknowns.unchecked.iter().filter_map(|id| library.claim(id));
    let claims: Vec<String> = claims.map(|one| statement(one, library, lang)).collect();
    let breaks = unknowns.inferred.iter().map(|one| {
        let span = years((one.from, one.to));
        format!("{}, {}, {span}", measure(&one.indicator), name(&one.place))
    });
    let (inferred, breaks) = (unknowns.inferred.len(), breaks.collect());
    let count = |count: usize, say: fn(usize) -> String| (count, say(count), Vec::new());
    let lines = [
        (gaps.len(), (say.gaps)(&name(place)), gaps),
        count(unknowns.undated, say.undated),
        count(unknowns.undefined, say.undefined),
        count(unknowns.doubtful, say.doubtful),
        (claims.len(), (say.unchecked)(claims.len()), claims),
        (inferred, (say.inferred)(inferred, unknowns.breaks), breaks),
    ];
    let known = lines.into_iter().filter(|(count, ..)| *count > 0);
    known
        .map(|(_, sentence, items)| UnknownLine { sentence, items })
        .collect()
}
