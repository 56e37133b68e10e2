//! Errors of the core, and of the conversion to it, as the exceptions of `vangnet`.

use pyo3::{prelude::*, sync::PyOnceLock};
use vangnet::{Error, ErrorKind};

use crate::convert::python::ToPython as _;

/// The exception class of an error; the one place that decides.
fn class_name(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::InvalidType => "InputTypeError",
        ErrorKind::YearUnsupported | ErrorKind::NoRuleKnown => "NoRuleError",
        ErrorKind::InvalidRuleSet => "RuleSetError",
        ErrorKind::NoSolution => "NoSolutionError",
        // The other kinds are about a value, and so will new ones be.
        _ => "InputError",
    }
}

fn class<'py>(py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyAny>> {
    static MODULE: PyOnceLock<Py<PyModule>> = PyOnceLock::new();
    let module = MODULE.get_or_try_init(py, || py.import("vangnet._errors").map(Bound::unbind))?;
    module.bind(py).getattr(name)
}

fn raise(name: &str, message: &str, code: &str, field: Option<&str>) -> PyErr {
    Python::attach(|py| match class(py, name).and_then(|class| class.call1((message, code, field))) {
        Ok(exception) => PyErr::from_value(exception),
        Err(error) => error,
    })
}

/// An error of the core as the exception of its kind, with the same message.
pub(crate) fn to_exception(error: &Error) -> PyErr {
    let Some(problem) = error.amount_problem() else {
        return raise(class_name(error.kind()), &error.to_string(), error.code(), error.field());
    };
    Python::attach(|py| {
        let made = error.readings().to_python(py).and_then(|readings| {
            let arguments = (error.to_string(), error.code(), error.field(), problem.code(), readings);
            class(py, class_name(error.kind()))?.call1(arguments)
        });
        match made {
            Ok(exception) => PyErr::from_value(exception),
            Err(error) => error,
        }
    })
}

/// An error of the core about a value that the caller knows under this name.
pub(crate) fn at(error: Error, field: &str) -> PyErr {
    to_exception(&error.at(field))
}

/// A value of a Python type that is not taken.
pub(crate) fn wrong_type(field: &str, message: &str) -> PyErr {
    let code = ErrorKind::InvalidType.code();
    raise("InputTypeError", &format!("{field} {message}"), code, Some(field))
}

/// A value that only Python can hold, refused under a code of the core.
pub(crate) fn wrong_value(kind: ErrorKind, field: &str, message: &str) -> PyErr {
    raise(class_name(kind), &format!("{field} {message}"), kind.code(), Some(field))
}

/// A table that cannot be read as a whole.
pub(crate) fn frame(kind: ErrorKind, field: Option<&str>, message: &str) -> PyErr {
    raise("FrameError", message, kind.code(), field)
}

/// A row that was refused, where the caller asked for an exception.
pub(crate) fn row(row: usize, key: &str, error: &Error) -> PyErr {
    let message = format!("Row {row}{key}: {error}");
    Python::attach(|py| {
        let made =
            class(py, "RowError").and_then(|class| class.call1((message, error.code(), error.field(), row)));
        match made {
            Ok(exception) => PyErr::from_value(exception),
            Err(error) => error,
        }
    })
}

/// JSON that is not what this package wrote.
pub(crate) fn broken(error: &serde_json::Error) -> PyErr {
    raise("InputError", &error.to_string(), ErrorKind::InvalidJson.code(), None)
}

/// `ValueError` as Python's own functions raise it, for an argument that must be one of a few words.
pub(crate) fn not_one_of(field: &str, given: &str, words: &str) -> PyErr {
    let message = format!("{field} is {given:?}: it must be {words}.");
    raise("InputError", &message, ErrorKind::InvalidType.code(), Some(field))
}

/// A rule set that its reader refused.
pub(crate) fn rule_set(error: &serde_json::Error) -> PyErr {
    raise("RuleSetError", &error.to_string(), ErrorKind::InvalidRuleSet.code(), None)
}

/// A key as a part of a JSON pointer.
pub(crate) fn pointer(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}
