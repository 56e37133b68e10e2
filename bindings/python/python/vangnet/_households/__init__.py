"""The objective model over columns and tables of households."""
