"""What every test may use."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import matplotlib
import pytest

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

# Pictures are drawn without a screen.
matplotlib.use("Agg")


@pytest.fixture(scope="session")
def spark() -> Iterator[SparkSession]:
    """Spark on this machine; the other tests have no pyspark."""
    from pyspark.sql import SparkSession

    home = os.environ.get("JAVA_HOME")
    if not shutil.which("java") and not (home and Path(home, "bin", "java").exists()):
        pytest.fail("Spark needs Java 17: sudo apt-get install -y openjdk-17-jre-headless", pytrace=False)
    # The workers run this Python; the Java of a test does not live long enough for the best compiler.
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["JAVA_TOOL_OPTIONS"] = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
    options = {
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.log.level": "ERROR",
        "spark.sql.adaptive.enabled": "false",
        "spark.sql.shuffle.partitions": "7",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
    }
    session = SparkSession.builder.master("local[2]").config(map=options).getOrCreate()
    yield session
    session.stop()
