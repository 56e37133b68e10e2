//! Clients that misbehave, a bounded number of each, again and again until they are stopped.

use std::{
    io,
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use tokio::{io::AsyncWriteExt as _, task::JoinSet, time::sleep};

use crate::client::{BATCH, CASE, Client};

/// Clients of each kind at the same time.
const EACH: usize = 20;
const OUTLOOK: &str = r#"{"question":"outlook","year":2024,"net_costs":{"mean":"105000000","sd":"4000000"},"budget":{"mean":"100000000","sd":"1000000"},"conditions":"met","draws":20000000}"#;

/// A kind of client: how often it was treated as it should be, and otherwise.
#[derive(Default)]
struct Kind {
    name: &'static str,
    due: AtomicU32,
    other: AtomicU32,
}

/// All that misbehave.
pub(crate) struct Faults {
    kinds: Vec<Arc<Kind>>,
    clients: JoinSet<()>,
}

impl Faults {
    /// Begins them all.
    pub(crate) fn begin(address: SocketAddr) -> Self {
        let mut all = Self { kinds: Vec::new(), clients: JoinSet::new() };
        all.add("slow", EACH, move || slow(address));
        all.add("half closed", EACH, move || half_closed(address));
        all.add("oversized", EACH, move || oversized(address));
        all.add("gone", EACH, move || gone(address));
        all.add("heavy", 2, move || heavy(address));
        all
    }

    fn add<F>(
        &mut self,
        name: &'static str,
        clients: usize,
        client: impl Fn() -> F + Clone + Send + Sync + 'static,
    ) where
        F: Future<Output = io::Result<bool>> + Send,
    {
        let kind = Arc::new(Kind { name, ..Kind::default() });
        self.kinds.push(Arc::clone(&kind));
        for _ in 0..clients {
            let (client, kind) = (client.clone(), Arc::clone(&kind));
            self.clients.spawn(async move {
                loop {
                    let as_due = client().await.unwrap_or(false);
                    (if as_due { &kind.due } else { &kind.other }).fetch_add(1, Ordering::Relaxed);
                    sleep(Duration::from_millis(50)).await;
                }
            });
        }
    }

    /// Ends them; an error where one was treated otherwise than it should be, or never came to its end.
    pub(crate) fn end(self) -> io::Result<()> {
        drop(self.clients);
        for kind in &self.kinds {
            let (due, other) = (kind.due.load(Ordering::Relaxed), kind.other.load(Ordering::Relaxed));
            if due == 0 || other > 0 {
                let name = kind.name;
                return Err(io::Error::other(format!(
                    "clients ({name}): {due} as they should be, {other} not"
                )));
            }
        }
        Ok(())
    }
}

/// Sends a byte of its body now and then, until the service has enough of it.
async fn slow(address: SocketAddr) -> io::Result<bool> {
    let mut client = Client::to(address).await?;
    client.send(b"POST /evaluate HTTP/1.1\r\nHost: load\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n").await?;
    let mut body = Vec::new();
    let answer = client.reads.answer(&mut body);
    tokio::pin!(answer);
    loop {
        tokio::select! {
            status = &mut answer => return Ok(status? == 408),
            () = sleep(Duration::from_millis(500)) => {
                // What comes after the refusal is not taken.
                if client.writes.write_all(b" ").await.is_err() {
                    return Ok(true);
                }
            }
        }
    }
}

/// Closes its side in the middle of a body.
async fn half_closed(address: SocketAddr) -> io::Result<bool> {
    let mut client = Client::to(address).await?;
    client.send(b"POST /evaluate HTTP/1.1\r\nHost: load\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{").await?;
    client.writes.shutdown().await?;
    Ok(client.reads.answer(&mut Vec::new()).await? == 400)
}

/// Sends more than the service takes.
async fn oversized(address: SocketAddr) -> io::Result<bool> {
    let mut client = Client::to(address).await?;
    client.send(b"POST /evaluate HTTP/1.1\r\nHost: load\r\nContent-Type: application/json\r\nContent-Length: 90000000\r\n\r\n").await?;
    client.send(&vec![b' '; 100_000]).await?;
    Ok(client.reads.answer(&mut Vec::new()).await? == 413)
}

/// Leaves in the middle of a batch, with answers on their way.
async fn gone(address: SocketAddr) -> io::Result<bool> {
    let mut client = Client::to(address).await?;
    client.send(BATCH).await?;
    let block = format!("{CASE}\n").repeat(200);
    client.send(format!("{:x}\r\n{block}\r\n", block.len()).as_bytes()).await?;
    client.reads.skip_head().await.map(|()| true)
}

/// Asks for many draws.
async fn heavy(address: SocketAddr) -> io::Result<bool> {
    let mut client = Client::to(address).await?;
    let head = "POST /ask HTTP/1.1\r\nHost: load\r\nContent-Type: application/json\r\nContent-Length: ";
    client.send(format!("{head}{}\r\n\r\n{OUTLOOK}", OUTLOOK.len()).as_bytes()).await?;
    Ok([200, 503].contains(&client.reads.answer(&mut Vec::new()).await?))
}
