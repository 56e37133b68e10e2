# Two commands matter: `make demo` and `make test`. Everything they need they install, in ignored folders.

.PHONY: help demo test test-rust test-python test-web wheel web bench prove prove-model prove-kernel prove-python prove-web fuzz mutants
# One language after the other: each of them uses every core, and they share a build folder.
.NOTPARALLEL:

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

demo: ## the published cases worked out as tables (Rust only)
	@cargo run --release --quiet --package vangnet-examples --bin demo

test: test-rust test-python test-web ## everything CI runs, set-up included

test-rust: ## format, lints, docs, wasm target, unit tests, doctests, the suite
	cargo fmt --all --check
	cargo clippy --all-targets -- --deny warnings
	RUSTDOCFLAGS="--deny warnings" cargo doc --no-deps --package vangnet --package vangnet-kernel
	rustup target add wasm32-unknown-unknown
	cargo check --package vangnet --target wasm32-unknown-unknown
	cargo check --package vangnet --target wasm32-unknown-unknown --no-default-features
	INSTA_UPDATE=no PROPTEST_CASES=2000 cargo test
	cargo run --release --quiet --package vangnet-tests --bin prove_model -- 100000

test-python: ## the wheel in a fresh virtual environment: pytest, doctests, notebooks, types
	$(MAKE) -C bindings/python test

test-web: ## the npm package in Node, in a bundler and in Chromium, and its peers
	$(MAKE) -C bindings/wasm test
	$(MAKE) -C benches test

wheel: ## the Python wheel, into dist/
	$(MAKE) -C bindings/python wheel

web: ## the npm package, set-up included
	$(MAKE) -C bindings/wasm web

bench: ## whole columns and households beside their peers, into the docs of the kernel; the Python package beside its own
	$(MAKE) -C benches measured
	$(MAKE) -C bindings/python bench

FUZZ_SECONDS ?= 600

prove: prove-model prove-kernel prove-python prove-web fuzz mutants ## the heavy proofs: ten million households, a hundred million rows, fuzzing, mutants (hours; not in CI)

prove-model: ## the fast objective model beside the exact one, on ten million households
	cargo run --release --package vangnet-tests --bin prove_model -- 10000000

prove-kernel: ## every lane of the kernel beside the scalar path, on a hundred million rows
	cargo run --release --package vangnet-benches --bin prove_kernel -- 100000000

prove-python: ## `scale_columns` beside integers on a hundred million rows, and beside the scalar path on a million
	$(MAKE) -C bindings/python prove

prove-web: ## both builds of the web columns beside the scalar path, on a hundred million rows
	$(MAKE) -C bindings/wasm prove

fuzz: ## ten minutes of fuzzing for each target; needs `cargo install cargo-fuzz`
	cd crates/vangnet && for target in contract rule_set questions; do \
	  cargo fuzz run --sanitizer none $$target -- -max_total_time=$(FUZZ_SECONDS) -max_len=4096 || exit 1; \
	done

mutants: ## every mutant of the core against the suite; needs `cargo install cargo-mutants`
	cargo mutants --package vangnet --no-shuffle --jobs 2
