//! The words of the sources and the method, in the three languages beside each other.

use super::{MethodWords, number, with_sign};
use crate::data::{Lang, SourceKind, Unit};
use crate::evidence::Hedge;

/// A share as per cent, up to one decimal.
pub(super) fn percent(share: f64, lang: Lang) -> String {
    with_sign(number(share * 100.0, 1, lang), Unit::Percent, lang)
}

pub(super) const EN: MethodWords = MethodWords {
    title: "Sources and method",
    hedges_title: "Hedged words as intervals",
    hedges_about: "Nobody defines “roughly”; these rules are this project’s reading, the same \
        for every source. A step is one unit of the number’s last digit that is not zero: ten \
        where it is given in tens, a tenth where it has one decimal. A bound that the source itself gives goes before the rule, and no \
        share leaves its range.",
    hedges_wording: "Wording",
    hedges_interval: "Read as",
    hedge: |hedge| match hedge {
        Hedge::None => "the number alone".to_owned(),
        Hedge::Around(share) => format!("{} to both sides", percent(share, Lang::En)),
        Hedge::Above(share) => format!("up to {} above", percent(share, Lang::En)),
        Hedge::StepAbove => "up to one step above".to_owned(),
        Hedge::Floor => "upwards without end".to_owned(),
        Hedge::HalfStepBelow => "up to half a step below".to_owned(),
        Hedge::StepBelow => "up to one step below".to_owned(),
        Hedge::Ceiling => "downwards without end".to_owned(),
    },
    source_kind: |kind| match kind {
        SourceKind::Statistics => "A statistical table.",
        SourceKind::Article => "An article or another long text.",
        SourceKind::Report => "A study or an organisation’s report.",
        SourceKind::News => "A news text.",
        SourceKind::Blog => "A blog.",
        SourceKind::Encyclopedia => "An encyclopedia or a copy of one.",
        SourceKind::Company => "A company speaking of itself or its market.",
        SourceKind::Official => "A public body.",
    },
    figures_by_origin: |list| format!("Its figures by origin: {list}."),
    dates_of_events: |n| format!("Dates of events taken from it: {n}."),
    unknowns_title: "What is not known",
    gaps: |place| {
        format!(
            "{place}: years without any figure between the first and the last of a yearly series."
        )
    },
    undated: |n| format!("Figures whose source gives no date: {n}."),
    undefined: |n| format!("Figures of which nobody says what was counted: {n}."),
    doubtful: |n| format!("Figures that there is reason to doubt: {n}."),
    unchecked: |n| format!("Claims of the article that nothing in the record speaks to: {n}."),
    inferred: |n, all| {
        format!(
            "Breaks in series that only the numbers show and no source documents: {n} of {all}."
        )
    },
};

pub(super) const RU: MethodWords = MethodWords {
    title: "Источники и метод",
    hedges_title: "Какие интервалы означают оговорки",
    hedges_about: "Что значит «примерно», никто не определяет; по этим правилам оговорки читает \
        этот проект, одинаково для всех источников. Шаг — единица последней ненулевой цифры \
        числа: десять, если оно дано в десятках, одна десятая, если дано с одним знаком после запятой. Если границу называет сам источник, берётся \
        она, а доля не выходит за свои пределы.",
    hedges_wording: "Формулировка",
    hedges_interval: "Как читается",
    hedge: |hedge| match hedge {
        Hedge::None => "само число".to_owned(),
        Hedge::Around(share) => format!("{} в обе стороны", percent(share, Lang::Ru)),
        Hedge::Above(share) => format!("вверх до {}", percent(share, Lang::Ru)),
        Hedge::StepAbove => "вверх до одного шага".to_owned(),
        Hedge::Floor => "вверх без предела".to_owned(),
        Hedge::HalfStepBelow => "вниз до половины шага".to_owned(),
        Hedge::StepBelow => "вниз до одного шага".to_owned(),
        Hedge::Ceiling => "вниз без предела".to_owned(),
    },
    source_kind: |kind| match kind {
        SourceKind::Statistics => "Статистическая таблица.",
        SourceKind::Article => "Статья или другой большой текст.",
        SourceKind::Report => "Исследование или доклад организации.",
        SourceKind::News => "Новостной текст.",
        SourceKind::Blog => "Блог.",
        SourceKind::Encyclopedia => "Энциклопедия или её копия.",
        SourceKind::Company => "Компания о себе или о своём рынке.",
        SourceKind::Official => "Государственный орган.",
    },
    figures_by_origin: |list| format!("Происхождение значений: {list}."),
    dates_of_events: |n| format!("Даты событий, взятые из него: {n}."),
    unknowns_title: "Что неизвестно",
    gaps: |place| {
        format!("{place}: годы без единого значения между первым и последним годом ряда.")
    },
    undated: |n| format!("Значения, дату которых источник не называет: {n}."),
    undefined: |n| format!("Значения, о которых никто не говорит, что именно посчитано: {n}."),
    doubtful: |n| format!("Значения, в которых есть причина сомневаться: {n}."),
    unchecked: |n| format!("Утверждения статьи, о которых в данных ничего нет: {n}."),
    inferred: |n, all| {
        format!(
            "Разрывы в рядах, которые видны только по самим числам и не описаны источником: {n} из {all}."
        )
    },
};

pub(super) const KK: MethodWords = MethodWords {
    title: "Дереккөздер мен әдіс",
    hedges_title: "Ескертпе сөздер қандай аралықты білдіреді",
    hedges_about: "«Жуықтап алғанда» деген сөздің анықтамасы жоқ; бұл ережелерді жоба өзі \
        белгілеген, олар барлық дереккөзге бірдей. Қадам — санның нөлден өзге соңғы цифрының бір \
        бірлігі: сан ондықпен берілсе — он, үтірден кейін бір таңбамен берілсе — оннан бір. Дереккөз шекті өзі атаса, сол шек алынады, ал \
        үлес өз ауқымынан шықпайды.",
    hedges_wording: "Тұжырым",
    hedges_interval: "Қалай оқылады",
    hedge: |hedge| match hedge {
        Hedge::None => "санның өзі".to_owned(),
        Hedge::Around(share) => format!("екі жаққа {}", percent(share, Lang::Kk)),
        Hedge::Above(share) => format!("жоғары қарай {}-ға дейін", percent(share, Lang::Kk)),
        Hedge::StepAbove => "жоғары қарай бір қадамға дейін".to_owned(),
        Hedge::Floor => "жоғары қарай шексіз".to_owned(),
        Hedge::HalfStepBelow => "төмен қарай жарты қадамға дейін".to_owned(),
        Hedge::StepBelow => "төмен қарай бір қадамға дейін".to_owned(),
        Hedge::Ceiling => "төмен қарай шексіз".to_owned(),
    },
    source_kind: |kind| match kind {
        SourceKind::Statistics => "Статистикалық кесте.",
        SourceKind::Article => "Мақала немесе басқа көлемді мәтін.",
        SourceKind::Report => "Зерттеу немесе ұйымның баяндамасы.",
        SourceKind::News => "Жаңалық мәтіні.",
        SourceKind::Blog => "Блог.",
        SourceKind::Encyclopedia => "Энциклопедия немесе оның көшірмесі.",
        SourceKind::Company => "Компанияның өзі немесе өз нарығы туралы айтқаны.",
        SourceKind::Official => "Мемлекеттік орган.",
    },
    figures_by_origin: |list| format!("Мәндерінің шығу тегі: {list}."),
    dates_of_events: |n| format!("Одан алынған оқиға күндері: {n}."),
    unknowns_title: "Не белгісіз",
    gaps: |place| {
        format!(
            "{place}: жылдық қатардың алғашқы және соңғы жылдарының арасындағы бірде-бір мәні жоқ жылдар."
        )
    },
    undated: |n| format!("Дереккөзі күнін атамаған мәндер: {n}."),
    undefined: |n| format!("Нақты не саналғанын ешкім айтпаған мәндер: {n}."),
    doubtful: |n| format!("Күмәндануға себеп бар мәндер: {n}."),
    unchecked: |n| format!("Мақаланың тексеруге дерек табылмаған тұжырымдары: {n}."),
    inferred: |n, all| {
        format!(
            "Тек сандардың өзінен көрінетін, дереккөз сипаттамаған үзілістер: {n} (барлығы {all})."
        )
    },
};
