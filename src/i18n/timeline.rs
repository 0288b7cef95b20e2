//! What is said on the page of events: around its chart, its list and its cards. A part
//! of [`Details`](super::Details), in the three languages beside each other.

use super::{Forms, plural};
use crate::data::{Lang, Precision};

/// These messages of one language.
#[derive(Clone, Copy, Debug)]
#[expect(
    missing_docs,
    reason = "a message's name and its English text are its documentation"
)]
pub struct TimelineWords {
    pub intro: &'static str,
    pub categories: &'static str,
    /// How many events lie outside the years shown.
    pub other_years: fn(usize, &str) -> String,
    /// How many events of the years shown are of categories that are not ticked.
    pub other_categories: fn(usize) -> String,
    pub who_says_when: &'static str,
    pub precision: fn(Precision) -> &'static str,
    pub about_source: &'static str,
    pub claims_of_it: &'static str,
    pub figures_of_it: &'static str,
    pub years_around: &'static str,
    /// Why the events stand alone: no figures in these years, or none with a date.
    pub nothing_above: fn(&str) -> String,
    pub undated_above: fn(&str) -> String,
}

pub(super) const EN: TimelineWords = TimelineWords {
    intro: "Every event on record with each source that dates it. The chart and the list show \
        the same years and categories.",
    categories: "Categories",
    other_years: |n, years| {
        let events = plural(
            n,
            Lang::En,
            Forms {
                one: "event lies",
                few: "",
                many: "events lie",
            },
        );
        format!("{n} {events} outside {years}.")
    },
    other_categories: |n| {
        let events = plural(
            n,
            Lang::En,
            Forms {
                one: "event of these years belongs",
                few: "",
                many: "events of these years belong",
            },
        );
        format!("{n} {events} to categories that are not ticked.")
    },
    who_says_when: "Who says when",
    precision: |precision| match precision {
        Precision::Day => "to the day",
        Precision::Month => "to the month",
        Precision::Season => "to the season",
        Precision::Year => "to the year",
        Precision::Period => "over this time",
    },
    about_source: "about this source",
    claims_of_it: "What the article claims of it",
    figures_of_it: "Figures that these claims are held against",
    years_around: "The chart of the years around it",
    nothing_above: |name| {
        format!("For the places chosen there is no figure of “{name}” in these years.")
    },
    undated_above: |name| {
        format!("The sources give no date for the figures of “{name}”, so no line is drawn.")
    },
};

pub(super) const RU: TimelineWords = TimelineWords {
    intro: "Все известные нам события — с каждым источником, который называет их дату. График и \
        список показывают одни и те же годы и категории.",
    categories: "Категории",
    other_years: |n, years| {
        let lie = plural(
            n,
            Lang::Ru,
            Forms {
                one: "событие относится",
                few: "события относятся",
                many: "событий относятся",
            },
        );
        format!("{n} {lie} к другому времени, не к показанному ({years}).")
    },
    other_categories: |n| {
        let events = plural(
            n,
            Lang::Ru,
            Forms {
                one: "событие этих лет относится",
                few: "события этих лет относятся",
                many: "событий этих лет относятся",
            },
        );
        format!("{n} {events} к неотмеченным категориям.")
    },
    who_says_when: "Кто называет дату",
    precision: |precision| match precision {
        Precision::Day => "с точностью до дня",
        Precision::Month => "с точностью до месяца",
        Precision::Season => "с точностью до времени года",
        Precision::Year => "с точностью до года",
        Precision::Period => "в течение этого времени",
    },
    about_source: "об источнике",
    claims_of_it: "Что утверждает об этом статья",
    figures_of_it: "Данные, с которыми сверены эти утверждения",
    years_around: "График лет до и после этого события",
    nothing_above: |name| {
        format!("Для выбранных мест за эти годы нет данных по показателю «{name}».")
    },
    undated_above: |name| {
        format!(
            "Источники не указывают, к какому времени относятся данные по показателю «{name}», \
            поэтому линий нет."
        )
    },
};

pub(super) const KK: TimelineWords = TimelineWords {
    intro: "Бізге белгілі барлық оқиға және күнін атаған әр дереккөз. График пен тізім бір \
        жылдар мен бір санаттарды көрсетеді.",
    categories: "Санаттар",
    other_years: |n, years| format!("{n} оқиға көрсетілген жылдарға ({years}) кірмейді."),
    other_categories: |n| format!("Осы жылдардағы {n} оқиға белгіленбеген санаттарға жатады."),
    who_says_when: "Күнін кім атайды",
    precision: |precision| match precision {
        Precision::Day => "күніне дейін дәл",
        Precision::Month => "айына дейін дәл",
        Precision::Season => "маусымына дейін дәл",
        Precision::Year => "жылына дейін дәл",
        Precision::Period => "осы уақыт аралығында",
    },
    about_source: "дереккөз туралы",
    claims_of_it: "Мақала бұл туралы не дейді",
    figures_of_it: "Осы тұжырымдар салыстырылған деректер",
    years_around: "Осы оқиғаның алдындағы және кейінгі жылдардың графигі",
    nothing_above: |name| {
        format!("Таңдалған орындар бойынша бұл жылдарда «{name}» көрсеткішінің мәні жоқ.")
    },
    undated_above: |name| {
        format!(
            "Дереккөздерде «{name}» көрсеткіші мәндерінің қай уақытқа қатысты екені айтылмаған, \
            сондықтан сызық жоқ."
        )
    },
};
