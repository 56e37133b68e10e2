//! Who may work, and on how many cores.
//!
//! A question with many draws takes seconds. Such questions leave one core to the others, where there are two; with one
//! core the others wait.

use std::{sync::Arc, thread, time::Duration};

use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    task,
    time::timeout,
};

use crate::problem::Problem;

/// The cores that answers are worked out on.
#[derive(Debug)]
pub(crate) struct Work {
    cores: Arc<Semaphore>,
    heavy: Arc<Semaphore>,
    /// How many heavy questions may wait, so that they do not take the places of all others.
    queue: Arc<Semaphore>,
}

/// A place among the heavy questions.
#[derive(Debug)]
pub(crate) struct Queued {
    _place: OwnedSemaphorePermit,
}

impl Work {
    pub(crate) fn new(queue: usize) -> Self {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let heavy = cores.saturating_sub(1).max(1);
        Self {
            cores: Arc::new(Semaphore::new(cores)),
            heavy: Arc::new(Semaphore::new(heavy)),
            queue: Arc::new(Semaphore::new(queue)),
        }
    }

    /// A place for a heavy question, which must not wait long.
    pub(crate) fn queue(&self) -> Result<Queued, Problem> {
        let place = Arc::clone(&self.queue).try_acquire_owned().map_err(|_| Problem::Busy)?;
        Ok(Queued { _place: place })
    }

    /// Does it beside the connections, once a core is free, for which heavy work waits at most so long. Work that nobody
    /// waits for any more keeps its core to its end.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        is_heavy: bool,
        longest: Option<Duration>,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Problem> {
        let heavy = match (is_heavy, longest) {
            (false, _) => None,
            (true, None) => Some(place(&self.heavy).await?),
            (true, Some(longest)) => {
                Some(timeout(longest, place(&self.heavy)).await.map_err(|_| Problem::Busy)??)
            }
        };
        let core = place(&self.cores).await?;
        let done = task::spawn_blocking(move || {
            let done = work();
            drop((core, heavy));
            done
        });
        done.await.map_err(|_| Problem::Internal)
    }
}

async fn place(places: &Arc<Semaphore>) -> Result<OwnedSemaphorePermit, Problem> {
    Arc::clone(places).acquire_owned().await.map_err(|_| Problem::Internal)
}
