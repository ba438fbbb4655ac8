"""What an installation promises: light imports, no pymorphy2, data files, a lock without addresses."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OF_THE_PROGRAM = ("cluster", "duckdb", "parquet")  # extras that the program itself imports, where they are installed


def python(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


HELP = "from pipeline.cli import app; app(['run', '--help'], standalone_mode=False)"


@pytest.mark.parametrize("code", ["import pipeline", "import pipeline.cli", HELP])
def test_nothing_heavy_is_imported_before_it_is_needed(code: str) -> None:
    heavy = "('spacy', 'natasha', 'pandas', 'numpy', 'trafilatura', 'lxml', 'pymorphy3')"
    assert python(f"{code}\nimport sys\nprint([m for m in {heavy} if m in sys.modules])").endswith("[]")


def test_pymorphy2_is_never_loaded() -> None:
    code = """
import importlib, pkgutil, sys, pipeline
for module in pkgutil.walk_packages(pipeline.__path__, "pipeline."):
    try:
        importlib.import_module(module.name)
    except ModuleNotFoundError as error:
        assert error.name in ("distributed", "duckdb", "pyarrow"), error
from pipeline import extract
extract("В 2020 году изъято 12 гранат, сообщил Иван Петров.")
print(sorted({m.__name__.split(".")[0] for name, m in sys.modules.items() if name.split(".")[0] == "pymorphy2"}))
print([name for name, m in sys.modules.items() if "pymorphy2" in (getattr(m, "__file__", "") or "").replace("pymorphy2_dicts", "")])
"""
    assert python(code).splitlines()[-2:] == ["['pymorphy3']", "[]"]


def test_the_five_verbs() -> None:
    import pipeline

    assert {"build_nlp", "extract", "read", "run", "tables_of"} <= set(dir(pipeline))
    assert all(callable(getattr(pipeline, name)) for name in pipeline.__all__)
    with pytest.raises(AttributeError):
        _ = pipeline.nonsense


def test_lock_has_hashes_and_no_address() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    pins = re.findall(r"^[a-z0-9].*$", lock, re.MULTILINE)
    assert "://" not in lock
    assert len(pins) > 50 and all("==" in pin and pin.endswith("\\") for pin in pins)


def imported(tree: ast.AST) -> set[str]:
    """Top packages of every absolute import of a file."""
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and not node.level}
    return {name.split(".")[0] for name in names}


def test_every_package_that_is_imported_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    required = chain(project["dependencies"], *(extras[name] for name in OF_THE_PROGRAM))
    declared = {re.split(r"[\[<>=]", requirement)[0].lower() for requirement in required}
    found = set().union(*(imported(ast.parse(path.read_text("utf-8"))) for path in (ROOT / "pipeline").rglob("*.py")))
    packages = packages_distributions()
    needed = {packages[name][0].lower() for name in found - set(sys.stdlib_module_names) - {"pipeline"} if name in packages}
    assert needed <= declared


def test_every_declared_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = list(chain(project["dependencies"], *project["optional-dependencies"].values()))
    names = {re.split(r"[\[<>=]", requirement)[0].lower() for requirement in declared}
    locked = {line.split("==")[0] for line in (ROOT / "requirements.lock").read_text("utf-8").splitlines() if "==" in line}
    assert names <= locked


def test_data_files_go_into_the_package() -> None:
    data = {path.suffix for path in (ROOT / "pipeline").rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    packed = {Path(pattern).suffix or pattern for pattern in project["tool"]["setuptools"]["package-data"]["*"]} | {".py"}
    assert data <= packed | {""}
