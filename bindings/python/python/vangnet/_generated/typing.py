"""The types of the arguments and answers of the questions.

Made by `make generate` from the descriptions in Rust: change them there.
"""

import datetime
from collections.abc import Sequence
from typing import Literal, NotRequired, TypeAlias, TypedDict

from .._native import YearFigures
from .._numbers import Money, Number

__all__ = [
    "AdviceCode",
    "AdviceField",
    "AmountProblem",
    "ApplicationCase",
    "ApplicationCode",
    "ApplicationForm",
    "ApplicationMeasure",
    "ApplicationProcedure",
    "BothOpen",
    "BudgetSplit",
    "CaseloadFlow",
    "CaseloadStart",
    "Caveat",
    "CollegeDeclaration",
    "Comparison",
    "Conditions",
    "Constants",
    "CouncilConsent",
    "Evidence",
    "Factor",
    "FactorPart",
    "Finding",
    "Group",
    "Historical",
    "Implausible",
    "IndicatorKind",
    "Lack",
    "Lang",
    "MacroBudgetKind",
    "Markup",
    "Measure",
    "MeasureAbout",
    "MeasureKind",
    "MeasureSource",
    "Merger",
    "MonthCount",
    "Notation",
    "Outcome",
    "OutlookReason",
    "Party",
    "PlanRow",
    "RevisedBudget",
    "Route",
    "SensitivityInput",
    "Side",
    "SourceKind",
    "Split",
    "SplitPart",
    "Stage",
    "StageBudget",
    "TestName",
    "UncertainBudget",
    "UncertainCosts",
    "UncertainMunicipality",
    "Unit",
    "WarningCode",
    "WholeUnit",
    "YearCosts",
    "YearEntry",
]

AdviceCode: TypeAlias = Literal["implausible"]
AdviceField: TypeAlias = Literal["budget", "net_costs", "unlawful"]
AmountProblem: TypeAlias = Literal[
    "empty",
    "form",
    "other_notation",
    "ambiguous",
    "decimals",
    "leading_zeros",
    "in_words",
    "several",
    "names_euro",
]
ApplicationCode: TypeAlias = Literal[
    "outside_window",
    "no_college_declaration",
    "no_council_consent",
    "no_internal_measures",
    "no_external_measures",
    "instruction",
    "external_needs_source",
    "external_needs_insight",
    "external_needs_measure",
    "joint_body_is_not_external",
    "document_needs_effectiveness",
    "not_decided_before_filing",
    "not_started_before_filing",
    "measure_of_earlier_year",
    "drafting_help_is_not_a_measure",
    "no_external_measure",
    "consent_before_deficit_year",
    "consent_after_filing",
    "consent_not_signed",
    "declaration_not_signed",
    "no_analysis",
    "no_effect_stated",
]
ApplicationForm: TypeAlias = Literal["basisverzoek", "uitgebreid_verzoek"]
BothOpen: TypeAlias = Literal["regular", "extended", "higher_payment"]
BudgetSplit: TypeAlias = Literal["shapley", "macro_first"]
Caveat: TypeAlias = Literal[
    "first_month_assumed",
    "rounding_is_a_convention",
    "units_inferred",
    "constant_by_user",
    "split_is_a_convention",
    "one_price",
    "budget_not_final",
    "inhabitants_missing",
    "per_inhabitant_cap_inferred",
    "extended_amount_unknown",
    "rules_assumed",
    "conditions_assumed",
    "historical_ratio_assumed",
    "budget_effect_left_out",
    "normal_distribution_assumed",
    "form_not_read",
]
Comparison: TypeAlias = Literal[">", ">="]
Conditions: TypeAlias = Literal["assessed", "met"]
Evidence: TypeAlias = Literal["law", "official", "secondary", "inferred", "user"]
Factor: TypeAlias = Literal["macro_budget", "caseload", "other"]
FactorPart: TypeAlias = Literal[
    "macro_budget",
    "share",
    "budget",
    "caseload",
    "price",
    "benefits",
    "net_costs",
    "other",
]
Finding: TypeAlias = Literal[
    "outside_window",
    "no_college_declaration",
    "no_council_consent",
    "no_internal_measures",
    "no_external_measures",
    "instruction",
]
Implausible: TypeAlias = Literal["magnitude", "large_deficit", "unlawful_above_costs", "far_from_other_years"]
IndicatorKind: TypeAlias = Literal["flag", "share", "index"]
Lack: TypeAlias = Literal[
    "amount_needs_price",
    "price_effect_needs_caseload",
    "share_needs_budget",
    "per_household_needs_households",
    "disturbance_needs_households",
]
Lang: TypeAlias = Literal["nl", "en"]
MacroBudgetKind: TypeAlias = Literal["printed", "derived"]
Markup: TypeAlias = Literal["markdown", "plain"]
MeasureAbout: TypeAlias = Literal["inflow", "outflow", "amount", "other"]
MeasureKind: TypeAlias = Literal["internal", "external"]
Notation: TypeAlias = Literal["plain", "nl", "en"]
Outcome: TypeAlias = Literal[
    "surplus",
    "amount_unknown",
    "incomplete",
    "conditions_met",
    "conditions_not_met",
    "not_handled",
]
OutlookReason: TypeAlias = Literal["history_missing", "history_below_zero", "random_budget"]
Route: TypeAlias = Literal["regular", "extended"]
SensitivityInput: TypeAlias = Literal[
    "net_costs_mean",
    "net_costs_sd",
    "budget_mean",
    "budget_sd",
    "correlation",
    "history",
]
SourceKind: TypeAlias = Literal[
    "municipality",
    "joint_body",
    "social_employment_company",
    "adviser",
    "divosa",
    "research",
    "document",
    "other",
]
Stage: TypeAlias = Literal["voorlopig", "nader_voorlopig", "definitief"]
TestName: TypeAlias = Literal["year", "multi_year", "per_inhabitant", "years_at_least"]
Unit: TypeAlias = Literal[
    "euro",
    "ratio",
    "euro_per_inhabitant",
    "inhabitants",
    "years",
    "year",
    "truth",
    "code",
    "day",
]
WarningCode: TypeAlias = Literal[
    "budget_not_final",
    "inhabitants_missing",
    "per_inhabitant_cap_inferred",
    "extended_amount_unknown",
    "rules_assumed",
]
WholeUnit: TypeAlias = Literal["euro", "cent"]


class StageBudget(TypedDict):
    """A budget at one stage, with the macro budget of that stage where it is known."""

    stage: Stage
    """The stage."""
    budget: Money
    """The budget of the municipality, in euro."""
    macro_budget: NotRequired[Money | None]
    """The national budget, in euro."""
    vangnet_reserve: NotRequired[Money | None]
    """What is reserved of the macro budget for the vangnet, in euro: not below zero, only beside a macro budget, and
    at every stage or at none."""


class RevisedBudget(TypedDict):
    """A budget that was changed in the year, and the first month in which the change is paid."""

    budget: Money
    """The changed budget, in euro."""
    from_month: NotRequired[int | None]
    """The first month of the change, 1 to 12; October where it is not given, with a warning."""


Merger = TypedDict("Merger", {"into": str, "from": Sequence[str]})
"""Municipalities that become one: the outcomes of the old ones are added."""


class SplitPart(TypedDict):
    """A municipality that gets a part of the one that is split, by weight."""

    municipality: str
    """The new code."""
    weight: Number
    """Its weight, a count; together they are not zero."""


Split = TypedDict("Split", {"from": str, "into": Sequence[SplitPart]})
"""A municipality that becomes several: its outcome is shared by weight (*pro rata*)."""


class Constants(TypedDict):
    """The constants of the log-odds, where the annex prints none."""

    volume: Number
    """Of the chance (*volume*); at most nine decimals, at most 100 in size."""
    price: Number
    """Of the fraction; the same."""


class Side(TypedDict):
    """A caseload with its price.

    At most two of caseload, price and amount are given: the third follows.
    """

    caseload: NotRequired[Number | None]
    """Households with a benefit, above zero."""
    price: NotRequired[Money | None]
    """Euro per household per year, not below zero."""
    amount: NotRequired[Money | None]
    """Euro in the year, not below zero."""


class Group(TypedDict):
    """A group of households, such as singles or people of 50 and older."""

    name: str
    """Its name."""
    model: Number
    """The caseload that the model expects."""
    realised: Number
    """The actual caseload."""


class CaseloadStart(TypedDict):
    """The caseload at the start of the first month."""

    month: str
    """The first month, `YYYY-MM`."""
    caseload: Number
    """Households with a benefit at its start."""


class CaseloadFlow(TypedDict):
    """What comes and goes in a month: either an outflow or a ratio."""

    inflow: Number
    """Households that come."""
    outflow: NotRequired[Number | None]
    """Households that leave: at most the start and the inflow of the month. Either this or the ratio is given."""
    outflow_ratio: NotRequired[Number | None]
    """The part of the caseload at the start of the month that leaves, from 0 to 1."""
    price: NotRequired[Money | None]
    """Euro per household in this month, where it is not that of the question."""


class MonthCount(TypedDict):
    """A month with its count, such as the inflow of that month."""

    month: str
    """The calendar month, `YYYY-MM`, each once."""
    count: Number
    """Households in that month."""


class YearEntry(TypedDict):
    """The budget and net costs of one year."""

    year: int
    """The calendar year."""
    budget: Money
    """The budget of the municipality, in euro."""
    net_costs: Money
    """The net costs (*netto lasten*), in euro; they may be below zero. They cover Participatiewet, IOAW, IOAZ,
    loonkostensubsidies and Bbz 2004, from 2020 also the living costs of established self-employed people."""
    unlawful: NotRequired[Money | None]
    """Unlawful spending (*fouten en onzekerheden*) among the net costs, in euro: not below zero."""
    budget_without_art_7: NotRequired[Money | None]
    """The budget without the correction of article 7, in euro, where there is one: it takes the place of the budget."""
    budget_stage: NotRequired[Stage | None]
    """The stage of the budget: only a final one counts for the law."""


class YearCosts(TypedDict):
    """The costs of a measure in a year."""

    year: int
    """The calendar year; what is given twice for a year is added."""
    amount: Money
    """The costs, in euro; below zero for what others contribute."""


Measure = TypedDict(
    "Measure",
    {
        "name": str,
        "from": str,
        "until": str,
        "households": Number,
        "success": Number,
        "deadweight": NotRequired[Number | None],
        "delay": NotRequired[int | None],
        "months": NotRequired[int | None],
        "return": NotRequired[Number | None],
        "price": NotRequired[Money | None],
        "costs": NotRequired[Sequence[YearCosts] | None],
        "cost_per_household": NotRequired[Money | None],
    },
)
"""A measure, in which a number of households takes part each month: a cohort.

    Of a cohort of month c, in month k from c + delay on, this many need no benefit: households · success · (1 −
    deadweight) · (1 − return)^(k − c − delay), while k − c − delay is below `months`.
    """


class Historical(TypedDict):
    """What makes a budget follow the municipality's own costs of two years before."""

    inhabitants: int
    """The number of inhabitants: up to 15,000 the whole budget follows past costs, from 40,000 nothing of it."""
    ratio: NotRequired[Number | None]
    """The national pot that is shared on past costs divided by the national costs, 0 to 10; 1 where it is absent,
    with a warning."""


class UncertainCosts(TypedDict):
    """The net costs of a year as a normal distribution."""

    mean: Money
    """The net costs that are expected, in euro: those that count for the vangnet."""
    sd: Money
    """Their standard deviation, in euro: 0 where they are certain. In about 2 of 3 years the costs differ less from
    the mean."""


class UncertainBudget(TypedDict):
    """The budget of a year as a normal distribution."""

    mean: Money
    """The final budget that is expected, in euro."""
    sd: NotRequired[Money | None]
    """Its standard deviation, in euro: 0 where it is final."""


class UncertainMunicipality(TypedDict):
    """A municipality whose net costs and budget are not certain."""

    name: str
    """Its name or code, which no other municipality has."""
    net_costs: UncertainCosts
    """The net costs, normally distributed."""
    budget: UncertainBudget
    """The budget, normally distributed: it moves with the macro budget."""
    correlation: NotRequired[Number | None]
    """The correlation of its net costs with the macro budget, −1 to 1."""
    history: NotRequired[Sequence[YearEntry | YearFigures] | None]
    """The figures of the years before, as in `outlook`."""


class Party(TypedDict):
    """A party that gets a part of what is shared."""

    name: str
    """Its name, each once."""
    weight: NotRequired[Number | None]
    """What its part follows, such as its funds, inhabitants or caseload: zero or more. Every party has a weight, or
    every party has a share."""
    share: NotRequired[Number | None]
    """Its part of the whole, from 0 to 1."""
    printed: NotRequired[Number | None]
    """What a source prints as its part, in at most two decimals, to be compared."""


class PlanRow(TypedDict):
    """A row of a plan of costs."""

    name: str
    """Its name, each once."""
    amounts: Sequence[Money]
    """Its costs, in euro, one for each year; below zero for what others contribute."""
    printed_total: NotRequired[Money | None]
    """What a source prints as its total, in euro, to be compared."""


class ApplicationProcedure(TypedDict):
    """An application (*aanvraag*): when it was received, what was declared, and earlier grants and instructions."""

    received: datetime.date | str
    """The day on which the Toetsingscommissie received the request."""
    college_declaration: bool
    """Whether the college declares that it took measures to reduce the deficit (*verklaring college*)."""
    council_consent: bool
    """Whether the council consents to that declaration (*instemming gemeenteraad*)."""
    internal_measures: bool
    """Whether internal measures (part B1 of the form) were taken."""
    external_measures: bool
    """Whether external measures (part B2 of the form) were taken."""
    granted_years: Sequence[int]
    """The deficit years over which a vangnetuitkering was granted."""
    instruction_years: Sequence[int]
    """The calendar years of an *aanwijzing* (Participatiewet art. 76)."""


class ApplicationCase(TypedDict):
    """One case: everything that an assessment starts from."""

    id: str
    """Any text; the answer has it too."""
    year: int
    """The deficit year."""
    years: Sequence[YearEntry | YearFigures]
    """The figures by year, in any order: the deficit year, and the years before it as far as they are known."""
    inhabitants: NotRequired[int | None]
    """The number of inhabitants, which matters in 2015 and 2016 only."""
    procedure: NotRequired[ApplicationProcedure | None]
    """The application, where there is one."""


class MeasureSource(TypedDict):
    """A party or a document that a measure comes from."""

    kind: SourceKind
    """What it is."""
    name: str
    """Its name: of a party, or the title of a document."""
    date: NotRequired[datetime.date | str | None]
    """The day of the consultation or of the document."""
    effectiveness: NotRequired[bool | None]
    """Whether written information speaks of the effect of the measure and of how it works; not said where it is
    absent."""


class ApplicationMeasure(TypedDict):
    """A measure of part B of the form."""

    name: str
    """Its name."""
    kind: MeasureKind
    """Internal (part B1) or external (part B2)."""
    about: MeasureAbout
    """What it works on."""
    sources: Sequence[MeasureSource]
    """Question a: where it comes from, at most 100 sources; an empty list where it comes from nobody else."""
    insight: NotRequired[str | None]
    """Question b: the insight that the sources gave."""
    measure: NotRequired[str | None]
    """Question c: what was done because of it."""
    decided_on: NotRequired[datetime.date | str | None]
    """The day on which it was decided."""
    started_on: NotRequired[datetime.date | str | None]
    """The day on which its execution began."""
    households: NotRequired[Number | None]
    """How many households fewer need a benefit."""
    saving: NotRequired[Money | None]
    """What it saves, in euro."""


class CouncilConsent(TypedDict):
    """*Instemming gemeenteraad*: the consent of the council."""

    date: datetime.date | str
    """The day of the consent."""
    chair: bool
    """Whether the chair signed the form."""
    registrar: bool
    """Whether the registrar (*griffier*) signed the form."""


class CollegeDeclaration(TypedDict):
    """*Verklaring college*: the declaration of the college (part D)."""

    date: datetime.date | str
    """The day of the declaration."""
    mayor: bool
    """Whether the mayor signed the form."""
    secretary: bool
    """Whether the secretary signed the form."""
