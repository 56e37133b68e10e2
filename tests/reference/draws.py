"""The draws of an outlook, worked out from what is documented of them: Philox, the normal numbers, whole cents.

The sums and roots are exact; floats stand only where the documentation has them, in the same order.
"""

from __future__ import annotations

import struct
from fractions import Fraction
from functools import cache
from math import ceil, isqrt, log, sqrt

WORD = 0xFFFFFFFF
CENTRE = (
    (
        2509.0809287301226727,
        33430.575583588128105,
        67265.770927008700853,
        45921.953931549871457,
        13731.693765509461125,
        1971.5909503065514427,
        133.14166789178437745,
        3.387132872796366608,
    ),
    (
        5226.495278852854561,
        28729.085735721942674,
        39307.89580009271061,
        21213.794301586595867,
        5394.1960214247511077,
        687.1870074920579083,
        42.313330701600911252,
        1.0,
    ),
)
TAIL = (
    (
        7.7454501427834140764e-4,
        2.27238449892691845833e-2,
        2.4178072517745061177e-1,
        1.27045825245236838258,
        3.64784832476320460504,
        5.7694972214606914055,
        4.6303378461565452959,
        1.42343711074968357734,
    ),
    (
        1.05075007164441684324e-9,
        5.475938084995344946e-4,
        1.51986665636164571966e-2,
        1.4810397642748007459e-1,
        6.8976733498510000455e-1,
        1.6763848301838038494,
        2.05319162663775882187,
        1.0,
    ),
)
FAR_TAIL = (
    (
        2.01033439929228813265e-7,
        2.71155556874348757815e-5,
        1.2426609473880784386e-3,
        2.6532189526576123093e-2,
        2.9656057182850489123e-1,
        1.7848265399172913358,
        5.4637849111641143699,
        6.6579046435011037772,
    ),
    (
        2.04426310338993978564e-15,
        1.4215117583164458887e-7,
        1.8463183175100546818e-5,
        7.868691311456132591e-4,
        1.4875361290850614853e-2,
        1.3692988092273580531e-1,
        5.9983220655588793769e-1,
        1.0,
    ),
)


def numbers(seed: int, draw: int, stream: int = 0) -> tuple[int, int]:
    """The two numbers of a draw: Philox 4x32-10."""
    a, b, c, d = draw & WORD, draw >> 32, stream & WORD, stream >> 32
    key = [seed & WORD, seed >> 32]
    for _ in range(10):
        first, second = a * 0xD2511F53, c * 0xCD9E8D57
        a, b, c, d = (second >> 32) ^ b ^ key[0], second & WORD, (first >> 32) ^ d ^ key[1], first & WORD
        key = [(key[0] + 0x9E3779B9) & WORD, (key[1] + 0xBB67AE85) & WORD]
    return a | b << 32, c | d << 32


def normal(number: int) -> float:
    """The normal number of a number of 64 bits."""
    q = float(2 * (number & ((1 << 52) - 1)) + 1) / 2.0**53
    bits = struct.unpack("<Q", struct.pack("<d", q))[0]
    middle, constant, line, square, cube = part(bits >> 45)
    x = q - middle
    size = constant + x * (line + x * (square + x * cube))
    return -size if number >> 63 else size


@cache
def part(place: int) -> tuple[float, ...]:
    """The middle of a part of an octave, and the cubic through its Chebyshev nodes, in exact steps."""
    middle = struct.unpack("<d", struct.pack("<Q", place << 45 | 1 << 44))[0]
    width = 2.0 ** ((place >> 7) - 1023) / 128
    nodes = [-0.46193976625564337, -0.19134171618254489, 0.19134171618254489, 0.46193976625564337]
    values = [Fraction(upper_quantile(0.5 * (middle + node * width))) for node in nodes]
    exact = [Fraction(node) for node in nodes]
    coefficients = [Fraction(0)] * 4
    for at, value in enumerate(values):
        basis = [Fraction(1)]
        for other, node in enumerate(exact):
            if other != at:
                span = exact[at] - node
                basis = [
                    (low - node * high) / span
                    for low, high in zip([Fraction(0), *basis], [*basis, Fraction(0)], strict=True)
                ]
        coefficients = [sum_ + value * term for sum_, term in zip(coefficients, basis, strict=True)]
    return middle, *(float(term) / width**power for power, term in enumerate(coefficients))


def upper_quantile(probability: float) -> float:
    """What a normal number is above with this probability: Algorithm AS 241."""
    from_half = 0.5 - probability
    if from_half <= 0.425:
        r = 0.180625 - from_half * from_half
        return from_half * horner(CENTRE[0], r) / horner(CENTRE[1], r)
    r = sqrt(-log(probability))
    (above, below), r = (TAIL, r - 1.6) if r <= 5 else (FAR_TAIL, r - 5)
    return horner(above, r) / horner(below, r)


def horner(coefficients: tuple[float, ...], x: float) -> float:
    """A polynomial, whose highest power comes first."""
    total = 0.0
    for coefficient in coefficients:
        total = total * x + coefficient
    return total


def cents(mean: Fraction, sd: Fraction, number: float) -> int:
    """Mean and deviation in cents, and their amount of a normal number, half away from zero."""
    amount = Fraction(float(mean) + float(sd) * number)
    size = (2 * abs(amount) + 1) // 2
    return int(size if amount >= 0 else -size)


def drawn(
    net_costs: tuple[int, int],
    budget: tuple[int, int],
    correlation: Fraction,
    steps: list[tuple[Fraction, Fraction]],
    test: tuple[Fraction, int] | str,
    quantiles: list[Fraction],
    draws: int,
    seed: int,
) -> dict[str, object]:
    """The part `drawn` of an answer.

    Amounts are in cents, and steps of the scale are (border, share added). The test is (border, what the deficit
    less that part of the budget is above), or "met", or "unknown".
    """
    payments, own_risks, counts = [], [], {"surplus": 0, "below": 0, "middle": 0, "above": 0, "conditions": 0}
    rho = float(correlation)
    for draw in range(draws):
        z, y = map(normal, numbers(seed, draw))
        mixed = sqrt(1.0 - rho * rho) * z + rho * y if budget[1] else z
        costs, funds = cents(*map(Fraction, net_costs), mixed), cents(*map(Fraction, budget), y)
        deficit = costs - funds
        above = [deficit - border * funds for border, _ in steps]
        paid = sum((share * max(part, 0) for part, (_, share) in zip(above, steps, strict=True)), Fraction(0))
        met = test in ("met", "unknown") or deficit - test[0] * funds > test[1]
        payment = (2 * paid + 1) // 2 if met else 0
        payments.append(payment)
        own_risks.append(max(deficit, 0) - payment)
        band = "surplus" if deficit <= 0 else "above" if above[-1] > 0 else "middle" if above[0] > 0 else "below"
        counts[band] += 1
        counts["conditions"] += met
    known = test != "unknown"
    shown: dict[str, object] = {"draws": draws, "seed": seed}
    errors: dict[str, object] = {}
    for name, amounts in (("payment", payments), ("own_risk", own_risks)):
        mean, squares = Fraction(sum(amounts), draws), Fraction(0)
        squares = sum((amount - mean) ** 2 for amount in amounts)
        variance = Fraction(squares, draws - 1) if draws > 1 else None
        shown[f"mean_{name}"] = euro(nearest(mean)) if known else None
        shown[f"sd_{name}"] = euro(root(variance)) if known and variance is not None else None
        errors[f"mean_{name}"] = euro(root(variance / draws)) if known and variance is not None else None
    for name, count in counts.items():
        share = Fraction(count, draws)
        is_known = known or name != "conditions"
        shown[f"chance_{name}"] = nine(nearest(share * 10**9)) if is_known else None
        error = root(share * (1 - share) / draws * 10**18)
        errors[f"chance_{name}"] = nine(error) if is_known else None
    payments.sort()
    own_risks.sort()
    ranks = [max(ceil(Fraction(quantile) * draws), 1) - 1 for quantile in quantiles]
    shown["quantiles"] = (
        [
            {"quantile": f"{float(quantile):.6f}", "payment": euro(payments[rank]), "own_risk": euro(own_risks[rank])}
            for quantile, rank in zip(quantiles, ranks, strict=True)
        ]
        if known
        else None
    )
    return shown | {"standard_errors": errors}


def nearest(number: Fraction) -> int:
    """The nearest whole number, half away from zero."""
    size = (2 * abs(number) + 1) // 2
    return int(size if number >= 0 else -size)


def root(number: Fraction) -> int:
    """The nearest whole number to a root."""
    return (isqrt(4 * number.numerator // number.denominator) + 1) // 2


def euro(number: int) -> str:
    """Cents as an amount."""
    return f"{'-' if number < 0 else ''}{abs(number) // 100}.{abs(number) % 100:02}"


def nine(number: int) -> str:
    """A number of thousand millionths."""
    return f"{number // 10**9}.{number % 10**9:09}"
