//! What the service refuses by itself, in the form of the contract's errors.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::json;
use thiserror::Error;

use crate::{answer::Door, body};

/// What the service refuses by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub(crate) enum Problem {
    #[error("The body is longer than {0} bytes.")]
    BodyTooLarge(usize),
    #[error("The line is longer than {0} bytes.")]
    LineTooLong(usize),
    #[error("The body must be {0}.")]
    MediaType(&'static str),
    #[error("{} asks for {asked} draws in all; this service makes at most {most}{}.", self.field().unwrap_or_default(), if *are_explained { " to explain them" } else { "" })]
    TooManyDraws { asked: u64, most: u64, are_explained: bool },
    #[error("The answer was not ready after {0} seconds.")]
    TimeLimit(u64),
    #[error("The body did not come in time ({0} seconds).")]
    BodyTimeout(u64),
    #[error("The body ended before it was complete.")]
    BodyIncomplete,
    #[error("The service answers as much as it can at a time. Ask again later.")]
    Busy,
    #[error("A stream of lines needs HTTP/1.1: in an older version its end cannot be told.")]
    Version,
    #[error("There is nothing at this address.")]
    NotFound,
    #[error("This address does not take this method.")]
    MethodNotAllowed,
    #[error("The service could not finish the answer.")]
    Internal,
}

impl Problem {
    /// Every code, with a sentence for the document.
    pub(crate) const ALL: [(&'static str, &'static str); 12] = [
        ("body_too_large", "413: the body is longer than the service takes."),
        (
            "line_too_long",
            "In place of the answer to a line of a batch that is longer than the service takes.",
        ),
        ("unsupported_media_type", "415: the body has another media type."),
        ("too_many_draws", "422: more draws in all than the service makes."),
        ("time_limit", "503: the answer took longer than the service works on one."),
        ("body_timeout", "408: the body stopped coming."),
        ("body_incomplete", "400: the body ended too early."),
        (
            "busy",
            "503: as many answers as the service gives at a time; `Retry-After` says when to ask again.",
        ),
        ("http_version", "505: lines were sent with a version before HTTP/1.1."),
        ("not_found", "404: nothing is at this address."),
        ("method_not_allowed", "405: the address takes another method."),
        ("internal", "500: the service could not finish the answer."),
    ];

    /// The stable code.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::BodyTooLarge(_) => "body_too_large",
            Self::LineTooLong(_) => "line_too_long",
            Self::MediaType(_) => "unsupported_media_type",
            Self::TooManyDraws { .. } => "too_many_draws",
            Self::TimeLimit(_) => "time_limit",
            Self::BodyTimeout(_) => "body_timeout",
            Self::BodyIncomplete => "body_incomplete",
            Self::Busy => "busy",
            Self::Version => "http_version",
            Self::NotFound => "not_found",
            Self::MethodNotAllowed => "method_not_allowed",
            Self::Internal => "internal",
        }
    }

    pub(crate) const fn status(self) -> StatusCode {
        match self {
            Self::BodyTooLarge(_) | Self::LineTooLong(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::MediaType(_) => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooManyDraws { .. } => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TimeLimit(_) | Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::BodyTimeout(_) => StatusCode::REQUEST_TIMEOUT,
            Self::BodyIncomplete => StatusCode::BAD_REQUEST,
            Self::Version => StatusCode::HTTP_VERSION_NOT_SUPPORTED,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// As the answer of this door would have it.
    pub(crate) fn written(self, door: Door) -> Vec<u8> {
        let error = json!({"code": self.code(), "field": self.field(), "message": self.to_string()});
        let answer = match door {
            Door::Evaluate => json!({"id": null, "error": error}),
            Door::Ask => json!({"error": error}),
        };
        answer.to_string().into_bytes()
    }

    const fn field(self) -> Option<&'static str> {
        match self {
            Self::TooManyDraws { are_explained: true, .. } => Some("/about/draws"),
            Self::TooManyDraws { .. } => Some("/draws"),
            _ => None,
        }
    }

    pub(crate) fn response(self, door: Door) -> Response {
        let mut response = (self.status(), [body::JSON], self.written(door)).into_response();
        if self == Self::Busy {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
        }
        response
    }
}
