//! Where rows go: to values of any table, or back to figures of the explorer's own.

use super::fault_list::FaultList;
use super::gather::Gather;
use super::number::Convention;
use super::own::{self, Own};
use super::record::Record;
use super::work::Work;
use super::{Plan, Read, product};

pub(super) enum Sink {
    Gather(Box<Gather>),
    Own(Box<Own>),
}

impl Sink {
    /// `apostrophes` says that texts may bear the one that keeps them from being computed.
    pub(super) fn new(plan: &Plan, convention: Convention, apostrophes: bool) -> Self {
        if own::is_export(&plan.columns) {
            return Self::Own(Box::new(Own::new(&plan.columns, apostrophes)));
        }
        let work = Work::new(&plan.columns, apostrophes);
        Self::Gather(Box::new(Gather::new(work, plan.size, convention)))
    }

    pub(super) fn row(&mut self, record: &Record<'_>) {
        match self {
            Self::Gather(gather) => gather.row(record),
            Self::Own(own) => own.row(record),
        }
    }

    pub(super) fn rows(&self) -> u64 {
        match self {
            Self::Gather(gather) => gather.rows,
            Self::Own(own) => own.rows,
        }
    }

    pub(super) fn faults(&mut self) -> &mut FaultList {
        match self {
            Self::Gather(gather) => &mut gather.faults,
            Self::Own(own) => &mut own.faults,
        }
    }

    pub(super) fn is_done(&self) -> bool {
        match self {
            Self::Gather(gather) => gather.is_done(),
            Self::Own(own) => own.is_done(),
        }
    }

    pub(super) fn into_read(self, file: &str) -> Read {
        match self {
            Self::Gather(gather) => product::of(file, *gather),
            Self::Own(own) => own.into_read(),
        }
    }
}
