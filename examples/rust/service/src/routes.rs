//! Which address answers what.

use std::{
    future::{self, Ready},
    sync::Arc,
    time::Instant,
};

use axum::{
    Extension, Router,
    body::Body,
    extract::{MatchedPath, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::{get, post},
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
    work::{HEAVY, Work},
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
            work: Work::new(),
            requests: Arc::new(Semaphore::new(limits.requests)),
            batches: Arc::new(Semaphore::new(limits.batches)),
        }
    }
}

/// All addresses.
pub(crate) fn router(service: Arc<Service>) -> Router {
    let one = Router::new()
        .route("/evaluate", post(|state, headers, body| one(Door::Evaluate, state, headers, body)))
        .route("/ask", post(|state, headers, body| one(Door::Ask, state, headers, body)))
        .route_layer(middleware::from_fn_with_state(Arc::clone(&service), |state, request, next| {
            limited(|service: &Service| &service.requests, state, request, next)
        }));
    let lines = Router::new()
        .route(
            "/evaluate/lines",
            post(|state, place, headers, body| lines(Door::Evaluate, state, place, headers, body)),
        )
        .route(
            "/ask/lines",
            post(|state, place, headers, body| lines(Door::Ask, state, place, headers, body)),
        )
        .route_layer(middleware::from_fn_with_state(Arc::clone(&service), |state, request, next| {
            limited(|service: &Service| &service.batches, state, request, next)
        }));
    Router::new()
        .merge(one)
        .merge(lines)
        .merge(page::router())
        .route("/openapi.json", get(async || ([body::JSON], openapi::DOCUMENT.as_str())))
        .route("/health", get(async || ([body::JSON], r#"{"status":"ok"}"#)))
        .route("/metrics", get(metrics))
        .fallback(async || Problem::NotFound.response(Door::Ask))
        .method_not_allowed_fallback(async || Problem::MethodNotAllowed.response(Door::Ask))
        .layer(middleware::from_fn_with_state(Arc::clone(&service), observed))
        .layer(header(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(header(header::CACHE_CONTROL, "no-store"))
        .with_state(service)
}

fn header(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value))
}

/// One case or question.
async fn one(door: Door, State(service): State<Arc<Service>>, headers: HeaderMap, body: Body) -> Response {
    let answered = async {
        body::expect(&headers, "application/json")?;
        let text = body::whole(body, service.limits.body, service.limits.idle).await?;
        let (allowed, _waiting) = Allowed::from_now(&service.limits);
        let draws = door.draws(&text);
        let is_heavy = draws >= HEAVY && allowed.has(draws);
        let work = move || {
            let mut answer = Vec::new();
            let result = door.answer(&text, draws, &allowed, &mut answer);
            (result, answer)
        };
        service.work.run(is_heavy, work).await
    };
    match answered.await {
        Ok((result, answer)) => {
            if let Some(code) = result.code {
                service.metrics.error(code);
            }
            (result.status, [body::JSON], answer).into_response()
        }
        Err(problem) => {
            service.metrics.error(problem.code());
            problem.response(door)
        }
    }
}

/// A stream of cases or questions, a line each.
#[expect(clippy::needless_pass_by_value, reason = "a handler gets its parts by value")]
fn lines(
    door: Door,
    State(service): State<Arc<Service>>,
    Extension(place): Extension<Place>,
    headers: HeaderMap,
    body: Body,
) -> Ready<Response> {
    future::ready(match body::expect(&headers, body::NDJSON) {
        Ok(()) => {
            let answers = batch::answered(service, door, body, place);
            ([(header::CONTENT_TYPE, body::NDJSON)], answers).into_response()
        }
        Err(problem) => problem.response(door),
    })
}

async fn metrics(State(service): State<Arc<Service>>) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, OPEN_METRICS)], service.metrics.text())
}

/// Refuses what is more than is answered at the same time.
async fn limited(
    places: impl Fn(&Service) -> &Arc<Semaphore>,
    State(service): State<Arc<Service>>,
    mut request: Request,
    next: Next,
) -> Response {
    let Ok(place) = Arc::clone(places(&service)).try_acquire_owned() else {
        service.metrics.error(Problem::Busy.code());
        return Problem::Busy.response(Door::Ask);
    };
    let place = service.metrics.place(place);
    request.extensions_mut().insert(place.clone());
    let response = next.run(request).await;
    drop(place);
    response
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
