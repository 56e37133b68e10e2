//! A long batch, and the memory that the service held meanwhile.

use std::{io, time::Instant};

use tokio::io::AsyncWriteExt as _;

use crate::{
    client::{BATCH, CASE, Client},
    service::Service,
};

/// Sends so many lines while it reads their answers; how many a second, and the peak in KiB.
pub(crate) async fn batch(service: &Service, lines: u32) -> io::Result<(u128, u64)> {
    const AT_ONCE: u32 = 100;

    let Client { mut reads, mut writes } = Client::to(service.address).await?;
    let begun = Instant::now();
    writes.write_all(BATCH).await?;
    let block = format!("{CASE}\n").repeat(100);
    let chunk = format!("{:x}\r\n{block}\r\n", block.len());
    let sends = tokio::spawn(async move {
        for _ in 0..lines / AT_ONCE {
            writes.write_all(chunk.as_bytes()).await?;
        }
        writes.write_all(b"0\r\n\r\n").await?;
        Ok::<_, io::Error>(writes)
    });
    reads.skip_head().await?;
    let (mut chunk, mut answers) = (Vec::new(), 0_usize);
    while reads.chunk(&mut chunk).await? {
        answers = answers.saturating_add(memchr::memchr_iter(b'\n', &chunk).count());
    }
    sends.await.map_err(io::Error::other)??;
    let time = begun.elapsed().as_millis().max(1);
    if u32::try_from(answers) != Ok(lines) {
        return Err(io::Error::other(format!("{answers} answers to {lines} lines")));
    }
    let a_second = u128::from(lines).saturating_mul(1_000).checked_div(time).unwrap_or_default();
    Ok((a_second, service.peak()?))
}
