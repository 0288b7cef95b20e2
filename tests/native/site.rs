//! The pages of the site: which link leads where, and what each of them keeps.

use kaznet_explorer::browse::{Ask, Facet};
use kaznet_explorer::chart::ChartKind;
use kaznet_explorer::data::{IndicatorId, Lang, PassageId};
use kaznet_explorer::state::{Action, ExplorerState, Page, apply, parse, query_string};

use super::package::{library, pairs};

fn opened(query: &str) -> ExplorerState {
    let (state, bad) = parse(&pairs(query), library());
    assert_eq!(bad, [], "{query}");
    state
}

#[test]
fn each_link_leads_to_its_page() {
    for (query, page) in [
        ("", Page::Home),
        ("lang=kk&theme=dark", Page::Home),
        ("utm_source=paper", Page::Home),
        ("read=access-share", Page::Home),
        ("view=home&places=KAZ", Page::Home),
        ("view=explore", Page::Explore),
        // Links of before there were pages.
        ("places=KAZ", Page::Explore),
        ("sort=place&lang=ru", Page::Explore),
        ("embed=1", Page::Explore),
        ("view=figures&q=kaznet", Page::Figures),
        ("view=timeline&from=2008", Page::Timeline),
        ("view=claims", Page::Claims),
        ("view=sources", Page::Sources),
        ("view=own&places=KAZ", Page::Own),
    ] {
        assert_eq!(opened(query).page, page, "{query}");
    }
}

#[test]
fn a_page_keeps_what_belongs_to_it() {
    for (query, kept) in [
        ("view=home&places=KAZ&lang=ru", "lang=ru"),
        ("view=explore", "view=explore"),
        ("view=explore&places=KAZ", "places=KAZ"),
        ("view=explore&q=word&open=S13", "view=explore"),
        (
            "view=figures&q=word&places=KAZ&theme=dark",
            "view=figures&q=word&theme=dark",
        ),
        (
            "view=timeline&from=2008&chart=bars",
            "view=timeline&from=2008",
        ),
        ("view=claims&read=access-share", "view=claims"),
        ("view=own&places=KAZ&lang=kk", "view=own&lang=kk"),
    ] {
        assert_eq!(query_string(&opened(query), library()), kept, "{query}");
    }
    assert_eq!(opened("view=timeline&chart=bars").kind, ChartKind::Timeline);
}

#[test]
fn the_home_page_shows_the_chart_of_what_is_read() {
    let mut read = 0;
    for passage in library().passages() {
        if passage.view.is_empty() {
            continue;
        }
        let home = opened("lang=kk");
        let action = Action::Read(Some(passage.id.clone()));
        let reading = apply(&home, action, library());
        let chart = ExplorerState {
            page: Page::Home,
            reading: Some(passage.id.clone()),
            lang: Some(Lang::Kk),
            ..opened(&passage.view)
        };
        assert_eq!(reading, chart, "{}", passage.id);
        let link = query_string(&reading, library());
        assert_eq!(link, format!("read={}&lang=kk", passage.id));
        assert_eq!(opened(&link), reading);
        // Whoever reads does not choose: the chart stays that of the text.
        let other = Action::ChooseIndicator(IndicatorId::new("population"));
        assert_eq!(apply(&reading, other, library()), reading);
        assert_eq!(apply(&reading, Action::Read(None), library()), home);
        read += 1;
    }
    assert!(read > 15, "{read} passages have a view");
    let unknown = Action::Read(Some(PassageId::new("nothing")));
    assert_eq!(apply(&opened(""), unknown, library()), opened(""));
}

#[test]
fn a_link_followed_speaks_the_readers_language() {
    let reader = opened("view=claims&lang=ru&theme=dark");
    let go = |query: &str| apply(&reader, Action::Follow(Box::new(opened(query))), library());
    assert_eq!(
        go("view=sources"),
        opened("view=sources&lang=ru&theme=dark")
    );
    assert_eq!(go("lang=kk").lang, Some(Lang::Kk));
}

#[test]
fn what_is_asked_of_a_list_stays_on_its_page() {
    let mut ask = Ask::default();
    ask.choose(Facet::Verdict, "confirmed");
    let asked = |query: &str| apply(&opened(query), Action::List(ask.clone()), library()).list;
    assert_eq!(asked("view=claims"), ask);
    assert_eq!(asked("view=explore"), Ask::default());
    assert_eq!(asked(""), Ask::default());
}
