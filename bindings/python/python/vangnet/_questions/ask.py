"""Arguments on their way to the core: a question as JSON, with every number as exact text.

What a key holds is said by its kind: the name of a leaf ("amount", "number", "ratio", "integer", "truth", "stage",
"day", "text"), a `dict` of kinds for an object (under `...` that of any key; under "question" the kinds of each
question that it may be), or a `list` of one kind for an array. Whether a value is right is the core's to say.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import is_dataclass
from typing import Any, TypeAlias, cast

from .._errors import InputTypeError
from .._native import Case, YearFigures, argument
from .answer import names

Kind: TypeAlias = str | list[Any] | dict[Any, Any]


def question(name: str, kinds: Mapping[str, Kind], **arguments: object) -> dict[str, Any]:
    """A question of this name; an argument that is `None` is absent, and `from_` is called `from`."""
    given = ((key.rstrip("_"), value) for key, value in arguments.items() if value is not None)
    return {"question": name} | {key: _json(value, kinds[key], f"/{key}") for key, value in given}


def _json(value: object, kind: Kind, place: str) -> object:
    if isinstance(kind, str):
        return argument(value, kind, place)
    if isinstance(kind, list):
        if isinstance(kind[0], dict) and hasattr(value, "__arrow_c_stream__"):
            from .._frames.rows import to_rows

            value = to_rows(value)
        if isinstance(value, str | bytes | Mapping) or not isinstance(value, Iterable):
            raise InputTypeError(f"{place} must be a collection, such as a list.", "invalid_type", place)
        return [_json(item, kind[0], f"{place}/{index}") for index, item in enumerate(value)]
    written: dict[str, object] = {}
    items = dict(_items(value, place))
    if isinstance(kind.get("question"), dict):
        asked = items.get("question")
        kind = {"question": "text"} | (kind["question"].get(asked, {}) if isinstance(asked, str) else {})
    for key, item in items.items():
        inner = f"{place}/{key.replace('~', '~0').replace('/', '~1')}"
        if key not in kind and ... not in kind:
            # The core refuses a key that it does not know, whatever it holds.
            written[key] = None
        elif item is not None:
            written[key] = _json(item, kind.get(key) or kind[...], inner)
    return written


def _items(value: object, place: str) -> Iterable[tuple[str, object]]:
    if isinstance(value, Case | YearFigures):
        # Its JSON is that of the contract, whose keys a question has too.
        return cast("dict[str, object]", json.loads(value.to_json())).items()
    if is_dataclass(value) and not isinstance(value, type):
        return [(name, getattr(value, attribute)) for attribute, name, _ in names(type(value))]
    if not isinstance(value, Mapping) or not all(isinstance(key, str) for key in value):
        raise InputTypeError(f"{place} must be a mapping with text as its keys.", "invalid_type", place)
    for key in value:
        argument(key, "text", place)
    return value.items()
