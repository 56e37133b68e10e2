"""The numbers that an argument can be, for the types of the package to build on."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias

Money: TypeAlias = Decimal | int | str
Share: TypeAlias = Decimal | str
Number: TypeAlias = Decimal | int | str
