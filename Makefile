# Every target works on a fresh clone with only Python, pip, make and git: it first brings .venv up to date, which is
# silent when nothing has changed (requirements/install.py).

# The Python that .venv is made with, 3.11.5 or newer; given the same way each time.
PYTHON ?= python3
# Test processes side by side.
WORKERS ?= 2
# For `briefing check` and its like, as in: make check CHECK_OPTIONS="--strict --format github"
CHECK_OPTIONS ?=
# For `make lock`: --upgrade takes the newest versions that pyproject.toml allows.
LOCK_OPTIONS ?=

BIN := .venv/bin
PYTEST = $(BIN)/python -m pytest -n $(WORKERS) --dist worksteal
# Material for MkDocs prints a banner about MkDocs 2 before each build; pyproject.toml keeps MkDocs below 2.
export NO_MKDOCS_2_WARNING := 1
# The tests start Python some hundred times; without compiled files each start takes half as long again.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site offline serve shots test test-fast test-long lock clean distclean
.PHONY: check check-code check-workflows check-content pull-request
.PHONY: upkeep upkeep-links upkeep-audit upkeep-engines
.PHONY: set-up-site set-up-dev

help: ## what each target does
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' Makefile

site: set-up-site ## build the site into site/
	$(BIN)/python -m mkdocs build --strict

offline: set-up-site ## build the site as a folder that works by double click, in offline/
	$(BIN)/python -m mkdocs build --strict -f mkdocs.offline.yml

serve: set-up-site ## show the site at 127.0.0.1:8000 and follow every edit
	$(BIN)/python -m mkdocs serve

shots: set-up-dev ## take pictures of every kind of page, in shots/
	@BRIEFING_CHROMIUM="$$($(BIN)/python -m tests.browser.chromium)" && export BRIEFING_CHROMIUM && set -x && \
	$(BIN)/python -m tests.site.shots shots

test: set-up-dev ## run the tests, with a browser (some ten minutes)
	@BRIEFING_CHROMIUM="$$($(BIN)/python -m tests.browser.chromium)" && export BRIEFING_CHROMIUM && set -x && $(PYTEST)

test-fast: set-up-dev ## run the tests that need no browser
	$(PYTEST) -m "not browser and not long"

test-long: set-up-dev ## run all tests, the long ones too, and look for counterexamples longer
	@BRIEFING_CHROMIUM="$$($(BIN)/python -m tests.browser.chromium)" && export BRIEFING_CHROMIUM && set -x && \
	$(PYTEST) -m "long or not long" --hypothesis-profile=long

check: check-code check-workflows check-content ## what a pull request must pass, beside site and the tests

check-code: set-up-dev ## format, lint, types, layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/python -m mypy generator tests requirements
	$(BIN)/python -m pytest --quiet tests/test_layers.py

check-workflows: set-up-dev ## the files of .github/
	$(BIN)/zizmor --offline --quiet --persona auditor .github
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-forms \
	  $(filter-out %/config.yml,$(wildcard .github/ISSUE_TEMPLATE/*.yml))

check-content: set-up-site ## records, claims, briefings and evidence; that schemas and docs/ are current
	$(BIN)/briefing schemas --check
	$(BIN)/briefing check $(CHECK_OPTIONS)
	@if [ -n "$$BRIEFING_VAULT" ] || [ -d vault ]; then set -x; $(BIN)/briefing verify --locked $(CHECK_OPTIONS); \
	else echo "no vault: the quotations were checked by the lock alone"; fi
	$(BIN)/briefing generate --check

# In GitHub's jobs the report is the summary and annotates the changed lines. BASE is read by the shell, from the
# environment, since a name of a branch may hold signs that make or a shell would obey.
pull-request: set-up-site ## what changed in meaning since BASE (origin/main); fails on losses without a reason
	@base=$$(git merge-base --end-of-options "$${BASE:-origin/main}" HEAD) || { \
	  echo "no commit is common to BASE and this one: fetch the branch, or name another with BASE=..." >&2; exit 1; }; \
	rm -rf $(REPORT); if [ -n "$$GITHUB_ACTIONS" ]; then format=github; else format=markdown; fi; \
	$(BIN)/briefing diff "$$base" --format $$format --report $(REPORT); status=$$?; \
	if [ -n "$$GITHUB_STEP_SUMMARY" ] && [ -f $(REPORT)/changes.md ]; then \
	  cat $(REPORT)/changes.md >> "$$GITHUB_STEP_SUMMARY"; fi; \
	exit $$status

REPORT = build/pull-request

upkeep: upkeep-links upkeep-audit upkeep-engines ## what a keeper looks at every week; asks the network

upkeep-links: set-up-site ## whether the addresses of documents still answer
	$(BIN)/python -m tests.upkeep.links

upkeep-audit: set-up-dev ## whether the locked dependencies have faults that OSV knows of
	rm -rf build/audit && mkdir -p build/audit
	printf '[project]\nname = "locked"\nversion = "0"\nrequires-python = ">=3.11.5"\n' > build/audit/pyproject.toml
	$(BIN)/uv add --quiet --project build/audit --python $(BIN)/python --no-sync --requirements requirements/dev.txt
	$(BIN)/uv audit --project build/audit --frozen --preview-features audit-command

# Beyond the bounds of pyproject.toml, in an environment of its own.
upkeep-engines: set-up-dev ## whether the newest ProperDocs and Zensical build this site
	mkdir -p build && printf 'properdocs\nzensical\n' > build/engines.txt
	$(BIN)/uv venv --quiet --clear --python $(BIN)/python build/engines
	$(BIN)/uv pip install --quiet --python build/engines --overrides build/engines.txt \
	  --editable '.[engines,install,test]'
	build/engines/bin/python -m pytest tests/site/test_build.py -k "properdocs or zensical"

lock: set-up-dev ## renew requirements/*.txt after a change of pyproject.toml (LOCK_OPTIONS=--upgrade: newest versions)
	$(BIN)/uv pip compile $(LOCK_FORM) --extra install --output-file requirements/site.txt pyproject.toml
	$(BIN)/uv pip compile $(LOCK_FORM) --extra dev --constraint requirements/site.txt \
	  --output-file requirements/dev.txt pyproject.toml

# One file for every system and Python; nothing of the machine that made it.
LOCK_FORM = --quiet --universal --python-version 3.11.5 --generate-hashes --no-header --no-annotate \
  --no-emit-index-url --no-emit-find-links $(LOCK_OPTIONS)

clean: ## remove what builds and tests made (docs/ and .venv stay)
	rm -rf build site .site.* offline .offline.* shots .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find generator tests requirements -type d -name __pycache__ -prune -exec rm -rf {} +

distclean: clean ## remove .venv too
	rm -rf .venv

set-up-site:
	@"$(PYTHON)" requirements/install.py site

set-up-dev:
	@"$(PYTHON)" requirements/install.py dev
