//! The analysis of part A: a question about the causes of a deficit.

use crate::{
    analysis::{
        Attribution, AttributionQuestion, BudgetSplit, Deviation, DeviationInput, Situation, attribution,
        deviation,
    },
    description::Shape,
    error::Error,
    reading::{Question as _, Read, Value, asked_as, question_shape},
};

/// What part A of an application rests on: the causes of the deficit as one of two questions.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, analysis::{BudgetSplit, Situation}, application::Analysis};
///
/// let from = Situation::new("2018", Budget::parse("100")?, "108".parse()?);
/// let to = Situation::new("2019", Budget::parse("101")?, "110".parse()?);
/// let analysis = Analysis::Attribution { from, to, split: BudgetSplit::Shapley };
/// assert!(matches!(analysis, Analysis::Attribution { .. }));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Analysis {
    /// The change of the deficit, split into what it comes from.
    Attribution {
        /// Another year, an earlier stage, or what the budget assumed.
        from: Situation,
        /// The situation whose deficit is explained.
        to: Situation,
        /// How a change of the budget is split between the macro budget and the share.
        split: BudgetSplit,
    },
    /// The objective model compared with what happened.
    Deviation(DeviationInput),
}

/// The analysis, answered.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Analysed {
    Attribution(Box<Attribution>),
    Deviation(Box<Deviation>),
}

impl Analysis {
    pub(super) fn answer(&self) -> Result<Analysed, Error> {
        match self {
            Self::Attribution { from, to, split } => {
                attribution(from, to, *split).map(|attribution| Analysed::Attribution(Box::new(attribution)))
            }
            Self::Deviation(input) => {
                deviation(input).map(|deviation| Analysed::Deviation(Box::new(deviation)))
            }
        }
    }
}

const NAMES: [&str; 2] = [AttributionQuestion::NAME, DeviationInput::NAME];

impl Read for Analysis {
    const SHORTEST: usize = r#"{"question":"deviation","year":1}"#.len();

    fn read(value: &Value<'_>) -> Result<Self, Error> {
        let (name, question) = asked_as(value, &NAMES)?;
        if name == DeviationInput::NAME {
            return DeviationInput::read(&question).map(Self::Deviation);
        }
        let AttributionQuestion { from, to, split } = AttributionQuestion::read(&question)?;
        Ok(Self::Attribution { from, to, split })
    }

    fn shape() -> Shape {
        Shape::Question(vec![question_shape::<AttributionQuestion>(), question_shape::<DeviationInput>()])
    }
}
