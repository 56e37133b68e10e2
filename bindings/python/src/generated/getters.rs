//! The getters of the classes that are written by hand.
//!
//! Made by `make generate` from the types of the core: change them there.

use crate::{answer::PyAssessment, compare::PySideBySide, convert::value};

value::getters! {
    PyAssessment(answer) {
        /// The name that the user gave the case.
        id,
        /// t: the deficit year (*tekortjaar*).
        year,
        /// The name of the rule set: the deficit year, or a user's own.
        rule_set,
        /// The evidence for the rules: the weakest mark that counts. One of "law", "official", "secondary", "inferred"
        /// and "user".
        evidence,
        /// D = N − B: the deficit in euro, below zero for a surplus.
        deficit,
        /// d = D ÷ B, six decimals.
        deficit_ratio,
        /// What the regular scale gives, whether or not a route is open.
        scale,
        /// The routes, the regular one first.
        routes,
        /// The outcome. The minister decides; the library speaks of conditions. One of "surplus", "amount_unknown",
        /// "incomplete", "conditions_met", "conditions_not_met" and "not_handled".
        outcome,
        /// The route of the payment; `None` where there is none. One of "regular" and "extended".
        route,
        /// The vangnetuitkering in euro; `None` where it is unknown.
        payment,
        /// The own risk (*eigen risico*) in euro; `None` where it is unknown.
        own_risk,
        /// What is known of the procedure; `None` where the case has no application.
        procedure,
        /// What a reader of the answer must know. Each is one of "budget_not_final", "inhabitants_missing",
        /// "per_inhabitant_cap_inferred", "extended_amount_unknown" and "rules_assumed".
        warnings,
    }
}

value::getters! {
    PySideBySide(result) {
        /// How much more the regular scale of the second pays, in euro.
        scale_payment_difference,
        /// How much more is paid under the second, in euro; `None` where one of the two is unknown.
        payment_difference,
        /// How much more own risk the regular scale of the second leaves, in euro.
        scale_own_risk_difference,
        /// How much more own risk remains under the second, in euro; `None` where one of the two is unknown.
        own_risk_difference,
        /// What the second rule set has differently.
        rules,
    }
}
