"""The usual names of columns in municipal tables, and the fields that they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._errors import FrameError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# A field goes by its own name too. Upper case, underscores and more than one space make no difference.
USUAL_NAMES: dict[str, tuple[str, ...]] = {
    "municipality": ("gemeente", "gemeentenaam", "gemeentecode", "naam gemeente", "code gemeente"),
    "scenario": ("scenario", "variant"),
    "year": ("jaar", "tekortjaar", "uitkeringsjaar"),
    "budget": ("gebundelde uitkering", "budget buig", "buig-budget", "definitief budget", "toegekend budget"),
    "net_costs": ("netto lasten", "nettolasten", "netto-lasten"),
    "unlawful": ("fout en onzeker", "fouten en onzekerheden", "onrechtmatig"),
    "budget_without_art_7": ("budget zonder art. 7", "budget zonder artikel 7"),
    "budget_stage": ("stadium", "stand budget"),
    "inhabitants": ("inwoners", "aantal inwoners", "inwonertal"),
    "received": ("ontvangen", "ontvangstdatum", "datum ontvangst"),
    "college_declaration": ("verklaring college", "collegeverklaring"),
    "council_consent": ("instemming raad", "raadsinstemming"),
    "internal_measures": ("interne maatregelen",),
    "external_measures": ("externe maatregelen",),
    "granted_years": ("toegekende jaren", "jaren met vangnetuitkering"),
    "instruction_years": ("jaren met aanwijzing", "aanwijzingsjaren"),
}


def folded(name: str) -> str:
    """The key under which a reader takes two names for the same."""
    return " ".join(name.replace("_", " ").casefold().split())


def mapped(names: Sequence[str], given: Mapping[str, str]) -> dict[str, str]:
    """The column of each field: the one that is given, or the one that has a usual name."""
    fields = dict(given)
    usual = {folded(name): field for field, others in USUAL_NAMES.items() for name in (field, *others)}
    found: dict[str, str] = {}
    for name in names:
        field = usual.get(folded(name))
        if field is None or field in fields or name in fields.values():
            continue
        if field in found:
            message = (
                f"The columns {found[field]!r} and {name!r} may both be {field}: say which with --column {field}=…"
            )
            raise FrameError(f"{message}.", "duplicate_field", f"/{field}")
        found[field] = name
    return {**found, **fields}
