//! The values of a plan as words of the page's fields, each list in the order in which it
//! is offered and named; and a plan with one of them chosen.

use crate::import::{
    Column, ColumnKind, DayOrder, DecimalMark, Dialect, Encoding, Form, HeadRow, MomentForm, Plan,
    Role, Separator, Size, ThousandsMark, TimeForm,
};

pub(super) const ENCODINGS: [(Encoding, &str); 5] = [
    (Encoding::Utf8, "UTF-8"),
    (Encoding::Utf16Le, "UTF-16 LE"),
    (Encoding::Utf16Be, "UTF-16 BE"),
    (Encoding::Windows1251, "windows-1251"),
    (Encoding::Kz1048, "KZ-1048"),
];
pub(super) const SEPARATORS: [(Separator, &str); 4] = [
    (Separator::Comma, "comma"),
    (Separator::Semicolon, "semicolon"),
    (Separator::Tab, "tab"),
    (Separator::Pipe, "pipe"),
];
pub(super) const DECIMALS: [(DecimalMark, &str); 2] =
    [(DecimalMark::Point, "point"), (DecimalMark::Comma, "comma")];
pub(super) const THOUSANDS: [(Option<ThousandsMark>, &str); 5] = [
    (None, "none"),
    (Some(ThousandsMark::Blank), "blank"),
    (Some(ThousandsMark::Comma), "comma"),
    (Some(ThousandsMark::Point), "point"),
    (Some(ThousandsMark::Apostrophe), "apostrophe"),
];
pub(super) const HEADS: [(HeadRow, &str); 2] =
    [(HeadRow::Named, "named"), (HeadRow::Unnamed, "unnamed")];
pub(super) const KINDS: [(ColumnKind, &str); 11] = [
    (ColumnKind::Number, "number"),
    (ColumnKind::Time(TimeForm::Year), "year"),
    (ColumnKind::Time(TimeForm::Quarter), "quarter"),
    (ColumnKind::Time(TimeForm::Month), "month"),
    (ColumnKind::Time(TimeForm::Day(DayOrder::DayFirst)), "day"),
    (
        ColumnKind::Time(TimeForm::Day(DayOrder::MonthFirst)),
        "day-month-first",
    ),
    (
        ColumnKind::Time(TimeForm::Moment(MomentForm::Clock(DayOrder::DayFirst))),
        "instant",
    ),
    (
        ColumnKind::Time(TimeForm::Moment(MomentForm::UnixSeconds)),
        "unix-seconds",
    ),
    (
        ColumnKind::Time(TimeForm::Moment(MomentForm::UnixMillis)),
        "unix-millis",
    ),
    (
        ColumnKind::Time(TimeForm::Mixed(DayOrder::DayFirst)),
        "mixed",
    ),
    (ColumnKind::Text, "text"),
];
pub(super) const ROLES: [(Role, &str); 11] = [
    (Role::Time, "time"),
    (Role::Place, "place"),
    (Role::Series, "series"),
    (Role::Indicator, "indicator"),
    (Role::Unit, "unit"),
    (Role::Value, "value"),
    (Role::ValueAtHead, "value-at-head"),
    (Role::Low, "low"),
    (Role::High, "high"),
    (Role::Own, "own"),
    (Role::Skip, "skip"),
];
pub(super) const SIZES: [(Size, &str); 3] = [
    (Size::Fitting, "fitting"),
    (Size::Figures, "figures"),
    (Size::Long, "long"),
];

/// Names of the page's fields; those of a column have its number behind them.
pub(super) const ENCODING: &str = "own-encoding";
pub(super) const SEPARATOR: &str = "own-separator";
pub(super) const DECIMAL: &str = "own-decimal";
pub(super) const THOUSAND: &str = "own-thousands";
pub(super) const HEAD: &str = "own-head";
pub(super) const SIZE: &str = "own-size";
pub(super) const KIND: &str = "own-kind-";
pub(super) const ROLE: &str = "own-role-";
pub(super) const UNIT: &str = "own-unit-";

/// The word of a value; of a kind whose order of day and month is not offered, that of
/// the same with the other order.
pub(super) fn word_of<T: PartialEq + Copy>(all: &[(T, &'static str)], value: T) -> &'static str {
    let found = all.iter().find(|(one, _)| *one == value);
    found.map_or("", |(_, word)| word)
}

fn value_of<T: Copy>(all: &[(T, &'static str)], word: &str) -> Option<T> {
    let found = all.iter().find(|(_, one)| *one == word);
    found.map(|(value, _)| *value)
}

/// The kind of a column as it is offered: where the order of day and month is not asked
/// for, that of the day before the month.
pub(super) fn offered(kind: ColumnKind) -> ColumnKind {
    match kind {
        ColumnKind::Time(TimeForm::Mixed(_)) => {
            ColumnKind::Time(TimeForm::Mixed(DayOrder::DayFirst))
        }
        ColumnKind::Time(TimeForm::Moment(MomentForm::Clock(_))) => {
            ColumnKind::Time(TimeForm::Moment(MomentForm::Clock(DayOrder::DayFirst)))
        }
        kind => kind,
    }
}

/// The plan with what a field says chosen; `None` where the field is none of a plan, or
/// says what it has not.
pub(super) fn corrected(plan: &Plan, name: &str, value: &str) -> Option<Plan> {
    let mut next = plan.clone();
    if name == SIZE {
        next.size = value_of(&SIZES, value)?;
        return Some(next);
    }
    for prefix in [KIND, ROLE, UNIT] {
        if let Some(at) = name.strip_prefix(prefix) {
            let column = next.columns.get_mut(at.parse::<usize>().ok()?)?;
            correct_column(column, prefix, value)?;
            return Some(next);
        }
    }
    let Form::Separated(dialect) = &mut next.form else {
        return None;
    };
    correct_dialect(dialect, name, value)?;
    Some(next)
}

fn correct_column(column: &mut Column, field: &str, value: &str) -> Option<()> {
    match field {
        KIND => column.kind = value_of(&KINDS, value)?,
        ROLE => column.role = value_of(&ROLES, value)?,
        _ => value.trim().clone_into(&mut column.unit),
    }
    column.chosen = true;
    Some(())
}

/// One mark cannot stand for both thousands and decimals: the other gives way.
fn correct_dialect(dialect: &mut Dialect, name: &str, value: &str) -> Option<()> {
    match name {
        ENCODING => dialect.encoding = value_of(&ENCODINGS, value)?,
        SEPARATOR => dialect.separator = value_of(&SEPARATORS, value)?,
        DECIMAL => {
            dialect.decimal = value_of(&DECIMALS, value)?;
            dialect.thousands = dialect
                .thousands
                .filter(|mark| !clashes(dialect.decimal, *mark));
        }
        THOUSAND => {
            dialect.thousands = value_of(&THOUSANDS, value)?;
            if let Some(mark) = dialect
                .thousands
                .filter(|mark| clashes(dialect.decimal, *mark))
            {
                dialect.decimal = match mark {
                    ThousandsMark::Comma => DecimalMark::Point,
                    _ => DecimalMark::Comma,
                };
            }
        }
        HEAD => dialect.head = value_of(&HEADS, value)?,
        _ => return None,
    }
    Some(())
}

fn clashes(decimal: DecimalMark, thousands: ThousandsMark) -> bool {
    matches!(
        (decimal, thousands),
        (DecimalMark::Comma, ThousandsMark::Comma) | (DecimalMark::Point, ThousandsMark::Point)
    )
}
