//! Bands as `[{ above, share }, …]`.

use vangnet::Ratio;
use wasm_bindgen::JsValue;

use super::{object::Fields, value::Value};
use crate::refusal::Refusal;

pub(crate) fn bands(js: JsValue) -> Result<Vec<(Ratio, Ratio)>, Refusal> {
    let read = |band: &Value| -> Result<_, Refusal> {
        let object = Fields::new(band)?;
        Ok((object.required("above")?.ratio()?, object.required("share")?.ratio()?))
    };
    Value::new(js, "/bands").elements()?.iter().map(read).collect()
}
