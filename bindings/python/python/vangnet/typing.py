"""The types of arguments and codes, for annotations of your own; nothing else of the package imports this.

>>> from vangnet.typing import Money
>>> def double(amount: Money) -> Money: ...
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import Decimal
from typing import Literal, TypeAlias

from ._native import YearFigures

Money: TypeAlias = Decimal | int | str
Share: TypeAlias = Decimal | str
Lang: TypeAlias = Literal["nl", "en"]
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
]
Unit: TypeAlias = Literal["euro", "ratio", "euro_per_inhabitant", "inhabitants", "years", "truth", "code", "day"]
BothOpen: TypeAlias = Literal["regular", "extended", "higher_payment"]
History: TypeAlias = Mapping[int, tuple[Money, ...] | YearFigures] | Collection[YearFigures]
