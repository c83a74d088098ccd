"""What stands in quotation marks in our texts."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Location, Related
from generator.model import Claim
from generator.verify.fields import Field
from generator.verify.quotable import Quotable, Quotation
from generator.verify.quoting.quoted_words import check_field, check_quoted_words
from generator.verify.text.marks.marks import CLOSERS
from tests.projects import HARBOUR, read_dossier, replace_in

BRIEFING = "content/briefings/north-quay.yaml"


def test_the_example_is_clean() -> None:
    assert list(check_quoted_words(read_dossier(HARBOUR))) == []


def test_quoted_words_are_told_at_their_first_letter(root: Path) -> None:
    replace_in(root, BRIEFING, '"the school goes with it"', '"the school closes"')
    message = '"the school closes" is not in a quotation that this rests on'
    cure = "quote it as the evidence has it, drop the quotation marks, or list it under `terms`"
    assert list(check_quoted_words(read_dossier(root))) == [
        Diagnostic("B110", message, Location(BRIEFING, 29, 32), cure)
    ]


def test_words_that_are_given_to_two_people_are_a_claim_of_each(root: Path) -> None:
    replace_in(root, BRIEFING, "Reed says that the wall", "Reed and Ortiz say that the wall")
    (found,) = check_quoted_words(read_dossier(root))
    each, both = "lena-ortiz and marc-reed", "rest the sentence on all of them"
    cure = f"make a claim of each, {each}, and {both}, or give the words to marc-reed alone"
    assert (found.code, found.cure) == ("B115", f"{cure}, or say under `checked:` why it is right")


def test_a_quotation_of_an_inference_two_steps_up_is_not_lent(root: Path) -> None:
    with (root / "content" / "claims" / "across.yaml").open("a") as file:
        file.write("- {id: x, text: It failed., kind: inference, why: W., rests_on: [reed-three-places]}\n")
        file.write("- {id: y, text: 'It \"had failed\".', kind: inference, why: W., rests_on: [x]}\n")
    assert [diagnostic.code for diagnostic in check_quoted_words(read_dossier(root))] == ["B110"]


@cache
def read_example() -> Claim:
    return read_dossier(HARBOUR).claims["ortiz-lucky"]


def field_of(text: str) -> Field:
    """A text that rests on one quotation."""
    claim = read_example()
    piece = replace(claim.evidence[0], parts=("We were lucky, as ever, in that winter",))
    return Field(text, lambda offset: Location("a.yaml", 1, offset + 1), Quotable([Quotation(claim, piece)]))


_OTHER_FORMS = ["❝❞", "❛❜", "＂＂", "＇＇", "〝〞", "❮❯", "｢｣", "⟨⟩", "``", "´´", "′′", "″″", "ʻʼ", "ˮˮ", "״״", "⸂⸃"]
_TWICE = ["''", "‘’", "‹›", ",'", ",‘", "`'"]
_PLAIN = [(opening, closing) for opening, closings in CLOSERS.items() for closing in closings]
PAIRS = [
    *_PLAIN,
    *((pair[0], pair[1]) for pair in _OTHER_FORMS),
    *((pair[0] * 2, pair[1] * 2) for pair in _TWICE),
]
words = st.lists(st.sampled_from(["it", "never", "fell", "was", "lucky", "ever", "2019"]), min_size=2, max_size=6)
neighbours = st.sampled_from([" ", ", ", ":", "=", "—", "(", "\u200d", " \ufe0f", "> ", "/"])


@given(words, st.sampled_from(PAIRS), neighbours)
def test_words_of_no_quotation_are_refused_in_any_marks_and_only_in_marks(
    words: list[str], pair: tuple[str, str], before: str
) -> None:
    said = f"no {' '.join(words)}"
    assert list(check_field(field_of(f"Ortiz said{before}{said} then."))) == []
    found = list(check_field(field_of(f"Ortiz said{before}{pair[0]}{said}{pair[1]} then.")))
    assert {diagnostic.code for diagnostic in found} & {"B110", "B111", "B112"}


@given(
    st.sampled_from(["We were lucky", "were lucky, as ever", "ever, in that winter"]), st.sampled_from(sorted(CLOSERS))
)
def test_words_of_a_quotation_are_right_in_the_marks_of_any_language(words: str, opening: str) -> None:
    if opening != "’":
        closing = CLOSERS[opening][0]
        assert list(check_field(field_of(f"Ortiz said {opening}{words}{closing} then."))) == []


def test_a_sign_that_cannot_be_read_is_the_only_thing_said_of_a_text() -> None:
    (found,) = check_field(field_of("It is ❝bad❞ and “bad."))
    assert found == Diagnostic(
        "B112",
        "sign that looks like a quotation mark: ❝ (U+275D HEAVY DOUBLE TURNED COMMA QUOTATION MARK ORNAMENT)",
        Location("a.yaml", 1, 7),
        'write “ ” or " " around a quotation',
        related=(Related(Location("a.yaml", 1, 11), "❞ here too"),),
    )


def test_marks_without_a_partner_are_one_fault() -> None:
    (found,) = check_field(field_of("Ortiz said ' lucky ' then."))
    assert found == Diagnostic(
        "B111",
        "a quotation mark has no partner",
        Location("a.yaml", 1, 12),
        "open it or close it where the quotation does; write ʼ (U+02BC) for an apostrophe at a word's edge",
        related=(Related(Location("a.yaml", 1, 20), "and here"),),
    )
