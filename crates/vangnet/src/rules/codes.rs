//! The codes that rules and answers share: routes, tests, forms, findings and warnings.

use serde::{Deserialize, Serialize};
use vangnet_derive::Describe;

/// An enum without fields, its stable code, and the codes as serde writes them.
macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $code)] $variant,)+
        }

        impl $name {
            /// The stable code, the same in the JSON contract and in every language.
            ///
            /// # Example
            ///
            /// ```
            /// # use vangnet::*;
            #[doc = concat!("assert!(!", "vangnet::", stringify!($name), "::ALL[0].code().is_empty());")]
            /// ```
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }

            /// Every variant, in order.
            ///
            /// # Example
            ///
            /// ```
            #[doc = concat!("assert!(!vangnet::", stringify!($name), "::ALL.is_empty());")]
            /// ```
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.code())
            }
        }
    };
}
pub(crate) use codes;

codes! {
    /// A route to a vangnetuitkering.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Route::Extended.code(), "extended");
    /// ```
    Route {
        /// *Regulier vangnet*.
        Regular = "regular",
        /// *Uitgebreid vangnet*, from 2025.
        Extended = "extended",
    }
}

codes! {
    /// The name of an entry test.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::TestName::MultiYear.code(), "multi_year");
    /// ```
    TestName {
        /// The deficit of t against a share of its budget.
        Year = "year",
        /// The results of several years together against a share of the budget of t.
        MultiYear = "multi_year",
        /// The deficit of t against euro per inhabitant (2015 and 2016).
        PerInhabitant = "per_inhabitant",
        /// How many of the years before t have a deficit (extended route).
        YearsAtLeast = "years_at_least",
    }
}

codes! {
    /// The form of the application; not to be confused with the extended *route*.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::ApplicationForm::UitgebreidVerzoek.code(), "uitgebreid_verzoek");
    /// ```
    ApplicationForm {
        /// No vangnetuitkering was granted over t−1 and t−2.
        Basisverzoek = "basisverzoek",
        /// One was granted over t−1 or t−2.
        UitgebreidVerzoek = "uitgebreid_verzoek",
    }
}

codes! {
    /// What is wrong with an application.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Finding::Instruction.code(), "instruction");
    /// ```
    Finding {
        /// Received before 1 January or after 15 August of t+1.
        OutsideWindow = "outside_window",
        /// The college did not declare that it took measures.
        NoCollegeDeclaration = "no_college_declaration",
        /// The council did not consent.
        NoCouncilConsent = "no_council_consent",
        /// No internal measures, after a grant over t−1 or t−2.
        NoInternalMeasures = "no_internal_measures",
        /// No external measures, after a grant over t−1 or t−2.
        NoExternalMeasures = "no_external_measures",
        /// An *aanwijzing* in t or t+1.
        Instruction = "instruction",
    }
}

codes! {
    /// What a reader of an answer must know.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Warning::BudgetNotFinal.code(), "budget_not_final");
    /// ```
    Warning {
        /// A budget is not definitive, so the answer is an estimate.
        BudgetNotFinal = "budget_not_final",
        /// Without inhabitants a payment over 2015 or 2016 is a lower bound.
        InhabitantsMissing = "inhabitants_missing",
        /// The cap per inhabitant binds; it is inferred from one case.
        PerInhabitantCapInferred = "per_inhabitant_cap_inferred",
        /// No source gives the amount of the extended route.
        ExtendedAmountUnknown = "extended_amount_unknown",
        /// The year has no rules of its own; those of another year are assumed to hold.
        RulesAssumed = "rules_assumed",
    }
}
