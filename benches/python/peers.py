"""The scale of deficit year 2024 over columns, written as a skilled user of each library would.

Every peer does the same: what a deficit is above 7.5% of the budget for a half, what it is above 12.5% for the other
half, rounded half away from zero to a cent; the own risk is the rest of the deficit. A budget never meets a payment
below zero, so half up is half away from zero. Each keeps its columns as its library does, made before any run.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, NamedTuple

import numpy

Run = Callable[[], Any]
Cents = tuple[Any, Any]


class Columns(NamedTuple):
    """Budgets and net costs as arrays of whole cents."""

    budget: Any
    net_costs: Any


@dataclass(frozen=True)
class Peer:
    """A library: its name, whether all of its cents are right, its work, and its results as cents."""

    name: str
    exact: bool
    prepare: Callable[[Columns], Run]
    cents: Callable[[Any], Cents]


def wrong(found: Cents, expected: Cents) -> int:
    """In how many rows the payment or the own risk differs."""
    differs = (numpy.asarray(found[0]) != expected[0]) | (numpy.asarray(found[1]) != expected[1])
    return int(numpy.count_nonzero(differs))


def aligned(column: Any, kind: str = "int64") -> Any:
    """A copy that begins where a line of the cache does."""
    memory = numpy.empty(len(column) + 8, dtype=kind)
    start = -(memory.ctypes.data // 8) % 8
    copy = memory[start : start + len(column)]
    copy[:] = column
    return copy


def same(results: Cents) -> Cents:
    """Results that are cents."""
    return results


def vangnet_fresh(columns: Columns) -> Run:
    """The package, into new arrays."""
    import vangnet

    budget, net_costs = map(aligned, columns)
    return lambda: vangnet.scale_columns(budget, net_costs, year=2024)


def vangnet_out(columns: Columns) -> Run:
    """The package, into existing arrays."""
    import vangnet

    budget, net_costs = map(aligned, columns)
    out = {"payment": aligned(budget), "own_risk": aligned(budget)}
    return lambda: vangnet.scale_columns(budget, net_costs, year=2024, out=out)  # type: ignore[arg-type]


def of_dict(results: dict[str, Any]) -> Cents:
    """The results of the package."""
    return results["payment"], results["own_risk"]


def numpy_float64(columns: Columns) -> Run:
    """Cents in doubles, written in the obvious way."""
    budget, net_costs = (aligned(column, "float64") for column in columns)

    def run() -> Cents:
        deficit = net_costs - budget
        steps = numpy.maximum(deficit - 0.075 * budget, 0) + numpy.maximum(deficit - 0.125 * budget, 0)
        payment = numpy.floor(0.5 * steps + 0.5)
        return payment, numpy.maximum(deficit, 0) - payment

    return run


def numpy_float64_out(columns: Columns) -> Run:
    """Cents in doubles, without temporary arrays."""
    budget, net_costs = (aligned(column, "float64") for column in columns)
    deficit, step, payment, own_risk = (aligned(budget, "float64") for _ in range(4))

    def run() -> Cents:
        numpy.subtract(net_costs, budget, out=deficit)
        numpy.multiply(budget, 0.075, out=payment)
        numpy.subtract(deficit, payment, out=payment)
        numpy.maximum(payment, 0, out=payment)
        numpy.multiply(budget, 0.125, out=step)
        numpy.subtract(deficit, step, out=step)
        numpy.maximum(step, 0, out=step)
        numpy.add(payment, step, out=payment)
        numpy.multiply(payment, 0.5, out=payment)
        numpy.add(payment, 0.5, out=payment)
        numpy.floor(payment, out=payment)
        numpy.maximum(deficit, 0, out=own_risk)
        numpy.subtract(own_risk, payment, out=own_risk)
        return payment, own_risk

    return run


def numpy_euros(columns: Columns) -> Run:
    """Euros in doubles with `round`, as many analysts use them."""
    budget, net_costs = (aligned(column, "float64") / 100 for column in columns)

    def run() -> Cents:
        deficit = net_costs - budget
        steps = numpy.maximum(deficit - 0.075 * budget, 0) + numpy.maximum(deficit - 0.125 * budget, 0)
        payment = numpy.round(0.5 * steps, 2)
        return payment, numpy.maximum(deficit, 0) - payment

    return run


def euros(results: Cents) -> Cents:
    """The nearest cents of results in euros."""
    return numpy.rint(results[0] * 100), numpy.rint(results[1] * 100)


def numpy_int64(columns: Columns) -> Run:
    """Cents in integers, every rate in fortieths."""
    budget, net_costs = map(aligned, columns)

    def run() -> Cents:
        deficit = net_costs - budget
        forty = 40 * deficit
        steps = numpy.maximum(forty - 3 * budget, 0) + numpy.maximum(forty - 5 * budget, 0)
        payment = (steps + 40) // 80
        return payment, numpy.maximum(deficit, 0) - payment

    return run


def pandas_float64(columns: Columns) -> Run:
    """Cents in doubles, as columns of a frame."""
    import pandas

    frame = pandas.DataFrame(columns._asdict(), dtype="float64")

    def run() -> Cents:
        budget, deficit = frame["budget"], frame["net_costs"] - frame["budget"]
        steps = numpy.maximum(deficit - 0.075 * budget, 0) + numpy.maximum(deficit - 0.125 * budget, 0)
        payment = numpy.floor(0.5 * steps + 0.5)
        return payment, numpy.maximum(deficit, 0) - payment

    return run


def polars_float64(columns: Columns) -> Run:
    """Cents in doubles, as expressions."""
    import polars

    frame = polars.DataFrame(columns._asdict()).cast(polars.Float64)
    budget, deficit = polars.col("budget"), polars.col("deficit")
    steps = polars.max_horizontal(deficit - 0.075 * budget, 0.0) + polars.max_horizontal(deficit - 0.125 * budget, 0.0)

    def run() -> Cents:
        found = frame.select("budget", deficit=polars.col("net_costs") - budget)
        found = found.with_columns(payment=(0.5 * steps + 0.5).floor())
        return found["payment"], found.select(polars.max_horizontal(deficit, 0.0) - polars.col("payment")).to_series()

    return run


def polars_decimal(columns: Columns) -> Run:
    """Euros in decimals, as one lazy query; a product has no more decimals than its factors, so the rates have six."""
    import polars

    euro = polars.Decimal(38, 2)
    frame = polars.DataFrame(columns._asdict()).select(polars.all().cast(euro) / polars.lit(Decimal("100.00")))
    frame = frame.cast(euro)
    rate = [polars.lit(Decimal(text)) for text in ("0.075000", "0.125000", "0.500000")]
    zero = polars.lit(Decimal("0.00"))
    budget, deficit = polars.col("budget"), polars.col("net_costs") - polars.col("budget")
    steps = polars.max_horizontal(deficit - budget * rate[0], zero)
    steps += polars.max_horizontal(deficit - budget * rate[1], zero)
    payment = (steps * rate[2]).round(2, mode="half_away_from_zero").cast(euro)
    query = frame.lazy().select(payment=payment, own_risk=polars.max_horizontal(deficit, zero) - payment)
    return lambda: tuple(query.collect())


def polars_cents(results: Cents) -> Cents:
    """The cents of decimals."""
    import polars

    payment, own_risk = ((column * Decimal(100)).cast(polars.Int64).to_numpy() for column in results)
    return payment, own_risk


def duckdb_decimal(columns: Columns) -> Run:
    """Euros in decimals, from one table in memory into another."""
    import duckdb

    connection = duckdb.connect(config={"threads": 1})
    connection.register("cents", dict(columns._asdict()))
    euros = "({0}::DECIMAL(18, 0) / 100.0)::DECIMAL(15, 2) AS {0}"
    columns_of = ", ".join(euros.format(name) for name in columns._fields)
    connection.execute(f"CREATE TABLE rows AS SELECT {columns_of} FROM cents")
    query = """
        CREATE OR REPLACE TABLE results AS
        SELECT payment, greatest(deficit, 0) - payment AS own_risk
        FROM (
            SELECT
                deficit,
                round(
                    CASE
                        WHEN deficit <= 0.075 * budget THEN 0
                        WHEN deficit <= 0.125 * budget THEN 0.5 * deficit - 0.0375 * budget
                        ELSE deficit - 0.1 * budget
                    END,
                    2
                ) AS payment
            FROM (SELECT budget, net_costs - budget AS deficit FROM rows)
        )
    """
    return lambda: connection.execute(query)


def duckdb_cents(connection: Any) -> Cents:
    """The cents of the table of results."""
    results = connection.execute("SELECT (payment * 100)::BIGINT AS p, (own_risk * 100)::BIGINT AS o FROM results")
    columns = results.fetchnumpy()
    return columns["p"], columns["o"]


def python_decimal(columns: Columns) -> Run:
    """Euros in `decimal`, row by row."""
    budgets, costs = ([Decimal(cents).scaleb(-2) for cents in column.tolist()] for column in columns)
    cent, zero, half = Decimal("0.01"), Decimal(0), Decimal("0.5")
    low, high = Decimal("0.075"), Decimal("0.125")

    def row(budget: Decimal, net_costs: Decimal) -> tuple[Decimal, Decimal]:
        deficit = net_costs - budget
        if deficit <= 0:
            return zero, zero
        first, second = low * budget, high * budget
        if deficit <= first:
            return zero, deficit
        steps = deficit - first if deficit <= second else deficit - first + deficit - second
        payment = (half * steps).quantize(cent, ROUND_HALF_UP)
        return payment, deficit - payment

    return lambda: list(map(row, budgets, costs))


def python_cents(results: list[tuple[Decimal, Decimal]]) -> Cents:
    """The cents of a list of decimals."""
    payment, own_risk = (numpy.array([int(euro * 100) for euro in column]) for column in zip(*results, strict=True))
    return payment, own_risk


def openfisca(columns: Columns) -> Run:
    """Euros in the floats that OpenFisca has by default: a system of two inputs and two formulas."""
    from openfisca_core import entities, periods, simulation_builder, taxbenefitsystems, variables

    municipality = entities.Entity("municipality", "municipalities", "A municipality", "")

    class budget(variables.Variable):
        value_type, entity, definition_period = float, municipality, periods.DateUnit.YEAR

    class net_costs(variables.Variable):
        value_type, entity, definition_period = float, municipality, periods.DateUnit.YEAR

    class payment(variables.Variable):
        value_type, entity, definition_period = float, municipality, periods.DateUnit.YEAR

        def formula(municipality: Any, period: Any) -> Any:
            """Half above 7.5% and all above 12.5%, to the cent."""
            budget = municipality("budget", period)
            deficit = municipality("net_costs", period) - budget
            steps = numpy.maximum(deficit - 0.075 * budget, 0) + numpy.maximum(deficit - 0.125 * budget, 0)
            return numpy.floor(50 * steps + 0.5) / 100

    class own_risk(variables.Variable):
        value_type, entity, definition_period = float, municipality, periods.DateUnit.YEAR

        def formula(municipality: Any, period: Any) -> Any:
            """The deficit less the payment."""
            deficit = municipality("net_costs", period) - municipality("budget", period)
            return numpy.maximum(deficit, 0) - municipality("payment", period)

    system = taxbenefitsystems.TaxBenefitSystem([municipality])
    system.add_variables(budget, net_costs, payment, own_risk)
    simulation = simulation_builder.SimulationBuilder().build_default_simulation(system, len(columns.budget))
    for name, column in columns._asdict().items():
        simulation.set_input(name, "2024", column / 100)

    def run() -> Cents:
        simulation.delete_arrays("payment")
        simulation.delete_arrays("own_risk")
        return simulation.calculate("payment", "2024"), simulation.calculate("own_risk", "2024")

    return run


def euros_of_singles(results: Cents) -> Cents:
    """The nearest cents, in doubles."""
    return euros((results[0].astype("float64"), results[1].astype("float64")))


PEERS = (
    Peer("**`vangnet.scale_columns`**", True, vangnet_fresh, of_dict),
    Peer("**`vangnet.scale_columns`, `out=`**", True, vangnet_out, of_dict),
    Peer("numpy int64", True, numpy_int64, same),
    Peer("numpy float64", False, numpy_float64, same),
    Peer("numpy float64, `out=`", False, numpy_float64_out, same),
    Peer("numpy float64, euros", False, numpy_euros, euros),
    Peer("pandas float64", False, pandas_float64, same),
    Peer("polars float64", False, polars_float64, same),
    Peer("polars Decimal", True, polars_decimal, polars_cents),
    Peer("DuckDB DECIMAL", True, duckdb_decimal, duckdb_cents),
    Peer("OpenFisca-core", False, openfisca, euros_of_singles),
    Peer("`decimal`, row by row", True, python_decimal, python_cents),
)
