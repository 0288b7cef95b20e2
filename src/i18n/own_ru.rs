//! What is said of a reader's own file, in Russian.

use super::own::{OwnWords, counted};
use crate::data::Lang;
use crate::import::{Doubt, MomentForm, ReadFaultKind, TimeForm};

pub(super) const WORDS: OwnWords = OwnWords {
    title: "Ваши собственные цифры",
    intro: "Откройте свою таблицу и изучайте её теми же диаграммами, отборами и выгрузками, рядом с собранными здесь цифрами или отдельно. Сначала вы увидите, как она понята, и поправите, что понято не так.",
    stays: "Ничто не покидает ваш компьютер: файл читается на этой странице и исчезает, когда вы её закроете. Ссылка не может нести файл, поэтому ссылка на ваши цифры покажет их только тому, кто сначала откроет тот же файл.",
    limits: |encodings, [file, unpacked, figures, values, columns]| {
        format!(
            "Это может быть CSV или другая текстовая таблица (запятая, точка с запятой, табуляция; {encodings}), записи JSON или пакет данных: ZIP или папка. До {file} МБ (до {unpacked} МБ после распаковки) и до {columns} столбцов. До {figures} цифр получают все виды диаграмм; больше, до {values} значений, становятся одной длинной диаграммой."
        )
    },
    file: "Открыть файл",
    folder: "Открыть папку",
    drop: "… или перетащите его на эту страницу.",
    paste: "Или вставьте таблицу",
    paste_hint: "Строки из электронной таблицы или со страницы, вместе с заголовками.",
    paste_read: "Прочитать вставленное",
    pasted: "Вставленная таблица",
    looking: |name| format!("Просматриваем «{name}»…"),
    reading: |name| format!("Читаем «{name}»…"),
    progress: |done, all, rows| format!("{done} из {all} МБ, строк: {rows}"),
    cancel: "Отменить",
    cancelled: |name| format!("Чтение «{name}» отменено."),
    stopped_file: |name| {
        format!(
            "«{name}» не удалось прочитать: файл перемещён, изменён или занят, или это папка. Выберите его ещё раз."
        )
    },
    stopped_program: |name| {
        format!(
            "Чтение «{name}» остановилось: не хватило памяти, которую даёт браузер, или это наша ошибка. Попробуйте часть файла поменьше."
        )
    },
    stopped_worker: "Не удалось загрузить ту часть программы, что читает файлы. Проверьте связь и попробуйте снова.",
    stays_open: |name| format!("«{name}» по-прежнему открыт."),
    seen: |name| format!("Как понят «{name}»"),
    rows_about: |rows| format!("Строк примерно {rows}."),
    correct: "Поправьте, что не так: предпросмотр сразу обновится.",
    form_json: "Список записей JSON.",
    form_package: "Пакет данных: его таблицы сами называют свои столбцы.",
    form: "Как записан файл",
    encoding: "Кодировка",
    separator: "Между ячейками",
    separators: [
        "Запятая",
        "Точка с запятой",
        "Табуляция",
        "Вертикальная черта",
    ],
    decimal: "Знак дробной части",
    decimals: ["Точка", "Запятая"],
    thousands: "Между тысячами",
    thousands_marks: ["Ничего", "Пробел", "Запятая", "Точка", "Апостроф"],
    head: "Заголовки",
    heads: ["В первой строке", "Их нет"],
    columns: "Столбцы",
    kind: "Содержит",
    kinds: [
        "Числа",
        "Годы",
        "Кварталы",
        "Месяцы",
        "Дни, сначала день",
        "Дни, сначала месяц",
        "Дата и время",
        "Секунды Unix",
        "Миллисекунды Unix",
        "Время в разных формах",
        "Текст",
    ],
    role: "Означает",
    roles: [
        "Время",
        "Место",
        "Ряд",
        "Показатель",
        "Единица",
        "Значение",
        "Значение за время из заголовка",
        "Нижняя граница",
        "Верхняя граница",
        "Столбец выгрузки отсюда",
        "Не читать",
    ],
    unit: "Единица",
    more_columns: |more| {
        format!(
            "Показать остальные столбцы: {}",
            counted(more as u64, Lang::Ru)
        )
    },
    size: "Прочитать как",
    sizes: ["Что подойдёт", "Цифры", "Длинную таблицу"],
    doubts: "Под сомнением",
    doubt,
    first_rows: "Первые строки",
    row: "Строка",
    column: |name| format!("столбец «{name}»"),
    at_row: |row| format!("Строка {row}"),
    beside: "Открыть рядом со встроенными цифрами",
    alone: "Открыть отдельно",
    open: "Открыть",
    other: "Выбрать другой файл",
    kept: |kept, rows| format!("Оставлено значений: {kept}, прочитано строк: {rows}."),
    already_there: |count| format!("Пропущено цифр, которые уже есть среди встроенных: {count}."),
    nothing_read: |name| format!("В «{name}» не нашлось ничего, что читается как цифры."),
    faults: |count| {
        format!(
            "Не прочитано мест: {}; остальное оставлено",
            counted(count, Lang::Ru)
        )
    },
    faults_more: |more| format!("… и ещё {more}."),
    fault,
    opened: |name| format!("Ваш файл «{name}» открыт"),
    is_beside: "Его цифры стоят рядом со встроенными; их источник — этот файл.",
    is_alone: "Его цифры стоят отдельно; встроенные вернутся, когда вы его закроете.",
    to_charts: "К диаграммам",
    close: "Закрыть файл",
};

fn doubt(doubt: &Doubt) -> String {
    let n = |count: u64| counted(count, Lang::Ru);
    match doubt {
        Doubt::Encoding => "Кодировка угадана по буквам.".to_owned(),
        Doubt::BadCharacter => {
            "Некоторые байты не складываются в буквы: возможно, верна другая кодировка.".to_owned()
        }
        Doubt::NumberMark { column } => format!(
            "В столбце «{column}» один и тот же знак может отделять тысячи или дробь: выберите."
        ),
        Doubt::DayOrder { column } => format!(
            "В столбце «{column}» день может стоять перед месяцем или после него: выберите."
        ),
        Doubt::EmptyHead { name } => format!("Столбец без заголовка назван «{name}»."),
        Doubt::RepeatedHead { name } => {
            format!("Заголовок стоит дважды: второй столбец назван «{name}».")
        }
        Doubt::NoHead => "Похоже, ни одна строка не называет столбцы.".to_owned(),
        Doubt::Skipped { rows } => format!("Пропущено строк перед заголовками: {}.", n(*rows)),
        Doubt::Ragged { row } => {
            format!("В строке {} не столько ячеек, сколько заголовков.", n(*row))
        }
        Doubt::NoTime => "Похоже, ни один столбец не время: без него у цифр нет даты.".to_owned(),
        Doubt::NoValues => {
            "Похоже, ни в одном столбце нет значений: укажите, в каком они.".to_owned()
        }
        Doubt::TooManyColumns(most) => format!("Столбцы после первых {} пропущены.", n(*most)),
        Doubt::Long => "Значений так много, что они станут одной длинной диаграммой.".to_owned(),
    }
}

fn time(form: TimeForm) -> &'static str {
    match form {
        TimeForm::Year => "год",
        TimeForm::Quarter => "квартал",
        TimeForm::Month => "месяц",
        TimeForm::Day(_) => "день",
        TimeForm::Moment(MomentForm::Clock(_)) => "день со временем",
        TimeForm::Moment(_) => "счёт секунд или миллисекунд",
        TimeForm::Mixed(_) => "время",
    }
}

fn fault(kind: &ReadFaultKind, cell: &str) -> String {
    let n = |count: &u64| counted(*count, Lang::Ru);
    match kind {
        ReadFaultKind::Empty => "Файл пуст.".to_owned(),
        ReadFaultKind::NoRows => "Есть заголовок, а строк под ним нет.".to_owned(),
        ReadFaultKind::NotText => {
            "Это не текстовая таблица: сохраните её как CSV, JSON или ZIP с таблицами.".to_owned()
        }
        ReadFaultKind::NoValues => {
            "Ни в одном столбце нет значений: укажите в предпросмотре, в каком они.".to_owned()
        }
        ReadFaultKind::FileTooLarge(most) => {
            format!("В файле больше {} МБ: столько не читается.", n(&(most >> 20)))
        }
        ReadFaultKind::TooManyColumns(most) => {
            format!("Столбцов больше {}: столько не читается.", n(most))
        }
        ReadFaultKind::CellTooLong(most) => format!(
            "В ячейке больше {} КБ: здесь чтение закончилось. Не пропущена ли кавычка?",
            n(&(most >> 10))
        ),
        ReadFaultKind::RowTooLong(most) => format!(
            "В строке больше {} КБ: здесь чтение закончилось.",
            n(&(most >> 10))
        ),
        ReadFaultKind::UnclosedQuote => {
            "Здесь открыта кавычка, и она нигде не закрыта: здесь чтение закончилось.".to_owned()
        }
        ReadFaultKind::TooManyRows(most) => {
            format!("Значений больше {}: здесь чтение закончилось.", n(most))
        }
        ReadFaultKind::TooManySeries(most) => {
            format!("Рядов больше {}: строки остальных пропущены.", n(most))
        }
        ReadFaultKind::CellCount { expected, found } => {
            format!("Ячеек {}, ожидалось {}.", n(found), n(expected))
        }
        ReadFaultKind::BadCharacter => {
            format!("В «{cell}» есть байты, которые в этой кодировке не буквы.")
        }
        ReadFaultKind::NotANumber => format!("«{cell}» не число; ожидалось число."),
        ReadFaultKind::NumberOutOfRange => {
            format!("«{cell}» — слишком большое или слишком малое число.")
        }
        ReadFaultKind::NotATime(form) => {
            format!("«{cell}» не читается; ожидалось: {}.", time(*form))
        }
        ReadFaultKind::NoTime => "Время не указано.".to_owned(),
        ReadFaultKind::EmptyCell => "Ячейка пуста, а должна быть заполнена.".to_owned(),
        ReadFaultKind::UnknownWord => {
            format!("«{cell}» — не одно из слов, которые бывают в этом столбце выгрузки.")
        }
        ReadFaultKind::BadBounds => {
            "Значение лежит вне своих границ; пропущены и границы, и значение.".to_owned()
        }
        ReadFaultKind::Duplicate { first_row } => format!(
            "Те же место, ряд и время, что в строке {}; считается первая.",
            n(first_row)
        ),
        ReadFaultKind::NotJson { byte } => format!("С байта {} это не JSON.", n(byte)),
        ReadFaultKind::NoRecords => {
            "В JSON нет списка записей; ожидался список плоских объектов.".to_owned()
        }
        ReadFaultKind::NotARecord => "Эта запись — не плоский объект.".to_owned(),
        ReadFaultKind::BadArchive => {
            "Архив повреждён или упакован способом, который не читается: упакуйте его заново как обычный ZIP."
                .to_owned()
        }
        ReadFaultKind::ArchiveTooLarge(most) => {
            format!("После распаковки в архиве больше {} МБ.", n(&(most >> 20)))
        }
        ReadFaultKind::NoTables => {
            "Здесь нет ни одной таблицы пакета данных; ожидались observations.csv или другие из них."
                .to_owned()
        }
        ReadFaultKind::NotUtf8 => "Таблица записана не в UTF-8.".to_owned(),
    }
}
