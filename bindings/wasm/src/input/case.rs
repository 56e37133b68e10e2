//! Lines of JSON, which `lib/case.js` has written, read by the contract.

use vangnet::Case;

use crate::refusal::Refusal;

/// A case: the figures of the deficit year first, those of other years behind them.
pub(crate) fn case(line: &str) -> Result<Case, Refusal> {
    Ok(vangnet::contract::read(line.as_bytes())?)
}

/// The municipalities of a merger: a case each, with its code as the id and figures of years. The place of an error is
/// below `/cases/` and the index of the municipality.
#[cfg(feature = "full")]
pub(crate) fn municipalities(
    lines: &str,
) -> Result<Vec<(vangnet::MunicipalityCode, Vec<vangnet::YearFigures>)>, Refusal> {
    let read = |(index, line): (usize, &str)| {
        let placed = |error: vangnet::Error| {
            let place = format!("/cases/{index}{}", error.field().unwrap_or_default());
            error.at(place)
        };
        let case = vangnet::contract::read(line.as_bytes()).map_err(placed)?;
        Ok((case.id().parse().map_err(placed)?, case.years().to_vec()))
    };
    lines.lines().enumerate().map(read).collect()
}
