//! The Kazakh messages beyond the first picture.

use super::details::{ChangeWords, Details, PartWords, SeriesWords};
use super::{
    Forms, claim_words, figure, lists, long, method_words, plural, read, site, source_words, strip,
    take, timeline,
};
use crate::data::{Category, Lang, Outcome, Unit};
use crate::evidence::Verdict;
use crate::query::{LeftOut, Refusal, Transform};

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

const PARTS: Forms = Forms {
    one: "бөлік",
    few: "",
    many: "",
};

const PLACES: Forms = Forms {
    one: "орын",
    few: "",
    many: "",
};

pub(super) const MESSAGES: Details = Details {
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
    transform: "Не көрсетіледі",
    transform_named: |how| match how {
        Transform::None => "Мәндердің өзі",
        Transform::Index => "Индекс",
        Transform::Change => "Өзгеріс",
        Transform::ChangePercent => "Пайыздық өзгеріс",
        Transform::ChangeYearly => "Орташа жылдық өсім",
        Transform::PerHead => "100 тұрғынға шаққанда",
        Transform::Share => "Қосындыдағы үлес",
        Transform::Rolling => "Үш жылдық орташа",
    },
    base_year: "Базалық жыл",
    unit_of: |how, base, unit, class| match how {
        Transform::None => unit.to_owned(),
        Transform::Index => format!("{base} жыл = 100"),
        Transform::Change if class == Unit::Percent => {
            format!("{base} жылдан бергі өзгеріс, пайыздық тармақ")
        }
        Transform::Change => format!("{base} жылдан бергі өзгеріс, {unit}"),
        Transform::ChangePercent => format!("{base} жылдан бергі өзгеріс, пайыз"),
        Transform::ChangeYearly => format!("{base} жылдан бергі орташа жылдық өсім, пайыз"),
        Transform::PerHead => format!("100 тұрғынға шаққанда, {unit}"),
        Transform::Share => "көрсетілген жерлер қосындысындағы үлес, %".to_owned(),
        Transform::Rolling => format!("{unit}, үш жылдық орташа"),
    },
    computed: |how, base| match how {
        Transform::None => String::new(),
        Transform::Index => {
            format!("Осында есептелді: мән ÷ {base} жылғы мән × 100.")
        }
        Transform::Change => format!("Осында есептелді: мән − {base} жылғы мән."),
        Transform::ChangePercent => {
            format!("Осында есептелді: (мән ÷ {base} жылғы мән − 1) × 100.")
        }
        Transform::ChangeYearly => format!(
            "Осында есептелді: {base} жылғы мәннен сол жылғы мәнге жеткізетін тұрақты жылдық қарқын."
        ),
        Transform::PerHead => {
            "Осында есептелді: мән ÷ сол жердің сол жылғы халық саны × 100.".to_owned()
        }
        Transform::Share => {
            "Осында есептелді: мән ÷ көрсетілген жерлердің сол жылғы қосындысы × 100.".to_owned()
        }
        Transform::Rolling => {
            "Осында есептелді: сол жылдың, алдыңғы және келесі жылдың орташасы.".to_owned()
        }
    },
    left_out: |why, base, places| match why {
        LeftOut::Broken => format!("Қатар үзілетін жерлерде көрсетілмеді: {places}."),
        LeftOut::Inexact => format!(
            "Дереккөз санды ескертпемен айтқандықтан немесе толық жыл болмағандықтан көрсетілмеді: {places}."
        ),
        LeftOut::NoBase => {
            format!("{base} жылы нөлден үлкен мәні болмағандықтан көрсетілмеді: {places}.")
        }
        LeftOut::NoPopulation => {
            format!("Халық саны белгісіз жылдар көрсетілмеді: {places}.")
        }
        LeftOut::PartMissing => {
            format!("Жерлердің бірінің мәні жоқ жылдар көрсетілмеді: {places}.")
        }
        LeftOut::NoNeighbour => {
            format!("Алдыңғы немесе келесі жылының мәні жоқ жылдар көрсетілмеді: {places}.")
        }
    },
    refused: |why| match why {
        Refusal::Rank => {
            "Рейтингтегі орындарды азайтуға да, бөлуге де болмайды, сондықтан олардан ештеңе есептелмейді."
        }
        Refusal::NoCount => {
            "Бұл сандар — үлестер немесе бірдеңеге шаққандағы көрсеткіштер: олардың қосындысының да, бір тұрғынға шаққандағы бөлігінің де мағынасы жоқ."
        }
        Refusal::Population => "Халық санын өзіне бөлу ештеңе білдірмейді.",
        Refusal::Overlap => {
            "Қосынды үшін бөлек елдер қажет: бір жер екіншісінің ішінде болса, адамдар екі рет саналады."
        }
        Refusal::OnePlace => "Жалғыз жердің қосындысы — өзі: тағы бір ел қосыңыз.",
    },
    computed_from: |inputs| format!("Мына мәндерден есептелді: {inputs}."),
    why_not_offered: "Неге барлық түрі ұсынылмайды?",
    hand: "Уақыт бойынша жылжу",
    year_before: "Алдыңғы жыл",
    year_after: "Келесі жыл",
    play: "Ойнату",
    pause: "Кідірту",
    earlier: "Ертерек",
    later: "Кейінірек",
    nearer: "Жақындату",
    farther: "Алыстату",
    preferred_source: "Қалаулы дереккөз",
    usual_source: "Жобаның таңдауы",
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
    reset_view: "Басынан бастау",
    without_figure: |places, year| format!("{year} жыл бойынша дерек жоқ: {places}."),
    spread: |low, high| format!("Бағалаулар аралығы: {low} – {high}."),
    summary_line: |n, years| format!("Сызықтық диаграмма: {}, {years}.", count(n, SERIES)),
    summary_bars: |year, n| format!("{year} жылғы рейтинг: {}.", count(n, FIGURES)),
    summary_estimates: |what, n| format!("Бағалауларды салыстыру, {what}: {}.", count(n, FIGURES)),
    summary_series: |s: &SeriesWords<'_>| {
        format!(
            "{}: басында {} ({}), соңында {} ({}), ең жоғарысы — {} ({}), ең төмені — {} ({}).",
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
    summary_gaps: |years| format!("Дерек жоқ: {years}."),
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
    break_in_series: "үзіліс",
    points: |n| format!("{n} пайыздық тармақ"),
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
    source_drawn: "Көрсетілгені",
    source_counts: |n| count(n, FIGURES),
    source_published: "Жарияланған",
    source_retrieved: "Алынған",
    source_edition: "Басылым",
    source_license: "Лицензия",
    source_places: "Қамтуы",
    source_unnamed: "Дереккөздер кестесі жүктелмеді; дереккөздің кілті ғана белгілі.",
    faults_heading: |n| format!("Деректерде {} бар; қалғаны көрсетілді", count(n, PROBLEMS)),
    fault_line: "жол",
    fault_column: "баған",
    fault_status: |status| format!("сервер {status} кодымен жауап берді"),
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
    data_version: |version| format!("деректер нұсқасы: {version}"),
    accessed: |day| format!("қаралған күні: {day}"),
    bibtex_needs_biber: "Жазба UTF-8 кодтамасында: оны biblatex пакетімен және biber бағдарламасымен өңдеңіз.",
    listen: "Тыңдау",
    stop_listening: "Тоқтату",
    unfit_no_common_year: "Бұл орындардың бәрі бойынша дерегі бар бірде-бір жыл жоқ.",
    all_others: "қалғандары",
    share_of_total: "осы орындардың қосындысындағы үлестер",
    total_of_shown: "Бүтін ретінде бүкіл әлемнің емес, көрсетілген орындардың қосындысы алынған.",
    shares_of_year: |year| format!("Сурет жанындағы үлестер {year} жылға қатысты."),
    years_without_all: |list| {
        format!(
            "Кейбір бөліктер бойынша дерек жоқ, сондықтан бұл жылдарда аудан салынбады: {list}."
        )
    },
    stated_left_out: |n| {
        format!(
            "Тек жылдық статистика көрсетілген; мәтінде аталған {} диаграммаға кірмеді.",
            count(n, FIGURES)
        )
    },
    slope_years: |from, to| {
        format!("{from} және {to} — ең көп қатарды көрсетуге болатын, бір-бірінен ең алыс жылдар.")
    },
    without_both: |list| format!("Осы екі жылдың бірі немесе екеуі бойынша дерек жоқ: {list}."),
    part_of: |p: &PartWords<'_>| {
        format!(
            "бүтіні {} ({}), бөлігі {}: {}",
            p.whole, p.place, p.part, p.share
        )
    },
    part_sources_differ: |list| format!("Бөлік пен бүтін әртүрлі дереккөзден алынған: {list}."),
    part_exceeds: |list| {
        format!("Бөлігі бүтінінен үлкен, яғни бұл сандар бір-біріне қайшы: {list}.")
    },
    no_whole_for: |list| format!("Қандай бүтіннің бөлігі екені белгісіз: {list}."),
    summary_area: |n, years| {
        format!(
            "Бүтіннің уақыт бойынша үлестері, {years}: {}.",
            count(n, PARTS)
        )
    },
    summary_slope: |n, from, to| {
        format!(
            "Екі жылды салыстыру, {from} және {to}: {}.",
            count(n, SERIES)
        )
    },
    summary_parts: |n, year| format!("{year} жылғы бүтіннің бөліктері, барлығы {n}."),
    footer: "Бәрі сіздің браузеріңізде жұмыс істейді: сервер де, бақылау да, басқа сайттарға сұрау да жоқ.",
    data_package: "Кестелердегі деректер",
    dismiss: "Жабу",
    bad_link_value: |key, value| {
        format!(
            "Сілтемеде {key} = «{value}» деп көрсетілген, бірақ мұнда ондай мән жоқ; \
            оның орнына әдеттегі мән көрсетілді."
        )
    },
    take: take::KK,
    read: read::KK,
    lists: lists::KK,
    timeline: timeline::KK,
    site: site::KK,
    strip: strip::KK,
    method: method_words::KK,
    claim_list: claim_words::KK,
    source_list: source_words::KK,
    figure: figure::KK,
    long: long::KK,
    summary_change: |c: &ChangeWords<'_>| {
        let change = if c.change.is_empty() {
            String::new()
        } else {
            format!(", {}", c.change)
        };
        format!(
            "{}: басында {} ({}), соңында {} ({}){change}.",
            c.label, c.first.0, c.first.1, c.last.0, c.last.1
        )
    },
    without_both_measures: |places, year| {
        format!("{year} жыл бойынша көрсеткіштердің бірінің немесе екеуінің де мәні жоқ: {places}.")
    },
    trails: "Жіңішке сызықтар алдыңғы жылдардағы жолды көрсетеді.",
    own_axes: "Әр шағын графиктің өз осі бар: сызықтардың пішінін салыстыруға болады, биіктігін салыстыруға болмайды.",
    summary_scatter: |year, n, up, across| {
        format!(
            "{year} жылғы шашырау диаграммасы, {}: тігінен — «{up}», көлденеңінен — «{across}».",
            count(n, PLACES)
        )
    },
    summary_multiples: |n, years| format!("Шағын графиктер: {}, {years}.", count(n, SERIES)),
    summary_timeline: |n, years| format!("Оқиғалар желісі, {years}: {}.", count(n, EVENTS)),
    focus: "Ерекшелеу",
    focus_none: "Ешқайсысы: бәрі бірдей",
    summary_trend: |rose, fell| format!("Жылдан жылға өсу — {rose} рет, төмендеу — {fell} рет."),
    summary_breaks: |list| format!("Қатар үзіледі: {list}."),
};
