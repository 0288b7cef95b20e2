//! What is said on the page of figures and on the card of one. A part of
//! [`Details`](super::Details), in the three languages beside each other.

/// These messages of one language.
#[derive(Clone, Copy, Debug)]
#[expect(
    missing_docs,
    reason = "a message's name and its English text are its documentation"
)]
pub struct FigureWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub unit: &'static str,
    pub key: &'static str,
    pub source_card: &'static str,
    pub held_against: &'static str,
    pub on_claims: &'static str,
    pub other_figures: &'static str,
    pub held_against_none: &'static str,
    pub charts: &'static str,
    pub charts_none: &'static str,
    pub computed: &'static str,
    pub formula: &'static str,
    pub breaks: &'static str,
    pub cite: &'static str,
}

pub(super) const EN: FigureWords = FigureWords {
    title: "All figures",
    intro: "Search in any of the three languages. A figure opens as a card: its interval, what it \
        is held against, its source, how to cite it and the charts that use it.",
    unit: "Unit",
    key: "Key",
    source_card: "All about this source",
    held_against: "What it is held against",
    on_claims: "Claims of the article that it speaks to",
    other_figures: "The same by other sources and in other editions",
    held_against_none: "No claim of the article rests on this figure, and no other source gives \
        one of the same for that time.",
    charts: "Charts that use it",
    charts_none: "No chart draws this figure.",
    computed: "How it was computed",
    formula: "Formula",
    breaks: "Breaks in its series",
    cite: "How to cite it",
};

pub(super) const RU: FigureWords = FigureWords {
    title: "Все цифры",
    intro: "Искать можно на любом из трёх языков. У каждой цифры есть карточка: её интервал, с \
        чем её сравнивают, источник, как на неё сослаться и на каких диаграммах она показана.",
    unit: "Единица",
    key: "Ключ",
    source_card: "Всё об этом источнике",
    held_against: "С чем её сравнивают",
    on_claims: "Утверждения статьи, к которым она относится",
    other_figures: "То же у других источников и в других изданиях",
    held_against_none: "Ни одно утверждение статьи на эту цифру не опирается, и другие источники \
        за это время такой не приводят.",
    charts: "Диаграммы, на которых она показана",
    charts_none: "Ни на одной диаграмме этой цифры нет.",
    computed: "Как она вычислена",
    formula: "Формула",
    breaks: "Разрывы в её ряду",
    cite: "Как на неё сослаться",
};

pub(super) const KK: FigureWords = FigureWords {
    title: "Барлық сандар",
    intro: "Үш тілдің кез келгенінде іздеуге болады. Әр санның карточкасы бар: аралығы, немен \
        салыстырылатыны, дереккөзі, оған қалай сілтеме жасалатыны және қай диаграммаларда \
        көрсетілгені.",
    unit: "Өлшем бірлігі",
    key: "Кілті",
    source_card: "Осы дереккөз туралы толық",
    held_against: "Немен салыстырылады",
    on_claims: "Мақаланың осы санға қатысты тұжырымдары",
    other_figures: "Басқа дереккөздер мен басылымдарда",
    held_against_none: "Мақаланың бірде-бір тұжырымы бұл санға сүйенбейді, ал басқа дереккөздер \
        сол уақыт үшін мұндай сан келтірмейді.",
    charts: "Осы сан көрсетілген диаграммалар",
    charts_none: "Бұл сан ешбір диаграммада жоқ.",
    computed: "Қалай есептелген",
    formula: "Формула",
    breaks: "Қатарындағы үзілістер",
    cite: "Оған қалай сілтеме жасалады",
};
