"""The command line: `evaluate` and `ask` stream cases and questions, `assess` answers one case, `table` a file."""

from __future__ import annotations

import contextlib
import errno
import os
import sys

from .._native import Procedure, ask_to, assess, evaluate_to, supported_years

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence
    from typing import TypeAlias

    _Answers: TypeAlias = Callable[[bytes, Callable[[bytes], object]], None]

# How much is read at a time. A pipe gives what is there, so a reader at the other end never waits for more.
_BLOCK = 1 << 20
_STREAMS = {"evaluate": evaluate_to, "ask": ask_to}


class _Failure(Exception):
    """Standard input or output that failed, and the sentence on it that every language says."""

    def __init__(self, name: str, done: str, error: OSError) -> None:
        sentences = {
            errno.EBADF: "is closed.",
            errno.EISDIR: "is a directory.",
            errno.ENOSPC: "is full: there is no space left.",
        }
        other = f"cannot be {done} (system error {error.errno})."
        super().__init__(f"{name} {sentences.get(error.errno or 0, other)}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    It is 0, 1 where standard input or output failed, 2 for a case or a file that is refused, and 130 after Ctrl-C.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    try:
        # Without the argument parser, which takes longer than an answer.
        if len(given) == 1 and given[0] in _STREAMS:
            return answer_stream(0, 1, _STREAMS[given[0]])
        return _run(given)
    except BrokenPipeError:
        # The reader of the answers is gone; the rest of the buffer must not fail again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    except _Failure as failure:
        _say(str(failure))
    except MemoryError:
        _say("a line is too long for the memory that there is.")
    except KeyboardInterrupt:
        return 130
    return 1


def answer_stream(source: int, target: int, answer: _Answers) -> int:
    """Answer the lines of one file descriptor on another, a block of whole lines at a time.

    Memory does not grow with the number of lines; what was read is answered before more is waited for.
    """
    begun: list[bytes] = []
    while block := _read(source):
        end = block.rfind(b"\n") + 1
        if not end:
            begun.append(block)
            continue
        begun.append(block[:end])
        _answer(begun, target, answer)
        begun.append(block[end:])
    _answer(begun, target, answer)
    return 0


def _answer(begun: list[bytes], target: int, answer: _Answers) -> None:
    lines = b"".join(begun)
    # A long line is in memory once while it is answered.
    begun.clear()
    answer(lines, lambda answers: _write(target, answers))


def _read(source: int) -> bytes:
    try:
        return os.read(source, _BLOCK)
    except OSError as error:
        raise _Failure("standard input", "read", error) from error


def _write(target: int, answers: bytes) -> None:
    rest = memoryview(answers)
    try:
        while rest:
            rest = rest[os.write(target, rest) :]
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _Failure("standard output", "written", error) from error


def _say(sentence: str) -> None:
    # Where standard error is closed too, the status says it.
    with contextlib.suppress(OSError):
        os.write(2, f"vangnet: {sentence}\n".encode())


def _run(given: list[str]) -> int:
    from .._errors import VangnetError

    options = _parser().parse_args(given)
    if options.command in _STREAMS:
        return answer_stream(0, 1, _STREAMS[options.command])
    if options.command == "table":
        from .table import run

        return run(options)
    try:
        text = _assess(options)
    except VangnetError as error:
        print(f"{options.program}: {error}", file=sys.stderr)
        return 2
    _write(1, f"{text.rstrip()}\n".encode())
    return 0


def _assess(options: argparse.Namespace) -> str:
    history = {}
    for entry in options.history:
        if len(entry) not in (3, 4):
            _parser().error("argument --history: expected YEAR BUDGET NET_COSTS [UNLAWFUL]")
        history[_year(entry[0])] = tuple(entry[1:])
    answer = assess(
        id=options.id,
        year=options.year,
        budget=options.budget,
        net_costs=options.net_costs,
        unlawful=options.unlawful,
        budget_without_art_7=options.budget_without_art_7,
        stage=options.stage,
        history=history,
        inhabitants=options.inhabitants,
        procedure=_procedure(options),
    )
    if options.json:
        return answer.to_json()
    return answer.explain(lang=options.lang, markup="markdown" if options.markdown else "plain")


def _procedure(options: argparse.Namespace) -> Procedure | None:
    if options.received is None:
        return None
    return Procedure(
        received=options.received,
        college_declaration=options.college_declaration,
        council_consent=options.council_consent,
        internal_measures=options.internal_measures,
        external_measures=options.external_measures,
        granted_years=options.granted_year,
        instruction_years=options.instruction_year,
    )


def _year(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        _parser().error(f"argument --history: a year is an integer, not {text!r}")


def _parser() -> argparse.ArgumentParser:
    import argparse

    parser = argparse.ArgumentParser(
        prog="python -m vangnet", description="The vangnetuitkering of the Dutch Participatiewet."
    )
    parser.set_defaults(program=parser.prog)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("evaluate", help="answer the JSON contract: one case per line in, one answer per line out")
    commands.add_parser("ask", help="answer questions about the budget: one per line in, one answer per line out")
    one = commands.add_parser("assess", help="answer one case in words, or as JSON")
    first, *_, last = supported_years()
    one.add_argument("--year", type=int, required=True, help=f"the deficit year, {first} to {last}")
    one.add_argument("--budget", required=True, metavar="EURO", help="the definitive budget")
    one.add_argument(
        "--net-costs", required=True, metavar="EURO", help="the net costs (netto lasten), from 2020 with all of Bbz"
    )
    one.add_argument("--unlawful", metavar="EURO", help="unlawful and uncertain spending to deduct")
    one.add_argument("--budget-without-art-7", metavar="EURO", help="the budget without art. 7")
    one.add_argument("--stage", metavar="STAGE", help="voorlopig, nader_voorlopig or definitief")
    one.add_argument(
        "--history",
        nargs="+",
        action="append",
        default=[],
        metavar="FIGURE",
        help="an earlier year: YEAR BUDGET NET_COSTS [UNLAWFUL]; repeat for more years",
    )
    one.add_argument("--inhabitants", type=int, metavar="COUNT", help="inhabitants (2015 and 2016)")
    one.add_argument("--id", default="", help="a name for the case")
    application = one.add_argument_group("application (with --received)")
    application.add_argument("--received", metavar="YYYY-MM-DD", help="when the request was received")
    for flag, meaning in (
        ("--college-declaration", "the college declares that it took measures"),
        ("--council-consent", "the council consents"),
        ("--internal-measures", "internal measures were taken"),
        ("--external-measures", "external measures were taken"),
    ):
        application.add_argument(flag, action="store_true", help=meaning)
    for flag, meaning in (
        ("--granted-year", "a year over which a vangnetuitkering was granted; repeat"),
        ("--instruction-year", "a calendar year of an aanwijzing; repeat"),
    ):
        application.add_argument(flag, type=int, action="append", default=[], metavar="YEAR", help=meaning)
    output = one.add_argument_group("output")
    output.add_argument("--lang", choices=["nl", "en"], help="the language of the words (nl)")
    output.add_argument("--markdown", action="store_true", help="Markdown instead of plain text")
    output.add_argument("--json", action="store_true", help="the answer of the JSON contract")
    _add_table(commands)
    return parser


def _add_table(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    table = commands.add_parser(
        "table",
        help="answer a file of municipalities and years",
        description="Assess every row of a file: one row for each municipality and year. The answers follow its "
        "columns; missing_years, missing_inhabitants and wrong_history_years say what an incomplete row waits for. "
        "CSV needs no other package; Excel (.xlsx) and Parquet need the extras excel and pyarrow.",
    )
    table.add_argument("source", metavar="IN", help="the file to read: .csv, .xlsx or .parquet")
    table.add_argument("target", metavar="OUT", help="the file to write")
    table.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="FIELD=NAME",
        help="the column of a field, such as budget=Begroot; repeat. Usual Dutch names (gemeente, jaar, budget, "
        "netto lasten, fout en onzeker, inwoners, …) are recognised without it",
    )
    table.add_argument("--amounts", choices=["plain", "nl", "en"], help="the notation of amounts that are text (plain)")
    table.add_argument("--unit", choices=["euro", "cent", "thousand_euro"], help="what every amount counts (euro)")
    table.add_argument("--codes", choices=["any", "cbs"], help="cbs: a municipality is four digits (any)")
    table.add_argument(
        "--advice", action="store_true", help="add a column of questions about implausible figures, as field:reason"
    )
    table.add_argument("--delimiter", metavar="MARK", help="the mark between CSV cells; detected if not given")
    table.add_argument("--encoding", default="utf-8-sig", help="the encoding of CSV (%(default)s)")
    table.add_argument("--prefix", default="", help="a prefix for the names of the answer columns")
