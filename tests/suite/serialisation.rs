//! Every public type goes through JSON and comes back the same.

use serde::{Serialize, de::DeserializeOwned};
use vangnet::{Calendar, Receipt, RuleSet, Year, contract};

use crate::vectors;

fn round_trip<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T) {
    let text = serde_json::to_string(value).unwrap();
    assert_eq!(&serde_json::from_str::<T>(&text).unwrap(), value, "{text}");
}

#[test]
fn cases_answers_and_receipts() {
    let mut read = 0;
    for vector in vectors::all() {
        let Ok(case) = contract::read(&vector.line()) else { continue };
        round_trip(&case);
        let Ok(receipt) = vangnet::receipt(&case) else { continue };
        round_trip(&receipt);
        assert_eq!(serde_json::to_string(&receipt.assessment).unwrap(), vector.answer);
        read += 1;
    }
    assert!(read > 300, "{read}");
}

#[test]
fn a_case_is_written_as_the_contract_reads_it() {
    for vector in vectors::all() {
        let Ok(case) = contract::read(&vector.line()) else { continue };
        let written = serde_json::to_vec(&case).unwrap();
        assert_eq!(contract::read(&written).unwrap(), case, "{}", vector.name);
    }
}

#[test]
fn rule_sets_and_calendars() {
    for rules in RuleSet::shipped() {
        round_trip(rules);
        round_trip(&rules.with_name("a user's own"));
    }
    for rules in RuleSet::shipped() {
        round_trip(rules.regular());
        round_trip(&rules.extended().cloned());
    }
    round_trip(&Calendar::of(Year::new(2024).unwrap()).unwrap());
    let rules = RuleSet::shipped();
    round_trip(&rules[3].diff(&rules[4]));
}

#[test]
fn a_forged_rule_set_is_not_taken_for_a_shipped_one() {
    let shipped = serde_json::to_string(&RuleSet::shipped()[9]).unwrap();
    let forged = shipped.replacen("0.075", "0.025", 1);
    assert_ne!(shipped, forged);
    assert!(serde_json::from_str::<RuleSet>(&forged).is_err());
    // Nor does a user's rule set become more than a user's by the marks of its values.
    let borrowed = forged.replacen("\"origin\":\"shipped\"", "\"origin\":\"user\"", 1);
    assert!(serde_json::from_str::<RuleSet>(&borrowed).is_err());
    // A mark is kept where the shipped rules have the very same value, and refused where they do not.
    let invented = borrowed.replacen("\"0.025\"", "\"0.01\"", 1);
    let error = serde_json::from_str::<RuleSet>(&invented).unwrap_err().to_string();
    assert!(error.contains("which no shipped rule set gives this value"), "{error}");
    let without_origin = borrowed.replacen("\"origin\":\"user\",", "", 1);
    let mut written = serde_json::Deserializer::from_str(&without_origin);
    assert!(
        RuleSet::read(&mut written)
            .unwrap_err()
            .to_string()
            .contains("in a user's own rule set it must be user, or absent")
    );
}

#[test]
fn the_steps_of_a_receipt_say_what_the_answer_says() {
    for vector in vectors::all() {
        let Ok(receipt) = contract::read(&vector.line()).and_then(|case| vangnet::receipt(&case)) else {
            continue;
        };
        let Receipt { assessment, steps, sheet, bands, .. } = &receipt;
        let shown =
            |name: &str| steps.iter().find(|step| step.name == name).map(|step| step.result.shown.clone());
        assert_eq!(shown("deficit"), Some(assessment.deficit.to_string()));
        assert_eq!(shown("scale_payment"), Some(assessment.scale.payment.to_string()));
        assert_eq!(shown("outcome").as_deref(), Some(assessment.outcome.code()));
        assert!(steps.iter().all(|step| !step.sources.is_empty()), "{}", vector.name);
        let parts: rust_decimal::Decimal = bands.iter().map(|band| band.part.to_decimal()).sum();
        assert_eq!(
            parts,
            assessment.deficit.to_decimal().max(rust_decimal::Decimal::ZERO),
            "{}",
            vector.name
        );
        assert_eq!(sheet.line("5").unwrap().amount.unwrap().rounded_to_cents().unwrap(), assessment.deficit);
    }
}
