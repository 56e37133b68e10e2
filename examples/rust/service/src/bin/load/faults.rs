//! Clients that misbehave, a bounded number of each, again and again until they are stopped.

use std::{io, net::SocketAddr, time::Duration};

use tokio::{
    io::AsyncWriteExt as _,
    task::{AbortHandle, JoinSet},
    time::sleep,
};

use crate::client::{BATCH, CASE, Client};

/// Clients of each kind at the same time.
const EACH: usize = 20;
const OUTLOOK: &str = r#"{"question":"outlook","year":2024,"net_costs":{"mean":"105000000","sd":"4000000"},"budget":{"mean":"100000000","sd":"1000000"},"conditions":"met","draws":20000000}"#;

/// Begins them all.
pub(crate) fn begin(address: SocketAddr) -> AbortHandle {
    tokio::spawn(async move {
        let mut clients = JoinSet::new();
        for _ in 0..EACH {
            clients.spawn(again(move || slow(address)));
            clients.spawn(again(move || half_closed(address)));
            clients.spawn(again(move || oversized(address)));
            clients.spawn(again(move || gone(address)));
        }
        clients.spawn(again(move || heavy(address)));
        clients.spawn(again(move || heavy(address)));
        clients.join_all().await;
    })
    .abort_handle()
}

async fn again<F: Future<Output = io::Result<()>>>(client: impl Fn() -> F) {
    loop {
        // What the service refuses is what is tried.
        let _ = client().await;
        sleep(Duration::from_millis(50)).await;
    }
}

/// Sends a byte of its body now and then, until the service has enough of it.
async fn slow(address: SocketAddr) -> io::Result<()> {
    let mut client = Client::to(address).await?;
    client.send(b"POST /evaluate HTTP/1.1\r\nHost: load\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n").await?;
    loop {
        client.send(b" ").await?;
        sleep(Duration::from_millis(500)).await;
    }
}

/// Closes its side in the middle of a body.
async fn half_closed(address: SocketAddr) -> io::Result<()> {
    let mut client = Client::to(address).await?;
    client.send(b"POST /evaluate HTTP/1.1\r\nHost: load\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{").await?;
    client.writes.shutdown().await?;
    client.reads.answer(&mut Vec::new()).await.map(drop)
}

/// Sends more than the service takes.
async fn oversized(address: SocketAddr) -> io::Result<()> {
    let mut client = Client::to(address).await?;
    client.send(b"POST /evaluate HTTP/1.1\r\nHost: load\r\nContent-Type: application/json\r\nContent-Length: 90000000\r\n\r\n").await?;
    client.send(&vec![b' '; 100_000]).await?;
    client.reads.answer(&mut Vec::new()).await.map(drop)
}

/// Leaves in the middle of a batch, with answers on their way.
async fn gone(address: SocketAddr) -> io::Result<()> {
    let mut client = Client::to(address).await?;
    client.send(BATCH).await?;
    let block = format!("{CASE}\n").repeat(200);
    client.send(format!("{:x}\r\n{block}\r\n", block.len()).as_bytes()).await?;
    client.reads.skip_head().await
}

/// Asks for many draws.
async fn heavy(address: SocketAddr) -> io::Result<()> {
    let mut client = Client::to(address).await?;
    let head = "POST /ask HTTP/1.1\r\nHost: load\r\nContent-Type: application/json\r\nContent-Length: ";
    client.send(format!("{head}{}\r\n\r\n{OUTLOOK}", OUTLOOK.len()).as_bytes()).await?;
    client.reads.answer(&mut Vec::new()).await.map(drop)
}
