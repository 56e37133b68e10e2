"""Numbers as they are written: amounts, counts and ratios in, rounded decimals out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction

from .reading import Problem, read_string

AMOUNT = re.compile(r"-?[0-9]+(\.[0-9]{1,2})?")
COUNT = re.compile(r"[0-9]+(\.[0-9]{1,2})?")
RATIO = re.compile(r"-?[0-9]+(\.[0-9]{1,6})?")

LARGEST_AMOUNT = Fraction(10**12)
LARGEST_COUNT = Fraction(10**8)


def read_amount(value: object, pointer: str) -> Fraction:
    """Read an amount of the contract: an optional minus, digits, at most two decimals, at most 10^12 in size."""
    text = read_string(value, pointer)
    if not AMOUNT.fullmatch(text):
        raise Problem("invalid_amount", pointer)
    amount = Fraction(text)
    if abs(amount) > LARGEST_AMOUNT:
        raise Problem("amount_out_of_range", pointer)
    return amount


def read_amount_not_below_zero(value: object, pointer: str) -> Fraction:
    """Read an amount that is `amount_out_of_range` where it is below zero."""
    amount = read_amount(value, pointer)
    if amount < 0:
        raise Problem("amount_out_of_range", pointer)
    return amount


def read_budget(value: object, pointer: str) -> Fraction:
    """Read a budget: an amount above zero."""
    amount = read_amount(value, pointer)
    if amount <= 0:
        raise Problem("budget_not_positive", pointer)
    return amount


def read_count(value: object, pointer: str) -> Fraction:
    """Read a count: digits with at most two decimals, at most 100,000,000."""
    text = read_string(value, pointer)
    if not COUNT.fullmatch(text) or Fraction(text) > LARGEST_COUNT:
        raise Problem("invalid_number", pointer)
    return Fraction(text)


def read_ratio(value: object, pointer: str) -> Fraction:
    """Read a ratio from 0 to 1, with at most six decimals."""
    text = read_string(value, pointer)
    if not RATIO.fullmatch(text) or not 0 <= Fraction(text) <= 1:
        raise Problem("invalid_ratio", pointer)
    return Fraction(text)


def rounded(number: Fraction, decimals: int) -> Fraction:
    """Round half away from zero, once."""
    scaled = abs(number) * 10**decimals
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if number >= 0 else -whole, 10**decimals)


def shown(number: Fraction, decimals: int) -> str:
    """Write a number with so many decimals, without a minus on a zero."""
    whole = int(rounded(number, decimals) * 10**decimals)
    digits = str(abs(whole)).rjust(decimals + 1, "0")
    return f"{'-' if whole < 0 else ''}{digits[:-decimals]}.{digits[-decimals:]}"


class Near(str):
    """A number as it is shown, which a program may show so much otherwise."""

    value: float
    within: float

    def __new__(cls, value: float, within: float, decimals: int) -> Near:
        """Show a number."""
        near = super().__new__(cls, shown(Fraction(value), decimals))
        near.value, near.within = value, within
        return near

    def is_near(self, other: object) -> bool:
        """Say whether a text is this number as a program may show it."""
        same = isinstance(other, str) and re.fullmatch(r"-?[0-9]+\.[0-9]+", other)
        if not same or len(other.split(".")[1]) != len(self.split(".")[1]):
            return False
        return abs(Fraction(other) - Fraction(self.value)) <= Fraction(self.within)


def money(number: Fraction) -> str:
    """Write an amount, a count or household-months: two decimals."""
    return shown(number, 2)


def ratio(number: Fraction) -> str:
    """Write a ratio: six decimals."""
    return shown(number, 6)


def money_or_null(number: Fraction | None) -> str | None:
    """Write an amount that may be unknown."""
    return None if number is None else money(number)


def parts(numbers: Iterable[Fraction]) -> list[Fraction]:
    """Make parts that add up: each is the difference of two rounded running totals ("Numbers")."""
    result: list[Fraction] = []
    total = Fraction(0)
    for number in numbers:
        before = rounded(total, 2)
        total += number
        result.append(rounded(total, 2) - before)
    return result
