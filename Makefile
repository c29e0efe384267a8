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
DATA_ROOT ?=
PROFILE ?=
N ?= 100000
# Threads that wait for each other sleep, so that other programs get the cores
OMP_WAIT_POLICY ?= PASSIVE
export PATH := $(CURDIR)/.venv/bin:$(PATH)
# What a user gives reaches the shell through the environment and in quotes, so that names may hold spaces, quotes and signs.
export PYTHON GENERATORS GENERATOR SIZE SEED OUT DATA_ROOT PROFILE NB OMP_WAIT_POLICY
.DEFAULT_GOAL := help
.PHONY: help setup reproduce paper report bench pairs check test docs readme pictures site lab clean faults fuzz

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))
	@echo "  variables: GENERATORS=\"$$GENERATORS\" GENERATOR=$$GENERATOR SIZE=$$SIZE SEED=$$SEED OUT=\"$$OUT\" DATA_ROOT=\"$$DATA_ROOT\""
	@echo "             PROFILE=$$PROFILE CPU=$(CPU) DRY=$(DRY) WORKERS=$(WORKERS) NB=part-of-a-name PYTHON=$$PYTHON"

setup: .venv/.stamp  ## make .venv with everything that is needed, at the pinned versions (done by the others when missing)

.venv/.stamp: settings.ini constraints.txt pyproject.toml setup.py .ci/setup
	@.ci/setup

data_root = $(if $(DATA_ROOT),--data-root "$$DATA_ROOT")

# Where and how: PROFILE=slurm, CPU=1 without a GPU, DRY=1 only to look
how = $(data_root) -o "$$OUT" $(if $(PROFILE),--profile "$$PROFILE") $(if $(CPU),--cpu) $(if $(DRY),--dry-run)
generators = $(if $(GENERATORS),--generators "$$GENERATORS")

reproduce: setup  ## the main job: find, train, evaluate and report segmenters in the generators that anybody has; prints the path of the report
	@$(BIN)/gseg batch reproduce --size "$$SIZE" --seed "$$SEED" $(generators) $(how)

paper: setup  ## the twelve generators of the paper at the published scale, three seeds: days on GPUs; make paper DRY=1 shows the plan
	@$(BIN)/gseg batch paper $(generators) $(how)

report: setup  ## the report of one generator: make report GENERATOR=scenes64
	@$(BIN)/gseg report "$$GENERATOR" --size "$$SIZE" --seed "$$SEED" $(data_root) -o "$$OUT"

bench: setup  ## one line per figure (name: value), and OUT/bench.json
	@$(BIN)/gseg bench -o "$$OUT"

# The directions that come with the generators, so that everybody's pairs are the same. JPEG: a third of the room of PNG.
pairs_of = $(BIN)/gseg dataset write $(1) -n $$(( $(N) / 2 )) -o "$$OUT/pairs/$(1)" --image jpg \
	--light gseg_nbdev/data/$(1)/light.safetensors --dark gseg_nbdev/data/$(1)/dark.safetensors

pairs: setup  ## N pairs of image and mask, half of each generator, ready to publish in OUT/pairs-hub; the same command goes on after a stop
	@$(call pairs_of,caltech128)
	@$(call pairs_of,scenes64)
	@$(BIN)/gseg publish "$$OUT/pairs" -o "$$OUT/pairs-hub"

check: setup  ## what needs no test run: ruff, exports in step with the notebooks, links and rules of the notebooks; seconds
	@$(BIN)/ruff check -q nbs data_scripts .ci setup.py
	@$(BIN)/ruff format -q --check nbs data_scripts .ci
	@$(PY) .ci/exports.py
	@$(PY) -c 'from gseg_nbdev.workshop.rules import main; raise SystemExit(main())'

test: setup  ## test all notebooks (some of them: make test NB=masks); ends with N passed, N failed
	@$(PY) .ci/test.py --workers $(WORKERS) $$NB

faults: setup  ## some 350 faults, each with what must come of it; ends with N survived, N failed (some of them: make faults NB=killed)
	@$(PY) -m gseg_nbdev.workshop.faults $$NB

fuzz: setup  ## a minute of files changed at random, read by every function that reads files
	@$(PY) -m gseg_nbdev.workshop.fuzz 60

docs: readme  ## everything that is generated from the notebooks for reading: README.md
readme: setup  ## README.md from nbs/index.ipynb
	@$(PY) .ci/readme.py

pictures: setup  ## execute the notebooks anew whose pictures show another segmenter than the one in the package
	@$(PY) .ci/pictures.py

site: setup  ## the documentation as a site in _docs, readable from disk
	@$(PY) -c 'from gseg_nbdev.workshop.site import build_site; print(build_site())'

lab: setup  ## JupyterLab, in the folder of the notebooks
	@$(BIN)/jupyter lab --notebook-dir=nbs

clean: setup  ## bring notebooks and package into the committed form: format, nbdev_clean, nbdev_export
	@$(BIN)/ruff format -q nbs data_scripts .ci && $(BIN)/ruff check -q --select I --fix nbs data_scripts .ci
	@$(BIN)/nbdev_clean && $(BIN)/nbdev_export
