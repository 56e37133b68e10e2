//! Connections: how many, how slow, and how they end.

use std::{pin::Pin, sync::Arc, time::Duration};

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::Semaphore,
    time::{sleep, timeout},
};
use tokio_io_timeout::TimeoutStream;

use crate::limits::Limits;

/// Serves connections until `stop`, and then lets answers that are on their way end.
pub(crate) async fn serve(
    listener: TcpListener,
    router: Router,
    limits: Limits,
    stop: impl Future<Output = ()>,
) {
    let graceful = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(limits.connections));
    tokio::pin!(stop);
    loop {
        let next = async {
            let place = Arc::clone(&places).acquire_owned().await;
            (place, listener.accept().await)
        };
        let (place, accepted) = tokio::select! {
            next = next => next,
            () = &mut stop => break,
        };
        match accepted {
            Ok((stream, _)) => {
                let connection = graceful.watch(connection(stream, &router, limits.idle));
                tokio::spawn(async move {
                    // A client that goes away, or is too slow, is no failure of the service.
                    let _ = connection.await;
                    drop(place);
                });
            }
            Err(error) => {
                // Such as too many open files: others may close some.
                tracing::warn!(%error, "no connection");
                sleep(Duration::from_millis(50)).await;
            }
        }
    }
    drop(listener);
    tracing::info!(connections = graceful.count(), "stopping");
    if timeout(limits.grace, graceful.shutdown()).await.is_err() {
        tracing::warn!("answers that were on their way are cut off");
    }
}

type Stream = TokioIo<Pin<Box<TimeoutStream<TcpStream>>>>;

fn connection(
    stream: TcpStream,
    router: &Router,
    idle: Duration,
) -> http1::Connection<Stream, TowerToHyperService<Router>> {
    // Small answers go out at once; where that cannot be asked, they come later.
    let _ = stream.set_nodelay(true);
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(idle));
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(idle)
        // A client may close its side once it has asked. So one that has gone is noticed when it takes no answer, or at
        // the end of the time for one.
        .half_close(true)
        .serve_connection(TokioIo::new(Box::pin(stream)), TowerToHyperService::new(router.clone()))
}
