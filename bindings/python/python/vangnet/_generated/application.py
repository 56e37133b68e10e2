"""The questions of the subject "application" with their answers.

Made by `make generate` from the descriptions in Rust: change them there.
"""

import datetime
from collections.abc import Iterable, Mapping

from .._native import Case, Citation
from .._questions.answer import Value, ask, frozen
from .._questions.ask import Kind, question
from .._questions.methods import ApplicationMethods
from .typing import (
    ApplicationCase,
    ApplicationCode,
    ApplicationMeasure,
    Caveat,
    CollegeDeclaration,
    CouncilConsent,
    Evidence,
    Outcome,
)


@frozen
class ApplicationFinding(Value):
    """Something that is found in an application.

    - `code`: What is found.
    - `measure`: The name of the measure that it is about.
    - `passage`: The passage of the form that asks for it, word for word, in Dutch; the form does not speak of an
      *aanwijzing*.
    - `part`: Where the passage stands in the form.
    - `advice`: Whether it is advice, which does not stand in the way of filing.

    >>> import vangnet
    >>> answer = vangnet.application(
    ...     case={
    ...         "id": "arnhem",
    ...         "year": 2019,
    ...         "years": [
    ...             {"year": 2019, "budget": "102222222.22", "net_costs": "111422222.22"},
    ...             {"year": 2018, "budget": 101_000_000, "net_costs": 109_181_000},
    ...             {"year": 2017, "budget": 100_000_000, "net_costs": 108_000_000},
    ...         ],
    ...         "procedure": {
    ...             "received": "2020-08-01",
    ...             "college_declaration": True,
    ...             "council_consent": True,
    ...             "internal_measures": True,
    ...             "external_measures": True,
    ...             "granted_years": [2017],
    ...             "instruction_years": [],
    ...         },
    ...     },
    ...     filed="2020-08-01",
    ...     joint_body=["Rheden"],
    ...     measures=[
    ...         {
    ...             "name": "Mediation at the door",
    ...             "kind": "internal",
    ...             "about": "inflow",
    ...             "sources": [],
    ...             "decided_on": "2019-02-01",
    ...             "started_on": "2019-03-01",
    ...             "households": 40,
    ...         },
    ...         {
    ...             "name": "Work pays",
    ...             "kind": "external",
    ...             "about": "amount",
    ...             "sources": [
    ...                 {
    ...                     "kind": "document",
    ...                     "name": "Guide to part-time income",
    ...                     "date": "2019-02-01",
    ...                     "effectiveness": True,
    ...                 },
    ...             ],
    ...             "measure": "Part-time work is paid out at once.",
    ...             "decided_on": "2019-10-01",
    ...             "started_on": "2020-01-01",
    ...             "saving": 250_000,
    ...         },
    ...     ],
    ...     consent={"date": "2020-07-08", "chair": True, "registrar": True},
    ...     declaration={"date": "2020-06-23", "mayor": True, "secretary": True},
    ...     analysis={
    ...         "question": "attribution",
    ...         "from": vangnet.Situation(label="2018", budget=101_000_000, net_costs=109_181_000),
    ...         "to": vangnet.Situation(label="2019", budget="102222222.22", net_costs="111422222.22"),
    ...     },
    ... )
    >>> answer.findings[0].advice
    False
    """

    code: ApplicationCode
    """What is found."""
    measure: str | None
    """The name of the measure that it is about."""
    passage: str | None
    """The passage of the form that asks for it, word for word, in Dutch; the form does not speak of an *aanwijzing*."""
    part: str | None
    """Where the passage stands in the form."""
    advice: bool
    """Whether it is advice, which does not stand in the way of filing."""


@frozen
class Application(ApplicationMethods):
    """What is found in an application, and whether it is complete.

    - `findings`: What is found: first what the contract finds, then measure by measure, then of the application as a
      whole.
    - `ready`: Whether nothing is found that stands in the way of filing; advice does not.
    - `outcome`: The outcome of the assessment of the case with this application.
    - `warnings`: What a reader should know.
    - `evidence`: The weakest mark that the answer rests on; `user` where it only works out the user's own figures.
    - `sources`: Where the rules are written.

    >>> import vangnet
    >>> answer = vangnet.application(
    ...     case={
    ...         "id": "arnhem",
    ...         "year": 2019,
    ...         "years": [
    ...             {"year": 2019, "budget": "102222222.22", "net_costs": "111422222.22"},
    ...             {"year": 2018, "budget": 101_000_000, "net_costs": 109_181_000},
    ...             {"year": 2017, "budget": 100_000_000, "net_costs": 108_000_000},
    ...         ],
    ...         "procedure": {
    ...             "received": "2020-08-01",
    ...             "college_declaration": True,
    ...             "council_consent": True,
    ...             "internal_measures": True,
    ...             "external_measures": True,
    ...             "granted_years": [2017],
    ...             "instruction_years": [],
    ...         },
    ...     },
    ...     filed="2020-08-01",
    ...     joint_body=["Rheden"],
    ...     measures=[
    ...         {
    ...             "name": "Mediation at the door",
    ...             "kind": "internal",
    ...             "about": "inflow",
    ...             "sources": [],
    ...             "decided_on": "2019-02-01",
    ...             "started_on": "2019-03-01",
    ...             "households": 40,
    ...         },
    ...         {
    ...             "name": "Work pays",
    ...             "kind": "external",
    ...             "about": "amount",
    ...             "sources": [
    ...                 {
    ...                     "kind": "document",
    ...                     "name": "Guide to part-time income",
    ...                     "date": "2019-02-01",
    ...                     "effectiveness": True,
    ...                 },
    ...             ],
    ...             "measure": "Part-time work is paid out at once.",
    ...             "decided_on": "2019-10-01",
    ...             "started_on": "2020-01-01",
    ...             "saving": 250_000,
    ...         },
    ...     ],
    ...     consent={"date": "2020-07-08", "chair": True, "registrar": True},
    ...     declaration={"date": "2020-06-23", "mayor": True, "secretary": True},
    ...     analysis={
    ...         "question": "attribution",
    ...         "from": vangnet.Situation(label="2018", budget=101_000_000, net_costs=109_181_000),
    ...         "to": vangnet.Situation(label="2019", budget="102222222.22", net_costs="111422222.22"),
    ...     },
    ... )
    >>> answer.findings[0].code, answer.findings[0].measure
    ('external_needs_insight', 'Work pays')
    """

    findings: tuple[ApplicationFinding, ...]
    """What is found: first what the contract finds, then measure by measure, then of the application as a whole."""
    ready: bool
    """Whether nothing is found that stands in the way of filing; advice does not."""
    outcome: Outcome
    """The outcome of the assessment of the case with this application."""
    warnings: tuple[Caveat, ...]
    """What a reader should know."""
    evidence: Evidence
    """The weakest mark that the answer rests on; `user` where it only works out the user's own figures."""
    sources: tuple[Citation, ...]
    """Where the rules are written."""


_APPLICATION: dict[str, Kind] = {
    "case": {
        "id": "text",
        "year": "integer",
        "years": [
            {
                "year": "integer",
                "budget": "amount",
                "net_costs": "amount",
                "unlawful": "amount",
                "budget_without_art_7": "amount",
                "budget_stage": "text",
            },
        ],
        "inhabitants": "integer",
        "procedure": {
            "received": "day",
            "college_declaration": "truth",
            "council_consent": "truth",
            "internal_measures": "truth",
            "external_measures": "truth",
            "granted_years": ["integer"],
            "instruction_years": ["integer"],
        },
    },
    "filed": "day",
    "joint_body": ["text"],
    "measures": [
        {
            "name": "text",
            "kind": "text",
            "about": "text",
            "sources": [{"kind": "text", "name": "text", "date": "day", "effectiveness": "truth"}],
            "insight": "text",
            "measure": "text",
            "decided_on": "day",
            "started_on": "day",
            "households": "number",
            "saving": "amount",
        },
    ],
    "consent": {"date": "day", "chair": "truth", "registrar": "truth"},
    "declaration": {"date": "day", "mayor": "truth", "secretary": "truth"},
    "analysis": {
        "question": {
            "attribution": {
                "from": {
                    "label": "text",
                    "budget": "amount",
                    "net_costs": "amount",
                    "macro_budget": "amount",
                    "vangnet_reserve": "amount",
                    "caseload": "number",
                    "other": "amount",
                },
                "to": {
                    "label": "text",
                    "budget": "amount",
                    "net_costs": "amount",
                    "macro_budget": "amount",
                    "vangnet_reserve": "amount",
                    "caseload": "number",
                    "other": "amount",
                },
                "split": "text",
            },
            "deviation": {
                "year": "integer",
                "budget": "amount",
                "households": "number",
                "model": {"caseload": "number", "price": "amount", "amount": "amount"},
                "realised": {"caseload": "number", "price": "amount", "amount": "amount"},
                "caseload_difference": "number",
                "groups": [{"name": "text", "model": "number", "realised": "number"}],
                "disturbance_per_household": "amount",
            },
        },
    },
    "programme": {
        "question": {
            "programme": {
                "years": [
                    {
                        "year": "integer",
                        "budget": "amount",
                        "net_costs": "amount",
                        "unlawful": "amount",
                        "budget_without_art_7": "amount",
                        "budget_stage": "text",
                    },
                ],
                "first": "integer",
                "last": "integer",
                "inhabitants": "integer",
                "assume": "integer",
                "price": "amount",
                "measures": [
                    {
                        "name": "text",
                        "from": "text",
                        "until": "text",
                        "households": "number",
                        "success": "ratio",
                        "deadweight": "ratio",
                        "delay": "integer",
                        "months": "integer",
                        "return": "ratio",
                        "price": "amount",
                        "costs": [{"year": "integer", "amount": "amount"}],
                        "cost_per_household": "amount",
                    },
                ],
                "historical": {"inhabitants": "integer", "ratio": "ratio"},
                "conditions": "text",
            },
        },
    },
}


def application(
    *,
    case: ApplicationCase | Case,
    filed: datetime.date | str,
    measures: Iterable[ApplicationMeasure],
    joint_body: Iterable[str] | None = None,
    consent: CouncilConsent | None = None,
    declaration: CollegeDeclaration | None = None,
    analysis: Mapping[str, object] | None = None,
    programme: Mapping[str, object] | None = None,
) -> Application:
    """Whether an application is complete, with the passage of the form behind each finding.

    - `case`: The case: the deficit year and its figures. What its procedure says counts beside what stands here. It is
      a dict with the keys below, or a `Case`.
      - `id`: Any text; the answer has it too.
      - `year`: The deficit year.
      - `years`: The figures by year, in any order: the deficit year, and the years before it as far as they are known.
        Each is a dict with the keys below, or a `YearFigures`.
        - `year`: The calendar year.
        - `budget`: The budget of the municipality, in euro.
        - `net_costs`: The net costs (*netto lasten*), in euro; they may be below zero. They cover Participatiewet,
          IOAW, IOAZ, loonkostensubsidies and Bbz 2004, from 2020 also the living costs of established self-employed
          people.
        - `unlawful`: Unlawful spending (*fouten en onzekerheden*) among the net costs, in euro: not below zero. Without
          it `"0"`.
        - `budget_without_art_7`: The budget without the correction of article 7, in euro, where there is one: it takes
          the place of the budget.
        - `budget_stage`: The stage of the budget: only a final one counts for the law. Without it `"definitief"`.
          - `"voorlopig"`: *Voorlopig*: fixed at least three months before the year (Participatiewet art. 69(4)).
          - `"nader_voorlopig"`: *Nader voorlopig*: around May of the year.
          - `"definitief"`: *Definitief*: at the end of September of the year (Participatiewet art. 71).
      - `inhabitants`: The number of inhabitants, which matters in 2015 and 2016 only.
      - `procedure`: The application, where there is one.
        - `received`: The day on which the Toetsingscommissie received the request.
        - `college_declaration`: Whether the college declares that it took measures to reduce the deficit (*verklaring
          college*).
        - `council_consent`: Whether the council consents to that declaration (*instemming gemeenteraad*).
        - `internal_measures`: Whether internal measures (part B1 of the form) were taken.
        - `external_measures`: Whether external measures (part B2 of the form) were taken.
        - `granted_years`: The deficit years over which a vangnetuitkering was granted.
        - `instruction_years`: The calendar years of an *aanwijzing* (Participatiewet art. 76).
    - `filed`: The day on which the application is filed.
    - `measures`: The measures of part B, at most 1000.
      - `name`: Its name.
      - `kind`: Internal (part B1) or external (part B2).
        - `"internal"`: Part B1: by the municipality itself, without a consultation outside it.
        - `"external"`: Part B2: because of a consultation of a party or of written information outside the
          municipality.
      - `about`: What it works on.
        - `"inflow"`: How many come into bijstand.
        - `"outflow"`: How many leave it.
        - `"amount"`: How high a benefit is, such as through part-time work.
        - `"other"`: Something else.
      - `sources`: Question a: where it comes from, at most 100 sources; an empty list where it comes from nobody else.
        - `kind`: What it is.
          - `"municipality"`: Another municipality; one that is in the own joint body does not count as outside.
          - `"joint_body"`: The own joint body (*gemeenschappelijke regeling*, ISD or RSD), which does not count as
            outside; that of others is `other`.
          - `"social_employment_company"`: The social employment company (*SW-bedrijf*), which counts as outside.
          - `"adviser"`: A firm of advisers.
          - `"divosa"`: Divosa: its meetings, its benchmark, its people.
          - `"research"`: Research, also on commission.
          - `"document"`: Written information, on paper or not, which must speak of the effect of the measure.
          - `"other"`: Another party.
        - `name`: Its name: of a party, or the title of a document.
        - `date`: The day of the consultation or of the document.
        - `effectiveness`: Whether written information speaks of the effect of the measure and of how it works; not said
          where it is absent.
      - `insight`: Question b: the insight that the sources gave.
      - `measure`: Question c: what was done because of it.
      - `decided_on`: The day on which it was decided.
      - `started_on`: The day on which its execution began.
      - `households`: How many households fewer need a benefit.
      - `saving`: What it saves, in euro.
    - `joint_body`: The names of the municipalities that share the execution, at most 100; absent where there is no
      joint body.
    - `consent`: The consent of the council; absent where there is none.
      - `date`: The day of the consent.
      - `chair`: Whether the chair signed the form.
      - `registrar`: Whether the registrar (*griffier*) signed the form.
    - `declaration`: The declaration of the college; absent where there is none.
      - `date`: The day of the declaration.
      - `mayor`: Whether the mayor signed the form.
      - `secretary`: Whether the secretary signed the form.
    - `analysis`: Part A: the causes of the deficit, as a question.
    - `programme`: Part C: what the measures bring, as a question, for the draft.

    Raises `InputError` and `InputTypeError`.

    Source: Aanvraagformulier vangnetuitkering over 2019; Besluit Participatiewet art. 10.

    >>> import vangnet
    >>> answer = vangnet.application(
    ...     case={
    ...         "id": "arnhem",
    ...         "year": 2019,
    ...         "years": [
    ...             {"year": 2019, "budget": "102222222.22", "net_costs": "111422222.22"},
    ...             {"year": 2018, "budget": 101_000_000, "net_costs": 109_181_000},
    ...             {"year": 2017, "budget": 100_000_000, "net_costs": 108_000_000},
    ...         ],
    ...         "procedure": {
    ...             "received": "2020-08-01",
    ...             "college_declaration": True,
    ...             "council_consent": True,
    ...             "internal_measures": True,
    ...             "external_measures": True,
    ...             "granted_years": [2017],
    ...             "instruction_years": [],
    ...         },
    ...     },
    ...     filed="2020-08-01",
    ...     joint_body=["Rheden"],
    ...     measures=[
    ...         {
    ...             "name": "Mediation at the door",
    ...             "kind": "internal",
    ...             "about": "inflow",
    ...             "sources": [],
    ...             "decided_on": "2019-02-01",
    ...             "started_on": "2019-03-01",
    ...             "households": 40,
    ...         },
    ...         {
    ...             "name": "Work pays",
    ...             "kind": "external",
    ...             "about": "amount",
    ...             "sources": [
    ...                 {
    ...                     "kind": "document",
    ...                     "name": "Guide to part-time income",
    ...                     "date": "2019-02-01",
    ...                     "effectiveness": True,
    ...                 },
    ...             ],
    ...             "measure": "Part-time work is paid out at once.",
    ...             "decided_on": "2019-10-01",
    ...             "started_on": "2020-01-01",
    ...             "saving": 250_000,
    ...         },
    ...     ],
    ...     consent={"date": "2020-07-08", "chair": True, "registrar": True},
    ...     declaration={"date": "2020-06-23", "mayor": True, "secretary": True},
    ...     analysis={
    ...         "question": "attribution",
    ...         "from": vangnet.Situation(label="2018", budget=101_000_000, net_costs=109_181_000),
    ...         "to": vangnet.Situation(label="2019", budget="102222222.22", net_costs="111422222.22"),
    ...     },
    ... )
    >>> answer.findings[0].code, answer.findings[0].measure
    ('external_needs_insight', 'Work pays')
    """
    return ask(
        Application,
        question(
            "application",
            _APPLICATION,
            case=case,
            filed=filed,
            measures=measures,
            joint_body=joint_body,
            consent=consent,
            declaration=declaration,
            analysis=analysis,
            programme=programme,
        ),
    )
