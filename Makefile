# Two commands matter: `make demo` and `make test`. Everything they need they install, in ignored folders.

.PHONY: help demo programs generate test test-rust test-python test-web tested-rust built-python built-web checked-python checked-web wheel web bench test-long load site test-supply release-check prove prove-ahead prove-model prove-kernel prove-unsafe prove-python prove-web fuzz mutants
TARGET := $(or $(CARGO_TARGET_DIR),target)
# The questions that look ahead, worked out once more in exact fractions (chances by quadrature), from their specification
# alone.
REFERENCE := PYTHONPATH=tests python3 -m reference

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

demo: ## the published cases worked out as tables (Rust only)
	@cargo run --quiet --package vangnet-examples --bin demo

# What other tests run, built as tests are, so that nothing is built again.
programs:
	cargo build --profile test --quiet --locked --bins --package vangnet-examples --package vangnet-tests --package vangnet-benches

generate: ## the files that follow from the description of the questions: schema, tables of the docs, Python, TypeScript
	cargo run --quiet --package vangnet-generate

# The wheel and the modules of the web package are each linked on one core, in build folders of their own: meanwhile the
# other core tests the Rust. Then the two packages are tested, one on each core. Tests in which time counts run alone, after that.
test: ## everything CI runs, set-up included
	$(MAKE) --jobs=3 --output-sync=target tested-rust built-python built-web
	$(MAKE) --jobs=2 --output-sync=target checked-python checked-web
	$(MAKE) -C bindings/python timed
	$(MAKE) -C bindings/wasm timed
	$(MAKE) -C benches test

test-rust: ## format, lints, docs, unit tests, doctests, the suite, the service, a made-up year, the reference
	cargo fmt --all --check
	cargo test --quiet --profile dev --package vangnet-generate
	cargo run --quiet --package vangnet-generate -- --check
	cargo clippy --workspace --exclude vangnet-wasm --all-targets -- --deny warnings
	RUSTDOCFLAGS="--deny warnings" cargo doc --no-deps --package vangnet --package vangnet-kernel
	for features in json columns model; do \
	  cargo clippy --quiet --package vangnet --no-default-features --features $$features -- --deny warnings || exit 1; \
	done
	INSTA_UPDATE=no PROPTEST_CASES=2000 cargo test
	cargo run --quiet --package vangnet-tests --bin new_year
	$(MAKE) programs
	$(TARGET)/debug/prove_model 20000
	mkdir -p target/ahead
	$(REFERENCE) questions 500 1 > target/ahead/questions
	$(TARGET)/debug/ask < target/ahead/questions > target/ahead/rust
	$(REFERENCE) compare target/ahead/questions target/ahead/rust

load: ## the service under load, and beside clients that misbehave, on the loopback (two minutes)
	cargo build --release --package vangnet-service
	$(TARGET)/release/load

site: ## the documentation as a site, into target/site, with its links checked (installs mdBook)
	$(MAKE) -C crates/vangnet-generate/site site

test-python: ## the wheel in a fresh virtual environment: pytest, doctests, notebooks, types
	$(MAKE) -C bindings/python test

test-web: ## the npm package in Node, in a bundler and in Chromium, and its peers
	$(MAKE) -C bindings/wasm test
	$(MAKE) -C benches test

# One job each: cargo has jobs of its own, and would ask make for each of them.
tested-rust:
	$(MAKE) --jobs=1 test-rust

built-python:
	$(MAKE) --jobs=1 -C bindings/python fresh

built-web:
	$(MAKE) --jobs=1 -C bindings/wasm chromium setup build lint

checked-python:
	$(MAKE) --jobs=1 -C bindings/python check

checked-web:
	$(MAKE) --jobs=1 -C bindings/wasm check

DENY_VERSION := 0.20.2
DENY := .cache/cargo-deny-$(DENY_VERSION)

test-supply: ## licences, sources and known advisories of everything that is built in (installs cargo-deny)
	@test -x $(DENY)/bin/cargo-deny || { \
	  CARGO_TARGET_DIR=.cache/deny-target cargo install --quiet cargo-deny --version $(DENY_VERSION) --locked --root $(DENY) \
	  && rm -rf .cache/deny-target; }
	$(DENY)/bin/cargo-deny --locked check licenses bans sources
	$(DENY)/bin/cargo-deny --locked check advisories
	for folder in bindings/wasm benches/web crates/vangnet-generate/site; do (cd $$folder && npm audit) || exit 1; done
	$(MAKE) -C bindings/python audit

release-check: ## the crates, the wheel and the npm package as they would be published, tried from there, twice the same
	$(MAKE) -C tests/release check

wheel: ## the Python wheel, into dist/
	$(MAKE) -C bindings/python wheel

web: ## the npm package, set-up included
	$(MAKE) -C bindings/wasm web

bench: ## whole columns and households beside their peers, into the docs of the kernel; the Python package and the page beside their own
	$(MAKE) -C benches measured
	$(MAKE) -C bindings/python bench
	$(MAKE) -C bindings/wasm bench

FUZZ_SECONDS ?= 600

prove: ## the heavy proofs: ten million households, a hundred million rows, fuzzing, mutants (hours; not in CI)
	for part in prove-ahead prove-model prove-kernel prove-unsafe prove-python prove-web fuzz mutants; do \
	  $(MAKE) $$part || exit 1; \
	done

AHEAD ?= 20000
SEED ?= 1

prove-ahead: programs ## the questions that look ahead, in three languages, beside a reference of their own: 20,000 of them
	$(MAKE) -C bindings/python fresh
	$(MAKE) -C bindings/wasm setup build
	mkdir -p target/ahead
	$(REFERENCE) questions $(AHEAD) $(SEED) > target/ahead/questions
	$(TARGET)/debug/ask < target/ahead/questions > target/ahead/rust
	.cache/venv-python-test/bin/python -m vangnet ask < target/ahead/questions > target/ahead/python
	node bindings/wasm/bin/ask.mjs < target/ahead/questions > target/ahead/javascript
	$(REFERENCE) compare target/ahead/questions target/ahead/rust target/ahead/python target/ahead/javascript

prove-model: ## the fast objective model beside the exact one, on ten million households
	cargo run --release --package vangnet-tests --bin prove_model -- 10000000

prove-kernel: ## every lane of the kernel beside the scalar path, on a hundred million rows
	cargo run --release --package vangnet-benches --bin prove_kernel -- 100000000

# The address sanitizer comes with the standard library of stable Rust, and its flag is one of nightly. Miri needs
# `rustup toolchain install nightly --component miri`.
prove-unsafe: ## the tests of the kernel, which holds all `unsafe`, under the address sanitizer and Valgrind; its columns under Miri
	RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Zsanitizer=address cargo test --package vangnet-kernel --test suite \
	  --target x86_64-unknown-linux-gnu --target-dir target/sanitizer
	CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_RUNNER="valgrind --quiet --error-exitcode=1" \
	  cargo test --release --package vangnet-kernel --test suite --target x86_64-unknown-linux-gnu
	RUSTFLAGS="-Ctarget-feature=+avx2,+fma" cargo +nightly miri test --package vangnet-kernel --test suite \
	  --target-dir target/miri a_few_rows

prove-python: ## `scale_columns` beside integers on a hundred million rows, and beside the scalar path on a million
	$(MAKE) -C bindings/python prove

prove-web: ## both builds of the web columns beside the scalar path, on a hundred million rows
	$(MAKE) -C bindings/wasm prove

test-long: ## a minute of fuzzing for each target, for tables in Python and for the edge of JavaScript; needs `cargo install cargo-fuzz`
	$(MAKE) fuzz FUZZ_SECONDS=60
	$(MAKE) -C bindings/python test-long
	$(MAKE) -C bindings/wasm test-long

fuzz: ## ten minutes of fuzzing for each target; needs `cargo install cargo-fuzz`
	python3 crates/vangnet/fuzz/seeds.py
	cd crates/vangnet && for target in contract rule_set questions amounts; do \
	  cargo fuzz run --sanitizer none $$target -- -max_total_time=$(FUZZ_SECONDS) -max_len=4096 || exit 1; \
	done

mutants: ## every mutant of the core against the suite; needs `cargo install cargo-mutants`
	cargo mutants --package vangnet --no-shuffle --jobs 2
