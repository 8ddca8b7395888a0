# Everything a newcomer and the CI need. Wants Python 3.11 or newer, make and git; packages come from PyPI.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input install --quiet -c requirements/constraints.txt

.DEFAULT_GOAL := help
.PHONY: help install demo test lint format reference notebooks docs figures pins clean

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: .venv/installed ## set up .venv with sayso in it

demo: .venv/installed ## read the example affair, print its events and the most contested dossier
	@tools/demo

test: .venv/complete ## run every test, in a real browser too
	@tools/install-browser
	$(BIN)/python -m pytest

lint: .venv/complete ## check style, types and the arrows between the rooms
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/complete ## bring the code into shape
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

notebooks: .venv/complete ## run the notebooks of docs and keep what they show
	$(BIN)/python tools/notebooks.py

reference: .venv/complete ## write docs/reference/cli.md, api.md, tables.md and vocabulary.md anew from the code
	$(BIN)/python tools/reference.py > docs/reference/cli.md
	$(BIN)/python tools/api.py > docs/reference/api.md
	$(BIN)/python tools/tables.py > docs/reference/tables.md
	$(BIN)/python tools/vocabulary.py > docs/reference/vocabulary.md

docs: .venv/complete ## build the docs as a site into site/, to be read from the disk or served
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --clean

figures: .venv/complete ## write docs/explanation/passages.md anew from what the reader finds
	$(BIN)/python benchmarks/passages.py -o docs/explanation/passages.md

pins: .venv/complete ## pin the versions that are installed in .venv
	$(BIN)/python tools/pins.py > requirements/constraints.txt.new
	mv requirements/constraints.txt.new requirements/constraints.txt

clean: ## take away what was made here
	rm -rf .venv demo screenshots site

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo 'sayso needs Python 3.11 or newer: make PYTHON=python3.11' >&2; exit 1; }
	@$(PYTHON) -m venv .venv || \
		{ rm -rf .venv; echo 'this Python cannot make virtual environments: on Debian, apt install python3-venv' >&2; exit 1; }

.venv/installed: .venv/bin/python pyproject.toml requirements/constraints.txt
	@echo 'setting up .venv (some minutes the first time)'
	@$(PIP) -e .
	@touch $@

.venv/complete: .venv/installed
	@$(PIP) -e '.[frames,test,docs,lint]'
	@$(PIP) -e '.[ftm]' || echo 'left out: the tests that open FollowTheMoney (PyICU wants g++, pkg-config and libicu-dev)' >&2
	@touch $@
