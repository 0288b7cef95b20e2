//! What is said of a reader's own file, in Kazakh.

use super::own::{OwnWords, counted};
use crate::data::Lang;
use crate::import::{Doubt, MomentForm, ReadFaultKind, TimeForm};

pub(super) const WORDS: OwnWords = OwnWords {
    title: "Өз сандарыңыз",
    intro: "Өз кестеңізді ашып, оны сол диаграммалармен, сүзгілермен және жүктеулермен осында жиналған сандардың қасында немесе бөлек зерттеңіз. Алдымен оның қалай түсінілгенін көресіз, қатесін түзетесіз.",
    stays: "Компьютеріңізден ештеңе шықпайды: файл осы бетте оқылады, бетті жапқанда жоғалады. Сілтеме файлды тасымалдай алмайды, сондықтан сандарыңызға апаратын сілтеме оларды сол файлды алдын ала ашқан адамға ғана көрсетеді.",
    limits: |encodings, [file, unpacked, figures, values, columns]| {
        format!(
            "Бұл CSV немесе басқа мәтіндік кесте (үтір, нүктелі үтір, табуляция; {encodings}), JSON жазбалары немесе деректер пакеті (ZIP не бума) болуы мүмкін. Көлемі {file} МБ-қа дейін (ашылғанда {unpacked} МБ-қа дейін), бағаны {columns} санына дейін. {figures} мәнге дейін диаграмманың бәрі қолжетімді; одан көбі, {values} мәнге дейін, бір ұзын диаграмма болады."
        )
    },
    file: "Файлды ашу",
    folder: "Буманы ашу",
    drop: "… немесе оны осы бетке сүйреп әкеліңіз.",
    paste: "Немесе кестені қойыңыз",
    paste_hint: "Электрондық кестеден не беттен көшірілген жолдар, тақырыптарымен бірге.",
    paste_read: "Қойылғанды оқу",
    pasted: "Қойылған кесте",
    looking: |name| format!("«{name}» қаралып жатыр…"),
    reading: |name| format!("«{name}» оқылып жатыр…"),
    progress: |done, all, rows| format!("{all} МБ ішінен {done} МБ, жол саны: {rows}"),
    cancel: "Тоқтату",
    cancelled: |name| format!("«{name}» файлын оқу тоқтатылды."),
    stopped_file: |name| {
        format!(
            "«{name}» оқылмады: файл көшірілген, өзгерген не бос емес, немесе бұл бума. Оны қайта таңдаңыз."
        )
    },
    stopped_program: |name| {
        format!(
            "«{name}» файлын оқу тоқтап қалды: браузер беретін жад жетпеді немесе бұл біздің қатеміз. Файлдың кішірек бөлігін байқап көріңіз."
        )
    },
    stopped_worker: "Бағдарламаның файл оқитын бөлігі жүктелмеді. Байланысты тексеріп, қайталап көріңіз.",
    stays_open: |name| format!("«{name}» ашық күйінде қалды."),
    seen: |name| format!("«{name}» қалай түсінілді"),
    rows_about: |rows| format!("Шамамен {rows} жол."),
    correct: "Қатесін түзетіңіз: алдын ала көрініс бірден жаңарады.",
    form_json: "JSON жазбаларының тізімі.",
    form_package: "Деректер пакеті: кестелері бағандарын өздері атайды.",
    form: "Файл қалай жазылған",
    encoding: "Кодтау",
    separator: "Ұяшықтар арасында",
    separators: ["Үтір", "Нүктелі үтір", "Табуляция", "Тік сызық"],
    decimal: "Бөлшек белгісі",
    decimals: ["Нүкте", "Үтір"],
    thousands: "Мыңдықтар арасында",
    thousands_marks: ["Ештеңе", "Бос орын", "Үтір", "Нүкте", "Апостроф"],
    head: "Тақырыптар",
    heads: ["Бірінші жолда", "Жоқ"],
    columns: "Бағандар",
    kind: "Мазмұны",
    kinds: [
        "Сандар",
        "Жылдар",
        "Тоқсандар",
        "Айлар",
        "Күндер, алдымен күні",
        "Күндер, алдымен айы",
        "Күн мен уақыт",
        "Unix секундтары",
        "Unix миллисекундтары",
        "Түрліше жазылған уақыт",
        "Мәтін",
    ],
    role: "Мағынасы",
    roles: [
        "Уақыт",
        "Орын",
        "Қатар",
        "Көрсеткіш",
        "Өлшем бірлігі",
        "Мән",
        "Тақырыбындағы уақыттың мәні",
        "Төменгі шек",
        "Жоғарғы шек",
        "Осында жүктелген кестенің бағаны",
        "Оқылмайды",
    ],
    unit: "Өлшем бірлігі",
    more_columns: |more| format!("Тағы {} бағанды көрсету", counted(more as u64, Lang::Kk)),
    size: "Қалай оқу керек",
    sizes: ["Қайсысы сыйса", "Сандар ретінде", "Ұзын кесте ретінде"],
    doubts: "Күмәнді жайттар",
    doubt,
    first_rows: "Алғашқы жолдар",
    row: "Жол",
    column: |name| format!("«{name}» бағаны"),
    at_row: |row| format!("{row}-жол"),
    beside: "Осындағы сандардың қасында ашу",
    alone: "Бөлек ашу",
    open: "Ашу",
    other: "Басқа файл таңдау",
    kept: |kept, rows| format!("{rows} жол оқылды, {kept} мән қалды."),
    already_there: |count| format!("Осындағы сандарда бар {count} мән өткізіп жіберілді."),
    nothing_read: |name| format!("«{name}» ішінен сан болып оқылатын ештеңе табылмады."),
    faults: |count| {
        format!(
            "{} жер оқылмады; қалғаны сақталды",
            counted(count, Lang::Kk)
        )
    },
    faults_more: |more| format!("… тағы {more}."),
    fault,
    opened: |name| format!("«{name}» файлыңыз ашық"),
    is_beside: "Сандары осындағылардың қасында тұр; олардың дереккөзі — осы файл.",
    is_alone: "Сандары бөлек тұр; оны жапқанда осындағы сандар қайта келеді.",
    to_charts: "Диаграммаларға",
    close: "Файлды жабу",
};

fn doubt(doubt: &Doubt) -> String {
    let n = |count: u64| counted(count, Lang::Kk);
    match doubt {
        Doubt::Encoding => "Кодтау әріптеріне қарап болжанды.".to_owned(),
        Doubt::BadCharacter => {
            "Кейбір байттар бұл кодтауда әріп емес: басқасы дұрыс болуы мүмкін.".to_owned()
        }
        Doubt::NumberMark { column } => format!(
            "«{column}» бағанында бір белгі мыңдықты да, бөлшекті де бөлуі мүмкін: таңдаңыз."
        ),
        Doubt::DayOrder { column } => {
            format!("«{column}» бағанында күн айдың алдында да, соңында да тұруы мүмкін: таңдаңыз.")
        }
        Doubt::EmptyHead { name } => format!("Тақырыпсыз баған «{name}» деп аталды."),
        Doubt::RepeatedHead { name } => {
            format!("Тақырып екі рет тұр: екінші баған «{name}» деп аталды.")
        }
        Doubt::NoHead => "Бағандарды атайтын жол жоқ сияқты.".to_owned(),
        Doubt::Skipped { rows } => {
            format!(
                "Тақырыптардың алдында өткізіп жіберілген жол саны: {}.",
                n(*rows)
            )
        }
        Doubt::Ragged { row } => {
            format!(
                "{}-жолдағы ұяшық саны тақырып санымен бірдей емес.",
                n(*row)
            )
        }
        Doubt::NoTime => {
            "Бірде-бір баған уақыт емес сияқты: онсыз сандардың күні болмайды.".to_owned()
        }
        Doubt::NoValues => {
            "Бірде-бір бағанда мән жоқ сияқты: қайсысында екенін көрсетіңіз.".to_owned()
        }
        Doubt::TooManyColumns(most) => {
            format!("Алғашқы {} бағаннан кейінгілері оқылмайды.", n(*most))
        }
        Doubt::Long => "Мән көп болғандықтан, бір ұзын диаграмма шығады.".to_owned(),
    }
}

fn time(form: TimeForm) -> &'static str {
    match form {
        TimeForm::Year => "жыл",
        TimeForm::Quarter => "тоқсан",
        TimeForm::Month => "ай",
        TimeForm::Day(_) => "күн",
        TimeForm::Moment(MomentForm::Clock(_)) => "уақыты бар күн",
        TimeForm::Moment(_) => "секунд не миллисекунд саны",
        TimeForm::Mixed(_) => "уақыт",
    }
}

fn fault(kind: &ReadFaultKind, cell: &str) -> String {
    let n = |count: &u64| counted(*count, Lang::Kk);
    match kind {
        ReadFaultKind::Empty => "Файл бос.".to_owned(),
        ReadFaultKind::NoRows => "Тақырып бар, бірақ астында жол жоқ.".to_owned(),
        ReadFaultKind::NotText => {
            "Бұл мәтіндік кесте емес: оны CSV, JSON не кестелер салынған ZIP етіп сақтаңыз."
                .to_owned()
        }
        ReadFaultKind::NoValues => {
            "Бірде-бір бағанда мән жоқ: қайсысында екенін алдын ала көріністе көрсетіңіз."
                .to_owned()
        }
        ReadFaultKind::FileTooLarge(most) => {
            format!("Файлда {} МБ-тан көп: мұндай көлем оқылмайды.", n(&(most >> 20)))
        }
        ReadFaultKind::TooManyColumns(most) => {
            format!("Баған {} санынан көп: мұнша баған оқылмайды.", n(most))
        }
        ReadFaultKind::CellTooLong(most) => format!(
            "Ұяшықта {} КБ-тан көп: оқу осы жерде аяқталды. Тырнақша түсіп қалған жоқ па?",
            n(&(most >> 10))
        ),
        ReadFaultKind::RowTooLong(most) => format!(
            "Жолда {} КБ-тан көп: оқу осы жерде аяқталды.",
            n(&(most >> 10))
        ),
        ReadFaultKind::UnclosedQuote => {
            "Осы жерде ашылған тырнақша еш жерде жабылмаған: оқу осы жерде аяқталды.".to_owned()
        }
        ReadFaultKind::TooManyRows(most) => {
            format!("Мән {} санынан көп: оқу осы жерде аяқталды.", n(most))
        }
        ReadFaultKind::TooManySeries(most) => {
            format!("Қатар {} санынан көп: қалғандарының жолдары өткізіп жіберілді.", n(most))
        }
        ReadFaultKind::CellCount { expected, found } => {
            format!("{} ұяшық, күтілгені {}.", n(found), n(expected))
        }
        ReadFaultKind::BadCharacter => {
            format!("«{cell}» ішінде бұл кодтауда әріп емес байттар бар.")
        }
        ReadFaultKind::NotANumber => format!("«{cell}» сан емес; сан күтілген еді."),
        ReadFaultKind::NumberOutOfRange => format!("«{cell}» тым үлкен не тым кіші сан."),
        ReadFaultKind::NotATime(form) => {
            format!("«{cell}» оқылмайды; күтілгені: {}.", time(*form))
        }
        ReadFaultKind::NoTime => "Уақыты көрсетілмеген.".to_owned(),
        ReadFaultKind::EmptyCell => "Ұяшық бос, ал ол толтырылуы керек.".to_owned(),
        ReadFaultKind::UnknownWord => {
            format!("«{cell}» жүктелген кестенің бұл бағанындағы сөздердің ешқайсысы емес.")
        }
        ReadFaultKind::BadBounds => {
            "Мән өз шектерінің ішінде емес; шектері де, мәні де өткізіп жіберілді.".to_owned()
        }
        ReadFaultKind::Duplicate { first_row } => format!(
            "Орны, қатары мен уақыты {}-жолдағыдай; алғашқысы есептеледі.",
            n(first_row)
        ),
        ReadFaultKind::NotJson { byte } => format!("{}-байттан бастап бұл JSON емес.", n(byte)),
        ReadFaultKind::NoRecords => {
            "JSON ішінде жазбалар тізімі жоқ; жай нысандар тізімі күтілген еді.".to_owned()
        }
        ReadFaultKind::NotARecord => "Бұл жазба жай нысан емес.".to_owned(),
        ReadFaultKind::BadArchive => {
            "Мұрағат бүлінген не оқылмайтын тәсілмен жинақталған: оны кәдімгі ZIP етіп қайта жинақтаңыз."
                .to_owned()
        }
        ReadFaultKind::ArchiveTooLarge(most) => {
            format!("Мұрағат ашылғанда {} МБ-тан асады.", n(&(most >> 20)))
        }
        ReadFaultKind::NoTables => {
            "Мұнда деректер пакетінің бірде-бір кестесі жоқ; observations.csv не басқасы күтілген еді."
                .to_owned()
        }
        ReadFaultKind::NotUtf8 => "Кесте UTF-8 кодтауында емес.".to_owned(),
    }
}
