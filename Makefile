# Everything one does with the project, one line each. `make` alone lists it.
.PHONY: help run reload build test test-unit test-web accept-pictures test-mail test-kill test-deploy lint format check bench \
	bench-search fuzz thread schema clean

DATA ?= data
PORT ?= 8080
SWIFT_BUILD = swift build -c release --product manual
MANUAL = .build/release/manual

help: ## List the commands
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

run: ## Install what is missing, build, fill the database, serve http://127.0.0.1:8080
	@sh Deploy/packages.sh build
	@echo "Building the manual (the first time takes some minutes) …"
	@$(SWIFT_BUILD)
	@exec $(MANUAL) serve --root . --data $(DATA) --port $(PORT)

reload: ## As run, but templates and styles are read again at each request
	@sh Deploy/packages.sh build
	@$(SWIFT_BUILD)
	@exec $(MANUAL) serve --root . --data $(DATA) --port $(PORT) --reload

test: ## The whole gate: format, build, unit tests, content check, real browser
	@sh Deploy/packages.sh build test
	@$(MAKE) --no-print-directory lint
	@echo "== Build (warnings are errors)"
	@swift build --build-tests
	@$(SWIFT_BUILD)
	@echo "== Content"
	@$(MANUAL) check --root .
	@$(MAKE) --no-print-directory test-web
	@$(MAKE) --no-print-directory test-mail
	@$(MAKE) --no-print-directory test-kill
	@$(MAKE) --no-print-directory test-deploy
	@$(MAKE) --no-print-directory test-unit

test-unit: ## Only the Swift tests
	@echo "== Tests"
	@# The server's own tests wait for sockets: they run alone, so that no other test keeps the cores from it.
	@swift test --filter HTTPTests
	@swift test --skip HTTPTests

test-web: ## Only the browser tests: every address in Chromium, Nu HTML checker, links, paper, pictures
	@echo "== Pages in a real browser"
	@sh Tests/Browser/run.sh $(MANUAL)

accept-pictures: build ## Accept how the pages look now: look at Tests/Browser/accepted/ before you commit it
	@ACCEPT=1 sh Tests/Browser/run.sh $(MANUAL)

test-mail: ## Only the mail tests: letters to a real SMTP server that also refuses, fails and delays
	@echo "== Mail"
	@sh Tests/Mail/run.sh $(MANUAL)

test-kill: ## Only the kill test: SIGKILL at random while people write and send (SUBMISSIONS=200 for the long one)
	@echo "== Killed while people write"
	@sh Tests/Kill/run.sh $(MANUAL) $(or $(SUBMISSIONS),40)

test-deploy: ## Only the configurations of Deploy/: nginx and Caddy with TLS in front of a real server
	@echo "== Behind proxies"
	@bash Tests/Deploy/proxies.sh $(MANUAL)

lint: ## Only the format check
	@echo "== Format"
	@swift format lint --strict --parallel --recursive Package.swift Sources Tests

format: ## Bring all Swift files into the house's format
	@swift format --in-place --parallel --recursive Package.swift Sources Tests

check: build ## Only the form of Content/
	@$(MANUAL) check --root .

bench: ## Benchmarks beside their peers, as a table
	@sh Deploy/packages.sh build bench
	@$(SWIFT_BUILD)
	@swift build -c release --product http-echo
	@bash Benchmarks/run.sh
	@bash Benchmarks/door.sh
	@bash Benchmarks/slow.sh

bench-search: ## Search beside FTS5, Xapian and tantivy, as tables
	@sh Deploy/packages.sh build bench
	@$(SWIFT_BUILD)
	@bash Benchmarks/search/quality.sh
	@swift build -c release --product search-bench
	@Benchmarks/search/.venv/bin/python Benchmarks/search/speed.py

fuzz: ## A short round of fuzzing the server's parsers (RUNS=50000000 for a long one)
	@sh Deploy/packages.sh build fuzz
	@bash Tests/Fuzz/http.sh $(or $(RUNS),200000)

thread: ## The server's own tests, with real sockets, under ThreadSanitizer
	@sh Deploy/packages.sh build fuzz
	@bash Tests/Fuzz/thread.sh

build: ## Build the release executable
	@$(SWIFT_BUILD)

schema: build ## Write Migrations/schema.sql anew from the migrations
	@$(MANUAL) schema --root . > Migrations/schema.sql

clean: ## Remove what was built (the data stay)
	@swift package clean
