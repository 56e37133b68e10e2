"""The exceptions of the package: one base, and a class for each way of going wrong."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal


class VangnetError(Exception):
    """The base of every error of this package.

    `code` is the stable code of the error, the same in every language of the library; `field` is the argument or the
    column that it is about, as a JSON pointer such as `/history/2018/budget`, or `None`.

    >>> import vangnet
    >>> try:
    ...     vangnet.assess(year=2019, budget=0, net_costs=100)
    ... except vangnet.VangnetError as error:
    ...     print(error.code, error.field)
    ...     print(error)
    budget_not_positive /budget
    /budget is "0": a budget is above zero.
    """

    def __init__(self, message: str, code: str, field: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.field = field

    def __reduce__(self) -> tuple[Callable[..., VangnetError], tuple[object, ...]]:
        return type(self), (str(self), self.code, self.field)


class InputError(VangnetError, ValueError):
    """A value that is not what it must be, or that is out of range.

    Where a text was refused as an amount in a notation, `problem` is the stable code of what is wrong (`empty`, `form`,
    `other_notation`, `ambiguous`, `decimals`, `leading_zeros`, `in_words`, `several` or `names_euro`) and `readings`
    are the amounts that it may mean; else they are `None` and empty.

    >>> import vangnet
    >>> vangnet.assess(year=2019, budget="1.234", net_costs=100)
    Traceback (most recent call last):
        ...
    vangnet.InputError: /budget is "1.234": an amount is digits with at most two decimals after a point.
    """

    def __init__(
        self,
        message: str,
        code: str,
        field: str | None = None,
        problem: str | None = None,
        readings: tuple[Decimal, ...] = (),
    ) -> None:
        super().__init__(message, code, field)
        self.problem = problem
        self.readings = readings

    def __reduce__(self) -> tuple[Callable[..., VangnetError], tuple[object, ...]]:
        return type(self), (str(self), self.code, self.field, self.problem, self.readings)


class InputTypeError(VangnetError, TypeError):
    """A value of a type that is not taken, such as a `float` for money.

    >>> import vangnet
    >>> vangnet.assess(year="2019", budget=100, net_costs=100)
    Traceback (most recent call last):
        ...
    vangnet.InputTypeError: /year must be an integer.
    """


class NoRuleError(VangnetError, ValueError):
    """A year for which no rule, formula or weight is known, such as a deficit year not among `supported_years()`.

    >>> import vangnet
    >>> try:
    ...     vangnet.rule_set(2999)
    ... except vangnet.NoRuleError as error:
    ...     error.code
    'no_rule_known'
    """


class RuleSetError(VangnetError, ValueError):
    """A user's own rule set that is incomplete or contradicts itself.

    >>> import vangnet
    >>> vangnet.rule_set(2024).with_threshold("0.2")
    Traceback (most recent call last):
        ...
    vangnet.RuleSetError: threshold is 0.2: it must be below the border of the second band, 0.125.
    """


class NoSolutionError(VangnetError, ValueError):
    """An inverse question without an answer.

    >>> import vangnet
    >>> vangnet.Inverse(vangnet.rule_set(2024), budget=100).net_costs_for_own_risk(11)  # doctest: +ELLIPSIS
    Traceback (most recent call last):
        ...
    vangnet.NoSolutionError: No net costs up to 1000000000000.00 give this: the own risk is at most 10.00, ...
    """


class FrameError(VangnetError, ValueError):
    """A table that cannot be read as a whole: a column that is missing or of a wrong type.

    >>> import vangnet
    >>> issubclass(vangnet.FrameError, ValueError)
    True
    """


class RowError(VangnetError, ValueError):
    """A wrong row of a table, where `assess_frame` was asked to raise; `row` is its place, from 0.

    >>> import vangnet
    >>> vangnet.RowError("Row 3: …", "missing_field", "/budget", 3).row
    3
    """

    def __init__(self, message: str, code: str, field: str | None, row: int) -> None:
        super().__init__(message, code, field)
        self.row = row

    def __reduce__(self) -> tuple[Callable[..., VangnetError], tuple[object, ...]]:
        return type(self), (str(self), self.code, self.field, self.row)


def check_type(value: object, kinds: tuple[type, ...], field: str) -> None:
    """Refuse an object of another class before anything is read from it."""
    if not isinstance(value, kinds):
        names = " or ".join(kind.__name__ for kind in kinds)
        message = f"{field} is of the type {type(value).__name__}: it must be of the type {names}."
        raise InputTypeError(message, "invalid_type", field)


class VangnetWarning(UserWarning):
    """What a reader of amounts must know; `code` is the stable code that an assessment has for it.

    >>> import vangnet
    >>> vangnet.VangnetWarning("A payment may be higher.", "inhabitants_missing").code
    'inhabitants_missing'
    """

    def __init__(self, message: str, code: str) -> None:
        super().__init__(message)
        self.code = code

    def __reduce__(self) -> tuple[Callable[..., VangnetWarning], tuple[object, ...]]:
        return type(self), (str(self), self.code)


# Tracebacks and pickles name the public place.
for _class in (
    VangnetError,
    InputError,
    InputTypeError,
    NoRuleError,
    RuleSetError,
    NoSolutionError,
    FrameError,
    RowError,
    VangnetWarning,
):
    _class.__module__ = "vangnet"
