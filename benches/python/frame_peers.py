"""Whole tables of municipalities and years, assessed as a skilled user of each library would.

Everyone does the same work under the rules of deficit year 2024, taken for all years: the scale (a half above 7.5% of
the budget, all above 12.5%, rounded half away from zero to a cent), the test over the year and the one over three years
together (both above 7.5% of the budget of the year), the outcome, and what is then paid and borne. A municipality
without the two years before is incomplete. A deficit of zero or less is a surplus. Each keeps its table as its library
does, in exact decimals, made before any run; the order of its rows is not known to it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import duckdb
import numpy
import polars
import pyarrow

import vangnet

Run = Callable[[], Any]

# The columns that are compared: everyone's results under these names.
RESULTS = ("deficit", "scale_payment", "scale_own_risk", "outcome", "payment", "own_risk")
EURO = polars.Decimal(38, 2)


@dataclass(frozen=True)
class Peer:
    """A library: its name, its work, and its results as a polars table with a key and the columns of `RESULTS`."""

    name: str
    prepare: Callable[[polars.DataFrame], Run]
    results: Callable[[Any], polars.DataFrame]


def table(rows: int) -> polars.DataFrame:
    """Rows in random order: municipalities with a hundred years each, a few of them missing."""
    random = numpy.random.default_rng(2024)
    place = random.permutation(rows + rows // 50)[:rows]
    budget = random.integers(10**9, 10**11, rows)
    net_costs = budget // 1000 * random.integers(900, 1200, rows) + random.integers(0, 1000, rows)
    euros = (
        polars.Series(name, cents).cast(EURO) / 100 for name, cents in (("budget", budget), ("net_costs", net_costs))
    )
    return polars.DataFrame(
        [
            polars.Series("municipality", place // 100).cast(polars.String).str.zfill(4),
            polars.Series("year", 1950 + place % 100),
            *(column.cast(polars.Decimal(18, 2)) for column in euros),
        ]
    )


def vangnet_of(convert: Callable[[polars.DataFrame], Any]) -> Callable[[polars.DataFrame], Run]:
    """The package, over the table of a library; it gives 21 columns where the others give six."""

    def prepare(frame: polars.DataFrame) -> Run:
        given, rules = convert(frame), vangnet.rule_set(2024).with_years()
        return lambda: vangnet.assess_frame(given, rules=rules)

    return prepare


def of_vangnet(answers: Any) -> polars.DataFrame:
    """The results of the package."""
    found: Any = polars.from_arrow(answers) if isinstance(answers, pyarrow.Table) else answers
    return found  # type: ignore[no-any-return]


def multi_year(query: polars.LazyFrame) -> polars.LazyFrame:
    """Adds the results of three years together, where all three are there."""

    def before(name: str, years: int) -> Any:
        return polars.col(name).shift(years).over("municipality", order_by="year")

    complete = before("year", 2) == polars.col("year") - 2
    total = polars.col("deficit") + before("deficit", 1) + before("deficit", 2)
    return query.with_columns(multi_year_sum=polars.when(complete).then(total))


def polars_decimal(frame: polars.DataFrame) -> Run:
    """One lazy query in decimals; a product has no more decimals than its factors, so the rates have six."""
    frame = frame.cast({"budget": EURO, "net_costs": EURO})
    low, high, half = (polars.lit(Decimal(text)) for text in ("0.075000", "0.125000", "0.500000"))
    zero = polars.lit(Decimal("0.00")).cast(EURO)
    budget, deficit, total = (polars.col(name) for name in ("budget", "deficit", "multi_year_sum"))
    steps = polars.max_horizontal(deficit - budget * low, zero) + polars.max_horizontal(deficit - budget * high, zero)
    outcome = (
        polars.when(deficit <= zero)
        .then(polars.lit("surplus"))
        .when(deficit <= budget * low)
        .then(polars.lit("conditions_not_met"))
        .when(total.is_null())
        .then(polars.lit("incomplete"))
        .when(total > budget * low)
        .then(polars.lit("conditions_met"))
        .otherwise(polars.lit("conditions_not_met"))
    )
    query = multi_year(frame.lazy().with_columns(deficit=polars.col("net_costs") - budget))
    query = query.with_columns(
        scale_payment=(steps * half).round(2, mode="half_away_from_zero").cast(EURO), outcome=outcome
    )
    query = query.with_columns(scale_own_risk=polars.max_horizontal(deficit, zero) - polars.col("scale_payment"))
    said = polars.col("outcome")

    def where_met(met: str, otherwise: Any) -> Any:
        return polars.when(said == "conditions_met").then(polars.col(met)).when(said != "incomplete").then(otherwise)

    query = query.with_columns(
        payment=where_met("scale_payment", zero),
        own_risk=where_met("scale_own_risk", polars.max_horizontal(deficit, zero)),
    )
    return query.select("municipality", "year", *RESULTS).collect


def same(results: Any) -> polars.DataFrame:
    """Results that are a polars table."""
    table: polars.DataFrame = results
    return table


def duckdb_decimal(frame: polars.DataFrame) -> Run:
    """One query in decimals, from one table in memory into another."""
    connection = duckdb.connect(config={"threads": 1})
    connection.register("given", frame.to_arrow())
    connection.execute("CREATE TABLE rows AS SELECT * FROM given")
    query = """
        CREATE OR REPLACE TABLE results AS
        SELECT
            municipality, year, deficit, scale_payment, scale_own_risk, outcome,
            CASE outcome WHEN 'conditions_met' THEN scale_payment WHEN 'incomplete' THEN NULL ELSE 0 END AS payment,
            CASE outcome WHEN 'conditions_met' THEN scale_own_risk WHEN 'incomplete' THEN NULL
                ELSE greatest(deficit, 0) END AS own_risk
        FROM (
            SELECT
                *,
                greatest(deficit, 0) - scale_payment AS scale_own_risk,
                CASE
                    WHEN deficit <= 0 THEN 'surplus'
                    WHEN deficit <= 0.075 * budget THEN 'conditions_not_met'
                    WHEN multi_year_sum IS NULL THEN 'incomplete'
                    WHEN multi_year_sum > 0.075 * budget THEN 'conditions_met'
                    ELSE 'conditions_not_met'
                END AS outcome
            FROM (
                SELECT
                    *,
                    CASE WHEN complete = 3 THEN total END AS multi_year_sum,
                    round(
                        CASE
                            WHEN deficit <= 0.075 * budget THEN 0
                            WHEN deficit <= 0.125 * budget THEN 0.5 * deficit - 0.0375 * budget
                            ELSE deficit - 0.1 * budget
                        END,
                        2
                    ) AS scale_payment
                FROM (
                    SELECT *, sum(deficit) OVER years AS total, count(*) OVER years AS complete
                    FROM (SELECT *, net_costs - budget AS deficit FROM rows)
                    WINDOW years AS (
                        PARTITION BY municipality ORDER BY year RANGE BETWEEN 2 PRECEDING AND CURRENT ROW
                    )
                )
            )
        )
    """
    return lambda: connection.execute(query)


def of_duckdb(connection: Any) -> polars.DataFrame:
    """The table of results."""
    found: Any = polars.from_arrow(connection.sql("FROM results").to_arrow_table())
    return found  # type: ignore[no-any-return]


def compared(results: polars.DataFrame) -> polars.DataFrame:
    """The results in an order of their own, in one type."""
    numbers = [polars.col(name).cast(EURO) for name in RESULTS if name != "outcome"]
    return results.select("municipality", "year", *numbers, "outcome").sort("municipality", "year")


def arrow(frame: polars.DataFrame) -> pyarrow.Table:
    """As pyarrow has it, with text as it keeps text."""
    given = frame.to_arrow()
    return given.set_column(0, "municipality", given["municipality"].cast(pyarrow.string()))


PEERS = (
    Peer("**`vangnet.assess_frame`**, polars", vangnet_of(lambda frame: frame), of_vangnet),
    Peer("**`vangnet.assess_frame`**, pyarrow", vangnet_of(arrow), of_vangnet),
    Peer("polars Decimal", polars_decimal, same),
    Peer("DuckDB DECIMAL", duckdb_decimal, of_duckdb),
)
