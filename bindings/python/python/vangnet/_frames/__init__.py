"""Tables of municipalities and years."""
