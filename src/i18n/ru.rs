//! The Russian messages.

use super::catalogue::Catalogue;
use super::{Forms, plural};
use crate::data::{Lang, Measure, Qualifier, Status, Topic};

const FIGURES: Forms = Forms {
    one: "значение",
    few: "значения",
    many: "значений",
};
const SERIES: Forms = Forms {
    one: "ряд",
    few: "ряда",
    many: "рядов",
};
const PLACES: Forms = Forms {
    one: "место",
    few: "места",
    many: "мест",
};
const EVENTS: Forms = Forms {
    one: "событие",
    few: "события",
    many: "событий",
};

fn count(count: usize, forms: Forms) -> String {
    format!("{count} {}", plural(count, Lang::Ru, forms))
}

pub(super) const MESSAGES: Catalogue = Catalogue {
    language_name: "Русский",
    months: [
        "январь",
        "февраль",
        "март",
        "апрель",
        "май",
        "июнь",
        "июль",
        "август",
        "сентябрь",
        "октябрь",
        "ноябрь",
        "декабрь",
    ],
    million: "млн",
    billion: "млрд",
    tagline: "Цифры казахстанского интернета, у каждой указан источник",
    skip: "Перейти к содержанию",
    pages_title: "Страницы сайта",
    pages: [
        "Главная",
        "Диаграммы",
        "Цифры",
        "Хроника",
        "Утверждения",
        "Источники",
        "Ваш файл",
    ],
    language: "Язык",
    theme: "Тема",
    theme_system: "Как в системе",
    theme_light: "Светлая",
    theme_dark: "Тёмная",
    controls: "Что показывает диаграмма",
    indicator: "Показатель",
    places: "Страны и города",
    add_place: "Добавить",
    add_place_hint: "Страна, город или регион",
    no_place_found: |text| format!("По запросу «{text}» нет мест с данными по этому показателю."),
    places_found: |n| format!("На выбор: {}.", count(n, PLACES)),
    remove_place: |name| format!("Убрать: {name}"),
    clear_places: "Убрать все",
    default_places: "Исходный набор",
    compare_with: "Сравнить с",
    years: "Годы",
    from_year: "С",
    to_year: "По",
    whole_span: "Все годы",
    ranked_year: "Год",
    topic: |topic| match topic {
        Topic::Access => "Доступ",
        Topic::Population => "Население",
        Topic::Social => "Социальные сети",
        Topic::Platform => "Местные площадки",
        Topic::Language => "Языки",
        Topic::Market => "Рынок",
        Topic::Domain => "Домены",
        Topic::Control => "Контроль",
        Topic::Freedom => "Индексы свободы",
        Topic::Society => "Общество",
        Topic::Own => "Свои данные",
    },
    subtitle: |parts| parts.join(", "),
    source_line: |sources| format!("Источник: {sources}"),
    log_scale_named: "логарифмическая шкала",
    as_stated_by: |publisher| format!("по тексту {publisher}"),
    places_without_figures: |places| format!("За эти годы нет данных: {places}."),
    zeros_left_out: |n| {
        format!(
            "На логарифмической шкале нет нуля: {}, равных нулю, на рисунке не показано.",
            count(
                n,
                Forms {
                    one: "значение",
                    few: "значения",
                    many: "значений"
                }
            )
        )
    },
    labels_left_out: |n| {
        format!(
            "Без подписи за недостатком места: {}; в таблице названы все.",
            count(n, SERIES)
        )
    },
    editions_differ: "Цифры взяты из разных изданий статистики: между ними значения могли \
        быть пересмотрены.",
    other_estimates: |n| {
        format!(
            "Не показано {} из других источников: их сопоставляет вид «Оценки».",
            count(n, FIGURES)
        )
    },
    undated_figures: |n| format!("Без даты, только в таблице: {}.", count(n, FIGURES)),
    breaks: |list| {
        format!("Разрывы в рядах: {list}. Через них не проводится линия и не считается изменение.")
    },
    stated_marks: "Ромбами отмечены значения, названные в тексте; линией они не соединяются.",
    two_measures: |up, across| format!("«{up}» и «{across}»"),
    timeline_title: "Что происходило в это время",
    no_places: "Ни одно место не выбрано. Добавьте страну или город, чтобы увидеть данные.",
    no_figures: "У выбранных мест нет данных по этому показателю за эти годы. \
        Расширьте период или добавьте другое место.",
    only_undated: "Источники не указывают, к какому времени относятся эти значения, поэтому диаграммы нет; они стоят в таблице.",
    no_figures_at_all: "Данные загрузить не удалось. Ошибки перечислены выше; попробуйте \
        загрузить страницу ещё раз.",
    chart_reader: "Диаграмма, читается с клавиатуры",
    chart_keys: "Стрелки влево и вправо переходят между годами, вверх и вниз — между рядами одного года, Home и End — к первому и последнему; Enter оставляет подсказку открытой, Escape — выход.",
    summary_events: |n| format!("На оси лет отмечено: {}.", count(n, EVENTS)),
    numbers: "Числа",
    between: |low, high| format!("от {low} до {high}"),
    at_least: |n| format!("не менее {n}"),
    at_most: |n| format!("не более {n}"),
    undated: "дата не указана",
    wording: |qualifier| match qualifier {
        Qualifier::Exact => "без оговорок",
        Qualifier::About => "«около»",
        Qualifier::Roughly => "«примерно»",
        Qualifier::Around => "«порядка»",
        Qualifier::Over => "«свыше»",
        Qualifier::Almost => "«почти»",
        Qualifier::LessThan => "«меньше»",
        Qualifier::A => "округлено словом",
        Qualifier::MostUsed => "«самая используемая»",
        Qualifier::Some => "«порядка»",
        Qualifier::SomethingLike => "«что-то около»",
        Qualifier::MoreThan => "«более»",
        Qualifier::Exceeded => "«превысила»",
        Qualifier::AtLeast => "«не менее»",
        Qualifier::AGood => "«добрых»",
        Qualifier::Nearly => "«почти»",
        Qualifier::UpTo => "«до»",
        Qualifier::Only => "«только»",
        Qualifier::Reached => "«достигла»",
        Qualifier::Averaging => "«в среднем»",
        Qualifier::Reportedly => "«по сообщениям»",
        Qualifier::Forecast => "прогноз",
        Qualifier::Plan => "план",
        Qualifier::MostPopular => "«самая популярная»",
        Qualifier::First => "«первый»",
        Qualifier::Biggest => "«крупнейший»",
        Qualifier::All => "«весь»",
        Qualifier::Counted => "посчитано по списку",
    },
    hedged: |qualifier, number, _, _| match qualifier {
        Qualifier::Exact
        | Qualifier::MostUsed
        | Qualifier::MostPopular
        | Qualifier::First
        | Qualifier::Biggest
        | Qualifier::All
        | Qualifier::Counted
        | Qualifier::Reached
        | Qualifier::A => number.to_owned(),
        Qualifier::About => format!("около {number}"),
        Qualifier::Roughly => format!("примерно {number}"),
        Qualifier::Around | Qualifier::Some => format!("порядка {number}"),
        Qualifier::SomethingLike => format!("приблизительно {number}"),
        Qualifier::Over => format!("свыше {number}"),
        Qualifier::MoreThan | Qualifier::Exceeded => format!("более {number}"),
        Qualifier::AtLeast => format!("не менее {number}"),
        Qualifier::AGood => format!("добрых {number}"),
        Qualifier::Almost | Qualifier::Nearly => format!("почти {number}"),
        Qualifier::LessThan => format!("меньше {number}"),
        Qualifier::UpTo => format!("до {number}"),
        Qualifier::Only => format!("только {number}"),
        Qualifier::Averaging => format!("в среднем {number}"),
        Qualifier::Reportedly => format!("по сообщениям, {number}"),
        Qualifier::Forecast => format!("{number} (прогноз)"),
        Qualifier::Plan => format!("{number} (план)"),
    },
    status: |status| match status {
        Status::Published => "из таблицы издателя",
        Status::Stated => "названо в тексте",
        Status::Mirrored => "названо в тексте, прочитано в копии",
        Status::Derived => "вычислено",
        Status::Doubtful => "сомнительно",
    },
    measure: |measure| match measure {
        Measure::Statistic => "официальная статистика",
        Measure::Subscriptions => "абонентские договоры",
        Measure::Survey => "опрос",
        Measure::Accounts => "учётные записи",
        Measure::ActiveAuthors => "активные авторы",
        Measure::Audience => "рекламная аудитория",
        Measure::Visitors => "посетители",
        Measure::Traffic => "трафик",
        Measure::Queries => "поисковые запросы",
        Measure::Claim => "заявление без методики",
        Measure::Undefined => "не определено",
        Measure::Count => "подсчёт",
        Measure::Speed => "замер скорости",
        Measure::Index => "индекс",
        Measure::Money => "деньги",
        Measure::Plan => "план или порог",
        Measure::Growth => "темп изменения",
    },
    quoted: "приведённая цифра",
    sources: "Источники показанных данных",
    about_indicator: "Что измеряется",
    loading: "Данные загружаются…",
    notices: "Сообщения",
    fault_no_answer: "нет ответа; проверьте соединение и загрузите страницу ещё раз",
};
