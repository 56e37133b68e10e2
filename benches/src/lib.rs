//! The kernel beside its peers, and the proofs that take longer than a test.
