//! The scale over whole columns: which rows take which lane, and where the results go.

#[cfg(target_arch = "x86_64")]
use crate::avx2;
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
use crate::simd128;
use crate::{
    Columns, Lane, Outputs, Rates, Refusal,
    piece::{self, Piece},
    wide::{self, Row},
};

/// The rows that take the wide lane together with one that needs it.
const FEW: usize = 16;

/// Applies the rates to every row, on the best lane of this processor.
///
/// Every result is that of the crate `vangnet` for the same row: the `scale` of its answer, to the cent. No allocation
/// is made, and the columns may have any length and lie anywhere.
///
/// # Errors
///
/// [`Refusal`] for the first row without an answer: a budget that is not above zero, an amount above 10¹⁴ cents in
/// size, inhabitants outside their range, or a ratio asked for that 64 bits do not hold. The rows before it are
/// written; that row and those after it may or may not be: a caller that wants to skip such a row continues after it.
/// Lengths that do not match are refused before anything is written.
///
/// # Example
///
/// ```
/// use vangnet_kernel::{BandRate, Columns, Outputs, Rates, scale};
///
/// let bands =
///     [BandRate { above: 75_000, share: 500_000 }, BandRate { above: 125_000, share: 1_000_000 }];
/// let rates = Rates::new(&bands, None)?;
/// let columns = Columns {
///     budget: &[10_222_222_222, 10_000_000_000],
///     net_costs: &[11_142_222_222, 9_000_000_000],
///     inhabitants: None,
/// };
/// let (mut payment, mut own_risk) = ([0; 2], [0; 2]);
/// let outputs =
///     Outputs { payment: Some(&mut payment), own_risk: Some(&mut own_risk), ..Outputs::default() };
/// scale(&rates, columns, outputs)?;
/// assert_eq!(payment, [76_666_667, 0]);
/// assert_eq!(own_risk, [843_333_333, 0]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// A row without an answer is named:
///
/// ```
/// # use vangnet_kernel::{BandRate, Columns, Outputs, Rates, scale};
/// # let rates = Rates::new(&[BandRate { above: 75_000, share: 500_000 }], None)?;
/// let columns = Columns { budget: &[100, 0], net_costs: &[200, 200], inhabitants: None };
/// let mut payment = [0; 2];
/// let refusal = scale(&rates, columns, Outputs { payment: Some(&mut payment), ..Outputs::default() });
/// assert_eq!(refusal.unwrap_err().code(), "budget_not_positive");
/// assert_eq!(payment[0], 46);
/// # Ok::<(), vangnet_kernel::RatesError>(())
/// ```
pub fn scale(rates: &Rates, columns: Columns<'_>, outputs: Outputs<'_>) -> Result<(), Refusal> {
    scale_on(Lane::best(), rates, columns, outputs)
}

/// Applies the rates to every row, on a given lane: each gives the same results, and some are faster.
///
/// # Errors
///
/// As [`scale`].
///
/// # Example
///
/// ```
/// # use vangnet_kernel::{BandRate, Columns, Outputs, Rates};
/// use vangnet_kernel::{Lane, scale_on};
///
/// # let rates = Rates::new(&[BandRate { above: 75_000, share: 500_000 }], None)?;
/// let columns = Columns { budget: &[100], net_costs: &[200], inhabitants: None };
/// for lane in Lane::available() {
///     let mut ratio = [0];
///     scale_on(lane, &rates, columns, Outputs { ratio: Some(&mut ratio), ..Outputs::default() })?;
///     assert_eq!(ratio, [1_000_000]);
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn scale_on(
    lane: Lane,
    rates: &Rates,
    columns: Columns<'_>,
    mut outputs: Outputs<'_>,
) -> Result<(), Refusal> {
    columns.check(&outputs)?;
    let mut row = 0;
    while row < columns.budget.len() {
        let end = columns.after(row, lane.rows());
        // The rows after the last whole vector are a piece of their own.
        let odd = end.saturating_sub(row) % FEW;
        let end = if end.saturating_sub(row) > odd { end.saturating_sub(odd) } else { end };
        if !lane.compute(rates, columns.rows(row..end), outputs.rows(row..end)) {
            // Some row of the piece needs the wide lane, and a few neighbours take it too.
            while row < end {
                let part = row..columns.after(row, FEW).min(end);
                let inputs = columns.rows(part.clone());
                if !lane.compute(rates, inputs, outputs.rows(part.clone())) {
                    one_by_one(rates, row, inputs, &mut outputs.rows(part.clone()))?;
                }
                row = part.end;
            }
        }
        row = end;
    }
    Ok(())
}

/// The wide lane: the rows of a piece that begins at a row of the columns.
fn one_by_one(
    rates: &Rates,
    first: usize,
    inputs: Columns<'_>,
    outputs: &mut Outputs<'_>,
) -> Result<(), Refusal> {
    fn put(column: Option<&mut [i64]>, at: usize, value: i64) {
        if let Some(cell) = column.and_then(|column| column.get_mut(at)) {
            *cell = value;
        }
    }
    let cap = rates.cap_per_inhabitant();
    for (at, (&budget, &net_costs)) in inputs.budget.iter().zip(inputs.net_costs).enumerate() {
        let inhabitants = inputs.inhabitants.and_then(|column| column.get(at).copied());
        let row = first.saturating_add(at);
        let answer = Row::new(&rates.wide, cap, row, budget, net_costs, inhabitants)?;
        if outputs.ratio.is_some() {
            put(outputs.ratio.as_deref_mut(), at, wide::ratio(row, budget, answer.deficit)?);
        }
        put(outputs.deficit.as_deref_mut(), at, answer.deficit);
        put(outputs.payment.as_deref_mut(), at, answer.payment);
        put(outputs.own_risk.as_deref_mut(), at, answer.own_risk);
    }
    Ok(())
}

impl Lane {
    /// The rows of a piece of the columns: what is read and written stays in the first-level cache between two steps.
    const fn rows(self) -> usize {
        match self {
            // There are no steps.
            Self::Avx2 => 4096,
            Self::Wide | Self::Plain | Self::Simd128 => piece::ROWS,
        }
    }

    /// Computes a piece of the columns, or gives `false` where a row of it needs the wide lane.
    fn compute(self, rates: &Rates, inputs: Columns<'_>, outputs: Outputs<'_>) -> bool {
        let Some(fast) = &rates.fast else { return false };
        let piece = Piece { fast, cap: rates.cap_per_inhabitant(), inputs };
        match self {
            Self::Wide => false,
            #[cfg(target_arch = "x86_64")]
            Self::Avx2 if inputs.budget.len().is_multiple_of(avx2::AT_ONCE) => avx2::compute(&piece, outputs),
            #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
            Self::Simd128 => simd128::compute(&piece, outputs),
            // Also for a lane that this processor does not have.
            _ => piece.compute(outputs),
        }
    }
}
