//! The service as a process.

use std::{
    env,
    io::{self, BufRead as _, BufReader},
    net::SocketAddr,
    process::{Child, Command, Stdio},
    thread,
};

/// A service that ends with this value.
pub(crate) struct Service {
    process: Child,
    pub(crate) address: SocketAddr,
}

impl Service {
    pub(crate) fn start() -> io::Result<Self> {
        let program = env::current_exe()?.with_file_name("vangnet-service");
        let mut process =
            Command::new(program).args(["--listen", "127.0.0.1:0"]).stderr(Stdio::piped()).spawn()?;
        let log = process.stderr.take().ok_or_else(|| io::Error::other("no log"))?;
        let mut log = BufReader::new(log);
        let mut line = String::new();
        log.read_line(&mut line)?;
        let address = line
            .split('"')
            .find_map(|text| text.parse().ok())
            .ok_or_else(|| io::Error::other(format!("no address in {line:?}")))?;
        // A log that nobody reads would hold up the service.
        thread::spawn(move || io::copy(&mut log, &mut io::sink()));
        Ok(Self { process, address })
    }

    /// The most memory that it held at any time, in KiB.
    pub(crate) fn peak(&self) -> io::Result<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        line.and_then(|line| line.split_whitespace().next()?.parse().ok())
            .ok_or_else(|| io::Error::other("no VmHWM"))
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
