"""Text that a caller names, through real Markdown renderers: it adds no element, attribute or link."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any

import markdown
import pytest
from markdown_it import MarkdownIt

import paths
import vangnet

HOSTILE: list[str] = json.loads((paths.ROOT / "tests" / "hostile.json").read_text(encoding="utf-8"))
PLAIN = "name"


def rule_sets(name: str) -> list[vangnet.RuleSet]:
    """A rule set in which every text is the caller's, and a shipped one under a name of the caller."""
    rules = vangnet.RuleSet.from_dict(
        {
            "name": name,
            "unknown": {"en": name, "nl": name},
            "regular": {
                "opens": "all",
                "tests": [{"test": "year", "limit": {"value": "0.05", "sources": [{"title": name, "article": name}]}}],
                "bands": [{"above": "0.05", "share": "0.5"}],
            },
            "extended": {
                "opens": "all",
                "tests": [{"test": "years_at_least", "limit": "0.05", "count": 2, "of": 3}],
                "unknown": {"en": name, "nl": name},
            },
        }
    )
    return [rules, vangnet.rule_set(2025).with_threshold("0.05").with_name(name).assumed_for(2999)]


def explanations(name: str) -> list[str]:
    """Every explanation that shows a text of the caller, as Markdown."""
    answers = [vangnet.assess(id=name, year=2999, budget=100, net_costs=109, rules=own) for own in rule_sets(name)]
    before: Any = {"label": name, "budget": 100, "net_costs": 108}
    deviation = vangnet.deviation(
        year=2019, caseload_difference=480, groups=[{"name": name, "model": 1, "realised": 2}]
    )
    return [
        *[answer.explain(lang=lang) for answer in answers for lang in ("nl", "en")],
        vangnet.attribution(from_=before, to={**before, "net_costs": 90}).explain(),
        deviation.explain(),
    ]


class Elements(HTMLParser):
    """The elements with their attributes, and the text, of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[Any] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, attrs))

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.elements.append(("comment", data))


RENDERERS = {
    "commonmark": MarkdownIt("commonmark").enable("table").render,
    "gfm": MarkdownIt("gfm-like", {"html": True, "linkify": True, "typographer": True}).render,
    "python-markdown": lambda text: markdown.markdown(text, extensions=["extra", "sane_lists", "attr_list"]),
    "python-markdown, no extensions": markdown.markdown,
}


@pytest.mark.parametrize("renderer", RENDERERS)
@pytest.mark.parametrize("name", HOSTILE)
def test_an_explanation_has_only_its_own_elements(name: str, renderer: str) -> None:
    render = RENDERERS[renderer]
    for hostile, plain in zip(explanations(name), explanations(PLAIN), strict=True):
        page = Elements(render(hostile))
        assert page.elements == Elements(render(plain)).elements
        # What was named is read, not lost: its letters are all there.
        letters = "".join(filter(str.isalnum, vangnet.harmless(name)))
        assert letters in "".join(filter(str.isalnum, page.text))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_notebook_table_has_only_its_own_elements(name: str) -> None:
    def tables(given: str) -> list[str]:
        own, assumed = rule_sets(given)
        answer = vangnet.assess(id=given, year=2999, budget=100, net_costs=109, rules=assumed)
        return [answer.to_html(), own.to_html(), own.to_html(lang="en"), assumed.to_html()]

    for hostile, plain in zip(tables(name), tables(PLAIN), strict=True):
        page = Elements(hostile)
        assert page.elements == Elements(plain).elements
        assert vangnet.harmless(name) in page.text


def test_the_links_of_an_explanation_are_links() -> None:
    page = Elements(RENDERERS["gfm"](vangnet.assess(year=2024, budget=100, net_costs=109).explain()))
    addresses = [attributes[0][1] for tag, attributes in page.elements if tag == "a"]
    assert "https://wetten.overheid.nl/BWBR0020183/2018-01-01" in addresses
