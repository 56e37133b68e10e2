//! A question that takes long, answered piece by piece, so that a page has its turn between two pieces.

use vangnet::questions;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::{
    refusal::Refusal,
    selection::{Answered, SELECTION},
};

/// A question that is being answered.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Running(questions::Running);

/// Begins to answer one question, given as JSON; nothing where it is a question of another module.
///
/// # Errors
///
/// Those of the question.
#[wasm_bindgen]
pub fn begin(question: &str) -> Result<Option<Running>, JsValue> {
    Ok(SELECTION.begin(question.as_bytes()).map_err(Refusal::from)?.map(Running))
}

#[wasm_bindgen]
impl Running {
    /// Works out about so many draws; `false` once nothing is left.
    pub fn advance(&mut self, draws: u32) -> bool {
        self.0.advance(draws.into(), 1)
    }

    /// The draws that are done.
    pub fn done(&self) -> f64 {
        whole(self.0.progress().0)
    }

    /// The draws to do.
    pub fn total(&self) -> f64 {
        whole(self.0.progress().1)
    }

    /// The answer; what is left to do is done first.
    ///
    /// # Errors
    ///
    /// Those of the answer.
    pub fn answered(self) -> Result<Answered, JsValue> {
        Ok(Answered(self.0.answered().map_err(Refusal::from)?))
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a few times the most draws, which a JavaScript number holds exactly"
)]
const fn whole(count: u64) -> f64 {
    count as f64
}
