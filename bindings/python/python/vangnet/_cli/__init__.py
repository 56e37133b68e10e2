"""`python -m vangnet`."""
