# The chores. Each target makes what it needs; `make demo` and `make test` are all that a newcomer types.
VENV ?= .venv
PEERS ?= .venv-peers
TRAINING ?= .venv-training
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
PYTHON312 ?= $(shell python3.12 -c 'import sys; print(sys.executable)' 2>/dev/null)
BIN := $(VENV)/bin
RECORD ?= demo-record
PORT ?= 8765
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: compiled fuzz train train-reader train-headline train-dates train-bounds demo test audio lint types arrows accuracy peers format lock world environment clean

demo: $(VENV)/.base $(VENV)/.compiled
	$(BIN)/newsdesk --record $(RECORD) add world/world.warc.gz
	$(BIN)/newsdesk --record $(RECORD) run --port $(PORT)

test: $(VENV)/.dev
	@.ci/system-parts
	$(BIN)/python -m pytest $(ARGS)

environment: $(VENV)/.dev

compiled:
	@find newsdesk -name '*.so' | grep -q . || rm -f $(VENV)/.compiled
	@$(MAKE) --no-print-directory $(VENV)/.compiled

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

# Other readers of news pages and finders of quotes, to measure beside ours; one has a wheel for Python 3.12 only.
peers: $(PEERS)/.peers $(if $(PYTHON312),$(PEERS)-3.12/.peers)

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock:
	requirements/lock

SECONDS ?= 60

# Pages that break the reader, looked for with the coverage of its code as a guide.
fuzz: $(VENV)/.dev
	$(PIP) --require-hashes -r requirements/fuzz.txt
	$(BIN)/python fuzz/read_page.py -max_total_time=$(SECONDS) || \
		{ echo "A page breaks the reader. Read it again: $(BIN)/python fuzz/read_page.py fuzz/found/NAME" >&2; exit 1; }

# The tagger of attributions, trained again on PolNeAR and by its teacher (hours; a run that was stopped goes on), and its files made.
train: $(TRAINING)/.ready
	$(TRAINING)/bin/python training/attribution/train.py
	$(TRAINING)/bin/python training/attribution/teacher.py
	$(TRAINING)/bin/python training/attribution/student.py
	$(TRAINING)/bin/python training/attribution/slim.py
	$(TRAINING)/bin/python training/attribution/export.py

# The judge of the reader, trained again from the dev sets.
train-reader: $(VENV)/.dev
	$(PIP) --require-hashes -r requirements/training.txt
	$(BIN)/python training/reader/train.py

# The ranker of headlines, trained again from the dev sets.
train-headline: $(VENV)/.dev
	$(PIP) --require-hashes -r requirements/training.txt
	$(BIN)/python training/headline/train.py

# What the syntax tells of cues, and of where source and content begin and end, fitted again on PolNeAR's training part.
train-bounds: $(VENV)/.dev
	$(PIP) --require-hashes -r requirements/training.txt
	$(BIN)/python training/attribution/bounds.py
	$(BIN)/python training/attribution/habits.py

# What speaks for the day of publication, weighed again from the dev sets.
train-dates: $(VENV)/.dev
	$(BIN)/python training/dates/train.py

world: $(VENV)/.dev
	$(BIN)/python world/build.py

clean:
	find newsdesk -name '*.so' -delete
	rm -rf $(VENV) $(PEERS) $(PEERS)-3.12 $(TRAINING) demo-record .pytest_cache .mypy_cache .ruff_cache .hypothesis

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

$(VENV)/.dev: requirements/dev.txt $(VENV)/.base $(VENV)/.compiled
	$(PIP) --require-hashes -r requirements/dev.txt
	@touch $@

# The hot modules of the reader, where there is a C compiler.
HOT := $(shell find newsdesk -name '*.pxd')
$(VENV)/.compiled: $(HOT) $(wildcard $(HOT:.pxd=.py)) hatch_build.py $(VENV)/.base
	$(BIN)/python hatch_build.py
	@touch $@

$(TRAINING)/.ready: requirements/tagger.txt requirements/teacher.txt | $(VENV)/bin/python
	@echo "Installing what training needs into $(@D) ..." >&2
	$(BIN)/python -m venv $(@D)
	$(@D)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/build.txt
	$(@D)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/tagger.txt
	@$(@D)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/teacher.txt
	$(@D)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(PEERS)/.peers: MAKER = $(BIN)/python
$(PEERS)/.peers: | $(VENV)/bin/python
$(PEERS)-3.12/.peers: MAKER = $(PYTHON312)
$(PEERS)/.peers $(PEERS)-3.12/.peers: requirements/peers.txt
	@echo "Installing the other readers into $(@D) ..." >&2
	$(MAKER) -m venv $(@D)
	$(@D)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/peers.txt
	@touch $@
