//! A case as JavaScript has it: the figures of the deficit year at its top, and those of other years under their years.

use vangnet::{
    contract,
    description::{Object, Presence, Shape},
};

use super::{
    readers::{self, Readers},
    types::{Side, Types},
};

const IMPORTS: &str = "import type { Decimal } from \"../figures.js\";\n\
                       import type { Procedure } from \"./answers.js\";\n\
                       import type { BudgetStage } from \"./types.js\";\n\n";
const HISTORY: &str = "/** Figures of other years, under their years: `{ 2018: { budget, netCosts }, 2017: … }`. */\n\
                       export type History = Readonly<Record<number, YearFigures>>;\n\n";
const YEAR: &str = "  readonly year: number;\n";
const OF_HISTORY: &str =
    "  /** The figures of earlier years, where the tests use them. */\n  readonly history?: History;\n";

/// The case without its years, and the figures of a year without the year.
fn parts() -> Result<(Object, Object), String> {
    let mut case = contract::described().case;
    let years = case.fields.iter().position(|field| field.name == "years").ok_or("a case has years")?;
    let Shape::List { item, .. } = case.fields.remove(years).shape else {
        return Err("years are a list".into());
    };
    let Shape::Object(mut figures) = *item else { return Err("a year has figures".into()) };
    figures.fields.retain(|field| field.name != "year");
    for field in case.fields.iter_mut().filter(|field| field.name == "id") {
        // The caller has the answer at hand, and needs no name for it.
        field.presence = Presence::Optional;
    }
    Ok((case, figures))
}

/// The interfaces.
pub(super) fn declared() -> Result<String, String> {
    let (case, figures) = parts()?;
    let mut types = Types::default();
    types.elsewhere.extend(["BudgetStage", "Procedure"]);
    types.object(&figures, Side::Given, None)?;
    types.object(&case, Side::Given, Some(figures.name))?;
    let [(_, figures), (_, case)] = types.declared.as_slice() else {
        return Err("a case has two types".into());
    };
    let case = case.replacen(YEAR, &format!("{YEAR}{OF_HISTORY}"), 1);
    Ok(format!("{IMPORTS}{figures}\n{HISTORY}{case}"))
}

/// The readers of a case, which may have other keys beside its own, and of a history.
pub(super) fn read() -> Result<String, String> {
    let (case, figures) = parts()?;
    let mut readers = Readers::default();
    let (mut figures, others) = (readers.fields(&figures, "  ")?, readers.fields(&case, "  ")?);
    figures.insert_str(0, "  const figures = {\n");
    let year = "    year: integer,\n";
    let own = others.replacen(year, &format!("{year}    ...figures,\n    history,\n"), 1);
    Ok(format!(
        "{}{figures}  }};\n  const history = map(keys(figures));\n{}  const own = {{\n{own}  }};\n  \
         return {{ caseWith: (others) => keys({{ ...own, ...others }}), history }};\n}}\n",
        readers::start("caseReaders"),
        readers.shared(),
    ))
}
