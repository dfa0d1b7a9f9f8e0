# SPDX-License-Identifier: MIT
# Everything a person types here. `make` alone lists it.
.DEFAULT_GOAL := help
python := .venv/bin/python
.PHONY: help setup demo first-box test test-versions lint format docs translations bench bench-hub bench-mcp soak soak-pairs soak-draws install package bundle screenshots clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' Makefile

setup: ## install what is missing (apt) and make .venv
	@scripts/setup.sh

demo: setup ## an MCP client builds a bracket in FreeCAD, every figure is checked (ARGS=--rest: by REST)
	@$(python) scripts/demo.py $(ARGS)

first-box: setup ## README's "Connect an assistant" from the wheel to a first box, timed (needs a network)
	@$(python) scripts/first_box.py

test: setup ## every test, with the installed FreeCAD
	@scripts/test.sh

test-versions: setup ## the FreeCAD and window tests in FreeCAD 1.0 and 1.1 (needs root, makes two roots)
	@scripts/test-versions.sh

lint: setup ## ruff, mypy, import rules, shellcheck
	@scripts/lint.sh

format: setup ## ruff's fixes and format
	@.venv/bin/ruff check --fix . && .venv/bin/ruff format .

docs: setup ## generate the pages that come from the code
	@$(python) scripts/make_docs.py

translations: setup ## every text into resources/translations/*.ts, and those compiled for FreeCAD
	@$(python) scripts/translations.py

bench: setup ## boxes through the server beside a macro, and real models beside the kernel (ARGS=--quick)
	@scripts/bench.sh $(ARGS)

bench-hub: setup ## the local server with 50 and with 3,000 simulated adapters, beside a bare echo
	@$(python) tests/benchmarks/hub.py $(ARGS)

bench-mcp: setup ## the way from an assistant to simulated FreeCADs: REST, /mcp and stdio, and two minutes of load
	@$(python) -m tests.benchmarks.assistants $(ARGS)

soak: setup ## ten minutes of faults over server and FreeCADs (all of it as root), then soak-pairs and soak-draws
	@$(python) -m tests.soak.run $(ARGS)
	@scripts/soak-pairs.sh
	@scripts/soak-draws.sh

soak-pairs: setup ## booleans of 500 random pairs in three FreeCADs (ARGS="--pairs 50 --seed 7")
	@scripts/soak-pairs.sh $(ARGS)

soak-draws: setup ## the tests that draw at random, with ten times the draws, in three FreeCADs
	@scripts/soak-draws.sh

screenshots: setup ## the pictures of the documentation (ARGS=--all: every surface in three FreeCADs, to be looked at)
	@scripts/screenshots.sh $(ARGS)

install: ## link this checkout into FreeCAD's Mod folder
	@python3 scripts/install.py $(ARGS)

package: setup ## the release zips in dist/ (RELEASE=1 refuses placeholders)
	@$(python) scripts/translations.py compile
	@$(python) scripts/package.py $(if $(RELEASE),--release)

bundle: setup ## the bundle for MCP clients, the registry's server.json and install links, in dist/
	@$(python) scripts/make_bundle.py

clean: ## remove what the other targets made here
	rm -rf .venv .venv-types build dist demo-output bench-output *.egg-info
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage*
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
