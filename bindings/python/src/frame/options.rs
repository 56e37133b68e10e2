//! The options of a frame: which column holds what, and how numbers without a unit are read.

use pyo3::{
    prelude::*,
    types::{PyDict, PyString, PyTuple},
};
use vangnet::{AmountUnit, Codes, Error, ErrorKind, Municipality, Notation, Reading, Succession};

use crate::convert::{arguments, errors};

/// The fields of a table.
#[derive(Debug)]
pub(super) struct Fields {
    /// Those that must be there.
    required: &'static [&'static str],
    /// Those that may be there.
    optional: &'static [&'static str],
}

impl Fields {
    /// Municipalities and years.
    pub(super) const YEARS: Self = Self {
        required: &["municipality", "year", "budget", "net_costs"],
        optional: &[
            "scenario",
            "unlawful",
            "budget_without_art_7",
            "budget_stage",
            "inhabitants",
            "received",
            "college_declaration",
            "council_consent",
            "internal_measures",
            "external_measures",
            "granted_years",
            "instruction_years",
        ],
    };

    /// The months of caseloads.
    pub(super) const MONTHS: Self = Self {
        required: &["month", "caseload", "inflow"],
        optional: &["municipality", "scenario", "outflow", "outflow_ratio", "price"],
    };

    /// The measures of programmes.
    pub(super) const MEASURES: Self = Self {
        required: &["name", "from", "until", "households", "success"],
        optional: &[
            "municipality",
            "scenario",
            "deadweight",
            "delay",
            "months",
            "return",
            "price",
            "cost_per_year",
            "cost_per_household",
        ],
    };

    /// Municipalities whose net costs and budget are not certain.
    pub(super) const UNCERTAIN: Self = Self {
        required: &["net_costs_mean", "net_costs_sd", "budget_mean"],
        optional: &["municipality", "scenario", "budget_sd", "correlation"],
    };

    /// Those of a table by its name.
    pub(super) fn of(table: &str) -> PyResult<Self> {
        match table {
            "years" => Ok(Self::YEARS),
            "months" => Ok(Self::MONTHS),
            "measures" => Ok(Self::MEASURES),
            "uncertain" => Ok(Self::UNCERTAIN),
            other => Err(errors::not_one_of(
                "/table",
                other,
                "\"years\", \"months\", \"measures\" or \"uncertain\"",
            )),
        }
    }

    fn all(&self) -> impl Iterator<Item = &'static str> {
        self.required.iter().chain(self.optional).copied()
    }
}

/// The options of one call.
#[derive(Debug)]
pub(super) struct Options {
    fields: Fields,
    names: Vec<(String, String)>,
    /// The notation of text, and the unit of every amount.
    pub(super) reading: Reading,
    /// Whether the caller named the unit, without which integers are refused.
    pub(super) names_unit: bool,
    pub(super) round_floats: bool,
}

impl Options {
    pub(super) fn read(
        fields: Fields,
        columns: &Bound<'_, PyDict>,
        unit: Option<&str>,
        amounts: Option<&str>,
        codes: Option<&str>,
        float_policy: Option<&str>,
    ) -> PyResult<Self> {
        let mut names = Vec::with_capacity(columns.len());
        for (field, name) in columns {
            let (field, name): (String, String) = (field.extract()?, name.extract()?);
            if !fields.all().any(|known| known == field) {
                let known = fields.all().collect::<Vec<_>>().join(", ");
                let message =
                    format!("columns maps {field:?}, which is not a field: the fields are {known}.");
                return Err(errors::frame(ErrorKind::UnknownField, Some("/columns"), &message));
            }
            names.push((field, name));
        }
        let names_unit = unit.is_some();
        let unit = match unit {
            None => AmountUnit::default(),
            Some(word) => AmountUnit::parse(word)
                .map_err(|_| errors::not_one_of("/unit", word, "\"euro\", \"cent\" or \"thousand_euro\""))?,
        };
        let notation = match amounts {
            None => Notation::default(),
            Some(word) => Notation::parse(word)
                .map_err(|_| errors::not_one_of("/amounts", word, "\"plain\", \"nl\" or \"en\""))?,
        };
        let codes = match codes {
            None => Codes::default(),
            Some(word) => {
                Codes::parse(word).map_err(|_| errors::not_one_of("/codes", word, "\"any\" or \"cbs\""))?
            }
        };
        let round_floats = match float_policy {
            None => false,
            Some("round_to_cent") => true,
            Some(other) => return Err(errors::not_one_of("/float_policy", other, "\"round_to_cent\"")),
        };
        Ok(Self { fields, names, reading: Reading { notation, unit, codes }, names_unit, round_floats })
    }

    /// The columns of a table that hold a field, in the order of the fields.
    pub(super) fn columns_of(&self, names: &[String]) -> PyResult<Vec<String>> {
        let mut found = Vec::new();
        for field in self.fields.all() {
            let (name, must_be_there) = self.name_of(field);
            if names.iter().any(|known| known == name) {
                found.push(name.to_owned());
            } else if must_be_there {
                return Err(missing(field, name, names));
            } else if let Some(alike) = self.alike(field, names) {
                let message = format!(
                    "The column {alike:?} looks like {field} and would not be read: rename it, or name it with columns={{{field:?}: {alike:?}}}."
                );
                return Err(errors::frame(ErrorKind::UnknownField, Some(&format!("/{field}")), &message));
            }
        }
        Ok(found)
    }

    /// A column that is no field and has the name of this one but for its case, spaces and hyphens.
    fn alike<'a>(&self, field: &str, names: &'a [String]) -> Option<&'a String> {
        let is_read = |name: &str| self.names.iter().any(|(_, read)| read == name);
        names.iter().find(|name| {
            name.trim().to_lowercase().replace([' ', '-'], "_") == field && !is_read(name.as_str())
        })
    }

    /// The error of a row under the name that the caller gave to its column.
    pub(super) fn in_own_names(&self, error: Error) -> Error {
        let field = error.field().and_then(|field| field.strip_prefix('/')).unwrap_or_default();
        // Behind the column may stand the place of an item in a list.
        let (column, item) = field.split_at(field.find('/').unwrap_or(field.len()));
        match self.names.iter().find(|(known, _)| known == column) {
            Some((_, name)) => {
                let field = format!("/{}{item}", errors::pointer(name));
                error.at(field)
            }
            None => error,
        }
    }

    /// The error of a row of a table under the name that the caller gave to its column: `/years/12/budget`.
    pub(super) fn in_own_names_below(&self, table: &str, error: Error) -> Error {
        let own = error.field().and_then(|field| {
            let (row, column) =
                field.strip_prefix('/')?.strip_prefix(table)?.strip_prefix('/')?.split_once('/')?;
            let (_, name) = self.names.iter().find(|(known, _)| known == column)?;
            Some(format!("/{table}/{row}/{}", errors::pointer(name)))
        });
        match own {
            Some(field) => error.at(field),
            None => error,
        }
    }

    /// The name of the column of a field, and whether it must be there.
    pub(super) fn name_of<'a>(&'a self, field: &'a str) -> (&'a str, bool) {
        match self.names.iter().find(|(known, _)| known == field) {
            Some((_, name)) => (name, true),
            None => (field, self.fields.required.contains(&field)),
        }
    }
}

/// A column that the table does not have.
pub(super) fn missing(field: &str, name: &str, names: &[String]) -> PyErr {
    let message = format!(
        "The column {name:?} for {field} is not in the table (columns: {}): name it with columns={{{field:?}: …}}.",
        if names.is_empty() { "none".into() } else { names.join(", ") }
    );
    errors::frame(ErrorKind::MissingField, Some(&format!("/{field}")), &message)
}

/// How the core calls a municipality: what makes the ways to write one code alike.
#[pyfunction]
#[pyo3(signature = (text, /))]
pub(crate) fn municipality_name(text: &str) -> PyResult<String> {
    let municipality = text.parse::<Municipality>().map_err(|error| errors::to_exception(&error))?;
    Ok(municipality.to_string())
}

/// Successors: `{old: (new, first year of the new one)}`, with codes or names as text.
pub(super) fn mergers(successors: &Bound<'_, PyDict>) -> PyResult<Vec<Succession>> {
    let field = "/successors";
    let wrong = || {
        errors::wrong_type(
            field,
            "must be a dict {old: (new, first year of the new one)}, with codes or names as text.",
        )
    };
    let code = |code: &Bound<'_, PyAny>| {
        let text = code.cast::<PyString>().map_err(|_| wrong())?;
        text.to_str()?.parse().map_err(|error| errors::at(error, field))
    };
    let read = |(old, value): (Bound<'_, PyAny>, Bound<'_, PyAny>)| {
        let value = value.cast_into::<PyTuple>().map_err(|_| wrong())?;
        if value.len() != 2 {
            return Err(wrong());
        }
        let from = arguments::year(&value.get_item(1)?, field)?;
        Ok(Succession { old: code(&old)?, new: code(&value.get_item(0)?)?, from })
    };
    successors.iter().map(read).collect()
}
