"""`python -m vangnet`: the JSON contract as a stream, and one case in words."""

from ._cli import main

raise SystemExit(main())
