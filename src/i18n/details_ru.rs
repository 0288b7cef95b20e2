//! The Russian messages beyond the first picture.

use super::details::{ChangeWords, Details, PartWords, SeriesWords};
use super::{
    Forms, claim_words, figure, lists, long, method_words, plural, read, site, source_words, strip,
    take, timeline,
};
use crate::data::{Category, Lang, Outcome, Unit};
use crate::evidence::Verdict;
use crate::query::{LeftOut, Refusal, Transform};

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

const PARTS: Forms = Forms {
    one: "часть",
    few: "части",
    many: "частей",
};

const PLACES: Forms = Forms {
    one: "место",
    few: "места",
    many: "мест",
};

pub(super) const MESSAGES: Details = Details {
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
    transform: "Что показано",
    transform_named: |how| match how {
        Transform::None => "Сами значения",
        Transform::Index => "Индекс",
        Transform::Change => "Изменение",
        Transform::ChangePercent => "Изменение в процентах",
        Transform::ChangeYearly => "Среднегодовой рост",
        Transform::PerHead => "На 100 жителей",
        Transform::Share => "Доля в сумме",
        Transform::Rolling => "Среднее за три года",
    },
    base_year: "Базовый год",
    unit_of: |how, base, unit, class| match how {
        Transform::None => unit.to_owned(),
        Transform::Index => format!("{base} = 100"),
        Transform::Change if class == Unit::Percent => {
            format!("изменение с {base} года в процентных пунктах")
        }
        Transform::Change => format!("изменение с {base} года, {unit}"),
        Transform::ChangePercent => format!("изменение с {base} года в процентах"),
        Transform::ChangeYearly => format!("среднегодовой рост с {base} года в процентах"),
        Transform::PerHead => format!("{unit} на 100 жителей"),
        Transform::Share => "% от суммы показанных мест".to_owned(),
        Transform::Rolling => format!("{unit}, среднее за три года"),
    },
    computed: |how, base| match how {
        Transform::None => String::new(),
        Transform::Index => {
            format!("Вычислено здесь: значение ÷ значение за {base} год × 100.")
        }
        Transform::Change => format!("Вычислено здесь: значение − значение за {base} год."),
        Transform::ChangePercent => {
            format!("Вычислено здесь: (значение ÷ значение за {base} год − 1) × 100.")
        }
        Transform::ChangeYearly => format!(
            "Вычислено здесь: постоянный годовой темп, который ведёт от значения за {base} год к значению данного года."
        ),
        Transform::PerHead => {
            "Вычислено здесь: значение ÷ население того же места в том же году × 100.".to_owned()
        }
        Transform::Share => {
            "Вычислено здесь: значение ÷ сумма показанных мест за тот же год × 100.".to_owned()
        }
        Transform::Rolling => {
            "Вычислено здесь: среднее за этот, предыдущий и следующий годы.".to_owned()
        }
    },
    left_out: |why, base, places| match why {
        LeftOut::Broken => format!("Пропущено там, где ряд прерывается: {places}."),
        LeftOut::Inexact => format!(
            "Пропущено, так как источник называет число с оговоркой или не за целый год: {places}."
        ),
        LeftOut::NoBase => {
            format!("Пропущено: нет значения больше нуля за {base} год: {places}.")
        }
        LeftOut::NoPopulation => {
            format!("Пропущены годы, за которые неизвестно население: {places}.")
        }
        LeftOut::PartMissing => {
            format!("Пропущены годы, за которые нет значения хотя бы по одному месту: {places}.")
        }
        LeftOut::NoNeighbour => {
            format!("Пропущены годы, рядом с которыми нет значений: {places}.")
        }
    },
    refused: |why| match why {
        Refusal::Rank => {
            "Места в рейтинге нельзя ни вычитать, ни делить, поэтому из них ничего не вычисляется."
        }
        Refusal::NoCount => {
            "Это доли или показатели в расчёте на что-либо: ни их сумма, ни их часть на жителя не имеют смысла."
        }
        Refusal::Population => "Население, делённое на само себя, ни о чём не говорит.",
        Refusal::Overlap => {
            "Для суммы нужны отдельные страны: если одно место лежит внутри другого, люди будут посчитаны дважды."
        }
        Refusal::OnePlace => "Одно место само себе сумма: добавьте ещё одну страну.",
    },
    computed_from: |inputs| format!("Вычислено по значениям: {inputs}."),
    why_not_offered: "Почему доступны не все виды?",
    hand: "Движение во времени",
    year_before: "Предыдущий год",
    year_after: "Следующий год",
    play: "Проиграть",
    pause: "Пауза",
    earlier: "Раньше",
    later: "Позже",
    nearer: "Приблизить",
    farther: "Отдалить",
    preferred_source: "Предпочитаемый источник",
    usual_source: "По выбору проекта",
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
    reset_view: "Начать сначала",
    without_figure: |places, year| format!("За {year} год нет данных: {places}."),
    spread: |low, high| format!("Разброс оценок: от {low} до {high}."),
    summary_line: |n, years| format!("Линейная диаграмма: {}, {years}.", count(n, SERIES)),
    summary_bars: |year, n| format!("Рейтинг за {year} год: {}.", count(n, FIGURES)),
    summary_estimates: |what, n| format!("Сопоставление оценок, {what}: {}.", count(n, FIGURES)),
    summary_series: |s: &SeriesWords<'_>| {
        format!(
            "{}: от {} ({}) до {} ({}), максимум — {} ({}), минимум — {} ({}).",
            s.label,
            s.first.0,
            s.first.1,
            s.last.0,
            s.last.1,
            s.highest.0,
            s.highest.1,
            s.lowest.0,
            s.lowest.1
        )
    },
    summary_gaps: |years| format!("Нет данных: {years}."),
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
    break_in_series: "разрыв",
    points: |n| format!("{n} п. п."),
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
    source_drawn: "Показано",
    source_counts: |n| count(n, FIGURES),
    source_published: "Опубликовано",
    source_retrieved: "Получено",
    source_edition: "Издание",
    source_license: "Лицензия",
    source_places: "Охват",
    source_unnamed: "Таблица источников не загрузилась; известен только ключ источника.",
    faults_heading: |n| format!("В данных {}; остальное показано", count(n, PROBLEMS)),
    fault_line: "строка",
    fault_column: "столбец",
    fault_status: |status| format!("сервер ответил кодом {status}"),
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
    data_version: |version| format!("версия данных {version}"),
    accessed: |day| format!("дата обращения: {day}"),
    bibtex_needs_biber: "Запись в кодировке UTF-8: обрабатывайте её пакетом biblatex с программой biber.",
    listen: "Слушать",
    stop_listening: "Остановить",
    unfit_no_common_year: "Нет года, за который были бы данные по всем этим местам.",
    all_others: "остальные",
    share_of_total: "доли в сумме по этим местам",
    total_of_shown: "За целое принята сумма по показанным местам, а не по всему миру.",
    shares_of_year: |year| format!("Доли рядом с рисунком — за {year} год."),
    years_without_all: |list| {
        format!("По некоторым частям нет данных, поэтому площадь здесь не построена: {list}.")
    },
    stated_left_out: |n| {
        format!(
            "Показаны только годовые данные статистики; названо в тексте и не показано: {}.",
            count(n, FIGURES)
        )
    },
    slope_years: |from, to| {
        format!(
            "{from} и {to} — самые далёкие друг от друга годы, за которые можно показать \
            больше всего рядов."
        )
    },
    without_both: |list| format!("Нет данных за один или оба этих года: {list}."),
    part_of: |p: &PartWords<'_>| format!("{} из {} ({}): {}", p.part, p.whole, p.place, p.share),
    part_sources_differ: |list| format!("Часть и целое взяты из разных источников: {list}."),
    part_exceeds: |list| {
        format!("Часть больше целого, то есть эти числа противоречат друг другу: {list}.")
    },
    no_whole_for: |list| format!("Неизвестно, частью какого целого это является: {list}."),
    summary_area: |n, years| format!("Доли целого во времени, {years}: {}.", count(n, PARTS)),
    summary_slope: |n, from, to| {
        format!("Сравнение двух лет, {from} и {to}: {}.", count(n, SERIES))
    },
    summary_parts: |n, year| format!("Части целого за {year} год, всего {n}."),
    footer: "Всё работает в вашем браузере: без сервера, без слежки, без обращений к другим сайтам.",
    data_package: "Данные в таблицах",
    dismiss: "Закрыть",
    bad_link_value: |key, value| {
        format!(
            "В ссылке указано {key} = «{value}», но такого здесь нет; \
            показано обычное значение."
        )
    },
    take: take::RU,
    read: read::RU,
    lists: lists::RU,
    timeline: timeline::RU,
    site: site::RU,
    strip: strip::RU,
    method: method_words::RU,
    claim_list: claim_words::RU,
    source_list: source_words::RU,
    figure: figure::RU,
    long: long::RU,
    summary_change: |c: &ChangeWords<'_>| {
        let change = if c.change.is_empty() {
            String::new()
        } else {
            format!(", {}", c.change)
        };
        format!(
            "{}: {} ({}) и {} ({}){change}.",
            c.label, c.first.0, c.first.1, c.last.0, c.last.1
        )
    },
    without_both_measures: |places, year| {
        format!("За {year} год нет значения одного или обоих показателей: {places}.")
    },
    trails: "Тонкие линии показывают путь за предыдущие годы.",
    own_axes: "У каждого малого графика своя ось: сравнивать можно форму линий, но не высоту.",
    summary_scatter: |year, n, up, across| {
        format!(
            "Диаграмма рассеяния за {year} год, {}: по вертикали — «{up}», по горизонтали — «{across}».",
            count(n, PLACES)
        )
    },
    summary_multiples: |n, years| format!("Малые графики: {}, {years}.", count(n, SERIES)),
    summary_timeline: |n, years| format!("Хронология, {years}: {}.", count(n, EVENTS)),
    focus: "Выделить",
    focus_none: "Ничего: все одинаковы",
    summary_trend: |rose, fell| {
        format!("От года к году рост — {rose}, снижение — {fell} (число случаев).")
    },
    summary_breaks: |list| format!("Ряд прерывается: {list}."),
};
