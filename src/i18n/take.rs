//! What is said where a view is taken away: files, citations, code for other pages.
//! A part of [`Details`](super::Details), in the three languages beside each other.

/// These messages of one language.
#[derive(Clone, Copy, Debug)]
#[expect(
    missing_docs,
    reason = "a message's name and its English text are its documentation"
)]
pub struct TakeWords {
    pub copy_link: &'static str,
    pub link_copied: &'static str,
    pub link_not_copied: &'static str,
    pub opens: &'static str,
    pub download: &'static str,
    pub picture: &'static str,
    pub shown: &'static str,
    pub all: &'static str,
    pub page: &'static str,
    pub archive: &'static str,
    pub archive_holds: &'static str,
    pub cite: &'static str,
    pub cite_what: &'static str,
    pub this_view: &'static str,
    pub cite_style: &'static str,
    pub style_plain: &'static str,
    pub style_wikipedia: &'static str,
    pub citation: &'static str,
    pub copy: &'static str,
    pub save: &'static str,
    pub share: &'static str,
    pub copy_picture: &'static str,
    pub send: &'static str,
    pub embed: &'static str,
    pub embed_kind: &'static str,
    pub embed_live: &'static str,
    pub embed_pinned: &'static str,
    pub embed_live_is: &'static str,
    pub embed_pinned_is: &'static str,
    pub embed_with: &'static str,
    pub embed_buttons: &'static str,
    pub embed_code: &'static str,
    pub view_named: fn(&str, &str) -> String,
    pub data_same: &'static str,
    pub data_changed: fn(&str, &str) -> String,
    pub full_view: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub saved: fn(&str) -> String,
    pub failed: &'static str,
    pub page_keys: &'static str,
    pub license: fn(&str, &str) -> String,
    pub own_beside: fn(&str) -> String,
    pub own_alone: fn(&str) -> String,
    pub own_close: &'static str,
    pub own_link: &'static str,
    pub own_archive: &'static str,
    pub own_license: fn(&str) -> String,
    pub own_note: fn(&str) -> String,
}

pub(super) const EN: TakeWords = TakeWords {
    copy_link: "Copy link",
    link_copied: "The link to this view is on the clipboard.",
    link_not_copied: "The browser did not let the link be copied: take it from the address bar.",
    opens: "Download, cite, embed",
    download: "Download",
    picture: "Picture",
    shown: "Figures shown",
    all: "All figures",
    page: "Page that opens without a network",
    archive: "Everything in one archive",
    archive_holds: "The data tables with their description, sources and licence, and this view as \
        a table, a picture and a citation.",
    cite: "Cite",
    cite_what: "What to cite",
    this_view: "This view",
    cite_style: "Format",
    style_plain: "Plain text",
    style_wikipedia: "Wikipedia",
    citation: "Citation",
    copy: "Copy",
    save: "Download",
    share: "Share",
    copy_picture: "Copy picture",
    send: "Send to…",
    embed: "Embed",
    embed_kind: "Chart in another page",
    embed_live: "Live",
    embed_pinned: "Pinned",
    embed_live_is: "Language and colours follow each reader's browser; the data are the latest.",
    embed_pinned_is: "Language and colours stay as they are here, and the chart says so when the \
        data have changed since.",
    embed_with: "Extras",
    embed_buttons: "Buttons to move in time",
    embed_code: "Code for the page",
    view_named: |id, version| format!("View {id}, data version {version}."),
    data_same: "The data have not changed since this link was made.",
    data_changed: |then, now| {
        format!(
            "The data have changed since this link was made: it names version {then}, and shown \
            here is version {now}."
        )
    },
    full_view: "Open in Kaznet Explorer",
    copied: "Copied to the clipboard.",
    not_copied: "The browser did not allow copying.",
    saved: |name| format!("Download started: {name}"),
    failed: "The file could not be made. Check the connection and try again.",
    page_keys: "Move over the chart or press the arrow keys to read its figures.",
    license: |name, address| {
        format!(
            "This collection is published under {name}: {address}\n\nThe figures come from their \
            sources, each of which has terms of its own: see the column \"license\" in \
            sources.csv.\n"
        )
    },
    own_beside: |name| format!("Your file “{name}” is open beside the figures collected here."),
    own_alone: |name| {
        format!("Your file “{name}” is open alone, without the figures collected here.")
    },
    own_close: "Close the file",
    own_link: "Your file stays on your machine: the link shows its figures only to those who open the same file first.",
    own_archive: "The tables with your figures among them, and this view; a file of the same form opens here again.",
    own_license: |name| {
        format!(
            "Figures whose source is the file “{name}” are its owner's: no license of ours covers them."
        )
    },
    own_note: |name| {
        format!("The link shows these figures only where the file “{name}” is opened first.")
    },
};

pub(super) const RU: TakeWords = TakeWords {
    copy_link: "Скопировать ссылку",
    link_copied: "Ссылка на этот вид скопирована.",
    link_not_copied: "Браузер не дал скопировать ссылку: возьмите её из адресной строки.",
    opens: "Скачать, процитировать, встроить",
    download: "Скачать",
    picture: "Рисунок",
    shown: "Показанные данные",
    all: "Все данные",
    page: "Страница, которая открывается без сети",
    archive: "Всё в одном архиве",
    archive_holds: "Таблицы данных с описанием, источниками и лицензией, а также этот вид: \
        таблица, рисунок и библиографическая ссылка.",
    cite: "Процитировать",
    cite_what: "На что сослаться",
    this_view: "Этот вид",
    cite_style: "Формат",
    style_plain: "Обычный текст",
    style_wikipedia: "Википедия",
    citation: "Библиографическая ссылка",
    copy: "Скопировать",
    save: "Скачать",
    share: "Поделиться",
    copy_picture: "Скопировать рисунок",
    send: "Отправить…",
    embed: "Встроить",
    embed_kind: "График на другой странице",
    embed_live: "Обновляемый",
    embed_pinned: "Закреплённый",
    embed_live_is: "Язык и цвета — как в браузере читателя; данные всегда последние.",
    embed_pinned_is: "Язык и цвета остаются как здесь, а если данные с тех пор изменились, график \
        об этом скажет.",
    embed_with: "Дополнительно",
    embed_buttons: "Кнопки для движения по времени",
    embed_code: "Код для страницы",
    view_named: |id, version| format!("Вид {id}, версия данных {version}."),
    data_same: "С тех пор как эта ссылка создана, данные не изменились.",
    data_changed: |then, now| {
        format!(
            "С тех пор как эта ссылка создана, данные изменились: в ссылке названа версия {then}, \
            здесь показана версия {now}."
        )
    },
    full_view: "Открыть в Kaznet Explorer",
    copied: "Скопировано в буфер обмена.",
    not_copied: "Браузер не разрешил копирование.",
    saved: |name| format!("Загрузка началась: {name}"),
    failed: "Не удалось создать файл. Проверьте соединение и попробуйте ещё раз.",
    page_keys: "Чтобы узнать значения, наведите указатель на график или нажимайте стрелки.",
    license: |name, address| {
        format!(
            "Собрание опубликовано на условиях {name}: {address}\n\nДанные взяты из источников, \
            и у каждого свои условия: см. столбец license в файле sources.csv.\n"
        )
    },
    own_beside: |name| format!("Ваш файл «{name}» открыт рядом с собранными здесь цифрами."),
    own_alone: |name| format!("Ваш файл «{name}» открыт отдельно, без собранных здесь цифр."),
    own_close: "Закрыть файл",
    own_link: "Ваш файл остаётся на вашем компьютере: ссылка покажет его цифры только тому, кто сначала откроет тот же файл.",
    own_archive: "Таблицы, в которых есть и ваши цифры, и этот вид; такой архив снова открывается здесь.",
    own_license: |name| {
        format!(
            "Цифры, источник которых — файл «{name}», принадлежат его владельцу: наша лицензия на них не распространяется."
        )
    },
    own_note: |name| {
        format!("Ссылка покажет эти цифры только там, где сначала открыт файл «{name}».")
    },
};

pub(super) const KK: TakeWords = TakeWords {
    copy_link: "Сілтемені көшіру",
    link_copied: "Осы көріністің сілтемесі көшірілді.",
    link_not_copied: "Браузер сілтемені көшіруге рұқсат бермеді: оны мекенжай жолынан алыңыз.",
    opens: "Жүктеп алу, дәйексөз келтіру, ендіру",
    download: "Жүктеп алу",
    picture: "Сурет",
    shown: "Көрсетілген деректер",
    all: "Барлық деректер",
    page: "Желісіз ашылатын бет",
    archive: "Бәрі бір архивте",
    archive_holds: "Сипаттамасы, дереккөздері және лицензиясы бар деректер кестелері, сондай-ақ \
        осы көріністің кестесі, суреті және библиографиялық сілтемесі.",
    cite: "Дәйексөз келтіру",
    cite_what: "Неге сілтеме жасалады",
    this_view: "Осы көрініс",
    cite_style: "Пішім",
    style_plain: "Жай мәтін",
    style_wikipedia: "Уикипедия",
    citation: "Библиографиялық сілтеме",
    copy: "Көшіру",
    save: "Жүктеп алу",
    share: "Бөлісу",
    copy_picture: "Суретті көшіру",
    send: "Жіберу…",
    embed: "Ендіру",
    embed_kind: "Басқа беттегі график",
    embed_live: "Жаңарып тұратын",
    embed_pinned: "Бекітілген",
    embed_live_is: "Тілі мен түстері оқырманның браузеріндегідей; деректер әрқашан соңғысы.",
    embed_pinned_is: "Тілі мен түстері осындағыдай қалады, ал содан бері деректер өзгерсе, график \
        мұны айтады.",
    embed_with: "Қосымша",
    embed_buttons: "Уақыт бойынша жылжыту батырмалары",
    embed_code: "Бетке қойылатын код",
    view_named: |id, version| format!("Көрініс {id}, деректер нұсқасы {version}."),
    data_same: "Осы сілтеме жасалғаннан бері деректер өзгерген жоқ.",
    data_changed: |then, now| {
        format!(
            "Осы сілтеме жасалғаннан бері деректер өзгерді: сілтемеде {then} нұсқасы аталған, ал \
            мұнда {now} нұсқасы көрсетілген."
        )
    },
    full_view: "Kaznet Explorer бетінде ашу",
    copied: "Алмасу буферіне көшірілді.",
    not_copied: "Браузер көшіруге рұқсат бермеді.",
    saved: |name| format!("Жүктеу басталды: {name}"),
    failed: "Файл жасалмады. Байланысты тексеріп, қайталап көріңіз.",
    page_keys: "Мәндерді білу үшін меңзерді графикке апарыңыз немесе көрсеткі пернелерін басыңыз.",
    license: |name, address| {
        format!(
            "Жинақ {name} шарттарымен жарияланған: {address}\n\nДеректер дереккөздерден алынған, \
            олардың әрқайсысының өз шарттары бар: sources.csv файлындағы license бағанын қараңыз.\n"
        )
    },
    own_beside: |name| format!("«{name}» файлыңыз осында жиналған сандардың қасында ашық."),
    own_alone: |name| format!("«{name}» файлыңыз осында жиналған сандарсыз, бөлек ашық."),
    own_close: "Файлды жабу",
    own_link: "Файлыңыз компьютеріңізде қалады: сілтеме сандарын сол файлды алдын ала ашқан адамға ғана көрсетеді.",
    own_archive: "Ішінде сандарыңыз да бар кестелер мен осы көрініс; мұндай мұрағат осында қайта ашылады.",
    own_license: |name| {
        format!(
            "Дереккөзі «{name}» файлы болатын сандар оның иесінікі: біздің лицензия оларға жүрмейді."
        )
    },
    own_note: |name| {
        format!("Сілтеме бұл сандарды «{name}» файлы алдын ала ашылған жерде ғана көрсетеді.")
    },
};
