"""What every test may use."""

from __future__ import annotations

import matplotlib

# Pictures are drawn without a screen.
matplotlib.use("Agg")
