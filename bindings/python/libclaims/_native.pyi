"""The reference of libclaims: the module takes its docstrings from here. Examples are executed by the tests; in them `claim` is an accepted claim as
a dict, `faulty` one with a fault, and `file` the path of a file that holds both, a line each."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any, final

from typing_extensions import Buffer

from .kinds import RequirementKind
from .words import (
    ArrowArrayExportable,
    ArrowStreamExportable,
    ArrowVisits,
    Decision,
    Disposition,
    Knowledge,
    Language,
    PathText,
    Scope,
    Severity,
    Status,
    Visits,
    Weight,
)

__version__: str

@final
class Validator:
    """Judges claims. Immutable: one validator serves any number of threads.

    The same claim, rules and options give the same report on every machine: no clock, locale or environment is asked. It can be pickled where it was
    made of ids and folders; the receiver loads them again.

    Args:
        rulesets: who judges. None: the built-in rulesets, chosen by what each claim concerns. Ids of built-in rulesets and folders, one or several:
            they alone judge, every claim; but one folder of several rulesets, or a `Rulesets`, stands in place of the built-in ones.
        with_: folders, or `Rulesets`, beside the usual choice; not together with `rulesets`.
        profiles: named alternatives, switched on.
        calendars: files as rulesets/calendars/cn.json, whose years are added to the working days known, or replace them.
        extended: the rules of strength "extended" too, which are known from public practice only.
        as_of: the day of judgement, in place of the claim's own.
        history: an SQLite file of visits and invoices of earlier claims, made where there is none; claims that are judged join it. Several processes
            may share it.
        lang: of the texts for people. "both": in `to_dict` and `to_json` an object with the keys "en" and "zh", elsewhere two lines.
        all: every pass is a finding too.
        kinds: what `requirement_kind` made: one's own kinds for the folders that are named here. A validator with such cannot be pickled.
        plugins: files of shared libraries with kinds (claims/plugin.h). They run with all rights of the process.

    Raises:
        RulesetError: a ruleset, a profile, a calendar or the day is wrong; with every problem.
        OSError: the history cannot be opened, or is none.
        ValueError: an unknown language, or `rulesets` and `with_` at once.

    Example:
        >>> libclaims.Validator(["claim", "xiamen"], profiles="xiamen.newborn-90-days", as_of="2025-06-01")
        Validator(['claim', 'xiamen'], profiles=['xiamen.newborn-90-days'], as_of='2025-06-01')
    """

    def __init__(
        self,
        rulesets: Rulesets | PathText | Iterable[Rulesets | PathText] | None = None,
        *,
        with_: Rulesets | PathText | Iterable[Rulesets | PathText] = (),
        profiles: str | Iterable[str] = (),
        calendars: PathText | Iterable[PathText] = (),
        extended: bool = False,
        as_of: date | str | None = None,
        history: PathText | None = None,
        lang: Language = "en",
        all: bool = False,
        kinds: RequirementKind | Iterable[RequirementKind] = (),
        plugins: PathText | Iterable[PathText] = (),
    ) -> None: ...
    def validate(self, claim: dict[str, Any] | str | Buffer, /) -> Report:
        """Judge one claim.

        Args:
            claim: a dict as `json.load` gives it, in which dates may be `datetime.date` and amounts `decimal.Decimal`; or JSON text, as str, bytes or
                anything with the buffer protocol.

        Returns:
            What there is to say of it. Wrong facts are problems of the report: they count as absent, and the other rules are judged.

        Raises:
            ClaimError: the text is no JSON object.
            TypeError: an object of a wrong type in a dict, with its path.

        Example:
            >>> report = libclaims.Validator().validate(claim)
            >>> report.decision, report.accepted
            ('accepted', True)
        """
    def validate_many(self, claims: Iterable[dict[str, Any] | str | Buffer], /, *, threads: int | None = None) -> Iterator[Report]:
        """Judge claims one after another, each with the visits and invoices of those before it.

        Memory is bounded however many there are: claims are taken as reports are asked for, some hundred ahead. A text that is no claim gives a
        report with the decision "unreadable", and a wrong fact in a dict a problem; the next claim goes on.

        Args:
            claims: any iterable of what `validate` takes.
            threads: that judge; None: one a processor. The reports are the same for any number.

        Returns:
            An iterator over the reports, in the order of the claims.

        Raises:
            TypeError: at once for a single claim in place of many; in its turn for what can be no claim.

        Example:
            >>> [report.decision for report in libclaims.Validator().validate_many([claim, faulty, b"none"])]
            ['accepted', 'returned_for_supplement', 'unreadable']
        """
    def validate_file(
        self,
        files: PathText | Iterable[PathText],
        /,
        output: PathText | None = None,
        *,
        visits: Visits = "set",
        threads: int | None = None,
        progress: bool | Callable[[int], object] = False,
    ) -> RunSummary:
        """Judge every claim of files, and write the reports as NDJSON.

        A file holds one claim, a JSON array or NDJSON, which its content tells; it may be gzipped. An interrupted run (Ctrl-C, an exception in
        `progress`) ends within a second and leaves whole lines.

        Args:
            files: one path or several.
            output: where the reports go, a line each in input order. None: they are only counted.
            visits: "set": all claims count each other's visits, in whatever order; "stream": each counts those before it.
            threads: that judge; None: one a processor. Where visits are no set, one does everything.
            progress: True: a bar on standard error, by tqdm if it is installed, a line now and then if not. A function is called with the number of
                claims judged so far, a few times a second.

        Returns:
            How many claims there were, by decision, and the files that could not be read.

        Raises:
            OSError: the output cannot be written.

        Example:
            >>> summary = libclaims.Validator().validate_file(file)
            >>> summary.claims, summary.decisions["accepted"]
            (2, 1)
        """
    def validate_arrow(
        self,
        claims: ArrowStreamExportable | ArrowArrayExportable,
        /,
        *,
        column: str | None = None,
        visits: ArrowVisits = "stream",
        told: str | None = None,
    ) -> ArrowReports:
        """Judge claims in Arrow columns, of pyarrow, polars, pandas, duckdb or any other library with the Arrow PyCapsule interface.

        A claim that is null counts as one that cannot be read; in a struct a null is an absent fact.

        Args:
            claims: has `__arrow_c_stream__` or `__arrow_c_array__`.
            column: of the claims: strings (or binaries) of JSON, or structs with the names of a claim's facts. None: the only column if it is one of
                strings, else all columns together are such a struct.
            visits: "stream": each claim counts the visits, and sees the invoices, of those before it. "set": all of them, whatever their order; they
                are then all read before the first is judged. "alone": none but those that are told.
            told: a column with lists of what `told_of_others` says of claims elsewhere.

        Returns:
            The findings, and the decisions, as Arrow streams. Claims are judged while a stream is read.

        Raises:
            TypeError: it has no such interface.
            ValueError: no such column, or one of a type that no fact of a claim can be of.

        Example:
            >>> import json, pyarrow
            >>> table = pyarrow.table({"claim": [json.dumps(claim), json.dumps(faulty)]})
            >>> pyarrow.table(libclaims.Validator().validate_arrow(table)).select(["row", "rule"]).to_pylist()
            [{'row': 1, 'rule': 'xiamen.system-failure.invoice-stamped'}]
        """
    def told_of_others(self, claims: ArrowStreamExportable | ArrowArrayExportable, /, *, column: str | None = None) -> ArrowStream:
        """What claims tell of their visits and invoices to claims that are judged elsewhere, for runs over several machines.

        Claims of one topic (the visits of a person in a month; an invoice) must know what all of them tell; a topic of one claim alone concerns nobody
        else. Persons and invoices are fingerprints in it. `libclaims.spark` is made of this.

        Args:
            claims, column: as for `validate_arrow`.

        Returns:
            A stream of the columns row (int64), topic (int64) and told (binary).

        Example:
            >>> import json, pyarrow
            >>> told = libclaims.Validator().told_of_others(pyarrow.table({"claim": [json.dumps(claim)]}))
            >>> pyarrow.table(told).column_names
            ['row', 'topic', 'told']
        """
    def checklist(
        self,
        claim: dict[str, Any] | str | Buffer | None = None,
        /,
        *,
        category: str | Iterable[str] = (),
        place: str | None = None,
        lang: Language | None = None,
    ) -> Checklist:
        """What to bring, to have registered, to state and to keep to: the same rules turned round.

        Of an empty claim all that its categories demand; of a claim, or a part of one, what it still lacks. Takes some hundred times as long as `validate`,
        and neither asks nor fills the history.

        Args:
            claim: what there is already, as for `validate`; None: nothing.
            category: codes of the category, one or several. None given: those of the claim.
            place: six digits. None: that of the claim, else that of the rules that know the categories.
            lang: of the texts. None: that of the validator.

        Raises:
            RulesetError: there is no such category or place; with the nearest name.
            ClaimError: the text is no JSON object.
            TypeError: an object of a wrong type in a dict, with its path.
            ValueError: neither a claim nor a category is given; a number in a dict that JSON cannot hold.

        Example:
            >>> checklist = libclaims.Validator().checklist(category="newborn")
            >>> checklist.items[0]["text"], checklist.items[0]["wanted"]
            ('birth certificate', [{'fact': 'document.kind', 'test': 'is', 'values': ['birth_certificate']}])
            >>> libclaims.Validator().checklist(faulty).items[0]["details"][0]["text"]
            'stamped by the hospital charging office'
        """
    @property
    def rulesets(self) -> Rulesets:
        """The rulesets that are loaded; which of them judge a claim, its report says."""
    @property
    def lang(self) -> Language:
        """The language of texts for people."""

@final
class ArrowReports:
    """What `Validator.validate_arrow` says: a stream of findings, which this itself is too, and one of decisions.

    Both come of one pass over the claims: ask for both streams before one of them is read. Each can be taken once. The columns are strings unless said
    otherwise, and may be null where a ? stands.

    Of `findings`, a row each: row (int64: of the claim, from 0), claim_id?, ruleset, rule, status, disposition, severity, scope, path, encounter_ids and
    document_ids (lists of strings), expected?, actual?, deadline?, estimate? and earliest_acceptance? (date32), remarks and missing (lists of strings),
    title, message and remedy? in the language of the validator.

    Of `decisions`, a row a claim: row (int64), claim_id?, decision, as_of? (date32), pass, fail, unknown and not_applicable (int64: rules by their
    worst answer), missing_evidence, rulesets and not_judged (lists of strings), problems (list of structs: code, weight, path, message; line and column
    int64).

    Example:
        >>> import json, pyarrow
        >>> reports = libclaims.Validator().validate_arrow(pyarrow.table({"claim": [json.dumps(claim), json.dumps(faulty)]}))
        >>> pyarrow.table(reports.decisions).column("decision").to_pylist()
        ['accepted', 'returned_for_supplement']
    """

    @property
    def findings(self) -> ArrowStream:
        """The stream of findings."""
    @property
    def decisions(self) -> ArrowStream:
        """The stream of decisions."""
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """The stream of findings, for libraries that read Arrow."""

@final
class ArrowStream:
    """An Arrow stream that can be read once, by any library with the Arrow PyCapsule interface: `pyarrow.table(stream)`, `polars.DataFrame(stream)`."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """The stream, in a capsule. `requested_schema` is not looked at."""

@final
class Facts:
    """The facts of a claim, for a `requirement_kind`: in the scope of the rule that uses it, while it is called.

    Facts are asked for by their words in rules, as "document.number" or "encounter.start". Each gives KeyError for a word that there is not.

    Example:
        >>> @libclaims.requirement_kind("my_office.numbered")
        ... def numbered(facts, parameters):
        ...     return "unknown" if facts["document.number"] is None else "pass"
    """

    def __getitem__(self, fact: str, /) -> str | None:
        """A fact as text, as in the claim's JSON: dates YYYY-MM-DD, flags "true" and "false", lists with " | " between. None: it is not known."""
    def knowledge(self, fact: str, /) -> Knowledge:
        """What is known of a fact: "known", "unknown", "not_yet" (a date that has not happened on the day of judgement) or "none" (there is no such thing).

        Example:
            >>> @libclaims.requirement_kind("my_office.no_card_request")
            ... def no_card_request(facts, parameters):
            ...     return "pass" if facts.knowledge("card_request.kind") == "none" else "fail"
        """
    def pointer(self, fact: str, /) -> str:
        """JSON Pointer of a fact: the place to name in the answer.

        Example:
            >>> @libclaims.requirement_kind("my_office.refused")
            ... def refused(facts, parameters):
            ...     return libclaims.KindAnswer("fail", path=facts.pointer("document.number"))
        """
    @property
    def judged(self) -> str:
        """JSON Pointer of the thing that the rule is judging; empty: the claim itself."""

@final
class Report:
    """What there is to say of one claim. Immutable; equal to a report that says the same in both languages. Texts are made when asked for.

    It is True or False as nothing: ask `accepted`.

    Example:
        >>> libclaims.Validator().validate(faulty)
        <Report XM-2025-000618: returned_for_supplement, 1 finding: xiamen.system-failure.invoice-stamped>
    """

    @property
    def claim_id(self) -> str | None:
        """The id that the claim gives itself."""
    @property
    def decision(self) -> Decision:
        """What becomes of the claim: the worst of its findings."""
    @property
    def accepted(self) -> bool:
        """Whether the decision is "accepted"."""
    @property
    def as_of(self) -> date | None:
        """The day of judgement; None where the claim does not say it."""
    @property
    def findings(self) -> tuple[Finding, ...]:
        """Failures, unknown answers, notes, and passes with a remark; sorted by ruleset, rule and place."""
    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the claim as data, sorted by place."""
    @property
    def missing_evidence(self) -> tuple[str, ...]:
        """JSON Pointers of all facts that are lacking."""
    @property
    def not_judged(self) -> tuple[NotJudged, ...]:
        """Rulesets that were not chosen because a fact is absent."""
    @property
    def rulesets(self) -> tuple[RulesetStamp, ...]:
        """The rulesets that judged, sorted by id."""
    @property
    def profiles(self) -> tuple[str, ...]:
        """Named alternatives that were switched on."""
    @property
    def summary(self) -> dict[str, int]:
        """Rules by their worst answer: "pass", "fail", "unknown", "not_applicable"."""
    @property
    def file(self) -> str | None:
        """The file of the claim, where several were judged."""
    @property
    def line(self) -> int | None:
        """The line of the claim in NDJSON, from 1."""
    @property
    def lang(self) -> Language:
        """The language of the texts."""
    def in_language(self, lang: Language, /) -> Report:
        """The same report with its texts in another language.

        Example:
            >>> libclaims.Validator().validate(faulty).in_language("zh").findings[0].title
            '每张发票背面加盖医院收费处印章'
        """
    def to_dict(self) -> dict[str, Any]:
        """The report as the JSON of `to_json`, parsed: dates are text, what is absent has no key.

        Example:
            >>> libclaims.Validator().validate(claim).to_dict()["summary"]["fail"]
            0
        """
    def to_json(self, *, indent: bool = False) -> str:
        """The report as JSON, byte for byte that of the command line tool.

        Args:
            indent: over many lines, for reading; otherwise one line, without a line end.

        Example:
            >>> libclaims.Validator().validate(claim).to_json()[:52]
            '{"claim_id":"XM-2025-000617","decision":"accepted","'
        """
    def to_text(self, *, width: int = 80, color: bool = False) -> str:
        """The report as a person at a claims window reads it.

        Args:
            width: columns of the terminal; Chinese characters take two.
            color: with the escape sequences of a terminal.

        Example:
            >>> print(libclaims.Validator().validate(claim).to_text(), end="")
            XM-2025-000617: Accepted (as of 2025-05-14)
        """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Finding:
    """One thing that a rule says of a claim. Immutable. Words and codes are contract, texts are not: compare no message.

    Example:
        >>> finding = libclaims.Validator().validate(faulty).findings[0]
        >>> finding.rule, finding.status, finding.path, finding.actual
        ('xiamen.system-failure.invoice-stamped', 'fail', '/documents/0/stamps', None)
    """

    @property
    def rule(self) -> str:
        """The id of the rule: "xiamen.newborn.voucher-sex"."""
    @property
    def ruleset(self) -> str:
        """The id of its ruleset."""
    @property
    def title(self) -> str:
        """The duty that the rule states."""
    @property
    def status(self) -> Status:
        """The answer. "unknown": a fact is absent, see `missing`; "pass": with a remark, or all were asked for."""
    @property
    def disposition(self) -> Disposition:
        """What follows from a failure."""
    @property
    def severity(self) -> Severity:
        """"error": not payable, or something must be mended; "warning": wait, or a person decides; "info": a note."""
    @property
    def scope(self) -> Scope:
        """What the rule judges, and so what a refusal refuses."""
    @property
    def path(self) -> str:
        """JSON Pointer of the fact that decided; of an unknown the first that is missing."""
    @property
    def encounter_ids(self) -> tuple[str, ...]:
        """The visits that the finding is about."""
    @property
    def document_ids(self) -> tuple[str, ...]:
        """The papers that the finding is about."""
    @property
    def message(self) -> str:
        """What is required, what was found, until when."""
    @property
    def expected(self) -> str | None:
        """What is required, in no language: codes, dates and names as in a claim."""
    @property
    def actual(self) -> str | None:
        """What was found; None: nothing is there."""
    @property
    def deadline(self) -> date | None:
        """The last day that was or is in time, that day included."""
    @property
    def estimate(self) -> date | None:
        """Of a deadline in a year without calendar data: counted by Monday to Friday."""
    @property
    def earliest_acceptance(self) -> date | None:
        """The first day on which the claim can be accepted, that day included."""
    @property
    def remarks(self) -> tuple[str, ...]:
        """Codes of what a person should know beside the answer."""
    @property
    def missing(self) -> tuple[str, ...]:
        """JSON Pointers of the facts that an unknown answer lacks."""
    @property
    def remedy(self) -> str | None:
        """What to do now, of a failure or an unknown answer."""
    @property
    def basis(self) -> tuple[Basis, ...]:
        """Where the rule comes from."""
    def to_dict(self) -> dict[str, Any]:
        """The finding as in the JSON of its report, parsed.

        Example:
            >>> libclaims.Validator().validate(faulty).findings[0].to_dict()["severity"]
            'error'
        """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Checklist:
    """What a claim must still bring, in the order in which a clerk asks for it. Immutable. `print` shows it as a person reads it.

    Example:
        >>> libclaims.Validator().checklist(category="newborn")
        <Checklist newborn at 350200: 13 items>
    """

    @property
    def categories(self) -> tuple[str, ...]:
        """The codes of the categories that it is for."""
    @property
    def place(self) -> str | None:
        """The place whose rules apply; None where it is not known."""
    @property
    def as_of(self) -> date | None:
        """The day of judgement; None where it is not known."""
    @property
    def lang(self) -> Language:
        """The language of its texts."""
    @property
    def profiles(self) -> tuple[str, ...]:
        """The ids of the profiles that are switched on."""
    @property
    def rulesets(self) -> tuple[RulesetStamp, ...]:
        """The rulesets whose rules were asked, sorted by id."""
    @property
    def items(self) -> tuple[dict[str, Any], ...]:
        """The points, each as in the JSON: its group, what is needed, its path in the completed claim, what is wanted there, details, grounds."""
    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the claim that was given, as data; or that no ruleset concerns it."""
    def in_language(self, lang: Language, /) -> Checklist:
        """The same with its texts in another language.

        Example:
            >>> libclaims.Validator().checklist(category="newborn").in_language("zh").items[0]["text"]
            '出生医学证明'
        """
    def to_dict(self) -> dict[str, Any]:
        """The checklist as the JSON of `to_json`, parsed; `libclaims.schema("checklist")` says what is in it.

        Example:
            >>> libclaims.Validator().checklist(category="newborn").to_dict()["categories"]
            ['newborn']
        """
    def to_json(self) -> str:
        """The checklist as JSON over many lines, byte for byte that of the command line tool, without a line end.

        Example:
            >>> libclaims.Validator().checklist(category="newborn").to_json().splitlines()[1]
            '  "categories": ["newborn"],'
        """
    def to_text(self, *, width: int = 80) -> str:
        """The checklist as a clerk hands it out: numbered, with alternatives as a) and b), and the text that each point follows from.

        Args:
            width: columns of the terminal; Chinese characters take two.

        Example:
            >>> "birth certificate" in libclaims.Validator().checklist(category="newborn").to_text()
            True
        """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Problem:
    """Something that is wrong with a text as data: a claim, or a file of a ruleset. What it concerns counts as absent.

    Example:
        >>> libclaims.Validator().validate(b'{"claim_id": "A", "submitted_on": "2025-02-30"}').problems[0]
        <Problem data.dates-parse at /submitted_on, line 1 column 35: "2025-02-30" is no day of the calendar written as YYYY-MM-DD>
    """

    @property
    def code(self) -> str:
        """A word of the closed list of codes: "wrong_type", "data.dates-parse"."""
    @property
    def weight(self) -> Weight:
        """What it does to the decision: a note nothing, the others give at least "manual_review"."""
    @property
    def file(self) -> str | None:
        """Of a ruleset's problem."""
    @property
    def path(self) -> str:
        """JSON Pointer of the value, or of the place where it should be."""
    @property
    def line(self) -> int | None:
        """From 1; None where there is no text: a claim handed over as a dict."""
    @property
    def column(self) -> int | None:
        """From 1, in characters."""
    @property
    def message(self) -> str:
        """What is wrong, for people."""
    def in_language(self, lang: Language, /) -> Problem:
        """The same problem with its message in another language.

        Example:
            >>> libclaims.Validator().validate(b'{"claim_id": "A", "submitted_on": 1}').problems[0].in_language("zh").message
            '应为字符串，实际为数字'
        """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Basis:
    """Where a rule comes from: a document or a law, the place in it, and what it is the basis for."""

    @property
    def source(self) -> str:
        """The document or the law."""
    @property
    def item(self) -> str | None:
        """The numbered item of a document."""
    @property
    def article(self) -> str | None:
        """The article of a law."""
    @property
    def purpose(self) -> str | None:
        """What it is the basis for, where that is not the whole rule."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class NotJudged:
    """A ruleset that was not chosen because a fact is absent."""

    @property
    def ruleset(self) -> str:
        """Its id."""
    @property
    def missing(self) -> tuple[str, ...]:
        """JSON Pointers of the absent facts."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class RulesetStamp:
    """A ruleset as a report names it."""

    @property
    def id(self) -> str:
        """Its id: "xiamen"."""
    @property
    def version(self) -> str:
        """Its version: "2025.1"."""
    @property
    def sha256(self) -> str:
        """Over id and bytes of each of its files, sorted by path."""
    @property
    def title(self) -> str:
        """What it is called, in English."""
    @property
    def title_zh(self) -> str:
        """What it is called, in Chinese."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Rulesets:
    """Rulesets that were loaded and checked. Immutable, shared by threads, cheap to copy.

    Example:
        >>> libclaims.Validator().rulesets
        <Rulesets account, card, claim, data, eligibility, offsite, relationship, tianjin, xiamen>
    """

    @property
    def stamps(self) -> tuple[RulesetStamp, ...]:
        """Id, version and hash of each, sorted by id."""
    @property
    def rules(self) -> tuple[str, ...]:
        """The ids of all rules, sorted."""
    @property
    def profiles(self) -> tuple[str, ...]:
        """The ids of the profiles, sorted."""
    def explain(self, rule: str, /, *, lang: Language = "en") -> str:
        """A rule as a page for people, in Markdown: title, text, basis, requirement in words, remedy, notes, examples.

        Raises:
            KeyError: there is no such rule.

        Example:
            >>> libclaims.Validator().rulesets.explain("claim.papers-name-insured").splitlines()[0]
            '# Invoices, records and forms are made out to the insured'
        """

@final
class RunSummary:
    """What came of a run over files."""

    @property
    def claims(self) -> int:
        """How many claims were judged."""
    @property
    def decisions(self) -> dict[Decision, int]:
        """How many reports have which decision."""
    @property
    def unreadable_files(self) -> tuple[tuple[str, str], ...]:
        """Files that could not be read, or not to their end, and why."""

def builtin_rulesets() -> Rulesets:
    """The rulesets that the library carries with it.

    Example:
        >>> len(libclaims.Validator().rulesets.stamps)
        9
    """

def load_rulesets(
    folder: PathText, /, *, kinds: RequirementKind | Iterable[RequirementKind] = (), plugins: PathText | Iterable[PathText] = ()
) -> Rulesets:
    """Read a folder: one ruleset, or several of them; see `libclaims.rulesets.load`."""

def run_examples(rulesets: Rulesets, /) -> list[tuple[str, str, str | None]]:
    """Run the examples of all rules; see `libclaims.rulesets.test`."""

def diff_json(before: Validator, after: Validator, files: Iterable[PathText], names: tuple[str, str], lang: Language, /) -> str:
    """Judge every claim of files twice; see `libclaims.rulesets.diff`."""

def schema(name: str, /) -> dict[str, Any]:
    """A JSON Schema (draft 2020-12): "claim", "report", "rule" or "checklist".

    Raises:
        KeyError: there is no such schema.

    Example:
        >>> libclaims.schema("claim")["type"]
        'object'
    """
