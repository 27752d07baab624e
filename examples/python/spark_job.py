"""A Spark job that judges claims: spark_job.py CLAIMS.ndjson FINDINGS

On a cluster: spark-submit --py-files … spark_job.py; see bindings/python/SPARK.md.
"""

import sys

from pyspark.sql import SparkSession

from libclaims.spark import validate


def main(claims: str, output: str) -> None:
    spark = SparkSession.builder.appName("claims").getOrCreate()
    findings = validate(spark.read.text(claims), lang="zh")
    findings.write.mode("overwrite").parquet(output)
    spark.read.parquet(output).groupBy("rule", "status").count().orderBy("rule", "status").show(1000, truncate=False)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
