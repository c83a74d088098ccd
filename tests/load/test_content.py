"""content/ as a dossier: what the example project says, record by record, and that nothing makes the loader fail."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import Location
from generator.load.content import load_content
from generator.model import (
    Claim,
    ClaimKind,
    Dated,
    Dossier,
    Event,
    Figure,
    PersonKind,
    Position,
    Publish,
    Relation,
    Sentence,
    SpanKind,
)
from tests.projects import HARBOUR, copy_harbour, replace_in


@pytest.fixture(scope="module")
def harbour() -> Dossier:
    dossier, faults = load_content(HARBOUR)
    assert faults == []
    assert dossier is not None
    return dossier


def test_records_come_in_the_order_of_the_site(harbour: Dossier) -> None:
    assert list(harbour.documents) == [
        "quay-gazette",
        "quay-inspection",
        "council-hearing",
        "orchard-column",
        "lighthouse-notice",
        "pilot-letter",
    ]
    assert list(harbour.briefings) == ["north-quay", "ferry-and-orchard"]
    assert list(harbour.questions) == ["rebuilding", "opening"]
    assert (len(harbour.claims), len(harbour.people), len(harbour.withdrawn)) == (45, 13, 2)
    assert harbour.is_whole


def test_what_the_site_does_not_list_comes_last_by_id(tmp_path: Path) -> None:
    root = copy_harbour(tmp_path)
    replace_in(root, "content/site.yaml", "briefings: [north-quay, ferry-and-orchard]", "briefings: [north-quay]")
    dossier, _ = load_content(root)
    assert dossier is not None
    assert list(dossier.briefings) == ["north-quay", "ferry-and-orchard"]


def test_a_document_has_all_its_record_says(harbour: Dossier) -> None:
    document = harbour.documents["quay-gazette"]
    assert (document.title, document.kind) == (
        "The quay that moved: Skerrow counts the cost of a winter",
        "news report",
    )
    assert document.published == Dated("2019-03-14", "2019-03-14", "2019-03-14")
    assert document.rights.publish is Publish.FRAGMENTS
    assert [(part.name, part.first, part.last) for part in document.received.parts] == [
        ("kicker", 1, 1),
        ("headline", 2, 2),
        ("publication-line", 3, 3),
        ("caption", 5, 5),
        ("body", 7, 17),
        ("sign-off", 19, 19),
    ]
    assert [(span.at, span.kind, span.by, span.anonymous, span.via) for span in document.spans[7:]] == [
        ("8", SpanKind.SPEECH, None, "a councillor, unnamed at their own wish", None),
        ("9", SpanKind.TITLE, None, None, None),
        ("9", SpanKind.SPEECH, None, "the grandfather of Ada Quill", "ada-quill"),
        ("10", SpanKind.HYPOTHETICAL, None, None, None),
    ]
    assert document.digest[7].passages == ("4", "5")
    turn = harbour.documents["council-hearing"].turn_of("4")
    assert turn is not None
    assert (turn.passages, turn.by, turn.anonymous, turn.checked) == (("4",), "ada-quill", None, None)
    assert document.turn_of("4") is None


def test_a_claim_has_all_its_record_says(harbour: Dossier) -> None:
    claim = harbour.claims["quay-moved"]
    assert (claim.document, claim.kind, claim.by) == ("quay-gazette", ClaimKind.REPORTED, None)
    month = Dated("2019-01", "2019-01-01", "2019-01-31")
    assert claim.event == Event("The north quay moves", month)
    assert claim.figure == Figure("4", None, "cm", "almost", "movement of the quay wall", month)
    assert [(piece.key, piece.document, piece.at, piece.parts, piece.relation) for piece in claim.evidence] == [
        (("quay-moved", 1), "quay-gazette", "1", ("almost four centimetres",), Relation.SUPPORTS),
        (("quay-moved", 2), "quay-inspection", "2", ("moved by 3.8 cm",), Relation.QUALIFIES),
    ]


def test_figures_keep_the_number_as_it_is_written(harbour: Dossier) -> None:
    values = {
        id_: (claim.figure.value, claim.figure.to) for id_, claim in harbour.claims.items() if claim.figure is not None
    }
    assert {id_: values[id_] for id_ in ("passengers", "passengers-lost", "budget-third", "budget-crowns")} == {
        "passengers": ("40000", None),
        "passengers-lost": ("1200", "1500"),
        "budget-third": ("1/3", None),
        "budget-crowns": ("2.5", None),
    }


def test_quotations_locators_parts_and_passages_are_told_apart(harbour: Dossier) -> None:
    def shape(id_: str) -> tuple[tuple[str, ...], bool, tuple[str, ...]]:
        piece = harbour.claims[id_].evidence[0]
        return piece.parts, piece.is_quotation, piece.fields

    assert shape("reed-three-places") == (("wall had failed in three places",), True, ("quote",))
    assert shape("passengers") == (("some 40,000 passengers a year",), False, ("locator",))
    assert shape("reed-letter") == (("must begin", "or not at all"), True, ("parts", "parts"))
    assert shape("lamp-dark") == ((), True, ())


def test_everyone_whom_a_claim_concerns_is_named_once(harbour: Dossier) -> None:
    assert harbour.claims["ortiz-ramp"].everyone == ("lena-ortiz", "marc-reed")
    assert harbour.claims["reed-letter"].position == Position("rebuilding", "marc-reed", "at once, or never", None)
    assert harbour.claims["reed-letter"].everyone == ("marc-reed",)


def test_indexes_lead_from_documents_people_and_briefings_to_claims(harbour: Dossier) -> None:
    def ids(claims: tuple[Claim, ...]) -> list[str]:
        return [claim.id for claim in claims]

    assert ids(harbour.claims_by_document["lighthouse-notice"]) == ["two-lights", "lighthouse-june"]
    assert ids(harbour.claims_by_person["ada-quill"]) == ["quill-children", "grandfather-twice", "quill-book"]
    assert [briefing.id for briefing in harbour.briefings_by_claim["quay-moved"]] == ["north-quay"]
    assert len(harbour.evidence) == 49


def test_all_prose_is_that_of_the_site_and_of_the_briefings(harbour: Dossier) -> None:
    names = [prose.name for prose in harbour.proses]
    assert names == ["bottom_line", "bottom_line", "text", "text", "text", "text", "bottom_line"] + ["text"] * 4


def test_all_gaps_are_those_of_the_site_and_of_the_briefings(harbour: Dossier) -> None:
    of_briefings = [gap for briefing in harbour.briefings.values() for gap in briefing.gaps]
    assert harbour.site.gaps
    assert of_briefings
    assert harbour.gaps == (*harbour.site.gaps, *of_briefings)


def test_prose_has_sentences_with_claims_and_places(harbour: Dossier) -> None:
    prose = harbour.briefings["north-quay"].points[1].text
    first, *_ = prose.sentences
    assert first == Sentence(
        'Reed was told by the port office to keep the quay open; "I did not", he says.', ("reed-kept-closed",), 0
    )
    assert prose.terms == ("Project Heron",)
    assert prose.place_of(first) == Location("content/briefings/north-quay.yaml", 22, 7)
    assert prose.place_of(first, 57) == Location("content/briefings/north-quay.yaml", 22, 64)


def test_gaps_without_documents_speak_of_all(harbour: Dossier) -> None:
    assert harbour.site.gaps[0].documents == tuple(harbour.documents)
    assert harbour.briefings["ferry-and-orchard"].gaps[0].documents == ("lighthouse-notice",)


def test_people_have_spellings_roles_and_an_order(harbour: Dossier) -> None:
    ortiz = harbour.people["lena-ortiz"]
    assert (ortiz.name, ortiz.sort, ortiz.kind) == ("Lena Ortiz", "Ortiz, Lena", PersonKind.PERSON)
    assert ortiz.spellings == ("Ortiz", "L. Ortiz", "Engineer Ortiz")
    assert [(role.title, role.claims) for role in ortiz.roles] == [
        ("engineer of the port office", ("inspection-made", "ortiz-a-lot-worse")),
        ("leader of the inspection", ("ortiz-a-lot-worse",)),
    ]
    assert harbour.people["isle-lines"].sort == "Isle Lines"


def test_files_are_kept_with_their_digests(harbour: Dossier) -> None:
    path = "content/withdrawn.yaml"
    content = (HARBOUR / path).read_bytes()
    assert harbour.files[path] == hashlib.sha256(content).hexdigest()


def test_one_bad_record_does_not_spoil_the_others(tmp_path: Path) -> None:
    root = copy_harbour(tmp_path)
    replace_in(root, "content/claims/council-hearing.yaml", "- id: vote\n", "- id: vote\n  txt: x\n")
    dossier, faults = load_content(root)
    assert dossier is not None
    assert [fault.code for fault in faults] == ["S106"]
    assert (len(dossier.claims), "vote" in dossier.claims, dossier.is_whole) == (44, False, False)


def test_without_a_site_there_is_no_dossier(tmp_path: Path) -> None:
    root = copy_harbour(tmp_path)
    (root / "content" / "site.yaml").unlink()
    dossier, faults = load_content(root)
    assert (dossier, [fault.code for fault in faults]) == (None, ["S101"])


_FILES = sorted(path.relative_to(HARBOUR).as_posix() for path in (HARBOUR / "content").rglob("*.yaml"))
_SNIPPETS = [
    "- ",
    ": ",
    "[",
    "]",
    "{",
    "}",
    "[[",
    "]]",
    '"',
    "'",
    "“",
    "\n",
    "  ",
    "null",
    "1-99",
    "0",
    "-1",
    "2019-99",
]


@settings(max_examples=40)
@given(st.data())
def test_no_edit_of_the_files_makes_the_loader_fail(data: st.DataObject) -> None:
    """Every edit gives a dossier or diagnostics, and each diagnostic has a place in an existing file."""
    file = data.draw(st.sampled_from(_FILES))
    text = (HARBOUR / file).read_text(encoding="utf-8")
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 30)))
        text = text[:start] + data.draw(st.one_of(st.sampled_from(_SNIPPETS), st.text(max_size=6))) + text[end:]
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(HARBOUR / "content", root / "content")
        (root / file).write_bytes(text.encode("utf-8", "surrogatepass"))
        dossier, faults = load_content(root)
        assert dossier is not None or faults
        assert all((root / fault.location.path).exists() for fault in faults)
        for fault in faults:
            lines = (root / fault.location.path).read_bytes().count(b"\n") if fault.location.path != "content" else 0
            assert fault.location.line <= lines + 1
