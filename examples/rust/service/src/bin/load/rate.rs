//! Single cases at a fixed rate: each is due at its time, whether or not the ones before were answered.

use std::{fmt, io, net::SocketAddr, time::Duration};

use tokio::{
    task::JoinSet,
    time::{Instant, sleep_until},
};

use crate::client::{CASE, Client, request};

/// So many requests a second, for so long.
#[derive(Clone, Copy)]
pub(crate) struct Rate {
    pub(crate) a_second: u32,
    pub(crate) connections: u32,
    pub(crate) time: Duration,
}

/// How long answers took, from the time that each was due.
pub(crate) struct Taken {
    a_second: u128,
    /// In order.
    times: Vec<Duration>,
    pub(crate) errors: usize,
}

impl Rate {
    pub(crate) async fn run(self, address: SocketAddr) -> io::Result<Taken> {
        let mut due = Vec::new();
        // It cannot fail: the case is a right one.
        let _ = vangnet::contract::answer(CASE.as_bytes(), &mut due);
        let begun = Instant::now();
        let mut tasks = JoinSet::new();
        for connection in 0..self.connections {
            let client = Client::to(address).await?;
            tasks.spawn(self.connection(connection, client, begun, due.clone()));
        }
        let mut taken = Taken { a_second: 0, times: Vec::new(), errors: 0 };
        for (times, errors) in tasks.join_all().await {
            taken.times.extend(times);
            taken.errors = taken.errors.saturating_add(errors);
        }
        taken.times.sort_unstable();
        let answered = u128::try_from(taken.times.len()).unwrap_or_default();
        taken.a_second =
            answered.saturating_mul(1_000).checked_div(begun.elapsed().as_millis()).unwrap_or_default();
        Ok(taken)
    }

    async fn connection(
        self,
        connection: u32,
        mut client: Client,
        begun: Instant,
        due: Vec<u8>,
    ) -> (Vec<Duration>, usize) {
        let (request, mut answer) = (request(), Vec::new());
        let (mut times, mut errors) = (Vec::new(), 0_usize);
        let apart = Duration::from_secs(1).checked_div(self.a_second).unwrap_or_default();
        let mut number = connection;
        loop {
            let offset = apart.saturating_mul(number);
            if offset >= self.time {
                return (times, errors);
            }
            let time = begun.checked_add(offset).unwrap_or(begun);
            sleep_until(time).await;
            let answered = match client.send(&request).await {
                Ok(()) => client.reads.answer(&mut answer).await,
                Err(error) => Err(error),
            };
            times.push(time.elapsed());
            if !answered.is_ok_and(|status| status == 200 && answer == due) {
                errors = errors.saturating_add(1);
            }
            number = number.saturating_add(self.connections);
        }
    }
}

impl Taken {
    pub(crate) fn p99(&self) -> Duration {
        self.at(99)
    }

    fn at(&self, part: usize) -> Duration {
        let index = self.times.len().saturating_mul(part) / 100;
        self.times.get(index.min(self.times.len().saturating_sub(1))).copied().unwrap_or_default()
    }
}

impl fmt::Display for Taken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [half, most, all] = [50, 99, 100].map(|part| self.at(part).as_micros());
        write!(f, "{} | {half} µs | {most} µs | {all} µs | {} |", self.a_second, self.errors)
    }
}
