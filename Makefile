# `make help` lists the targets. Each does its own set-up.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON ?= /usr/bin/python3
export PYTHON
VENV := .venv/bin
VERSION = $(shell sed -n 's/^version=//p' metadata.txt)
# The client and the server must not need QGIS, so their tests run without its plugins.
NO_QGIS := PYTEST_ADDOPTS="-p no:pytest_qgis -p no:pytest-qt"
MINUTES ?= 5
N ?= 10

QT6 := build/qt6
MUTANTS := build/mutants/venv
COSMIC_RAY := cosmic-ray==8.7.0
SOURCES := api core ui processing_provider plugin.py application.py __init__.py

.PHONY: help setup demo test test-qgis repeat quit fuzz mutants test-live test-qt6 test-matrix lint translations package bench docs screenshots

help: ## Show this list
	@sed -n 's/^\([a-z0-9-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

setup: ## Install QGIS if it is missing, make .venv and vendor/
	@tools/setup.sh

demo: setup ## The main job in a real QGIS: photos to maps, on a server of our own
	$(VENV)/python -m demo

test: setup ## Run all tests on this machine's QGIS
	@$(VENV)/python tools/run_tests.py

test-qgis: setup ## Run the tests that need QGIS on this machine's
	@$(VENV)/python tools/run_tests.py qgis hostile stalls

repeat: setup ## Run all tests N times, in random orders, half of them beside a load: make repeat N=10
	@tools/repeat_tests.sh $(N)

quit: setup ## Unload and quit a QGIS in which all kinds of work hang, N times: make quit N=20
	ORTHODOCK_ROUNDS=$(N) PYTEST_QT_API=pyqt5 QT_QPA_PLATFORM=offscreen $(VENV)/python -m pytest -q -s --timeout 0 tests/qgis/desktop/test_quit.py

fuzz: setup ## Explore all parsers at random: make fuzz MINUTES=60 TARGETS="pasted_token extra_input"
	$(VENV)/python tools/fuzz.py --minutes $(MINUTES) $(TARGETS)

mutants: setup $(MUTANTS)/made ## See whether tests notice changes: make mutants MINUTES=60 MODULES="api/support/idempotency.py"
	$(MUTANTS)/bin/python tools/mutants.py --minutes $(MINUTES) $(MODULES) $(if $(TESTS),--tests $(TESTS))

$(MUTANTS)/made:
	rm -rf $(MUTANTS)
	"$(PYTHON)" -m venv $(MUTANTS)
	$(MUTANTS)/bin/python -m pip install -qq --disable-pip-version-check $(COSMIC_RAY)
	touch $@

test-live: setup ## Run the contract on the server in WEBODM_URL, WEBODM_USER, WEBODM_PASSWORD
	$(NO_QGIS) $(VENV)/python -m pytest -q -k live tests/contract/test_contract.py

test-qt6: setup $(QT6)/made ## Run the plugin on Qt 6, with a stub of QGIS checked against lists of its names
	$(QT6)/bin/python -m pytest -q tests/qt6

$(QT6)/made: requirements/qt6.txt
	rm -rf $(QT6)
	"$(PYTHON)" -m venv --system-site-packages $(QT6)
	$(QT6)/bin/python -m pip install -qq --disable-pip-version-check -r requirements/qt6.txt
	touch $@

test-matrix: test-qgis ## Run the QGIS tests on this machine's QGIS, and on 3.40 and 3.44 in chroots (needs root)
	@tools/test_matrix.sh

lint: setup ## Check style, spelling, types, security, and that Qt 6 would take it
	$(VENV)/ruff check .
	$(VENV)/ruff format --check .
	$(VENV)/codespell
	MYPYPATH=build/plugins $(VENV)/mypy --follow-imports=silent -p orthodock.api -p orthodock.core
	$(VENV)/flake8 .
	$(VENV)/bandit -q -c pyproject.toml -r $(SOURCES)
	$(VENV)/python tools/scoped_enums.py $(SOURCES) demo

translations: setup ## Collect the texts to translate into resources/i18n/*.ts, and compile these
	@tools/translations.sh collect
	@tools/translations.sh compile

package: setup ## Build dist/orthodock-VERSION.zip, and check it as plugins.qgis.org does
	$(VENV)/python tools/package.py dist/orthodock-$(VERSION).zip
	$(VENV)/python tools/check_package.py dist/orthodock-$(VERSION).zip

bench: setup ## Measure, each beside its peer
	$(VENV)/python -m pip install -qq --disable-pip-version-check -r requirements/bench.txt
	$(VENV)/python benchmarks/transfers.py
	$(VENV)/python benchmarks/ept.py
	$(VENV)/python benchmarks/layers.py
	$(VENV)/python benchmarks/photos.py
	QT_QPA_PLATFORM=offscreen $(VENV)/python benchmarks/dock.py
	$(VENV)/python benchmarks/startup.py

docs: setup ## Build the documentation's site in build/site
	$(VENV)/mkdocs build --strict --clean

screenshots: setup ## Make the pictures of docs/images in a real QGIS
	$(VENV)/python tools/screenshots.py
