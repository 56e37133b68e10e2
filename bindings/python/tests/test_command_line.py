"""`python -m vangnet assess`."""

from __future__ import annotations

import json
import subprocess
import sys

CASE = [
    *["--year", "2019", "--budget", "102222222.22", "--net-costs", "111422222.22"],
    *["--history", "2018", "101000000", "109181000", "--history", "2017", "100000000", "108000000", "0"],
]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "vangnet", "assess", *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_words_in_two_languages() -> None:
    dutch = run(*CASE)
    assert dutch.returncode == 0
    assert "€ 766.666,67" in dutch.stdout
    assert run(*CASE, "--lang", "nl").stdout == dutch.stdout
    assert "€766,666.67" in run(*CASE, "--lang", "en").stdout
    assert "|" in run(*CASE, "--markdown").stdout


def test_json_with_an_application() -> None:
    application = ["--received", "2020-08-01", "--college-declaration", "--granted-year", "2017"]
    answer = json.loads(run(*CASE, *application, "--json", "--id", "a").stdout)
    assert answer["id"] == "a"
    assert answer["procedure"]["form"] == "uitgebreid_verzoek"
    expected = ["no_council_consent", "no_internal_measures", "no_external_measures"]
    assert answer["procedure"]["findings"] == expected


def test_what_is_refused() -> None:
    refused = run("--year", "2019", "--budget", "0", "--net-costs", "1")
    assert refused.returncode == 2
    assert refused.stderr == 'python -m vangnet: /budget is "0": a budget is above zero.\n'
    assert run("--year", "2019").returncode == 2
    assert "YEAR BUDGET NET_COSTS" in run(*CASE, "--history", "2016").stderr
