//! Citations word for word, and samples of them all for programs that read them
//! (`tests/tools/citations.py`).

use std::fs;
use std::path::Path;

use kaznet_explorer::data::{FigureId, Lang, Observation, Period, Source, SourceId, SourceKind};
use kaznet_explorer::export::{
    Reference, View, bibtex, cite_figure, cite_source, cite_view, csl_json, plain_text, ris,
    wikipedia,
};
use kaznet_explorer::state::{answer, parse};
use serde_json::{Value, json as value};

use super::package::{library, pairs};

const DAY: Period = Period::Day(2025, 11, 24);

/// The view of a query, with an edition that does not change with the data.
pub(crate) fn view(query: &str) -> View<'_> {
    View {
        base: "https://kaznet.example/",
        query,
        data_version: "01234567",
    }
}

fn of_view(query: &str, lang: Lang) -> Reference {
    let (state, bad) = parse(&pairs(query), library());
    assert_eq!(bad, []);
    cite_view(&answer(&state, library(), lang), &view(query), DAY)
}

fn of_figure(id: &str, lang: Lang) -> Reference {
    let row = library().figure(&FigureId::new(id)).unwrap();
    cite_figure(row, library(), lang, &view("chart=bars"), DAY)
}

/// A source whose title is an attack on every format.
fn nasty() -> Source {
    Source {
        id: SourceId::new("nasty_1/ә"),
        publisher: "Müller & Söhne, 100% {Co}".to_owned(),
        title: "A_b|c [d] {{e}} }f{ \\g #1 $2 ^3 ~4\nER  - \r\n@misc{x,\u{2028}''Тест'' <ref>?"
            .to_owned(),
        url: Some("https://a.kz/x|y;v?z={1}&[b]#Ә%20".to_owned()),
        published: Some(Period::Month(2011, 2)),
        retrieved: None,
        license: String::new(),
        kind: SourceKind::Report,
        notes: Vec::new(),
    }
}

#[test]
fn a_view_is_cited_as_text() {
    let query = "places=KAZ&from=2000&to=2010";
    let all = [Lang::En, Lang::Ru, Lang::Kk].map(|lang| plain_text(&of_view(query, lang)));
    assert_eq!(
        all,
        [
            "Kaznet Explorer. People using the internet (% of population, Kazakhstan, 2000–2010). \
             Source: World Bank (ITU); Digital in the Round (Young Digitals); data version 01234567. \
             https://kaznet.example/?places=KAZ&from=2000&to=2010 (accessed 24 November 2025).",
            "Kaznet Explorer. Пользователи интернета (% населения, Казахстан, 2000–2010). \
             Источник: World Bank (ITU); Digital in the Round (Young Digitals); версия данных 01234567. \
             https://kaznet.example/?places=KAZ&from=2000&to=2010 \
             (дата обращения: 24 ноября 2025 года).",
            "Kaznet Explorer. Интернет пайдаланушылар (халық үлесі, %, Қазақстан, 2000–2010). \
             Дереккөз: World Bank (ITU); Digital in the Round (Young Digitals); деректер нұсқасы: 01234567. \
             https://kaznet.example/?places=KAZ&from=2000&to=2010 \
             (қаралған күні: 2025 жылғы 24 қараша).",
        ]
    );
}

#[test]
fn a_view_is_cited_in_bibtex() {
    assert_eq!(
        bibtex(&of_view("places=KAZ&from=2000&to=2010", Lang::Kk)),
        "% Жазба UTF-8 кодтамасында: оны biblatex пакетімен және biber бағдарламасымен өңдеңіз.
@misc{kaznet-42ZCKF16,
  author = {{Kaznet Explorer}},
  title = {{Интернет пайдаланушылар (халық үлесі, \\%, Қазақстан, 2000–2010)}},
  url = {https://kaznet.example/?places=KAZ&from=2000&to=2010},
  urldate = {2025-11-24},
  note = {Дереккөз: World Bank (ITU); Digital in the Round (Young Digitals); деректер нұсқасы: 01234567},
}
"
    );
}

#[test]
fn a_view_is_cited_in_ris() {
    assert_eq!(
        ris(&of_view("places=KAZ&from=2000&to=2010", Lang::En)),
        "TY  - DATA\r
ID  - kaznet-42ZCKF16\r
AU  - Kaznet Explorer\r
TI  - People using the internet (% of population, Kazakhstan, 2000–2010)\r
PB  - Kaznet Explorer\r
ET  - 01234567\r
UR  - https://kaznet.example/?places=KAZ&from=2000&to=2010\r
Y2  - 2025/11/24/\r
LA  - en\r
N1  - Source: World Bank (ITU); Digital in the Round (Young Digitals); data version 01234567\r
ER  - \r
"
    );
}

#[test]
fn a_view_is_cited_in_csl_json() {
    let read: Value =
        serde_json::from_str(&csl_json(&of_view("chart=bars&year=2013", Lang::Ru))).unwrap();
    assert_eq!(
        read,
        value!([{
            "id": "kaznet-3W0XNXCA",
            "type": "dataset",
            "author": [{"literal": "Kaznet Explorer"}],
            "title": "Пользователи интернета (% населения, 2013)",
            "publisher": "Kaznet Explorer",
            "version": "01234567",
            "URL": "https://kaznet.example/?chart=bars&year=2013",
            "accessed": {"date-parts": [[2025, 11, 24]]},
            "language": "ru",
            "note": "Источник: Our World in Data (ITU via World Bank); World Bank (ITU); \
                Digital in the Round (Young Digitals); версия данных 01234567",
        }])
    );
}

#[test]
fn a_view_is_cited_in_wikipedia() {
    let all = [Lang::En, Lang::Ru, Lang::Kk]
        .map(|lang| wikipedia(&of_view("chart=bars&year=2013", lang)));
    assert_eq!(
        all,
        [
            "{{cite web |url=https://kaznet.example/?chart=bars&year=2013 \
             |title=People using the internet (% of population, 2013) |website=Kaznet Explorer \
             |access-date=24 November 2025 |language=en \
             |type=Source: Our World in Data (ITU via World Bank); World Bank (ITU); \
             Digital in the Round (Young Digitals); data version 01234567}}",
            "{{cite web |url=https://kaznet.example/?chart=bars&year=2013 \
             |title=Пользователи интернета (% населения, 2013) |website=Kaznet Explorer \
             |accessdate=2025-11-24 |lang=ru \
             |description=Источник: Our World in Data (ITU via World Bank); World Bank (ITU); \
             Digital in the Round (Young Digitals); версия данных 01234567}}",
            "{{cite web |url=https://kaznet.example/?chart=bars&year=2013 \
             |title=Интернет пайдаланушылар (халық үлесі, %, 2013) |website=Kaznet Explorer \
             |access-date=2025-11-24 |language=kk \
             |type=Дереккөз: Our World in Data (ITU via World Bank); World Bank (ITU); \
             Digital in the Round (Young Digitals); деректер нұсқасы: 01234567}}",
        ]
    );
}

#[test]
fn a_figure_is_cited_with_its_source() {
    let all = [Lang::En, Lang::Ru, Lang::Kk].map(|lang| plain_text(&of_figure("S03", lang)));
    assert_eq!(
        all,
        [
            "Kaznet Explorer. Number of people online (people), Kazakhstan, July 2013: \
             roughly 8,000,000. Source: Digital in the Round (Young Digitals), Guido Ghedin, \
             Digital in Kazakhstan: the state of the art, 23 July 2013, \
             http://www.digitalintheround.com/social-media-kazakhstan/; data version 01234567. \
             https://kaznet.example/?chart=bars (accessed 24 November 2025).",
            "Kaznet Explorer. Число людей в интернете (человек), Казахстан, июль 2013 года: \
             примерно 8\u{a0}000\u{a0}000. Источник: Digital in the Round (Young Digitals), \
             Guido Ghedin, Digital in Kazakhstan: the state of the art, 23 июля 2013 года, \
             http://www.digitalintheround.com/social-media-kazakhstan/; версия данных 01234567. \
             https://kaznet.example/?chart=bars (дата обращения: 24 ноября 2025 года).",
            "Kaznet Explorer. Интернеттегі адамдар саны (адам), Қазақстан, 2013 жылғы шілде: \
             жуықтап алғанда 8\u{a0}000\u{a0}000. Дереккөз: Digital in the Round (Young Digitals), \
             Guido Ghedin, Digital in Kazakhstan: the state of the art, 2013 жылғы 23 шілде, \
             http://www.digitalintheround.com/social-media-kazakhstan/; деректер нұсқасы: 01234567. \
             https://kaznet.example/?chart=bars (қаралған күні: 2025 жылғы 24 қараша).",
        ]
    );
}

#[test]
fn a_figure_names_its_own_edition() {
    let row = library().figure(&FigureId::new("S03")).unwrap();
    let row = Observation {
        vintage: Some(Period::Year(2014)),
        ..row.clone()
    };
    let text = plain_text(&cite_figure(&row, library(), Lang::En, &view(""), DAY));
    assert!(text.contains("the state of the art, 2014, http"), "{text}");
}

#[test]
fn a_figure_has_one_key_in_every_view_and_language() {
    let key = of_figure("S03", Lang::En).key;
    assert_eq!(key, of_figure("S03", Lang::Kk).key);
    let row = library().figure(&FigureId::new("S03")).unwrap();
    assert_eq!(
        cite_figure(row, library(), Lang::Ru, &view(""), DAY).key,
        key
    );
    let keys: std::collections::BTreeSet<String> = library()
        .observations()
        .iter()
        .map(|row| cite_figure(row, library(), Lang::En, &view(""), DAY).key)
        .collect();
    assert_eq!(keys.len(), library().observations().len());
}

#[test]
fn a_nasty_source_is_cited_as_text() {
    assert_eq!(
        plain_text(&cite_source(&nasty(), Lang::En, DAY)),
        "Müller & Söhne, 100% {Co}. A_b|c [d] {{e}} }f{ \\g #1 $2 ^3 ~4 ER - @misc{x, ''Тест'' <ref>? \
         February 2011. https://a.kz/x%7Cy;v?z=%7B1%7D&%5Bb%5D#%D3%98%20 (accessed 24 November 2025)."
    );
}

#[test]
fn a_nasty_source_is_cited_in_bibtex() {
    assert_eq!(bibtex(&cite_source(&nasty(), Lang::En, DAY)), "% This entry is in UTF-8: process it with biblatex and biber.
@misc{nasty-1--,
  author = {{Müller \\& Söhne, 100\\% \\textbraceleft{}Co\\textbraceright{}}},
  title = {{A\\_b\\textbar{}c [d] \\textbraceleft{}\\textbraceleft{}e\\textbraceright{}\\textbraceright{} \
\\textbraceright{}f\\textbraceleft{} \\textbackslash{}g \\#1 \\$2 \\textasciicircum{}3 \\textasciitilde{}4 \
ER - @misc\\textbraceleft{}x, '{}'Тест'{}' \\textless{}ref\\textgreater{}?}},
  date = {2011-02},
  year = {2011},
  url = {https://a.kz/x%7Cy;v?z=%7B1%7D&%5Bb%5D#%D3%98%20},
  urldate = {2025-11-24},
}
");
}

#[test]
fn a_nasty_source_is_cited_in_ris() {
    assert_eq!(
        ris(&cite_source(&nasty(), Lang::En, DAY)),
        "TY  - RPRT\r
ID  - nasty-1--\r
AU  - Müller & Söhne, 100% {Co}\r
TI  - A_b|c [d] {{e}} }f{ \\g #1 $2 ^3 ~4 ER - @misc{x, ''Тест'' <ref>?\r
PB  - Müller & Söhne, 100% {Co}\r
PY  - 2011\r
DA  - 2011/02//\r
UR  - https://a.kz/x%7Cy%3Bv?z=%7B1%7D&%5Bb%5D#%D3%98%20\r
Y2  - 2025/11/24/\r
ER  - \r
"
    );
}

#[test]
fn a_nasty_source_is_cited_in_csl_json() {
    let text = csl_json(&cite_source(&nasty(), Lang::En, DAY));
    let read: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        read,
        value!([{
            "id": "nasty-1--",
            "type": "report",
            "author": [{"literal": "Müller & Söhne, 100% {Co}"}],
            "title": "A_b|c [d] {{e}} }f{ \\g #1 $2 ^3 ~4 ER - @misc{x, ''Тест'' <ref>?",
            "publisher": "Müller & Söhne, 100% {Co}",
            "issued": {"date-parts": [[2011, 2]]},
            "URL": "https://a.kz/x%7Cy;v?z=%7B1%7D&%5Bb%5D#%D3%98%20",
            "accessed": {"date-parts": [[2025, 11, 24]]},
        }])
    );
}

#[test]
fn a_nasty_source_is_cited_in_wikipedia() {
    let rest = [
        "|date=February 2011 |access-date=24 November 2025",
        "|date=2011-02 |accessdate=2025-11-24",
        "|date=2011 |access-date=2025-11-24",
    ];
    for (lang, rest) in [Lang::En, Lang::Ru, Lang::Kk].into_iter().zip(rest) {
        let text = wikipedia(&cite_source(&nasty(), lang, DAY));
        let expect = "{{cite web |url=https://a.kz/x%7Cy;v?z=%7B1%7D&%5Bb%5D#%D3%98%20 \
            |title=A_b{{!}}c &#x5B;d&#x5D; &#x7B;&#x7B;e&#x7D;&#x7D; &#x7D;f&#x7B; \\g #1 $2 ^3 \
            &#x7E;4 ER - @misc&#x7B;x, &#x27;&#x27;Тест&#x27;&#x27; &lt;ref&gt;? \
            |publisher=Müller &amp; Söhne, 100% &#x7B;Co&#x7D; ";
        assert_eq!(text, format!("{expect}{rest}}}}}"));
    }
}

#[test]
fn a_source_whose_table_is_lost_has_no_address_and_no_day() {
    let lost = Source {
        url: None,
        title: "key".to_owned(),
        publisher: "key".to_owned(),
        published: None,
        ..nasty()
    };
    let reference = cite_source(&lost, Lang::En, DAY);
    assert_eq!((&reference.address, reference.accessed), (&None, None));
    assert_eq!(plain_text(&reference), "key. key.");
    assert_eq!(
        bibtex(&reference),
        "@misc{nasty-1--,\n  author = {{key}},\n  title = {{key}},\n}\n"
    );
}

/// Every citation there is for programs of others to read, with what they should
/// find in it; `tests/tools/citations.py` asks them.
#[test]
fn samples_are_left_for_other_readers() {
    let langs = [Lang::En, Lang::Ru, Lang::Kk].into_iter().cycle();
    let queries = ["", "chart=bars", "indicator=network-users"];
    let views = queries.into_iter().zip(langs.clone());
    let mut all: Vec<Reference> = views.map(|(query, lang)| of_view(query, lang)).collect();
    let figures = library()
        .observations()
        .iter()
        .step_by(10)
        .zip(langs.clone());
    all.extend(figures.map(|(row, lang)| cite_figure(row, library(), lang, &view(""), DAY)));
    let sources = library().sources().iter().zip(langs);
    all.extend(sources.map(|(source, lang)| cite_source(source, lang, DAY)));
    all.push(cite_source(&nasty(), Lang::En, DAY));

    let expect: Vec<Value> = all
        .iter()
        .map(|one| {
            value!({
                "key": one.key,
                "publisher": one.publisher,
                "title": one.title,
                "details": one.details,
                "published": one.published.map(|date| date.to_string()),
                "address": one.address,
                "accessed": one.accessed.map(|date| date.to_string()),
            })
        })
        .collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/citations");
    fs::create_dir_all(&folder).unwrap();
    let write = |name: &str, text: String| fs::write(folder.join(name), text).unwrap();
    write(
        "all.bib",
        all.iter().map(|one| bibtex(one) + "\n").collect(),
    );
    write("all.ris", all.iter().map(|one| ris(one) + "\r\n").collect());
    write("expect.json", Value::Array(expect).to_string());
}
