"""The vangnetuitkering of the Dutch Participatiewet, exact to the cent and sourced to the article.

`assess` answers one case, `assess_frame` a table of municipalities and years; `rule_set` gives the rules of a year
with their sources, `calendar` its dates. Amounts are in euro: `Decimal`, `int` or `str` in, `Decimal` out, and never a
`float`. The logic is that of the Rust crate `vangnet`; this package converts and calls.

>>> import vangnet
>>> answer = vangnet.assess(year=2024, budget="100000000", net_costs="109000000")
>>> answer.deficit_ratio, answer.scale.payment
(Decimal('0.090000'), Decimal('750000.00'))
"""

from __future__ import annotations

from ._errors import (
    FrameError,
    InputError,
    InputTypeError,
    NoRuleError,
    NoSolutionError,
    RowError,
    RuleSetError,
    VangnetError,
)
from ._native import (
    Assessment,
    Band,
    BandAmount,
    Border,
    Borders,
    Calendar,
    Case,
    Citation,
    Difference,
    EffectOfOneEuro,
    Forms,
    Input,
    Inverse,
    MaximumOwnRisk,
    Procedure,
    ProcedureAnswer,
    Receipt,
    Requirement,
    RouteAnswer,
    RouteRules,
    RuleSet,
    ScaleAnswer,
    Sheet,
    SheetLine,
    SideBySide,
    Sourced,
    Step,
    StepResult,
    TestAnswer,
    TestRule,
    Wording,
    YearFigures,
    __version__,
    assess,
    calendar,
    compare,
    evaluate,
    format_euro,
    format_ratio,
    format_whole_euros,
    merge,
    rule_set,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._frames import assess_frame
    from ._plots import plot_bands, plot_history, plot_scale

# What needs an extra is imported when it is asked for, so that `import vangnet` stays quick and needs nothing.
_LAZY = {
    "assess_frame": "_frames",
    "plot_bands": "_plots",
    "plot_history": "_plots",
    "plot_scale": "_plots",
}

__all__ = [
    "Assessment",
    "Band",
    "BandAmount",
    "Border",
    "Borders",
    "Calendar",
    "Case",
    "Citation",
    "Difference",
    "EffectOfOneEuro",
    "Forms",
    "FrameError",
    "Input",
    "InputError",
    "InputTypeError",
    "Inverse",
    "MaximumOwnRisk",
    "NoRuleError",
    "NoSolutionError",
    "Procedure",
    "ProcedureAnswer",
    "Receipt",
    "Requirement",
    "RouteAnswer",
    "RouteRules",
    "RowError",
    "RuleSet",
    "RuleSetError",
    "ScaleAnswer",
    "Sheet",
    "SheetLine",
    "SideBySide",
    "Sourced",
    "Step",
    "StepResult",
    "TestAnswer",
    "TestRule",
    "VangnetError",
    "Wording",
    "YearFigures",
    "__version__",
    "assess",
    "assess_frame",
    "calendar",
    "compare",
    "evaluate",
    "format_euro",
    "format_ratio",
    "format_whole_euros",
    "merge",
    "plot_bands",
    "plot_history",
    "plot_scale",
    "rule_set",
]


def __getattr__(name: str) -> object:
    module = _LAZY.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(f".{module}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_LAZY})
