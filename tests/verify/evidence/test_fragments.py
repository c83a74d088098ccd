"""Evidence against texts: what is kept of what was found, and what a message may carry."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.diagnostics import Diagnostic, Location
from generator.verify.evidence.fragments import EXCERPT_WORDS, Fragments, check_fragments
from generator.verify.evidence.shifted import find_shifted
from generator.verify.text.matching.match import Found, Outcome
from generator.verify.vault.reading import read_texts
from tests.projects import HARBOUR, read_with_texts, replace_in

CLAIMS = "content/claims/quay-gazette.yaml"


def check(root: Path) -> Fragments:
    """What the check of all fragments gives."""
    return check_fragments(*read_with_texts(root))


def test_every_piece_of_the_example_is_found_at_its_place() -> None:
    dossier, texts = read_with_texts(HARBOUR)
    fragments = check_fragments(dossier, texts)
    assert (fragments.diagnostics, fragments.refused) == ((), frozenset())
    assert set(fragments.matches) == {piece.key for piece in dossier.evidence}

    def words(claim: str) -> list[str]:
        piece = dossier.claims[claim].evidence[0]
        passage = texts[piece.document].passages[piece.at].text
        return [passage[start:end] for start, end in fragments.matches[piece.key].spans]

    assert words("ortiz-lucky") == ["were lucky — twice"]
    assert words("reed-letter") == ["must begin", "or not at all"]
    assert words("quill-children") == ["The children cross at seven"]
    assert words("lamp-dark") == ["The lamp on the outer mole was dark on both nights."]


def test_what_was_folded_is_told_from_what_is_exact() -> None:
    matches = check(HARBOUR).matches
    assert matches["ortiz-lucky", 1].outcome is Outcome.FOLDED
    assert matches["reed-three-places", 1].outcome is Outcome.EXACT


def test_a_text_that_is_not_at_hand_is_passed_over() -> None:
    dossier, texts = read_with_texts(HARBOUR)
    fragments = check_fragments(dossier, {id_: text for id_, text in texts.items() if id_ != "quay-gazette"})
    assert fragments.diagnostics == ()
    assert ("reed-three-places", 1) not in fragments.matches
    assert ("reed-three-places", 2) in fragments.matches


def test_a_refused_piece_is_named(root: Path) -> None:
    replace_in(root, CLAIMS, "quote: wall had failed in three places", "quote: wall had failed in two places")
    fragments = check(root)
    assert fragments.refused == {("reed-three-places", 1)}
    assert ("reed-three-places", 1) not in fragments.matches


def test_the_nearest_passage_of_the_same_document_is_shown(root: Path) -> None:
    replace_in(root, CLAIMS, "{at: 4, quote: wall had failed", "{at: 2, quote: wall has failed")
    assert check(root).diagnostics == (
        Diagnostic(
            "Q102",
            "quotation not found in quay-gazette, paragraph 2",
            Location(CLAIMS, 56, 22),
            "quote it as it stands, or drop the quotation marks and say it in other words",
            ('nearest: paragraph 4, "wall had failed in three places" ("has" / "had")',),
        ),
    )


def test_no_message_carries_more_than_twelve_words_of_a_text(root: Path) -> None:
    long = "would it may be May before that first ferry ties up again and the council meets on some Thursday, March 22"
    replace_in(root, CLAIMS, "locator: will leave Skerrow for good", f"locator: '{long}'")
    (diagnostic,) = check(root).diagnostics
    (excerpt,) = diagnostic.excerpts
    shown = excerpt.split('"')[1].removesuffix(" ...")
    assert 1 <= len(shown.split()) <= EXCERPT_WORDS
    dossier, texts = read_with_texts(root)
    own = " ".join(part for piece in dossier.evidence for part in piece.parts)
    passage = texts["quay-gazette"].passages["11"].text
    in_message = [word for word in diagnostic.message.split() if word in passage.split() and word not in own.split()]
    assert in_message == []


def test_an_answered_doubt_is_no_warning(root: Path) -> None:
    file = "content/claims/council-hearing.yaml"
    assert check(root).diagnostics == ()
    replace_in(root, file, ", checked: the negation stands before the quotation marks", "")
    assert [diagnostic.code for diagnostic in check(root).diagnostics] == ["Q130"]
    assert check(root).refused == frozenset()


def test_an_unknown_speaker_has_one_message_and_not_two(root: Path) -> None:
    replace_in(root, CLAIMS, 'twice".\n  kind: judgement\n  by: lena-ortiz', 'twice".\n  kind: judgement\n  by: nobody')
    assert check(root).diagnostics == ()


def test_evidence_by_passage_alone_is_the_whole_passage() -> None:
    dossier, texts = read_with_texts(HARBOUR)
    passage = texts["pilot-letter"].passages["1"].text
    assert check_fragments(dossier, texts).matches["brand-twice", 1] == Found(((0, len(passage)),), Outcome.EXACT)


def test_spans_that_do_not_agree_leave_open_whose_words_they_are() -> None:
    dossier, _ = read_with_texts(HARBOUR)
    document = dossier.documents["quay-gazette"]
    shorter = replace(document, spans=document.spans[1:])
    changed = replace(dossier, documents={**dossier.documents, document.id: shorter})
    texts, faults = read_texts(changed, HARBOUR, HARBOUR / "vault")
    assert [fault.code for fault in faults] == ["D105"]
    assert check_fragments(changed, texts).diagnostics == ()


def test_paragraphs_were_counted_anew_only_where_their_words_are_missing() -> None:
    """A text whose paragraphs stand twice has all of them some paragraphs further on, too."""
    dossier, texts = read_with_texts(HARBOUR)
    missing = {piece.key for piece in dossier.evidence if piece.document == "quay-gazette"}
    text = texts["quay-gazette"]
    count = sum(key.isdigit() for key in text.passages)
    moved = {str(int(key) + 2) if key.isdigit() else key: passage for key, passage in text.passages.items()}
    shifted = find_shifted(dossier, {"quay-gazette": replace(text, passages=moved)}, missing)
    assert {id_: fault.message for id_, fault in shifted.items()} == {
        "quay-gazette": "23 of 23 fragments of quay-gazette stand 2 paragraphs behind the one that they name"
    }
    again = {str(int(key) + count): each for key, each in text.passages.items() if key.isdigit()}
    twice = {**text.passages, **again}
    assert find_shifted(dossier, {"quay-gazette": replace(text, passages=twice)}, frozenset()) == {}
