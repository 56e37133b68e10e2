"""A measure of a programme: who takes part, and how many household-months of benefit it saves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import accumulate
from typing import Any

from .figures import read_amount, read_amount_not_below_zero, read_count, read_ratio
from .reading import Key, Problem, list_of, object_of, read_integer, read_month, read_string


def _months_from(least: int) -> Callable[[Any, str], int]:
    """Make a reader of a number of months, at most 1200."""

    def reader(value: object, pointer: str) -> int:
        months = read_integer(value, pointer)
        if not least <= months <= 1200:
            raise Problem("invalid_number", pointer)
        return months

    return reader


KEYS = [
    Key("name", read_string),
    Key("from", read_month),
    Key("until", read_month),
    Key("households", read_count),
    Key("success", read_ratio),
    Key("deadweight", read_ratio, required=False),
    Key("delay", _months_from(0), required=False),
    Key("months", _months_from(1), required=False),
    Key("return", read_ratio, required=False),
    Key("price", read_amount_not_below_zero, required=False),
    Key("costs", list_of(object_of(Key("year", read_integer), Key("amount", read_amount)), most=100), required=False),
    Key("cost_per_household", read_amount, required=False),
]


@dataclass(frozen=True)
class Effect:
    """What a measure does in a calendar year, exactly."""

    participants: Fraction
    household_months: Fraction
    gross: Fraction
    cost: Fraction


@dataclass
class Measure:
    """A measure as it was read, and the price of the question where it has none."""

    read: dict[str, Any]
    price: Fraction
    _sums: list[Fraction] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.price = self.read.get("price", self.price)
        self.delay: int = self.read.get("delay", 0)

    def _sum_of_powers(self, count: int) -> Fraction:
        """Sum (1 - return)^a over the first `count` ages, from 0."""
        if count >= len(self._sums):
            stays = 1 - self.read.get("return", Fraction(0))
            self._sums = [Fraction(0), *accumulate(stays**age for age in range(2 * count + 12))]
        return self._sums[count]

    def working(self, month: int) -> Fraction:
        """Sum over all cohorts the households that need no benefit in a month because of the measure.

        A cohort of month c counts from month c + delay, and its age is then k - c - delay < months: "households *
        success * (1 - deadweight) * (1 - return)^(k - c - delay)".
        """
        youngest = max(0, month - self.delay - self.read["until"])
        oldest = month - self.delay - self.read["from"]
        if "months" in self.read:
            oldest = min(oldest, self.read["months"] - 1)
        if oldest < youngest:
            return Fraction(0)
        part: Fraction = self.read["success"] * (1 - self.read.get("deadweight", Fraction(0)))
        powers: Fraction = self._sum_of_powers(oldest + 1) - self._sum_of_powers(youngest)
        households: Fraction = self.read["households"]
        return households * part * powers

    def effect(self, year: int) -> Effect:
        """Work out what the measure does in a calendar year."""
        months = range(12 * year, 12 * year + 12)
        cohorts = sum(1 for month in months if self.read["from"] <= month <= self.read["until"])
        participants = self.read["households"] * cohorts
        household_months = sum((self.working(month) for month in months), Fraction(0))
        costs = sum((each["amount"] for each in self.read.get("costs", []) if each["year"] == year), Fraction(0))
        return Effect(
            participants=participants,
            household_months=household_months,
            gross=household_months * self.price,
            cost=costs + self.read.get("cost_per_household", Fraction(0)) * participants,
        )
