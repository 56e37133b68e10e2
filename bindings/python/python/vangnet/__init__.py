"""The vangnetuitkering of the Dutch Participatiewet, exact to the cent and sourced to the article.

`assess` answers one case, `assess_frame` a table of municipalities and years; `rule_set` gives the rules of a year
with their sources, `calendar` its dates. About the budget before the deficit: `budget_history` and `payment_calendar`
say how it came to be, `distribute` and `household` what the distribution model makes of it, `deviation` and
`attribution` where a deficit comes from. Amounts are in euro: `Decimal`, `int` or `str` in, `Decimal` out, and never a
`float`. The logic is that of the Rust crate `vangnet`; this package converts and calls.

>>> import vangnet
>>> answer = vangnet.assess(year=2024, budget="100000000", net_costs="109000000")
>>> answer.deficit_ratio, answer.scale.payment
(Decimal('0.090000'), Decimal('750000.00'))
"""

# `X as X` says to a type checker that X is public.
from ._errors import (
    FrameError as FrameError,
    InputError as InputError,
    InputTypeError as InputTypeError,
    NoRuleError as NoRuleError,
    NoSolutionError as NoSolutionError,
    RowError as RowError,
    RuleSetError as RuleSetError,
    VangnetError as VangnetError,
    VangnetWarning as VangnetWarning,
)
from ._generated import MODULES as _QUESTIONS
from ._native import (
    Advice as Advice,
    Assessment as Assessment,
    Band as Band,
    BandAmount as BandAmount,
    Border as Border,
    Borders as Borders,
    Calendar as Calendar,
    Case as Case,
    Citation as Citation,
    Difference as Difference,
    Document as Document,
    EffectOfOneEuro as EffectOfOneEuro,
    FailedTest as FailedTest,
    Forms as Forms,
    HouseholdModel as HouseholdModel,
    HouseholdSums as HouseholdSums,
    Input as Input,
    Inverse as Inverse,
    MaximumOwnRisk as MaximumOwnRisk,
    Missing as Missing,
    Procedure as Procedure,
    ProcedureAnswer as ProcedureAnswer,
    Receipt as Receipt,
    Requirement as Requirement,
    RouteAnswer as RouteAnswer,
    RouteRules as RouteRules,
    RuleSet as RuleSet,
    ScaleAnswer as ScaleAnswer,
    Sheet as Sheet,
    SheetLine as SheetLine,
    SideBySide as SideBySide,
    Sourced as Sourced,
    Step as Step,
    StepResult as StepResult,
    TestAnswer as TestAnswer,
    TestRule as TestRule,
    UndecidedTest as UndecidedTest,
    Wording as Wording,
    YearFigures as YearFigures,
    __version__ as __version__,
    advice as advice,
    assess as assess,
    calendar as calendar,
    compare as compare,
    evaluate as evaluate,
    format_euro as format_euro,
    format_ratio as format_ratio,
    format_whole_euros as format_whole_euros,
    harmless as harmless,
    merge as merge,
    parse_euro as parse_euro,
    rule_set as rule_set,
    supported_years as supported_years,
)

_EAGER = [name for name in globals() if not name.startswith("_")]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._columns.scale import scale_columns as scale_columns
    from ._deadlines import Deadline as Deadline, deadlines as deadlines
    from ._documents.word import write_docx as write_docx
    from ._frames.ahead import caseload_frame as caseload_frame, programme_frame as programme_frame
    from ._frames.assess import assess_frame as assess_frame
    from ._frames.grid import outlook_grid as outlook_grid
    from ._frames.outlook import (
        national_outlook_frame as national_outlook_frame,
        outlook_frame as outlook_frame,
    )
    from ._frames.sensitivity import sensitivity_frame as sensitivity_frame
    from ._generated import *  # noqa: F403
    from ._households.columns import (
        household_columns as household_columns,
        household_flags as household_flags,
        municipality_places as municipality_places,
    )
    from ._households.tables import household_sums as household_sums
    from ._plots.caseload import plot_caseload as plot_caseload
    from ._plots.compare import plot_compare as plot_compare, plot_scales as plot_scales
    from ._plots.history import plot_history as plot_history
    from ._plots.outlook import plot_outlook as plot_outlook
    from ._plots.path import plot_path as plot_path
    from ._plots.programme import plot_programme as plot_programme
    from ._plots.scale import plot_bands as plot_bands, plot_scale as plot_scale
    from ._plots.sensitivity import plot_sensitivity as plot_sensitivity
    from ._plots.waterfall import plot_attribution as plot_attribution
    from ._spark.assess import assess_spark as assess_spark
    from ._spark.households import household_sums_spark as household_sums_spark
    from ._spark.outlook import (
        national_outlook_spark as national_outlook_spark,
        outlook_spark as outlook_spark,
    )

# What needs an extra, or more than one case, is imported on first use, so that `import vangnet` stays quick.
_LAZY = {
    "Deadline": "_deadlines",
    "assess_frame": "_frames.assess",
    "assess_spark": "_spark.assess",
    "caseload_frame": "_frames.ahead",
    "deadlines": "_deadlines",
    "household_columns": "_households.columns",
    "household_flags": "_households.columns",
    "household_sums": "_households.tables",
    "household_sums_spark": "_spark.households",
    "municipality_places": "_households.columns",
    "national_outlook_frame": "_frames.outlook",
    "national_outlook_spark": "_spark.outlook",
    "outlook_frame": "_frames.outlook",
    "outlook_grid": "_frames.grid",
    "outlook_spark": "_spark.outlook",
    "plot_attribution": "_plots.waterfall",
    "plot_bands": "_plots.scale",
    "plot_caseload": "_plots.caseload",
    "plot_compare": "_plots.compare",
    "plot_history": "_plots.history",
    "plot_outlook": "_plots.outlook",
    "plot_path": "_plots.path",
    "plot_programme": "_plots.programme",
    "plot_scale": "_plots.scale",
    "plot_scales": "_plots.compare",
    "plot_sensitivity": "_plots.sensitivity",
    "programme_frame": "_frames.ahead",
    "scale_columns": "_columns.scale",
    "sensitivity_frame": "_frames.sensitivity",
    "write_docx": "_documents.word",
} | {name: f"_generated.{module}" for name, module in _QUESTIONS.items()}

_NAMES = sorted([*_EAGER, *_LAZY, "__version__"])
if not TYPE_CHECKING:
    # A type checker takes only a list that is written out; for it there are the imports above.
    __all__ = _NAMES


def __getattr__(name: str) -> object:
    module = _LAZY.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(f".{module}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return _NAMES.copy()
