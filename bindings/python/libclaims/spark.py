"""Claims in a Spark DataFrame. Needs pyspark and pyarrow; the executors need libclaims too.

    from libclaims.spark import validate
    findings = validate(spark.read.text("claims.ndjson"))
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal

import pyarrow

from ._native import Validator

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

__all__ = ["validate"]

_CLAIM, _ID, _TOLD = "claim", "id", "told"
_TOLD_SCHEMA = f"{_ID} bigint, topic bigint, record binary"
_PROBLEM = "struct<code: string, weight: string, path: string, message: string, line: bigint, column: bigint>"
_SCHEMAS = {
    "findings": "claim_id string, ruleset string, rule string, status string, disposition string, severity string, scope string, path string, "
    "encounter_ids array<string>, document_ids array<string>, expected string, actual string, deadline date, estimate date, "
    "earliest_acceptance date, remarks array<string>, missing array<string>, title string, message string, remedy string",
    "decisions": "claim_id string, decision string, as_of date, pass bigint, fail bigint, unknown bigint, not_applicable bigint, "
    f"missing_evidence array<string>, rulesets array<string>, not_judged array<string>, problems array<{_PROBLEM}>",
}


def validate(
    df: DataFrame,
    *,
    column: str | None = None,
    rows: Literal["findings", "decisions"] = "findings",
    visits: Literal["set", "alone"] = "set",
    broadcast: bool = False,
    **options: Any,
) -> DataFrame:
    """Judge every claim of a DataFrame.

    The rules run where the claims are (`mapInArrow`). What claims must know of each other is shuffled: of each visit and each invoice a few dozen bytes, by
    person and month, or by invoice. However the rows are ordered and partitioned, the findings are those of one process.

    Args:
        df: the claims.
        column: the column of the claims: strings or binaries of JSON, or structs with the names of a claim's facts. None: the only column if it is one of
            strings or binaries, else all columns together are such a struct.
        rows: "findings", a row each; or "decisions", a row a claim. The columns are those of `Validator.validate_arrow` without `row`, which means nothing
            here.
        visits: "set": all claims count each other's visits, and see each other's invoices. "alone": none knows of another; nothing is shuffled.
        broadcast: what claims tell each other goes whole to every executor, so that the claims stay where they are. False: the claims are shuffled, to
            where what they are told is, however much that is.
        options: what `Validator` takes, other than loaded `Rulesets`. Folders and files are read on every executor.

    Returns:
        A DataFrame, as lazy as any. With "set" the claims are read twice: cache `df` if that is dear.

    Raises:
        RulesetError, ValueError, TypeError: as `Validator`, at once.
    """
    if rows not in _SCHEMAS:
        raise ValueError(f'rows: "{rows}" is neither "findings" nor "decisions"')
    if visits not in ("set", "alone"):
        raise ValueError(f'visits: "{visits}" is neither "set" nor "alone"')
    judge = _Judge(Validator(**options), rows)
    claims = df.select(_claim_of(df, column).alias(_CLAIM))
    if visits == "set":
        claims = _with_what_others_tell(claims, judge, broadcast)
    return claims.mapInArrow(judge, _SCHEMAS[rows])


def _claim_of(df: DataFrame, column: str | None) -> Any:
    from pyspark.sql import functions

    if column is not None:
        return df[column]
    if [kind for _, kind in df.dtypes] in (["string"], ["binary"]):
        return df[df.columns[0]]
    return functions.struct(*(df[name] for name in df.columns))


def _with_what_others_tell(claims: DataFrame, judge: _Judge, broadcast: bool) -> DataFrame:
    """The claims with a column of what others tell them.

    A topic of one claim alone is dropped where it is grouped, so that what comes back to the claims is little.
    """
    from pyspark.sql import functions

    # By content, since rows may come in another order when they are read again; claims that say the same are told the same.
    claims = claims.withColumn(_ID, functions.xxhash64(_CLAIM))
    topics = (
        claims.mapInArrow(judge.tell, _TOLD_SCHEMA)
        .groupBy("topic")
        .agg(functions.collect_set(_ID).alias("ids"), functions.collect_set("record").alias("records"))
        .where(functions.size("ids") > 1)
    )
    told = (
        topics.select(functions.explode("ids").alias(_ID), "records")
        .groupBy(_ID)
        .agg(functions.flatten(functions.collect_list("records")).alias(_TOLD))
    )
    if broadcast:
        told = functions.broadcast(told)
    return claims.join(told, _ID, "left").select(_CLAIM, _TOLD)


class _Judge:
    """What runs on the executors: the validator travels as the words that it was made of."""

    def __init__(self, validator: Validator, rows: str) -> None:
        self.validator = validator
        self.rows = rows

    def __call__(self, batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        for batch in batches:
            told = _TOLD if _TOLD in batch.schema.names else None
            reports = self.validator.validate_arrow(batch, column=_CLAIM, told=told, visits="alone")
            for judged in pyarrow.RecordBatchReader.from_stream(getattr(reports, self.rows)):
                yield judged.drop_columns(["row"])

    def tell(self, batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        for batch in batches:
            ids = batch.column(_ID)
            for told in pyarrow.RecordBatchReader.from_stream(self.validator.told_of_others(batch, column=_CLAIM)):
                yield pyarrow.RecordBatch.from_arrays([ids.take(told.column("row")), told.column("topic"), told.column("told")], [_ID, "topic", "record"])
