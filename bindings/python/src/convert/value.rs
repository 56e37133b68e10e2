//! Classes that hold one value of the core: frozen, comparable, hashable, picklable, with a getter a field.

use pyo3::prelude::*;
use serde::{Serialize, de::DeserializeOwned};

use crate::convert::errors;

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

/// A class around a struct of the core, from its fields; `name = method` takes what an accessor gives.
macro_rules! value_class {
    (
        $(#[$class_doc:meta])*
        $class:ident($core:ty) as $name:literal {
            $($(#[$doc:meta])* $field:ident $(= $method:ident)?,)+
        }
        $(methods { $($methods:tt)* })?
    ) => {
        $(#[$class_doc])*
        #[pyo3::pyclass(frozen, eq, hash, name = $name, module = "vangnet")]
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub(crate) struct $class(pub(crate) $core);

        #[pyo3::pymethods]
        impl $class {
            $(
                $(#[$doc])*
                #[getter]
                fn $field<'py>(&self, py: pyo3::Python<'py>) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
                    crate::convert::python::ToPython::to_python(crate::convert::value::access!(self.0, $field $(, $method)?), py)
                }
            )+

            /// The fields as a `dict`: amounts and ratios as `Decimal`, days as `date`.
            pub(crate) fn to_dict<'py>(
                &self,
                py: pyo3::Python<'py>,
            ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::types::PyDict>> {
                use crate::convert::python::ToPython as _;
                crate::convert::python::dict(
                    py,
                    vec![$((
                        stringify!($field),
                        crate::convert::value::access!(self.0, $field $(, $method)?).to_plain(py)?,
                    ),)+],
                )
            }

            /// The value as JSON, amounts and ratios as text.
            fn to_json(&self) -> pyo3::PyResult<String> {
                crate::convert::value::to_json(&self.0)
            }

            fn __repr__(&self, py: pyo3::Python<'_>) -> pyo3::PyResult<String> {
                use crate::convert::python::ToPython as _;
                crate::convert::python::representation(
                    $name,
                    &[$((
                        stringify!($field),
                        crate::convert::value::access!(self.0, $field $(, $method)?).to_python(py)?,
                    ),)+],
                )
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

            $($($methods)*)?
        }

        crate::convert::value::nested!($class($core));
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

pub(crate) use {access, nested, value_class};
