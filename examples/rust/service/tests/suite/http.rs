//! HTTP/1.1 by hand: a client library would hide the faults that are tried here.

use std::{
    io::{self, BufRead as _, BufReader, Read as _, Write as _},
    net::{Shutdown, SocketAddr, TcpStream},
    time::Duration,
};

pub(crate) const JSON: &str = "application/json";
pub(crate) const LINES: &str = "application/x-ndjson";

/// One connection, kept open between requests.
pub(crate) struct Connection(BufReader<TcpStream>);

/// A whole answer.
#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Response {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(given, _)| given == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }
}

impl Connection {
    pub(crate) fn to(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream.set_nodelay(true).unwrap();
        Self(BufReader::new(stream))
    }

    pub(crate) fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.get_mut().write_all(bytes)
    }

    /// Says that nothing more will be sent.
    pub(crate) fn finish_sending(&self) {
        self.0.get_ref().shutdown(Shutdown::Write).unwrap();
    }

    /// Closes the connection at once, as a client that is killed.
    pub(crate) fn abort(self) {
        let socket = socket2::SockRef::from(self.0.get_ref());
        socket.set_linger(Some(Duration::ZERO)).unwrap();
    }

    pub(crate) fn get(&mut self, path: &str) -> Response {
        self.send(format!("GET {path} HTTP/1.1\r\nHost: test\r\n\r\n").as_bytes()).unwrap();
        self.response().unwrap()
    }

    pub(crate) fn post(&mut self, path: &str, media_type: &str, body: &[u8]) -> Response {
        let head = head(path, media_type, &format!("Content-Length: {}", body.len()));
        self.send(&[head.as_bytes(), body].concat()).unwrap();
        self.response().unwrap()
    }

    /// Begins a body that comes in chunks.
    pub(crate) fn begin(&mut self, path: &str, media_type: &str) {
        self.send(head(path, media_type, "Transfer-Encoding: chunked").as_bytes()).unwrap();
    }

    pub(crate) fn chunk(&mut self, bytes: &[u8]) -> io::Result<()> {
        let chunk = [format!("{:x}\r\n", bytes.len()).as_bytes(), bytes, b"\r\n"].concat();
        self.send(&chunk)
    }

    pub(crate) fn last_chunk(&mut self) {
        self.send(b"0\r\n\r\n").unwrap();
    }

    /// The status and the headers of an answer.
    pub(crate) fn head(&mut self) -> io::Result<(u16, Vec<(String, String)>)> {
        let first = self.line()?;
        let status = first.split(' ').nth(1).and_then(|status| status.parse().ok());
        let status = status.ok_or_else(|| io::Error::other(format!("no status in {first:?}")))?;
        let mut headers = Vec::new();
        loop {
            let line = self.line()?;
            match line.split_once(": ") {
                Some((name, value)) => headers.push((name.to_lowercase(), value.to_owned())),
                None => return Ok((status, headers)),
            }
        }
    }

    /// The next chunk of an answer; empty at the end.
    pub(crate) fn next_chunk(&mut self) -> io::Result<Vec<u8>> {
        let length = self.line()?;
        let length = usize::from_str_radix(&length, 16).map_err(io::Error::other)?;
        let mut chunk = vec![0; length + 2];
        self.0.read_exact(&mut chunk)?;
        chunk.truncate(length);
        Ok(chunk)
    }

    /// A whole answer; an error where it is not complete.
    pub(crate) fn response(&mut self) -> io::Result<Response> {
        let (status, headers) = self.head()?;
        let mut response = Response { status, headers, body: Vec::new() };
        match response.header("content-length").map(str::parse::<usize>) {
            Some(length) => {
                response.body = vec![0; length.map_err(io::Error::other)?];
                self.0.read_exact(&mut response.body)?;
            }
            None => loop {
                let chunk = self.next_chunk()?;
                if chunk.is_empty() {
                    break;
                }
                response.body.extend(chunk);
            },
        }
        Ok(response)
    }

    /// Whether the service has closed the connection.
    pub(crate) fn is_closed(&mut self) -> bool {
        match self.0.fill_buf() {
            Ok(bytes) => bytes.is_empty(),
            // A service that says nothing for so long keeps it open.
            Err(error) => !matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut),
        }
    }

    fn line(&mut self) -> io::Result<String> {
        let mut line = String::new();
        if self.0.read_line(&mut line)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(line.trim_end().to_owned())
    }
}

fn head(path: &str, media_type: &str, length: &str) -> String {
    format!("POST {path} HTTP/1.1\r\nHost: test\r\nContent-Type: {media_type}\r\n{length}\r\n\r\n")
}
