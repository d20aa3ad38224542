# newssync: build, try, test, measure. `make` alone says what there is.
#
# All of it uses one debug build in .build; `make release` and `make bench` add a release build beside it, `make asan` and
# `make fuzz` builds of their own.

SWIFT ?= swift
SOURCES := Package.swift Sources Tests schema

# Options for every build, such as BUILD_FLAGS='-j 2'.
BUILD_FLAGS ?=
# Only tests whose names match, such as FILTER=NewsMergeTests.
FILTER ?=
# How many test cases run side by side. Without a limit all of them do: a thousand servers, stores and programs at once, of which
# each waits for all others.
export SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH ?= 6

.PHONY: help setup build demo test lint format release bench bench-search bench-sources soak asan fuzz clean

help:
	@echo 'make demo      build it, serve a small invented site, pull it, read and search it'
	@echo 'make test      run all tests; FILTER=… runs some; NEWSSYNC_SEED=… repeats a failure'
	@echo 'make build     build everything, without running it'
	@echo 'make release   build with optimisation: .build-release/release/newssync'
	@echo 'make bench     measure a pull: ARTICLES="a.jsonl.gz b.jsonl.gz"'
	@echo 'make bench-search  measure searches beside their peers: DATA=folder SCALE=1000000 JSON=file'
	@echo 'make bench-sources  measure feeds and pages beside their peers: DATA=folder'
	@echo 'make soak      judge the merge by fresh simulations: SEEDS=20000 JOBS=2'
	@echo 'make lint      check the form of the code; make format puts it right'
	@echo 'make asan      run all tests under the address sanitizer'
	@echo 'make fuzz      try to break a reader of foreign bytes: TARGET=query SECONDS=1200; names in CONTRIBUTING.md'
	@echo 'make setup     install the C libraries that are missing; the others do so first'
	@echo 'make clean     remove what was built'

setup:
	@scripts/setup.sh

build: setup
	$(SWIFT) build $(BUILD_FLAGS)

demo: setup
	@BUILD_FLAGS='$(BUILD_FLAGS)' scripts/demo.sh

# NEWSSYNC_SEED, NEWSSYNC_KILL_ROUNDS and the like reach the tests through the environment.
test: setup
	$(SWIFT) test $(BUILD_FLAGS) $(if $(FILTER),--filter '$(FILTER)')

lint:
	$(SWIFT) format lint --strict --recursive $(SOURCES)

format:
	$(SWIFT) format --in-place --recursive $(SOURCES)

# With Swift's libraries inside, the command starts in two thirds of the time; the flag rebuilds everything, so it has a
# scratch path of its own.
release: setup
	$(SWIFT) build -c release --static-swift-stdlib --scratch-path .build-release $(BUILD_FLAGS)

bench: setup
	@BUILD_FLAGS='$(BUILD_FLAGS)' scripts/bench.sh $(ARTICLES)

# How well and how fast searches find, beside SQLite FTS5, Tantivy and Xapian.
bench-search: setup
	@BUILD_FLAGS='$(BUILD_FLAGS)' DATA='$(DATA)' SCALE='$(SCALE)' JSON='$(JSON)' LAB='$(LAB)' scripts/bench-search.sh

# How well and how fast feeds and pages are read, beside feedparser, trafilatura and others.
bench-sources: setup
	@BUILD_FLAGS='$(BUILD_FLAGS)' DATA='$(DATA)' FEEDS='$(FEEDS)' LAB='$(LAB)' scripts/bench-sources.sh

# Fresh seeds; a failure is kept as a script that every later run of the tests plays.
SEEDS ?= 20000
JOBS ?= 2
soak: setup
	$(SWIFT) build -c release --product newssync-lab $(BUILD_FLAGS)
	$$($(SWIFT) build -c release --show-bin-path)/newssync-lab simulate --fresh --seeds $(SEEDS) --jobs $(JOBS) \
		--keep fixtures/simulator

# A scratch path of its own, since the flag rebuilds everything. Leaks are not reported: XCTest's runner, which SwiftPM starts
# beside Swift Testing's though it has no test to run, leaks 368 bytes of its own and would fail every run.
asan: setup
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --sanitize=address --scratch-path .build-asan $(BUILD_FLAGS) \
		$(if $(FILTER),--filter '$(FILTER)')

TARGET ?= query
SECONDS ?= 60
fuzz: setup
	@scripts/fuzz.sh $(TARGET) $(SECONDS)

clean:
	rm -rf .build .build-release .build-asan .build-fuzz .demo .bench
