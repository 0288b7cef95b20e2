//! What is said around the reading text of the home page: the names of its parts, and
//! what a reader can do with a passage. A part of [`Details`](super::Details), in the
//! three languages beside each other.

use crate::data::PassagePart;

/// These messages of one language.
#[derive(Clone, Copy, Debug)]
#[expect(
    missing_docs,
    reason = "a message's name and its English text are its documentation"
)]
pub struct ReadWords {
    pub part_name: fn(PassagePart) -> &'static str,
    pub then: &'static str,
    pub now: &'static str,
    pub open_chart: &'static str,
}

pub(super) const EN: ReadWords = ReadWords {
    part_name: |part| match part {
        PassagePart::Headline => "Then and now",
        PassagePart::Access => "Access and growth",
        PassagePart::State => "The state and the net",
        PassagePart::Networks => "VKontakte, Facebook, Odnoklassniki",
        PassagePart::Local => "Blogs and video: the local ones",
    },
    then: "then",
    now: "now",
    open_chart: "Open this chart in the explorer",
};

pub(super) const RU: ReadWords = ReadWords {
    part_name: |part| match part {
        PassagePart::Headline => "Тогда и сейчас",
        PassagePart::Access => "Доступ и рост",
        PassagePart::State => "Государство и сеть",
        PassagePart::Networks => "ВКонтакте, Facebook, Одноклассники",
        PassagePart::Local => "Блоги и видео: местные площадки",
    },
    then: "тогда",
    now: "сейчас",
    open_chart: "Открыть эту диаграмму в обозревателе данных",
};

pub(super) const KK: ReadWords = ReadWords {
    part_name: |part| match part {
        PassagePart::Headline => "Сол кезде және қазір",
        PassagePart::Access => "Қолжетімділік пен өсім",
        PassagePart::State => "Мемлекет және желі",
        PassagePart::Networks => "ВКонтакте, Facebook, Одноклассники",
        PassagePart::Local => "Блогтар мен бейне: жергілікті алаңдар",
    },
    then: "сол кезде",
    now: "қазір",
    open_chart: "Осы диаграмманы деректер шолғышында ашу",
};
