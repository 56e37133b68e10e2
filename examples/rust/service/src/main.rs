//! `vangnet-service`: the contract and the questions over HTTP.
//!
//! Data flows one way: `server` takes connections, `routes` finds the door, `body` reads what came, `answer` asks the core,
//! and `batch` does so for a stream of lines. What the service itself refuses is a `Problem`.

mod answer;
mod batch;
mod body;
mod effort;
mod limits;
mod lines;
mod metrics;
mod openapi;
mod page;
mod problem;
mod routes;
mod server;
mod work;

use std::{net::SocketAddr, process::ExitCode, sync::Arc};

use clap::Parser;
use tokio::{net::TcpListener, signal};

use crate::{limits::Limits, routes::Service};

/// The vangnetuitkering over HTTP: cases and questions as JSON, one or a stream of lines.
#[derive(Debug, Parser)]
#[command(name = "vangnet-service", version)]
struct Settings {
    /// Where to listen. Other machines reach the service only where this is not a loopback address.
    #[arg(long, env = "VANGNET_LISTEN", value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    #[command(flatten)]
    limits: Limits,
}

#[tokio::main]
async fn main() -> ExitCode {
    let settings = Settings::parse();
    tracing_subscriber::fmt().json().with_target(false).with_writer(std::io::stderr).init();
    match run(settings).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "stopped");
            ExitCode::FAILURE
        }
    }
}

async fn run(settings: Settings) -> std::io::Result<()> {
    let listener = TcpListener::bind(settings.listen).await?;
    tracing::info!(address = %listener.local_addr()?, "listening");
    let stop = stopped()?;
    let router = routes::router(Arc::new(Service::new(settings.limits)));
    server::serve(listener, router, settings.limits, stop).await;
    Ok(())
}

/// Waits until the process is asked to end.
#[cfg(unix)]
fn stopped() -> std::io::Result<impl Future<Output = ()>> {
    let mut terminated = signal::unix::signal(signal::unix::SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = terminated.recv() => {}
            _ = signal::ctrl_c() => {}
        }
    })
}

#[cfg(not(unix))]
fn stopped() -> std::io::Result<impl Future<Output = ()>> {
    Ok(async {
        let _ = signal::ctrl_c().await;
    })
}
