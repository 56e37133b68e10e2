//! Rule sets: the shipped ones, and a user's own.

use js_sys::Array;
use vangnet::{BothOpen, RuleSet, columns::BandRate};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::{
    input::{self, Value},
    refusal::Refusal,
    written::json,
};

/// A rule set that stays in WebAssembly.
#[wasm_bindgen]
#[derive(Debug, Clone)]
pub struct Rules(RuleSet);

impl Rules {
    pub(crate) const fn get(&self) -> &RuleSet {
        &self.0
    }
}

#[wasm_bindgen]
impl Rules {
    /// The shipped rules of a deficit year.
    ///
    /// # Errors
    ///
    /// A year without rules.
    #[wasm_bindgen(js_name = forYear)]
    pub fn for_year(year: JsValue) -> Result<Rules, JsValue> {
        let find =
            || -> Result<_, Refusal> { Ok(RuleSet::for_year(Value::new(year, "/year").year()?)?.clone()) };
        Ok(Self(find()?))
    }

    /// A user's rule set from the JSON of its document.
    ///
    /// # Errors
    ///
    /// What is wrong with the document.
    pub fn read(document: &str) -> Result<Rules, JsValue> {
        let read = || -> Result<_, Refusal> {
            let mut reader = serde_json::Deserializer::from_str(document);
            RuleSet::read(&mut reader).map_err(|error| {
                let message = error.to_string();
                // The message names the key; the place is in a text that the caller did not write.
                let without_place = message.rsplit_once(" at line ").map(|(problem, _)| problem.to_owned());
                Refusal::rule_set(without_place.unwrap_or(message))
            })
        };
        Ok(Self(read()?))
    }

    /// The document of the rule set, as JSON.
    pub fn document(&self) -> String {
        json(&self.0)
    }

    /// The weakest mark over its values.
    pub fn evidence(&self) -> String {
        self.0.evidence().code().into()
    }

    /// How many years before the deficit year its tests look at.
    #[wasm_bindgen(js_name = yearsBefore)]
    pub fn years_before(&self) -> u8 {
        self.0.years_before()
    }

    /// Whether the number of inhabitants decides anything.
    #[wasm_bindgen(js_name = needsInhabitants)]
    pub fn needs_inhabitants(&self) -> bool {
        self.0.needs_inhabitants()
    }

    /// The regular scale as whole numbers, as JSON: what the module of columns takes.
    ///
    /// # Errors
    ///
    /// A scale that columns do not take, which no rule set has.
    pub fn rates(&self) -> Result<String, JsValue> {
        let rates = || -> Result<_, Refusal> { Ok(json(&Rates::new(&self.0)?)) };
        Ok(rates()?)
    }

    /// What another rule set has differently, as JSON.
    pub fn diff(&self, other: &Rules) -> String {
        json(&self.0.diff(&other.0))
    }

    /// The same rules under another name.
    ///
    /// # Errors
    ///
    /// A name that is not a string.
    #[wasm_bindgen(js_name = withName)]
    pub fn with_name(&self, name: JsValue) -> Result<Rules, JsValue> {
        Ok(Self(self.0.with_name(Value::new(name, "/name").text()?)))
    }

    /// The same rules for a span of years, open where an end is absent.
    ///
    /// # Errors
    ///
    /// A span that ends before it begins.
    #[wasm_bindgen(js_name = withYears)]
    pub fn with_years(&self, first: JsValue, last: JsValue) -> Result<Rules, JsValue> {
        let make = || -> Result<_, Refusal> {
            let first = Value::optional(first, "/firstYear").map(|year| year.year()).transpose()?;
            let last = Value::optional(last, "/lastYear").map(|year| year.year()).transpose()?;
            Ok(self.0.with_years(first, last)?)
        };
        Ok(Self(make()?))
    }

    /// The same rules, assumed to hold in a later year without rules of its own.
    ///
    /// # Errors
    ///
    /// A year that has rules of its own.
    #[wasm_bindgen(js_name = assumedFor)]
    pub fn assumed_for(&self, year: JsValue) -> Result<Rules, JsValue> {
        let make = || -> Result<_, Refusal> { Ok(self.0.assumed_for(Value::new(year, "/year").year()?)?) };
        Ok(Self(make()?))
    }

    /// The same rules with another threshold.
    ///
    /// # Errors
    ///
    /// A threshold outside its range, or above the second band.
    #[wasm_bindgen(js_name = withThreshold)]
    pub fn with_threshold(&self, threshold: JsValue) -> Result<Rules, JsValue> {
        let make = || -> Result<_, Refusal> {
            Ok(self.0.with_threshold(Value::new(threshold, "/threshold").ratio()?)?)
        };
        Ok(Self(make()?))
    }

    /// The same rules with other bands.
    ///
    /// # Errors
    ///
    /// What is wrong with the bands.
    #[wasm_bindgen(js_name = withBands)]
    pub fn with_bands(&self, bands: JsValue) -> Result<Rules, JsValue> {
        let make = || -> Result<_, Refusal> { Ok(self.0.with_bands(&input::bands(bands)?)?) };
        Ok(Self(make()?))
    }

    /// The same rules with known bands for the extended route.
    ///
    /// # Errors
    ///
    /// An error of the bands, or a rule set without an extended route.
    #[wasm_bindgen(js_name = withExtendedBands)]
    pub fn with_extended_bands(&self, bands: JsValue, where_both_open: JsValue) -> Result<Rules, JsValue> {
        let make = || -> Result<_, Refusal> {
            let bands = input::bands(bands)?;
            let both_open = Value::new(where_both_open, "/whereBothOpen");
            let both_open = both_open.of_core(BothOpen::parse(&both_open.text()?))?;
            Ok(self.0.with_extended_bands(&bands, both_open)?)
        };
        Ok(Self(make()?))
    }
}

/// Rates as they go to JavaScript.
#[derive(serde::Serialize)]
struct Rates {
    bands: Vec<Band>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cap_per_inhabitant: Option<i64>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    extended_amount_unknown: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    assumed: bool,
}

#[derive(serde::Serialize)]
struct Band {
    above: i64,
    share: i64,
}

impl Rates {
    fn new(rules: &RuleSet) -> Result<Self, vangnet::Error> {
        let rates = rules.regular().scale.rates()?;
        let band = |band: &BandRate| Band { above: band.above, share: band.share };
        Ok(Self {
            bands: rates.bands().iter().map(band).collect(),
            cap_per_inhabitant: rates.cap_per_inhabitant(),
            extended_amount_unknown: rules.extended_amount_unknown(),
            assumed: rules.assumed_from().is_some(),
        })
    }
}

/// The deficit years whose rules are shipped, in order.
#[wasm_bindgen(js_name = shippedYears)]
pub fn shipped_years() -> Array {
    let years = RuleSet::shipped().iter().filter_map(|rules| rules.years().0);
    #[expect(
        clippy::cast_precision_loss,
        reason = "a year is an integer that a JavaScript number holds exactly"
    )]
    years.map(|year| JsValue::from_f64(year.get() as f64)).collect()
}
