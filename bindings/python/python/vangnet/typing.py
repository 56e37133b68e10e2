"""The types of arguments and codes, for annotations of your own; `import vangnet` does not import this.

>>> from vangnet.typing import Money
>>> def double(amount: Money) -> Money: ...
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal, NotRequired, Protocol, TypeAlias, TypedDict

from ._native import YearFigures

Money: TypeAlias = Decimal | int | str
Share: TypeAlias = Decimal | str
Number: TypeAlias = Decimal | int | str
Lang: TypeAlias = Literal["nl", "en"]
Notation: TypeAlias = Literal["plain", "nl", "en"]
AmountUnit: TypeAlias = Literal["euro", "cent", "thousand_euro"]
Markup: TypeAlias = Literal["markdown", "plain"]
Stage: TypeAlias = Literal["voorlopig", "nader_voorlopig", "definitief"]
Evidence: TypeAlias = Literal["law", "official", "secondary", "inferred", "user"]
Route: TypeAlias = Literal["regular", "extended"]
Form: TypeAlias = Literal["basisverzoek", "uitgebreid_verzoek"]
TestName: TypeAlias = Literal["year", "multi_year", "per_inhabitant", "years_at_least"]
Outcome: TypeAlias = Literal[
    "surplus",
    "amount_unknown",
    "incomplete",
    "conditions_met",
    "conditions_not_met",
    "not_handled",
]
Finding: TypeAlias = Literal[
    "outside_window",
    "no_college_declaration",
    "no_council_consent",
    "no_internal_measures",
    "no_external_measures",
    "instruction",
]
WarningCode: TypeAlias = Literal[
    "budget_not_final",
    "inhabitants_missing",
    "per_inhabitant_cap_inferred",
    "extended_amount_unknown",
    "rules_assumed",
]
AdviceCode: TypeAlias = Literal["implausible"]
AdviceField: TypeAlias = Literal["budget", "net_costs", "unlawful"]
Implausible: TypeAlias = Literal["magnitude", "large_deficit", "unlawful_above_costs", "far_from_other_years"]
Unit: TypeAlias = Literal["euro", "ratio", "euro_per_inhabitant", "inhabitants", "years", "truth", "code", "day"]
BothOpen: TypeAlias = Literal["regular", "extended", "higher_payment"]
History: TypeAlias = Mapping[int, tuple[Money, ...] | YearFigures] | Collection[YearFigures]

# What the answers about a budget are made of.
Caveat: TypeAlias = Literal[
    "first_month_assumed",
    "rounding_is_a_convention",
    "units_inferred",
    "constant_by_user",
    "one_price",
    "split_is_a_convention",
]
MacroBudgetKind: TypeAlias = Literal["printed", "derived"]
BudgetSplit: TypeAlias = Literal["shapley", "macro_first"]
WholeUnit: TypeAlias = Literal["euro", "cent"]
IndicatorKind: TypeAlias = Literal["flag", "share", "index"]
Lack: TypeAlias = Literal[
    "amount_needs_price",
    "share_needs_budget",
    "per_household_needs_households",
    "disturbance_needs_households",
    "price_effect_needs_caseload",
]
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


class Table(Protocol):
    """A table in memory that offers its columns as Arrow does: pandas, polars and pyarrow have it."""

    def __arrow_c_stream__(self, requested_schema: Any = None) -> object:
        """The columns as a stream."""


class StageBudget(TypedDict):
    """A budget of a municipality at a stage, with the national one and its reserve for the vangnet where known."""

    stage: Stage
    budget: Money
    macro_budget: NotRequired[Money | None]
    vangnet_reserve: NotRequired[Money | None]


class RevisedBudget(TypedDict):
    """A budget that was changed in the year, and the first month in which the change is paid."""

    budget: Money
    from_month: NotRequired[int | None]


# `from` is a word of Python, so that these two are written as calls.
Merger = TypedDict("Merger", {"into": str, "from": Sequence[str]})


class SplitPart(TypedDict):
    """A municipality that gets a part of the one that is split, by weight."""

    municipality: str
    weight: Number


Split = TypedDict("Split", {"from": str, "into": Sequence[SplitPart]})


class Constants(TypedDict):
    """The constants of the two tables, where no publication has them."""

    volume: Number
    price: Number


class Side(TypedDict, total=False):
    """What the model expects, or the actual figures. The third follows from any two."""

    caseload: Number | None
    price: Money | None
    amount: Money | None


class Group(TypedDict):
    """A group of households: how many the model expects, and how many there were."""

    name: str
    model: Number
    realised: Number
