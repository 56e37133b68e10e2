//! What a client sends, read as far as the limits allow.

use std::time::Duration;

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderName, HeaderValue, header},
};
use http_body_util::BodyExt as _;
use hyper::body::Frame;
use tokio::time::timeout;

use crate::problem::Problem;

/// The header of an answer that is one JSON object.
pub(crate) const JSON: (HeaderName, HeaderValue) =
    (header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
/// The media type of a stream of lines.
pub(crate) const NDJSON: &str = "application/x-ndjson";

/// Refuses a body of another media type: a page of another site can only send what it need not ask for.
pub(crate) fn expect(headers: &HeaderMap, due: &'static str) -> Result<(), Problem> {
    let given = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let given = given.split_once(';').map_or(given, |(media_type, _)| media_type).trim();
    if given.eq_ignore_ascii_case(due) { Ok(()) } else { Err(Problem::MediaType(due)) }
}

/// The whole body.
pub(crate) async fn whole(mut body: Body, longest: usize, idle: Duration) -> Result<Bytes, Problem> {
    use axum::body::HttpBody as _;

    if body.size_hint().lower() > longest.try_into().unwrap_or(u64::MAX) {
        return Err(Problem::BodyTooLarge(longest));
    }
    let Some(first) = next(&mut body, idle).await? else {
        return Ok(Bytes::new());
    };
    // Most bodies come in one piece.
    let mut pieces = vec![first];
    let mut length = pieces.iter().map(Bytes::len).sum::<usize>();
    while length <= longest {
        let Some(piece) = next(&mut body, idle).await? else {
            let whole = <[Bytes; 1]>::try_from(pieces);
            return Ok(whole.map_or_else(|pieces| pieces.concat().into(), |[piece]| piece));
        };
        length = length.saturating_add(piece.len());
        pieces.push(piece);
    }
    Err(Problem::BodyTooLarge(longest))
}

/// The next piece; nothing at the end.
pub(crate) async fn next(body: &mut Body, idle: Duration) -> Result<Option<Bytes>, Problem> {
    loop {
        let frame = timeout(idle, body.frame()).await.map_err(|_| Problem::BodyTimeout(idle.as_secs()))?;
        match frame.transpose().map_err(|_| Problem::BodyIncomplete)?.map(Frame::into_data) {
            // Trailers mean nothing here.
            Some(Err(_)) => {}
            Some(Ok(piece)) => return Ok(Some(piece)),
            None => return Ok(None),
        }
    }
}
