//! The Russian messages.

use super::catalogue::{Catalogue, SeriesWords};
use super::{Forms, plural};
use crate::data::{Category, Lang, Measure, Outcome, Qualifier, Status, Topic};
use crate::evidence::Verdict;

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
const CLAIMS: Forms = Forms {
    one: "утверждение",
    few: "утверждения",
    many: "утверждений",
};
const PROBLEMS: Forms = Forms {
    one: "ошибка",
    few: "ошибки",
    many: "ошибок",
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
    skip_to_chart: "Перейти к диаграмме",
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
    chart_kind: "Диаграмма",
    kind_line: "Линии",
    kind_bars: "Рейтинг",
    kind_estimates: "Оценки",
    kind_area: "Доли во времени",
    kind_slope: "Два года",
    kind_scatter: "Два показателя",
    kind_multiples: "Малые графики",
    kind_parts: "Части целого",
    kind_timeline: "Хронология",
    unfit_one_year: "Ни в одном ряду здесь нет годовых значений за два года, которые можно было бы сравнить.",
    unfit_no_parts: "Для этого нужны количества по нескольким странам или одна доля целого: эти числа не складываются в сумму.",
    unfit_overlap: "Одни из этих мест лежат внутри других, и при сложении люди были бы посчитаны дважды.",
    unfit_one_series: "Здесь всего один ряд, а малые графики сопоставляют несколько.",
    unfit_no_second: "Выберите второй показатель, по которому за этот год есть значения хотя бы для трёх из этих мест.",
    unfit_no_whole: "Ни одно из этих чисел не является частью целого, известного за тот же год.",
    unfit_no_events: "В эти годы не произошло ни одного записанного события.",
    against: "Второй показатель",
    against_none: "нет",
    axes: "Ось значений",
    axes_shared: "Общая",
    axes_own: "Своя",
    preferred_source: "Предпочитаемый источник",
    usual_source: "По выбору проекта",
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
    },
    scale: "Шкала",
    scale_linear: "Линейная",
    scale_log: "Логарифмическая",
    events: "События",
    category: |category| match category {
        Category::Access => "Доступ",
        Category::Policy => "Политика",
        Category::Censorship => "Цензура",
        Category::Platform => "Площадки",
        Category::Society => "Общество",
    },
    events_count: |n| format!("За эти годы: {}", count(n, EVENTS)),
    show_in_chart: "Показать на диаграмме",
    dates_differ: "Источники называют разные даты.",
    copy_link: "Скопировать ссылку",
    link_copied: "Ссылка на этот вид скопирована.",
    link_not_copied: "Браузер не дал скопировать ссылку: возьмите её из адресной строки.",
    reset_view: "Начать сначала",

    subtitle: |parts| parts.join(", "),
    source_line: |sources| format!("Источник: {sources}"),
    log_scale_named: "логарифмическая шкала",
    as_stated_by: |publisher| format!("по тексту {publisher}"),
    without_figure: |places, year| format!("За {year} год нет данных: {places}."),
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
    spread: |low, high| format!("Разброс оценок: от {low} до {high}."),
    breaks: |list| {
        format!("Разрывы в рядах: {list}. Через них не проводится линия и не считается изменение.")
    },
    stated_marks: "Ромбами отмечены значения, названные в тексте; линией они не соединяются.",
    two_measures: |up, across| format!("«{up}» и «{across}»"),
    without_both: |places, year| {
        format!("За {year} год нет значения одного или обоих показателей: {places}.")
    },
    trails: "Тонкие линии показывают путь за предыдущие годы.",
    own_axes: "У каждого малого графика своя ось: сравнивать можно форму линий, но не высоту.",
    timeline_title: "Что происходило в это время",
    no_places: "Ни одно место не выбрано. Добавьте страну или город, чтобы увидеть данные.",
    no_figures: "У выбранных мест нет данных по этому показателю за эти годы. \
        Расширьте период или добавьте другое место.",
    only_undated: "Источники не указывают, к какому времени относятся эти значения, поэтому диаграммы нет; они стоят в таблице.",
    no_figures_at_all: "Данные загрузить не удалось. Ошибки перечислены выше; попробуйте \
        загрузить страницу ещё раз.",

    chart_reader: "Диаграмма, читается с клавиатуры",
    chart_keys: "Стрелки влево и вправо переходят между годами, вверх и вниз — между рядами одного года, Home и End — к первому и последнему; Enter оставляет подсказку открытой, Escape — выход.",
    summary_line: |n, years| format!("Линейная диаграмма: {}, {years}.", count(n, SERIES)),
    summary_bars: |year, n| format!("Рейтинг за {year} год: {}.", count(n, FIGURES)),
    summary_estimates: |what, n| format!("Сопоставление оценок, {what}: {}.", count(n, FIGURES)),
    summary_scatter: |year, n, up, across| {
        format!(
            "Диаграмма рассеяния за {year} год, {}: по вертикали — «{up}», по горизонтали — «{across}».",
            count(n, PLACES)
        )
    },
    summary_multiples: |n, years| format!("Малые графики: {}, {years}.", count(n, SERIES)),
    summary_timeline: |n, years| format!("Хронология, {years}: {}.", count(n, EVENTS)),
    summary_series: |s: &SeriesWords<'_>| {
        format!(
            "{}: от {} ({}) до {} ({}), максимум — {} ({}).",
            s.label, s.first.0, s.first.1, s.last.0, s.last.1, s.highest.0, s.highest.1
        )
    },
    summary_gaps: |years| format!("Нет данных: {years}."),
    summary_events: |n| format!("На оси лет отмечено: {}.", count(n, EVENTS)),

    numbers: "Числа",
    numbers_count: |n| format!("На диаграмме: {}", count(n, FIGURES)),
    column_place: "Место",
    column_subject: "О чём",
    column_period: "Период",
    column_value: "Значение",
    column_wording: "Формулировка",
    column_interval: "Интервал",
    column_change: "К прошлому году",
    column_measure: "Что считали",
    column_source: "Источник",
    column_edition: "Издание",
    column_status: "Происхождение",
    column_notes: "Примечания",
    claim: |id| format!("Утверждение {id} в статье."),
    undated: "дата не указана",
    break_in_series: "разрыв",
    points: |n| format!("{n} п. п."),
    between: |low, high| format!("от {low} до {high}"),
    at_least: |n| format!("не менее {n}"),
    at_most: |n| format!("не более {n}"),
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
    figures_cited: "Цифры цитируются, текст не воспроизводится.",
    verdict: |verdict| match verdict {
        Verdict::NotCheckable => "проверить нельзя",
        Verdict::Confirmed => "подтверждено",
        Verdict::Loose => "неточно",
        Verdict::ConfirmedThenRevised => "подтверждено, затем пересмотрено",
        Verdict::Dated => "устарело",
        Verdict::UndefinedMeasure => "мера не определена",
        Verdict::Incomplete => "неполно",
        Verdict::Conflicting => "противоречит данным",
    },
    outcome: |outcome| match outcome {
        Outcome::Confirmed => "подтверждено",
        Outcome::ConfirmedThenRevised => "подтверждено, затем пересмотрено",
        Outcome::Consistent => "согласуется",
        Outcome::Loose => "неточно",
        Outcome::Conflict => "противоречие",
        Outcome::Implausible => "неправдоподобно",
        Outcome::ChangedRanking => "порядок изменился",
        Outcome::MissedTarget => "цель не достигнута",
        Outcome::Dated => "устарело",
        Outcome::Undefined => "не определено",
        Outcome::Incomplete => "неполно",
        Outcome::OmittedCorrection => "поправка опущена",
        Outcome::Error => "ошибка",
        Outcome::Imprecise => "приблизительно",
        Outcome::Derived => "вычислено",
    },
    claims_title: "Утверждения статьи в сопоставлении с данными",
    claims_count: |n| count(n, CLAIMS),
    rests_on: "Опирается на",
    computed_as: "Вычислено как",
    breaks_title: "Разрывы в этих рядах",
    sources: "Источники показанных данных",
    source_drawn: "Показано",
    source_counts: |n| count(n, FIGURES),
    source_published: "Опубликовано",
    source_retrieved: "Получено",
    source_edition: "Издание",
    source_license: "Лицензия",
    source_places: "Охват",
    source_unnamed: "Таблица источников не загрузилась; известен только ключ источника.",
    about_indicator: "Что измеряется",
    footer: "Всё работает в вашем браузере: без сервера, без слежки, без обращений к другим сайтам.",
    data_package: "Данные в таблицах",

    loading: "Данные загружаются…",
    notices: "Сообщения",
    dismiss: "Закрыть",
    bad_link_value: |key, value| {
        format!(
            "В ссылке указано {key} = «{value}», но такого здесь нет; \
            показано обычное значение."
        )
    },
    faults_heading: |n| format!("В данных {}; остальное показано", count(n, PROBLEMS)),
    fault_line: "строка",
    fault_column: "столбец",
    fault_status: |status| format!("сервер ответил кодом {status}"),
    fault_no_answer: "нет ответа; проверьте соединение и загрузите страницу ещё раз",
    fault_not_utf8: "файл не в кодировке UTF-8",
    fault_no_column: "в файле нет этого столбца",
    fault_cell_count: |expected, found| format!("ожидалось ячеек: {expected}, найдено: {found}"),
    fault_unreadable: "строка не читается как CSV",
    fault_empty: "ячейка пуста",
    fault_not_a_number: |cell| format!("«{cell}» — не число"),
    fault_not_a_period: |cell| format!("«{cell}» — не год, не месяц, не день и не ряд месяцев"),
    fault_unknown_word: |cell| format!("слово «{cell}» в этом столбце не предусмотрено"),
    fault_unknown_key: |key, file| format!("ключа «{key}» нет в файле {file}"),
    fault_duplicate: |key| format!("ключ «{key}» встречается дважды"),
    fault_out_of_range: |cell| format!("{cell} вне допустимых пределов показателя"),
    fault_bad_bounds: "значение не попадает в собственные границы",
    fault_not_an_address: |cell| format!("«{cell}» — не адрес http или https"),
};
