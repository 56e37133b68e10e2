//! The budget through the year: its stages, its payments, late accounts, and what an instruction takes off.
//!
//! A budget is fixed three times (*voorlopig*, *nader voorlopig*, *definitief*); [`history`] shows what changed and
//! why. [`payment_calendar`] gives the monthly payments. [`late_accounts`] and [`aanwijzing_reduction`] work out what
//! the law says about two exceptions, as far as it does. [`macro_budgets`] are the published ones.

mod aanwijzing;
mod distributed;
mod history;
mod late_accounts;
mod payments;
mod published;
mod rules;
pub(crate) mod split;

pub(crate) use aanwijzing::AanwijzingReductionQuestion;
pub use aanwijzing::{AanwijzingReduction, aanwijzing_reduction};
pub(crate) use distributed::{Distributed, same_reserves};
pub(crate) use history::BudgetHistoryQuestion;
pub use history::{BudgetHistory, StageBudget, StageChange, StageShare, history};
pub(crate) use late_accounts::LateAccountsQuestion;
pub use late_accounts::{LateAccounts, late_accounts};
pub(crate) use payments::PaymentCalendarQuestion;
pub use payments::{MonthPayment, PaymentCalendar, Revised, payment_calendar};
pub use published::{MacroBudget, MacroBudgetKind, VangnetReserve, macro_budget, macro_budgets};
pub(crate) use published::{MacroBudgets, MacroBudgetsQuestion};
pub(crate) use rules::{BudgetYear, YearRules};
