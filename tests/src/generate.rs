//! Valid cases over every year and branch.

use crate::{random::Random, years::deficit_years};

/// Deficits in thousandths of the budget, with every border of every scale among them.
const RATIOS: [i64; 14] = [-200, -1, 0, 1, 30, 50, 51, 74, 75, 76, 100, 125, 126, 300];
/// The largest amount in a case, in cents.
const LARGEST: i64 = 100_000_000_000_000;
const STAGES: [&str; 3] = ["voorlopig", "nader_voorlopig", "definitief"];

/// Makes cases from a seed.
#[derive(Debug, Clone)]
pub struct Generator {
    random: Random,
    years: Vec<i64>,
}

impl Generator {
    /// A generator that always gives the same cases for a seed.
    pub fn new(seed: u64) -> Self {
        Self { random: Random::new(seed), years: deficit_years() }
    }

    /// The random numbers themselves.
    pub const fn random(&mut self) -> &mut Random {
        &mut self.random
    }

    /// A case as a line of JSON, without its LF.
    pub fn case(&mut self, index: u64) -> String {
        let year = self.random.pick(&self.years).unwrap_or(2019);
        let mut fields = vec![format!("\"id\":\"{}\"", self.id(index)), format!("\"year\":{year}")];
        fields.push(format!("\"years\":[{}]", self.entries(year).join(",")));
        if !self.random.once_in(3) {
            fields.push(format!("\"inhabitants\":{}", self.random.between(1, 1_000_000)));
        }
        if self.random.once_in(2) {
            fields.push(format!("\"procedure\":{}", self.procedure(year)));
        }
        if self.random.once_in(4) {
            fields.reverse();
        }
        format!("{{{}}}", fields.join(","))
    }

    fn id(&mut self, index: u64) -> String {
        let names = ["case", "gemeente ’s-Hertogenbosch", "Súdwest-Fryslân", "tab\\t", "\\u00e9\\\"", "🏛"];
        format!("{}-{index}", self.random.pick(&names).unwrap_or("case"))
    }

    fn entries(&mut self, year: i64) -> Vec<String> {
        let budget = self.cents();
        let mut entries = Vec::new();
        for back in 0..self.random.between(1, 5) {
            // The deficit year is always there; one before it is sometimes absent.
            if back == 0 || !self.random.once_in(6) {
                entries.push(self.entry(year.saturating_sub(back), budget));
            }
        }
        if self.random.once_in(3) {
            entries.reverse();
        }
        entries
    }

    /// A budget in cents: mostly that of a municipality, sometimes tiny or huge.
    fn cents(&mut self) -> i64 {
        match self.random.below(8) {
            0 => self.random.between(1, 1000),
            1 => self.random.between(50_000_000_000_000, 100_000_000_000_000),
            // Whole thousands of euros, so that the borders fall on whole cents.
            2 | 3 => self.random.between(1, 600_000).saturating_mul(100_000),
            _ => self.random.between(100_000_000, 60_000_000_000),
        }
    }

    fn entry(&mut self, year: i64, budget: i64) -> String {
        let ratio = if self.random.once_in(2) {
            self.random.pick(&RATIOS).unwrap_or(0)
        } else {
            self.random.between(-300, 400)
        };
        let off = if self.random.once_in(2) { self.random.between(-2, 2) } else { 0 };
        let thousandth = i128::from(budget).saturating_mul(ratio.into());
        let deficit = i64::try_from(thousandth.div_euclid(1000)).unwrap_or(0).saturating_add(off);
        let unlawful = if self.random.once_in(4) { self.random.between(0, 5_000_000) } else { 0 };
        let net_costs = budget.saturating_add(deficit).saturating_add(unlawful).clamp(-LARGEST, LARGEST);
        let mut fields = vec![
            format!("\"year\":{year}"),
            format!("\"budget\":\"{}\"", self.amount(budget)),
            format!("\"net_costs\":\"{}\"", self.amount(net_costs)),
        ];
        if unlawful > 0 {
            fields.push(format!("\"unlawful\":\"{}\"", self.amount(unlawful)));
        }
        if self.random.once_in(8) {
            fields.push(format!(
                "\"budget_without_art_7\":\"{}\"",
                self.amount(budget.max(2).saturating_sub(1))
            ));
        }
        if self.random.once_in(6) {
            fields
                .push(format!("\"budget_stage\":\"{}\"", self.random.pick(&STAGES).unwrap_or("definitief")));
        }
        if self.random.once_in(5) {
            fields.reverse();
        }
        format!("{{{}}}", fields.join(","))
    }

    /// An amount as one may write it: without needless decimals, or with leading zeros.
    fn amount(&mut self, cents: i64) -> String {
        let sign = if cents < 0 { "-" } else { "" };
        let size = cents.unsigned_abs();
        let zeros = if self.random.once_in(20) { "000" } else { "" };
        match (size % 100, self.random.below(3)) {
            (0, 0) => format!("{sign}{zeros}{}", size / 100),
            (part, 0) if part % 10 == 0 => format!("{sign}{zeros}{}.{}", size / 100, part / 10),
            (part, _) => format!("{sign}{zeros}{}.{part:02}", size / 100),
        }
    }

    fn procedure(&mut self, year: i64) -> String {
        let received = match self.random.below(6) {
            0 => format!("{year}-12-31"),
            1 => format!("{}-01-01", year.saturating_add(1)),
            2 => format!("{}-08-15", year.saturating_add(1)),
            3 => format!("{}-08-16", year.saturating_add(1)),
            _ => {
                format!(
                    "{}-{:02}-{:02}",
                    year.saturating_add(1),
                    self.random.between(1, 8),
                    self.random.between(1, 15)
                )
            }
        };
        let mut declared = || !self.random.once_in(8);
        let declarations = [declared(), declared(), declared(), declared()];
        let [college, council, internal, external] = declarations;
        let years = |random: &mut Random| {
            let years = (0..random.below(3)).map(|_| year.saturating_sub(random.between(-1, 3)).to_string());
            years.collect::<Vec<_>>().join(",")
        };
        let granted = years(&mut self.random);
        let instructions = if self.random.once_in(5) { years(&mut self.random) } else { String::new() };
        format!(
            "{{\"received\":\"{received}\",\"college_declaration\":{college},\"council_consent\":{council},\
             \"internal_measures\":{internal},\"external_measures\":{external},\
             \"granted_years\":[{granted}],\"instruction_years\":[{instructions}]}}"
        )
    }
}
