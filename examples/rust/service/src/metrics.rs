//! What the service counts, for Prometheus. No label is taken from what a client sends.

use std::time::Duration;

use prometheus_client::{
    encoding::{EncodeLabelSet, text},
    metrics::{counter::Counter, family::Family, gauge::Gauge, histogram::Histogram},
    registry::Registry,
};
use tokio::sync::OwnedSemaphorePermit;

use crate::answer::Door;

/// The media type of [`Metrics::text`].
pub(crate) const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
/// Seconds.
const BOUNDS: [f64; 12] = [0.000_1, 0.000_25, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.1, 0.5, 1.0, 5.0, 10.0];

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Request {
    route: &'static str,
    status: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    route: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Code {
    code: &'static str,
}

/// What the service counts.
#[derive(Debug)]
pub(crate) struct Metrics {
    registry: Registry,
    requests: Family<Request, Counter>,
    seconds: Family<Route, Histogram, fn() -> Histogram>,
    lines: Family<Route, Counter>,
    errors: Family<Code, Counter>,
    running: Gauge,
}

/// A place among those that are answered at the same time.
#[derive(Debug)]
pub(crate) struct Place {
    running: Gauge,
    _place: OwnedSemaphorePermit,
}

impl Drop for Place {
    fn drop(&mut self) {
        self.running.dec();
    }
}

impl Metrics {
    pub(crate) fn new() -> Self {
        let mut registry = Registry::with_prefix("vangnet");
        let requests = Family::default();
        let seconds: Family<_, _, fn() -> Histogram> =
            Family::new_with_constructor(|| Histogram::new(BOUNDS));
        let lines = Family::default();
        let errors = Family::default();
        let running = Gauge::<_, std::sync::atomic::AtomicI64>::default();
        registry.register("http_requests", "Requests, by route and status", requests.clone());
        registry.register("http_seconds", "Seconds until an answer begins, by route", seconds.clone());
        registry.register("lines", "Lines of batches that were answered", lines.clone());
        registry.register("errors", "Errors in place of an answer, by code", errors.clone());
        registry.register("running", "Requests and batches that are answered now", running.clone());
        Self { registry, requests, seconds, lines, errors, running }
    }

    pub(crate) fn place(&self, place: OwnedSemaphorePermit) -> Place {
        self.running.inc();
        Place { running: self.running.clone(), _place: place }
    }

    pub(crate) fn request(&self, route: &'static str, status: u16, time: Duration) {
        self.requests.get_or_create(&Request { route, status }).inc();
        self.seconds.get_or_create(&Route { route }).observe(time.as_secs_f64());
    }

    pub(crate) fn lines(&self, door: Door, lines: u64) {
        let route = match door {
            Door::Evaluate => "/evaluate/lines",
            Door::Ask => "/ask/lines",
        };
        self.lines.get_or_create(&Route { route }).inc_by(lines);
    }

    pub(crate) fn error(&self, code: &'static str) {
        self.errors.get_or_create(&Code { code }).inc();
    }

    /// All of it as text.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        // A String takes all that is written.
        let _ = text::encode(&mut text, &self.registry);
        text
    }
}
