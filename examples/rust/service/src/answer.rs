//! What the core answers to one case or one question.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use axum::http::StatusCode;
use serde::Serialize;
use vangnet::{contract, questions::Running};

use crate::{effort::Effort, limits::Limits, problem::Problem};

/// How many draws in all are made between two looks at the clock: about a millisecond.
const STEP: u64 = 100_000;
/// Fewer draws of a country are not worth a step: the core makes some hundreds at a time.
const LEAST: u64 = 400;

/// Which door of the core is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Door {
    Evaluate,
    Ask,
}

/// How much work an answer may be.
#[derive(Debug, Clone)]
pub(crate) struct Allowed {
    longest: Duration,
    draws: u64,
    /// Whether nobody waits for the answer any more.
    left: Arc<AtomicBool>,
}

/// As long as this lives, somebody waits for the answer.
#[derive(Debug)]
pub(crate) struct Waiting(Arc<AtomicBool>);

impl Drop for Waiting {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

impl Allowed {
    pub(crate) fn new(limits: &Limits) -> (Self, Waiting) {
        let left = Arc::new(AtomicBool::new(false));
        let Limits { answer: longest, draws, .. } = *limits;
        let allowed = Self { longest, draws, left: Arc::clone(&left) };
        (allowed, Waiting(left))
    }

    /// Whether a question is answered at all.
    pub(crate) fn has(&self, effort: Effort) -> bool {
        effort.draws() <= effort.most_draws(self.draws)
    }

    /// Whether work that began then must stop.
    fn is_over(&self, begun: Instant) -> bool {
        self.left.load(Ordering::Relaxed) || begun.elapsed() >= self.longest
    }
}

/// How an answer went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Result {
    /// The code of the error, where the answer is one.
    pub(crate) code: Option<&'static str>,
    pub(crate) status: StatusCode,
}

impl Result {
    const GIVEN: Self = Self { code: None, status: StatusCode::OK };

    fn refused(code: &'static str) -> Self {
        let status =
            if code == "invalid_json" { StatusCode::BAD_REQUEST } else { StatusCode::UNPROCESSABLE_ENTITY };
        Self { code: Some(code), status }
    }

    fn problem(problem: Problem) -> Self {
        Self { code: Some(problem.code()), status: problem.status() }
    }
}

impl Door {
    /// What the answer takes.
    pub(crate) fn effort(self, text: &[u8]) -> Effort {
        if self == Self::Ask { Effort::of(text) } else { Effort::default() }
    }

    /// Appends the answer to one case or question that takes so much, without a line end.
    pub(crate) fn answer(
        self,
        text: &[u8],
        effort: Effort,
        allowed: &Allowed,
        answer: &mut Vec<u8>,
    ) -> Result {
        match self {
            Self::Evaluate => match contract::answer(text, answer) {
                Ok(()) => Result::GIVEN,
                Err(error) => Result::refused(error.code()),
            },
            Self::Ask if allowed.has(effort) => ask(text, effort, allowed, answer),
            Self::Ask => {
                let problem = Problem::TooManyDraws {
                    asked: effort.draws(),
                    most: effort.most_draws(allowed.draws),
                    are_explained: effort.is_explained,
                };
                answer.extend_from_slice(&problem.written(self));
                Result::problem(problem)
            }
        }
    }
}

fn ask(question: &[u8], effort: Effort, allowed: &Allowed, answer: &mut Vec<u8>) -> Result {
    #[derive(Serialize)]
    struct Refusal<'a> {
        error: &'a vangnet::Error,
    }

    // The wait for a core is not part of the time for an answer.
    let begun = Instant::now();
    let run = || {
        let mut running = Running::begin(question)?;
        let step = effort.part(STEP).max(LEAST);
        while running.advance(step, 1) {
            if allowed.is_over(begun) {
                return Ok(None);
            }
        }
        running.answered().map(Some)
    };
    let refused = match run() {
        Ok(Some(answered)) => match answered.write_to(answer) {
            Ok(()) => return Result::GIVEN,
            Err(_) => Problem::Internal,
        },
        Ok(None) => Problem::TimeLimit(allowed.longest.as_secs()),
        Err(error) => match serde_json::to_writer(&mut *answer, &Refusal { error: &error }) {
            Ok(()) => return Result::refused(error.code()),
            Err(_) => Problem::Internal,
        },
    };
    answer.extend_from_slice(&refused.written(Door::Ask));
    Result::problem(refused)
}
