//! What is said on and about the picture of a check. A part of
//! [`Details`](super::Details), in the three languages beside each other.

use crate::evidence::Meeting;

/// These messages of one language.
#[derive(Clone, Copy, Debug)]
#[expect(
    missing_docs,
    reason = "a message's name and its English text are its documentation"
)]
pub struct StripWords {
    pub article: &'static str,
    pub article_by: fn(&str) -> String,
    pub edition: fn(&str) -> String,
    pub computed_from: fn(&str) -> String,
    pub limit: fn(&str) -> String,
    pub place: fn(&str) -> String,
    pub place_in_list: fn(&str, usize) -> String,
    pub meeting: fn(Meeting) -> &'static str,
    pub beyond: &'static str,
    pub in_time: &'static str,
    pub out_of_time: &'static str,
    pub same_place: &'static str,
    pub other_place: &'static str,
    pub summary: fn(&str) -> String,
}

pub(super) const EN: StripWords = StripWords {
    article: "The article",
    article_by: |who| format!("The article’s claim, by {who}"),
    edition: |date| format!("edition of {date}"),
    computed_from: |figures| format!("computed from: {figures}"),
    limit: |times| format!("Limit of the plausible: {times}"),
    place: |place| format!("place {place}"),
    place_in_list: |place, count| format!("place {place} in a list of {count}"),
    meeting: |meeting| match meeting {
        Meeting::Same => "agrees",
        Meeting::Near => "close to it",
        Meeting::Far => "allowed by the words, but far from the number",
        Meeting::Apart => "outside what the words allow",
    },
    beyond: "beyond that",
    in_time: "within the time claimed",
    out_of_time: "outside the time claimed",
    same_place: "the same place",
    other_place: "another place",
    summary: |rows| format!("On one axis: {rows}."),
};

pub(super) const RU: StripWords = StripWords {
    article: "Статья",
    article_by: |who| format!("Утверждение статьи, источник данных: {who}"),
    edition: |date| format!("издание: {date}"),
    computed_from: |figures| format!("вычислено по показателям: {figures}"),
    limit: |times| format!("Предел правдоподобного: {times}"),
    place: |place| format!("{place}-е место"),
    place_in_list: |place, count| format!("{place}-е место в списке из {count}"),
    meeting: |meeting| match meeting {
        Meeting::Same => "сходится",
        Meeting::Near => "близко к числу",
        Meeting::Far => "слова это допускают, но от числа далеко",
        Meeting::Apart => "за пределами того, что допускают слова",
    },
    beyond: "за этим пределом",
    in_time: "в пределах названного времени",
    out_of_time: "вне названного времени",
    same_place: "то же место",
    other_place: "другое место",
    summary: |rows| format!("На одной оси: {rows}."),
};

pub(super) const KK: StripWords = StripWords {
    article: "Мақала",
    article_by: |who| format!("Мақала тұжырымы, дереккөзі: {who}"),
    edition: |date| format!("басылымы: {date}"),
    computed_from: |figures| format!("мына көрсеткіштерден есептелген: {figures}"),
    limit: |times| format!("Шындыққа жанасатын шек: {times}"),
    place: |place| format!("{place}-орын"),
    place_in_list: |place, count| format!("тізімдегі {place}-орын (барлығы {count})"),
    meeting: |meeting| match meeting {
        Meeting::Same => "сәйкес келеді",
        Meeting::Near => "санға жақын",
        Meeting::Far => "сөзге сыяды, бірақ саннан алыс",
        Meeting::Apart => "сөзге сыймайды",
    },
    beyond: "осы шектен тыс",
    in_time: "аталған уақытқа сай келеді",
    out_of_time: "аталған уақыттан тыс",
    same_place: "дәл сол орын",
    other_place: "басқа орын",
    summary: |rows| format!("Бір осьте: {rows}."),
};
