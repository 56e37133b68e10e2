//! Reading a rule set strictly: unknown keys, ranges, order of the bands, a source for every shipped value.

use serde::{Deserialize, Deserializer};

use super::TestName;
use super::{
    Band, BothOpen, Citation, Evidence, ExtendedAmount, ExtendedRoute, Opens, Origin, RegularRoute, RuleSet,
    Scale, Sourced, TestRule, Wording,
    written::{WithEvidence, Written},
};
use crate::{
    error::{Cause, Error},
    number::{Euro, Ratio, Year},
};

const SCHEMA: u32 = 1;
const MOST_BANDS: usize = 8;
const MOST_YEARS: u8 = 10;

/// A rule set as a document.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Document {
    schema: Option<u32>,
    #[serde(default)]
    pub(super) origin: Option<Origin>,
    name: String,
    first_year: Option<Year>,
    last_year: Option<Year>,
    assumed_from: Option<Year>,
    regular: Route,
    extended: Option<Route>,
    unknown: Option<Wording>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Route {
    opens: Opens,
    tests: Vec<Test>,
    bands: Option<Vec<WrittenBand>>,
    own_risk_cap_per_inhabitant: Option<Written<String>>,
    unknown: Option<Wording>,
    where_both_open: Option<BothOpen>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenBand {
    above: Written<String>,
    share: Written<String>,
}

/// The keys of every test; which of them a test has depends on its name.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Test {
    #[serde(rename = "test")]
    name: TestName,
    limit: Written<String>,
    years: Option<Written<u8>>,
    count: Option<Written<u8>>,
    of: Option<Written<u8>>,
}

impl Document {
    /// Checks everything and gives the rule set.
    pub(super) fn validate(self, origin: Origin, marks: Marks) -> Result<RuleSet, Error> {
        if self.schema.is_some_and(|schema| schema != SCHEMA) {
            return refuse(format!("schema is {}: it must be {SCHEMA}.", self.schema.unwrap_or_default()));
        }
        if let (Some(first), Some(last)) = (self.first_year, self.last_year)
            && last < first
        {
            return refuse(format!("last_year is {last}: it must not be before first_year, {first}."));
        }
        if let Some(from) = self.assumed_from
            && self.first_year.is_none_or(|first| first <= from)
        {
            return refuse(format!(
                "assumed_from is {from}: it must be before first_year, which is then required."
            ));
        }
        let reader = Reader { marks };
        Ok(RuleSet {
            origin,
            name: self.name,
            first_year: self.first_year,
            last_year: self.last_year,
            assumed_from: self.assumed_from,
            regular: reader.regular(self.regular)?,
            extended: self.extended.map(|route| reader.extended(route)).transpose()?,
            unknown: self.unknown,
        })
    }
}

/// What evidence marks values may have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Marks {
    /// Every value has one that its sources give: the shipped rules.
    Proven,
    /// None but `user`: what a user writes.
    OnlyUser,
    /// Those of shipped values: a user's rule set that this library wrote, whose unchanged values keep their marks.
    AsWritten,
}

/// Reads the parts of a rule set.
struct Reader {
    marks: Marks,
}

impl Reader {
    fn regular(&self, route: Route) -> Result<RegularRoute, Error> {
        if route.unknown.is_some() || route.where_both_open.is_some() {
            return refuse(
                "regular has the key unknown or where_both_open: only extended may have these.".into(),
            );
        }
        let Some(bands) = route.bands else { return refuse("regular.bands is required.".into()) };
        Ok(RegularRoute {
            opens: route.opens,
            tests: self.tests("regular", route.tests)?,
            scale: self.scale("regular", bands, route.own_risk_cap_per_inhabitant)?,
        })
    }

    fn extended(&self, route: Route) -> Result<ExtendedRoute, Error> {
        let amount = match (route.bands, route.unknown, route.where_both_open) {
            (None, Some(unknown), None) if route.own_risk_cap_per_inhabitant.is_none() => {
                ExtendedAmount::Unknown { unknown }
            }
            (Some(bands), None, Some(where_both_open)) => ExtendedAmount::Known {
                scale: self.scale("extended", bands, route.own_risk_cap_per_inhabitant)?,
                where_both_open,
            },
            _ => return refuse(
                "extended must have either unknown (in en and nl), or bands and where_both_open (regular, extended or higher_payment)."
                    .into(),
            ),
        };
        Ok(ExtendedRoute { opens: route.opens, tests: self.tests("extended", route.tests)?, amount })
    }

    fn tests(&self, route: &str, tests: Vec<Test>) -> Result<Vec<TestRule>, Error> {
        if tests.is_empty() {
            return refuse(format!("{route}.tests is empty: a route must have at least one test."));
        }
        let mut names = Vec::with_capacity(tests.len());
        let tests = tests.into_iter().enumerate().map(|(index, test)| {
            let at = format!("{route}.tests[{index}]");
            if names.contains(&test.name) {
                return refuse(format!(
                    "{at} is the test {}: a route must not have the same test twice.",
                    test.name.code()
                ));
            }
            names.push(test.name);
            self.test(&at, test)
        });
        tests.collect()
    }

    fn test(&self, at: &str, test: Test) -> Result<TestRule, Error> {
        let Test { name, limit, years, count, of } = test;
        let limit_at = format!("{at}.limit");
        Ok(match (name, years, count, of) {
            (TestName::Year, None, None, None) => TestRule::Year { limit: self.rate(&limit_at, limit)? },
            (TestName::MultiYear, Some(years), None, None) => TestRule::MultiYear {
                limit: self.rate(&limit_at, limit)?,
                years: self.count(&format!("{at}.years"), years)?,
            },
            (TestName::PerInhabitant, None, None, None) => {
                TestRule::PerInhabitant { limit: self.euro(&limit_at, limit)? }
            }
            (TestName::YearsAtLeast, None, Some(count), Some(of)) => {
                let (count, of) =
                    (self.count(&format!("{at}.count"), count)?, self.count(&format!("{at}.of"), of)?);
                if count.value > of.value {
                    return refuse(format!(
                        "{at}.count is {}: it must be at most {at}.of, {}.",
                        count.value, of.value
                    ));
                }
                TestRule::YearsAtLeast { limit: self.rate(&limit_at, limit)?, count, of }
            }
            (name, ..) => {
                let keys = match name {
                    TestName::Year | TestName::PerInhabitant => "limit",
                    TestName::MultiYear => "limit and years",
                    TestName::YearsAtLeast => "limit, count and of",
                };
                return refuse(format!(
                    "{at} is the test {}: it must have {keys}, and nothing else.",
                    name.code()
                ));
            }
        })
    }

    fn scale(
        &self,
        route: &str,
        bands: Vec<WrittenBand>,
        cap: Option<Written<String>>,
    ) -> Result<Scale, Error> {
        if bands.is_empty() || bands.len() > MOST_BANDS {
            return refuse(format!(
                "{route}.bands has {} bands: a scale must have 1 to {MOST_BANDS}.",
                bands.len()
            ));
        }
        let mut read: Vec<Band> = Vec::with_capacity(bands.len());
        for (index, band) in bands.into_iter().enumerate() {
            let at = format!("{route}.bands[{index}]");
            let band = Band {
                above: self.rate(&format!("{at}.above"), band.above)?,
                share: self.rate(&format!("{at}.share"), band.share)?,
            };
            if let Some(before) = read.last().filter(|before| before.above.value >= band.above.value) {
                let (border, before) = (band.above.value, before.above.value);
                return refuse(format!(
                    "{at}.above is {border}: it must be above the border before it, {before}."
                ));
            }
            if band.share.value > Ratio::ONE {
                return refuse(format!(
                    "{at}.share is {}: a share must be between 0 and 1.",
                    band.share.value
                ));
            }
            read.push(band);
        }
        let at = format!("{route}.own_risk_cap_per_inhabitant");
        let own_risk_cap_per_inhabitant = cap.map(|cap| self.euro(&at, cap)).transpose()?;
        Ok(Scale { bands: read, own_risk_cap_per_inhabitant })
    }

    fn rate(&self, at: &str, written: Written<String>) -> Result<Sourced<Ratio>, Error> {
        let text = self.sourced(at, written)?;
        let rate = text.value.parse().and_then(Ratio::as_rate).map_err(|error| rule_set_error(error, at))?;
        Ok(text.with_value(rate))
    }

    /// Euro per inhabitant: above zero, and at most what keeps the product with the inhabitants in range.
    fn euro(&self, at: &str, written: Written<String>) -> Result<Sourced<Euro>, Error> {
        let text = self.sourced(at, written)?;
        let amount: Euro = text.value.parse().map_err(|error: Error| rule_set_error(error, at))?;
        if amount <= Euro::ZERO || amount > Euro::from_cents(1_000_000) {
            return refuse(format!(
                "{at} is {amount}: an amount per inhabitant must be above 0 and at most 10000.00."
            ));
        }
        Ok(text.with_value(amount))
    }

    fn count(&self, at: &str, written: Written<u8>) -> Result<Sourced<u8>, Error> {
        let count = self.sourced(at, written)?;
        if (1..=MOST_YEARS).contains(&count.value) {
            Ok(count)
        } else {
            refuse(format!("{at} is {}: a number of years must be between 1 and {MOST_YEARS}.", count.value))
        }
    }

    /// The evidence of a value: its own in a shipped rule set, `user` in a user's.
    fn sourced<T>(&self, at: &str, written: Written<T>) -> Result<Sourced<T>, Error> {
        let Written(WithEvidence { value, evidence, sources, note }) = written;
        let evidence = evidence.unwrap_or(Evidence::User);
        match self.marks {
            Marks::OnlyUser if evidence != Evidence::User => refuse(format!(
                "{at} has the evidence {}: in a user's own rule set it must be user, or absent.",
                evidence.code()
            )),
            Marks::OnlyUser if sources.iter().any(|source| source.mark.is_some()) => {
                refuse(format!("{at} has a source with a mark: in a user's own rule set it must have none."))
            }
            Marks::Proven if !proves(&sources, evidence) => {
                refuse(format!("{at} has no evidence mark, or one that its sources do not support."))
            }
            Marks::Proven | Marks::OnlyUser | Marks::AsWritten => {
                Ok(Sourced { value, evidence, sources, note })
            }
        }
    }
}

/// Whether the best source that was read and gives the value has exactly this mark; what is inferred needs a source
/// to be inferred from.
fn proves(sources: &[Citation], evidence: Evidence) -> bool {
    let best =
        sources.iter().filter(|source| source.read && !source.basis).filter_map(|source| source.mark).min();
    match evidence {
        Evidence::Inferred => !sources.is_empty(),
        Evidence::User => false,
        Evidence::Law | Evidence::Official | Evidence::Secondary => best == Some(evidence),
    }
}

/// The bands of a user's scale, from their borders and shares as text.
pub(super) fn user_bands(route: &str, bands: Vec<(String, String)>) -> Result<Vec<Band>, Error> {
    let written = bands
        .into_iter()
        .map(|(above, share)| WrittenBand { above: Written::alone(above), share: Written::alone(share) })
        .collect();
    Ok(Reader { marks: Marks::OnlyUser }.scale(route, written, None)?.bands)
}

pub(super) fn refuse<T>(message: String) -> Result<T, Error> {
    Err(Cause::RuleSet(message).into())
}

/// An error of a value inside a rule set: the same words, the code of the rule set.
fn rule_set_error(error: Error, at: &str) -> Error {
    Cause::RuleSet(error.at(at).to_string()).into()
}

impl RuleSet {
    /// A user's own rule set from any format that serde reads (JSON, a JavaScript object, a Python dict …).
    ///
    /// It has the shape of the shipped files in `rules/`; a value may stand alone, without evidence and sources. What
    /// this library wrote, with an `origin`, is read back as it was.
    ///
    /// # Errors
    ///
    /// Those of the format, and `invalid_rule_set` with the place, the value and what is allowed.
    ///
    /// # Example
    ///
    /// ```
    /// let mut json = serde_json::Deserializer::from_str(r#"{
    ///     "name": "half above 4%",
    ///     "regular": {
    ///         "opens": "all",
    ///         "tests": [{"test": "year", "limit": "0.04"}],
    ///         "bands": [{"above": "0.04", "share": "0.5"}]
    ///     }
    /// }"#);
    /// let rules = vangnet::RuleSet::read(&mut json).unwrap();
    /// assert_eq!(rules.evidence(), vangnet::Evidence::User);
    /// ```
    pub fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Document::deserialize(deserializer)?.rule_set().map_err(serde::de::Error::custom)
    }

    /// A user's own rule set from TOML, in the shape of the shipped files in `rules/`.
    ///
    /// # Errors
    ///
    /// `invalid_rule_set`, with the place, the value and what is allowed.
    ///
    /// # Example
    ///
    /// ```
    /// let rules = vangnet::RuleSet::from_toml(r#"
    ///     name = "half above 4%"
    ///     [regular]
    ///     opens = "all"
    ///     tests = [{ test = "year", limit = "0.04" }]
    ///     bands = [{ above = "0.04", share = "0.5" }]
    /// "#)?;
    /// assert_eq!(rules.name(), "half above 4%");
    ///
    /// let error = vangnet::RuleSet::from_toml("name = 'empty'").unwrap_err();
    /// assert_eq!(error.code(), "invalid_rule_set");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    #[cfg(feature = "toml")]
    pub fn from_toml(text: &str) -> Result<Self, Error> {
        let document: Document = toml::from_str(text)
            .map_err(|error| Error::new(Cause::RuleSet(error.to_string().trim().to_owned())))?;
        document.rule_set()
    }
}
