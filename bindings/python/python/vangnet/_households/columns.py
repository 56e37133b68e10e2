"""The objective model over whole columns of households: chances, amounts and exact sums per municipality."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from .._columns.arrays import as_array, asked, back, check_labels, check_unmasked, kind_of, labels_of, taken
from .._columns.integers import integers, no_nulls
from .._errors import InputError, InputTypeError, check_type
from .._native import HouseholdModel, HouseholdSums, fill_households, pack_flags, usable_threads

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Literal

    import pyarrow

    Expectation = Literal["chance", "fraction", "expected_amount"]

_OUTPUTS: tuple[Expectation, ...] = ("chance", "fraction", "expected_amount")


def household_columns(
    flags: Any,
    norms: Any,
    *,
    model: HouseholdModel,
    municipality: Any = None,
    outputs: Expectation | Sequence[Expectation] = ("expected_amount",),
    out: Mapping[Expectation, Any] | None = None,
    threads: int = 1,
) -> tuple[dict[Expectation, Any], HouseholdSums]:
    """What the objective model expects of whole columns of households, and the exact sum of each municipality.

    `flags` are two columns of `uint64` (or `int64` with the same bits): the first 64 flags in the order of
    `model.flags` as the bits of the one, the others as those of the other; `household_flags` makes them. A mapping of
    codes to columns of booleans is packed so first; a flag that is not in it is one that no household has. `norms` is
    the norm of each household in whole eurocents a year, used as given (0 for a student); integers of
    another width or layout than contiguous `int64` are copied first.
    `municipality` is the place of each household in `model.municipalities` (`uint32`), which `municipality_places`
    makes of a column of codes; without it all are of the only one. The other columns are one-dimensional and contiguous
    numpy arrays, pandas or polars `Series` or pyarrow arrays, and are not copied. No column has nulls. The GIL is
    released.

    The columns that `outputs` names come back in a dict, in the kind of `norms`: `chance` and `fraction` within 1e-15
    of those of `household`, `expected_amount` (euro a year) within 2e-15 of the norm. Only these are written;
    `outputs=()` gives the sums alone. `out` gives writable numpy arrays of `float64` to fill instead, none of which may
    share memory with another column; then its keys are the outputs. `threads` is the most cores to use: one for every
    65,536 rows, and no more than there are.

    Rows are matched by their place, so that `Series` of pandas must have the same index. While this runs no other
    thread may write to a column or resize it (`ndarray.resize` with `refcheck=False`), and no other process may shorten
    the file of a `numpy.memmap`: such changes cannot be detected.

    The sums are exact and mergeable: those of chunks, added with `+` in any order, are those of the whole. So a stream
    of chunks takes the memory of one. `household_sums` does that for tables. `sum(parts,
    start=HouseholdSums.from_parts({}))` adds many.

    Raises:
        InputTypeError: a column is of another kind, has nulls or a mask, is not contiguous, or is written over another.
        InputError: a row is out of range (the field names its cell), or columns differ in length or in their labels.

    >>> import numpy, vangnet
    >>> weights = vangnet.indicators(budget_year=2023)
    >>> both = weights.volume.indicators + weights.price.indicators
    >>> values = {item.indicator: 0 for item in both if item.kind != "flag"}
    >>> model = vangnet.HouseholdModel(budget_year=2023, municipalities={"0202": values})
    >>> young = {"age_20_to_25": numpy.array([True, False])}
    >>> columns, sums = vangnet.household_columns(young, numpy.array([1_606_874, 0]), model=model)
    >>> columns["expected_amount"].round(2), sums.amounts
    (array([12663.12,     0.  ]), {'0202': Decimal('12663.12')})
    """
    check_type(model, (HouseholdModel,), "/model")
    threads = usable_threads(threads)
    filled = taken(out)
    names = cast("tuple[Expectation, ...]", asked(outputs, filled, _OUTPUTS))
    flags = _kept(flags)
    given = no_nulls(integers(norms, "/norms"), "/norms", "a sum cannot include them")
    kind, amounts = given.kind, given.values
    halves = household_halves(flags, len(amounts), model)
    places = None if municipality is None else _unsigned(municipality, "/municipality", "32")
    columns: dict[Expectation, Any] = _empty(names, len(amounts)) if filled is None else filled
    named = {f"/flags/{key}": column for key, column in _each(flags)}
    check_labels({**named, "/norms": norms, "/municipality": municipality})
    sums = fill_households(model, halves, amounts, places, [columns.get(name) for name in _OUTPUTS], threads, 0)
    if filled is None:
        columns = {name: back(kind, norms, name, column) for name, column in columns.items()}
    return columns, sums


def household_flags(flags: Mapping[str, Any], *, model: HouseholdModel) -> list[Any]:
    """Columns of booleans, by the code of their flag, as the two columns of bits that `household_columns` takes.

    These are numpy arrays, or pandas `Series` with the index of the given columns where one of them has an index. The
    given columns are numpy arrays, pandas or polars `Series` or pyarrow arrays, without nulls; one byte a row of one of
    them at a time is held beside the 16 bytes a row of the result.

    Raises:
        InputTypeError: a column is of another kind, or has nulls or a mask.
        InputError: the year has no such flag, or columns differ in length or in their labels.

    >>> import numpy, vangnet
    >>> weights = vangnet.indicators(budget_year=2023)
    >>> both = weights.volume.indicators + weights.price.indicators
    >>> values = {item.indicator: 0 for item in both if item.kind != "flag"}
    >>> model = vangnet.HouseholdModel(budget_year=2023, municipalities={"0202": values})
    >>> column = numpy.array([True])
    >>> vangnet.household_flags({model.flags[1]: column, model.flags[64]: column}, model=model)
    [array([2], dtype=uint64), array([1], dtype=uint64)]
    """
    check_type(model, (HouseholdModel,), "/model")
    given: object = flags
    if not isinstance(given, Mapping):
        message = "/flags must be a mapping of codes to columns of booleans."
        raise InputTypeError(message, "invalid_type", "/flags")
    columns = dict(given)
    check_labels({f"/flags/{code}": column for code, column in columns.items()})
    # A column is checked before its length is read.
    rows = next((len(_booleans(column, f"/flags/{code}")) for code, column in columns.items()), 0)
    halves = household_halves(columns, rows, model)
    like = next((column for column in columns.values() if labels_of(column) is not None), None)
    names = ("flags_low", "flags_high")
    return halves if like is None else [back("pandas", like, *half) for half in zip(names, halves, strict=True)]


def municipality_places(codes: Any, *, model: HouseholdModel) -> Any:
    """The place of each code in `model.municipalities`, as the column of `uint32` that `household_columns` takes.

    `codes` is a pyarrow array, a pandas or polars `Series` or a numpy array of text, or of integers that are CBS codes,
    without nulls. A `Series` of pandas gives a `Series` with the same index, everything else a numpy array. This needs
    pyarrow.

    Raises:
        InputTypeError: the column holds something else.
        InputError: the model has no such municipality; the field names the cell.

    >>> import pyarrow, vangnet
    >>> weights = vangnet.indicators(budget_year=2023)
    >>> both = weights.volume.indicators + weights.price.indicators
    >>> values = {item.indicator: 0 for item in both if item.kind != "flag"}
    >>> model = vangnet.HouseholdModel(budget_year=2023, municipalities={"0202": values, "0344": values})
    >>> vangnet.municipality_places(pyarrow.array([344, 202, 202]), model=model)
    array([1, 0, 0], dtype=uint32)
    """
    check_type(model, (HouseholdModel,), "/model")
    places = places_behind(codes, known_names(model), 0)
    return places if labels_of(codes) is None else back("pandas", codes, "municipality", places)


def _kept(flags: Any) -> Any:
    """A copy of a mapping or a list: what is checked is what is read, whatever the original does later."""
    return dict(flags) if isinstance(flags, Mapping) else tuple(flags) if isinstance(flags, tuple | list) else flags


def _each(flags: Any) -> Any:
    """The columns of flags with the name of each, in either form."""
    return flags.items() if isinstance(flags, Mapping) else enumerate(flags)


def known_names(model: HouseholdModel) -> pyarrow.Array:
    """The municipalities of a model, to look codes up in."""
    pyarrow = arrow("municipality_places and household_sums")
    return pyarrow.array(model.municipalities, pyarrow.string())


def arrow(what: str) -> Any:
    """The module pyarrow, or how to get it."""
    try:
        import pyarrow
    except ModuleNotFoundError as error:
        message = f"{what} need pyarrow: install the extra vangnet[pyarrow]."
        raise ModuleNotFoundError(message, name=error.name) from error
    return pyarrow


def places_behind(codes: Any, known: pyarrow.Array, rows: int) -> Any:
    """The places of a piece of a longer column; `rows` rows precede it."""
    import pyarrow
    from pyarrow import compute, types

    column = _as_arrow(codes)
    try:
        # Text and places in a dictionary say where memory is: what another library wrote there is not trusted.
        if not types.is_integer(column.type):
            column.validate(full=True)
    except pyarrow.ArrowException as error:
        message = f"/municipality cannot be read: {error}."
        raise InputTypeError(message, "invalid_type", "/municipality") from error
    if types.is_dictionary(column.type):
        column = column.dictionary_decode()
    if types.is_null(column.type) and not len(column):
        # Without values nothing says what a column holds.
        column = column.cast(pyarrow.string())
    given = column
    if types.is_integer(column.type):
        column = _code_text(column)
    if not (types.is_string(column.type) or types.is_large_string(column.type) or types.is_string_view(column.type)):
        message = f"/municipality is of the type {column.type}: it must hold text, or integers that are CBS codes."
        raise InputTypeError(message, "invalid_type", "/municipality")
    column = column.cast(pyarrow.string())
    places = compute.index_in(column, value_set=known)
    if places.null_count:
        row = compute.index(places.is_null(), True).as_py()
        field = f"/municipality/{rows + row}"
        message = f"{field} is {given[row].as_py()!r}: the model has no such municipality."
        raise InputError(message, "invalid_municipality_code", field)
    return places.to_numpy().view("uint32")


def _code_text(column: Any) -> Any:
    """Integers as CBS codes of four digits. Others are no codes, even where the model has such a name."""
    import pyarrow
    from pyarrow import compute

    text = compute.utf8_lpad(column.cast(pyarrow.string()), 4, "0")
    ends = compute.min_max(column)
    if ends["min"].as_py() is None or (ends["min"].as_py() > 0 and ends["max"].as_py() < 10_000):
        return text
    is_code = compute.and_(compute.match_substring_regex(text, "^[0-9]{4}$"), compute.not_equal(text, "0000"))
    return compute.if_else(is_code, text, None)


def _as_arrow(codes: Any) -> Any:
    """A column of any kind as one of Arrow, without an object for each cell where it can be had so."""
    import pyarrow

    try:
        if isinstance(codes, pyarrow.Array):
            return codes
        if isinstance(codes, pyarrow.ChunkedArray):
            return codes.combine_chunks()
        column = codes.to_arrow() if kind_of(codes) == "polars" else pyarrow.array(codes)
        if not isinstance(column, pyarrow.Array):
            raise TypeError(type(codes))
        return column
    except (AttributeError, TypeError, ValueError, NotImplementedError) as error:
        message = "/municipality must be a column of text, or of integers that are CBS codes."
        raise InputTypeError(message, "invalid_type", "/municipality") from error


def household_halves(flags: Any, rows: int, model: HouseholdModel) -> list[Any]:
    """The two columns of flags, as given or packed."""
    if isinstance(flags, Mapping):
        import numpy

        low, high = numpy.zeros(rows, dtype=numpy.uint64), numpy.zeros(rows, dtype=numpy.uint64)
        for code, column in flags.items():
            pack_flags(model, code, _booleans(column, f"/flags/{code}").view(numpy.uint8), low, high)
        return [low, high]
    if not isinstance(flags, tuple | list) or len(flags) != 2:
        message = "/flags must be two columns of uint64, or a mapping of codes to columns of booleans."
        raise InputTypeError(message, "invalid_type", "/flags")
    return [_unsigned(half, "/flags", "64") for half in flags]


def _booleans(column: Any, field: str) -> Any:
    """A column of booleans as a numpy array; Arrow holds them as bits, so that these are a copy."""
    import numpy

    kind = kind_of(column)
    if kind == "pyarrow" and hasattr(column, "to_numpy"):
        column = column.to_numpy(zero_copy_only=False)
    elif kind in ("pandas", "polars") and hasattr(column, "to_numpy"):
        column = column.to_numpy()
    check_unmasked(column, field)
    if not isinstance(column, numpy.ndarray) or column.dtype != bool or column.ndim != 1:
        raise InputTypeError(f"{field} must be a column of booleans without nulls.", "invalid_type", field)
    return numpy.ascontiguousarray(column)


def _unsigned(column: Any, field: str, bits: str) -> Any:
    """A column of bits or places; tables without unsigned integers have the same bits in signed ones."""
    _, array = as_array(column, field, f"uint{bits}")
    return array.view(f"uint{bits}") if getattr(array, "dtype", None) == f"int{bits}" else array


def _empty(names: tuple[Expectation, ...], rows: int) -> dict[Expectation, Any]:
    import numpy

    return {name: numpy.empty(rows) for name in names}
