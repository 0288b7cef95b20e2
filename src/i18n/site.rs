//! What is said at the foot of every page. A part of [`Details`](super::Details), in
//! the three languages beside each other.

/// These messages of one language.
#[derive(Clone, Copy, Debug)]
#[expect(
    missing_docs,
    reason = "a message's name and its English text are its documentation"
)]
pub struct SiteWords {
    pub keys_title: &'static str,
    pub key: &'static str,
    pub key_does: &'static str,
    /// The keys, and what they do.
    pub keys: [(&'static str, &'static str); 8],
    pub method: &'static str,
}

pub(super) const EN: SiteWords = SiteWords {
    keys_title: "Keyboard",
    key: "Key",
    key_does: "What it does",
    keys: [
        ("Tab", "goes to the next link, button or chart"),
        ("← →", "on a chart: to the year before or after"),
        ("↑ ↓", "on a chart: between the series of a year"),
        ("Home, End", "on a chart: to the first or the last year"),
        ("Page Up, Page Down", "on a chart: several years at a time"),
        ("Enter", "keeps the reading of a chart open, follows a link"),
        ("Escape", "closes the reading or leaves what was opened"),
        ("?", "opens this list"),
    ],
    method: "Sources and method",
};

pub(super) const RU: SiteWords = SiteWords {
    keys_title: "Клавиатура",
    key: "Клавиша",
    key_does: "Что делает",
    keys: [
        ("Tab", "переходит к следующей ссылке, кнопке или диаграмме"),
        ("← →", "на диаграмме: к предыдущему или следующему году"),
        ("↑ ↓", "на диаграмме: между рядами одного года"),
        ("Home, End", "на диаграмме: к первому или последнему году"),
        ("Page Up, Page Down", "на диаграмме: на несколько лет сразу"),
        ("Enter", "оставляет подсказку открытой, переходит по ссылке"),
        ("Escape", "закрывает подсказку или то, что было открыто"),
        ("?", "открывает этот список"),
    ],
    method: "Источники и метод",
};

pub(super) const KK: SiteWords = SiteWords {
    keys_title: "Пернетақта",
    key: "Перне",
    key_does: "Не істейді",
    keys: [
        ("Tab", "келесі сілтемеге, түймеге немесе диаграммаға өтеді"),
        ("← →", "диаграммада: алдыңғы немесе келесі жылға"),
        ("↑ ↓", "диаграммада: бір жылдың қатарлары арасында"),
        ("Home, End", "диаграммада: бірінші немесе соңғы жылға"),
        ("Page Up, Page Down", "диаграммада: бірден бірнеше жылға"),
        ("Enter", "нұсқаманы ашық қалдырады, сілтемеге өтеді"),
        ("Escape", "нұсқаманы немесе ашылғанды жабады"),
        ("?", "осы тізімді ашады"),
    ],
    method: "Дереккөздер мен әдіс",
};
