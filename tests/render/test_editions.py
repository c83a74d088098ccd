"""What pages show of editions: what changed, corrections, marks at claims, and what stands where something is gone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import ClaimKind, Dated, Dossier, EditionChange, Happened, Withdrawn
from generator.render.views.about import Sign, view_about
from generator.render.views.briefing import view_briefing
from generator.render.views.changes import RecordView, view_changes
from generator.render.views.corrections import CorrectionView, view_corrections
from generator.render.views.derived import view_inferences
from generator.render.views.document import view_document
from generator.render.views.former import Former, list_former
from generator.render.views.history import ChangeLine
from generator.render.views.pieces import ClaimChange, Link
from generator.render.views.recorded import FormerClaimView, HistoryView
from generator.render.views.viewpoint import Viewpoint
from tests.render.harbour import load_harbour, render, render_harbour

_MOVED = "After the storms of January 2019 the north quay had moved by almost four centimetres."
_MOVED_BEFORE = "After the storms of January 2019 the north quay had moved by four centimetres."
_SANK = "After the storms the north quay had sunk by four centimetres."
_LEFT_OUT = "The Gazette says almost four centimetres; the word was left out."
_SECOND = Link("Second edition", "changes.md#edition-second-edition")


def _seen_from(page: str, dossier: Dossier | None = None) -> Viewpoint:
    harbour, verification = load_harbour()
    return Viewpoint(dossier or harbour, verification, page)


def _follow_up(day: str, *changes: EditionChange) -> Dossier:
    """The harbour with one more edition."""
    dossier, _ = load_harbour()
    newest = dossier.editions[-1]
    third = replace(
        newest, id="third", title="Third", day=day, follows=newest.id, tag=f"{newest.tag}-3", changes=changes
    )
    return replace(dossier, editions=(*dossier.editions, third))


def _change(happened: Happened, what: str, id_: str, **fields: object) -> EditionChange:
    dossier, _ = load_harbour()
    blank = replace(dossier.editions[0].changes[0], briefings=(), before="", after="")
    return replace(blank, happened=happened, what=what, id=id_, **fields)  # type: ignore[arg-type]


def test_an_edition_shows_each_record_once_with_all_that_changed_of_it() -> None:
    newest, first = view_changes(_seen_from("changes.md")).editions
    assert (newest.anchor, newest.title, newest.day) == ("edition-second-edition", "Second edition", "March 22, 2019")
    assert (newest.size, newest.note, first.size) == ("7 changes", "The wall moved and did not sink.", "")
    assert [(group.title, len(group.records)) for group in newest.groups] == [
        ("Briefings", 1),
        ("Claims", 4),
        ("Documents", 1),
        ("People and organisations", 1),
    ]
    assert newest.groups[1].records[:2] == (
        RecordView(
            anchor="change-claim-quay-moved_second-edition",
            name=_MOVED,
            link=Link(_MOVED, "documents/quay-gazette.md#claim-quay-moved"),
            is_new=False,
            is_gone=False,
            lines=(ChangeLine("Wording, less firm than before", _MOVED_BEFORE, _MOVED, "", _LEFT_OUT),),
        ),
        RecordView("change-claim-quay-sank_second-edition", _SANK, None, False, True, ()),
    )


def test_the_page_says_whether_something_changed_since() -> None:
    dossier, _ = load_harbour()
    current = replace(dossier, state=dossier.editions[-1].state)
    assert view_changes(_seen_from("changes.md", current)).is_current
    assert not view_changes(_seen_from("changes.md", replace(dossier, state="f" * 64))).is_current


def test_corrections_are_the_newest_first_with_their_old_words() -> None:
    assert view_corrections(_seen_from("corrections.md")).corrections == (
        CorrectionView(
            anchor="correction-claim-quay-moved_second-edition",
            day="March 22, 2019",
            kind="Claim",
            name=_MOVED,
            link=Link(_MOVED, "documents/quay-gazette.md#claim-quay-moved"),
            why="",
            lines=(ChangeLine("Wording, less firm than before", _MOVED_BEFORE, _MOVED, "", _LEFT_OUT),),
            edition=_SECOND,
        ),
        CorrectionView(
            anchor="withdrawn-document-quay-leaflet",
            day="March 20, 2019",
            kind="Document",
            name="The quay in two minutes",
            link=None,
            why="The leaflet was a copy of the inspection.",
            lines=(),
            edition=_SECOND,
        ),
        CorrectionView(
            anchor="withdrawn-claim-quay-sank",
            day="March 18, 2019",
            kind="Claim",
            name=_SANK,
            link=None,
            why="The Gazette says that the wall moved; the claim said that it sank.",
            lines=(),
            edition=_SECOND,
        ),
    )


def test_what_no_edition_has_recorded_is_named_by_its_id() -> None:
    dossier, _ = load_harbour()
    views = view_corrections(_seen_from("corrections.md", replace(dossier, editions=()))).corrections
    assert [(view.name, view.edition) for view in views] == [("quay-leaflet", None), ("quay-sank", None)]


def test_what_its_entry_says_stood_there_is_shown_where_it_stood() -> None:
    dossier, _ = load_harbour()
    day = Dated("2019-03-21", "2019-03-21", "2019-03-21")
    origin, nine = dossier.withdrawn[0].origin, "No ferry came in for nine years."
    entry = Withdrawn("nine-years", "claim", "It was nine days.", day, nine, "quay-gazette", origin=origin)
    leaf = Withdrawn("leaf", "document", "A copy.", day, "The leaf", origin=origin)
    changed = replace(dossier, withdrawn=(*dossier.withdrawn, entry, leaf))
    views = view_corrections(_seen_from("corrections.md", changed)).corrections
    assert [(view.name, view.why, view.edition) for view in views[1:3]] == [
        (nine, "It was nine days.", None),
        ("The leaf", "A copy.", None),
    ]
    place = Link("Taken back March 21, 2019", "../corrections.md#withdrawn-claim-nine-years")
    former = FormerClaimView("claim-nine-years", nine, place, "It was nine days.")
    gazette = dossier.documents["quay-gazette"]
    assert view_document(_seen_from("documents/quay-gazette.md", changed), gazette).taken_back[1:] == (former,)
    pages = render(changed, load_harbour()[1])
    assert "# The leaf\n" in pages["documents/leaf.md"]


def test_of_a_part_that_was_taken_back_the_whole_is_named() -> None:
    dossier, _ = load_harbour()
    day, origin = dossier.withdrawn[0].date, dossier.withdrawn[0].origin
    figure = Withdrawn("quay-moved", "figure", "It was a guess.", day, "4 cm", origin=origin)
    rights = Withdrawn("pilot-letter", "rights", "The pilot agrees.", day, origin=origin)
    seen = _seen_from("corrections.md", replace(dossier, withdrawn=(figure, rights)))
    views = view_corrections(seen).corrections
    assert [(view.kind, view.name, view.whole) for view in views[1:]] == [
        ("Figure of a claim", "4 cm", Link(_MOVED, "documents/quay-gazette.md#claim-quay-moved")),
        ("Rights in a document", "", Link("A pilot to the harbour master", "documents/pilot-letter.md")),
    ]
    page = render(replace(dossier, withdrawn=(figure, rights)), load_harbour()[1])["corrections.md"]
    assert f"4 cm\n\n- Of: [{_MOVED}](documents/quay-gazette.md#claim-quay-moved)\n- Why: It was a guess.\n" in page


def test_a_claim_shows_what_it_said_before_and_is_marked_when_the_newest_edition_changed_it() -> None:
    view = _seen_from("documents/quay-gazette.md").view_claim("quay-moved")
    link = Link("Changed March 22, 2019", "../changes.md#change-claim-quay-moved_second-edition")
    assert view.changes == (ClaimChange(link, "Wording, less firm than before", _MOVED_BEFORE, _LEFT_OUT),)
    assert view.newest == link
    new = _seen_from("index.md").view_claim("grandfather-twice")
    assert new.newest == Link("New March 22, 2019", "changes.md#change-claim-grandfather-twice_second-edition")


def test_the_mark_goes_with_the_next_edition_and_the_history_stays() -> None:
    dossier = _follow_up("2019-04-01", _change(Happened.CHANGED, "person", "marc-reed", says="Note"))
    view = _seen_from("index.md", dossier).view_claim("quay-moved")
    assert view.newest is None
    assert [change.link.text for change in view.changes] == ["Changed March 22, 2019"]


def test_a_first_edition_marks_nothing() -> None:
    dossier, _ = load_harbour()
    first = replace(dossier.editions[0], changes=(_change(Happened.NEW, "claim", "quay-moved", after=_MOVED),))
    assert _seen_from("index.md", replace(dossier, editions=(first,))).view_claim("quay-moved").newest is None


def test_a_claim_keeps_the_anchors_and_the_history_of_its_former_ids() -> None:
    dossier = _follow_up(
        "2019-04-01",
        _change(Happened.RENAMED, "claim", "quay-went", was="quay-moved"),
        _change(Happened.RENAMED, "claim", "wall-at-seven", was="wall-38"),
    )
    claims = {"quay-went": replace(dossier.claims["quay-moved"], id="quay-went")}
    claims["wall-at-seven"] = replace(dossier.claims["wall-38"], id="wall-at-seven")
    seen = _seen_from("documents/quay-gazette.md", replace(dossier, claims=claims))
    went = seen.view_claim("quay-went")
    assert went.former_anchors == ("claim-quay-moved",)
    assert [change.before for change in went.changes] == [_MOVED_BEFORE]
    assert seen.view_claim("wall-at-seven").former_anchors == ("claim-wall-38", "claim-wall-moved-38")


def test_the_old_words_of_a_claim_stay_at_its_anchor() -> None:
    dossier, _ = load_harbour()
    gone = FormerClaimView(
        "claim-quay-sank",
        _SANK,
        Link("Taken back March 18, 2019", "../corrections.md#withdrawn-claim-quay-sank"),
        "The Gazette says that the wall moved; the claim said that it sank.",
    )
    gazette = dossier.documents["quay-gazette"]
    assert view_document(_seen_from("documents/quay-gazette.md"), gazette).taken_back == (gone,)
    assert f'<h3 id="claim-quay-sank"><del>{_SANK}</del></h3>' in render_harbour()["documents/quay-gazette.md"]
    assert view_document(_seen_from("x.md"), dossier.documents["pilot-letter"]).taken_back == ()


def test_a_claim_of_ours_that_is_gone_stays_among_our_inferences() -> None:
    dossier = _follow_up("2019-04-01", _change(Happened.GONE, "claim", "two-walls", before="There are two walls."))
    link = Link("Taken back April 1, 2019", "changes.md#change-claim-two-walls_third")
    assert view_inferences(_seen_from("inferences.md", dossier)).taken_back == (
        FormerClaimView("claim-two-walls", "There are two walls.", link, ""),
    )


def test_a_claim_that_came_back_is_not_shown_as_gone() -> None:
    dossier, _ = load_harbour()
    claims = {**dossier.claims, "quay-sank": replace(dossier.claims["quay-moved"], id="quay-sank")}
    seen = _seen_from("documents/quay-gazette.md", replace(dossier, claims=claims))
    assert view_document(seen, dossier.documents["quay-gazette"]).taken_back == ()


def test_the_address_of_a_document_that_is_gone_or_renamed_says_what_became_of_it() -> None:
    dossier = _follow_up(
        "2019-04-01",
        _change(Happened.RENAMED, "briefing", "north-quay", was="the-quay"),
        _change(Happened.GONE, "briefing", "island-life", before="Island life", note="It was about nothing."),
    )
    life, quay, leaflet = list_former(dossier)
    about_nothing, copied = "It was about nothing.", "The leaflet was a copy of the inspection."
    path, title = "briefings/island-life.md", "Island life"
    assert life == Former(path, "briefing", "island-life", title, None, "April 1, 2019", about_nothing)
    path, title = "briefings/the-quay.md", "The north quay"
    assert quay == Former(path, "briefing", "the-quay", title, "north-quay", "", "")
    path, title = "documents/quay-leaflet.md", "The quay in two minutes"
    assert leaflet == Former(path, "document", "quay-leaflet", title, None, "March 20, 2019", copied)
    pages = render(dossier, load_harbour()[1])
    assert "[The north quay](north-quay.md)" in pages["briefings/the-quay.md"]
    assert f"Document taken back March 20, 2019. {copied}" in pages["documents/quay-leaflet.md"]


def test_a_briefing_says_when_it_came_out_and_when_it_last_changed() -> None:
    dossier, _ = load_harbour()
    quay, ferry = dossier.briefings["north-quay"], dossier.briefings["ferry-and-orchard"]
    seen = _seen_from("briefings/north-quay.md")
    first, last = (
        Link("March 15, 2019", "../changes.md#edition-first-edition"),
        Link("March 22, 2019", "../changes.md#edition-second-edition"),
    )
    feeds = [Link("Feed of this briefing", f"../feeds/briefings/{id_}.xml") for id_ in (quay.id, ferry.id)]
    assert view_briefing(seen, quay).history == HistoryView(first, last, feeds[0])
    assert view_briefing(seen, ferry).history == HistoryView(first, None, feeds[1])
    silent = _seen_from("briefings/north-quay.md", replace(dossier, editions=()))
    assert view_briefing(silent, quay).history is None


def test_the_page_about_the_site_counts_corrections_and_editions() -> None:
    signs = view_about(_seen_from("about.md")).signs[-2:]
    assert signs == (
        Sign(
            "Corrections so far",
            "1 mistake put right; 2 claims and documents taken back.",
            Link("Corrections", "corrections.md"),
        ),
        Sign("Editions", "2 editions, the newest of March 22, 2019.", Link("What changed", "changes.md")),
    )


@pytest.mark.parametrize(
    ("inferences", "said"),
    [
        (0, "none of them are our inferences."),
        (1, "1 of them is our inference."),
        (2, "2 of them are our inferences."),
    ],
)
def test_the_page_about_the_site_counts_our_inferences(inferences: int, said: str) -> None:
    dossier, _ = load_harbour()
    ours = [claim for claim in dossier.claims.values() if claim.kind is ClaimKind.INFERENCE][:inferences]
    others = [claim for claim in dossier.claims.values() if claim.kind is not ClaimKind.INFERENCE]
    claims = {claim.id: claim for claim in (*ours, *others)}
    sign = view_about(_seen_from("about.md", replace(dossier, claims=claims))).signs[0]
    assert sign.text.partition("; ")[2] == said


def test_without_editions_the_pages_say_so() -> None:
    dossier, verification = load_harbour()
    pages = render(replace(dossier, editions=(), withdrawn=()), verification)
    assert "No edition has been published yet." in pages["changes.md"]
    assert "No mistake was put right yet, and nothing was taken back." in pages["corrections.md"]
    assert [path for path, page in pages.items() if '"feeds": ' in page or "feeds/" in page] == []
    assert "documents/quay-leaflet.md" not in pages


def test_pages_of_many_editions_have_no_anchor_twice() -> None:
    dossier, _ = load_harbour()
    again = replace(dossier.editions[-1], id="claim-quay-moved_x".replace("_", "-"), follows="second-edition")
    page = render(replace(dossier, editions=(*dossier.editions, again)), load_harbour()[1])["changes.md"]
    anchors = [part.partition('"')[0] for part in page.split('id="')[1:]]
    assert len(anchors) == len(set(anchors)) > 2 * len(again.changes)
