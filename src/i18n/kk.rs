//! The Kazakh messages.

use super::catalogue::Catalogue;
use super::kazakh_case::{Endings, endings};
use super::{Forms, plural};
use crate::data::{Lang, Measure, Qualifier, Status, Topic};

const FIGURES: Forms = Forms {
    one: "мән",
    few: "",
    many: "",
};
const SERIES: Forms = Forms {
    one: "қатар",
    few: "",
    many: "",
};
const PLACES: Forms = Forms {
    one: "орын",
    few: "",
    many: "",
};
const EVENTS: Forms = Forms {
    one: "оқиға",
    few: "",
    many: "оқиға",
};

fn count(count: usize, forms: Forms) -> String {
    format!("{count} {}", plural(count, Lang::Kk, forms))
}

pub(super) const MESSAGES: Catalogue = Catalogue {
    language_name: "Қазақша",
    months: [
        "қаңтар",
        "ақпан",
        "наурыз",
        "сәуір",
        "мамыр",
        "маусым",
        "шілде",
        "тамыз",
        "қыркүйек",
        "қазан",
        "қараша",
        "желтоқсан",
    ],
    million: "млн",
    billion: "млрд",
    tagline: "Қазақстан интернетінің сандары, әрқайсысының дереккөзі көрсетілген",
    skip: "Мазмұнға өту",
    pages_title: "Сайт беттері",
    pages: [
        "Басты бет",
        "Диаграммалар",
        "Сандар",
        "Шежіре",
        "Тұжырымдар",
        "Дереккөздер",
        "Файлыңыз",
    ],
    language: "Тіл",
    theme: "Түс режимі",
    theme_system: "Жүйедегідей",
    theme_light: "Жарық",
    theme_dark: "Қараңғы",
    controls: "Диаграммада не көрсетіледі",
    indicator: "Көрсеткіш",
    places: "Елдер мен қалалар",
    add_place: "Қосу",
    add_place_hint: "Ел, қала немесе өңір",
    no_place_found: |text| {
        format!("«{text}» сұрауы бойынша бұл көрсеткіштің деректері бар орын жоқ.")
    },
    places_found: |n| format!("Таңдауға {} бар.", count(n, PLACES)),
    remove_place: |name| format!("Алып тастау: {name}"),
    clear_places: "Бәрін алып тастау",
    default_places: "Бастапқы жиын",
    compare_with: "Салыстыру",
    years: "Жылдар",
    from_year: "Басы",
    to_year: "Соңы",
    whole_span: "Барлық жылдар",
    ranked_year: "Жыл",
    topic: |topic| match topic {
        Topic::Access => "Қолжетімділік",
        Topic::Population => "Халық",
        Topic::Social => "Әлеуметтік желілер",
        Topic::Platform => "Жергілікті алаңдар",
        Topic::Language => "Тілдер",
        Topic::Market => "Нарық",
        Topic::Domain => "Домендер",
        Topic::Control => "Бақылау",
        Topic::Freedom => "Еркіндік индекстері",
        Topic::Society => "Қоғам",
        Topic::Own => "Өз деректерім",
    },
    subtitle: |parts| parts.join(", "),
    source_line: |sources| format!("Дереккөз: {sources}"),
    log_scale_named: "логарифмдік шкала",
    as_stated_by: |publisher| format!("{publisher} мәтіні бойынша"),
    places_without_figures: |places| format!("Бұл жылдар бойынша дерек жоқ: {places}."),
    zeros_left_out: |n| {
        format!(
            "Логарифмдік шкалада нөл болмайды: нөлге тең {} суретте көрсетілмеді.",
            count(n, FIGURES)
        )
    },
    labels_left_out: |n| {
        format!(
            "Орын жетпегендіктен {} жазусыз қалды; кестеде бәрі аталған.",
            count(n, SERIES)
        )
    },
    editions_differ: "Сандар статистиканың әртүрлі басылымдарынан алынған: олардың арасында \
        мәндер қайта қаралған болуы мүмкін.",
    other_estimates: |n| {
        format!(
            "Басқа дереккөздерден алынған {} көрсетілмеді: оларды «Бағалау» түрі қатар қояды.",
            count(n, FIGURES)
        )
    },
    undated_figures: |n| format!("Күні көрсетілмеген {} тек кестеде тұр.", count(n, FIGURES)),
    breaks: |list| {
        format!(
            "Қатардағы үзілістер: {list}. Олардың үстінен сызық жүргізілмейді және өзгеріс \
            есептелмейді."
        )
    },
    stated_marks: "Ромбпен мәтінде аталған мәндер белгіленген; олар сызықпен қосылмайды.",
    two_measures: |up, across| format!("«{up}» және «{across}»"),
    timeline_title: "Сол уақытта не болды",
    no_places: "Бірде-бір орын таңдалмаған. Деректерді көру үшін ел немесе қала қосыңыз.",
    no_figures: "Таңдалған орындардың бұл жылдарда осы көрсеткіш бойынша деректері жоқ. \
        Жылдар аралығын кеңейтіңіз немесе басқа орын қосыңыз.",
    only_undated: "Дереккөздерде бұл мәндердің қай уақытқа қатысты екені көрсетілмеген, сондықтан диаграмма салынбады; олар кестеде тұр.",
    no_figures_at_all: "Деректерді жүктеу мүмкін болмады. Қателер жоғарыда көрсетілген; бетті \
        қайта жүктеп көріңіз.",
    chart_reader: "Пернетақтамен оқылатын диаграмма",
    chart_keys: "Солға және оңға көрсеткілер жылдар арасында, жоғары және төмен көрсеткілер бір жылдың қатарлары арасында жылжытады, Home мен End бірінші және соңғы жылға апарады; Enter нұсқаманы ашық қалдырады, Escape шығарады.",
    summary_events: |n| format!("Жылдар осінде белгіленгені: {}.", count(n, EVENTS)),
    numbers: "Сандар",
    between: |low, high| format!("{low} – {high}"),
    at_least: |n| format!("кемінде {n}"),
    at_most: |n| format!("ең көбі {n}"),
    undated: "күні көрсетілмеген",
    wording: |qualifier| match qualifier {
        Qualifier::Exact => "ескертусіз",
        Qualifier::About => "«шамамен»",
        Qualifier::Roughly => "«жуықтап алғанда»",
        Qualifier::Around => "«шамасында»",
        Qualifier::Over => "«астам»",
        Qualifier::Almost => "«жуық»",
        Qualifier::LessThan => "«кем»",
        Qualifier::A => "сөзбен дөңгелектелген",
        Qualifier::MostUsed => "«ең көп қолданылатын»",
        Qualifier::Some => "«шамалы»",
        Qualifier::SomethingLike => "«шамамен сондай»",
        Qualifier::MoreThan => "«артық»",
        Qualifier::Exceeded => "«асты»",
        Qualifier::AtLeast => "«кемінде»",
        Qualifier::AGood => "«жақсы»",
        Qualifier::Nearly => "«дерлік»",
        Qualifier::UpTo => "«дейін»",
        Qualifier::Only => "«тек»",
        Qualifier::Reached => "«жетті»",
        Qualifier::Averaging => "«орта есеппен»",
        Qualifier::Reportedly => "«хабарлануынша»",
        Qualifier::Forecast => "болжам",
        Qualifier::Plan => "жоспар",
        Qualifier::MostPopular => "«ең танымал»",
        Qualifier::First => "«бірінші»",
        Qualifier::Biggest => "«ең ірі»",
        Qualifier::All => "«бүкіл»",
        Qualifier::Counted => "тізімнен саналды",
    },
    hedged: |qualifier, number, value, unit| {
        let Endings { ablative, dative } = endings(value, unit, number);
        match qualifier {
            Qualifier::Exact
            | Qualifier::MostUsed
            | Qualifier::MostPopular
            | Qualifier::First
            | Qualifier::Biggest
            | Qualifier::All
            | Qualifier::Counted
            | Qualifier::Reached
            | Qualifier::A => number.to_owned(),
            Qualifier::About => format!("шамамен {number}"),
            Qualifier::Roughly => format!("жуықтап алғанда {number}"),
            Qualifier::Around | Qualifier::Some => format!("{number} шамасында"),
            Qualifier::SomethingLike => format!("шамамен алғанда {number}"),
            Qualifier::Over | Qualifier::Exceeded => format!("{number}-{ablative} астам"),
            Qualifier::MoreThan => format!("{number}-{ablative} артық"),
            Qualifier::AtLeast => format!("кемінде {number}"),
            Qualifier::AGood => format!("{number}-{ablative} сәл астам"),
            Qualifier::Almost | Qualifier::Nearly => format!("{number}-{dative} жуық"),
            Qualifier::LessThan => format!("{number}-{ablative} кем"),
            Qualifier::UpTo => format!("{number}-{dative} дейін"),
            Qualifier::Only => format!("тек {number}"),
            Qualifier::Averaging => format!("орта есеппен {number}"),
            Qualifier::Reportedly => format!("хабарлануынша {number}"),
            Qualifier::Forecast => format!("{number} (болжам)"),
            Qualifier::Plan => format!("{number} (жоспар)"),
        }
    },
    status: |status| match status {
        Status::Published => "баспагердің кестесінен",
        Status::Stated => "мәтінде аталған",
        Status::Mirrored => "мәтінде аталған, көшірмесінен оқылған",
        Status::Derived => "есептелген",
        Status::Doubtful => "күмәнді",
    },
    measure: |measure| match measure {
        Measure::Statistic => "ресми статистика",
        Measure::Subscriptions => "абоненттік шарттар",
        Measure::Survey => "сауалнама",
        Measure::Accounts => "тіркелген аккаунттар",
        Measure::ActiveAuthors => "белсенді авторлар",
        Measure::Audience => "жарнама аудиториясы",
        Measure::Visitors => "келушілер",
        Measure::Traffic => "деректер трафигі",
        Measure::Queries => "іздеу сұраулары",
        Measure::Claim => "әдісі айтылмаған мәлімдеме",
        Measure::Undefined => "анықталмаған",
        Measure::Count => "санақ",
        Measure::Speed => "жылдамдық өлшемі",
        Measure::Index => "индекс",
        Measure::Money => "ақша",
        Measure::Plan => "жоспар немесе шек",
        Measure::Growth => "өзгеру қарқыны",
    },
    quoted: "келтірілген сан",
    sources: "Көрсетілген деректердің көздері",
    about_indicator: "Не өлшенеді",
    loading: "Деректер жүктелуде…",
    notices: "Хабарламалар",
    fault_no_answer: "жауап жоқ; байланысты тексеріп, бетті қайта жүктеңіз",
};
