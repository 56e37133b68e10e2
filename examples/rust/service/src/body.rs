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

/// The whole body, which must be there within this time.
pub(crate) async fn whole(mut body: Body, longest: usize, time: Duration) -> Result<Bytes, Problem> {
    let late = Problem::BodyTimeout(time.as_secs());
    let whole = timeout(time, pieces(&mut body, longest)).await.unwrap_or(Err(late));
    if matches!(whole, Err(Problem::BodyTooLarge(_))) {
        pass_over(body);
    }
    whole
}

/// Reads what a client still sends of a body that is refused, while it gets the refusal: many clients read no answer before
/// they have sent all, and a connection that closes with unread bytes takes the answer away.
pub(crate) fn pass_over(mut body: Body) {
    const MOST: usize = 16 << 20;
    const LONGEST: Duration = Duration::from_secs(2);

    let rest = async move {
        let mut passed = 0_usize;
        while passed < MOST
            && let Ok(Some(bytes)) = next(&mut body).await
        {
            passed = passed.saturating_add(bytes.len());
        }
    };
    // What is more, or comes later, is cut off.
    tokio::spawn(timeout(LONGEST, rest));
}

async fn pieces(body: &mut Body, longest: usize) -> Result<Bytes, Problem> {
    use axum::body::HttpBody as _;

    if body.size_hint().lower() > longest.try_into().unwrap_or(u64::MAX) {
        return Err(Problem::BodyTooLarge(longest));
    }
    let first = next(body).await?.unwrap_or_default();
    // Most bodies come in one piece. Of those that do not, small pieces would take more room than what is in them.
    let Some(second) = next(body).await? else {
        return if first.len() > longest { Err(Problem::BodyTooLarge(longest)) } else { Ok(first) };
    };
    let mut whole = Vec::from(first);
    let mut more = Some(second);
    while let Some(piece) = more {
        if whole.len().saturating_add(piece.len()) > longest {
            return Err(Problem::BodyTooLarge(longest));
        }
        whole.extend_from_slice(&piece);
        more = next(body).await?;
    }
    Ok(whole.into())
}

/// The next piece; nothing at the end.
pub(crate) async fn next(body: &mut Body) -> Result<Option<Bytes>, Problem> {
    loop {
        match body.frame().await.transpose().map_err(|_| Problem::BodyIncomplete)?.map(Frame::into_data) {
            // Trailers mean nothing here.
            Some(Err(_)) => {}
            Some(Ok(piece)) => return Ok(Some(piece)),
            None => return Ok(None),
        }
    }
}
