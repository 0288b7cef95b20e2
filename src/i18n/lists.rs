//! What is said around the lists of the site: search, filters with counts, order. A
//! part of [`Details`](super::Details), in the three languages beside each other.

use super::number;
use crate::data::{Chapter, ClaimKind, Lang, SourceKind};

/// These messages of one language.
#[derive(Clone, Copy, Debug)]
#[expect(
    missing_docs,
    reason = "a message's name and its English text are its documentation"
)]
pub struct ListWords {
    pub search: &'static str,
    pub filters: &'static str,
    /// The names of `browse::Facet`, in its order.
    pub facets: [&'static str; 11],
    pub order: &'static str,
    /// The orders of `browse::OrderBy`, in its order: ascending, descending.
    pub orders: [(&'static str, &'static str); 8],
    pub shown: fn(usize, usize) -> String,
    pub nothing: &'static str,
    pub more: &'static str,
    pub clear: &'static str,
    pub close: &'static str,
    pub release: fn(&str) -> String,
    pub no_such: fn(&str) -> String,
    pub chapter: fn(Chapter) -> &'static str,
    pub claim_kind: fn(ClaimKind) -> &'static str,
    pub source_kind: fn(SourceKind) -> &'static str,
}

/// A number of things, in digits.
#[must_use]
pub fn whole(count: usize, lang: Lang) -> String {
    number(
        u32::try_from(count).map_or(f64::INFINITY, f64::from),
        0,
        lang,
    )
}

pub(super) const EN: ListWords = ListWords {
    search: "Search",
    filters: "Filters",
    facets: [
        "Topic",
        "Indicator",
        "Place",
        "Subject",
        "Year",
        "Source",
        "Kind",
        "Origin",
        "Verdict",
        "Category",
        "Part of the article",
    ],
    order: "Order",
    orders: [
        ("As in the table", "From the end of the table"),
        ("Earliest first", "Latest first"),
        ("Smallest first", "Largest first"),
        ("By place", "By place, from the end"),
        ("By indicator", "By indicator, from the end"),
        ("By source", "By source, from the end"),
        ("What holds first", "What does not hold first"),
        ("Fewest figures first", "Most figures first"),
    ],
    shown: |shown, all| {
        let (shown, all) = (whole(shown, Lang::En), whole(all, Lang::En));
        format!("{shown} of {all} shown")
    },
    nothing: "Nothing answers to this search and these filters. Take one of them away.",
    more: "Show more",
    clear: "Clear search and filters",
    close: "Back to the list",
    release: |value| format!("Remove the filter “{value}”"),
    no_such: |key| {
        format!("Nothing here has the key “{key}” that the link names. The list has all there is.")
    },
    chapter: |chapter| match chapter {
        Chapter::Opening => "Opening",
        Chapter::State => "The state",
        Chapter::Networks => "Social networks",
        Chapter::Local => "Local platforms",
    },
    claim_kind: |kind| match kind {
        ClaimKind::Figure => "Figure",
        ClaimKind::Date => "Date",
        ClaimKind::Words => "Words without a value",
    },
    source_kind: |kind| match kind {
        SourceKind::Statistics => "Statistical table",
        SourceKind::Article => "Article",
        SourceKind::Report => "Report",
        SourceKind::News => "News",
        SourceKind::Blog => "Blog",
        SourceKind::Encyclopedia => "Encyclopedia",
        SourceKind::Company => "Company",
        SourceKind::Official => "Public body",
    },
};

pub(super) const RU: ListWords = ListWords {
    search: "Поиск",
    filters: "Фильтры",
    facets: [
        "Тема",
        "Показатель",
        "Место",
        "Предмет",
        "Год",
        "Источник",
        "Вид",
        "Происхождение",
        "Вердикт",
        "Категория",
        "Раздел статьи",
    ],
    order: "Порядок",
    orders: [
        ("Как в таблице", "С конца таблицы"),
        ("Сначала ранние", "Сначала поздние"),
        ("Сначала меньшие", "Сначала большие"),
        ("По месту", "По месту, с конца"),
        ("По показателю", "По показателю, с конца"),
        ("По источнику", "По источнику, с конца"),
        ("Сначала верное", "Сначала неверное"),
        ("Сначала малые", "Сначала крупные"),
    ],
    shown: |shown, all| {
        let (shown, all) = (whole(shown, Lang::Ru), whole(all, Lang::Ru));
        format!("Показано {shown} из {all}")
    },
    nothing: "По этому запросу и фильтрам ничего нет. Уберите что-нибудь из них.",
    more: "Показать ещё",
    clear: "Сбросить поиск и фильтры",
    close: "Назад к списку",
    release: |value| format!("Убрать фильтр «{value}»"),
    no_such: |key| {
        format!("Ключа «{key}», который указан в ссылке, здесь нет. Всё, что есть, — в списке.")
    },
    chapter: |chapter| match chapter {
        Chapter::Opening => "Вступление",
        Chapter::State => "Государство",
        Chapter::Networks => "Социальные сети",
        Chapter::Local => "Местные площадки",
    },
    claim_kind: |kind| match kind {
        ClaimKind::Figure => "Число",
        ClaimKind::Date => "Дата",
        ClaimKind::Words => "Слова без числа",
    },
    source_kind: |kind| match kind {
        SourceKind::Statistics => "Статистическая таблица",
        SourceKind::Article => "Статья",
        SourceKind::Report => "Доклад",
        SourceKind::News => "Новость",
        SourceKind::Blog => "Блог",
        SourceKind::Encyclopedia => "Энциклопедия",
        SourceKind::Company => "Компания",
        SourceKind::Official => "Государственный орган",
    },
};

pub(super) const KK: ListWords = ListWords {
    search: "Іздеу",
    filters: "Сүзгілер",
    facets: [
        "Тақырып",
        "Көрсеткіш",
        "Орын",
        "Нысан",
        "Жыл",
        "Дереккөз",
        "Түрі",
        "Шығу тегі",
        "Қорытынды",
        "Санат",
        "Мақаланың бөлімі",
    ],
    order: "Реті",
    orders: [
        ("Кестедегідей", "Кестенің соңынан"),
        ("Алдымен ертерегі", "Алдымен кейінгісі"),
        ("Алдымен кішісі", "Алдымен үлкені"),
        ("Орны бойынша", "Орны бойынша, соңынан"),
        ("Көрсеткіш бойынша", "Көрсеткіш бойынша, соңынан"),
        ("Дереккөз бойынша", "Дереккөз бойынша, соңынан"),
        ("Алдымен расталғаны", "Алдымен расталмағаны"),
        ("Алдымен саны азы", "Алдымен саны көбі"),
    ],
    shown: |shown, all| {
        let (shown, all) = (whole(shown, Lang::Kk), whole(all, Lang::Kk));
        format!("{all} ішінен {shown} көрсетілген")
    },
    nothing: "Бұл іздеу мен сүзгілер бойынша ештеңе табылмады. Біреуін алып тастаңыз.",
    more: "Тағы көрсету",
    clear: "Іздеу мен сүзгілерді тазалау",
    close: "Тізімге оралу",
    release: |value| format!("«{value}» сүзгісін алып тастау"),
    no_such: |key| format!("Сілтемеде аталған «{key}» кілті мұнда жоқ. Бардың бәрі тізімде."),
    chapter: |chapter| match chapter {
        Chapter::Opening => "Кіріспе",
        Chapter::State => "Мемлекет",
        Chapter::Networks => "Әлеуметтік желілер",
        Chapter::Local => "Жергілікті алаңдар",
    },
    claim_kind: |kind| match kind {
        ClaimKind::Figure => "Сан",
        ClaimKind::Date => "Күн",
        ClaimKind::Words => "Сансыз сөз",
    },
    source_kind: |kind| match kind {
        SourceKind::Statistics => "Статистикалық кесте",
        SourceKind::Article => "Мақала",
        SourceKind::Report => "Баяндама",
        SourceKind::News => "Жаңалық",
        SourceKind::Blog => "Блог",
        SourceKind::Encyclopedia => "Энциклопедия",
        SourceKind::Company => "Компания",
        SourceKind::Official => "Мемлекеттік орган",
    },
};
