"""What a run in Spark shuffles: spark_bench.py claims.ndjson

Judges the claims (one a line) in Spark on this machine, and prints the bytes that go between executors for each claim, and the seconds. Needs libclaims, pyspark
and pyarrow beside this interpreter.
"""

import argparse
import os
import sys
import time
from pathlib import Path

from pyspark.sql import SparkSession

from libclaims.spark import validate

WAYS = {"each alone": {"visits": "alone"}, "as a set": {}, "as a set, broadcast": {"broadcast": True}}


def session():
    os.environ["PYSPARK_PYTHON"] = sys.executable
    settings = {"ui.enabled": "false", "driver.bindAddress": "127.0.0.1", "driver.host": "127.0.0.1", "driver.memory": "4g", "sql.shuffle.partitions": "8",
                "sql.files.maxPartitionBytes": "16m", "ui.showConsoleProgress": "false"}
    builder = SparkSession.builder.master("local[2]")
    for name, value in settings.items():
        builder = builder.config(f"spark.{name}", value)
    return builder.getOrCreate()


def shuffled_bytes(spark):
    """What all stages so far have written for others to read."""
    java = spark.sparkContext._gateway
    none = java.jvm.java.util.ArrayList()
    stages = spark.sparkContext._jsc.sc().statusStore().stageList(none, False, False, java.new_array(java.jvm.double, 0), none)
    return sum(stages.apply(number).shuffleWriteBytes() for number in range(stages.size()))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    given = parser.parse_args()
    claims = sum(1 for line in given.file.open("rb"))
    spark = session()
    for name, how in WAYS.items():
        before, begun = shuffled_bytes(spark), time.perf_counter()
        validate(spark.read.text(str(given.file)), **how).write.format("noop").mode("overwrite").save()
        seconds, shuffled = time.perf_counter() - begun, shuffled_bytes(spark) - before
        size = given.file.stat().st_size // claims
        print(f"{name}: {claims:,} claims of {size:,} bytes, {shuffled / claims:.1f} shuffled bytes a claim, {seconds:.0f} s", flush=True)
    spark.stop()


if __name__ == "__main__":
    main()
