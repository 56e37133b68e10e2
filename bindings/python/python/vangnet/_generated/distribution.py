"""The questions of the subject "distribution" with their answers.

Made by `make generate` from the descriptions in Rust: change them there.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from .._native import Citation, Wording
from .._numbers import Money, Number
from .._questions.answer import Value, ask, frozen
from .._questions.ask import Kind, question
from .._questions.methods import DistributionMethods, PartsMethods
from ..typing import Table
from .typing import Caveat, Evidence, Merger, Split, WholeUnit


@frozen
class MunicipalityFigures:
    """The figures of one municipality.

    A figure that is not part of the year's distribution is refused.

    - `municipality`: Its CBS code of four digits, each once.
    - `inhabitants`: The number of inhabitants on 1 January of t−1.
    - `costs`: *Lasten* Pw, IOAW, IOAZ and Bbz of t−2 (SiSa; from 2022 without wage-cost subsidies), in euro.
    - `households_t1`: Households with a reference person from 18 to the AOW age, on 1 January of t−1 (from 2017).
    - `households_t2`: The same on 1 January of t−2 (from 2017).
    - `objective`: O: what the objective model expects, in euro; required where the model counts, above 15,000
      inhabitants.
    - `homeless_and_institutions`: GU: net spending on the homeless and on people in institutions (from 2017), in euro;
      required where the model counts.
    - `permit_holders`: GV: permit holders housed from January to July of t−1 (2017, 2018), a count.
    - `wage_subsidy`: Net spending on wage-cost subsidies (from 2022), in euro.
    - `covid`: BC: the part for the corona year (2021), in euro; its formula is not known.
    - `young_people`: JNS: young people (2026 and later), a count.

    >>> import vangnet
    >>> given = vangnet.MunicipalityFigures(
    ...     municipality="1111",
    ...     inhabitants=12_000,
    ...     costs=100_000,
    ...     households_t1=1010,
    ...     households_t2=1000,
    ... )
    >>> given.municipality
    '1111'
    """

    municipality: str
    """Its CBS code of four digits, each once."""
    inhabitants: int
    """The number of inhabitants on 1 January of t−1."""
    costs: Money
    """*Lasten* Pw, IOAW, IOAZ and Bbz of t−2 (SiSa; from 2022 without wage-cost subsidies), in euro."""
    households_t1: int | None = None
    """Households with a reference person from 18 to the AOW age, on 1 January of t−1 (from 2017)."""
    households_t2: int | None = None
    """The same on 1 January of t−2 (from 2017)."""
    objective: Money | None = None
    """O: what the objective model expects, in euro; required where the model counts, above 15,000 inhabitants."""
    homeless_and_institutions: Money | None = None
    """GU: net spending on the homeless and on people in institutions (from 2017), in euro; required where the model
    counts."""
    permit_holders: Number | None = None
    """GV: permit holders housed from January to July of t−1 (2017, 2018), a count."""
    wage_subsidy: Money | None = None
    """Net spending on wage-cost subsidies (from 2022), in euro."""
    covid: Money | None = None
    """BC: the part for the corona year (2021), in euro; its formula is not known."""
    young_people: Number | None = None
    """JNS: young people (2026 and later), a count."""


@frozen
class Parts(PartsMethods):
    """A part of a budget (Besluit Participatiewet art. 3; the letters are those of the Besluit).

    What is absent is `None`.

    - `objective`: BO: by the objective model.
    - `historical`: BL: by past costs.
    - `transitional`: The quarter by past costs of 2017.
    - `homeless_and_institutions`: BDTI: for the homeless and people in institutions.
    - `permit_holders`: BV: for permit holders.
    - `covid`: BC: for the corona year.
    - `wage_subsidy`: BLKS: for wage-cost subsidies.
    - `youth_supplement`: BAJ: for young people.

    >>> import vangnet
    >>> answer = vangnet.distribute(
    ...     year=2019,
    ...     macro_budget=1_000_000,
    ...     vangnet_reserve=0,
    ...     net_costs=990_000,
    ...     municipalities=[
    ...         vangnet.MunicipalityFigures(
    ...             municipality="1111",
    ...             inhabitants=12_000,
    ...             costs=100_000,
    ...             households_t1=1010,
    ...             households_t2=1000,
    ...         ),
    ...         vangnet.MunicipalityFigures(
    ...             municipality="3333",
    ...             inhabitants=90_000,
    ...             costs=600_000,
    ...             households_t1=1010,
    ...             households_t2=1000,
    ...             objective=640_000,
    ...             homeless_and_institutions=0,
    ...         ),
    ...     ],
    ... )
    >>> answer.parts.homeless_and_institutions
    Decimal('0.00')
    """

    objective: Decimal | None
    """BO: by the objective model."""
    historical: Decimal | None
    """BL: by past costs."""
    transitional: Decimal | None
    """The quarter by past costs of 2017."""
    homeless_and_institutions: Decimal | None
    """BDTI: for the homeless and people in institutions."""
    permit_holders: Decimal | None
    """BV: for permit holders."""
    covid: Decimal | None
    """BC: for the corona year."""
    wage_subsidy: Decimal | None
    """BLKS: for wage-cost subsidies."""
    youth_supplement: Decimal | None
    """BAJ: for young people."""


@frozen
class MunicipalityBudget(Value):
    """The budget of one municipality.

    - `municipality`: Its CBS code.
    - `from_`: The old municipalities of a merger or split; empty otherwise.
    - `objective_weight`: m: how far the objective model counts, from 0 to 1; unknown after a merger or split.
    - `budget`: U: the budget, in euro.
    - `share`: The budget as a part of what is distributed, in twelve decimals.
    - `parts`: The parts of the budget, which add up to it, in euro.

    >>> import vangnet
    >>> answer = vangnet.distribute(
    ...     year=2019,
    ...     macro_budget=1_000_000,
    ...     vangnet_reserve=0,
    ...     net_costs=990_000,
    ...     municipalities=[
    ...         vangnet.MunicipalityFigures(
    ...             municipality="1111",
    ...             inhabitants=12_000,
    ...             costs=100_000,
    ...             households_t1=1010,
    ...             households_t2=1000,
    ...         ),
    ...         vangnet.MunicipalityFigures(
    ...             municipality="3333",
    ...             inhabitants=90_000,
    ...             costs=600_000,
    ...             households_t1=1010,
    ...             households_t2=1000,
    ...             objective=640_000,
    ...             homeless_and_institutions=0,
    ...         ),
    ...     ],
    ... )
    >>> answer.municipalities[0].share
    Decimal('0.142857000000')
    """

    municipality: str
    """Its CBS code."""
    from_: tuple[str, ...]
    """The old municipalities of a merger or split; empty otherwise."""
    objective_weight: Decimal | None
    """m: how far the objective model counts, from 0 to 1; unknown after a merger or split."""
    budget: Decimal
    """U: the budget, in euro."""
    share: Decimal
    """The budget as a part of what is distributed, in twelve decimals."""
    parts: Parts
    """The parts of the budget, which add up to it, in euro."""


@frozen
class Distribution(DistributionMethods):
    """The budgets of all municipalities; they add up to what there is, exactly.

    - `year`: The budget year.
    - `unit`: What every outcome is a whole number of.
    - `macro_budget`: The macro budget, in euro.
    - `vangnet_reserve`: What is reserved of it for the vangnet, in euro.
    - `distributed`: The sum of all budgets, in euro: exactly the amount to distribute.
    - `parts`: The sum of each part, in euro.
    - `municipalities`: The budgets, in the order in which the municipalities were given, followed by new ones.
    - `note`: What is inferred of the year's rule, or not known of it.
    - `warnings`: What a reader should know.
    - `evidence`: The weakest mark that the answer rests on; `user` where it only works out the user's own figures.
    - `sources`: Where the rules are written.

    >>> import vangnet
    >>> answer = vangnet.distribute(
    ...     year=2019,
    ...     macro_budget=1_000_000,
    ...     vangnet_reserve=0,
    ...     net_costs=990_000,
    ...     municipalities=[
    ...         vangnet.MunicipalityFigures(
    ...             municipality="1111",
    ...             inhabitants=12_000,
    ...             costs=100_000,
    ...             households_t1=1010,
    ...             households_t2=1000,
    ...         ),
    ...         vangnet.MunicipalityFigures(
    ...             municipality="3333",
    ...             inhabitants=90_000,
    ...             costs=600_000,
    ...             households_t1=1010,
    ...             households_t2=1000,
    ...             objective=640_000,
    ...             homeless_and_institutions=0,
    ...         ),
    ...     ],
    ... )
    >>> answer.distributed
    Decimal('1000000.00')
    """

    year: int
    """The budget year."""
    unit: WholeUnit
    """What every outcome is a whole number of."""
    macro_budget: Decimal
    """The macro budget, in euro."""
    vangnet_reserve: Decimal
    """What is reserved of it for the vangnet, in euro."""
    distributed: Decimal
    """The sum of all budgets, in euro: exactly the amount to distribute."""
    parts: Parts
    """The sum of each part, in euro."""
    municipalities: tuple[MunicipalityBudget, ...]
    """The budgets, in the order in which the municipalities were given, followed by new ones."""
    note: Wording | None
    """What is inferred of the year's rule, or not known of it."""
    warnings: tuple[Caveat, ...]
    """What a reader should know."""
    evidence: Evidence
    """The weakest mark that the answer rests on; `user` where it only works out the user's own figures."""
    sources: tuple[Citation, ...]
    """Where the rules are written."""


_DISTRIBUTE: dict[str, Kind] = {
    "year": "integer",
    "unit": "text",
    "macro_budget": "amount",
    "vangnet_reserve": "amount",
    "mau": "amount",
    "permit_holders_pot": "amount",
    "wage_subsidy_pot": "amount",
    "youth_supplement_pot": "amount",
    "net_costs": "amount",
    "municipalities": [
        {
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
        },
    ],
    "mergers": [{"into": "text", "from": ["text"]}],
    "splits": [{"from": "text", "into": [{"municipality": "text", "weight": "number"}]}],
}


def distribute(
    *,
    year: int,
    macro_budget: Money,
    vangnet_reserve: Money,
    municipalities: Iterable[MunicipalityFigures | Mapping[str, object]] | Table,
    unit: WholeUnit | None = None,
    mau: Money | None = None,
    permit_holders_pot: Money | None = None,
    wage_subsidy_pot: Money | None = None,
    youth_supplement_pot: Money | None = None,
    net_costs: Money | None = None,
    mergers: Iterable[Merger] | None = None,
    splits: Iterable[Split] | None = None,
) -> Distribution:
    """Distributes a macro budget over municipalities.

    Which of the optional ones are required depends on the year, as their documentation says. What is rounded is shared
    by largest remainders, a convention of this library, so that everything adds up exactly. The objective model counts
    above 15,000 inhabitants.

    The error `pot_exceeded` says that the fixed parts exceed the amount to distribute, and `nothing_to_share_on` that a
    pot is to be shared by figures that are all zero.

    - `year`: The budget year t; the amended rule of 2016 is not known.
    - `macro_budget`: The macro budget, in euro.
    - `vangnet_reserve`: What is reserved of it for the vangnet, in euro: below the macro budget.
    - `municipalities`: The municipalities, in any order. Each is a `MunicipalityFigures` or a mapping with its keys; or
      they are a table (pandas, polars, pyarrow) whose columns are the keys.
    - `unit`: What every outcome is a whole number of. Without it `"euro"`.
      - `"euro"`: Whole euros, as budgets are published.
      - `"cent"`: Whole cents.
    - `mau`: TBMAU: the pot of the multi-year supplement (2015), in euro.
    - `permit_holders_pot`: TBV: the pot for permit holders (2017, 2018), in euro; the 100,000,000 of the Besluit where
      absent.
    - `wage_subsidy_pot`: The pot for wage-cost subsidies (from 2022), in euro.
    - `youth_supplement_pot`: TBAJ: the pot for young people (2026 and later), in euro.
    - `net_costs`: TGU: the net spending on Pw, IOAW and IOAZ of all municipalities (from 2017), in euro.
    - `mergers`: Municipalities that merge: their outcomes are added.
      - `into`: The new code.
      - `from`: The old codes, two or more.
    - `splits`: Municipalities that are split, after the mergers: their outcomes are shared by weight.
      - `from`: The old code.
      - `into`: The new codes with their weights, two or more.
        - `municipality`: The new code.
        - `weight`: Its weight, a count; together they are not zero.

    Raises `InputError` and `InputTypeError`, `NoRuleError` for a year without a rule, and `FrameError` for a table that
    cannot be read.

    Source: Besluit Participatiewet art. 3.

    >>> import vangnet
    >>> answer = vangnet.distribute(
    ...     year=2019,
    ...     macro_budget=1_000_000,
    ...     vangnet_reserve=0,
    ...     net_costs=990_000,
    ...     municipalities=[
    ...         vangnet.MunicipalityFigures(
    ...             municipality="1111",
    ...             inhabitants=12_000,
    ...             costs=100_000,
    ...             households_t1=1010,
    ...             households_t2=1000,
    ...         ),
    ...         vangnet.MunicipalityFigures(
    ...             municipality="3333",
    ...             inhabitants=90_000,
    ...             costs=600_000,
    ...             households_t1=1010,
    ...             households_t2=1000,
    ...             objective=640_000,
    ...             homeless_and_institutions=0,
    ...         ),
    ...     ],
    ... )
    >>> answer.distributed
    Decimal('1000000.00')
    """
    return ask(
        Distribution,
        question(
            "distribute",
            _DISTRIBUTE,
            year=year,
            macro_budget=macro_budget,
            vangnet_reserve=vangnet_reserve,
            municipalities=municipalities,
            unit=unit,
            mau=mau,
            permit_holders_pot=permit_holders_pot,
            wage_subsidy_pot=wage_subsidy_pot,
            youth_supplement_pot=youth_supplement_pot,
            net_costs=net_costs,
            mergers=mergers,
            splits=splits,
        ),
    )
