"""Integrals over one normal or two, by quadrature in each of them, cut exactly where something changes.

Numbers are affine in two independent standard normals x and u. A line is where such a number is zero, and between the
lines what is integrated is affine. Over u the cells between the lines are integrated panel by panel; over x the panels
end where two lines cross, and where a line moves fast through what u reaches.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

REACH = 13
"""What is farther out has a chance below 1e-37."""


@dataclass(frozen=True)
class Affine:
    """A number that is mean + x * along + u * across."""

    mean: float
    along: float
    across: float


def gauss_legendre(points: int) -> list[tuple[float, float]]:
    """Give the points between -1 and 1 with their weights, by Newton's method on the polynomial of Legendre."""
    result = []
    for index in range(1, points + 1):
        x = math.cos(math.pi * (index - 0.25) / (points + 0.5))
        for _ in range(100):
            before, value = 1.0, x
            for degree in range(2, points + 1):
                before, value = value, ((2 * degree - 1) * x * value - (degree - 1) * before) / degree
            slope = points * (x * value - before) / (x * x - 1)
            step = value / slope
            x -= step
            if abs(step) < 1e-16:
                break
        result.append((x, 2 / ((1 - x * x) * slope * slope)))
    return result


POINTS = gauss_legendre(14)
DENSITY = 1 / math.sqrt(2 * math.pi)
WIDTH = 2
EDGES = [float(-REACH + WIDTH * index) for index in range(REACH + 1)]


def _panel(start: float, end: float) -> tuple[float, float, float, float]:
    """Integrate the density, times the distance to the middle of the panel and its square; give the middle too."""
    middle, half = (start + end) / 2, (end - start) / 2
    chance = first = second = 0.0
    for point, weight in POINTS:
        off = half * point
        density = weight * math.exp(-0.5 * (middle + off) ** 2)
        chance += density
        first += density * off
        second += density * off * off
    scale = half * DENSITY
    return middle, chance * scale, first * scale, second * scale


PANELS = [_panel(start, end) for start, end in pairwise(EDGES)]


def _panels(start: float, end: float) -> list[tuple[float, float, float, float]]:
    """Give the panels between two points: whole ones as they are known, and a part at each end."""
    low, high = bisect_left(EDGES, start), bisect_right(EDGES, end) - 1
    if low > high:
        return [_panel(start, end)]
    result = PANELS[low:high]
    if start < EDGES[low]:
        result.append(_panel(start, EDGES[low]))
    if EDGES[high] < end:
        result.append(_panel(EDGES[high], end))
    return result


Pattern = tuple[bool, ...]
Cell = tuple[float, float, Pattern]


def cells(lines: list[Affine], x: float) -> list[Cell]:
    """Cut what u reaches where a line is zero; each cell says which lines are above zero in it."""
    roots: list[tuple[float, int]] = []
    for index, line in enumerate(lines):
        if line.across:
            roots.append((-(line.mean + line.along * x) / line.across, index))
    roots.sort()
    above = [line.across < 0 if line.across else line.mean + line.along * x > 0 for line in lines]
    result: list[Cell] = []
    start = float(-REACH)
    for root, index in roots:
        end = min(max(root, start), float(REACH))
        if end > start:
            result.append((start, end, tuple(above)))
            start = end
        above[index] = not above[index]
    if start < REACH:
        result.append((start, float(REACH), tuple(above)))
    return result


def _cuts(lines: list[Affine]) -> list[float]:
    """Give the ends of the panels over x."""
    cuts = {float(each) for each in range(-REACH, REACH + 1)}
    for index, line in enumerate(lines):
        if abs(line.along) > abs(line.across):
            cuts.update(-(line.mean + each * line.across) / line.along for each in range(-REACH, REACH + 1))
        for other in lines[:index]:
            turn = line.along * other.across - other.along * line.across
            if turn:
                cuts.add((other.mean * line.across - line.mean * other.across) / turn)
    return sorted(each for each in cuts if abs(each) <= REACH)


@dataclass(frozen=True)
class Integrals:
    """The chance of each pattern, and the mean and the standard deviation of each number."""

    chances: dict[Pattern, float]
    moments: list[tuple[float, float]]


def integrals(lines: list[Affine], numbers: Callable[[Pattern], list[Affine]], two: bool) -> Integrals:
    """Integrate numbers that are affine in each pattern, over x and u, or over u alone."""
    known: dict[Pattern, list[Affine]] = {}
    chances: dict[Pattern, list[float]] = {}
    sums: list[tuple[list[float], list[float]]] = []

    def at(x: float, weight: float) -> None:
        for start, end, pattern in cells(lines, x):
            if pattern not in known:
                known[pattern] = numbers(pattern)
                chances[pattern] = []
                while len(sums) < len(known[pattern]):
                    sums.append(([], []))
            panels = _panels(start, end)
            chances[pattern].append(weight * sum(panel[1] for panel in panels))
            for number, (firsts, seconds) in zip(known[pattern], sums, strict=False):
                first = second = 0.0
                slope = number.across
                for middle, chance, off, square in panels:
                    value = number.mean + number.along * x + slope * middle
                    first += value * chance + slope * off
                    second += value * value * chance + 2 * value * slope * off + slope * slope * square
                firsts.append(weight * first)
                seconds.append(weight * second)

    if two:
        ends = _cuts(lines)
        for start, end in pairwise(ends):
            middle, half = (start + end) / 2, (end - start) / 2
            for point, weight in POINTS:
                x = middle + half * point
                at(x, weight * half * DENSITY * math.exp(-0.5 * x * x))
    else:
        at(0.0, 1.0)
    moments = []
    for firsts, seconds in sums:
        first, second = math.fsum(firsts), math.fsum(seconds)
        moments.append((first, math.sqrt(max(second - first * first, 0.0))))
    return Integrals({pattern: math.fsum(parts) for pattern, parts in chances.items()}, moments)


def _more_than(start: float, end: float) -> float:
    """Give the chance between two points, from the side where it is small."""
    if start > 0:
        return 0.5 * (math.erfc(start / math.sqrt(2)) - math.erfc(end / math.sqrt(2)))
    if end < 0:
        return _more_than(-end, -start)
    return 1.0 - 0.5 * (math.erfc(-start / math.sqrt(2)) + math.erfc(end / math.sqrt(2)))


def quantile(pieces: list[tuple[float, float, Affine]], wanted: Fraction) -> float:
    """Give the smallest value that is not exceeded with this chance, of a number that is affine in u on each piece."""
    chance, rest = float(wanted), float(1 - wanted)

    def reached(value: float) -> bool:
        total = []
        for start, end, number in pieces:
            if number.across:
                turn = min(max((value - number.mean) / number.across, start), end)
                rising = number.across > 0
            else:
                turn, rising = (end if number.mean <= value else start), True
            low = (start, turn) if rising else (turn, end)
            high = (turn, end) if rising else (start, turn)
            total.append(_more_than(*low) if chance <= rest else _more_than(*high))
        return math.fsum(total) >= chance if chance <= rest else math.fsum(total) <= rest

    ends = [number.mean + number.across * u for start, end, number in pieces for u in (start, end)]
    low, high = min(ends), max(ends)
    if reached(low):
        return low
    while low < (middle := low + (high - low) / 2) < high:
        if reached(middle):
            high = middle
        else:
            low = middle
    return high
