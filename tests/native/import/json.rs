//! JSON records.

use kaznet_explorer::import::{Form, ReadFaultKind};

use super::{kinds, library_of, lines, plan_of, read};

const EXPECT: [&str; 2] = [
    "value | Алматы | own | 2013 | 1.5",
    "value | \"}b | own | 2014 | 2",
];

#[test]
fn records_come_in_lists_in_members_and_in_lines() {
    let one = r#"{"place": "\u0410лматы", "year": 2013, "value": 1.5, "more": {"a": [1, "}"]}}"#;
    let two = r#"{"year": "2014", "place": "\"}b", "value": 2, "tags": [["x"]]}"#;
    for text in [
        format!("[{one},\n {two}]"),
        format!("{{\"about\": [\"rows\", {{}}], \"rows\": [{one}, {two}], \"more\": null}}"),
        format!("\u{feff} {{\"data\": [{one}, {two}]}} "),
        format!("{one}\n{two}\n"),
        format!("{one}\r\n\r\n{two}"),
    ] {
        assert_eq!(
            plan_of("own.json", text.as_bytes()).plan.form,
            Form::Json,
            "{text}"
        );
        let read = read("own.json", text.as_bytes());
        assert_eq!(kinds(&read), [], "{text}");
        assert_eq!(lines(&library_of(&read)), EXPECT, "{text}");
    }
}

#[test]
fn what_is_no_json_is_told_with_its_place() {
    let fault = |text: &str| {
        let read = read("own.json", text.as_bytes());
        (read.kept, kinds(&read))
    };
    let good = r#"{"year": 2013, "value": 1}"#;
    let not = |byte| ReadFaultKind::NotJson { byte };
    assert_eq!(
        fault(&format!(
            "[{good}, {{\"year\": 2014 \"value\": 2}}, {good}x]"
        ))
        .1[0],
        (Some(2), not(44))
    );
    assert_eq!(
        fault(&format!("[{good}, 7, [1], {good}")).1[..3],
        [
            (Some(2), ReadFaultKind::NotARecord),
            (Some(3), ReadFaultKind::NotARecord),
            (Some(4), ReadFaultKind::Duplicate { first_row: 1 })
        ]
    );
    assert_eq!(
        fault(&format!("[{good}, {{\"year\": 2014, \"val")),
        (1, vec![(Some(2), not(49))])
    );
    assert_eq!(
        fault("{\"a\": {\"b\": 1}, \"c\": 5"),
        (0, vec![(Some(1), not(23))])
    );
    assert_eq!(fault("[]"), (0, vec![(None, ReadFaultKind::NoRows)]));
    assert_eq!(
        fault("{\"rows\": []}"),
        (0, vec![(None, ReadFaultKind::NoRecords)])
    );
    let deep = format!(
        "[{{\"value\": {}1{}}}]",
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    assert_eq!(fault(&deep).0, 0);
}
