"""The objective model of a household: the published weights, and what they make of one household.

An annotation says how a field is read from JSON, so that annotations are evaluated here.
"""

import datetime
from collections.abc import Iterable, Mapping
from decimal import Decimal

from ._answer import Answer, Explained, Value, ask, frozen
from ._ask import Kind, question
from ._native import Citation
from .typing import Caveat, Constants, Evidence, IndicatorKind, Number

_CONSTANTS: Kind = {"volume": "number", "price": "number"}


@frozen
class Indicator(Value):
    """An indicator of the model: `indicator`, `label`, `group`, `kind`, `weight` and `reference`.

    `indicator` is its code and `label` its name in Dutch. `kind` is "flag" (the household has it or not), "share" (a
    fraction from 0 to 1) or "index" (from -100 to 100). `weight` is `None` for a reference category.

    >>> import vangnet
    >>> indicators = vangnet.indicators(budget_year=2023).volume.indicators
    >>> next(item for item in indicators if item.indicator == "age_20_to_25").weight
    Decimal('1.2528561')
    """

    indicator: str
    label: str
    group: str
    kind: IndicatorKind
    weight: Decimal | None
    reference: bool


@frozen
class IndicatorTable(Value):
    """A table of weights: its `constant`, `None` where none is printed, and its `indicators`.

    >>> import vangnet
    >>> vangnet.indicators(budget_year=2020).volume.constant is None
    True
    """

    constant: Decimal | None
    indicators: tuple[Indicator, ...]


@frozen
class Norm(Value):
    """A norm: its code `norm`, its Dutch `label`, its `group`, and its gross `amount` in euro a year.

    >>> import vangnet
    >>> norms = vangnet.indicators(budget_year=2020).norms
    >>> next(item for item in norms if item.norm == "single_21_to_aow").amount
    Decimal('15277.30')
    """

    norm: str
    label: str
    group: str
    amount: Decimal


@frozen
class Indicators(Answer):
    """The published weights of a budget year.

    `budget_year`, `published` (the date of the Regeling), `estimated_on` (as printed), `volume` and `price` (the tables
    of the chance and of the fraction), `norms` and `notes`. `warnings`, `evidence` and `sources` say what they rest on.

    >>> import vangnet
    >>> vangnet.indicators(budget_year=2021).published
    datetime.date(2020, 11, 19)
    """

    budget_year: int
    published: datetime.date
    estimated_on: str
    volume: IndicatorTable
    price: IndicatorTable
    norms: tuple[Norm, ...]
    notes: tuple[str, ...]
    warnings: tuple[Caveat, ...]
    evidence: Evidence
    sources: tuple[Citation, ...]


def indicators(*, budget_year: int) -> Indicators:
    """The weights of the objective model as published for a budget year: 2020, 2021 or 2023.

    Raises `NoRuleError` for another year.

    Source: the annex of the Regeling Participatiewet, IOAW en IOAZ.

    >>> import vangnet
    >>> vangnet.indicators(budget_year=2023).volume.constant
    Decimal('0.4605315')
    """
    return ask(Indicators, question("indicators", budget_year=("integer", budget_year)))


@frozen
class Contribution(Value):
    """What one indicator contributes: `indicator`, `label`, `value`, `weight`, `log_odds` and `effect`.

    `log_odds` is weight times value. `effect` is the chance (or the fraction) less what it would be without it. A
    reference category has the weight `None` and contributes nothing.

    >>> import vangnet
    >>> weights = vangnet.indicators(budget_year=2023)
    >>> both = weights.volume.indicators + weights.price.indicators
    >>> values = {item.indicator: 0 for item in both if item.kind != "flag"}
    >>> answer = vangnet.household(
    ...     budget_year=2023, norm="single_21_to_aow", indicators=["age_20_to_25"], values=values)
    >>> answer.volume.contributions[0].log_odds
    Decimal('1.2528561')
    """

    indicator: str
    label: str
    value: Decimal
    weight: Decimal | None
    log_odds: Decimal
    effect: Decimal


@frozen
class Chance(Value):
    """The chance of a benefit: `constant`, `log_odds`, `chance` (eighteen correct decimals) and `contributions`.

    >>> import vangnet
    >>> weights = vangnet.indicators(budget_year=2023)
    >>> both = weights.volume.indicators + weights.price.indicators
    >>> values = {item.indicator: 0 for item in both if item.kind != "flag"}
    >>> answer = vangnet.household(
    ...     budget_year=2023, norm="single_21_to_aow", indicators=["age_20_to_25"], values=values)
    >>> answer.volume.log_odds
    Decimal('1.7133876')
    """

    constant: Decimal
    log_odds: Decimal
    chance: Decimal
    contributions: tuple[Contribution, ...]


@frozen
class Fraction(Value):
    """The fraction of the norm that is paid: `constant`, `log_odds`, `fraction` (as the chance) and `contributions`.

    >>> import vangnet
    >>> weights = vangnet.indicators(budget_year=2023)
    >>> both = weights.volume.indicators + weights.price.indicators
    >>> values = {item.indicator: 0 for item in both if item.kind != "flag"}
    >>> answer = vangnet.household(
    ...     budget_year=2023, norm="single_21_to_aow", indicators=["age_20_to_25"], values=values)
    >>> answer.price.fraction
    Decimal('0.930110033722598360')
    """

    constant: Decimal
    log_odds: Decimal
    fraction: Decimal
    contributions: tuple[Contribution, ...]


@frozen
class NormAnswer(Value):
    """The norm of a household: its code `norm`, its Dutch `label`, and `amount` in euro a year, 0 for a student.

    >>> import vangnet
    >>> weights = vangnet.indicators(budget_year=2023)
    >>> both = weights.volume.indicators + weights.price.indicators
    >>> values = {item.indicator: 0 for item in both if item.kind != "flag"}
    >>> answer = vangnet.household(
    ...     budget_year=2023, norm="single_21_to_aow", indicators=["age_20_to_25"], values=values)
    >>> answer.norm.amount
    Decimal('16068.74')
    """

    norm: str
    label: str
    amount: Decimal


@frozen
class HouseholdAnswer(Explained):
    """What the model expects of a household.

    `budget_year`, `published`, `estimated_on`; `volume` (the chance), `norm`, `price` (the fraction of the norm), and
    `expected_amount`: chance times norm times fraction, in euro with twelve decimals. `warnings`, `evidence` and
    `sources` say what the answer rests on.

    >>> import vangnet
    >>> weights = vangnet.indicators(budget_year=2023)
    >>> both = weights.volume.indicators + weights.price.indicators
    >>> values = {item.indicator: 0 for item in both if item.kind != "flag"}
    >>> answer = vangnet.household(
    ...     budget_year=2023, norm="single_21_to_aow", indicators=["age_20_to_25"], values=values)
    >>> round(answer.expected_amount, 2), answer.evidence, answer.warnings
    (Decimal('12663.12'), 'inferred', ('units_inferred',))
    """

    budget_year: int
    published: datetime.date
    estimated_on: str
    volume: Chance
    norm: NormAnswer
    price: Fraction
    expected_amount: Decimal
    warnings: tuple[Caveat, ...]
    evidence: Evidence
    sources: tuple[Citation, ...]


def household(
    *,
    budget_year: int,
    norm: str,
    indicators: Iterable[str],
    values: Mapping[str, Number],
    student: bool | None = None,
    constants: Constants | None = None,
) -> HouseholdAnswer:
    """What the objective model expects of one household: its chance of a benefit, the norm, and the amount.

    `norm` is the code of its norm. `indicators` are the flags that it has, each by its code, of either table; `values`
    gives every share and index of the year's tables by its code: none of them is taken as zero. `student` says that the
    norm is 0. `constants` is `{"volume": …, "price": …}`, for 2020 only, whose annex prints none. `indicators(…)` lists
    the codes with their labels.

    Raises `InputError`, `InputTypeError` and `NoRuleError`.

    Source: the annexes of the Besluit Participatiewet and of the Regeling Participatiewet, IOAW en IOAZ.

    >>> import vangnet
    >>> weights = vangnet.indicators(budget_year=2023)
    >>> both = weights.volume.indicators + weights.price.indicators
    >>> values = {item.indicator: 0 for item in both if item.kind != "flag"}
    >>> answer = vangnet.household(
    ...     budget_year=2023, norm="single_21_to_aow", indicators=["age_20_to_25"], values=values)
    >>> answer.volume.chance
    Decimal('0.847275155442386363')
    """
    return ask(
        HouseholdAnswer,
        question(
            "household",
            budget_year=("integer", budget_year),
            norm=("text", norm),
            student=("truth", student),
            indicators=(["text"], indicators),
            values=({...: "number"}, values),
            constants=(_CONSTANTS, constants),
        ),
    )
