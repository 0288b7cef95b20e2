//! What is said around the article's claims: how they stand as a whole, what a verdict
//! means, the ways on from a claim. A part of [`Details`](super::Details), in the three
//! languages beside each other.

use crate::evidence::Verdict;

/// These messages of one language.
#[derive(Clone, Copy, Debug)]
#[expect(
    missing_docs,
    reason = "a message's name and its English text are its documentation"
)]
pub struct ClaimWords {
    pub intro: &'static str,
    pub article: &'static str,
    pub publisher: &'static str,
    pub original: &'static str,
    pub tally: fn(&str) -> String,
    pub all: &'static str,
    pub verdict_means: fn(Verdict) -> &'static str,
    pub own_figure: &'static str,
    pub own_card: &'static str,
    pub charts: &'static str,
}

pub(super) const EN: ClaimWords = ClaimWords {
    intro: "This site grew from one article on the Kaznet. Here stands each thing that it claims, \
        with the figures and events of the record that it was held against. Where numbers \
        decide, the verdict is computed from them; nobody’s opinion of the article enters into it.",
    article: "The article",
    publisher: "Publisher",
    original: "Read it where it was published",
    tally: |claims| format!("How the {claims} stand"),
    all: "Show all of them",
    verdict_means: |verdict| match verdict {
        Verdict::NotCheckable => "Nothing in the record speaks to it.",
        Verdict::Confirmed => "The record says the same, or lies within what the words allow.",
        Verdict::Loose => "Not wrong, but only near the fact or far from the number.",
        Verdict::ConfirmedThenRevised => {
            "The record of the time said the same, and was revised later."
        }
        Verdict::Dated => "Right once, and repeated too long.",
        Verdict::UndefinedMeasure => {
            "Nobody says what was counted, or it cannot be what it is called."
        }
        Verdict::Incomplete => "Something is left out that changes how it reads.",
        Verdict::Conflicting => "The record says otherwise.",
    },
    own_figure: "The figure of this claim",
    own_card: "This claim by itself",
    charts: "In a chart",
};

pub(super) const RU: ClaimWords = ClaimWords {
    intro: "Этот сайт вырос из одной статьи о Казнете. Здесь собрано всё, что она утверждает, \
        вместе со значениями и событиями, с которыми это сопоставлено. Где решают числа, вердикт \
        вычислен по ним; ничьё мнение о статье на него не влияет.",
    article: "Статья",
    publisher: "Издатель",
    original: "Читать там, где она опубликована",
    tally: |claims| format!("Вердикты: {claims}"),
    all: "Показать все",
    verdict_means: |verdict| match verdict {
        Verdict::NotCheckable => "В данных нет ничего, с чем его можно сравнить.",
        Verdict::Confirmed => "Данные говорят то же самое или не выходят за рамки сказанного.",
        Verdict::Loose => {
            "Не ошибка, но факт передан лишь приблизительно или число далеко от него."
        }
        Verdict::ConfirmedThenRevised => {
            "Данные того времени говорили то же самое, но позже были пересмотрены."
        }
        Verdict::Dated => "Когда-то было верно, но повторено слишком поздно.",
        Verdict::UndefinedMeasure => {
            "Никто не говорит, что было посчитано, или это не может быть тем, чем названо."
        }
        Verdict::Incomplete => "Опущено то, что меняет смысл.",
        Verdict::Conflicting => "Данные говорят другое.",
    },
    own_figure: "Значение, о котором речь",
    own_card: "Это утверждение отдельно",
    charts: "На диаграмме",
};

pub(super) const KK: ClaimWords = ClaimWords {
    intro: "Бұл сайт Қазнет туралы бір мақаладан басталды. Мұнда мақаланың әр тұжырымы және ол \
        салыстырылған мәндер мен оқиғалар берілген. Сандар шешетін жерде қорытынды сол сандардан \
        есептеледі; мақала туралы ешкімнің пікірі оған әсер етпейді.",
    article: "Мақала",
    publisher: "Жариялаған",
    original: "Жарияланған жерінен оқу",
    tally: |claims| format!("Қорытындылар: {claims}"),
    all: "Бәрін көрсету",
    verdict_means: |verdict| match verdict {
        Verdict::NotCheckable => "Деректерде оны салыстыратын ештеңе жоқ.",
        Verdict::Confirmed => "Деректер де соны айтады немесе айтылған сөздің шегінен шықпайды.",
        Verdict::Loose => "Қате емес, бірақ нақты жағдайға тек жуық немесе саны одан алыс.",
        Verdict::ConfirmedThenRevised => {
            "Сол кездегі деректер де соны айтқан, бірақ кейін қайта қаралған."
        }
        Verdict::Dated => "Бір кезде дұрыс болған, бірақ тым кеш қайталанған.",
        Verdict::UndefinedMeasure => {
            "Не саналғанын ешкім айтпайды немесе ол аталған нәрсе болуы мүмкін емес."
        }
        Verdict::Incomplete => "Мағынасын өзгертетін нәрсе айтылмай қалған.",
        Verdict::Conflicting => "Деректер басқаша айтады.",
    },
    own_figure: "Осы тұжырымның мәні",
    own_card: "Осы тұжырымның өзі",
    charts: "Диаграммада",
};
