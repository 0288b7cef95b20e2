//! What was gathered -> figures, a long table, or nothing and why.

use super::gather::Gather;
use super::grown::Grown;
use super::tables::{self, Group};
use super::work::{Axis, Work};
use super::{Product, Read, ReadFaultKind};
use crate::data::{LongAxis, LongTable};

/// The product of a whole file.
pub(super) fn of(file: &str, mut gather: Gather) -> Read {
    let faults = std::mem::take(&mut gather.work.faults);
    for fault in faults {
        gather.faults.tell(fault);
    }
    let rows = gather.rows;
    let figures = gather.figures.take().filter(|rows| !rows.is_empty());
    let (product, kept) = if let Some(figures) = figures {
        let tables = tables::tables(file, &gather, &figures);
        (Product::Figures(tables), figures.len())
    } else if gather.values() > 0 {
        let kept = gather.values();
        (Product::Long(long(file, &mut gather)), kept)
    } else {
        if gather.faults.is_empty() {
            gather.faults.file(match rows {
                0 => ReadFaultKind::NoRows,
                _ => ReadFaultKind::NoValues,
            });
        }
        (Product::Nothing, 0)
    };
    let (faults, fault_count) = gather.faults.into_parts();
    Read {
        product,
        faults,
        fault_count,
        rows,
        kept: kept as u64,
    }
}

fn long(file: &str, gather: &mut Gather) -> LongTable {
    let grown = std::mem::take(&mut gather.series);
    let each = gather.work.series_per_group();
    let named = grown
        .into_iter()
        .enumerate()
        .filter(|(_, series)| !series.is_empty());
    let series = named.filter_map(|(index, series): (usize, Grown)| {
        let group = u32::try_from(index / each).ok()?;
        let group = Group::of(&gather.work, gather.groups.text(group));
        series.into_series(series_name(file, &gather.work, group, index % each))
    });
    let series = series.collect();
    let work = &gather.work;
    let (axis, x) = match work.axis {
        Axis::Time(index, _) => (LongAxis::Time, Some(index)),
        Axis::Heads => (LongAxis::Time, None),
        Axis::Number(index) => (LongAxis::Number, Some(index)),
        Axis::Row => (LongAxis::Number, None),
    };
    let x_name = x.and_then(|index| work.names.get(index)).cloned();
    let mut units = work.value_names.iter().map(|value| value.unit.clone());
    let unit = units.next().unwrap_or_default();
    let same = units.all(|other| other == unit);
    let y_name = match work.value_names.as_slice() {
        [one] if !one.name.is_empty() => one.name.clone(),
        _ => tables::stem(file),
    };
    LongTable {
        name: file.to_owned(),
        axis,
        x_name: x_name.unwrap_or_default(),
        y_name,
        unit: if same { unit } else { String::new() },
        series,
    }
}

/// What tells a series from the others: the texts of its group, and the value's name
/// where there are several or nothing else.
fn series_name(file: &str, work: &Work, group: Group, value: usize) -> String {
    let value = work.value_names.get(value).map(|value| value.name.clone());
    let alone = [&group.place, &group.series, &group.indicator]
        .into_iter()
        .all(String::is_empty);
    let told = alone || work.value_names.len() > 1;
    let value = value.filter(|_| told).unwrap_or_default();
    let parts = [group.place, group.series, group.indicator, value];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() {
        tables::stem(file)
    } else {
        parts.join(" · ")
    }
}
