"""`python -m vangnet`: the JSON contract as a stream, and one case in words."""

from ._cli.main import main

raise SystemExit(main())
