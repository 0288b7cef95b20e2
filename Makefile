# The commands of the project. Each installs what it needs (tools/setup.sh) and, called again
# with nothing changed, does nothing again.

SHELL := bash
# A test that fails fails the rule, though its words go on to be counted.
.SHELLFLAGS := -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help run build test bench longrun audit clean build-tools test-tools

PORT ?= 8080
MINUTES ?= 30
export TOOLS PORT

# Everything the bundle is made of. Folders are named too: their time changes when a file goes.
parts := $(shell find src style public) index.html Trunk.toml Cargo.toml Cargo.lock \
	rust-toolchain.toml package-lock.json tools/finish.mjs $(wildcard tools/finish/*.mjs) tools/setup.sh tools/bin/wasm-bindgen \
	$(wildcard build.rs .cargo/config.toml)

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## Build the site and serve it at http://127.0.0.1:8080 (another port: PORT=8081 make run)
	@node tools/serve.mjs --dir dist --port "$(PORT)"

build: target/stamps/bundle ## Leave the finished static site in dist/

tally := target/tally
node_test := node --test --test-reporter spec

test: test-tools ## Check the format, the lints, the core, the tools, and the page in three browser engines
	@rm -rf $(tally) && mkdir -p $(tally)
	cargo fmt --check
	cargo clippy --locked --all-targets -- -D warnings
	cargo clippy --locked --target wasm32-unknown-unknown --lib --bins -- -D warnings
	cargo test --locked 2>&1 | tee $(tally)/cargo.txt
	tools/setup.sh validate
	$(node_test) tests/tools/*.test.mjs | tee $(tally)/tools.txt
	@$(MAKE) --no-print-directory build
	$(node_test) tests/browser/*.test.mjs | tee $(tally)/browser.txt
	$(node_test) tests/engines/*.test.mjs | tee $(tally)/engines.txt
	@node tools/tally.mjs $(tally)

bench: test-tools ## Measure how soon the first chart, a change of filter and a move over the chart are on the screen
	@$(MAKE) --no-print-directory build
	@node tools/bench.mjs

longrun: test-tools ## Use the page for half an hour in Chromium, and hold its memory and its frames to those of the fifth minute
	@$(MAKE) --no-print-directory build
	@node tools/longrun.mjs --minutes "$(MINUTES)"

audit: test-tools ## Ask Lighthouse about every page of the site, on its mobile profile
	@$(MAKE) --no-print-directory build
	@npm install --no-fund --no-audit --no-save --no-package-lock --prefix target/audit lighthouse@12.8.2
	@node tools/audit.mjs

clean: ## Remove what was built and installed here (the shared tools stay)
	rm -rf dist target node_modules

# Only a finished build moves the stamp, to the time it began: what changed meanwhile counts. It
# hangs on the page as well, so one that is missing or that a hand-run Trunk wrote is made again.
target/stamps/bundle: $(parts) dist/index.html | build-tools
	@mkdir -p $(@D) && touch $@.began
	@tools/setup.sh bundle
	@touch -r $@.began dist/index.html && mv $@.began $@

dist/index.html: ;

build-tools:
	@tools/setup.sh build

test-tools:
	@tools/setup.sh test
