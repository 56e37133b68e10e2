//! Columns of months and of measures as the cells of the core.

use arrow_array::{ArrayRef, RecordBatch};
use pyo3::prelude::*;
use vangnet::{Amount, CaseloadRow, MeasureRow, OutlookRow, OwnerCells, Whole};

use super::super::{
    columns::{Reader, text},
    options::Options,
    types::{self, Money, Municipality, Wholes},
};

/// Whose the rows are.
struct Owners {
    municipality: Option<Municipality>,
    scenario: Option<ArrayRef>,
}

impl Owners {
    fn read(reader: &Reader<'_>) -> PyResult<Self> {
        Ok(Self {
            municipality: reader.column("municipality", types::municipality)?,
            scenario: reader.column("scenario", types::name)?,
        })
    }

    fn cells(&self, row: usize) -> OwnerCells<'_> {
        OwnerCells {
            municipality: self.municipality.as_ref().and_then(|column| column.text(row)),
            municipality_code: self.municipality.as_ref().and_then(|column| column.code(row)),
            scenario: self.scenario.as_ref().and_then(|column| text(column, row)),
        }
    }
}

fn amount(column: Option<&Money>, row: usize) -> Option<Amount<'_>> {
    column.and_then(|column| column.amount(row))
}

fn whole(column: Option<&Wholes>, row: usize) -> Option<Whole<'_>> {
    column.and_then(|column| column.whole(row))
}

/// The columns of months.
pub(super) struct Months {
    rows: usize,
    owners: Owners,
    month: ArrayRef,
    caseload: Money,
    inflow: Money,
    outflow: Option<Money>,
    outflow_ratio: Option<Money>,
    price: Option<Money>,
}

impl Months {
    pub(super) fn read(batch: &RecordBatch, options: &Options) -> PyResult<Self> {
        let reader = Reader { batch, options };
        let number = |name: &str, column: &ArrayRef| types::numbers(options, name, column);
        Ok(Self {
            rows: batch.num_rows(),
            owners: Owners::read(&reader)?,
            month: reader.required("month", types::months)?,
            caseload: reader.required("caseload", number)?,
            inflow: reader.required("inflow", number)?,
            outflow: reader.column("outflow", number)?,
            outflow_ratio: reader.column("outflow_ratio", number)?,
            price: reader.column("price", |name, column| types::money(options, name, column))?,
        })
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = CaseloadRow<'_>> {
        (0..self.rows).map(|row| CaseloadRow {
            owner: self.owners.cells(row),
            month: text(&self.month, row),
            caseload: self.caseload.amount(row),
            inflow: self.inflow.amount(row),
            outflow: amount(self.outflow.as_ref(), row),
            outflow_ratio: amount(self.outflow_ratio.as_ref(), row),
            price: amount(self.price.as_ref(), row),
        })
    }
}

/// The columns of municipalities whose net costs and budget are not certain.
pub(super) struct Uncertain {
    rows: usize,
    owners: Owners,
    net_costs_mean: Money,
    net_costs_sd: Money,
    budget_mean: Money,
    budget_sd: Option<Money>,
    correlation: Option<Money>,
}

impl Uncertain {
    pub(super) fn read(batch: &RecordBatch, options: &Options) -> PyResult<Self> {
        let reader = Reader { batch, options };
        let money = |name: &str, column: &ArrayRef| types::money(options, name, column);
        Ok(Self {
            rows: batch.num_rows(),
            owners: Owners::read(&reader)?,
            net_costs_mean: reader.required("net_costs_mean", money)?,
            net_costs_sd: reader.required("net_costs_sd", money)?,
            budget_mean: reader.required("budget_mean", money)?,
            budget_sd: reader.column("budget_sd", money)?,
            correlation: reader
                .column("correlation", |name, column| types::numbers(options, name, column))?,
        })
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = OutlookRow<'_>> {
        (0..self.rows).map(|row| OutlookRow {
            owner: self.owners.cells(row),
            net_costs_mean: self.net_costs_mean.amount(row),
            net_costs_sd: self.net_costs_sd.amount(row),
            budget_mean: self.budget_mean.amount(row),
            budget_sd: amount(self.budget_sd.as_ref(), row),
            correlation: amount(self.correlation.as_ref(), row),
        })
    }

    /// The scenario as a row writes it.
    pub(super) fn scenario(&self, row: usize) -> Option<&str> {
        self.owners.cells(row).scenario
    }
}

/// The columns of measures.
pub(super) struct Measures {
    rows: usize,
    owners: Owners,
    name: ArrayRef,
    from: ArrayRef,
    until: ArrayRef,
    households: Money,
    success: Money,
    deadweight: Option<Money>,
    delay: Option<Wholes>,
    months: Option<Wholes>,
    r#return: Option<Money>,
    price: Option<Money>,
    cost_per_year: Option<Money>,
    cost_per_household: Option<Money>,
}

impl Measures {
    pub(super) fn read(batch: &RecordBatch, options: &Options) -> PyResult<Self> {
        let reader = Reader { batch, options };
        let number = |name: &str, column: &ArrayRef| types::numbers(options, name, column);
        let money = |name: &str, column: &ArrayRef| types::money(options, name, column);
        Ok(Self {
            rows: batch.num_rows(),
            owners: Owners::read(&reader)?,
            name: reader.required("name", types::text)?,
            from: reader.required("from", types::months)?,
            until: reader.required("until", types::months)?,
            households: reader.required("households", number)?,
            success: reader.required("success", number)?,
            deadweight: reader.column("deadweight", number)?,
            delay: reader.column("delay", types::wholes)?,
            months: reader.column("months", types::wholes)?,
            r#return: reader.column("return", number)?,
            price: reader.column("price", money)?,
            cost_per_year: reader.column("cost_per_year", money)?,
            cost_per_household: reader.column("cost_per_household", money)?,
        })
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = MeasureRow<'_>> {
        (0..self.rows).map(|row| MeasureRow {
            owner: self.owners.cells(row),
            name: text(&self.name, row),
            from: text(&self.from, row),
            until: text(&self.until, row),
            households: self.households.amount(row),
            success: self.success.amount(row),
            deadweight: amount(self.deadweight.as_ref(), row),
            delay: whole(self.delay.as_ref(), row),
            months: whole(self.months.as_ref(), row),
            r#return: amount(self.r#return.as_ref(), row),
            price: amount(self.price.as_ref(), row),
            cost_per_year: amount(self.cost_per_year.as_ref(), row),
            cost_per_household: amount(self.cost_per_household.as_ref(), row),
        })
    }
}
