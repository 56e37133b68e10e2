"""Questions as classes and functions: what `_generated` builds on."""
