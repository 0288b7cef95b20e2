//! Series of an indicator -> what follows from them, with the indicator of the new
//! figures and the words that go with it.

use super::Told;
use super::wish::series::name_of;
use crate::data::{Indicator, Lang, Library, PlaceId, Text, Unit};
use crate::i18n::details;
use crate::query::{LeftOut, Series, Transform, transform, usual_base};

/// Series made of others.
#[derive(Clone, Debug, PartialEq)]
pub struct Derived {
    /// The new series, or the old ones where nothing was asked.
    pub series: Vec<Series>,
    /// The measure with the unit of the new figures.
    pub indicator: Indicator,
    /// What a reader has to know.
    pub told: Told,
    /// The base year, where there is one.
    pub base: Option<i32>,
}

pub(super) fn derive(
    library: &Library,
    series: Vec<Series>,
    indicator: &Indicator,
    (how, base): (Transform, Option<i32>),
    lang: Lang,
) -> Derived {
    let say = details(lang);
    if how == Transform::None || series.is_empty() {
        return Derived {
            series,
            indicator: indicator.clone(),
            told: Told::default(),
            base: None,
        };
    }
    let base = base
        .or_else(|| usual_base(&series))
        .filter(|_| how.has_base());
    let year = base.unwrap_or_default();
    let unit_name = |lang: Lang| {
        let own = indicator.unit_name.in_lang(lang);
        (details(lang).unit_of)(how, year, own, indicator.unit)
    };
    let (unit, decimals) = unit_of(how, indicator);
    let measure = Indicator {
        unit,
        decimals,
        unit_name: Text {
            en: unit_name(Lang::En),
            ru: unit_name(Lang::Ru),
            kk: unit_name(Lang::Kk),
        },
        ..indicator.clone()
    };
    let (series, told) = match transform(library, &series, indicator.unit, how, year) {
        Ok(done) => {
            let mut remarks = vec![(say.computed)(how, year)];
            remarks.extend(left_out(library, &done.left_out, year, lang));
            let refusal = done.series.is_empty().then(|| remarks.join(" "));
            (done.series, Told { remarks, refusal })
        }
        Err(why) => {
            let refusal = Some((say.refused)(why).to_owned());
            let remarks = Vec::new();
            (series, Told { remarks, refusal })
        }
    };
    Derived {
        series,
        indicator: measure,
        told,
        base,
    }
}

/// The unit class of the new figures, and how many decimals a reader is shown.
fn unit_of(how: Transform, own: &Indicator) -> (Unit, u8) {
    match how {
        Transform::None | Transform::Change | Transform::Rolling => (own.unit, own.decimals),
        Transform::Index | Transform::PerHead => (Unit::Amount, 1),
        Transform::ChangePercent | Transform::ChangeYearly | Transform::Share => (Unit::Percent, 1),
    }
}

/// One sentence for each reason, with the places that it holds for.
fn left_out(library: &Library, list: &[(PlaceId, LeftOut)], base: i32, lang: Lang) -> Vec<String> {
    let mut reasons: Vec<LeftOut> = Vec::new();
    for (_, why) in list {
        if !reasons.contains(why) {
            reasons.push(*why);
        }
    }
    let sentence = |why: LeftOut| {
        let places = list.iter().filter(|(_, one)| *one == why);
        let places: Vec<String> = places
            .map(|(place, _)| name_of(library, place, lang))
            .collect();
        (details(lang).left_out)(why, base, &places.join(", "))
    };
    reasons.into_iter().map(sentence).collect()
}
