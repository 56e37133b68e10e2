"""`python -m vangnet table`: a file in, the same file with the answers out."""

from __future__ import annotations

import csv
import io
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import paths
import vangnet
from vangnet._cli.names import USUAL_NAMES

DUTCH = """\
Gemeente;Jaar;Budget;Netto lasten;Fout en onzeker;Inwoners;Opmerking
's-Hertogenbosch;2022;€ 1.000.000;1.080.000,00;;155.490;"eerste; regel"
's-Hertogenbosch;2023;1.000.000;1.090.000;0,-;;
's-Hertogenbosch;2024;1.000.000;1.100.000,50;;;
Súdwest-Fryslân;2024;1,5 mln;1.100.000;;;
Súdwest-Fryslân;2024;1.000.000;1.100.000;;;
"""

# No package but this one: what a fresh `pip install vangnet` has.
ALONE = """
import sys
for name in ("narwhals", "pandas", "polars", "pyarrow", "numpy", "openpyxl"):
    sys.modules[name] = None
from vangnet._cli.main import main
sys.exit(main(sys.argv[1:]))
"""


def run(*arguments: str | Path, alone: bool = False) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *(["-c", ALONE] if alone else ["-m", "vangnet"]), "table", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def read(path: Path, encoding: str = "utf-8-sig") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding)), delimiter=";"))


def test_a_dutch_file_without_another_package(tmp_path: Path) -> None:
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text(DUTCH, "utf-8")
    result = run(source, target, "--amounts", "nl", alone=True)
    assert result.returncode == 0, result.stderr
    rows = read(target)
    expected = vangnet.assess(
        year=2024,
        budget=1_000_000,
        net_costs="1100000.50",
        history={2023: (1_000_000, 1_090_000), 2022: (1_000_000, 1_080_000)},
    )
    assert rows[2]["outcome"] == expected.outcome == "conditions_met"
    assert rows[2]["payment"] == str(expected.payment).replace(".", ",")
    assert rows[0]["Opmerking"] == "eerste; regel"
    assert rows[0]["error_code"] == ""
    assert result.stdout == ""
    assert result.stderr.splitlines() == [
        f"5 rows in {target}: 4 answered, 1 wrong.",
        '  line 5 (Súdwest-Fryslân, 2024): Budget is "1,5 mln": an amount is written in digits. '
        "It may mean 1500000.00.",
    ]


def test_the_example_of_the_readme(tmp_path: Path) -> None:
    readme = (paths.ROOT / "README.md").read_text("utf-8")
    command, _, told = readme.split("```sh\npython ")[1].split("```")[:3]
    told = told.removeprefix("text\n")
    (tmp_path / "examples").symlink_to(paths.ROOT / "examples")
    result = subprocess.run(
        [sys.executable, *command.split()], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert result.stderr.splitlines() == told.splitlines()
    rows = read(tmp_path / "answers.csv")
    assert [row["missing_years"] for row in rows] == ["2020 2021", "2021", "", "2021 2022", "", "2021 2022", ""]
    assert rows[2]["payment"] == "650000,39"


def test_columns_units_and_codes_by_option(tmp_path: Path) -> None:
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text("naam,t,B,N,Netto lasten\nArnhem,2024,100,110,5\n0202,2024,100,110,5\n", "cp1252")
    columns = ["municipality=naam", "year=t", "budget=B", "net_costs=N"]
    options = [text for column in columns for text in ("--column", column)]
    result = run(source, target, *options, "--unit", "thousand_euro", "--codes", "cbs", "--encoding", "cp1252")
    assert result.returncode == 0, result.stderr
    rows = list(csv.DictReader(io.StringIO(target.read_text("cp1252"))))
    assert [row["deficit"] for row in rows] == ["", "10000.00"]
    assert '  line 2 (Arnhem, 2024): naam is "Arnhem": a municipality code must be four digits (CBS).' in result.stderr


def test_an_application(tmp_path: Path) -> None:
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    names = ["gemeente", "jaar", "budget", "netto lasten", "ontvangen", "verklaring college", "instemming raad"]
    names += ["interne maatregelen", "externe maatregelen", "toegekende jaren", "jaren met aanwijzing"]
    rows = [";".join(names), "A;2024;100;110;01-06-2025;ja;ja;nee;ja;2023 2022;"]
    source.write_text("\n".join(rows), "utf-8")
    result = run(source, target, "--amounts", "nl")
    # An empty list is an empty cell, and an application has all of its cells.
    assert "jaren met aanwijzing is required" in result.stderr
    source.write_text("\n".join([rows[0], rows[1] + "2010"]), "utf-8")
    assert run(source, target, "--amounts", "nl").returncode == 0
    row = read(target)[0]
    assert (row["form"], row["findings"]) == ("uitgebreid_verzoek", "no_internal_measures")


def test_a_cell_that_cannot_be_read_is_wrong_in_its_row_alone(tmp_path: Path) -> None:
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    names = [
        "gemeente",
        "Jaar",
        "budget",
        "netto lasten",
        "inwoners",
        "ontvangen",
        "verklaring college",
        "raadsinstemming",
    ]
    names += ["interne maatregelen", "externe maatregelen", "toegekende jaren", "aanwijzingsjaren"]
    rows = [
        "A;twee;100;110;;;;;;;;",
        "A;2022;100;110;155,490;;;;;;;",
        "A;2023;100;110;155.490;;;;;;;",
        "A;2024;100;110;;01-06-2025;misschien;ja;ja;ja;2020;2010",
        "A;2025;100;110;;01-06-2026;ja;Nee;ja;ja;2020 toen;2010",
    ]
    source.write_text("\n".join([";".join(names), *rows]), "utf-8")
    result = run(source, target, "--amounts", "nl", alone=True)
    assert result.returncode == 0, result.stderr
    assert result.stderr.splitlines()[1:] == [
        '  line 2 (A, twee): Jaar is "twee": a year must be a whole number.',
        '  line 3 (A, 2022): inwoners is "155,490": a number of inhabitants must be a whole number.',
        '  line 5 (A, 2024): verklaring college is "misschien": it must be ja or nee.',
        '  line 6 (A, 2025): toegekende jaren is "toen": a year must be a whole number.',
    ]
    assert [row["outcome"] for row in read(target)] == ["", "", "incomplete", "", ""]


@pytest.mark.parametrize(
    ("content", "options", "message"),
    [
        (None, [], "in.csv: No such file or directory"),
        (b"", [], "in.csv: The file is empty: its first line must name the columns."),
        (b"jaar;jaar\n1;2\n", [], "in.csv: The column 'jaar' occurs twice."),
        (b"gemeente;jaar\nA;2024\n", [], 'The column "budget" for budget is not in the table'),
        (b"jaar;budget\nA\n", [], "in.csv: Line 2 has 1 cells, but there are 2 columns."),
        (b'jaar;budget\n"A;1\n', [], "in.csv: The file is not CSV: "),
        (b"gemeente;naam gemeente;jaar\n", [], "The columns 'gemeente' and 'naam gemeente' may both be municipality"),
        (b"gemeente\xff;jaar\n", [], "in.csv: The file is not utf-8-sig text: name its encoding"),
        (b"gemeente;jaar\n", ["--column", "budget"], "--column is 'budget': it must be FIELD=NAME."),
        (b"gemeente;jaar\n", ["--column", "buget=x"], 'columns maps "buget", which is not a field'),
        (b"gemeente;jaar\n", ["--delimiter", ";;"], "in.csv: --delimiter is ';;': it must be one character."),
        (b"gemeente;jaar\n", ["--encoding", "klingon"], "in.csv: There is no encoding 'klingon'."),
        (b"gemeente;jaar;budget;netto lasten;payment\n", [], "The table already has payment"),
    ],
)
def test_a_file_that_cannot_be_read_says_which_and_why(
    tmp_path: Path, content: bytes | None, options: list[str], message: str
) -> None:
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    if content is not None:
        source.write_bytes(content)
    result = run(source, target, *options)
    assert result.returncode == 2
    assert result.stderr.startswith("python -m vangnet: ")
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
    assert not target.exists()


def test_a_file_is_not_written_over_itself_nor_where_there_is_no_place(tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text(DUTCH, "utf-8")
    assert "The input is also the output" in run(source, source).stderr
    result = run(source, tmp_path / "absent" / "out.csv", "--amounts", "nl")
    assert (result.returncode, "absent" in result.stderr) == (2, True)
    assert source.read_text("utf-8") == DUTCH


def test_many_wrong_rows_are_counted(tmp_path: Path) -> None:
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    rows = [f"A{row};2024;0;1" for row in range(30)]
    source.write_text("\n".join(["gemeente;jaar;budget;netto lasten", *rows]), "utf-8")
    told = run(source, target).stderr.splitlines()
    assert told[0].endswith("30 rows in " + str(target) + ": 0 answered, 30 wrong.")
    assert told[-1] == "  … and 10 more: see the column error_message."
    assert len(told) == 22


def test_parquet_and_excel(tmp_path: Path) -> None:
    table = pa.table(
        {"gemeente": ["A"] * 3, "jaar": [2022, 2023, 2024], "budget": ["100"] * 3, "netto lasten": ["110"] * 3}
    )
    pq.write_table(table, tmp_path / "in.parquet")
    result = run(tmp_path / "in.parquet", tmp_path / "out.parquet")
    assert result.returncode == 0, result.stderr
    assert pq.read_table(tmp_path / "out.parquet")["outcome"].to_pylist()[2] == "conditions_met"

    frame = pd.DataFrame(
        {
            "Gemeente": ["A", "A", "A", "B"],
            "Jaar": [2022, 2023, 2024, 2024],
            "Budget": [100.5, 100, 100, 0],
            "Netto lasten": [110, 110, 110, 110],
            "Toelichting": [None, "tekst", None, None],
        }
    )
    frame.to_excel(tmp_path / "in.xlsx", index=False)
    result = run(tmp_path / "in.xlsx", tmp_path / "out.xlsx", "--unit", "euro")
    assert result.returncode == 0, result.stderr
    assert '  row 5 (B, 2024): Budget is "0.00": a budget is above zero.' in result.stderr
    answers = pd.read_excel(tmp_path / "out.xlsx")
    assert answers["scale_payment"].tolist()[:3] == [0.98, 1.25, 1.25]
    assert answers["error_code"].tolist()[3] == "budget_not_positive"


def test_the_usual_names_are_found_and_documented() -> None:
    readme = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
    for field, names in USUAL_NAMES.items():
        assert f"`{field}`" in readme
        for name in names:
            assert f"`{name}`" in readme, name


def test_progress_is_shown_on_a_terminal(tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text(DUTCH, "utf-8")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "vangnet", "table", source, tmp_path / "out.csv", "--amounts", "nl"]
    assert subprocess.run(command, stderr=theirs, check=False).returncode == 0
    os.close(theirs)
    shown = os.read(ours, 1 << 16).decode()
    os.close(ours)
    assert "assessing 5 rows" in shown


def test_ctrl_c_ends_with_its_usual_status(tmp_path: Path) -> None:
    pipe = tmp_path / "in.csv"
    os.mkfifo(pipe)
    command = [sys.executable, "-m", "vangnet", "table", str(pipe), str(tmp_path / "out.csv")]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        # It waits for somebody to write.
        time.sleep(2)
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 130
        assert process.stderr is not None
        assert b"Traceback" not in process.stderr.read()
