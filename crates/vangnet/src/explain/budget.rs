use super::Markup;
pub(crate) fn budget_history(_: &crate::budget::BudgetHistory, _: Markup) -> String {
    String::new()
}
pub(crate) fn payment_calendar(_: &crate::budget::PaymentCalendar, _: Markup) -> String {
    String::new()
}
pub(crate) fn late_accounts(_: &crate::budget::LateAccounts, _: Markup) -> String {
    String::new()
}
pub(crate) fn aanwijzing_reduction(_: &crate::budget::AanwijzingReduction, _: Markup) -> String {
    String::new()
}
pub(crate) fn distribution(_: &crate::distribution::Distribution, _: Markup) -> String {
    String::new()
}
pub(crate) fn household(_: &crate::model::HouseholdAnswer, _: Markup) -> String {
    String::new()
}
pub(crate) fn deviation(_: &crate::analysis::Deviation, _: Markup) -> String {
    String::new()
}
pub(crate) fn attribution(_: &crate::analysis::Attribution, _: Markup) -> String {
    String::new()
}
