//! The service as a process.

use std::{
    io::{BufRead as _, BufReader, Read as _},
    net::SocketAddr,
    process::{Child, Command, ExitStatus, Stdio},
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use serde_json::Value;

use crate::http::Connection;

/// A service that ends with its test.
pub(crate) struct Service {
    process: Child,
    /// Read on a thread of its own: a pipe that is full would hold up the service.
    log: Option<JoinHandle<String>>,
    pub(crate) address: SocketAddr,
}

impl Service {
    /// With these options, on a free port.
    pub(crate) fn start(options: &[&str]) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_vangnet-service"))
            .args(["--listen", "127.0.0.1:0"])
            .args(options)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut log = BufReader::new(process.stderr.take().unwrap());
        let mut line = String::new();
        log.read_line(&mut line).unwrap();
        let line: Value = serde_json::from_str(&line).unwrap();
        let address = line["fields"]["address"].as_str().unwrap().parse().unwrap();
        let log = thread::spawn(move || {
            let mut text = String::new();
            log.read_to_string(&mut text).unwrap();
            text
        });
        Self { process, log: Some(log), address }
    }

    pub(crate) fn connect(&self) -> Connection {
        Connection::to(self.address)
    }

    pub(crate) fn signal(&self, name: &str) {
        let process = self.process.id().to_string();
        assert!(Command::new("kill").args([&format!("-{name}"), &process]).status().unwrap().success());
    }

    /// Waits until it ends by itself, at most ten seconds.
    pub(crate) fn ended(&mut self) -> ExitStatus {
        let begun = Instant::now();
        loop {
            if let Some(status) = self.process.try_wait().unwrap() {
                return status;
            }
            assert!(begun.elapsed() < Duration::from_secs(10), "the service does not end");
            thread::sleep(Duration::from_millis(10));
        }
    }

    /// Ends it, and gives all that it wrote.
    pub(crate) fn log(mut self) -> String {
        self.signal("TERM");
        self.log.take().unwrap().join().unwrap()
    }

    /// Waits until the metrics say so, at most ten seconds.
    pub(crate) fn wait_for_metric(&self, line: &str) {
        let begun = Instant::now();
        loop {
            let metrics = self.connect().get("/metrics").text();
            if metrics.lines().any(|said| said == line) {
                return;
            }
            assert!(begun.elapsed() < Duration::from_secs(10), "{line} is not among\n{metrics}");
            thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
