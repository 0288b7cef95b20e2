//! Pictures as text: each case is painted as SVG and compared with the file in
//! `tests/golden/`. A picture that differs is left beside it as `…-changed.svg`;
//! `UPDATE=1 cargo test` takes the new ones over.

use std::fs;
use std::path::Path;

use kaznet_explorer::chart::{Appearance, FixedWidths, Furniture, Size, Theme, layout};
use kaznet_explorer::data::Lang;
use kaznet_explorer::export::svg;
use kaznet_explorer::state::{answer, parse};

use super::package::published;

/// Name, link, language, appearance, width and height.
const CASES: &[(&str, &str, Lang, Appearance, f64, f64)] = &[
    ("lines-en", "", Lang::En, Appearance::Light, 900.0, 560.0),
    ("lines-ru", "", Lang::Ru, Appearance::Light, 900.0, 560.0),
    ("lines-kk", "", Lang::Kk, Appearance::Dark, 900.0, 560.0),
    (
        "lines-log-en",
        "scale=log",
        Lang::En,
        Appearance::Dark,
        900.0,
        560.0,
    ),
    (
        "lines-narrow-kk",
        "",
        Lang::Kk,
        Appearance::Light,
        320.0,
        480.0,
    ),
    (
        "gap-en",
        "places=KAZ&to=2000",
        Lang::En,
        Appearance::Light,
        900.0,
        560.0,
    ),
    (
        "cut-en",
        "places=KAZ,RUS&from=2009&to=2013",
        Lang::En,
        Appearance::Light,
        900.0,
        560.0,
    ),
    (
        "one-year-en",
        "places=KAZ,RUS&from=2013&to=2013",
        Lang::En,
        Appearance::Light,
        600.0,
        400.0,
    ),
    (
        "stated-ru",
        "indicator=network-users",
        Lang::Ru,
        Appearance::Light,
        900.0,
        560.0,
    ),
    (
        "rank-en",
        "indicator=network-rank",
        Lang::En,
        Appearance::Light,
        600.0,
        400.0,
    ),
    (
        "bars-en",
        "chart=bars",
        Lang::En,
        Appearance::Light,
        900.0,
        560.0,
    ),
    (
        "bars-ru",
        "chart=bars&year=2013",
        Lang::Ru,
        Appearance::Light,
        900.0,
        560.0,
    ),
    (
        "bars-kk",
        "chart=bars&year=2013",
        Lang::Kk,
        Appearance::Dark,
        390.0,
        480.0,
    ),
    (
        "bars-log-en",
        "chart=bars&year=2000&scale=log",
        Lang::En,
        Appearance::Light,
        900.0,
        560.0,
    ),
    (
        "estimates-en",
        "chart=estimates",
        Lang::En,
        Appearance::Light,
        900.0,
        460.0,
    ),
    (
        "estimates-ru",
        "chart=estimates&source=freedom-house-2014",
        Lang::Ru,
        Appearance::Dark,
        900.0,
        460.0,
    ),
    (
        "estimates-kk",
        "chart=estimates&year=2010",
        Lang::Kk,
        Appearance::Light,
        320.0,
        620.0,
    ),
    (
        "events-en",
        "places=KAZ&from=2005&events=censorship,policy",
        Lang::En,
        Appearance::Dark,
        900.0,
        560.0,
    ),
    (
        "focus-en",
        "focus=KGZ:internet",
        Lang::En,
        Appearance::Light,
        900.0,
        560.0,
    ),
    (
        "index-ru",
        "places=KAZ,RUS,KGZ&from=2000&transform=index&base=2005",
        Lang::Ru,
        Appearance::Light,
        900.0,
        560.0,
    ),
    (
        "growth-kk",
        "indicator=population&places=KAZ,RUS,KGZ,UZB&chart=bars&transform=change-percent&base=1991&year=2020",
        Lang::Kk,
        Appearance::Dark,
        600.0,
        400.0,
    ),
    (
        "undated-kk",
        "indicator=network-favourite-survey",
        Lang::Kk,
        Appearance::Light,
        600.0,
        400.0,
    ),
    (
        "nothing-en",
        "places=none",
        Lang::En,
        Appearance::Light,
        600.0,
        400.0,
    ),
    (
        "all-places-en",
        "places=KAZ,ARM,AZE,BLR,CHN,ECS,GEO,KGZ,MNG,RUS,TJK,TUR,TKM,UKR,UZB,WLD",
        Lang::En,
        Appearance::Light,
        900.0,
        560.0,
    ),
    (
        "area-en",
        "chart=area&indicator=internet-users",
        Lang::En,
        Appearance::Light,
        900.0,
        560.0,
    ),
    (
        "area-ru",
        "chart=area&places=KAZ&from=2000&events=censorship,policy",
        Lang::Ru,
        Appearance::Dark,
        900.0,
        560.0,
    ),
    (
        "area-narrow-kk",
        "chart=area&indicator=internet-users&places=KAZ,RUS,UZB,KGZ,TJK,TKM,AZE,UKR",
        Lang::Kk,
        Appearance::Light,
        320.0,
        560.0,
    ),
    (
        "slope-en",
        "chart=slope",
        Lang::En,
        Appearance::Light,
        900.0,
        560.0,
    ),
    (
        "slope-ru",
        "chart=slope&from=2000&places=KAZ,ARM,AZE,BLR,CHN,ECS,GEO,KGZ,MNG,RUS,TJK,TUR,TKM,UKR,UZB,WLD",
        Lang::Ru,
        Appearance::Dark,
        900.0,
        620.0,
    ),
    (
        "slope-narrow-kk",
        "chart=slope&indicator=population",
        Lang::Kk,
        Appearance::Light,
        320.0,
        560.0,
    ),
    (
        "slope-log-en",
        "chart=slope&indicator=internet-users&scale=log",
        Lang::En,
        Appearance::Light,
        600.0,
        460.0,
    ),
    (
        "parts-en",
        "chart=parts&indicator=fixed-internet-subscribers&year=2018",
        Lang::En,
        Appearance::Light,
        900.0,
        460.0,
    ),
    (
        "parts-ru",
        "chart=parts&indicator=network-users",
        Lang::Ru,
        Appearance::Dark,
        900.0,
        300.0,
    ),
    (
        "parts-narrow-kk",
        "chart=parts&indicator=internet-revenue-jan-sep",
        Lang::Kk,
        Appearance::Light,
        320.0,
        460.0,
    ),
    (
        "parts-share-en",
        "chart=parts&year=2013",
        Lang::En,
        Appearance::Light,
        600.0,
        560.0,
    ),
    (
        "scatter-en",
        "chart=scatter&against=fixed-broadband-per-100&places=KAZ,ARM,AZE,BLR,CHN,ECS,GEO,KGZ,MNG,RUS,TJK,TUR,TKM,UKR,UZB,WLD",
        Lang::En,
        Appearance::Light,
        900.0,
        640.0,
    ),
    (
        "scatter-ru",
        "chart=scatter&against=fixed-broadband-per-100",
        Lang::Ru,
        Appearance::Dark,
        900.0,
        600.0,
    ),
    (
        "scatter-kk",
        "chart=scatter&against=fixed-broadband-per-100&places=KAZ,ARM,AZE,BLR,CHN,ECS,GEO,KGZ,MNG,RUS,TJK,TUR,TKM,UKR,UZB,WLD&from=2010",
        Lang::Kk,
        Appearance::Light,
        320.0,
        820.0,
    ),
    (
        "scatter-log-en",
        "chart=scatter&indicator=fixed-broadband-per-100&against=population&places=KAZ,ARM,AZE,BLR,CHN,ECS,GEO,KGZ,MNG,RUS,TJK,TUR,TKM,UKR,UZB,WLD&scale=log",
        Lang::En,
        Appearance::Dark,
        900.0,
        640.0,
    ),
    (
        "multiples-en",
        "chart=multiples&places=KAZ,ARM,AZE,BLR,CHN,ECS,GEO,KGZ,MNG,RUS,TJK,TUR,TKM,UKR,UZB,WLD",
        Lang::En,
        Appearance::Light,
        900.0,
        820.0,
    ),
    (
        "multiples-own-ru",
        "chart=multiples&axes=own&indicator=population&places=KAZ,RUS,KGZ,UZB,CHN",
        Lang::Ru,
        Appearance::Dark,
        900.0,
        400.0,
    ),
    (
        "multiples-kk",
        "chart=multiples&from=2000",
        Lang::Kk,
        Appearance::Light,
        320.0,
        640.0,
    ),
    (
        "timeline-en",
        "chart=timeline&places=none",
        Lang::En,
        Appearance::Light,
        900.0,
        1040.0,
    ),
    (
        "timeline-ru",
        "chart=timeline&events=access,policy,platform&from=2005&places=none",
        Lang::Ru,
        Appearance::Dark,
        1100.0,
        400.0,
    ),
    (
        "timeline-kk",
        "chart=timeline&from=2009&to=2014&events=policy,platform,society&places=none",
        Lang::Kk,
        Appearance::Light,
        320.0,
        960.0,
    ),
    (
        "timeline-low-en",
        "chart=timeline",
        Lang::En,
        Appearance::Dark,
        640.0,
        420.0,
    ),
    (
        "timeline-above-en",
        "view=timeline",
        Lang::En,
        Appearance::Light,
        1000.0,
        1320.0,
    ),
    (
        "timeline-above-ru",
        "view=timeline&indicator=network-users&from=2008&to=2014&events=policy,platform,society",
        Lang::Ru,
        Appearance::Dark,
        900.0,
        720.0,
    ),
    (
        "timeline-above-kk",
        "view=timeline&from=1995",
        Lang::Kk,
        Appearance::Light,
        358.0,
        1040.0,
    ),
];

fn picture(query: &str, lang: Lang, appearance: Appearance, size: Size) -> String {
    let (library, _) = published();
    let pairs: Vec<(String, String)> = query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect();
    let (state, bad) = parse(&pairs, &library);
    assert_eq!(bad, [], "{query}");
    let answer = answer(&state, &library, lang);
    let theme = Theme::of(appearance);
    let scene = layout(&answer.spec, size, Furniture::Full, theme, &FixedWidths);
    svg(&scene, &answer.spec.title).unwrap()
}

/// Compares pictures with the files of their names.
pub(crate) fn check_recorded(pictures: impl Iterator<Item = (String, String)>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let update = std::env::var_os("UPDATE").is_some();
    let mut changed = Vec::new();
    for (name, drawn) in pictures {
        let path = folder.join(format!("{name}.svg"));
        let twin = folder.join(format!("{name}-changed.svg"));
        if update {
            fs::write(&path, &drawn).unwrap();
        }
        if fs::read_to_string(&path).is_ok_and(|recorded| recorded == drawn) {
            let _ = fs::remove_file(&twin);
        } else {
            fs::write(&twin, &drawn).unwrap();
            changed.push(name);
        }
    }
    assert!(
        changed.is_empty(),
        "changed: {changed:?}; look at tests/golden/*-changed.svg"
    );
}

#[test]
fn every_picture_is_as_recorded() {
    let cases = CASES.iter().copied();
    check_recorded(
        cases.map(|(name, query, lang, appearance, width_px, height_px)| {
            let size = Size {
                width_px,
                height_px,
            };
            (name.to_owned(), picture(query, lang, appearance, size))
        }),
    );
}
