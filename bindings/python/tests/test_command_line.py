"""`python -m vangnet assess`, and how every command ends."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time

import pytest

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


LINES = b'{"id":"a","year":2024,"years":[{"year":2024,"budget":"100","net_costs":"109"}]}\n' * 5000


@pytest.mark.skipif(sys.platform == "win32", reason="these are ways of a Unix shell")
@pytest.mark.parametrize("command", [["evaluate"], ["assess", *CASE]], ids=lambda command: command[0])
@pytest.mark.parametrize(
    ("redirection", "status", "says"),
    [
        ("> /dev/null", 0, ""),
        (">&-", 1, "vangnet: standard output is closed.\n"),
        ("> /dev/full", 1, "vangnet: standard output is full: there is no space left.\n"),
        (">&- 2>&-", 1, ""),
        ("<&- > /dev/null", 1, "vangnet: standard input is closed.\n"),
        ("| head -1 > /dev/null; exit ${PIPESTATUS[0]}", 1, ""),
    ],
)
def test_how_a_command_ends(command: list[str], redirection: str, status: int, says: str) -> None:
    if command != ["evaluate"] and ("<" in redirection or "|" in redirection):
        # It reads nothing, and one answer is out before anybody can close a pipe.
        status, says = 0, ""
    shell = ["bash", "-c", f'"$@" {redirection}', "bash", sys.executable, "-m", "vangnet", *command]
    done = subprocess.run(shell, input=LINES, capture_output=True, check=False)
    assert (done.returncode, done.stderr.decode()) == (status, says)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows opens no directory")
def test_python_itself_refuses_a_directory_as_standard_input() -> None:
    shell = ["bash", "-c", '"$@" < .', "bash", sys.executable, "-m", "vangnet", "evaluate"]
    done = subprocess.run(shell, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert "is a directory" in done.stderr


def test_an_interrupt_ends_it_without_a_traceback() -> None:
    command = [sys.executable, "-m", "vangnet", "evaluate"]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # A test that runs in the background may have been told to ignore it.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(LINES[: LINES.index(b"\n") + 1])
        process.stdin.flush()
        # It runs once it has answered.
        assert process.stdout.readline()
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 130
        assert process.stderr.read() == b""
