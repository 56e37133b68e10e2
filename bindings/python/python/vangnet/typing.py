"""The types of arguments and codes, for annotations of your own; `import vangnet` does not import this.

>>> from vangnet.typing import Money
>>> def double(amount: Money) -> Money: ...
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Literal, Protocol, TypeAlias

# Those of the questions are all here too.
from ._generated.typing import *  # noqa: F403
from ._native import YearFigures
from ._numbers import Money as Money, Number as Number, Share as Share

Lang: TypeAlias = Literal["nl", "en"]
Notation: TypeAlias = Literal["plain", "nl", "en"]
AmountUnit: TypeAlias = Literal["euro", "cent", "thousand_euro"]
Markup: TypeAlias = Literal["markdown", "plain"]
Route: TypeAlias = Literal["regular", "extended"]
Form: TypeAlias = Literal["basisverzoek", "uitgebreid_verzoek"]
TestName: TypeAlias = Literal["year", "multi_year", "per_inhabitant", "years_at_least"]
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


class Table(Protocol):
    """A table in memory that offers its columns as Arrow does: pandas, polars and pyarrow have it."""

    def __arrow_c_stream__(self, requested_schema: Any = None) -> object:
        """The columns as a stream."""
