from __future__ import annotations

from collections import Counter
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from generator.codes import Code, Severity
from generator.model import About, Check, ClaimKind, Dated, Relation, Verification
from generator.render.views.about import view_about
from generator.render.views.briefing import view_briefing
from generator.render.views.codes import split_code, view_codes
from generator.render.views.derived import view_gaps, view_inferences
from generator.render.views.document import view_document
from generator.render.views.figures import view_figures
from generator.render.views.home import view_home
from generator.render.views.legend import view_legend
from generator.render.views.method import view_method
from generator.render.views.people import view_people, view_person
from generator.render.views.pieces import DateView, EvidenceView, KindView, Link, SpeakerView
from generator.render.views.portions import Portion, divide
from generator.render.views.positions import view_positions
from generator.render.views.timeline import view_timeline
from generator.render.views.viewpoint import Viewpoint
from tests.render.harbour import load_harbour


def _seen_from(page: str) -> Viewpoint:
    return Viewpoint(*load_harbour(), page)


def test_a_claim_shows_kind_speaker_quotation_place_and_check() -> None:
    view = _seen_from("briefings/north-quay.md").view_claim("ortiz-a-lot-worse")
    gazette, column = "../documents/quay-gazette.md", "../documents/orchard-column.md"
    assert view.kind == KindView("said", "said")
    assert view.speaker == SpeakerView(Link("Lena Ortiz", "../people/lena-ortiz.md"), "", None)
    assert view.uri == f"{gazette}#claim-ortiz-a-lot-worse"
    assert view.evidence == (
        EvidenceView(
            document=Link("The Skerrow Gazette, news report", gazette),
            passage=Link("paragraph 2", f"{gazette}#passage-2"),
            quotation="could have been a lot worse",
            original="",
            relation="",
            check="same words as in the document, checked January 2, 2026",
        ),
        EvidenceView(
            document=Link("Jonas Pell, op-ed", column),
            passage=Link("paragraph 6", f"{column}#passage-6"),
            quotation=None,
            original="",
            relation="",
            check="place found by words that are not shown, checked January 2, 2026",
        ),
    )


def test_evidence_names_its_document_on_its_own_page_too_since_searches_land_there() -> None:
    view = _seen_from("documents/quay-gazette.md").view_claim("ortiz-a-lot-worse")
    assert [(piece.document, piece.passage.uri) for piece in view.evidence] == [
        (Link("The Skerrow Gazette, news report", "quay-gazette.md"), "#passage-2"),
        (Link("Jonas Pell, op-ed", "orchard-column.md"), "orchard-column.md#passage-6"),
    ]


def test_evidence_without_an_entry_in_the_lock_is_not_called_checked() -> None:
    dossier, verification = load_harbour()
    unchecked = Viewpoint(dossier, replace(verification, checks={}), "index.md")
    assert [piece.check for piece in unchecked.view_claim("wall-38").evidence] == ["not checked yet"]


def test_a_claim_reworded_after_its_check_says_so() -> None:
    dossier, verification = load_harbour()
    checks = {("wall-38", 1): Check("folded", ((0, 3),), "2026-01-02", is_current_wording=False)}
    seen = Viewpoint(dossier, replace(verification, checks=checks), "index.md")
    assert [piece.check for piece in seen.view_claim("wall-38").evidence] == [
        "same words, set in other signs, checked January 2, 2026; our wording has changed since"
    ]


def test_documents_of_the_same_maker_and_kind_are_told_apart_by_their_titles() -> None:
    dossier, verification = load_harbour()
    first, second, *_ = dossier.documents.values()
    twin = replace(second, authors=first.authors, publisher=first.publisher, kind=first.kind)
    seen = Viewpoint(replace(dossier, documents={first.id: first, twin.id: twin}), verification, "index.md")
    assert [seen.cite_document(each.id).text for each in (first, twin)] == [first.title, twin.title]


def test_notes_of_a_briefing_are_its_claims_in_the_order_of_first_use() -> None:
    briefing = load_harbour()[0].briefings["north-quay"]
    view = view_briefing(_seen_from("briefings/north-quay.md"), briefing)
    assert tuple(note.id for note in view.notes) == briefing.claims
    assert [point.link.uri for point in view.points] == [f"#point-{point.id}" for point in briefing.points]
    assert [[claim.id for claim in point.claims] for point in view.points] == [
        list(point.text.claims) for point in briefing.points
    ]


def test_the_home_page_lists_everything_in_the_order_of_the_site() -> None:
    dossier, _ = load_harbour()
    view = view_home(_seen_from("index.md"))
    assert [card.link.text for card in view.briefings] == [each.title for each in dossier.briefings.values()]
    assert [card.link.text for card in view.documents] == [each.title for each in dossier.documents.values()]
    assert tuple(note.id for note in view.notes) == dossier.site.bottom_line.claims


def test_the_home_page_names_what_the_briefings_rest_on_most() -> None:
    view = view_home(_seen_from("index.md"))
    assert [figure.id for figure in view.figures] == [
        *("quay-moved", "vote", "pell-lorries", "pell-seventh", "crack-not-found", "reed-three-places")
    ]
    assert [moment.claim.id for moment in view.moments] == ["quay-moved", "inspection-made"]
    assert view.figures_choice == view.moments_choice == "Those on which most briefings and sentences rest."


def test_the_home_page_shows_what_the_site_names() -> None:
    dossier, verification = load_harbour()
    site = replace(dossier.site, figures=("vote", "quay-moved"), moments=("council-meets", "inspection-made"))
    view = view_home(Viewpoint(replace(dossier, site=site), verification, "index.md"))
    assert [figure.id for figure in view.figures] == ["vote", "quay-moved"]
    assert [moment.claim.id for moment in view.moments] == ["inspection-made", "council-meets"]
    assert view.figures_choice == view.moments_choice == "Chosen by the editors."
    assert [tick.label for tick in view.ticks] == ["2019"]


def test_a_briefing_says_at_a_glance_who_when_and_what_it_rests_on() -> None:
    dossier, _ = load_harbour()
    view = view_briefing(_seen_from("briefings/north-quay.md"), dossier.briefings["north-quay"])
    assert view.glance.who == tuple(person.link for person in view.people[:5])
    assert view.glance.times == "2 moments. First: January 2019. Last: February 4, 2019"
    assert view.glance.basis.startswith("It rests on ")
    used = {piece.document for id_ in dossier.briefings["north-quay"].claims for piece in dossier.claims[id_].evidence}
    titles = [document.title for document in dossier.documents.values() if document.id in used]
    assert [source.link.text for source in view.glance.sources] == titles


def test_a_briefing_can_be_cited_and_leads_to_the_others() -> None:
    dossier, _ = load_harbour()
    briefing = dossier.briefings["north-quay"]
    view = view_briefing(_seen_from("briefings/north-quay.md"), briefing)
    assert view.citation == (
        f"“{briefing.title}”. The quay of Skerrow. The Skerrow Reading Room. "
        "As of March 21, 2019. Quotations checked January 2, 2026."
    )
    assert view.address == "https://harbour.example/quay/briefings/north-quay.html"
    assert [card.link.uri for card in view.next] == ["ferry-and-orchard.md"]


def test_an_error_can_be_reported_only_where_the_source_of_the_site_is_known() -> None:
    dossier, verification = load_harbour()
    report = Viewpoint(dossier, verification, "index.md").view_claim("wall-38").report
    fields = parse_qs(urlsplit(report).query)
    assert fields == {
        "template": ["correction.yml"],
        "title": ["Error in claim wall-38"],
        "where": ["https://harbour.example/quay/documents/quay-inspection.html#claim-wall-38"],
        "wrong": [
            "The site says: The wall had moved by 3.8 cm to seaward at bollard 7, and not at bollards 1 to 6.\n\n"
        ],
    }
    closed = replace(dossier, site=replace(dossier.site, repository=None))
    assert Viewpoint(closed, verification, "index.md").view_claim("wall-38").report == ""


def test_a_quotation_leads_to_its_words_where_the_document_has_an_address() -> None:
    dossier, _ = load_harbour()
    seen = _seen_from("index.md")
    addresses = [piece.original for claim in dossier.claims for piece in seen.view_claim(claim).evidence]
    report = "https://harbour.example/reports/quay#:~:text="
    assert sorted(filter(None, addresses)) == [
        f"{report}Two%20engineers%20and%20three%20divers%20of%20the%20port%20office",
        f"{report}moved%20by%203.8%20cm%20to%20seaward",
        f"{report}none%20has%20broken",
    ]


def test_what_the_publisher_does_not_say_is_said_to_be_missing() -> None:
    dossier, verification = load_harbour()
    about = view_about(Viewpoint(dossier, verification, "about.md"))
    assert (about.stated, [each.answer for each in about.statements if not each.answer]) == ("6 of 6 are answered.", [])
    silent = replace(dossier, site=replace(dossier.site, about=About()))
    view = view_about(Viewpoint(silent, verification, "about.md"))
    assert view.stated == "0 of 6 are answered."
    assert [each.question for each in view.statements] == [each.question for each in about.statements]


def test_the_legend_has_every_label() -> None:
    legend = view_legend(_seen_from("briefings/north-quay.md"))
    assert [row.kind.name for row in legend.rows] == [kind.value for kind in ClaimKind]
    assert legend.more.uri == "../method.md#labels"


def test_every_claim_with_evidence_has_one_home_on_the_pages_of_documents() -> None:
    dossier, _ = load_harbour()
    homes = [
        claim.id
        for document in dossier.documents.values()
        for passage in view_document(_seen_from(f"documents/{document.id}.md"), document).passages
        for claim in passage.claims
    ]
    inferences = [claim.id for claim in view_inferences(_seen_from("inferences.md")).claims]
    assert sorted(homes + inferences) == sorted(dossier.claims)


def test_the_text_of_a_document_published_in_full_is_cut_at_its_fragments() -> None:
    document = load_harbour()[0].documents["quay-inspection"]
    view = view_document(_seen_from("documents/quay-inspection.md"), document)
    assert [passage.text for passage in view.passages if passage.anchor == "passage-4"] == [
        (
            Portion("Of the 42 timber piles under the ramp 14, one third, are decayed;", False, False),
            Portion("none has broken", True, True),
            Portion(".", False, False),
        )
    ]


def test_only_a_document_published_in_full_shows_its_text() -> None:
    dossier, _ = load_harbour()
    with_text = [
        document.id
        for document in dossier.documents.values()
        if any(passage.text for passage in view_document(_seen_from(f"documents/{document.id}.md"), document).passages)
    ]
    assert with_text == ["quay-inspection"]


def test_a_passage_summed_up_with_another_leads_to_it() -> None:
    document = load_harbour()[0].documents["quay-inspection"]
    view = view_document(_seen_from("documents/quay-inspection.md"), document)
    passages = {passage.anchor: passage for passage in view.passages}
    assert [digest.scope for digest in passages["passage-2"].digest] == ["paragraphs 2–3"]
    assert passages["passage-3"].digest == ()
    assert passages["passage-3"].digested_in == Link("paragraph 2", "#passage-2")


def test_a_passage_of_a_transcript_says_who_speaks_by_name_or_as_described() -> None:
    document = load_harbour()[0].documents["council-hearing"]
    turns = (*document.turns[:3], replace(document.turns[3], by=None, anonymous="a mother"))
    view = view_document(_seen_from("documents/council-hearing.md"), replace(document, turns=turns))
    speakers = {passage.anchor: passage.speaker for passage in view.passages}
    assert speakers == {
        "passage-headline": None,
        "passage-1": SpeakerView(Link("Vane", "../people/index.md#person-councillor-vane"), "", None),
        "passage-2": SpeakerView(Link("Marc Reed", "../people/marc-reed.md"), "", None),
        "passage-3": SpeakerView(Link("Vane", "../people/index.md#person-councillor-vane"), "", None),
        "passage-4": SpeakerView(None, "a mother", None),
        "passage-5": None,
        "passage-6": None,
    }


def test_the_method_page_speaks_of_turns_where_there_are_some() -> None:
    dossier, verification = load_harbour()
    documents = {id_: replace(document, turns=()) for id_, document in dossier.documents.items()}
    without = Viewpoint(replace(dossier, documents=documents), verification, "method.md")
    assert (view_method(_seen_from("method.md")).has_turns, view_method(without).has_turns) == (True, False)


def test_a_document_that_nobody_measured_claims_no_size() -> None:
    dossier, _ = load_harbour()
    document = dossier.documents["quay-gazette"]
    seen = Viewpoint(dossier, Verification({}, {}, {}, {}), "documents/quay-gazette.md")
    view = view_document(seen, document)
    assert (view.size, view.quoted) == ("", "")


def test_the_index_of_people_has_everybody_in_the_order_of_names() -> None:
    dossier, _ = load_harbour()
    view = view_people(_seen_from("people/index.md"), {})
    assert sorted(entry.anchor for entry in (*view.people, *view.organisations)) == sorted(
        f"person-{person}" for person in dossier.people
    )
    sorts = {f"person-{person.id}": person.sort.casefold() for person in dossier.people.values()}
    for entries in (view.people, view.organisations):
        names = [sorts[entry.anchor] for entry in entries]
        assert names == sorted(names)


def test_a_person_without_a_page_has_the_claims_in_the_index() -> None:
    view = view_people(_seen_from("people/index.md"), {})
    for entry in (*view.people, *view.organisations):
        assert (entry.page is None) == (len(entry.claims) < 3 and entry.size in {"0 claims", "1 claim", "2 claims"})


def test_what_a_person_said_and_what_is_said_of_the_person_stand_apart() -> None:
    dossier, _ = load_harbour()
    view = view_person(_seen_from("people/lena-ortiz.md"), dossier.people["lena-ortiz"], {})
    said, relayed, about = (
        {claim.id for group in groups for claim in group.claims} for groups in (view.said, view.relayed, view.about)
    )
    assert said == {claim.id for claim in dossier.claims.values() if claim.by == "lena-ortiz"}
    assert said | relayed | about == {claim.id for claim in dossier.claims_by_person["lena-ortiz"]}
    assert len(said) + len(relayed) + len(about) == len(said | relayed | about)


def test_the_timeline_is_in_the_order_of_dates_and_loses_no_event() -> None:
    dossier, _ = load_harbour()
    view = view_timeline(_seen_from("timeline.md"))
    shown = [row.claim.id for year in view.years for event in year.events for row in event.rows]
    keys = [event.date.sort_key for event in (dossier.claims[claim].event for claim in shown) if event]
    assert sorted(shown) == sorted(claim.id for claim in dossier.claims.values() if claim.event)
    assert keys == sorted(keys)


def test_one_event_that_two_claims_tell_of_stands_once() -> None:
    dossier, verification = load_harbour()
    first = next(claim for claim in dossier.claims.values() if claim.event)
    twin = replace(first, id="twin")
    claims = {first.id: first, twin.id: twin}
    view = view_timeline(Viewpoint(replace(dossier, claims=claims), verification, "timeline.md"))
    assert [[row.claim.id for row in event.rows] for year in view.years for event in year.events] == [
        [first.id, "twin"]
    ]


def test_an_event_without_a_beginning_stands_at_the_year_in_which_it_may_end() -> None:
    dossier, verification = load_harbour()
    claim = next(claim for claim in dossier.claims.values() if claim.event)
    assert claim.event
    date = Dated("../2019-01", "", "2019-01-31", is_inferred=True, why="nobody says")
    changed = replace(claim, event=replace(claim.event, date=date))
    view = view_timeline(Viewpoint(replace(dossier, claims={claim.id: changed}), verification, "timeline.md"))
    assert [(year.name, [event.date for event in year.events]) for year in view.years] == [
        ("2019", [DateView("by January 2019", True, "nobody says")])
    ]


def test_an_event_stands_where_it_can_have_begun_at_the_earliest() -> None:
    dossier, verification = load_harbour()
    claim = next(claim for claim in dossier.claims.values() if claim.event)
    assert claim.event
    dates = {
        "later": Dated("[2018-06..]", "2018-06-01", ""),
        "either": Dated("[2018-03..2019-02]", "2018-03-01", "2019-02-28"),
        "last": Dated("2019-01", "2019-01-01", "2019-01-31"),
        "first": Dated("2018-05", "2018-05-01", "2018-05-31"),
    }
    claims = {id_: replace(claim, id=id_, event=replace(claim.event, date=date)) for id_, date in dates.items()}
    view = view_timeline(Viewpoint(replace(dossier, claims=claims), verification, "timeline.md"))
    assert [(year.name, [row.claim.id for event in year.events for row in event.rows]) for year in view.years] == [
        ("2018", ["either", "first", "later"]),
        ("2019", ["last"]),
    ]


def test_a_view_held_by_some_year_stands_before_those_of_the_year() -> None:
    dossier, verification = load_harbour()
    claim = next(claim for claim in dossier.claims.values() if claim.position)
    assert claim.position
    dates = {
        "undated": None,
        "later": Dated("[2018-06..]", "2018-06-01", ""),
        "in-2019": Dated("2019-01", "2019-01-01", "2019-01-31"),
        "by-2019": Dated("../2019-03", "", "2019-03-31"),
        "in-2018": Dated("2018", "2018-01-01", "2018-12-31"),
    }
    undated = replace(claim, evidence=(), said=None)
    claims = {id_: replace(undated, id=id_, position=replace(claim.position, date=date)) for id_, date in dates.items()}
    view = view_positions(Viewpoint(replace(dossier, claims=claims), verification, "positions.md"))
    (question,) = [each for each in view.questions if each.held]
    assert question.years == ("2018", "2018 or later", "By 2019", "2019", "Undated")
    assert [row.claim.id for row in question.held] == ["in-2018", "later", "by-2019", "in-2019", "undated"]


def test_a_view_without_a_date_was_held_by_the_day_of_its_words_or_of_its_first_document() -> None:
    dossier, verification = load_harbour()
    claim = dossier.claims["reed-will-not-open"]
    assert claim.position
    (piece,) = claim.evidence
    undated = replace(claim, position=replace(claim.position, date=None))
    silent = replace(undated, id="silent", said=None, evidence=(replace(piece, document="undated"),))
    printed = replace(silent, id="printed", evidence=(*silent.evidence, piece))
    said = replace(printed, id="said", said=Dated("2018", "2018-01-01", "2018-12-31"))
    claims = {each.id: each for each in (silent, printed, said)}
    documents = {**dossier.documents, "undated": replace(dossier.documents["quay-gazette"], published=None)}
    dossier = replace(dossier, claims=claims, documents=documents)
    view = view_positions(Viewpoint(dossier, verification, "positions.md"))
    (question,) = [each for each in view.questions if each.held]
    assert question.years == ("By 2018", "By 2019", "Undated")
    assert [row.claim.id for row in question.held] == ["said", "printed", "silent"]


def test_figures_and_positions_lose_none() -> None:
    dossier, _ = load_harbour()
    figures = [row.claim.id for row in view_figures(_seen_from("figures.md")).rows]
    positions = [row.claim.id for each in view_positions(_seen_from("positions.md")).questions for row in each.held]
    assert figures == [claim.id for claim in dossier.claims.values() if claim.figure]
    assert sorted(positions) == sorted(claim.id for claim in dossier.claims.values() if claim.position)


def test_a_gap_says_which_words_were_looked_for_and_where() -> None:
    view = view_gaps(_seen_from("gaps.md"))
    first = view.sections[0].gaps[0]
    assert first.check == "Checked: “final cost” and “total cost” do not occur in"
    assert len(first.documents) == len(load_harbour()[0].documents)


def test_the_counts_of_the_method_page_are_those_of_the_dossier() -> None:
    dossier, verification = load_harbour()
    view = view_method(_seen_from("method.md"))
    sizes = Counter(claim.kind for claim in dossier.claims.values())
    assert [row.size for row in view.kinds] == [
        Link(f"{sizes[kind]} claim{'' if sizes[kind] == 1 else 's'}", f"kinds/{kind.value}.md") for kind in ClaimKind
    ]
    counts = {row.what: row.number for row in view.counts}
    assert counts["pieces of evidence"] == len(dossier.evidence)
    assert counts["pieces of evidence found in their documents"] == len(verification.checks)
    assert view.last_day == "January 2, 2026"


@pytest.mark.parametrize(
    ("text", "portions"),
    [
        ("plain", (Portion("plain", False, False),)),
        (
            "Write `[[id]]`, or `x`.",
            (
                Portion("Write", False, False),
                Portion("[[id]]", True, True),
                Portion(", or", False, False),
                Portion("x", True, True),
                Portion(".", False, False),
            ),
        ),
        ("an odd ` one", (Portion("an odd ` one", False, False),)),
    ],
)
def test_words_between_backticks_are_code(text: str, portions: tuple[Portion, ...]) -> None:
    assert split_code(text) == portions


def test_portions_keep_the_spaces_between_them() -> None:
    pieces = [("the wall ", False), ("moved", True), (" ", False), ("again", True), ("!", False)]
    joined = "".join(f"{' ' * each.is_after_space}{each.text}" for each in divide(pieces))
    assert joined == "the wall moved again!"


def test_codes_stand_under_their_letters() -> None:
    codes = {"Q102": Code("Not found", "why", "what to do"), "B101": Code("Mark", "why", "cure", Severity.WARNING)}
    view = view_codes(codes)
    assert [(family.name, [(code.anchor, code.severity) for code in family.codes]) for family in view.families] == [
        ("Prose", [("B101", "warning")]),
        ("Quotations, and whose words they are", [("Q102", "error")]),
    ]


def test_years_of_a_question_stand_in_order_when_a_view_has_no_known_beginning() -> None:
    dossier, verification = load_harbour()
    held = [claim for claim in dossier.claims.values() if claim.position is not None]
    first = held[0]
    assert first.position is not None
    open_start = replace(first.position, date=Dated("../2031", "", "2031-12-31"))
    claims = {**dossier.claims, first.id: replace(first, position=open_start)}
    view = view_positions(Viewpoint(replace(dossier, claims=claims), verification, "positions.md"))
    (question,) = [each for each in view.questions if any(row.claim.id == first.id for row in each.held)]
    dated = [year for year in question.years if year[-4:].isdigit()]
    assert "By 2031" in dated
    assert dated == sorted(dated, key=lambda year: year[-4:])
    assert list(question.years[: len(dated)]) == dated


def test_when_a_briefing_is_told_of_names_what_may_have_been_at_any_later_time_apart() -> None:
    dossier, verification = load_harbour()
    briefing = dossier.briefings["north-quay"]
    told = [claim for claim in map(dossier.claims.__getitem__, briefing.claims) if claim.event]

    def describe(*dates: Dated) -> str:
        events = {
            claim.id: replace(claim, event=replace(claim.event, date=date) if claim.event else None)
            for claim, date in zip(told, dates, strict=False)
        }
        others = {claim.id: replace(claim, event=None) for claim in told[len(dates) :]}
        changed = replace(dossier, claims={**dossier.claims, **events, **others})
        return view_briefing(Viewpoint(changed, verification, "briefings/north-quay.md"), briefing).glance.times

    later = Dated("[2018-06..]", "2018-06-01", "")
    first, last = Dated("2018", "2018-01-01", "2018-12-31"), Dated("2019", "2019-01-01", "2019-12-31")
    assert describe(first, last) == "2 moments. First: 2018. Last: 2019"
    assert describe(later, first) == "2 moments. 2018. Of unknown date: June 2018 or later"
    assert describe(later) == "1 moment: June 2018 or later"
    assert describe() == ""


def test_a_passage_is_named_once_for_a_quotation_and_for_words_that_are_not_shown() -> None:
    dossier, verification = load_harbour()
    claim = dossier.claims["ortiz-a-lot-worse"]
    quoted, located = claim.evidence
    beside = replace(located, document=quoted.document, at=quoted.at)
    against = replace(beside, relation=Relation.QUALIFIES)
    changed = replace(claim, evidence=(beside, quoted, beside, located, against))
    seen = Viewpoint(replace(dossier, claims={claim.id: changed}), verification, "timeline.md")
    assert [(piece.passage.text, piece.quotation, piece.relation) for piece in seen.view_claim(claim.id).evidence] == [
        ("paragraph 2", "could have been a lot worse", ""),
        ("paragraph 6", None, ""),
        ("paragraph 2", None, "qualifies it"),
    ]
