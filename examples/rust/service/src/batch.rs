//! A stream of lines, answered a line each while it comes.
//!
//! The answers go out as fast as the client takes them, and no faster is more read: a batch keeps a block of lines, a block of
//! answers, and a line that is not complete.

use std::{
    io,
    sync::Arc,
    time::{Duration, Instant},
};

use axum::body::{Body, Bytes};
use tokio::{
    sync::mpsc::{self, Sender},
    time::timeout,
};
use tokio_stream::wrappers::ReceiverStream;

use crate::{
    answer::{Allowed, Door, Waiting},
    body,
    lines::{Lines, Piece},
    metrics::Place,
    problem::Problem,
    routes::Service,
};

/// Answers go out in blocks of about this size, or after this time.
const BLOCK: usize = 64 * 1024;
const TURN: Duration = Duration::from_millis(20);

/// One batch on its way.
struct Batch {
    service: Arc<Service>,
    door: Door,
    allowed: Allowed,
    answers: Sender<io::Result<Bytes>>,
    counts: Counts,
    _waiting: Waiting,
    _place: Place,
}

/// How many lines were answered, and how many of them with an error.
#[derive(Default)]
struct Counts {
    lines: u64,
    errors: u64,
}

/// Why a batch ends before its lines do.
enum Ended {
    /// Nobody takes the answers any more.
    Left,
    Problem(Problem),
}

/// The answers to a body of lines, as a body.
pub(crate) fn answered(service: Arc<Service>, door: Door, lines: Body, place: Place) -> Body {
    let (answers, taken) = mpsc::channel(1);
    let (allowed, waiting) = Allowed::new(&service.limits);
    let batch = Batch {
        service,
        door,
        allowed,
        answers,
        counts: Counts::default(),
        _waiting: waiting,
        _place: place,
    };
    tokio::spawn(batch.run(lines));
    Body::from_stream(ReceiverStream::new(taken))
}

impl Batch {
    async fn run(mut self, lines: Body) {
        let ended = self.answer(lines).await;
        let why = match ended {
            Ok(()) => "complete",
            Err(Ended::Left) => "left",
            Err(Ended::Problem(problem)) => {
                self.service.metrics.error(problem.code());
                // The connection ends without the end of a body, so that no client takes this for all the answers.
                let _ = self.answers.send(Err(io::Error::other(problem))).await;
                problem.code()
            }
        };
        let Counts { lines, errors } = self.counts;
        tracing::info!(door = ?self.door, lines, errors, ended = why, "batch");
    }

    async fn answer(&mut self, mut body: Body) -> Result<(), Ended> {
        let limits = self.service.limits;
        let mut lines = Lines::new(limits.line);
        let (mut answered, mut since) = (0, Instant::now());
        loop {
            // Bytes that complete no line, or lines that hold nothing, do not keep a place.
            let left = limits.idle.saturating_sub(since.elapsed());
            let next = tokio::select! {
                next = timeout(left, body::next(&mut body)) => {
                    let late = Problem::BodyTimeout(limits.idle.as_secs());
                    next.unwrap_or(Err(late)).map_err(Ended::Problem)?
                }
                () = self.answers.closed() => return Err(Ended::Left),
            };
            let Some(bytes) = next else { break };
            for piece in lines.push(bytes) {
                self.piece(piece).await?;
            }
            if self.counts.lines > answered {
                (answered, since) = (self.counts.lines, Instant::now());
            }
        }
        match lines.finish() {
            Some(piece) => self.piece(piece).await,
            None => Ok(()),
        }
    }

    async fn piece(&mut self, piece: Piece) -> Result<(), Ended> {
        let mut rest = match piece {
            Piece::Lines(lines) => lines,
            Piece::TooLong => {
                let problem = Problem::LineTooLong(self.service.limits.line);
                self.count(1, &[problem.code()]);
                let mut answer = problem.written(self.door);
                answer.push(b'\n');
                return self.send(answer).await;
            }
        };
        let mut is_heavy = false;
        while !rest.is_empty() {
            let turn = Turn { door: self.door, allowed: self.allowed.clone(), is_heavy };
            let lines = rest.clone();
            let done = tokio::select! {
                done = self.service.work.run(is_heavy, None, move || turn.answer(&lines)) => done.map_err(Ended::Problem)?,
                () = self.answers.closed() => return Err(Ended::Left),
            };
            self.count(done.lines, &done.errors);
            is_heavy = done.stopped_at_heavy;
            rest = rest.split_off(done.read.min(rest.len()));
            if !done.answers.is_empty() {
                self.send(done.answers).await?;
            }
        }
        Ok(())
    }

    fn count(&mut self, lines: u64, errors: &[&'static str]) {
        self.counts.lines = self.counts.lines.saturating_add(lines);
        self.counts.errors = self.counts.errors.saturating_add(errors.len().try_into().unwrap_or(u64::MAX));
        self.service.metrics.lines(self.door, lines);
        for code in errors {
            self.service.metrics.error(code);
        }
    }

    async fn send(&self, answers: Vec<u8>) -> Result<(), Ended> {
        self.answers.send(Ok(answers.into())).await.map_err(|_| Ended::Left)
    }
}

/// What a batch does each time that it has a core.
struct Turn {
    door: Door,
    allowed: Allowed,
    /// Whether the first line is a heavy one, and may be.
    is_heavy: bool,
}

#[derive(Default)]
struct Done {
    answers: Vec<u8>,
    /// How many bytes of the lines are answered.
    read: usize,
    lines: u64,
    errors: Vec<&'static str>,
    stopped_at_heavy: bool,
}

impl Turn {
    fn answer(self, lines: &[u8]) -> Done {
        let begun = Instant::now();
        let mut done = Done::default();
        for line in lines.split_inclusive(|byte| *byte == b'\n') {
            let text = line.strip_suffix(b"\n").unwrap_or(line);
            if !text.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\r')) {
                let effort = self.door.effort(text);
                let may_be_heavy = self.is_heavy && done.lines == 0;
                if effort.is_heavy() && self.allowed.has(effort) && !may_be_heavy {
                    done.stopped_at_heavy = true;
                    return done;
                }
                let result = self.door.answer(text, effort, &self.allowed, &mut done.answers);
                done.answers.push(b'\n');
                done.lines = done.lines.saturating_add(1);
                done.errors.extend(result.code);
            }
            done.read = done.read.saturating_add(line.len());
            if done.answers.len() >= BLOCK || begun.elapsed() >= TURN {
                return done;
            }
        }
        done
    }
}
