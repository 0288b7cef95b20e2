//! What is said of a reader's own file, in English.

use super::own::{OwnWords, counted};
use crate::data::Lang;
use crate::import::{Doubt, MomentForm, ReadFaultKind, TimeForm};

pub(super) const WORDS: OwnWords = OwnWords {
    title: "Your own figures",
    intro: "Open a table of your own and explore it with the same charts, filters and downloads, beside the figures collected here or alone. You see first what was understood of it, and correct what was not.",
    stays: "Nothing leaves your machine: the file is read in this page and is gone when you close it. A link cannot carry the file, so a link to your figures shows them only to those who open the same file first.",
    limits: |encodings, [file, unpacked, figures, values, columns]| {
        format!(
            "It may be CSV or another table of text (comma, semicolon, tab; {encodings}), JSON records, or a data package as ZIP or folder. Up to {file} MB ({unpacked} MB unpacked) and {columns} columns. Up to {figures} figures get every chart; more, up to {values} values, become one long chart."
        )
    },
    file: "Open a file",
    folder: "Open a folder",
    drop: "… or drop it anywhere on this page.",
    paste: "Or paste a table",
    paste_hint: "Rows copied from a spreadsheet or a page, with their headings.",
    paste_read: "Read what is pasted",
    pasted: "Pasted table",
    looking: |name| format!("Looking at “{name}” …"),
    reading: |name| format!("Reading “{name}” …"),
    progress: |done, all, rows| format!("{done} of {all} MB, {rows} rows"),
    cancel: "Cancel",
    cancelled: |name| format!("Reading “{name}” was cancelled."),
    stopped_file: |name| {
        format!(
            "“{name}” could not be read: it was moved, changed or locked, or it is a folder. Choose it again."
        )
    },
    stopped_program: |name| {
        format!(
            "Reading “{name}” stopped: it needs more memory than the browser gives, or it met an error of ours. Try a smaller part of it."
        )
    },
    stopped_worker: "The part of the program that reads files could not be fetched. Check the connection and try again.",
    stays_open: |name| format!("“{name}” stays open."),
    seen: |name| format!("What was understood of “{name}”"),
    rows_about: |rows| format!("About {rows} rows."),
    correct: "Correct what is wrong: the preview follows at once.",
    form_json: "A list of JSON records.",
    form_package: "A data package: its tables name their own columns.",
    form: "How the file is written",
    encoding: "Encoding",
    separator: "Between cells",
    separators: ["Comma", "Semicolon", "Tab", "Vertical bar"],
    decimal: "Decimal mark",
    decimals: ["Point", "Comma"],
    thousands: "Between thousands",
    thousands_marks: ["Nothing", "Space", "Comma", "Point", "Apostrophe"],
    head: "Headings",
    heads: ["In the first row", "None"],
    columns: "Columns",
    kind: "Holds",
    kinds: [
        "Numbers",
        "Years",
        "Quarters",
        "Months",
        "Days, day first",
        "Days, month first",
        "Date and time",
        "Unix seconds",
        "Unix milliseconds",
        "Times in several forms",
        "Text",
    ],
    role: "Means",
    roles: [
        "Time",
        "Place",
        "Series",
        "Indicator",
        "Unit",
        "Value",
        "Value at the time in its heading",
        "Lower bound",
        "Upper bound",
        "Column of an export from here",
        "Left out",
    ],
    unit: "Unit",
    more_columns: |more| format!("Show {} more columns", counted(more as u64, Lang::En)),
    size: "Read as",
    sizes: ["Whatever fits", "Figures", "A long table"],
    doubts: "In doubt",
    doubt,
    first_rows: "The first rows",
    row: "Row",
    column: |name| format!("column “{name}”"),
    at_row: |row| format!("Row {row}"),
    beside: "Open beside the built-in figures",
    alone: "Open alone",
    open: "Open",
    other: "Choose another file",
    kept: |kept, rows| format!("{kept} values kept, from {rows} rows."),
    already_there: |count| {
        format!("{count} figures were passed over: they are among the built-in ones already.")
    },
    nothing_read: |name| format!("Nothing in “{name}” could be read as figures."),
    faults: |count| match count {
        1 => "One thing could not be read; the rest is kept".to_owned(),
        count => format!(
            "{} things could not be read; the rest is kept",
            counted(count, Lang::En)
        ),
    },
    faults_more: |more| format!("… and {more} more."),
    fault,
    opened: |name| format!("Your file “{name}” is open"),
    is_beside: "Its figures stand beside the built-in ones; their source is the file.",
    is_alone: "Its figures stand alone; the built-in ones come back when you close it.",
    to_charts: "To the charts",
    close: "Close the file",
};

fn doubt(doubt: &Doubt) -> String {
    let n = |count: u64| counted(count, Lang::En);
    match doubt {
        Doubt::Encoding => "The encoding is guessed from the letters.".to_owned(),
        Doubt::BadCharacter => {
            "Some bytes are no characters in this encoding: another may be right.".to_owned()
        }
        Doubt::NumberMark { column } => {
            format!("In “{column}” one mark may stand for thousands or for decimals: choose which.")
        }
        Doubt::DayOrder { column } => {
            format!("In “{column}” the day may stand before the month or after it: choose which.")
        }
        Doubt::EmptyHead { name } => format!("A column without a heading is called “{name}”."),
        Doubt::RepeatedHead { name } => {
            format!("A heading stands twice: its second column is called “{name}”.")
        }
        Doubt::NoHead => "No row seems to name the columns.".to_owned(),
        Doubt::Skipped { rows } => format!("Rows passed over before the headings: {}.", n(*rows)),
        Doubt::Ragged { row } => {
            format!(
                "Row {} has another number of cells than the headings.",
                n(*row)
            )
        }
        Doubt::NoTime => {
            "No column seems to be a time: without one, figures have no date.".to_owned()
        }
        Doubt::NoValues => "No column seems to hold values: say which one does.".to_owned(),
        Doubt::TooManyColumns(most) => {
            format!("Columns beyond the first {} are passed over.", n(*most))
        }
        Doubt::Long => "So many values that they become one long chart.".to_owned(),
    }
}

fn time(form: TimeForm) -> &'static str {
    match form {
        TimeForm::Year => "a year",
        TimeForm::Quarter => "a quarter",
        TimeForm::Month => "a month",
        TimeForm::Day(_) => "a day",
        TimeForm::Moment(MomentForm::Clock(_)) => "a day with a time",
        TimeForm::Moment(_) => "a count of seconds or milliseconds",
        TimeForm::Mixed(_) => "a time",
    }
}

fn fault(kind: &ReadFaultKind, cell: &str) -> String {
    let n = |count: &u64| counted(*count, Lang::En);
    match kind {
        ReadFaultKind::Empty => "The file is empty.".to_owned(),
        ReadFaultKind::NoRows => "There is a heading and no row under it.".to_owned(),
        ReadFaultKind::NotText => {
            "The file is no table of text: save it as CSV, JSON or a ZIP of tables.".to_owned()
        }
        ReadFaultKind::NoValues => {
            "No column holds values: say in the preview which one does.".to_owned()
        }
        ReadFaultKind::FileTooLarge(most) => {
            format!("The file has more than {} MB, the most that is read.", n(&(most >> 20)))
        }
        ReadFaultKind::TooManyColumns(most) => {
            format!("There are more than {} columns, the most that is read.", n(most))
        }
        ReadFaultKind::CellTooLong(most) => format!(
            "A cell has more than {} KB: reading ended here. Is a quote missing?",
            n(&(most >> 10))
        ),
        ReadFaultKind::RowTooLong(most) => {
            format!("A row has more than {} KB: reading ended here.", n(&(most >> 10)))
        }
        ReadFaultKind::UnclosedQuote => {
            "A quote opens here and never closes: reading ended here.".to_owned()
        }
        ReadFaultKind::TooManyRows(most) => {
            format!("There are more than {} values: reading ended here.", n(most))
        }
        ReadFaultKind::TooManySeries(most) => format!(
            "There are more than {} series: the rows of further ones are passed over.",
            n(most)
        ),
        ReadFaultKind::CellCount { expected, found } => {
            format!("{} cells, expected {}.", n(found), n(expected))
        }
        ReadFaultKind::BadCharacter => {
            format!("“{cell}” holds bytes that are no character in this encoding.")
        }
        ReadFaultKind::NotANumber => format!("“{cell}” is no number; a number was expected."),
        ReadFaultKind::NumberOutOfRange => format!("“{cell}” is too large or too small a number."),
        ReadFaultKind::NotATime(form) => format!("“{cell}” is not {}.", time(*form)),
        ReadFaultKind::NoTime => "The time is missing.".to_owned(),
        ReadFaultKind::EmptyCell => "The cell is empty, and must not be.".to_owned(),
        ReadFaultKind::UnknownWord => {
            format!("“{cell}” is none of the words that this column of an export has.")
        }
        ReadFaultKind::BadBounds => {
            "The value does not lie between its bounds; both and the value were passed over."
                .to_owned()
        }
        ReadFaultKind::Duplicate { first_row } => format!(
            "The same place, series and time as row {}; the first one counts.",
            n(first_row)
        ),
        ReadFaultKind::NotJson { byte } => format!("From byte {} on this is no JSON.", n(byte)),
        ReadFaultKind::NoRecords => {
            "The JSON holds no list of records; expected was a list of flat objects.".to_owned()
        }
        ReadFaultKind::NotARecord => "This record is no flat object.".to_owned(),
        ReadFaultKind::BadArchive => {
            "The archive is broken or packed in a way that is not read: pack it anew as a plain ZIP."
                .to_owned()
        }
        ReadFaultKind::ArchiveTooLarge(most) => {
            format!("The archive unpacks to more than {} MB.", n(&(most >> 20)))
        }
        ReadFaultKind::NoTables => {
            "None of the tables of a data package is in it; expected was observations.csv or another of them."
                .to_owned()
        }
        ReadFaultKind::NotUtf8 => "The table is not UTF-8.".to_owned(),
    }
}
