//! What notebooks show of the answers of inverse questions.

use crate::{
    convert::value,
    generated::{PyBorders, PyEffectOfOneEuro, PyMaximumOwnRisk},
};

macro_rules! html {
    ($($class:ident)+) => {
        $(value::html! {
            /// The answer as a table, as HTML for a notebook; `lang` is "nl" or "en", without it Dutch.
            |held: $class, language| held.0.answer.explain_html(&held.0.warnings, language)
        })+
    };
}

html!(PyMaximumOwnRisk PyBorders PyEffectOfOneEuro);
