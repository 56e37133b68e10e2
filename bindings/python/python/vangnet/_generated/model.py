"""The questions of the subject "model" with their answers.

Made by `make generate` from the descriptions in Rust: change them there.
"""

import datetime
from collections.abc import Iterable, Mapping
from decimal import Decimal

from .._native import Citation
from .._numbers import Number
from .._questions.answer import Answer, Explained, Value, ask, frozen
from .._questions.ask import Kind, question
from .typing import Caveat, Constants, Evidence, IndicatorKind


@frozen
class Indicator(Value):
    """An indicator of the objective model.

    - `indicator`: Its stable code, the same in every publication and both tables.
    - `label`: Its name as printed, in Dutch.
    - `group`: Its groups, in Dutch.
    - `kind`: What values it takes.
    - `weight`: Its weight in the log-odds; a reference category has none.
    - `reference`: Whether it is a reference category: the others of its group are compared with it, and it adds
      nothing.

    >>> import vangnet
    >>> answer = vangnet.indicators(budget_year=2023)
    >>> answer.volume.indicators[0].weight
    Decimal('-2.1072862')
    """

    indicator: str
    """Its stable code, the same in every publication and both tables."""
    label: str
    """Its name as printed, in Dutch."""
    group: str
    """Its groups, in Dutch."""
    kind: IndicatorKind
    """What values it takes."""
    weight: Decimal | None
    """Its weight in the log-odds; a reference category has none."""
    reference: bool
    """Whether it is a reference category: the others of its group are compared with it, and it adds nothing."""


@frozen
class IndicatorTable(Value):
    """The weights of one component.

    - `constant`: The constant of the log-odds, where it is printed.
    - `indicators`: The indicators in the order of the print.

    >>> import vangnet
    >>> answer = vangnet.indicators(budget_year=2023)
    >>> answer.volume.constant
    Decimal('0.4605315')
    """

    constant: Decimal | None
    """The constant of the log-odds, where it is printed."""
    indicators: tuple[Indicator, ...]
    """The indicators in the order of the print."""


@frozen
class Norm(Value):
    """*Normbedrag*: what a household of a type is paid in a year, before its own income is set off.

    - `norm`: Its stable code.
    - `label`: The type of household, in Dutch.
    - `group`: Its group, in Dutch.
    - `amount`: Euro a year.

    >>> import vangnet
    >>> answer = vangnet.indicators(budget_year=2023)
    >>> answer.norms[0].amount
    Decimal('16068.74')
    """

    norm: str
    """Its stable code."""
    label: str
    """The type of household, in Dutch."""
    group: str
    """Its group, in Dutch."""
    amount: Decimal
    """Euro a year."""


@frozen
class Indicators(Answer):
    """The published weights, constants and norms of a budget year.

    - `budget_year`: The year whose budget the weights distribute.
    - `published`: The date of the Regeling.
    - `estimated_on`: The date or year that the model was estimated on, as printed.
    - `volume`: *Volumecomponent*: the chance of a benefit.
    - `price`: *Prijscomponent*: the fraction of the norm that is paid.
    - `norms`: *Normbedragen*: gross, in euro a year.
    - `notes`: What a reader should know of the print, in Dutch.
    - `warnings`: What a reader should know.
    - `evidence`: The weakest mark that the answer rests on; `user` where it only works out the user's own figures.
    - `sources`: Where the rules are written.

    >>> import vangnet
    >>> answer = vangnet.indicators(budget_year=2023)
    >>> answer.volume.constant
    Decimal('0.4605315')
    """

    budget_year: int
    """The year whose budget the weights distribute."""
    published: datetime.date
    """The date of the Regeling."""
    estimated_on: str
    """The date or year that the model was estimated on, as printed."""
    volume: IndicatorTable
    """*Volumecomponent*: the chance of a benefit."""
    price: IndicatorTable
    """*Prijscomponent*: the fraction of the norm that is paid."""
    norms: tuple[Norm, ...]
    """*Normbedragen*: gross, in euro a year."""
    notes: tuple[str, ...]
    """What a reader should know of the print, in Dutch."""
    warnings: tuple[Caveat, ...]
    """What a reader should know."""
    evidence: Evidence
    """The weakest mark that the answer rests on; `user` where it only works out the user's own figures."""
    sources: tuple[Citation, ...]
    """Where the rules are written."""


_INDICATORS: dict[str, Kind] = {"budget_year": "integer"}


def indicators(*, budget_year: int) -> Indicators:
    """The published weights, constants and norms of the objective model.

    - `budget_year`: The budget year, which determines the weights.

    Raises `InputError` and `InputTypeError`, `NoRuleError` for a year without a rule.

    Source: Regeling Participatiewet, IOAW en IOAZ, annex.

    >>> import vangnet
    >>> answer = vangnet.indicators(budget_year=2023)
    >>> answer.volume.constant
    Decimal('0.4605315')
    """
    return ask(Indicators, question("indicators", _INDICATORS, budget_year=budget_year))


@frozen
class Contribution(Value):
    """What an indicator contributes.

    - `indicator`: The code of the indicator.
    - `label`: Its name as printed, in Dutch.
    - `value`: Its value: 1 for a flag.
    - `weight`: Its weight; a reference category has none.
    - `log_odds`: Weight · value: what it adds to the log-odds.
    - `effect`: The chance (or fraction) less what it would be without the indicator, in eighteen decimals.

    >>> import vangnet
    >>> answer = vangnet.household(
    ...     budget_year=2023,
    ...     norm="single_21_to_aow",
    ...     indicators=["age_40_to_50", "housing_association", "hci_low"],
    ...     values={
    ...         "jobs_per_worker": "0.9",
    ...         "working_below_level_share": "0.3",
    ...         "students_share": "0.05",
    ...         "ww_recipients_share": "0.02",
    ...         "work_not_norm_neighbourhood_share": "0.2",
    ...         "nuisance_and_insecurity_index": "0.1",
    ...         "low_skilled_jobs_per_worker": "0.1",
    ...     },
    ... )
    >>> answer.volume.contributions[0].effect
    Decimal('0.123929365459703199')
    """

    indicator: str
    """The code of the indicator."""
    label: str
    """Its name as printed, in Dutch."""
    value: Decimal
    """Its value: 1 for a flag."""
    weight: Decimal | None
    """Its weight; a reference category has none."""
    log_odds: Decimal
    """Weight · value: what it adds to the log-odds."""
    effect: Decimal
    """The chance (or fraction) less what it would be without the indicator, in eighteen decimals."""


@frozen
class Chance(Value):
    """The chance of a benefit.

    - `constant`: The constant of the log-odds.
    - `log_odds`: The constant and the contributions of the indicators.
    - `chance`: The chance of a benefit, 1 / (1 + exp(−log-odds)), with eighteen correct decimals.
    - `contributions`: What each indicator of the household contributes, in the order of the table.

    >>> import vangnet
    >>> answer = vangnet.household(
    ...     budget_year=2023,
    ...     norm="single_21_to_aow",
    ...     indicators=["age_40_to_50", "housing_association", "hci_low"],
    ...     values={
    ...         "jobs_per_worker": "0.9",
    ...         "working_below_level_share": "0.3",
    ...         "students_share": "0.05",
    ...         "ww_recipients_share": "0.02",
    ...         "work_not_norm_neighbourhood_share": "0.2",
    ...         "nuisance_and_insecurity_index": "0.1",
    ...         "low_skilled_jobs_per_worker": "0.1",
    ...     },
    ... )
    >>> answer.volume.chance
    Decimal('0.138076635582148893')
    """

    constant: Decimal
    """The constant of the log-odds."""
    log_odds: Decimal
    """The constant and the contributions of the indicators."""
    chance: Decimal
    """The chance of a benefit, 1 / (1 + exp(−log-odds)), with eighteen correct decimals."""
    contributions: tuple[Contribution, ...]
    """What each indicator of the household contributes, in the order of the table."""


@frozen
class NormAnswer(Value):
    """The norm of a household.

    - `norm`: The code of the norm.
    - `label`: The type of household, in Dutch.
    - `amount`: Euro a year; zero for a student.

    >>> import vangnet
    >>> answer = vangnet.household(
    ...     budget_year=2023,
    ...     norm="single_21_to_aow",
    ...     indicators=["age_40_to_50", "housing_association", "hci_low"],
    ...     values={
    ...         "jobs_per_worker": "0.9",
    ...         "working_below_level_share": "0.3",
    ...         "students_share": "0.05",
    ...         "ww_recipients_share": "0.02",
    ...         "work_not_norm_neighbourhood_share": "0.2",
    ...         "nuisance_and_insecurity_index": "0.1",
    ...         "low_skilled_jobs_per_worker": "0.1",
    ...     },
    ... )
    >>> answer.norm.amount
    Decimal('16068.74')
    """

    norm: str
    """The code of the norm."""
    label: str
    """The type of household, in Dutch."""
    amount: Decimal
    """Euro a year; zero for a student."""


@frozen
class Fraction(Value):
    """The fraction of the norm that is paid.

    - `constant`: The constant of the log-odds.
    - `log_odds`: The constant and the contributions of the indicators.
    - `fraction`: The fraction of the norm that is paid, 1 / (1 + exp(−log-odds)), with eighteen correct decimals.
    - `contributions`: What each indicator of the household contributes, in the order of the table.

    >>> import vangnet
    >>> answer = vangnet.household(
    ...     budget_year=2023,
    ...     norm="single_21_to_aow",
    ...     indicators=["age_40_to_50", "housing_association", "hci_low"],
    ...     values={
    ...         "jobs_per_worker": "0.9",
    ...         "working_below_level_share": "0.3",
    ...         "students_share": "0.05",
    ...         "ww_recipients_share": "0.02",
    ...         "work_not_norm_neighbourhood_share": "0.2",
    ...         "nuisance_and_insecurity_index": "0.1",
    ...         "low_skilled_jobs_per_worker": "0.1",
    ...     },
    ... )
    >>> answer.price.fraction
    Decimal('0.929022544331078672')
    """

    constant: Decimal
    """The constant of the log-odds."""
    log_odds: Decimal
    """The constant and the contributions of the indicators."""
    fraction: Decimal
    """The fraction of the norm that is paid, 1 / (1 + exp(−log-odds)), with eighteen correct decimals."""
    contributions: tuple[Contribution, ...]
    """What each indicator of the household contributes, in the order of the table."""


@frozen
class HouseholdAnswer(Explained):
    """What the objective model expects of a household.

    - `budget_year`: The budget year.
    - `published`: The date of the Regeling.
    - `estimated_on`: The date or year that the model was estimated on, as printed.
    - `volume`: The chance of a benefit.
    - `norm`: The norm of the household.
    - `price`: The fraction of the norm that is paid.
    - `expected_amount`: Chance · norm · fraction, in euro a year with twelve decimals.
    - `warnings`: What a reader should know.
    - `evidence`: The weakest mark that the answer rests on; `user` where it only works out the user's own figures.
    - `sources`: Where the rules are written.

    >>> import vangnet
    >>> answer = vangnet.household(
    ...     budget_year=2023,
    ...     norm="single_21_to_aow",
    ...     indicators=["age_40_to_50", "housing_association", "hci_low"],
    ...     values={
    ...         "jobs_per_worker": "0.9",
    ...         "working_below_level_share": "0.3",
    ...         "students_share": "0.05",
    ...         "ww_recipients_share": "0.02",
    ...         "work_not_norm_neighbourhood_share": "0.2",
    ...         "nuisance_and_insecurity_index": "0.1",
    ...         "low_skilled_jobs_per_worker": "0.1",
    ...     },
    ... )
    >>> answer.expected_amount
    Decimal('2061.238630183135')
    """

    budget_year: int
    """The budget year."""
    published: datetime.date
    """The date of the Regeling."""
    estimated_on: str
    """The date or year that the model was estimated on, as printed."""
    volume: Chance
    """The chance of a benefit."""
    norm: NormAnswer
    """The norm of the household."""
    price: Fraction
    """The fraction of the norm that is paid."""
    expected_amount: Decimal
    """Chance · norm · fraction, in euro a year with twelve decimals."""
    warnings: tuple[Caveat, ...]
    """What a reader should know."""
    evidence: Evidence
    """The weakest mark that the answer rests on; `user` where it only works out the user's own figures."""
    sources: tuple[Citation, ...]
    """Where the rules are written."""


_HOUSEHOLD: dict[str, Kind] = {
    "budget_year": "integer",
    "norm": "text",
    "student": "truth",
    "indicators": ["text"],
    "values": {...: "number"},
    "constants": {"volume": "number", "price": "number"},
}


def household(
    *,
    budget_year: int,
    norm: str,
    indicators: Iterable[str],
    values: Mapping[str, Number],
    student: bool | None = None,
    constants: Constants | None = None,
) -> HouseholdAnswer:
    """What the objective model expects of a household, and what each of its indicators contributes.

    What belongs together is not checked: a group of which no flag is given is read as its reference category, and the
    two tables have flags of their own for some things (`housing_association` and
    `housing_association_or_caravan_site`). No share or index is taken as zero. The question `indicators` gives the
    codes of a year with their labels.

    - `budget_year`: The budget year, which determines the weights.
    - `norm`: The code of its norm, such as `single_21_to_aow`; the published weights list them.
    - `indicators`: The flags that it has, by code, each once, of either table.
    - `values`: Every share (a fraction of 0 to 1) and index (−100 to 100) of the year's tables, by code; at most nine
      decimals.
    - `student`: Whether it is a student, whose norm is 0; so is that of a household with the indicator `student`.
      Without it `false`.
    - `constants`: The constants, for the year whose annex prints none: required for 2020, and not a key of other years.
      - `volume`: Of the chance (*volume*); at most nine decimals, at most 100 in size.
      - `price`: Of the fraction; the same.

    Raises `InputError` and `InputTypeError`, `NoRuleError` for a year without a rule.

    Source: Besluit Participatiewet, annex; Regeling Participatiewet, IOAW en IOAZ, annex.

    >>> import vangnet
    >>> answer = vangnet.household(
    ...     budget_year=2023,
    ...     norm="single_21_to_aow",
    ...     indicators=["age_40_to_50", "housing_association", "hci_low"],
    ...     values={
    ...         "jobs_per_worker": "0.9",
    ...         "working_below_level_share": "0.3",
    ...         "students_share": "0.05",
    ...         "ww_recipients_share": "0.02",
    ...         "work_not_norm_neighbourhood_share": "0.2",
    ...         "nuisance_and_insecurity_index": "0.1",
    ...         "low_skilled_jobs_per_worker": "0.1",
    ...     },
    ... )
    >>> answer.expected_amount
    Decimal('2061.238630183135')
    """
    return ask(
        HouseholdAnswer,
        question(
            "household",
            _HOUSEHOLD,
            budget_year=budget_year,
            norm=norm,
            indicators=indicators,
            values=values,
            student=student,
            constants=constants,
        ),
    )
