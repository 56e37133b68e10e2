// Made by `make generate` from the types of the Rust crate: change it there.

import { explained, written } from "../budget-questions.js";

export const budgetHistory = explained("budget_history");
export const paymentCalendar = explained("payment_calendar");
export const lateAccounts = explained("late_accounts");
export const aanwijzingReduction = explained("aanwijzing_reduction");
export const distribute = explained("distribute");
export const indicators = written("indicators");
export const household = explained("household");
export const deviation = explained("deviation");
export const attribution = explained("attribution");
export const macroBudgets = written("macro_budgets", {});
