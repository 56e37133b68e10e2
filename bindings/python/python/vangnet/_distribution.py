"""The distribution of the macro budget over the municipalities.

An annotation says how a field is read from JSON, so that annotations are evaluated here.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, overload

from ._answer import Explained, Value, ask, frozen, names
from ._ask import Kind, question
from ._native import Citation, Wording
from .typing import Caveat, Evidence, Merger, Money, Number, Split, Table, WholeUnit

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

_MUNICIPALITY: Kind = {
    "municipality": "text",
    "inhabitants": "integer",
    "costs": "amount",
    "households_t1": "integer",
    "households_t2": "integer",
    "objective": "amount",
    "homeless_and_institutions": "amount",
    "permit_holders": "number",
    "wage_subsidy": "amount",
    "covid": "amount",
    "young_people": "number",
}
_MERGER: Kind = {"into": "text", "from": ["text"]}
_SPLIT: Kind = {"from": "text", "into": [{"municipality": "text", "weight": "number"}]}


@frozen
class MunicipalityFigures:
    """The figures of a municipality that a distribution needs; which ones depends on the year.

    - `municipality`: its CBS code, four digits as text;
    - `inhabitants` on 1 January t−1;
    - `costs`: the *lasten* of t−2, in euro;
    - `households_t1`, `households_t2`: with a reference person of 18 to AOW age, on 1 January t−1 and t−2 (from 2017);
    - `objective`: what the objective model gives (O), in euro; required above 15,000 inhabitants;
    - `homeless_and_institutions`: net spending on them, in euro (from 2017); required above 15,000 inhabitants;
    - `permit_holders`: housed in January to July of t−1 (2017, 2018);
    - `wage_subsidy`: net spending on wage-cost subsidies, in euro (from 2022);
    - `covid`: the amount of 2021, in euro;
    - `young_people`: their number (2026).

    >>> import vangnet
    >>> vangnet.MunicipalityFigures(municipality="0202", inhabitants=160_000, costs=100_000_000).objective is None
    True
    """

    municipality: str
    inhabitants: int
    costs: Money
    households_t1: int | None = None
    households_t2: int | None = None
    objective: Money | None = None
    homeless_and_institutions: Money | None = None
    permit_holders: Number | None = None
    wage_subsidy: Money | None = None
    covid: Money | None = None
    young_people: Number | None = None


@frozen
class Parts(Value):
    """What a budget is made of, in euro; a part that the year does not have is `None`.

    `objective`, `historical`, `transitional`, `homeless_and_institutions`, `permit_holders`, `covid`, `wage_subsidy`
    and `youth_supplement`.

    >>> import vangnet
    >>> figures = vangnet.MunicipalityFigures(
    ...     municipality="0001", inhabitants=10_000, costs=300, households_t1=100, households_t2=100)
    >>> answer = vangnet.distribute(
    ...     year=2019, macro_budget=1000, vangnet_reserve=0, net_costs=1000, municipalities=[figures])
    >>> answer.parts.historical, answer.parts.covid
    (Decimal('1000.00'), None)
    """

    objective: Decimal | None
    historical: Decimal | None
    transitional: Decimal | None
    homeless_and_institutions: Decimal | None
    permit_holders: Decimal | None
    covid: Decimal | None
    wage_subsidy: Decimal | None
    youth_supplement: Decimal | None

    def to_dict(self) -> dict[str, Any]:
        """The parts that the year has, in euro."""
        given = ((name, getattr(self, name)) for name, _, _ in names(Parts))
        return {name: amount for name, amount in given if amount is not None}


@frozen
class MunicipalityBudget(Value):
    """The budget of a municipality: `municipality`, `from_`, `objective_weight`, `budget`, `share` and `parts`.

    `from_` are the codes of the municipalities that it comes from, after a merger or a split. `objective_weight` is m,
    from 0 (historical) to 1 (objective), and `None` after a merger or a split. `share` is the budget as a part of what
    is distributed, in twelve decimals.

    >>> import vangnet
    >>> figures = vangnet.MunicipalityFigures(
    ...     municipality="0001", inhabitants=10_000, costs=300, households_t1=100, households_t2=100)
    >>> answer = vangnet.distribute(
    ...     year=2019, macro_budget=1000, vangnet_reserve=0, net_costs=1000, municipalities=[figures])
    >>> answer.municipalities[0].objective_weight, answer.municipalities[0].budget
    (Decimal('0'), Decimal('1000.00'))
    """

    municipality: str
    from_: tuple[str, ...]
    objective_weight: Decimal | None
    budget: Decimal
    share: Decimal
    parts: Parts


@frozen
class Distribution(Explained):
    """A macro budget, distributed: every part of every municipality, adding up exactly.

    `year`, `unit`, `macro_budget`, `vangnet_reserve`, `distributed` (the sum of all budgets), `parts` (their sums),
    `municipalities` in the order given, followed by merged and split ones, and `note`, what is inferred of the
    rule of the year, or `None`. `warnings`, `evidence` and `sources` say what the answer rests on.

    >>> import vangnet
    >>> figures = vangnet.MunicipalityFigures(
    ...     municipality="0001", inhabitants=10_000, costs=300, households_t1=100, households_t2=100)
    >>> answer = vangnet.distribute(
    ...     year=2019, macro_budget=1000, vangnet_reserve=10, net_costs=1000, municipalities=[figures])
    >>> answer.distributed, answer.warnings
    (Decimal('990.00'), ('rounding_is_a_convention',))
    """

    year: int
    unit: WholeUnit
    macro_budget: Decimal
    vangnet_reserve: Decimal
    distributed: Decimal
    parts: Parts
    municipalities: tuple[MunicipalityBudget, ...]
    note: Wording | None
    warnings: tuple[Caveat, ...]
    evidence: Evidence
    sources: tuple[Citation, ...]

    @overload
    def to_frame(self, backend: Literal["pandas"] = "pandas") -> "pandas.DataFrame": ...
    @overload
    def to_frame(self, backend: Literal["polars"]) -> "polars.DataFrame": ...
    @overload
    def to_frame(self, backend: Literal["pyarrow"]) -> "pyarrow.Table": ...
    def to_frame(self, backend: str = "pandas") -> Any:
        """A row for each municipality, as a table of "pandas", "polars" or "pyarrow".

        The columns are `municipality`, `from`, `objective_weight`, `budget`, `share`, and the parts that the year has.
        Amounts are `decimal(18, 2)`, the weight and the share `decimal(38, 12)`; in pandas as `ArrowDtype`.
        """
        from ._tables import from_rows

        rows = [item.to_dict() for item in self.municipalities]
        return from_rows([row | row.pop("parts") for row in rows], backend)


def distribute(
    *,
    year: int,
    macro_budget: Money,
    vangnet_reserve: Money,
    municipalities: Iterable[MunicipalityFigures | Mapping[str, object]] | Table,
    unit: WholeUnit | None = None,
    net_costs: Money | None = None,
    mau: Money | None = None,
    permit_holders_pot: Money | None = None,
    wage_subsidy_pot: Money | None = None,
    youth_supplement_pot: Money | None = None,
    mergers: Iterable[Merger] | None = None,
    splits: Iterable[Split] | None = None,
) -> Distribution:
    """Distribute a macro budget over the municipalities, by the rule of the budget year (art. 3).

    Amounts are in euro. `vangnet_reserve` is what is reserved for the vangnet. `municipalities` are
    `MunicipalityFigures`, mappings with their keys, or a table (pandas, polars, pyarrow) whose columns are the keys.
    `net_costs` is the net spending of all municipalities (from 2017). The pots: `mau` (2015), `permit_holders_pot`
    (2017, 2018), `wage_subsidy_pot` (from 2022), `youth_supplement_pot` (2026).

    Every outcome is a whole number of `unit`: "euro", the default, or "cent"; what is rounded is shared by largest
    remainder, a convention of this library, so that everything adds up exactly. `mergers` are
    `{"into": code, "from": [codes]}`, and `splits`, which come after them,
    `{"from": code, "into": [{"municipality": code, "weight": …}]}`. `year` is 2015 or 2017 to 2026.

    Raises `InputError` (with the codes "pot_exceeded" and "nothing_to_share_on" for figures that do not go together),
    `InputTypeError`, `NoRuleError`, and `FrameError` for a table that cannot be read.

    Source: Besluit Participatiewet art. 3, by year.

    >>> import vangnet
    >>> municipalities = [
    ...     {"municipality": "0001", "inhabitants": 10_000, "costs": 300, "households_t1": 100, "households_t2": 100},
    ...     {"municipality": "0002", "inhabitants": 27_500, "costs": 300, "households_t1": 100, "households_t2": 100,
    ...      "objective": 400, "homeless_and_institutions": 0},
    ...     {"municipality": "0003", "inhabitants": 50_000, "costs": 400, "households_t1": 100, "households_t2": 100,
    ...      "objective": 350, "homeless_and_institutions": 0}]
    >>> answer = vangnet.distribute(
    ...     year=2019, macro_budget=1000, vangnet_reserve=0, net_costs=1000, municipalities=municipalities)
    >>> [str(item.budget) for item in answer.municipalities]
    ['300.00', '350.00', '350.00']
    """
    given: object = municipalities
    if hasattr(municipalities, "__arrow_c_stream__"):
        from ._tables import to_rows

        given = to_rows(municipalities)
    return ask(
        Distribution,
        question(
            "distribute",
            year=("integer", year),
            unit=("text", unit),
            macro_budget=("amount", macro_budget),
            vangnet_reserve=("amount", vangnet_reserve),
            mau=("amount", mau),
            permit_holders_pot=("amount", permit_holders_pot),
            wage_subsidy_pot=("amount", wage_subsidy_pot),
            youth_supplement_pot=("amount", youth_supplement_pot),
            net_costs=("amount", net_costs),
            municipalities=([_MUNICIPALITY], given),
            mergers=([_MERGER], mergers),
            splits=([_SPLIT], splits),
        ),
    )
