# The chores. Each target makes what it needs; `make demo` and `make test` are all that a newcomer types.
VENV ?= .venv
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := $(VENV)/bin
RECORD ?= demo-record
PORT ?= 8765
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: demo test audio lint types arrows accuracy format lock world environment clean

demo: $(VENV)/.base
	$(BIN)/newsdesk --record $(RECORD) add world/world.warc.gz
	$(BIN)/newsdesk --record $(RECORD) run --port $(PORT)

test: $(VENV)/.dev
	@.ci/system-parts
	$(BIN)/python -m pytest $(ARGS)

environment: $(VENV)/.dev

# The voice: its engine is under the GPL, its MP3 encoder under the LGPL.
audio: $(VENV)/.base
	$(PIP) --require-hashes -r requirements/audio.txt

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

arrows: $(VENV)/.dev
	$(BIN)/lint-imports

accuracy: $(VENV)/.dev
	$(BIN)/python benchmarks/floors.py

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock:
	requirements/lock

world: $(VENV)/.dev
	$(BIN)/python world/build.py

clean:
	rm -rf $(VENV) demo-record .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "newsdesk needs Python 3.11 or later: apt-get install python3 python3-venv" >&2; exit 1; }
	@echo "Making the environment in $(VENV) ..." >&2
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "no venv module: apt-get install python3-venv" >&2; exit 1; }

$(VENV)/.base: requirements/base.txt pyproject.toml | $(VENV)/bin/python
	@echo "Installing the locked requirements (a minute or two the first time) ..." >&2
	$(PIP) --require-hashes -r requirements/build.txt
	$(PIP) --require-hashes -r requirements/base.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.base
	$(PIP) --require-hashes -r requirements/dev.txt
	@touch $@
