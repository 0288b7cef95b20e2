//! The head of a file -> a plan, with the first rows as texts and what is in doubt.

use serde::{Deserialize, Serialize};

use super::encoding::{self, Decoder};
use super::fault_list::{excerpt, of_file, readable};
use super::number::Convention;
use super::sample::{SAMPLE_ROWS, Sample, SampleRow};
use super::{
    COLUMNS, Column, Dialect, Doubt, Encoding, FIGURE_ROWS, FILE_BYTES, Form, HEAD_BYTES, HeadRow,
    PREVIEW_ROWS, Plan, RECORD_BYTES, ReadFault, ReadFaultKind, Role, Separator, Size, dialect,
    guess, json,
};

/// What a file seems to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preview {
    /// How it would be read.
    pub plan: Plan,
    /// The first rows under the head, at most [`PREVIEW_ROWS`].
    pub rows: Vec<PreviewRow>,
    /// How many rows the file has, estimated from the head; exact where the head is all
    /// of it.
    pub rows_estimate: u64,
    /// What is unsure, in the order of its weight.
    pub doubts: Vec<Doubt>,
    /// Why nothing can be read with this plan, if so.
    pub fault: Option<ReadFault>,
}

/// A row as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewRow {
    /// Its number, as in a [`ReadFault`].
    pub row: u64,
    /// Its cells, one for each column of the plan, cut after some characters; a missing
    /// one is empty.
    pub cells: Vec<String>,
}

/// Looks at the head of a file, at most [`HEAD_BYTES`] of it (more are not looked at), and
/// proposes how to read it.
///
/// `name` is the file's name, `total_bytes` its whole length. With a `wish` its form and
/// size are kept as they are, and of its columns those that are `chosen` and whose name
/// stands at the same place; the rest is guessed anew under that form.
#[must_use]
pub fn preview(name: &str, head: &[u8], total_bytes: u64, wish: Option<&Plan>) -> Preview {
    let _ = name;
    let head = head.get(..HEAD_BYTES).unwrap_or(head);
    let cut = total_bytes > head.len() as u64;
    let size = wish.map_or(Size::Fitting, |plan| plan.size);
    let mut preview = match form_of(head, wish) {
        Ok((Form::Separated(dialect), doubts)) => {
            let wish = wish.map(|_| dialect);
            separated(head, cut, (dialect.encoding, wish), doubts)
        }
        Ok((Form::Json, _)) => records(head, cut),
        Ok((form, doubts)) => nothing(form, doubts, None),
        Err(kind) => {
            let form = Form::Separated(dialect_of(Encoding::Utf8));
            nothing(form, Vec::new(), Some(of_file(kind)))
        }
    };
    if total_bytes > FILE_BYTES {
        preview.fault = Some(of_file(ReadFaultKind::FileTooLarge(FILE_BYTES)));
    }
    if cut {
        preview.rows_estimate = scaled(preview.rows_estimate, head.len() as u64, total_bytes);
    }
    preview.plan.size = size;
    if let Some(wish) = wish {
        keep_chosen(&mut preview.plan.columns, &wish.columns);
    }
    finish(preview)
}

/// The form, with a dialect of which only the encoding is found yet.
fn form_of(head: &[u8], wish: Option<&Plan>) -> Result<(Form, Vec<Doubt>), ReadFaultKind> {
    if let Some(plan) = wish {
        return Ok((plan.form, Vec::new()));
    }
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return Ok((Form::Package, Vec::new()));
    }
    let Some(found) = encoding::guess(head) else {
        return Err(ReadFaultKind::NotText);
    };
    let bare = head
        .strip_prefix(b"\xef\xbb\xbf")
        .unwrap_or(head)
        .trim_ascii();
    if bare.is_empty() {
        return Err(ReadFaultKind::Empty);
    }
    if bare.starts_with(b"{") || bare.starts_with(b"[") {
        return Ok((Form::Json, Vec::new()));
    }
    let doubts = if found.sure {
        Vec::new()
    } else {
        vec![Doubt::Encoding]
    };
    Ok((Form::Separated(dialect_of(found.encoding)), doubts))
}

/// The plainest dialect, for one of which only the encoding is known.
fn dialect_of(encoding: Encoding) -> Dialect {
    Dialect {
        encoding,
        separator: Separator::Comma,
        decimal: Convention::PLAIN.decimal,
        thousands: None,
        skip: 0,
        head: HeadRow::Named,
    }
}

fn separated(
    head: &[u8],
    cut: bool,
    (encoding, wish): (Encoding, Option<Dialect>),
    mut doubts: Vec<Doubt>,
) -> Preview {
    let text = decoded(head, encoding, cut);
    let form = Form::Separated(wish.unwrap_or_else(|| dialect_of(encoding)));
    if text.contains(&0) {
        return nothing(form, doubts, Some(of_file(ReadFaultKind::NotText)));
    }
    if text.trim_ascii().is_empty() {
        return nothing(form, doubts, Some(of_file(ReadFaultKind::Empty)));
    }
    let separator = wish.map_or_else(|| dialect::separator(&text, cut), |wish| wish.separator);
    let sample = Sample::of(&text, separator, cut);
    let convention = match wish {
        Some(wish) => Convention {
            decimal: wish.decimal,
            thousands: wish.thousands,
        },
        None => dialect::convention(&sample, separator),
    };
    let skip = match wish {
        Some(wish) => usize::try_from(wish.skip).unwrap_or(usize::MAX),
        None => dialect::skip(&sample),
    };
    let rows = sample.rows.get(skip..).unwrap_or_default();
    let head_row = match (wish, rows.split_first()) {
        (Some(wish), _) => wish.head,
        (None, Some((head, body))) => dialect::head_row(head, body, convention),
        (None, None) => HeadRow::Unnamed,
    };
    let (head, body) = match (head_row, rows.split_first()) {
        (HeadRow::Named, Some((head, body))) => (Some(head), body),
        _ => (None, rows),
    };
    let width = sample
        .usual_width()
        .0
        .max(head.map_or(0, |head| head.cells.len()));
    let heads = heads(head, width, body, &mut doubts);
    let columns = guess::columns(
        &heads,
        body,
        convention,
        !cut && body.len() < SAMPLE_ROWS,
        &mut doubts,
    );
    if wish.is_none() && head_row == HeadRow::Unnamed {
        doubts.push(Doubt::NoHead);
    }
    if wish.is_none() && skip > 0 {
        doubts.push(Doubt::Skipped { rows: skip as u64 });
    }
    let ragged = body
        .iter()
        .find(|row| row.filled() > 0 && row.cells.len() != heads.len());
    doubts.extend(ragged.map(|row| Doubt::Ragged { row: row.row }));
    if sample.too_wide {
        doubts.push(Doubt::TooManyColumns(COLUMNS as u64));
    }
    if String::from_utf8_lossy(&text).contains('\u{fffd}') {
        doubts.push(Doubt::BadCharacter);
    }
    let form = Form::Separated(Dialect {
        encoding,
        separator,
        decimal: convention.decimal,
        thousands: convention.thousands,
        skip: skip as u64,
        head: head_row,
    });
    let before = skip as u64 + u64::from(head_row == HeadRow::Named);
    let fault = match sample.bad {
        Some((row, kind)) if body.is_empty() => Some(ReadFault {
            row: Some(row),
            ..of_file(kind)
        }),
        _ if body.iter().all(|row| row.filled() == 0) => Some(of_file(ReadFaultKind::NoRows)),
        _ => None,
    };
    Preview {
        plan: Plan {
            form,
            columns,
            size: Size::Fitting,
        },
        rows: shown(body, heads.len()),
        rows_estimate: sample.count.saturating_sub(before),
        doubts,
        fault,
    }
}

fn records(head: &[u8], cut: bool) -> Preview {
    let (names, sample, stop) = json::sample(head, cut);
    let mut doubts = Vec::new();
    let whole = !cut && sample.rows.len() < SAMPLE_ROWS;
    let columns = guess::columns(&names, &sample.rows, Convention::PLAIN, whole, &mut doubts);
    if sample.too_wide {
        doubts.push(Doubt::TooManyColumns(COLUMNS as u64));
    }
    let empty = sample.rows.is_empty();
    let stop = stop.filter(|_| empty).map(|(row, kind)| ReadFault {
        row: (kind != ReadFaultKind::NoRecords).then_some(row),
        ..of_file(kind)
    });
    let none = || {
        of_file(if cut {
            ReadFaultKind::RowTooLong(RECORD_BYTES as u64)
        } else {
            ReadFaultKind::NoRows
        })
    };
    Preview {
        plan: Plan {
            form: Form::Json,
            columns,
            size: Size::Fitting,
        },
        rows: shown(&sample.rows, names.len()),
        rows_estimate: sample.count,
        doubts,
        fault: stop.or_else(|| empty.then(none)),
    }
}

/// The head as UTF-8; a character that is cut off at its end is left out.
fn decoded(head: &[u8], encoding: Encoding, cut: bool) -> Vec<u8> {
    let mut text = Vec::new();
    let mut decoder = Decoder::new(encoding);
    decoder.push(head, |piece| text.extend_from_slice(piece));
    if !cut {
        decoder.finish(|piece| text.extend_from_slice(piece));
    } else if let Err(error) = std::str::from_utf8(&text)
        && error.error_len().is_none()
    {
        text.truncate(error.valid_up_to());
    }
    text
}

/// The names of columns: distinct, none empty.
fn heads(
    head: Option<&SampleRow>,
    width: usize,
    body: &[SampleRow],
    doubts: &mut Vec<Doubt>,
) -> Vec<String> {
    let mut heads: Vec<String> = Vec::new();
    let mut taken = std::collections::BTreeSet::new();
    for index in 0..width {
        let said = head
            .map(|head| readable(head.cell(index)))
            .unwrap_or_default();
        let name = if said.is_empty() {
            letters(index)
        } else {
            said.clone()
        };
        let mut given = name.clone();
        let mut count = 1;
        while !taken.insert(given.clone()) {
            count += 1;
            given = format!("{name} ({count})");
        }
        let holds = body.iter().any(|row| !row.cell(index).is_empty());
        if said.is_empty() && head.is_some() && holds {
            doubts.push(Doubt::EmptyHead {
                name: given.clone(),
            });
        } else if given != name {
            doubts.push(Doubt::RepeatedHead {
                name: given.clone(),
            });
        }
        heads.push(given);
    }
    heads
}

/// A, B, …, Z, AA, AB, … as spreadsheets name columns.
fn letters(index: usize) -> String {
    let mut rest = index + 1;
    let mut name = Vec::new();
    while rest > 0 {
        rest -= 1;
        let letter = u8::try_from(rest % 26).unwrap_or(0);
        name.push(char::from(b'A' + letter));
        rest /= 26;
    }
    name.into_iter().rev().collect()
}

fn shown(body: &[SampleRow], width: usize) -> Vec<PreviewRow> {
    let filled = body
        .iter()
        .filter(|row| row.filled() > 0)
        .take(PREVIEW_ROWS);
    let shown = filled.map(|row| PreviewRow {
        row: row.row,
        cells: (0..width).map(|index| excerpt(row.cell(index))).collect(),
    });
    shown.collect()
}

fn keep_chosen(columns: &mut [Column], wished: &[Column]) {
    for (column, wished) in columns.iter_mut().zip(wished) {
        if wished.chosen && wished.name == column.name {
            wished.clone_into(column);
        }
    }
    // What the reader chose takes the place of what was guessed.
    for role in [Role::Time, Role::Place, Role::Indicator, Role::Unit] {
        if columns
            .iter()
            .any(|column| column.chosen && column.role == role)
        {
            let guessed = columns.iter_mut().filter(|column| !column.chosen);
            for column in guessed.filter(|column| column.role == role) {
                column.role = Role::Skip;
            }
        }
    }
}

fn nothing(form: Form, doubts: Vec<Doubt>, fault: Option<ReadFault>) -> Preview {
    let plan = Plan {
        form,
        columns: Vec::new(),
        size: Size::Fitting,
    };
    Preview {
        plan,
        rows: Vec::new(),
        rows_estimate: 0,
        doubts,
        fault,
    }
}

/// What only the whole plan tells.
fn finish(mut preview: Preview) -> Preview {
    let has = |roles: &[Role]| {
        preview
            .plan
            .columns
            .iter()
            .any(|column| roles.contains(&column.role))
    };
    if preview.plan.form == Form::Package || preview.plan.columns.is_empty() {
        return preview;
    }
    let values = has(&[Role::Value, Role::ValueAtHead, Role::Own]);
    let times = has(&[Role::Time, Role::ValueAtHead, Role::Own]);
    if !values {
        preview.doubts.insert(0, Doubt::NoValues);
        preview
            .fault
            .get_or_insert(of_file(ReadFaultKind::NoValues));
    } else if !times {
        preview.doubts.insert(0, Doubt::NoTime);
    }
    let each = preview
        .plan
        .columns
        .iter()
        .filter(|column| matches!(column.role, Role::Value | Role::ValueAtHead));
    let figures = preview
        .rows_estimate
        .saturating_mul(each.count().max(1) as u64);
    if figures > FIGURE_ROWS as u64 && preview.plan.size == Size::Fitting {
        preview.doubts.push(Doubt::Long);
    }
    preview
}

fn scaled(rows: u64, head: u64, total: u64) -> u64 {
    let rows = u128::from(rows) * u128::from(total) / u128::from(head.max(1));
    u64::try_from(rows).unwrap_or(u64::MAX)
}
