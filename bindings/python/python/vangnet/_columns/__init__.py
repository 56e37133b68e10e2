"""Whole columns: the scale over arrays."""
