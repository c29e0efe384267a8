# Every routine of the kit, once. `make` alone lists them.
BIN := .venv/bin
PY := $(BIN)/python
GENERATORS ?=
GENERATOR ?= scenes64
SIZE ?= quick
SEED ?= 0
OUT ?= reports
WORKERS ?= 2
NB ?=
export PATH := $(CURDIR)/.venv/bin:$(PATH)
export PYTHON
.DEFAULT_GOAL := help
.PHONY: help setup reproduce paper report bench test docs readme site lab clean

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))
	@echo "  variables: GENERATORS=$(GENERATORS) GENERATOR=$(GENERATOR) SIZE=$(SIZE) SEED=$(SEED) OUT=$(OUT) DATA_ROOT=$(DATA_ROOT) PROFILE=$(PROFILE) CPU=$(CPU) DRY=$(DRY) WORKERS=$(WORKERS) NB=part-of-a-name PYTHON=$(PYTHON)"

setup: .venv/.stamp  ## make .venv with everything that is needed, at the pinned versions (done by the others when missing)

.venv/.stamp: settings.ini constraints.txt pyproject.toml setup.py .ci/setup
	@.ci/setup

data_root = $(if $(DATA_ROOT),--data-root "$(DATA_ROOT)")

# Where and how: PROFILE=slurm, CPU=1 without a GPU, DRY=1 only to look
batch = $(if $(GENERATORS),--generators $(GENERATORS)) $(data_root) -o $(OUT) $(if $(PROFILE),--profile $(PROFILE)) $(if $(CPU),--cpu) $(if $(DRY),--dry-run)

reproduce: setup  ## the main job: find, train, evaluate and report segmenters, by default for the three generators that anybody has; only what is not up to date; prints the path of the report
	@$(BIN)/gseg batch reproduce --size $(SIZE) --seed $(SEED) $(batch)

paper: setup  ## the twelve generators of the paper at the published scale, three seeds: days on GPUs; make paper DRY=1 shows the plan
	@$(BIN)/gseg batch paper $(batch)

report: setup  ## the report of one generator: make report GENERATOR=scenes64
	@$(BIN)/gseg report $(GENERATOR) --size $(SIZE) --seed $(SEED) $(data_root) -o $(OUT)

bench: setup  ## one line per figure (name: value), and OUT/bench.json
	@$(BIN)/gseg bench -o $(OUT)

test: setup  ## test all notebooks (some of them: make test NB=masks); ends with N passed, N failed
	@$(PY) .ci/test.py --workers $(WORKERS) $(NB)

docs: readme  ## everything that is generated from the notebooks for reading: README.md
readme: setup  ## README.md from nbs/index.ipynb
	@$(PY) .ci/readme.py

site: setup  ## the documentation as a site in _docs: by nbdev_docs where Quarto is installed, else by gseg docs
	@if command -v quarto > /dev/null; then $(BIN)/nbdev_docs; else $(BIN)/gseg docs; fi

lab: setup  ## JupyterLab, in the folder of the notebooks
	@$(BIN)/jupyter lab --notebook-dir=nbs

clean: setup  ## bring notebooks and package into the committed form (nbdev_clean, nbdev_export)
	@$(BIN)/nbdev_clean && $(BIN)/nbdev_export
