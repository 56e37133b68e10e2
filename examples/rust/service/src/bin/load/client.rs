//! One connection that asks and reads, with as little work as can be.

use std::{io, net::SocketAddr};

use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader},
    net::{
        TcpStream,
        tcp::{OwnedReadHalf, OwnedWriteHalf},
    },
};

pub(crate) const CASE: &str = r#"{"id":"example-2019","year":2019,"years":[{"year":2019,"budget":"102222222.22","net_costs":"111422222.22","unlawful":"0"},{"year":2018,"budget":"101000000","net_costs":"109181000"},{"year":2017,"budget":"100000000","net_costs":"108000000"}],"inhabitants":163972,"procedure":{"received":"2020-08-01","college_declaration":true,"council_consent":true,"internal_measures":true,"external_measures":true,"granted_years":[2017],"instruction_years":[]}}"#;

/// A connection that is kept open.
pub(crate) struct Client {
    pub(crate) reads: Reader,
    pub(crate) writes: OwnedWriteHalf,
}

/// The side of a connection that reads.
pub(crate) struct Reader {
    stream: BufReader<OwnedReadHalf>,
    line: String,
}

impl Client {
    pub(crate) async fn to(address: SocketAddr) -> io::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        let (reads, writes) = stream.into_split();
        Ok(Self { reads: Reader { stream: BufReader::new(reads), line: String::new() }, writes })
    }

    pub(crate) async fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.writes.write_all(bytes).await
    }
}

impl Reader {
    /// Reads one answer with a stated length; gives its status and its body.
    pub(crate) async fn answer(&mut self, body: &mut Vec<u8>) -> io::Result<u16> {
        let mut length = 0;
        let status = self.read_line().await?.split(' ').nth(1).and_then(|status| status.parse().ok());
        loop {
            let line = self.read_line().await?;
            if line.is_empty() {
                break;
            }
            if let Some(given) = line.strip_prefix("content-length: ") {
                length = given.parse().map_err(io::Error::other)?;
            }
        }
        body.resize(length, 0);
        self.stream.read_exact(body).await?;
        status.ok_or_else(|| io::Error::other("no status"))
    }

    /// Reads the head of an answer that comes in chunks.
    pub(crate) async fn skip_head(&mut self) -> io::Result<()> {
        while !self.read_line().await?.is_empty() {}
        Ok(())
    }

    /// Reads the next chunk; `false` at the end.
    pub(crate) async fn chunk(&mut self, chunk: &mut Vec<u8>) -> io::Result<bool> {
        let length = usize::from_str_radix(self.read_line().await?, 16).map_err(io::Error::other)?;
        chunk.resize(length.saturating_add(2), 0);
        self.stream.read_exact(chunk).await?;
        chunk.truncate(length);
        Ok(length > 0)
    }

    async fn read_line(&mut self) -> io::Result<&str> {
        self.line.clear();
        if self.stream.read_line(&mut self.line).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(self.line.trim_end())
    }
}

/// A request of one case.
pub(crate) fn request() -> Vec<u8> {
    let length = CASE.len();
    let head = "POST /evaluate HTTP/1.1\r\nHost: load\r\nContent-Type: application/json\r\nContent-Length: ";
    format!("{head}{length}\r\n\r\n{CASE}").into_bytes()
}

/// The head of a batch.
pub(crate) const BATCH: &[u8] = b"POST /evaluate/lines HTTP/1.1\r\nHost: load\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n";
