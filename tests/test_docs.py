"""The README against the program: its commands exist, its code runs, its blocks and rows are true."""

from __future__ import annotations

import csv
import io
import os
import re
import shutil
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path

import pytest
import typer

import pipeline
from pipeline.cli import app
from pipeline.writing.cells import number

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
DESIGN = (ROOT / "docs" / "design.md").read_text("utf-8")
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


def fenced(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def block_of(file: str) -> str:
    """The TOML block behind the comment that names its file."""
    found = re.search(rf"^<!-- {re.escape(file)} -->\n```toml\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert found, file
    return found[1]


def told() -> list[list[str]]:
    """Every line `svodka …` of the README's code, as words."""
    lines = [line.partition("#")[0] for block in fenced("sh") for line in block.splitlines()]
    lines += re.findall(r"`(svodka [^`]+)`", README)
    return [line.split("svodka ", 1)[1].split() for line in lines if re.search(r"(^|/|\| )svodka ", line)]


def test_commands_of_the_readme_exist_and_are_all_there() -> None:
    assert {words[0] for words in told()} == set(COMMANDS)


def test_options_of_the_readme_exist() -> None:
    for command, *words in told():
        known = {option for parameter in COMMANDS[command].params for option in parameter.opts}
        assert {word for word in words if word.startswith("--")} <= known, command


def test_targets_of_the_readme_are_in_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = re.findall(r"^make (\w+)", "\n".join(fenced("sh")), re.MULTILINE)
    assert targets == ["run", "test"]
    assert all(re.search(rf"^{target}:", makefile, re.MULTILINE) for target in targets)


@pytest.mark.parametrize("code", fenced("python"))
def test_python_of_the_readme_runs_and_prints_what_it_says(code: str) -> None:
    said = io.StringIO()
    with redirect_stdout(said):
        exec(compile(code, "README.md", "exec"), {})
    assert said.getvalue().splitlines() == re.findall(r"^# (.*)$", code, re.MULTILINE)


def table_of(name: str) -> list[dict[str, str]]:
    """The rows of the README's table behind the comment ``name``."""
    table = re.search(rf"<!-- {name} -->\n(.*?)\n\n", README, re.DOTALL)
    assert table, name
    header, _, *rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table[1].splitlines()]
    return [dict(zip(header, row, strict=True)) for row in rows]


def test_rows_of_the_readme_come_out_of_the_release_it_names() -> None:
    name = re.search(r"`(corpus/[^`]+\.txt)`", README)
    assert name
    (release,) = pipeline.read(ROOT / name[1]).releases
    figures = pipeline.extract(release).figures
    for row in table_of("rows"):
        texts = [{c: number(f.value) if c == "value" and f.value is not None else str(getattr(f, c)) for c in row} for f in figures]
        assert row in texts


def test_claims_of_the_readme_come_out_of_the_corpus(tmp_path: Path) -> None:
    pipeline.run([ROOT / "corpus" / "2020", ROOT / "corpus" / "2021"], tmp_path)
    releases, claims, figures = (
        {row[f"{name[:-1]}_id"]: row for row in csv.DictReader((tmp_path / f"{name}.csv").open(encoding="utf-8-sig", newline=""))}
        for name in ("releases", "claims", "figures")
    )
    joined = [f | {"published": releases[f["release_id"]]["published"]} | claims.get(f["claim_id"], {}) for f in figures.values()]
    for row in table_of("claims"):
        assert row in [{column: found.get(column) for column in row} for found in joined]


@pytest.mark.slow
def test_an_organisation_and_an_object_are_one_block_each(tmp_path: Path) -> None:
    package = tmp_path / "pipeline"
    shutil.copytree(ROOT / "pipeline", package, ignore=shutil.ignore_patterns("__pycache__"))
    (package / "lexicon" / "organizations" / "mine.toml").write_text(block_of("organizations/mine.toml"), encoding="utf-8")
    with (package / "lexicon" / "objects.toml").open("a", encoding="utf-8") as file:
        file.write("\n" + block_of("objects.toml"))
    text = re.search(r'^echo "(.*)" \| svodka extract -$', README, re.MULTILINE)
    assert text
    without = pipeline.extract(text[1])
    assert [figure.object for figure in without.figures] == ["ammunition"]
    assert "org-caspian-monitoring" not in {o.key for o in without.organizations}
    command = [sys.executable, "-m", "pipeline.cli", "extract", "-"]
    environment = os.environ | {"PYTHONPATH": str(tmp_path), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, input=text[1].encode(), capture_output=True, env=environment, cwd=tmp_path, check=False)
    said = done.stdout.decode("utf-8")
    assert done.returncode == 0, done.stderr
    assert "org-caspian-monitoring" in said and "heavy_weapon" in said


@pytest.mark.parametrize(("name", "text"), [("README.md", README), ("docs/design.md", DESIGN)])
def test_links_and_files_named_in_the_documents_exist(name: str, text: str) -> None:
    here = (ROOT / name).parent
    links = [link for link in re.findall(r"\]\(([^)#]+)[^)]*\)", text) if "://" not in link]
    assert [link for link in links if not (here / link).exists()] == []
    files = re.findall(r"`((?:pipeline|corpus|tests|notebooks|docs)/[^`\s*…<]*)`", text)
    assert [file for file in files if not (ROOT / file).exists()] == []


def test_every_room_stands_on_the_map() -> None:
    rooms = {path.name for path in (ROOT / "pipeline").iterdir() if path.is_dir() and (path / "__init__.py").exists()}
    files = {path.name for path in (ROOT / "pipeline").glob("*.py")} - {"__init__.py"}
    stages = {path.name for path in (ROOT / "pipeline" / "stages").glob("*.py")} - {"__init__.py"}
    assert [room for room in sorted(rooms) if f"{room}/" not in DESIGN] == []
    assert [file for file in sorted(files | stages) if file not in DESIGN] == []


def test_the_change_log_knows_this_version() -> None:
    version = re.search(r'^version = "(.*)"$', (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE)
    assert version and f"## {version[1]}" in (ROOT / "CHANGELOG.md").read_text("utf-8")
