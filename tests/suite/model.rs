//! The objective model: households by hand, and the fast path within its bound.

use vangnet::{
    Year,
    model::{Household, annexes, household},
};
use vangnet_tests::households::{AMOUNT_BOUND, CHANCE_BOUND, compare};

/// What the municipality of the examples by hand has; `lowest_educated_share` only in 2021.
const VALUES: [(&str, &str); 8] = [
    ("jobs_per_worker", "0.6"),
    ("working_below_level_share", "0.25"),
    ("students_share", "0.04"),
    ("ww_recipients_share", "0.03"),
    ("work_not_norm_neighbourhood_share", "0.1"),
    ("nuisance_and_insecurity_index", "0.5"),
    ("low_skilled_jobs_per_worker", "0.3"),
    ("lowest_educated_share", "0.2"),
];

/// Worked out with fifty digits from the printed weights. In 2021 the municipality adds to the log-odds of the chance
///
/// 0.6·−8.034943 + 0.25·0.861133 + 0.04·0.3263149 + 0.03·17.5956725 + 0.1·0.4576485 + 0.5·1.2019851 + 0.2·0
///   = −4.8209658 + 0.21528325 + 0.013052596 + 0.527870175 + 0.04576485 + 0.60099255 = −3.418002379
///
/// and to those of the fraction 0.04·1.0195944 + 0.5·0.4759817 + 0.3·−0.2507163 = 0.203559796. In 2023:
///
/// 0.6·−9.3370019 + 0.25·1.6159724 + 0.04·−0.2301697 + 0.03·4.1225432 + 0.1·2.0983396 + 0.5·1.2829969
///   = −5.60220114 + 0.4039931 − 0.009206788 + 0.123676296 + 0.20983396 + 0.64149845 = −4.232406122
///
/// and 0.04·1.2654809 + 0.5·0.4362833 + 0.3·−0.2061327 = 0.206921076.
#[test]
fn households_by_hand() {
    // A single of 40 to 50 in a corporation dwelling, low HCI.
    let single: &[&str] =
        &["age_40_to_50", "single", "housing_association", "hci_low", "housing_association_or_caravan_site"];
    // A lone mother of 25 to 30 with a child under 5 in a corporation dwelling.
    let mother: &[&str] = &[
        "age_25_to_30",
        "lone_mother_youngest_under_5",
        "housing_association",
        "housing_association_or_caravan_site",
    ];
    // A couple of 50 or older without children, one with WW.
    let couple: &[&str] = &[
        "age_50_to_aow",
        "couple_without_children",
        "ww_benefit",
        "couple_without_children_or_other_household",
    ];
    let (one, two) = ("single_21_to_aow", "couple_21_to_aow");
    let examples = [
        // 0.0094706 + 2.1254461 + 0 + 1.5514743 + 1.3063685 − 3.418002379 = 1.574757121
        // 2.8209278 − 0.5728487 + 0.238075 + 0.0880957 + 0.203559796 = 2.777809536
        // 15,608.27 · 0.828460716379… · 0.941464847307… = 12,173.929936928554…
        (
            2021,
            single,
            one,
            "1.574757121",
            "0.828460716379332789",
            "2.777809536",
            "0.941464847307324256",
            "12173.929936928554",
        ),
        // 0.0094706 + 1.750455 + 1.0305948 + 1.5514743 − 3.418002379 = 0.923992321
        // 2.8209278 − 0.2148057 − 0.1787678 + 0.0880957 + 0.203559796 = 2.719009736
        // 15,608.27 · 0.715854869771… · 0.938139089546… = 10,482.068293865014…
        (
            2021,
            mother,
            one,
            "0.923992321",
            "0.715854869771519952",
            "2.719009736",
            "0.938139089546768164",
            "10482.068293865015",
        ),
        // 0.0094706 + 2.5804731 − 1.119571 − 1.0469943 − 3.418002379 = −2.994623979
        // 2.8209278 − 0.4108061 − 1.4264027 − 0.7398789 + 0.203559796 = 0.447399836
        // 20,063.30 · 0.047669335618… · 0.610020844110… = 583.426485995859… (the norm as printed, slip included)
        (
            2021,
            couple,
            two,
            "-2.994623979",
            "0.047669335618426299",
            "0.447399836",
            "0.610020844110903780",
            "583.426485995859",
        ),
        // 0.4605315 + 2.4126278 + 0 + 1.6348696 + 0.9602136 − 4.232406122 = 1.235836378
        // 2.5883808 − 0.6263783 + 0.5234791 + 0.0808523 + 0.206921076 = 2.773254976
        // 16,068.74 · 0.774838444164… · 0.941213345769… = 11,718.743828084325…
        (
            2023,
            single,
            one,
            "1.235836378",
            "0.774838444164943729",
            "2.773254976",
            "0.941213345769274099",
            "11718.743828084326",
        ),
        // 0.4605315 + 1.8562159 + 1.1905267 + 1.6348696 − 4.232406122 = 0.909737578
        // 2.5883808 − 0.1437295 − 0.2535198 + 0.0808523 + 0.206921076 = 2.478904876
        // 16,068.74 · 0.712946460092… · 0.922649678041… = 10,570.014309599033…
        (
            2023,
            mother,
            one,
            "0.909737578",
            "0.712946460092742195",
            "2.478904876",
            "0.922649678041297033",
            "10570.014309599034",
        ),
        // 0.4605315 + 2.9694636 − 1.1362262 − 1.2176796 − 4.232406122 = −3.156316822
        // 2.5883808 − 0.5013936 − 1.2915584 − 0.7565102 + 0.206921076 = 0.245839676
        // 20,378.06 · 0.040843098081… · 0.561152239881… = 467.048750675593…
        (
            2023,
            couple,
            two,
            "-3.156316822",
            "0.040843098081828673",
            "0.245839676",
            "0.561152239881428147",
            "467.048750675594",
        ),
    ];
    for (year, flags, norm, log_odds, chance, price_log_odds, fraction, amount) in examples {
        let mut input = Household::new(Year::new(year).unwrap(), norm);
        input.indicators = flags.iter().map(|code| (*code).to_owned()).collect();
        let has = |code: &str| year == 2021 || code != "lowest_educated_share";
        let values = VALUES.iter().filter(|(code, _)| has(code));
        input.values = values.map(|(code, value)| ((*code).to_owned(), value.parse().unwrap())).collect();
        let answer = household(&input).unwrap();
        assert_eq!(answer.volume.log_odds.to_string(), log_odds);
        assert_eq!(answer.volume.chance.to_string(), chance);
        assert_eq!(answer.price.log_odds.to_string(), price_log_odds);
        assert_eq!(answer.price.fraction.to_string(), fraction);
        assert_eq!(answer.expected_amount.to_string(), amount);
    }
}

#[test]
fn every_number_of_the_dossier_is_in_the_tables() {
    let dossier = || annexes().iter().filter(|annex| [2020, 2021, 2023].contains(&annex.budget_year.get()));
    let count = |numbers: bool| {
        let tables = dossier().flat_map(|annex| [&annex.volume, &annex.price]);
        let weights = tables.clone().flat_map(|table| &table.indicators);
        let weights = weights.filter(|indicator| indicator.is_reference() != numbers).count();
        let constants = tables.filter(|table| table.constant.is_some()).count();
        let norms: usize = dossier().map(|annex| annex.norms.len()).sum();
        if numbers { weights + constants + norms } else { weights }
    };
    assert_eq!((count(true), count(false)), (409, 27));
    for annex in annexes() {
        assert!(!annex.sources.is_empty() && annex.norms.len() == 37, "{}", annex.budget_year);
    }
}

#[test]
fn a_student_has_no_norm_and_a_reference_category_adds_nothing() {
    let mut input = Household::new(Year::new(2023).unwrap(), "single_21_to_aow");
    input.values =
        VALUES[..7].iter().map(|(code, value)| ((*code).to_owned(), value.parse().unwrap())).collect();
    let without = household(&input).unwrap();
    input.indicators = vec!["single".into()];
    input.student = true;
    let student = household(&input).unwrap();
    assert_eq!(student.volume.chance, without.volume.chance);
    let reference = &student.volume.contributions[0];
    assert_eq!((reference.weight, reference.effect.to_decimal().is_zero()), (None, true));
    assert_eq!((student.norm.amount.cents(), student.expected_amount.to_decimal().is_zero()), (0, true));
}

/// Ten million of them: `cargo run --release --package vangnet-tests --bin prove_model`.
#[test]
fn the_fast_path_stays_within_its_bound() {
    let households = if cfg!(debug_assertions) { 20_000 } else { 100_000 };
    let worst = compare(households, 100_000).unwrap();
    assert!(worst.chance <= CHANCE_BOUND && worst.amount <= AMOUNT_BOUND, "{worst:?}");
    // A float has an error, and one that is compared with itself has none: more than half a unit in the last place of a
    // chance near one, which the comparison itself may add.
    assert!(worst.chance > 0.6e-16 && worst.amount > 0.6e-16, "{worst:?}");
}
