//! The heads and first rows of a table -> its columns: what they hold and what they mean.

use super::number::{Amount, Convention};
use super::sample::SampleRow;
use super::tongue::{self, Hint};
use super::work::head_time;
use super::{
    Column, ColumnKind, DayOrder, Doubt, MomentForm, Role, TimeForm, clock, dialect, tables,
};

/// What a column looks like.
struct Look<'a> {
    head: &'a str,
    hint: Option<Hint>,
    /// Its cells that hold something.
    cells: Vec<&'a [u8]>,
    number: bool,
    time: Option<TimeForm>,
    /// Whether the form of time is likely without a word in the head.
    sure_time: bool,
    doubtful_order: bool,
}

/// The columns under these heads, each distinct and none empty; what is in doubt is told.
/// `whole` says that the rows are the whole file.
pub(super) fn columns(
    heads: &[String],
    rows: &[SampleRow],
    convention: Convention,
    whole: bool,
    doubts: &mut Vec<Doubt>,
) -> Vec<Column> {
    let looks: Vec<Look<'_>> = heads
        .iter()
        .enumerate()
        .map(|(index, head)| look(index, head, rows, convention))
        .collect();
    if tables::observation_columns().all(|name| heads.iter().any(|head| head == name)) {
        return heads.iter().map(|head| own(head)).collect();
    }
    let roles = roles(&looks, rows.len(), whole);
    let columns: Vec<Column> = looks
        .iter()
        .zip(roles)
        .map(|(look, role)| column(look, role))
        .collect();
    for (look, column) in looks.iter().zip(&columns) {
        if column.role == Role::Time && look.doubtful_order {
            doubts.push(Doubt::DayOrder {
                column: column.name.clone(),
            });
        }
        let counts = matches!(column.role, Role::Value | Role::ValueAtHead);
        let marked = |cell: &&[u8]| cell.contains(&b',') || cell.contains(&b'.');
        let mut marked = look.cells.iter().filter(|cell| marked(cell)).peekable();
        if counts && marked.peek().is_some() && marked.all(|cell| dialect::is_ambiguous(cell)) {
            doubts.push(Doubt::NumberMark {
                column: column.name.clone(),
            });
        }
    }
    columns
}

fn look<'a>(
    index: usize,
    head: &'a str,
    rows: &'a [SampleRow],
    convention: Convention,
) -> Look<'a> {
    let cells: Vec<&[u8]> = rows.iter().map(|row| row.cell(index)).collect();
    let there = |cell: &&[u8]| !std::str::from_utf8(cell).is_ok_and(tongue::is_missing);
    let cells: Vec<&[u8]> = cells.into_iter().filter(there).collect();
    // Nine of ten; of few, all but one.
    let most = |count: usize| {
        let few = cells.len() <= 10 && count + 1 == cells.len() && count > 1;
        !cells.is_empty() && (count * 10 >= cells.len() * 9 || few)
    };
    let numbers = cells
        .iter()
        .filter(|cell| matches!(convention.read(cell), Amount::Number(_)));
    let number = most(numbers.count());
    let reads = |form: TimeForm| {
        cells
            .iter()
            .filter(|cell| clock::read(cell, form).is_some())
            .count()
    };
    let hint = tongue::hint(head);
    let named = hint == Some(Hint::Time) || tongue::speaks_of_time(head);
    let (day, month) = (
        reads(TimeForm::Day(DayOrder::DayFirst)),
        reads(TimeForm::Day(DayOrder::MonthFirst)),
    );
    let order = if month > day {
        DayOrder::MonthFirst
    } else {
        DayOrder::DayFirst
    };
    let slashes =
        |cell: &&[u8]| cell.contains(&b'/') || cell.get(..4).is_some_and(|c| c.contains(&b'-'));
    let differ = |cell: &&[u8]| {
        let read = |order| clock::read(cell, TimeForm::Day(order));
        slashes(cell) && read(DayOrder::DayFirst) != read(DayOrder::MonthFirst)
    };
    let doubtful_order = day == month && most(day) && cells.iter().any(differ);
    let in_years = |low: f64, high: f64| {
        let inside = |cell: &&&[u8]| match Convention::PLAIN.read(cell) {
            Amount::Number(number) => (low..high).contains(&number) && number.fract() == 0.0,
            _ => false,
        };
        most(cells.iter().filter(inside).count())
    };
    let forms = [
        // A number alone is a time where it looks like a year or its head says so.
        (TimeForm::Year, in_years(1500.0, 2200.0) || !number || named),
        (TimeForm::Quarter, true),
        (TimeForm::Month, !number || named),
        (TimeForm::Day(order), !number || named),
        (TimeForm::Moment(MomentForm::Clock(order)), true),
        (
            TimeForm::Moment(MomentForm::UnixSeconds),
            named && in_years(1e8, 1e10),
        ),
        (
            TimeForm::Moment(MomentForm::UnixMillis),
            named && in_years(1e11, 1e13),
        ),
        (TimeForm::Mixed(order), !number),
    ];
    let fits = forms
        .into_iter()
        .find(|(form, may)| *may && most(reads(*form)));
    let time = fits.map(|(form, _)| form);
    let sure_time = named || (time.is_some() && !number);
    Look {
        head,
        hint,
        cells,
        number,
        time,
        sure_time,
        doubtful_order,
    }
}

/// What each column means. Steps, the surer first; a column keeps the first role it gets.
fn roles(looks: &[Look<'_>], rows: usize, whole: bool) -> Vec<Role> {
    let mut roles = Roles(vec![None; looks.len()]);
    let has_time = roles.times(looks);
    roles.hinted(looks);
    if !has_time && let Some(index) = curve(looks) {
        roles.set(index, Role::Time);
    }
    roles.numbers(looks);
    roles.texts(looks, has_time && rows > 20, whole && rows > 2);
    roles
        .0
        .into_iter()
        .map(|role| role.unwrap_or(Role::Skip))
        .collect()
}

struct Roles(Vec<Option<Role>>);

impl Roles {
    fn set(&mut self, index: usize, role: Role) {
        if let Some(slot) = self.0.get_mut(index)
            && slot.is_none()
        {
            *slot = Some(role);
        }
    }

    fn has(&self, role: Role) -> bool {
        self.0.contains(&Some(role))
    }

    /// Heads that are times over numbers, at least two; else the likeliest column of times.
    fn times(&mut self, looks: &[Look<'_>]) -> bool {
        let wide = |look: &Look<'_>| {
            (look.number || look.cells.is_empty()) && head_time(look.head).is_some()
        };
        if looks
            .iter()
            .filter(|look| look.number && wide(look))
            .count()
            >= 2
        {
            for (index, _) in looks.iter().enumerate().filter(|(_, look)| wide(look)) {
                self.set(index, Role::ValueAtHead);
            }
            return true;
        }
        let position = |test: &dyn Fn(&Look<'_>) -> bool| {
            looks
                .iter()
                .position(|look| look.time.is_some() && test(look))
        };
        let found = position(&|look| look.sure_time && look.hint == Some(Hint::Time));
        let found = found.or_else(|| position(&|look| look.sure_time));
        let found = found.or_else(|| position(&|_| true));
        if let Some(index) = found {
            self.set(index, Role::Time);
        }
        found.is_some()
    }

    /// What heads say by themselves.
    fn hinted(&mut self, looks: &[Look<'_>]) {
        let numbers = looks.iter().filter(|look| look.number).count();
        for (index, look) in looks.iter().enumerate() {
            match look.hint {
                _ if look.cells.is_empty() => self.set(index, Role::Skip),
                Some(Hint::Skip) if !look.number || numbers > 1 => self.set(index, Role::Skip),
                Some(Hint::Low) if look.number => self.set(index, Role::Low),
                Some(Hint::High) if look.number => self.set(index, Role::High),
                _ => {}
            }
        }
        let named = [
            (Hint::Place, Role::Place),
            (Hint::PlaceCode, Role::Place),
            (Hint::Indicator, Role::Indicator),
            (Hint::Unit, Role::Unit),
        ];
        for (hint, role) in named {
            let found = |look: &Look<'_>| look.hint == Some(hint) && !look.number;
            if !self.has(role)
                && let Some(index) = looks.iter().position(found)
            {
                self.set(index, role);
            }
        }
    }

    /// Values, unless another column calls itself so; values are where heads are times.
    fn numbers(&mut self, looks: &[Look<'_>]) {
        let is_wide = self.has(Role::ValueAtHead);
        let named = |look: &Look<'_>| look.hint == Some(Hint::Value) && look.number;
        let any_named = looks.iter().any(named);
        for (index, look) in looks.iter().enumerate().filter(|(_, look)| look.number) {
            let value =
                !is_wide && (!any_named || named(look)) && look.hint != Some(Hint::PlaceCode);
            self.set(index, if value { Role::Value } else { Role::Skip });
        }
    }

    /// The first text that tells rows apart is the place, where none is named; the others
    /// are series. Remarks (`long`: among many rows hardly two alike) and, of a whole
    /// file, what is the same in all rows are passed over; so are codes beside names.
    fn texts(&mut self, looks: &[Look<'_>], long: bool, whole: bool) {
        for (index, look) in looks.iter().enumerate() {
            let mut distinct = look.cells.clone();
            distinct.sort_unstable();
            distinct.dedup();
            let constant = whole && distinct.len() == 1;
            let remark = long && distinct.len() * 10 > look.cells.len() * 9;
            let code = look.hint == Some(Hint::PlaceCode);
            // What JSON has inside a record tells no rows apart.
            let nested = look
                .cells
                .first()
                .is_some_and(|cell| matches!(cell, [b'{' | b'[', ..]));
            let role = if constant || remark || code || nested || look.time.is_some() {
                Role::Skip
            } else if self.has(Role::Place) {
                Role::Series
            } else {
                Role::Place
            };
            self.set(index, role);
        }
    }
}

/// Numbers alone, those of the first column ascending: its index.
fn curve(looks: &[Look<'_>]) -> Option<usize> {
    let numbers = looks.iter().filter(|look| look.number).count();
    let alone = looks
        .iter()
        .all(|look| look.number || look.cells.is_empty());
    let first = looks.iter().position(|look| look.number)?;
    (alone && numbers >= 2 && ascends(looks.get(first)?)).then_some(first)
}

/// Whether its numbers rise from row to row.
fn ascends(look: &Look<'_>) -> bool {
    let mut before = f64::NEG_INFINITY;
    look.cells.len() > 2
        && look
            .cells
            .iter()
            .all(|cell| match Convention::PLAIN.read(cell) {
                Amount::Number(number) => std::mem::replace(&mut before, number) < number,
                _ => false,
            })
}

fn column(look: &Look<'_>, role: Role) -> Column {
    let kind = match (role, look.time) {
        (Role::Time, Some(form)) => ColumnKind::Time(form),
        _ if look.number => ColumnKind::Number,
        (Role::ValueAtHead, _) => ColumnKind::Number,
        (_, Some(form)) => ColumnKind::Time(form),
        _ => ColumnKind::Text,
    };
    let counts = matches!(
        role,
        Role::Value | Role::ValueAtHead | Role::Low | Role::High
    );
    let unit = if counts { unit(look) } else { String::new() };
    Column {
        name: look.head.to_owned(),
        kind,
        unit,
        role,
        chosen: false,
    }
}

/// The unit that a head names behind a comma or in brackets at its end, or the `%` of cells.
fn unit(look: &Look<'_>) -> String {
    let head = look.head.trim();
    let brackets = head
        .strip_suffix([')', ']'])
        .and_then(|rest| rest.rsplit_once(['(', '[']));
    let comma = || head.rsplit_once(',');
    let found = brackets.or_else(comma).map(|(_, unit)| unit.trim());
    let short =
        |unit: &&str| !unit.is_empty() && unit.chars().count() <= UNIT && !unit.starts_with("YR");
    let percent = look.cells.iter().any(|cell| cell.ends_with(b"%"));
    match found.filter(short) {
        Some(unit) => unit.to_owned(),
        None if percent || head.contains('%') => "%".to_owned(),
        None => String::new(),
    }
}

/// Characters of a unit.
const UNIT: usize = 24;

/// A column of our own exports.
fn own(head: &str) -> Column {
    let kind = match head {
        "value" | "low" | "high" => ColumnKind::Number,
        "period" | "vintage" => ColumnKind::Time(TimeForm::Mixed(DayOrder::DayFirst)),
        _ => ColumnKind::Text,
    };
    let known =
        tables::observation_columns().any(|name| name == head) || tables::is_name_column(head);
    let role = if known { Role::Own } else { Role::Skip };
    Column {
        name: head.to_owned(),
        kind,
        unit: String::new(),
        role,
        chosen: false,
    }
}
