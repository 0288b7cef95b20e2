//! The Kazakh messages.

use super::catalogue::{Catalogue, SeriesWords};
use super::kazakh_case::{Endings, endings};
use super::{Forms, plural};
use crate::data::{Category, Lang, Measure, Outcome, Qualifier, Status, Topic};
use crate::evidence::Verdict;

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
const CLAIMS: Forms = Forms {
    one: "тұжырым",
    few: "",
    many: "тұжырым",
};
const PROBLEMS: Forms = Forms {
    one: "қате",
    few: "",
    many: "",
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
    skip_to_chart: "Диаграммаға өту",
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
    chart_kind: "Диаграмма",
    kind_line: "Сызықтар",
    kind_bars: "Рейтинг",
    kind_estimates: "Бағалау",
    kind_area: "Уақыт бойынша үлестер",
    kind_slope: "Екі жыл",
    kind_scatter: "Екі көрсеткіш",
    kind_multiples: "Шағын графиктер",
    kind_parts: "Бүтіннің бөліктері",
    kind_timeline: "Оқиғалар желісі",
    unfit_one_year: "Мұндағы бірде-бір қатарда салыстыруға болатын екі жылдың жылдық мәндері жоқ.",
    unfit_no_parts: "Ол үшін бірнеше елдің сандары немесе бүтіннің бір үлесі қажет: бұл сандар бір қосындының бөліктері емес.",
    unfit_overlap: "Бұл жерлердің кейбірі басқаларының ішінде жатыр, сондықтан қосқанда адамдар екі рет саналар еді.",
    unfit_one_series: "Мұнда бір ғана қатар бар, ал шағын графиктер бірнеше қатарды қатар қояды.",
    unfit_no_second: "Осы жылы бұл жерлердің кемінде үшеуі бойынша мәні бар екінші көрсеткішті таңдаңыз.",
    unfit_no_whole: "Бұл сандардың ешқайсысы сол жылғы белгілі бүтіннің бөлігі емес.",
    unfit_no_events: "Бұл жылдарда жазылған бірде-бір оқиға болған жоқ.",
    against: "Екінші көрсеткіш",
    against_none: "жоқ",
    axes: "Мәндер осі",
    axes_shared: "Ортақ",
    axes_own: "Жеке",
    preferred_source: "Қалаулы дереккөз",
    usual_source: "Жобаның таңдауы",
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
    },
    scale: "Шкала",
    scale_linear: "Сызықтық",
    scale_log: "Логарифмдік",
    events: "Оқиғалар",
    category: |category| match category {
        Category::Access => "Қолжетімділік",
        Category::Policy => "Саясат",
        Category::Censorship => "Цензура",
        Category::Platform => "Алаңдар",
        Category::Society => "Қоғам",
    },
    events_count: |n| format!("Осы жылдарда: {}", count(n, EVENTS)),
    show_in_chart: "Диаграммада көрсету",
    dates_differ: "Дереккөздер әртүрлі күнді атайды.",
    copy_link: "Сілтемені көшіру",
    link_copied: "Осы көріністің сілтемесі көшірілді.",
    link_not_copied: "Браузер сілтемені көшіруге рұқсат бермеді: оны мекенжай жолынан алыңыз.",
    reset_view: "Басынан бастау",

    subtitle: |parts| parts.join(", "),
    source_line: |sources| format!("Дереккөз: {sources}"),
    log_scale_named: "логарифмдік шкала",
    as_stated_by: |publisher| format!("{publisher} мәтіні бойынша"),
    without_figure: |places, year| format!("{year} жыл бойынша дерек жоқ: {places}."),
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
    spread: |low, high| format!("Бағалаулар аралығы: {low} – {high}."),
    breaks: |list| {
        format!(
            "Қатардағы үзілістер: {list}. Олардың үстінен сызық жүргізілмейді және өзгеріс \
            есептелмейді."
        )
    },
    stated_marks: "Ромбпен мәтінде аталған мәндер белгіленген; олар сызықпен қосылмайды.",
    two_measures: |up, across| format!("«{up}» және «{across}»"),
    without_both: |places, year| {
        format!("{year} жыл бойынша көрсеткіштердің бірінің немесе екеуінің де мәні жоқ: {places}.")
    },
    trails: "Жіңішке сызықтар алдыңғы жылдардағы жолды көрсетеді.",
    own_axes: "Әр шағын графиктің өз осі бар: сызықтардың пішінін салыстыруға болады, биіктігін салыстыруға болмайды.",
    timeline_title: "Сол уақытта не болды",
    no_places: "Бірде-бір орын таңдалмаған. Деректерді көру үшін ел немесе қала қосыңыз.",
    no_figures: "Таңдалған орындардың бұл жылдарда осы көрсеткіш бойынша деректері жоқ. \
        Жылдар аралығын кеңейтіңіз немесе басқа орын қосыңыз.",
    only_undated: "Дереккөздерде бұл мәндердің қай уақытқа қатысты екені көрсетілмеген, сондықтан диаграмма салынбады; олар кестеде тұр.",
    no_figures_at_all: "Деректерді жүктеу мүмкін болмады. Қателер жоғарыда көрсетілген; бетті \
        қайта жүктеп көріңіз.",

    chart_reader: "Пернетақтамен оқылатын диаграмма",
    chart_keys: "Солға және оңға көрсеткілер жылдар арасында, жоғары және төмен көрсеткілер бір жылдың қатарлары арасында жылжытады, Home мен End бірінші және соңғы жылға апарады; Enter нұсқаманы ашық қалдырады, Escape шығарады.",
    summary_line: |n, years| format!("Сызықтық диаграмма: {}, {years}.", count(n, SERIES)),
    summary_bars: |year, n| format!("{year} жылғы рейтинг: {}.", count(n, FIGURES)),
    summary_estimates: |what, n| format!("Бағалауларды салыстыру, {what}: {}.", count(n, FIGURES)),
    summary_scatter: |year, n, up, across| {
        format!(
            "{year} жылғы шашырау диаграммасы, {}: тігінен — «{up}», көлденеңінен — «{across}».",
            count(n, PLACES)
        )
    },
    summary_multiples: |n, years| format!("Шағын графиктер: {}, {years}.", count(n, SERIES)),
    summary_timeline: |n, years| format!("Оқиғалар желісі, {years}: {}.", count(n, EVENTS)),
    summary_series: |s: &SeriesWords<'_>| {
        format!(
            "{}: басында {} ({}), соңында {} ({}), ең жоғарысы — {} ({}).",
            s.label, s.first.0, s.first.1, s.last.0, s.last.1, s.highest.0, s.highest.1
        )
    },
    summary_gaps: |years| format!("Дерек жоқ: {years}."),
    summary_events: |n| format!("Жылдар осінде белгіленгені: {}.", count(n, EVENTS)),

    numbers: "Сандар",
    numbers_count: |n| format!("Диаграммада {} көрсетілген", count(n, FIGURES)),
    column_place: "Орын",
    column_subject: "Не туралы",
    column_period: "Кезең",
    column_value: "Мән",
    column_wording: "Тұжырым",
    column_interval: "Аралық",
    column_change: "Өткен жылмен салыстырғанда",
    column_measure: "Не саналды",
    column_source: "Дереккөз",
    column_edition: "Басылым",
    column_status: "Шығу тегі",
    column_notes: "Ескертпелер",
    claim: |id| format!("Мақаладағы {id} тұжырымы."),
    undated: "күні көрсетілмеген",
    break_in_series: "үзіліс",
    points: |n| format!("{n} пайыздық тармақ"),
    between: |low, high| format!("{low} – {high}"),
    at_least: |n| format!("кемінде {n}"),
    at_most: |n| format!("ең көбі {n}"),
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
    figures_cited: "Сандар дәйексөз ретінде келтіріледі, мәтін көшірілмейді.",
    verdict: |verdict| match verdict {
        Verdict::NotCheckable => "тексеру мүмкін емес",
        Verdict::Confirmed => "расталды",
        Verdict::Loose => "дәл емес",
        Verdict::ConfirmedThenRevised => "расталды, кейін қайта қаралды",
        Verdict::Dated => "ескірген",
        Verdict::UndefinedMeasure => "өлшем анықталмаған",
        Verdict::Incomplete => "толық емес",
        Verdict::Conflicting => "деректерге қайшы",
    },
    outcome: |outcome| match outcome {
        Outcome::Confirmed => "расталды",
        Outcome::ConfirmedThenRevised => "расталды, кейін қайта қаралды",
        Outcome::Consistent => "сәйкес келеді",
        Outcome::Loose => "дәл емес",
        Outcome::Conflict => "қайшылық",
        Outcome::Implausible => "шындыққа жанаспайды",
        Outcome::ChangedRanking => "орын өзгерген",
        Outcome::MissedTarget => "мақсатқа жетпеген",
        Outcome::Dated => "ескірген",
        Outcome::Undefined => "анықталмаған",
        Outcome::Incomplete => "толық емес",
        Outcome::OmittedCorrection => "түзету айтылмаған",
        Outcome::Error => "қате",
        Outcome::Imprecise => "жуық",
        Outcome::Derived => "есептелген",
    },
    claims_title: "Мақаланың тұжырымдары және деректер",
    claims_count: |n| count(n, CLAIMS),
    rests_on: "Негізі",
    computed_as: "Есептеу жолы",
    breaks_title: "Осы қатарлардағы үзілістер",
    sources: "Көрсетілген деректердің көздері",
    source_drawn: "Көрсетілгені",
    source_counts: |n| count(n, FIGURES),
    source_published: "Жарияланған",
    source_retrieved: "Алынған",
    source_edition: "Басылым",
    source_license: "Лицензия",
    source_places: "Қамтуы",
    source_unnamed: "Дереккөздер кестесі жүктелмеді; дереккөздің кілті ғана белгілі.",
    about_indicator: "Не өлшенеді",
    footer: "Бәрі сіздің браузеріңізде жұмыс істейді: сервер де, бақылау да, басқа сайттарға сұрау да жоқ.",
    data_package: "Кестелердегі деректер",

    loading: "Деректер жүктелуде…",
    notices: "Хабарламалар",
    dismiss: "Жабу",
    bad_link_value: |key, value| {
        format!(
            "Сілтемеде {key} = «{value}» деп көрсетілген, бірақ мұнда ондай мән жоқ; \
            оның орнына әдеттегі мән көрсетілді."
        )
    },
    faults_heading: |n| format!("Деректерде {} бар; қалғаны көрсетілді", count(n, PROBLEMS)),
    fault_line: "жол",
    fault_column: "баған",
    fault_status: |status| format!("сервер {status} кодымен жауап берді"),
    fault_no_answer: "жауап жоқ; байланысты тексеріп, бетті қайта жүктеңіз",
    fault_not_utf8: "файл UTF-8 кодтамасында емес",
    fault_no_column: "файлда бұл баған жоқ",
    fault_cell_count: |expected, found| format!("{expected} ұяшық күтілген, {found} табылды"),
    fault_unreadable: "жол CSV ретінде оқылмайды",
    fault_empty: "ұяшық бос",
    fault_not_a_number: |cell| format!("«{cell}» — сан емес"),
    fault_not_a_period: |cell| format!("«{cell}» — жыл да, ай да, күн де, айлар қатары да емес"),
    fault_unknown_word: |cell| format!("«{cell}» сөзі бұл бағанда қарастырылмаған"),
    fault_unknown_key: |key, file| format!("«{key}» кілті {file} файлында жоқ"),
    fault_duplicate: |key| format!("«{key}» кілті екі рет кездеседі"),
    fault_out_of_range: |cell| format!("{cell} көрсеткіштің рұқсат етілген шегінен тыс"),
    fault_bad_bounds: "мән өз шектеріне сыймайды",
    fault_not_an_address: |cell| format!("«{cell}» — http немесе https мекенжайы емес"),
};
