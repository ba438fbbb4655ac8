# svodka: `make run` and `make test` are all that is needed; both make their own environment first.
SHELL := /bin/bash
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null && echo $$p && break; done)
VENV ?= .venv
BIN = $(VENV)/bin
OUT ?= outputs
SHARED = ../shared
export OPENBLAS_NUM_THREADS ?= 1
export OMP_NUM_THREADS ?= 1

.PHONY: bench faults help run test lint types imports pytest golden score quality train lock clean
help:
	@echo "make run    read corpus/, write the tables into $(OUT)/ and say what to open"
	@echo "make test   what CI runs: lint, types, import contracts, tests, notebooks"
	@echo "make golden write tests/golden anew: read its diff"
	@echo "make score  scores on the gold of corpus/gold"
	@echo "make quality measure all gold and write the scores into README.md and docs/quality.md"
	@echo "make train  make the forests of pipeline/ranking anew and print their cross-validation (three minutes)"
	@echo "make bench  speed against Natasha's own chain"
	@echo "make faults kills, bad actors, hostile inputs, seeds and Pythons on a large scale, with figures (an hour)"
	@echo "make lock   renew requirements.lock (needs uv)"

run: $(VENV)/.installed
	$(BIN)/svodka run corpus --out $(OUT)

# every check runs, whichever fails; pytest's closing line comes last
test: $(VENV)/.installed
	@$(MAKE) --no-print-directory --keep-going --jobs=1 lint types imports pytest

lint: $(VENV)/.installed
	$(BIN)/ruff check --no-cache pipeline tests

types: $(VENV)/.installed
	$(BIN)/mypy

imports: $(VENV)/.installed
	$(BIN)/lint-imports --no-cache

pytest: $(VENV)/.installed
	$(BIN)/python -m pytest tests

golden: $(VENV)/.installed
	$(BIN)/python tests/test_golden.py

score: $(VENV)/.installed
	@for gold in $(wildcard corpus/gold/*.jsonl); do echo "== $$gold"; $(BIN)/svodka score "$$gold" || exit; done
	@if [ -f $(SHARED)/eval/score_mentions.py ] && [ -f $(SHARED)/data/nerel-dev.jsonl ]; then \
		out=$$(mktemp -d) && echo "== NEREL dev" && \
		$(BIN)/svodka run $(SHARED)/data/nerel-dev.jsonl --out "$$out" >/dev/null; \
		$(BIN)/python $(SHARED)/eval/score_mentions.py "$$out" $(SHARED)/data/nerel-dev.jsonl; rm -rf "$$out"; \
	else echo "The public gold sets (NEREL and others) are not beside this folder: scored on our own gold only."; fi

quality: $(VENV)/.installed
	$(BIN)/python benchmarks/quality.py

train: $(VENV)/.installed
	$(BIN)/python benchmarks/train.py

bench: $(VENV)/.installed
	$(BIN)/python benchmarks/speed.py

faults: $(VENV)/.installed
	$(BIN)/python benchmarks/faults.py
	$(BIN)/python benchmarks/hostile.py

# two steps: everything that is not ours by its hash, then svodka itself
$(VENV)/.installed: requirements.lock pyproject.toml
	@[ -n "$(PYTHON)" ] || { echo "svodka needs Python 3.11, 3.12 or 3.13 on the PATH; or say: make PYTHON=/path/to/python"; exit 2; }
	@echo "Making the environment in $(VENV): two or three minutes, once"
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps -e .
	@touch $@

lock:
	uv pip compile --universal --python-version 3.11 --all-extras --generate-hashes --no-emit-index-url --no-header --no-annotate \
		pyproject.toml -o requirements.lock

clean:
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
