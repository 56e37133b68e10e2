"""Documents for Word: what `vangnet[docx]` brings."""
