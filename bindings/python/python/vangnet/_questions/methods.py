"""What some answers can do beside holding their values: the bases of the generated classes of their names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, cast, overload

from .._native import Document, argument
from .answer import Answer, Explained, Value

if TYPE_CHECKING:
    from decimal import Decimal

    import pandas
    import polars
    import pyarrow

    from .._generated.ahead import SensitivityRow
    from .._generated.budget import MacroBudget
    from .._generated.distribution import MunicipalityBudget
    from ..typing import Lang, Stage


class MacroBudgetsMethods(Answer):
    """The methods of `MacroBudgets`."""

    __slots__ = ()

    if TYPE_CHECKING:
        macro_budgets: tuple[MacroBudget, ...]

    def of(self, year: int, stage: Stage) -> MacroBudget | None:
        """The macro budget of a year at a stage; `None` where none was found, which is not zero.

        Raises `InputError` for a stage that does not exist, and `InputTypeError` for a year that is not an integer.
        """
        wanted = argument(year, "integer", "/year"), argument(stage, "stage", "/stage")
        return next((item for item in self.macro_budgets if (item.year, item.stage) == wanted), None)


class PartsMethods(Value):
    """The methods of `Parts`."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """The parts that the year has, in euro."""
        return {name: amount for name, amount in super().to_dict().items() if amount is not None}


class ApplicationMethods(Explained):
    """The methods of `Application`."""

    __slots__ = ()

    def draft(self, *, lang: Lang | None = None) -> Document:
        """A draft of the application under the headings of the form; `lang` is "nl" or "en", without it Dutch.

        Each figure has its origin beside it: given, or worked out. What people must still write stands as the question
        that the form asks, marked, and is never filled in. `write_docx` writes it for Word.
        """
        return cast("Document", self._of_the_core().draft(lang))

    def letter(self, *, lang: Lang | None = None) -> Document:
        """A letter to the council, of one page, from what the draft is written from.

        It says what happened, why, what it costs, what is done about it, and what is asked of the council by when. What
        people must still write is marked. `lang` is "nl" or "en", without it Dutch.
        """
        return cast("Document", self._of_the_core().letter(lang))

    def calendar(self, *, lang: Lang | None = None) -> Document:
        """What must be decided, signed and sent by when, and how far that is; `lang` is "nl" or "en", without it Dutch.

        The days alone are there for every deficit year: `deadlines`, and `Calendar.ics` for a calendar program.
        """
        return cast("Document", self._of_the_core().calendar(lang))


class DistributionMethods(Explained):
    """The methods of `Distribution`."""

    __slots__ = ()

    if TYPE_CHECKING:
        municipalities: tuple[MunicipalityBudget, ...]

    @overload
    def to_frame(self, backend: Literal["pandas"] = "pandas") -> pandas.DataFrame: ...
    @overload
    def to_frame(self, backend: Literal["polars"]) -> polars.DataFrame: ...
    @overload
    def to_frame(self, backend: Literal["pyarrow"]) -> pyarrow.Table: ...
    def to_frame(self, backend: str = "pandas") -> Any:
        """A row for each municipality, as a table of "pandas", "polars" or "pyarrow".

        The columns are `municipality`, `from`, `objective_weight`, `budget`, `share`, and the parts that the year has.
        Amounts are `decimal(18, 2)`, the weight and the share `decimal(38, 12)`; in pandas as `ArrowDtype`.
        """
        from .._frames.rows import from_rows

        rows = [item.to_dict() for item in self.municipalities]
        return from_rows([row | row.pop("parts") for row in rows], backend)


class SensitivityMethods(Explained):
    """The methods of `Sensitivity`."""

    __slots__ = ()

    if TYPE_CHECKING:
        inputs: tuple[SensitivityRow, ...]
        mean_payment: Decimal | None
        mean_own_risk: Decimal | None

    @overload
    def to_frame(self, backend: Literal["pandas"] = "pandas") -> pandas.DataFrame: ...
    @overload
    def to_frame(self, backend: Literal["polars"]) -> polars.DataFrame: ...
    @overload
    def to_frame(self, backend: Literal["pyarrow"]) -> pyarrow.Table: ...
    def to_frame(self, backend: str = "pandas") -> Any:
        """A row for each input, in the order of the answer, as a table of "pandas", "polars" or "pyarrow".

        The columns are those of `sensitivity_frame` up to `swing`: `mean_payment` and `mean_own_risk` with the inputs
        as given, `input`, `lower_mean_payment`, `lower_mean_own_risk`, `higher_mean_payment`, `higher_mean_own_risk`
        and `swing`. Amounts are `decimal(18, 2)`, in pandas as `ArrowDtype`; what is not known is empty.
        """
        from .._frames.rows import from_rows

        rows = [
            {
                "mean_payment": self.mean_payment,
                "mean_own_risk": self.mean_own_risk,
                "input": row.input,
                "lower_mean_payment": row.lower.mean_payment,
                "lower_mean_own_risk": row.lower.mean_own_risk,
                "higher_mean_payment": row.higher.mean_payment,
                "higher_mean_own_risk": row.higher.mean_own_risk,
                "swing": row.swing,
            }
            for row in self.inputs
        ]
        return from_rows(rows, backend)
