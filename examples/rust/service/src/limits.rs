//! What the service takes at most.

use std::{num::ParseIntError, time::Duration};

use clap::Args;

/// What the service takes at most, of one client and of all.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct Limits {
    /// The longest body of one case or question, in bytes.
    #[arg(long = "max-body", env = "VANGNET_MAX_BODY", value_name = "BYTES", default_value_t = 1 << 20)]
    pub(crate) body: usize,
    /// The longest line of a batch, in bytes.
    #[arg(long = "max-line", env = "VANGNET_MAX_LINE", value_name = "BYTES", default_value_t = 1 << 20)]
    pub(crate) line: usize,
    /// How many draws a question may ask for: those of an outlook, or of all municipalities together. An explanation has at
    /// most 500,000.
    #[arg(long = "max-draws", env = "VANGNET_MAX_DRAWS", value_name = "DRAWS", default_value_t = 50_000_000)]
    pub(crate) draws: u64,
    /// How long a question with draws may be worked on, or one with much work may wait, in seconds.
    #[arg(long = "max-seconds", env = "VANGNET_MAX_SECONDS", value_name = "SECONDS", default_value = "10", value_parser = seconds)]
    pub(crate) answer: Duration,
    /// How long one body may take to come, and a client of a batch may send no line or take nothing, in seconds.
    #[arg(long = "max-idle", env = "VANGNET_MAX_IDLE", value_name = "SECONDS", default_value = "15", value_parser = seconds)]
    pub(crate) idle: Duration,
    /// How many cases and questions are answered at the same time; more are refused.
    #[arg(long = "max-requests", env = "VANGNET_MAX_REQUESTS", value_name = "REQUESTS", default_value_t = 256, value_parser = places)]
    pub(crate) requests: usize,
    /// How many batches are answered at the same time; more are refused.
    #[arg(long = "max-batches", env = "VANGNET_MAX_BATCHES", value_name = "BATCHES", default_value_t = 32, value_parser = places)]
    pub(crate) batches: usize,
    /// How many connections are open at the same time; more wait.
    #[arg(long = "max-connections", env = "VANGNET_MAX_CONNECTIONS", value_name = "CONNECTIONS", default_value_t = 512, value_parser = places)]
    pub(crate) connections: usize,
    /// How long the service, asked to end, waits for answers that are on their way, in seconds.
    #[arg(long = "grace", env = "VANGNET_GRACE", value_name = "SECONDS", default_value = "30", value_parser = seconds)]
    pub(crate) grace: Duration,
}

fn seconds(text: &str) -> Result<Duration, ParseIntError> {
    text.parse::<std::num::NonZeroU32>().map(|seconds| Duration::from_secs(seconds.get().into()))
}

fn places(text: &str) -> Result<usize, ParseIntError> {
    text.parse::<std::num::NonZeroU16>().map(|places| places.get().into())
}
