"""What the answers about a budget have in common, and how they are read from the core's JSON.

An annotation says how a value is read, so annotations are evaluated in the modules of the answers, in every Python.
"""

import datetime
import json
from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, dataclass_transform, get_args, get_origin

from .._errors import InputError
from .._native import Answered, Citation, Wording, ask_question, run_question
from ..typing import Lang, Markup

_T = TypeVar("_T")
_AnswerT = TypeVar("_AnswerT", bound="Answer")


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def frozen(kind: type[_T]) -> type[_T]:
    """A class whose values are frozen, slotted and made by keyword, under the public name of the package."""
    made: Any = dataclass(frozen=True, slots=True, kw_only=True)(kind)
    # What `dataclass` makes for a class with slots fails, in several versions of Python, on a name that is not a field.
    made.__setattr__ = made.__delattr__ = _refuse
    made.__module__ = "vangnet"
    return cast("type[_T]", made)


def _refuse(value: object, name: str, _: object = None) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r} of {type(value).__name__}")


class Value:
    """A value of an answer: frozen, comparable, hashable, picklable."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """The fields as a `dict`, by their names in the JSON: amounts as `Decimal`, days as `date`."""
        kind: Any = type(self)
        return {name: _plain(getattr(self, attribute)) for attribute, name, _ in names(kind)}


@frozen
class Answer(Value):
    """An answer of the core, with its JSON."""

    _question: str = field(default="", init=False, repr=False, compare=False)
    _json: str = field(default="", init=False, repr=False, compare=False)
    # What the core holds of it, which a copy out of a pickle does not have.
    _answered: Answered | None = field(default=None, init=False, repr=False, compare=False)

    def to_json(self) -> str:
        """The answer as the core wrote it, as JSON: amounts and ratios as text."""
        return self._json or self._of_the_core().to_json()

    def to_html(self, *, lang: Lang | None = None) -> str:
        """The answer in plain words and tables as HTML, for a notebook; `lang` is "nl" or "en", without it Dutch."""
        return self._of_the_core().to_html(lang)

    def _repr_html_(self) -> str | None:
        # What was put together by hand has no words of the core: a notebook then shows its `repr`.
        return self.to_html() if self._question else None

    def _of_the_core(self) -> Answered:
        if self._answered is None:
            if not self._question:
                message = "This answer was put together by hand: it has no JSON of the core and no explanation."
                raise InputError(message, "invalid_json")
            object.__setattr__(self, "_answered", ask_question(self._question.encode()))
        return cast("Answered", self._answered)


@frozen
class Explained(Answer):
    """An answer that the core can put into words."""

    def explain(self, *, lang: Lang | None = None, markup: Markup | None = None) -> str:
        """The answer in plain words, without arguments in Dutch and as Markdown.

        `lang` is "nl" or "en", `markup` is "markdown" or "plain".
        """
        return self._of_the_core().explain(lang, markup)

    def _repr_markdown_(self) -> str:
        return self.explain()


def ask(kind: type[_AnswerT], question: dict[str, Any]) -> _AnswerT:
    """Asks the core and returns its answer as this class; an error is raised."""
    text = _written(question)
    return _read(kind, text, ask_question(text.encode()))


def run(
    kind: type[_AnswerT],
    question: dict[str, Any],
    *,
    threads: int | None,
    progress: Callable[[int, int], object] | None,
) -> _AnswerT:
    """The same for a question that takes long: in pieces, on several threads."""
    text = _written(question)
    return _read(kind, text, run_question(text.encode(), threads, progress))


def _written(question: dict[str, Any]) -> str:
    return json.dumps(question, ensure_ascii=False, separators=(",", ":"))


def _read(kind: type[_AnswerT], question: str, answered: Answered) -> _AnswerT:
    given = answered.to_json()
    read: Callable[[Any], _AnswerT] = reader(cast("Any", kind))
    answer = read(json.loads(given))
    for name, value in (("_question", question), ("_json", given), ("_answered", answered)):
        object.__setattr__(answer, name, value)
    return answer


@cache
def names(kind: type) -> tuple[tuple[str, str, Any], ...]:
    """The public fields of a class: attribute, name in the JSON (`from_` is `from`), annotation."""
    found: Any = fields(kind) if is_dataclass(kind) else ()
    return tuple((item.name, item.name.rstrip("_"), item.type) for item in found if not item.name.startswith("_"))


@cache
def reader(kind: Any) -> Callable[[Any], Any]:
    """The function that turns a JSON value into the value of an annotation."""
    if kind is Decimal:
        return Decimal
    if kind is datetime.date:
        return datetime.date.fromisoformat
    if kind in (str, int, bool) or get_origin(kind) is Literal:
        return lambda value: value
    if kind in (Citation, Wording):
        return lambda value: kind._restore(json.dumps(value))
    if get_origin(kind) in (Union, UnionType):
        (inner,) = (reader(choice) for choice in get_args(kind) if choice is not NoneType)
        return lambda value: None if value is None else inner(value)
    if get_origin(kind) is tuple:
        item = reader(get_args(kind)[0])
        return lambda value: tuple(map(item, value))
    # A key that an answer may lack reads as absent, which only an optional field takes.
    parts = [(attribute, name, reader(annotation)) for attribute, name, annotation in names(kind)]
    return lambda value: kind(**{attribute: read(value.get(name)) for attribute, name, read in parts})


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.to_dict() if hasattr(value, "to_dict") else value
