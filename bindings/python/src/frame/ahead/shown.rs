//! The columns of outlooks: of each row, and of each scenario as a whole.

use arrow_schema::ArrowError;
use vangnet::{
    Basis, Euro, Figure, Ratio,
    ahead::{
        MunicipalityOutlook, NationalOutlook, NationalTotal, Outlook, OutlookNumbers, OutlookQuantile,
        OutlookUnknown,
    },
};

use super::output::Output;

/// Amounts and chances of every row.
pub(super) const NUMBERS: [&str; 9] = [
    "mean_payment",
    "sd_payment",
    "mean_own_risk",
    "sd_own_risk",
    "chance_surplus",
    "chance_below",
    "chance_middle",
    "chance_above",
    "chance_conditions",
];

/// What a row of its own has behind its numbers and its quantiles.
pub(super) const ALONE: [&str; 3] = ["reasons", "evidence", "warnings"];

/// What a row of a whole has behind its numbers.
pub(super) const ERRORS_OF_MEANS: [&str; 2] = ["standard_error_payment", "standard_error_own_risk"];

/// What a whole has before its quantiles, and behind them.
pub(super) const TOTALS: [&str; 4] = ["municipalities", "mean_payment", "sd_payment", "standard_error"];
pub(super) const BEHIND_TOTALS: [&str; 3] = ["unknown", "evidence", "warnings"];

/// A quantile as a part of a name: the percentage, 0.05 as `p5` and 0.975 as `p97_5`.
pub(super) fn percentile(quantile: Ratio) -> String {
    let shown = quantile.to_string();
    let digits = shown.strip_prefix("0.").unwrap_or(&shown);
    let (whole, part) = digits.split_at_checked(2).unwrap_or((digits, ""));
    let whole = Some(whole.trim_start_matches('0')).filter(|whole| !whole.is_empty()).unwrap_or("0");
    match part.trim_end_matches('0') {
        "" => format!("p{whole}"),
        part => format!("p{whole}_{part}"),
    }
}

/// The names of the columns of quantiles.
pub(super) fn percentiles<'q>(amount: &'q str, quantiles: &'q [Ratio]) -> impl Iterator<Item = String> + 'q {
    quantiles.iter().map(move |quantile| format!("{amount}_{}", percentile(*quantile)))
}

/// What a row of numbers has.
trait Numbers {
    fn amounts(&self) -> [Option<Euro>; 4];
    fn chances(&self) -> [Option<Figure>; 5];
}

macro_rules! numbers {
    ($($of:ty),*) => {$(
        impl Numbers for $of {
            fn amounts(&self) -> [Option<Euro>; 4] {
                [self.mean_payment, self.sd_payment, self.mean_own_risk, self.sd_own_risk]
            }

            fn chances(&self) -> [Option<Figure>; 5] {
                let [surplus, below] = [self.chance_surplus, self.chance_below].map(Some);
                let [middle, above] = [self.chance_middle, self.chance_above].map(Some);
                [surplus, below, middle, above, self.chance_conditions]
            }
        }
    )*};
}

numbers!(OutlookNumbers, MunicipalityOutlook);

fn put_numbers<N: Numbers>(output: &mut Output<'_>, rows: &[Option<&N>]) {
    let (amounts, chances) = NUMBERS.split_at(4);
    for (place, name) in amounts.iter().enumerate() {
        let cell = |row: Option<&N>| row.and_then(|row| row.amounts().get(place).copied().flatten());
        output.euros(name, &rows.iter().copied().map(cell).collect::<Vec<_>>());
    }
    for (place, name) in chances.iter().enumerate() {
        let cell = |row: Option<&N>| row.and_then(|row| row.chances().get(place).copied().flatten());
        output.chances(name, &rows.iter().copied().map(cell).collect::<Vec<_>>());
    }
}

/// An amount of a quantile.
type Of = fn(&OutlookQuantile) -> Euro;

/// Rows that are answered alone.
pub(super) fn alone(
    output: &mut Output<'_>,
    rows: &[Option<&Outlook>],
    quantiles: &[Ratio],
) -> Result<(), ArrowError> {
    let numbers: Vec<_> = rows.iter().map(|row| row.map(Outlook::numbers)).collect();
    put_numbers(output, &numbers.iter().map(Option::as_ref).collect::<Vec<_>>());
    let amounts: [(_, Of); 2] =
        [("payment", |quantile| quantile.payment), ("own_risk", |quantile| quantile.own_risk)];
    for (amount, of) in amounts {
        for (place, name) in percentiles(amount, quantiles).enumerate() {
            let cell = |row: &Option<OutlookNumbers>| row.as_ref()?.quantiles.as_ref()?.get(place).map(of);
            output.euros(&name, &numbers.iter().map(cell).collect::<Vec<_>>());
        }
    }
    let [reasons, evidence, warnings] = ALONE;
    output.codes(reasons, rows.iter().map(|row| row.map(|row| self::reasons(&row.reasons))))?;
    output.texts(evidence, rows.iter().map(|row| row.map(|row| row.basis.evidence.code())))?;
    output.codes(warnings, rows.iter().map(|row| row.map(|row| self::warnings(&row.basis))))
}

/// What is not known, each with the reason.
pub(super) fn reasons(unknown: &[OutlookUnknown]) -> Vec<String> {
    unknown.iter().map(|unknown| format!("{}:{}", unknown.field, unknown.reason.code())).collect()
}

/// The codes of the warnings of an answer.
pub(super) fn warnings(basis: &Basis) -> Vec<&'static str> {
    basis.warnings.iter().map(|warning| warning.code()).collect()
}

/// Rows that are answered together with those of their scenario.
pub(super) fn together(output: &mut Output<'_>, rows: &[Option<&MunicipalityOutlook>]) {
    put_numbers(output, rows);
    let [payment, own_risk] = ERRORS_OF_MEANS;
    let error = |of: fn(&MunicipalityOutlook) -> Option<Euro>| -> Vec<_> {
        rows.iter().map(|row| row.and_then(of)).collect()
    };
    output.euros(payment, &error(|row| row.standard_errors.mean_payment));
    output.euros(own_risk, &error(|row| row.standard_errors.mean_own_risk));
}

/// The wholes of scenarios, which have these names.
pub(super) fn totals(
    output: &mut Output<'_>,
    wholes: &[Option<&NationalOutlook>],
    quantiles: &[Ratio],
) -> Result<(), ArrowError> {
    let [municipalities, mean, sd, error] = TOTALS;
    let count = |whole: &NationalOutlook| i64::try_from(whole.municipalities.len()).unwrap_or(i64::MAX);
    output.integers(municipalities, wholes.iter().map(|whole| whole.map(count)).collect());
    let euros = |of: &dyn Fn(&NationalTotal) -> Option<Euro>| -> Vec<_> {
        wholes.iter().map(|whole| whole.and_then(|whole| whole.total.as_ref()).and_then(of)).collect()
    };
    output.euros(mean, &euros(&|total| Some(total.mean_payment)));
    output.euros(sd, &euros(&|total| total.sd_payment));
    output.euros(error, &euros(&|total| total.standard_error));
    for (place, name) in percentiles("payment", quantiles).enumerate() {
        output.euros(&name, &euros(&|total| total.quantiles.get(place).map(|quantile| quantile.payment)));
    }
    let [unknown, evidence, warnings] = BEHIND_TOTALS;
    let unknown_of = |whole: &NationalOutlook| whole.unknown.clone();
    output.codes(unknown, wholes.iter().map(|whole| whole.map(unknown_of)))?;
    output.texts(evidence, wholes.iter().map(|whole| whole.map(|whole| whole.basis.evidence.code())))?;
    output.codes(warnings, wholes.iter().map(|whole| whole.map(|whole| self::warnings(&whole.basis))))
}
