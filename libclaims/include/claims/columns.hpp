#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include <claims/arrow.h>
#include <claims/validator.hpp>

namespace claims {

/// Which visits and invoices of other claims count. `alone`: none but those that are told; `stream`: those of the claims before it; `set`: those of all
/// claims of the stream, all batches of which are then read, and kept, before the first is judged. A history of the validator is joined beside that.
enum class ColumnVisits : std::uint8_t { alone, stream, set };

/// Where the claims stand in the columns, and what they know of each other.
struct ColumnOptions {
    /// The column of the claims: texts (or bytes) of JSON, or structures with the names of a claim's facts. Empty: the only column if it is one of
    /// texts, else all columns together are such a structure. An array that is no record batch is the column itself.
    std::string column;

    ColumnVisits visits = ColumnVisits::stream;

    /// A column with lists of what claims elsewhere tell of visits and invoices, as `told_of_others` gives it; empty: there is none.
    std::string told_by_others;
};

/// Judges claims in Arrow columns, and gives Arrow streams: of findings, and of decisions, in the order of the claims. A claim that is null counts as
/// one that cannot be read; in a structure a null is an absent fact. Columns of the streams (text unless said otherwise; those with ? may be null):
///
/// findings: row (int64: of the claim, from 0), claim_id?, ruleset, rule, status, disposition, severity, scope, path, encounter_ids and document_ids
/// (lists of text), expected?, actual?, deadline?, estimate? and earliest_acceptance? (date32), remarks and missing (lists of text), title, message
/// and remedy? in the language of the validator.
///
/// decisions: row (int64), claim_id?, decision, as_of? (date32), pass, fail, unknown and not_applicable (int64: rules by their worst answer),
/// missing_evidence, rulesets and not_judged (lists of text), problems (list of structures: code, weight, path, message; line and column int64).
class ColumnReports {
public:
    /// Takes over the stream of claims. Nothing is read but its schema. Throws std::invalid_argument for a column that is not there, or of a type
    /// that no fact of a claim can be of.
    ColumnReports(std::shared_ptr<const Validator> validator, ArrowArrayStream& claims, ColumnOptions options = {});

    /// Each may be called once. The claims are read and judged while a stream is read; rows of one that is read later are kept until then. Throws
    /// std::logic_error at the second call, and where the other stream was read before this one was asked for. One thread at a time for both.
    void export_findings(ArrowArrayStream& to);
    void export_decisions(ArrowArrayStream& to);

    class Pass;

private:
    std::shared_ptr<Pass> pass_;
};

/// Makes a stream of a single array, which it takes over with its schema.
void stream_of_one(ArrowSchema& schema, ArrowArray& array, ArrowArrayStream& to);

/// What each claim tells of its visits and invoices to claims that are judged elsewhere, as a stream with the columns row (int64), topic (int64) and told (bytes).
/// Claims of one topic (the visits of a person in a month; an invoice) need what is told by all of them, and a topic of one claim alone nobody. Persons
/// and invoices are fingerprints in it. Throws as ColumnReports.
void told_of_others(std::shared_ptr<const Validator> validator, ArrowArrayStream& claims, const std::string& column, ArrowArrayStream& to);

}  // namespace claims
