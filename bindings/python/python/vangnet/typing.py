"""The types of arguments and codes, for annotations of your own; `import vangnet` does not import this.

>>> from vangnet.typing import Money
>>> def double(amount: Money) -> Money: ...
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Literal, Protocol, TypeAlias

# The lists of codes of the core, and what questions take, are all here too.
from ._generated.typing import *  # noqa: F403
from ._generated.typing import ApplicationForm as ApplicationForm
from ._native import YearFigures
from ._numbers import Money as Money, Number as Number, Share as Share

AmountUnit: TypeAlias = Literal["euro", "cent", "thousand_euro"]
Form: TypeAlias = ApplicationForm
History: TypeAlias = Mapping[int, tuple[Money, ...] | YearFigures] | Collection[YearFigures]


class Table(Protocol):
    """A table in memory that offers its columns as Arrow does: pandas, polars and pyarrow have it."""

    def __arrow_c_stream__(self, requested_schema: Any = None) -> object:
        """The columns as a stream."""
