//! Which address answers what.

use std::{
    future::{self, Ready},
    sync::Arc,
    time::Instant,
};

use axum::{
    Router,
    body::Body,
    extract::{MatchedPath, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Version, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::{MethodRouter, get, post},
};
use tokio::sync::Semaphore;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::{
    answer::{Allowed, Door},
    batch, body,
    limits::Limits,
    metrics::{Metrics, OPEN_METRICS, Place},
    openapi, page,
    problem::Problem,
    work::Work,
};

/// What all requests share.
#[derive(Debug)]
pub(crate) struct Service {
    pub(crate) limits: Limits,
    pub(crate) metrics: Metrics,
    pub(crate) work: Work,
    requests: Arc<Semaphore>,
    batches: Arc<Semaphore>,
}

impl Service {
    pub(crate) fn new(limits: Limits) -> Self {
        Self {
            limits,
            metrics: Metrics::new(),
            work: Work::new(limits.requests.div_ceil(4)),
            requests: Arc::new(Semaphore::new(limits.requests)),
            batches: Arc::new(Semaphore::new(limits.batches)),
        }
    }
}

impl Service {
    /// A place among what is answered at the same time.
    fn place(&self, places: &Arc<Semaphore>) -> Result<Place, Problem> {
        let place = Arc::clone(places).try_acquire_owned().map_err(|_| Problem::Busy)?;
        Ok(self.metrics.place(place))
    }

    fn refuse(&self, problem: Problem, door: Door) -> Response {
        self.metrics.error(problem.code());
        problem.response(door)
    }
}

/// All addresses.
pub(crate) fn router(service: Arc<Service>) -> Router {
    let evaluate_lines =
        post(|state, version, headers, body| lines(Door::Evaluate, state, version, headers, body));
    let ask_lines = post(|state, version, headers, body| lines(Door::Ask, state, version, headers, body));
    Router::new()
        .route(
            "/evaluate",
            door(Door::Evaluate, post(|state, headers, body| one(Door::Evaluate, state, headers, body))),
        )
        .route("/ask", door(Door::Ask, post(|state, headers, body| one(Door::Ask, state, headers, body))))
        .route("/evaluate/lines", door(Door::Evaluate, evaluate_lines))
        .route("/ask/lines", door(Door::Ask, ask_lines))
        .merge(page::router())
        .route("/openapi.json", get(async || ([body::JSON], openapi::DOCUMENT.as_str())))
        .route("/health", get(async || ([body::JSON], r#"{"status":"ok"}"#)))
        .route("/metrics", get(metrics))
        .fallback(async |State(service): State<Arc<Service>>| service.refuse(Problem::NotFound, Door::Ask))
        .method_not_allowed_fallback(async |State(service): State<Arc<Service>>| {
            service.refuse(Problem::MethodNotAllowed, Door::Ask)
        })
        .layer(middleware::from_fn_with_state(Arc::clone(&service), observed))
        .layer(header(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(header(header::CACHE_CONTROL, "no-store"))
        .with_state(service)
}

/// Another method is refused as this door refuses.
fn door(door: Door, takes: MethodRouter<Arc<Service>>) -> MethodRouter<Arc<Service>> {
    takes.fallback(async move |State(service): State<Arc<Service>>| {
        service.refuse(Problem::MethodNotAllowed, door)
    })
}

fn header(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value))
}

/// One case or question.
async fn one(door: Door, State(service): State<Arc<Service>>, headers: HeaderMap, body: Body) -> Response {
    let answered = async {
        if let Err(problem) = body::expect(&headers, "application/json") {
            body::pass_over(body);
            return Err(problem);
        }
        let text = body::whole(body, service.limits.body, service.limits.idle).await?;
        // Only now: a client that is slow to send takes no place of those that have sent.
        let _place = service.place(&service.requests)?;
        let (allowed, _waiting) = Allowed::new(&service.limits);
        let effort = door.effort(&text);
        let is_heavy = effort.is_heavy() && allowed.has(effort);
        let _queued = if is_heavy { Some(service.work.queue()?) } else { None };
        let work = move || {
            let mut answer = Vec::new();
            let result = door.answer(&text, effort, &allowed, &mut answer);
            (result, answer)
        };
        service.work.run(is_heavy, Some(service.limits.answer), work).await
    };
    match answered.await {
        Ok((result, answer)) => {
            if let Some(code) = result.code {
                service.metrics.error(code);
            }
            (result.status, [body::JSON], answer).into_response()
        }
        Err(problem) => service.refuse(problem, door),
    }
}

/// A stream of cases or questions, a line each.
#[expect(clippy::needless_pass_by_value, reason = "a handler gets its parts by value")]
fn lines(
    door: Door,
    State(service): State<Arc<Service>>,
    version: Version,
    headers: HeaderMap,
    body: Body,
) -> Ready<Response> {
    let place =
        if version < Version::HTTP_11 { Err(Problem::Version) } else { body::expect(&headers, body::NDJSON) };
    let place = place.and_then(|()| service.place(&service.batches));
    future::ready(match place {
        Ok(place) => {
            let answers = batch::answered(service, door, body, place);
            ([(header::CONTENT_TYPE, body::NDJSON)], answers).into_response()
        }
        Err(problem) => {
            body::pass_over(body);
            service.refuse(problem, door)
        }
    })
}

async fn metrics(State(service): State<Arc<Service>>) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, OPEN_METRICS)], service.metrics.text())
}

/// Counts and logs a request: its route, never what it holds.
async fn observed(State(service): State<Arc<Service>>, request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let route = request.extensions().get::<MatchedPath>().map_or("other", |path| known(path.as_str()));
    let response = next.run(request).await;
    let (status, time) = (response.status().as_u16(), begun.elapsed());
    service.metrics.request(route, status, time);
    tracing::info!(
        route,
        status,
        microseconds = u64::try_from(time.as_micros()).unwrap_or(u64::MAX),
        "request"
    );
    response
}

/// The route as one of a few texts.
fn known(path: &str) -> &'static str {
    const ROUTES: [&str; 7] =
        ["/evaluate", "/ask", "/evaluate/lines", "/ask/lines", "/openapi.json", "/health", "/metrics"];
    ROUTES.into_iter().find(|route| *route == path).unwrap_or("page")
}
