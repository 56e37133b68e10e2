//! What a programme of measures brings, in words.

use super::{
    Markup, Told,
    closing::closing,
    document::Block,
    path::{assumed, known, sum_of_known, unknown},
    write,
};
use crate::{
    ahead::{Programme, ProgrammeYear, Side, Steps},
    language::Language,
    number::{Euro, Figure},
};

impl Programme {
    /// What the programme brings, in plain words and tables: from the costs of each year to what the municipality bears.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Budget, Count, Language, Markup, Year, YearFigures};
    /// use vangnet::ahead::{Conditions, Measure, ProgrammeInput, programme};
    ///
    /// let year = Year::new(2024)?;
    /// let figures = YearFigures::new(year, Budget::parse("100000000")?, "109000000".parse()?)?;
    /// let months = ("2024-01".parse()?, "2024-01".parse()?);
    /// let coaches = Measure::new("job coaches", months, Count::whole(100), "0.5".parse()?);
    /// let input = ProgrammeInput::new(vec![figures], (year, year), "1250".parse()?, vec![coaches]);
    /// let answer = programme(&ProgrammeInput { conditions: Conditions::Met, ..input })?;
    /// let text = answer.explain(Language::Dutch, Markup::Plain);
    /// assert!(text.contains("Boven de eerste grens levert een bespaarde euro de gemeente vijftig cent op"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain(&self, language: Language, markup: Markup) -> String {
        write(&self.told(language), markup)
    }
}

impl Told for Programme {
    fn told(&self, language: Language) -> Vec<Block> {
        let heading = language.either("Wat het programma oplevert", "What the programme brings");
        let mut blocks = vec![Block::Heading(heading.into()), Block::Paragraph(self.result(language))];
        blocks.push(Block::Paragraph(self.pays_back(language)));
        blocks.extend(assumed(self.assumed, language));
        blocks.push(self.gained(language));
        blocks.extend(unknown(&self.unknown, language));

        blocks.push(Block::Heading(
            language.either("Wat er weglekt, en waarom", "What leaks away, and why").into(),
        ));
        blocks.push(Block::Paragraph(
            language
                .either(
                    "Tot de eerste grens van het vangnet is elke bespaarde euro voor de gemeente. Boven de eerste grens levert een bespaarde euro de gemeente vijftig cent op; boven de tweede niets. Het Rijk had dat deel anders betaald. Wat de gemeente zo misloopt, heet hier weglek. Wordt er over een jaar niets betaald, dan lekt er ook niets weg.",
                    "Up to the first threshold of the vangnet every euro saved is the municipality's. Above the first threshold a euro saved brings the municipality fifty cents; above the second nothing. The vangnet would have paid that part. What the municipality misses in this way is called leak here. Where nothing is paid over a year, nothing leaks away.",
                )
                .into(),
        ));
        let leaks = self
            .years
            .iter()
            .zip(&self.steps)
            .filter_map(|(year, steps)| leak(year, &steps.without, &steps.with, language));
        blocks.extend(leaks.map(Block::Paragraph));

        let heading = language
            .either("Van kosten naar wat de gemeente draagt", "From costs to what the municipality bears");
        blocks.push(Block::Heading(heading.into()));
        let without = language.either("Zonder het programma:", "Without the programme:");
        let with = language.either(
            "Met het programma (de kosten van het programma zelf staan hier niet bij):",
            "With the programme (the costs of the programme itself are left out here):",
        );
        blocks.extend([
            Block::Paragraph(without.into()),
            self.borne(|steps| &steps.without, language),
            Block::Paragraph(with.into()),
            self.borne(|steps| &steps.with, language),
        ]);

        blocks.push(Block::Heading(language.either("De maatregelen", "The measures").into()));
        blocks.push(Block::Paragraph(
            language
                .either(
                    "Een huishoudmaand is een maand waarin één huishouden door het programma geen uitkering nodig heeft. Wie zonder de maatregel ook was uitgestroomd, telt niet mee, en wie terugkomt telt niet langer mee. De besparing is het aantal huishoudmaanden maal wat een huishouden per maand scheelt.",
                    "A household-month is a month in which one household needs no benefit because of the programme. Those who would have left without the measure are not counted, and those who come back are not counted any longer. The saving is the number of household-months times what a household saves per month.",
                )
                .into(),
        ));
        blocks.push(self.by_measure(language));
        blocks.extend(closing(&self.basis, language));
        blocks
    }
}

impl Programme {
    /// What is saved, what of it reaches the municipality, and what it costs.
    fn result(&self, language: Language) -> String {
        let of = |amount: fn(&ProgrammeYear) -> Option<Euro>| sum_of_known(self.years.iter().map(amount));
        let shown = |amount| known(amount, language);
        let (saved, cost) = (shown(of(|year| Some(year.gross))), shown(of(|year| Some(year.cost))));
        let (Some(net), Some(balance)) = (of(|year| year.net), of(|year| year.balance)) else {
            return match language {
                Language::Dutch => format!(
                    "Het programma bespaart in deze jaren samen {saved} aan uitkeringen en kost {cost}. Hoeveel daarvan de gemeente overhoudt, is niet bekend: over een of meer jaren staat het bedrag van de vangnetuitkering niet vast."
                ),
                Language::English => format!(
                    "In these years together the programme saves {saved} on benefits and costs {cost}. What of it reaches the municipality is not known: the payment over one year or more is unknown."
                ),
            };
        };
        let (net, balance) = (language.euro(net), language.euro(balance));
        match language {
            Language::Dutch => format!(
                "Het programma bespaart in deze jaren samen {saved} aan uitkeringen. Daarvan komt {net} bij de gemeente terecht. Het programma kost {cost}. Per saldo is dat voor de gemeente {balance}."
            ),
            Language::English => format!(
                "In these years together the programme saves {saved} on benefits. Of this, {net} reaches the municipality. The programme costs {cost}. On balance that is {balance} for the municipality."
            ),
        }
    }

    /// When the costs are earned back.
    fn pays_back(&self, language: Language) -> String {
        let last = self.years.last().and_then(|year| year.cumulative);
        match (self.break_even, last, language) {
            (Some(year), Some(last), Language::Dutch) if last < Euro::ZERO => format!(
                "In {year} zijn de kosten terugverdiend, maar daarna staat de gemeente alles bij elkaar weer op verlies."
            ),
            (Some(year), Some(last), Language::English) if last < Euro::ZERO => format!(
                "In {year} the costs are earned back, but after that the municipality has a loss again, taken together."
            ),
            (Some(year), _, Language::Dutch) => format!(
                "In {year} zijn de kosten terugverdiend: alles bij elkaar staat de gemeente dan niet meer op verlies."
            ),
            (Some(year), _, Language::English) => format!(
                "In {year} the costs are earned back: taken together the municipality no longer has a loss."
            ),
            (None, None, _) => language
                .either(
                    "Of en wanneer de kosten zijn terugverdiend, is niet bekend.",
                    "Whether and when the costs are earned back is not known.",
                )
                .into(),
            (None, Some(last), _) if last < Euro::ZERO => language
                .either(
                    "Binnen deze jaren worden de kosten niet terugverdiend.",
                    "Within these years the costs are not earned back.",
                )
                .into(),
            (None, Some(_), _) => language
                .either(
                    "Alles bij elkaar staat de gemeente in geen enkel jaar op verlies.",
                    "Taken together, the municipality has no loss in any of the years.",
                )
                .into(),
        }
    }

    fn gained(&self, language: Language) -> Block {
        let head = match language {
            Language::Dutch => [
                "Jaar",
                "Besparing",
                "Effect op het budget",
                "Weglek",
                "Voor de gemeente",
                "Kosten",
                "Saldo",
                "Saldo tot nu toe",
            ],
            Language::English => [
                "Year",
                "Saved",
                "Effect on the budget",
                "Leak",
                "For the municipality",
                "Costs",
                "Balance",
                "Balance so far",
            ],
        };
        let rows = self.years.iter().map(|year| {
            let amounts = [
                Some(year.gross),
                Some(year.budget_effect),
                year.leak,
                year.net,
                Some(year.cost),
                year.balance,
                year.cumulative,
            ];
            let amounts = amounts.map(|amount| known(amount, language));
            std::iter::once(year.year.to_string()).chain(amounts).collect()
        });
        Block::Table { head: head.map(Into::into).into(), rows: rows.collect() }
    }

    /// The steps without the programme, or with it.
    fn borne(&self, side: fn(&Steps) -> &Side, language: Language) -> Block {
        let head = match language {
            Language::Dutch => {
                ["Jaar", "Netto lasten", "Budget", "Tekort", "Vangnetuitkering", "Voor de gemeente"]
            }
            Language::English => {
                ["Year", "Net costs", "Budget", "Deficit", "Payment", "Borne by the municipality"]
            }
        };
        let rows = self.years.iter().zip(&self.steps).map(|(year, steps)| {
            let side = side(steps);
            let amounts =
                [Some(side.net_costs), Some(side.budget), Some(side.deficit), side.payment, side.burden];
            let amounts = amounts.map(|amount| known(amount, language));
            std::iter::once(year.year.to_string()).chain(amounts).collect()
        });
        Block::Table { head: head.map(Into::into).into(), rows: rows.collect() }
    }

    fn by_measure(&self, language: Language) -> Block {
        let head = match language {
            Language::Dutch => ["Maatregel", "Jaar", "Deelnemers", "Huishoudmaanden", "Besparing", "Kosten"],
            Language::English => ["Measure", "Year", "Participants", "Household-months", "Saved", "Costs"],
        };
        let number = |number: Figure| language.number(&number.to_string());
        let rows = self.measures.iter().flat_map(|measure| {
            measure.years.iter().map(move |year| {
                vec![
                    measure.name.clone(),
                    year.year.to_string(),
                    number(year.participants),
                    number(year.household_months),
                    language.euro(year.gross),
                    language.euro(year.cost),
                ]
            })
        });
        Block::Table { head: head.map(Into::into).into(), rows: rows.collect() }
    }
}

/// What leaks away in a year and why; nothing where nothing does.
fn leak(year: &ProgrammeYear, without: &Side, with: &Side, language: Language) -> Option<String> {
    let leak = year.leak.filter(|leak| *leak != Euro::ZERO)?;
    let (when, nothing) = (year.year, Euro::ZERO);
    let loses = without.payment > Some(nothing) && with.payment == Some(nothing);
    if leak < nothing {
        let more = language.euro(nothing.checked_sub(leak)?);
        return Some(match language {
            Language::Dutch => format!(
                "Over {when} is het andersom: de vangnetuitkering wordt met het programma hoger. De gemeente krijgt {more} meer dan wat er wordt bespaard."
            ),
            Language::English => format!(
                "Over {when} it is the other way round: with the programme the payment is higher. The municipality gets {more} more than what is saved."
            ),
        });
    }
    let leak = language.euro(leak);
    let (nl, en) = if loses && with.scale == nothing {
        (
            "met het programma komt het tekort niet meer boven de eerste grens, en vervalt de vangnetuitkering.",
            "with the programme the deficit is no longer above the first threshold, and the payment falls away.",
        )
    } else if loses {
        (
            "met het programma voldoet de gemeente niet meer aan de voorwaarden, en vervalt de hele vangnetuitkering.",
            "with the programme the conditions are no longer met, and the whole payment falls away.",
        )
    } else if year.net == Some(nothing) {
        (
            "dat is de hele besparing, want het Rijk had haar anders betaald.",
            "that is all that is saved, because the vangnet would have paid it.",
        )
    } else {
        (
            "zoveel lager is de vangnetuitkering met het programma.",
            "the payment is that much lower with the programme.",
        )
    };
    Some(match language {
        Language::Dutch => format!("Over {when} lekt {leak} weg: {nl}"),
        Language::English => format!("Over {when}, {leak} leaks away: {en}"),
    })
}
