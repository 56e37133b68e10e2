//! Tests only: see the files beside this folder.
