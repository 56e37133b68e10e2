"""The entries of a case: the figures of a year, as the contract of an assessment has them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from .figures import read_amount, read_amount_not_below_zero, read_budget
from .reading import Key, Problem, list_of, read_integer, read_object, read_string

STAGES = ("voorlopig", "nader_voorlopig", "definitief")


@dataclass(frozen=True)
class Entry:
    """A year: B (without article 7, where that was given), N (without what is unlawful), and whether B is final."""

    year: int
    budget: Fraction
    net_costs: Fraction
    final: bool = True

    @property
    def deficit(self) -> Fraction:
        """D = N - B."""
        return self.net_costs - self.budget

    @property
    def ratio(self) -> Fraction:
        """The deficit as a part of the budget, d = D / B."""
        return self.deficit / self.budget


def _read_stage(value: object, pointer: str) -> str:
    stage = read_string(value, pointer)
    if stage not in STAGES:
        raise Problem("invalid_stage", pointer)
    return stage


def read_inhabitants(value: object, pointer: str) -> int:
    """Read a number of inhabitants: 1 to 100,000,000."""
    inhabitants = read_integer(value, pointer)
    if not 1 <= inhabitants <= 100_000_000:
        raise Problem("invalid_inhabitants", pointer)
    return inhabitants


KEYS = [
    Key("year", read_integer),
    Key("budget", read_budget),
    Key("net_costs", read_amount),
    Key("unlawful", read_amount_not_below_zero, required=False),
    Key("budget_without_art_7", read_budget, required=False),
    Key("budget_stage", _read_stage, required=False),
]


def read_entry(value: object, pointer: str) -> Entry:
    """Read an entry of a case."""
    read: dict[str, Any] = read_object(value, pointer, KEYS)
    return Entry(
        year=read["year"],
        budget=read.get("budget_without_art_7", read["budget"]),
        net_costs=read["net_costs"] - read.get("unlawful", 0),
        final=read.get("budget_stage", "definitief") == "definitief",
    )


read_entries = list_of(read_entry, least=1, most=100)
