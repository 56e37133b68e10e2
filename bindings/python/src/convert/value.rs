//! Classes that hold one value of the core: frozen, comparable, hashable, picklable, with a getter a field.

use pyo3::prelude::*;
use serde::{Serialize, de::DeserializeOwned};

use crate::convert::{errors, python::ToPython};

/// The value as JSON, as serde writes it.
pub(crate) fn to_json(value: &impl Serialize) -> PyResult<String> {
    serde_json::to_string(value).map_err(|error| errors::broken(&error))
}

/// A value back from its JSON.
pub(crate) fn from_json<T: DeserializeOwned>(json: &str) -> PyResult<T> {
    serde_json::from_str(json).map_err(|error| errors::broken(&error))
}

/// A field of a struct, or what a method of it gives.
macro_rules! access {
    ($value:expr, $field:ident) => {
        &$value.$field
    };
    ($value:expr, $field:ident, $method:ident) => {
        &$value.$method()
    };
}

/// Either form of a value, without its type.
pub(crate) trait Plain {
    fn object<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>>;
    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>>;
}

impl<T: ToPython> Plain for T {
    fn object<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.to_python(py)
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.to_plain(py)
    }
}

/// The names of fields with their values, in order.
pub(crate) type Fields<'py> = Vec<(&'static str, Bound<'py, PyAny>)>;

/// A getter for each field of what a class holds; `name = method` takes what an accessor gives.
macro_rules! getters {
    ($class:ident($held:tt) { $($(#[$doc:meta])* $field:ident $(= $method:ident)?,)+ }) => {
        #[pyo3::pymethods]
        impl $class {
            $(
                $(#[$doc])*
                #[getter]
                fn $field<'py>(&self, py: pyo3::Python<'py>) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
                    crate::convert::python::ToPython::to_python(crate::convert::value::access!(self.$held, $field $(, $method)?), py)
                }
            )+
        }

        impl $class {
            /// Every field in one of its forms.
            pub(crate) fn fields<'py>(
                &self,
                py: pyo3::Python<'py>,
                form: impl Fn(&dyn crate::convert::value::Plain, pyo3::Python<'py>) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>>,
            ) -> pyo3::PyResult<crate::convert::value::Fields<'py>> {
                Ok(vec![$((
                    stringify!($field),
                    form(crate::convert::value::access!(self.$held, $field $(, $method)?), py)?,
                ),)+])
            }
        }
    };
}

/// A class around a struct of the core, from its fields. Its methods stand in blocks of their own.
macro_rules! value_class {
    (
        $(#[$class_doc:meta])*
        $class:ident($core:ty) as $name:literal { $($fields:tt)+ }
    ) => {
        $(#[$class_doc])*
        #[pyo3::pyclass(frozen, eq, hash, name = $name, module = "vangnet")]
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub(crate) struct $class(pub(crate) $core);

        crate::convert::value::getters! { $class(0) { $($fields)+ } }

        #[pyo3::pymethods]
        impl $class {
            /// The fields as a `dict`: amounts and ratios as `Decimal`, days as `date`.
            pub(crate) fn to_dict<'py>(
                &self,
                py: pyo3::Python<'py>,
            ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::types::PyDict>> {
                crate::convert::python::dict(py, self.fields(py, |value, py| value.plain(py))?)
            }

            /// The value as JSON, amounts and ratios as text.
            fn to_json(&self) -> pyo3::PyResult<String> {
                crate::convert::value::to_json(&self.0)
            }

            fn __repr__(&self, py: pyo3::Python<'_>) -> pyo3::PyResult<String> {
                crate::convert::python::representation($name, &self.fields(py, |value, py| value.object(py))?)
            }

            fn __reduce__<'py>(
                slf: &pyo3::Bound<'py, Self>,
            ) -> pyo3::PyResult<(pyo3::Bound<'py, pyo3::PyAny>, (String,))> {
                use pyo3::prelude::*;
                Ok((slf.get_type().getattr("_restore")?, (crate::convert::value::to_json(&slf.get().0)?,)))
            }

            #[classmethod]
            fn _restore(_class: &pyo3::Bound<'_, pyo3::types::PyType>, json: &str) -> pyo3::PyResult<Self> {
                crate::convert::value::from_json(json).map(Self)
            }
        }

        crate::convert::value::nested!($class($core));
    };
}

/// What a notebook shows of a value: the method `to_html`, with its documentation, and the name by which notebooks call it.
macro_rules! html {
    ($(#[$doc:meta])* |$held:ident: $class:ident, $language:ident| $html:expr) => {
        #[pyo3::pymethods]
        impl $class {
            $(#[$doc])*
            #[pyo3(signature = (*, lang=None))]
            fn to_html(&self, lang: Option<&pyo3::Bound<'_, pyo3::PyAny>>) -> pyo3::PyResult<String> {
                let ($held, $language) = (self, crate::convert::arguments::language(lang)?);
                Ok($html)
            }

            fn _repr_html_(&self) -> pyo3::PyResult<String> {
                self.to_html(None)
            }
        }
    };
}

/// A struct of the core inside another one becomes its class.
macro_rules! nested {
    ($class:ident($core:ty)) => {
        impl crate::convert::python::ToPython for $core {
            fn to_python<'py>(&self, py: pyo3::Python<'py>) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
                use pyo3::IntoPyObjectExt as _;
                $class(self.clone()).into_bound_py_any(py)
            }

            fn to_plain<'py>(&self, py: pyo3::Python<'py>) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
                Ok($class(self.clone()).to_dict(py)?.into_any())
            }

            fn into_python(self, py: pyo3::Python<'_>) -> pyo3::PyResult<pyo3::Bound<'_, pyo3::PyAny>> {
                use pyo3::IntoPyObjectExt as _;
                $class(self).into_bound_py_any(py)
            }
        }
    };
}

pub(crate) use {access, getters, html, nested, value_class};
