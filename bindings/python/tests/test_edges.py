"""The edges of the API: wrong classes, texts that are none, scalars of numpy, labels, masks and odd booleans."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import numpy
import pandas
import polars
import pyarrow
import pytest

import households
import vangnet

SURROGATE = "\ud800"
LONE = "must be a string without lone surrogates."
TEXT = "must be a string."
RULES = vangnet.rule_set(2024)
GOOD: dict[str, Any] = {"year": 2024, "budget": "100", "net_costs": "109"}
ANSWER = vangnet.assess(**GOOD)
CASE = ANSWER.case
MODEL = households.model()
ONE = numpy.array([100])
FRAME = polars.DataFrame({"municipality": ["0202"], "year": [2024], "budget": ["100"], "net_costs": ["109"]})
ROUND: dict[str, Any] = {}
ROUND["regular"] = ROUND
DEEP: dict[str, Any] = {}
for _ in range(100_000):
    DEEP = {"regular": DEEP}
# 6 ** 9 values in nine lists.
WIDE: list[Any] = []
for _ in range(9):
    WIDE = [WIDE] * 6


def of(found: str, due: str) -> str:
    return f"is of the type {found}: it must be of the type {due}."


def raw(call: Any, *arguments: Any, **keywords: Any) -> Callable[[], Any]:
    """A call whose arguments no type checker would let through."""
    return lambda: call(*arguments, **keywords)


HELD = 'a rule set must hold text (rates too, such as "0.075"), integers, lists and dicts.'
TOO_DEEP = "is too deep: a rule set must be at most 16 deep."
DOWN = "/rules" + 16 * "/regular"

# What is called; the class and the code of its error, its field, and its words behind the field (`None`: any).
WRONG: list[tuple[Callable[[], Any], str, str, str, str | None]] = [
    # Text where text is due, and nothing else.
    (raw(vangnet.RuleSet.from_toml, SURROGATE), "InputTypeError", "invalid_type", "/text", LONE),
    (raw(vangnet.RuleSet.from_toml, [1]), "InputTypeError", "invalid_type", "/text", TEXT),
    (raw(vangnet.RuleSet.from_toml, b"name = 'a'"), "InputTypeError", "invalid_type", "/text", TEXT),
    (raw(RULES.with_name, b"x"), "InputTypeError", "invalid_type", "/name", TEXT),
    (raw(RULES.with_name, SURROGATE), "InputTypeError", "invalid_type", "/name", LONE),
    (raw(vangnet.assess, **GOOD, id=5), "InputTypeError", "invalid_type", "/id", TEXT),
    (raw(vangnet.assess, **GOOD, id=SURROGATE), "InputTypeError", "invalid_type", "/id", LONE),
    (raw(vangnet.assess, **GOOD | {"budget": SURROGATE}), "InputTypeError", "invalid_type", "/budget", LONE),
    (raw(vangnet.assess, **GOOD, stage=b"x"), "InputTypeError", "invalid_type", "/stage", TEXT),
    (raw(vangnet.Case.from_json, b"{}"), "InputTypeError", "invalid_type", "/line", TEXT),
    (raw(vangnet.Case.from_json, SURROGATE), "InputTypeError", "invalid_type", "/line", LONE),
    (raw(vangnet.evaluate, "text"), "InputTypeError", "invalid_type", "/lines", "must be bytes."),
    (raw(vangnet.evaluate, bytearray(b"x")), "InputTypeError", "invalid_type", "/lines", "must be bytes."),
    (raw(ANSWER.sheet.line, 5), "InputTypeError", "invalid_type", "/line", TEXT),
    (raw(vangnet.format_ratio, SURROGATE), "InputTypeError", "invalid_type", "/ratio", LONE),
    (raw(vangnet.deviation, year=2019, model={SURROGATE: 1}), "InputTypeError", "invalid_type", "/model", LONE),
    (raw(vangnet.merge, {SURROGATE: []}), "InputTypeError", "invalid_type", "/old", LONE),
    (
        raw(vangnet.HouseholdModel, budget_year=2023, municipalities={SURROGATE: {}}),
        "InputTypeError",
        "invalid_type",
        "/municipalities",
        LONE,
    ),
    # Documents that are none, or have no end.
    (raw(vangnet.RuleSet.from_dict, [1]), "InputTypeError", "invalid_type", "/rules", "must be a dict."),
    (raw(vangnet.RuleSet.from_dict, ROUND), "RuleSetError", "invalid_rule_set", DOWN, TOO_DEEP),
    (raw(vangnet.RuleSet.from_dict, DEEP), "RuleSetError", "invalid_rule_set", DOWN, TOO_DEEP),
    (
        raw(vangnet.RuleSet.from_dict, {"name": WIDE}),
        "RuleSetError",
        "invalid_rule_set",
        "/rules/name/0/0/1/4/4/1/4/4/0",
        "is one value too many: a rule set must have at most 100000.",
    ),
    (
        raw(vangnet.RuleSet.from_dict, {"name": Decimal(1)}),
        "InputTypeError",
        "invalid_type",
        "/rules/name",
        f"is of the type Decimal: {HELD}",
    ),
    (
        raw(vangnet.RuleSet.from_dict, {"a/b": b"x"}),
        "InputTypeError",
        "invalid_type",
        "/rules/a~1b",
        f"is of the type bytes: {HELD}",
    ),
    (raw(vangnet.RuleSet.from_dict, {"name": float("nan")}), "InputTypeError", "invalid_type", "/rules/name", None),
    (raw(vangnet.RuleSet.from_dict, {"name": 10**400}), "InputTypeError", "invalid_type", "/rules/name", None),
    (raw(vangnet.RuleSet.from_dict, {"name": SURROGATE}), "InputTypeError", "invalid_type", "/rules/name", LONE),
    (raw(vangnet.RuleSet.from_dict, {5: 1}), "InputTypeError", "invalid_type", "/rules", TEXT),
    # Objects of another class.
    (raw(vangnet.assess, **GOOD, rules=2024), "InputTypeError", "invalid_type", "/rules", of("int", "RuleSet")),
    (
        raw(vangnet.assess, **GOOD, procedure={}),
        "InputTypeError",
        "invalid_type",
        "/procedure",
        of("dict", "Procedure"),
    ),
    (raw(CASE.assess, 5), "InputTypeError", "invalid_type", "/rules", of("int", "RuleSet")),
    (
        raw(vangnet.Case, id="a", year=2024, figures=[], procedure=5),
        "InputTypeError",
        "invalid_type",
        "/procedure",
        of("int", "Procedure"),
    ),
    (raw(vangnet.compare, ANSWER, RULES, RULES), "InputTypeError", "invalid_type", "/case", of("Assessment", "Case")),
    (raw(vangnet.compare, CASE, RULES, 2024), "InputTypeError", "invalid_type", "/second", of("int", "RuleSet")),
    (raw(vangnet.Inverse, 2024, budget=1), "InputTypeError", "invalid_type", "/rules", of("int", "RuleSet")),
    (raw(RULES.diff, "2024"), "InputTypeError", "invalid_type", "/other", of("str", "RuleSet")),
    (raw(vangnet.merge, 5), "InputTypeError", "invalid_type", "/old", None),
    (raw(vangnet.scale_columns, ONE, ONE, rules=5), "InputTypeError", "invalid_type", "/rules", of("int", "RuleSet")),
    (
        raw(vangnet.household_columns, {}, ONE, model=5),
        "InputTypeError",
        "invalid_type",
        "/model",
        of("int", "HouseholdModel"),
    ),
    (raw(vangnet.household_flags, {}, model=5), "InputTypeError", "invalid_type", "/model", None),
    (raw(vangnet.municipality_places, ["0202"], model=None), "InputTypeError", "invalid_type", "/model", None),
    (raw(vangnet.household_sums, FRAME, model=5), "InputTypeError", "invalid_type", "/model", None),
    (raw(vangnet.plot_scale, 5, year=2024, budget=1), "InputTypeError", "invalid_type", "/rules", of("int", "RuleSet")),
    (raw(vangnet.plot_bands, 5), "InputTypeError", "invalid_type", "/assessment", of("int", "Assessment")),
    (raw(vangnet.plot_history, 5), "InputTypeError", "invalid_type", "/case", of("int", "Case or Assessment")),
    (raw(vangnet.plot_attribution, 5), "InputTypeError", "invalid_type", "/attribution", of("int", "Attribution")),
    (raw(vangnet.plot_caseload, 5), "InputTypeError", "invalid_type", "/caseload", of("int", "Caseload")),
    (raw(vangnet.plot_path, 5), "InputTypeError", "invalid_type", "/path", of("int", "Path")),
    (raw(vangnet.plot_programme, 5), "InputTypeError", "invalid_type", "/programme", of("int", "Programme")),
    (raw(vangnet.plot_bands, ANSWER, ax=5), "InputTypeError", "invalid_type", "/ax", of("int", "Axes")),
    (raw(vangnet.assess_frame, FRAME, rules=5), "InputTypeError", "invalid_type", "/rules", of("int", "RuleSet")),
    (raw(vangnet.assess_frame, FRAME, columns=5), "FrameError", "invalid_type", "/columns", None),
    (raw(vangnet.assess_frame, FRAME, columns={"year": SURROGATE}), "InputTypeError", "invalid_type", "/columns", LONE),
    (raw(vangnet.assess_frame, FRAME, prefix=5), "InputTypeError", "invalid_type", "/prefix", TEXT),
    # Words that are none of those that there are.
    (
        raw(ANSWER.explain, lang="de"),
        "InputError",
        "invalid_language",
        "/lang",
        'is "de": a language must be nl or en.',
    ),
    (raw(ANSWER.explain, lang=5), "InputTypeError", "invalid_type", "/lang", TEXT),
    (
        raw(ANSWER.explain, markup="html"),
        "InputError",
        "invalid_markup",
        "/markup",
        'is "html": a markup must be markdown or plain.',
    ),
    (
        raw(vangnet.payment_calendar(year=2024, budget=1).explain, markup="html"),
        "InputError",
        "invalid_markup",
        "/markup",
        None,
    ),
    (
        raw(vangnet.payment_calendar(year=2024, budget=1).explain, markup=object()),
        "InputTypeError",
        "invalid_type",
        "/markup",
        TEXT,
    ),
    (raw(vangnet.format_euro, 1, lang=[1]), "InputTypeError", "invalid_type", "/lang", TEXT),
    (raw(vangnet.plot_bands, ANSWER, lang=[1]), "InputTypeError", "invalid_type", "/lang", TEXT),
    (raw(vangnet.plot_bands, ANSWER, lang="de"), "InputError", "invalid_language", "/lang", None),
    (
        raw(vangnet.rule_set(2025).with_extended_bands, [("0.05", "0.5")], where_both_open="both"),
        "RuleSetError",
        "invalid_rule_set",
        "/where_both_open",
        'is "both": it must be regular, extended or higher_payment.',
    ),
    (
        raw(vangnet.macro_budgets().of, 2019, "final"),
        "InputError",
        "invalid_stage",
        "/stage",
        'is "final": a stage is voorlopig, nader_voorlopig or definitief.',
    ),
    (raw(vangnet.macro_budgets().of, "2019", "definitief"), "InputTypeError", "invalid_type", "/year", None),
    (
        raw(vangnet.scale_columns, ONE, ONE, year=2024, outputs=[[1]]),
        "InputTypeError",
        "invalid_type",
        "/outputs",
        None,
    ),
    # A key that is near another one, and one that is not.
    (
        raw(vangnet.deviation, year=2019, model={"caselaod": 1}),
        "InputError",
        "unknown_field",
        "/model/caselaod",
        "is not a known key: the nearest known key is caseload.",
    ),
    (
        raw(vangnet.deviation, year=2019, model={"colour": 1}),
        "InputError",
        "unknown_field",
        "/model/colour",
        "is not a known key.",
    ),
]


@pytest.mark.parametrize(("call", "kind", "code", "field", "words"), WRONG)
def test_a_wrong_object_is_refused_by_name(
    call: Callable[[], Any], kind: str, code: str, field: str, words: str | None
) -> None:
    with pytest.raises(vangnet.VangnetError) as raised:
        call()
    error = raised.value
    assert (type(error).__name__, error.code, error.field) == (kind, code, field)
    if words is not None:
        assert str(error) == f"{field} {words}"


def test_a_threshold_says_what_must_hold() -> None:
    with pytest.raises(vangnet.RuleSetError) as raised:
        RULES.with_threshold("0.20")
    assert str(raised.value) == "threshold is 0.20: it must be below the border of the second band, 0.125."


def test_scalars_of_numpy_are_numbers() -> None:
    frame = pandas.DataFrame({"year": [2024], "budget": [100], "net_costs": [109], "inhabitants": [5]})
    given: dict[str, Any] = {name: frame[name][0] for name in frame.columns}
    history: Any = {numpy.int16(2023): (numpy.uint64(100), numpy.int32(110), numpy.int64(0))}
    answer = vangnet.assess(**given, history=history)
    assert answer == vangnet.assess(**GOOD, history={2023: (100, 110, 0)}, inhabitants=5)
    whole: Any = numpy.int64(2024)
    assert vangnet.calendar(whole) == vangnet.calendar(2024)
    revised: Any = {"budget": numpy.int64(120), "from_month": numpy.int8(3)}
    asked: Any = {"year": whole, "budget": numpy.int64(100), "revised": revised}
    assert vangnet.payment_calendar(**asked).revised == vangnet.Revised(budget=Decimal("120.00"), from_month=3)
    threads: Any = numpy.int64(1)
    assert vangnet.scale_columns(ONE, ONE, year=whole, threads=threads)["payment"].tolist() == [0]
    declared: dict[str, Any] = dict.fromkeys(("internal_measures", "external_measures"), True)
    declared |= {"college_declaration": numpy.True_, "council_consent": numpy.False_}
    years: dict[str, Any] = {"granted_years": [numpy.int64(2017)], "instruction_years": numpy.array([2018])}
    procedure = vangnet.Procedure(received="2020-08-01", **declared, **years)
    assert (procedure.college_declaration, procedure.council_consent) == (True, False)
    assert procedure.granted_years + procedure.instruction_years == (2017, 2018)


@pytest.mark.parametrize("wrong", [numpy.float64(100), numpy.float32(100), numpy.True_, numpy.array([100])])
def test_other_numpy_scalars_are_refused_as_money_and_years(wrong: Any) -> None:
    for field in ("budget", "net_costs", "year"):
        with pytest.raises(vangnet.InputTypeError) as raised:
            vangnet.assess(**GOOD | {field: wrong})
        assert (raised.value.code, raised.value.field) == ("invalid_type", f"/{field}")


def test_an_error_of_the_caller_passes_through() -> None:
    class Broken:
        def __index__(self) -> int:
            raise ZeroDivisionError

    broken: Any = Broken()
    with pytest.raises(ZeroDivisionError):
        vangnet.rule_set(broken)


@pytest.mark.parametrize("byte", [1, 2, 0x7F, 0x80, 0xFF])
def test_any_byte_but_zero_is_true_in_a_column_of_booleans(byte: int) -> None:
    odd = numpy.frombuffer(bytes([byte, 0, byte]), dtype=bool)
    plain = numpy.array([True, False, True])
    code = MODEL.flags[0]
    low, high = vangnet.household_flags({code: odd}, model=MODEL)
    assert (low.tolist(), high.tolist()) == ([1, 0, 1], [0, 0, 0])
    norms, places = numpy.full(3, 1_606_874), numpy.zeros(3, dtype=numpy.uint32)
    given: dict[str, Any] = {"norms": norms, "municipality": places, "model": MODEL, "outputs": ("chance",)}
    chances = [vangnet.household_columns({code: column}, **given)[0]["chance"].tolist() for column in (odd, plain)]
    assert chances[0] == chances[1]
    assert chances[0][0] != chances[0][1]


def test_memory_that_is_not_aligned_is_copied_or_refused() -> None:
    memory = bytes(1) + numpy.array([100, 200]).tobytes()
    column = numpy.frombuffer(memory, dtype=numpy.int64, count=2, offset=1)
    budget = numpy.array([100, 100])
    payments = [
        vangnet.scale_columns(budget, costs, year=2024)["payment"].tolist() for costs in (column, column.copy())
    ]
    assert payments[0] == payments[1]
    writable = numpy.frombuffer(bytearray(17), dtype=numpy.int64, count=2, offset=1)
    with pytest.raises(vangnet.InputTypeError, match="/out/payment must be contiguous and aligned"):
        vangnet.scale_columns(numpy.array([100, 100]), numpy.array([100, 100]), year=2024, out={"payment": writable})


def series(values: Any, index: Any) -> Any:
    return pandas.Series(values, index=index)


def refused_labels(call: Callable[[], Any], field: str, other: str) -> None:
    with pytest.raises(vangnet.InputError) as raised:
        call()
    assert (raised.value.code, raised.value.field) == ("labels_differ", field)
    assert str(raised.value) == (
        f"{field} has other labels than {other}, or has them in another order: "
        "reindex it to the same index, or pass both columns without labels."
    )


def test_columns_with_other_labels_are_refused() -> None:
    budget, costs = series([10_000, 20_000], [1, 0]), series([21_000, 11_000], [0, 1])
    refused_labels(lambda: vangnet.scale_columns(budget, costs, year=2024), "/net_costs", "/budget")
    people = series([5, 5], ["a", "b"])
    same = costs.reindex(budget.index)
    given: dict[str, Any] = {"inhabitants": people, "year": 2016}
    refused_labels(lambda: vangnet.scale_columns(budget, same, **given), "/inhabitants", "/budget")
    # One label that is another, or one row more.
    refused_labels(lambda: vangnet.scale_columns(budget, series([1, 1], [1, 2]), year=2024), "/net_costs", "/budget")
    refused_labels(lambda: vangnet.scale_columns(budget, series([1], [1]), year=2024), "/net_costs", "/budget")
    payment = vangnet.scale_columns(budget, same, year=2024)["payment"]
    assert payment.index.tolist() == [1, 0]
    assert payment.tolist() == vangnet.scale_columns(budget.to_numpy(), same.to_numpy(), year=2024)["payment"].tolist()
    # A column without labels has nothing that could differ.
    assert vangnet.scale_columns(budget, same.to_numpy(), year=2024)["payment"].tolist() == payment.tolist()


def test_households_with_other_labels_are_refused() -> None:
    code, second = MODEL.flags[:2]
    flags = {code: series([True, False], [1, 0])}
    norms = series([1_606_874, 0], [0, 1])
    places = numpy.zeros(2, dtype=numpy.uint32)
    given: dict[str, Any] = {"municipality": places, "model": MODEL}
    refused_labels(lambda: vangnet.household_columns(flags, norms, **given), "/norms", f"/flags/{code}")
    other: Any = flags | {second: series([True, False], [0, 1])}
    refused_labels(lambda: vangnet.household_flags(other, model=MODEL), f"/flags/{second}", f"/flags/{code}")
    bits = tuple(series(half, [1, 0]) for half in vangnet.household_flags(flags, model=MODEL))
    refused_labels(lambda: vangnet.household_columns(bits, norms, **given), "/norms", "/flags/0")
    labelled: Any = series(places, ["x", "y"])
    same = norms.reindex([1, 0])
    asked: dict[str, Any] = {"municipality": labelled, "model": MODEL}
    refused_labels(lambda: vangnet.household_columns(flags, same, **asked), "/municipality", f"/flags/{code}")
    assert vangnet.household_columns(flags, same, **given)[0]["expected_amount"].index.tolist() == [1, 0]


def test_outputs_with_a_mask_are_refused_and_nothing_is_filled() -> None:
    masked: Any = numpy.ma.array(numpy.full(1, 7), mask=[True])
    plain = numpy.full(1, 7)
    with pytest.raises(vangnet.InputTypeError) as raised:
        vangnet.scale_columns(ONE, ONE + 9, year=2024, out={"payment": masked, "own_risk": plain})
    assert (raised.value.code, raised.value.field) == ("invalid_type", "/out/payment")
    assert str(raised.value) == "/out/payment is a masked array: it must have no mask."
    assert (masked.data.tolist(), plain.tolist()) == ([7], [7])
    chances: Any = numpy.ma.array(numpy.full(1, 0.25))
    given: dict[str, Any] = {"municipality": numpy.zeros(1, dtype=numpy.uint32), "model": MODEL}
    with pytest.raises(vangnet.InputTypeError) as raised:
        vangnet.household_columns({}, ONE, **given, out={"chance": chances})
    assert (raised.value.code, raised.value.field) == ("invalid_type", "/out/chance")
    assert chances.data.tolist() == [0.25]


def test_text_of_a_table_is_text() -> None:
    offsets, bytes_ = pyarrow.py_buffer(numpy.array([0, 2], dtype=numpy.int32)), pyarrow.py_buffer(b"\xff\xfe")
    broken = pyarrow.Array.from_buffers(pyarrow.string(), 1, [None, offsets, bytes_])
    for field in ("municipality", "budget"):
        table = FRAME.to_arrow()
        table = table.set_column(table.column_names.index(field), field, broken)
        with pytest.raises(vangnet.VangnetError):
            vangnet.assess_frame(table)
