//! What several tests need: the published data package, read from the files.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use kaznet_explorer::data::{Fault, Library, Table, TableText};

/// The texts of the published tables.
pub(crate) fn published_tables() -> TableText {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    let read = |table: Table| {
        let path = folder.join(table.word());
        let text = fs::read_to_string(&path);
        (
            table,
            Ok(text.unwrap_or_else(|error| panic!("{}: {error}", path.display()))),
        )
    };
    Table::ALL.iter().copied().map(read).collect()
}

/// The published library and its faults.
pub(crate) fn published() -> (Library, Vec<Fault>) {
    Library::read(&published_tables())
}

/// The published library, read once.
pub(crate) fn library() -> &'static Library {
    static LIBRARY: LazyLock<Library> = LazyLock::new(|| published().0);
    &LIBRARY
}

/// The decoded pairs of a query string, as a browser gives them.
pub(crate) fn pairs(query: &str) -> Vec<(String, String)> {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs
        .map(|(key, value)| (decoded(key), decoded(value)))
        .collect()
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut parts = text.split('%');
    bytes.extend(parts.next().unwrap_or_default().bytes());
    for part in parts {
        let (code, rest) = part.split_at(2);
        bytes.push(u8::from_str_radix(code, 16).unwrap());
        bytes.extend(rest.bytes());
    }
    String::from_utf8(bytes).unwrap()
}

/// Two amounts, a count of whole things and a part of a hundred.
fn measures() -> Vec<String> {
    let unbound = "amount,1,-1000000000000000,1000000000000000";
    let measure = |(id, unit): (&str, &str)| {
        format!(
            "{id},access,statistic,{unit},P00,Of {id},О {id},{id} туралы,units,единиц,бірлік,About.,О нём.,Ол туралы.\n"
        )
    };
    let units = [
        ("m", unbound),
        ("w", unbound),
        ("n", "count,0,0,1000000000000000"),
        ("s", "percent,1,0,100"),
    ];
    units.map(measure).to_vec()
}

/// A library made up of figures (measure `m` or `w`, place, year, value), breaks
/// (place, from, to) and events (kind, date); the places are P00 to P39.
pub(crate) fn made_up_b(
    rows: &[(&str, usize, i32, f64)],
    breaks: &[(usize, i32, i32)],
    events: &[(&str, &str)],
) -> Library {
    let mut texts: Vec<(Table, String)> = Vec::new();
    let mut table = |table: Table, head: &str, lines: Vec<String>| {
        texts.push((table, format!("{head}\n{}", lines.concat())));
    };
    let text = "name_en,name_ru,name_kk";
    table(
        Table::Indicators,
        &format!(
            "id,topic,measure,unit,decimals,minimum,maximum,default_places,{text},unit_en,unit_ru,unit_kk,about_en,about_ru,about_kk"
        ),
        measures(),
    );
    let place = |at: usize| format!("P{at:02},country,,,The place {at},Место {at},{at}-орын\n");
    table(
        Table::Places,
        &format!("id,kind,parent,neighbours,{text}"),
        (0..40).map(place).collect(),
    );
    table(
        Table::Subjects,
        &format!("id,kind,{text}"),
        vec!["internet,access,Internet,Интернет,Интернет\n".to_owned()],
    );
    table(
        Table::Sources,
        "id,publisher,title,url,published,retrieved,license,kind,note",
        vec!["itu,ITU,Indicators,https://www.itu.int/,2026-04,,CC BY 4.0,statistics,\n".to_owned()],
    );
    let row = |(measure, place, year, value): &(&str, usize, i32, f64)| {
        // No more digits than the reader of decimals takes.
        let value = if value.abs() < 1e-3 {
            format!("{value:.12}")
        } else {
            value.to_string()
        };
        format!(
            "{measure},P{place:02},internet,{year},{value},,,exact,itu,2026-04-08,published,,\n"
        )
    };
    table(
        Table::Observations,
        "indicator,place,subject,period,value,low,high,qualifier,source,vintage,status,note,id",
        rows.iter().map(row).collect(),
    );
    let broken = |(place, from, to): &(usize, i32, i32)| {
        format!("b{place}-{from},m,P{place:02},itu,{from},{to},,method,inferred,So.,Так.,Солай.\n")
    };
    table(
        Table::Breaks,
        "id,indicator,place,source,from,to,successor,kind,basis,reason_en,reason_ru,reason_kk",
        breaks.iter().map(broken).collect(),
    );
    let numbered = || events.iter().enumerate();
    let event = |(at, (kind, _)): (usize, &(&str, &str))| {
        format!(
            "E{at:03},{kind},P00,It happened for the {at}th time,Случилось {at} раз,{at} рет болды,So.,Так.,Солай.\n"
        )
    };
    table(
        Table::Events,
        "id,category,place,title_en,title_ru,title_kk,summary_en,summary_ru,summary_kk",
        numbered().map(event).collect(),
    );
    let told = |(at, (_, date)): (usize, &(&str, &str))| {
        let precision = ["year", "month", "day"][date.matches('-').count()];
        format!("E{at:03},E{at:03},{date},{precision},itu,,\n")
    };
    table(
        Table::Attestations,
        "event,research,period,precision,source,claim,note",
        numbered().map(told).collect(),
    );
    table(Table::Notes, "id,text_en,text_ru,text_kk", Vec::new());
    table(
        Table::Derived,
        "id,indicator,place,subject,period,formula,note",
        Vec::new(),
    );
    table(
        Table::Claims,
        "id,chapter,kind,period,statement_en,statement_ru,statement_kk,note",
        Vec::new(),
    );
    table(
        Table::Checks,
        "id,claims,rule,claimed,record,context,unit,decimals,outcome,why_en,why_ru,why_kk",
        Vec::new(),
    );
    table(
        Table::Passages,
        "id,part,view,values,title_en,title_ru,title_kk,text_en,text_ru,text_kk",
        Vec::new(),
    );
    let tables = texts.into_iter().map(|(table, text)| (table, Ok(text)));
    let (library, faults) = Library::read(&tables.collect());
    assert_eq!(faults, []);
    library
}
