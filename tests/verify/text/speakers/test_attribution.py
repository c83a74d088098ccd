"""To whom a sentence gives words. Sentences that should be refused, or not, are in tests/attacks/given_*.yaml."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.verify.text.marks.quotation_marks import find_stretches
from generator.verify.text.names.people import People
from generator.verify.text.speakers.attribution import find_givers, find_sayers
from generator.verify.text.speakers.subjects import Giver
from tests.measure.swapped_speakers import swap_speakers
from tests.projects import HARBOUR, REPOSITORY

PEOPLE = People({"ortiz": ["Ortiz", "Lena Ortiz"], "reed": ["Reed"], "quill": ["Quill"], "gazette": ["the Gazette"]})


def givers(text: str) -> list[str]:
    """For each stretch the people who speak, with a question mark where they may be the wrong ones."""
    found = find_givers(text, find_stretches(text), PEOPLE)
    return ["" if each is None else "+".join(sorted(each.people)) + "?" * (not each.is_certain) for each in found]


def sayers(text: str) -> list[str]:
    """Who certainly says something, in order."""
    return ["+".join(sorted(each.people)) for each in find_sayers(text, find_stretches(text), PEOPLE).named]


def test_a_giver_has_people_and_place() -> None:
    assert find_givers('Of Reed, Ortiz says "lucky".', find_stretches('Of Reed, Ortiz says "lucky".'), PEOPLE) == [
        Giver(frozenset({"ortiz"}), is_certain=True, start=9)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Ortiz said of Reed that he was "lucky".', ["ortiz"]),
        ('Ortiz and Reed said that they were "lucky".', ["ortiz+reed"]),
        ('Ortiz had often told Reed that it was "luck".', ["ortiz"]),
        (
            'Engineer Ortiz, who led it, called Reed "lucky", put it down to "luck" and said "no more".',
            ["ortiz", "ortiz", "ortiz?"],
        ),
        ('Ortiz, Reed says, was "lucky".', ["reed"]),
        ('Ortiz was, says Reed, "lucky".', ["reed"]),
        ('"Lucky", said Ortiz. "Never", Reed answered.', ["ortiz", "reed"]),
        ('"Lucky", she told Reed, who recalled saying "Wow" and added: "Never".', ["", "", ""]),
        ('She told Reed, who said "Wow" and added: "Never".', ["reed", "reed?"]),
        ('In the words of Ortiz it was "luck"; in Reed\'s view, "skill".', ["ortiz", "reed?"]),
        ('Reed cites a letter by Ortiz about "luck", and Quill\'s old warning that it "turns".', ["ortiz", "quill"]),
        ("Reed's \"luck\" is nobody's.", ["reed?"]),
        ('"Lucky", said Portuguese Admiral Reed.', ["reed"]),
        ('Yesterday the then-U.S. Engineer Ortiz said "lucky".', ["ortiz"]),
        ('In Japan Reed said "lucky".', ["reed"]),
        ('A letter to Greek Admiral Reed speaks of "luck".', [""]),
        ('A letter to Reed speaks of "luck".', [""]),
        ('Reed finds what Ortiz calls "luck" a "gift".', ["ortiz", "ortiz"]),
        ('Reed did not say "luck".', [""]),
        ('The Gazette reports that Reed was lucky: Ortiz, "by chance", came.', [""]),
        ('Ortiz was calm: Reed "was lucky".', ["ortiz?"]),
        ('Ortiz said so, and for Reed it was "luck".', ["reed?"]),
        ('Ortiz said so, and Reed had "luck".', [""]),
        ('Ortiz said so; Reed had "luck".', [""]),
        ('Reed: "Luck".', ["reed"]),
        ('Mr. Reed of the U.S. navy said of Gen. Ortiz that he was "lucky".', ["reed?"]),
        ('In Quill\'s words, Reed is "lucky"; according to Ortiz, Reed has "skill".', ["quill", "ortiz"]),
        ('The council calls it "Heron." On the island it is the "long wait."', ["", ""]),
        ("No quoted words of Reed's are known.", []),
        ('Ortiz was told by Reed that it was "luck"; "never", she was told by Quill.', ["reed", "quill"]),
        ('"Luck", Ortiz was told by Reed.', ["reed"]),
        ('Ortiz was told that it was "luck".', [""]),
        ('The word "luck" came from Reed, not from Ortiz.', ["reed"]),
        ('Reed gave in to Ortiz with the words "no luck".', ["reed?"]),
        ("Reed (“no luck”) and Ortiz (“never”) disagreed.", ["reed?", "ortiz?"]),
        ('To Reed it was "luck", for Ortiz it was "skill".', ["reed?", "ortiz?"]),
        ('Both Ortiz and Reed said that it was "luck".', ["ortiz+reed"]),
    ],
)
def test_the_speaker_of_quoted_words_is_the_subject_of_their_verb(text: str, expected: list[str]) -> None:
    assert givers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ortiz told Reed that he had luck, and Quill asked why.", ["ortiz", "quill"]),
        ("It was luck, said Ortiz, and Reed told her so.", ["ortiz", "reed"]),
        ("In talks with Ortiz the chairman said that Reed's claims were false.", []),
        ("See that Ortiz matters, forget Reed, be calm, argue well.", []),
        ("The letter that Reed wrote says nothing.", ["reed"]),
        ('"Reed said no" is a song.', []),
    ],
)
def test_who_says_something(text: str, expected: list[str]) -> None:
    assert sayers(text) == expected


_NAMES = st.sampled_from([("Ortiz", "ortiz"), ("Reed", "reed"), ("Quill", "quill")])
_FORMS = st.sampled_from(
    [
        '{0} said of {1} that it was "{2}".',
        '{0} told {1} and {1}\'s crew: "{2}".',
        '"{2}", {0} told {1}.',
        '"{2}", said {0} to {1}.',
        'According to {0}, {1} was "{2}".',
        'For {1} it was, in {0}\'s words, "{2}".',
        '{0}, whom {1} had called in, wrote of "{2}".',
        '{1} quotes {0} as saying that it was "{2}".',
        'In {1}\'s office {0} spoke of the "{2}".',
    ]
)


@given(_FORMS, _NAMES, _NAMES, st.from_regex(r"[a-z]{1,8}( [a-z]{1,8}){0,4}", fullmatch=True))
def test_a_direct_form_gives_words_to_whoever_stands_in_it(
    form: str, speaker: tuple[str, str], other: tuple[str, str], words: str
) -> None:
    if speaker != other:
        assert givers(form.format(speaker[0], other[0], words)) == [speaker[1]]


@pytest.mark.parametrize("root", [HARBOUR, REPOSITORY])
def test_a_swapped_name_is_noticed_wherever_the_form_says_who_speaks(root: object) -> None:
    swaps = list(swap_speakers(REPOSITORY if root is REPOSITORY else HARBOUR))
    direct = [swap for swap in swaps if swap.is_direct]
    assert [swap.text for swap in direct if not swap.is_noticed] == []
    assert len(direct) >= len(swaps) / 2


@pytest.mark.parametrize(
    "word", ["said", "and", "Reed", "and said", ", who said", '"a"', '"a" Reed said', "; Reed", ":"]
)
def test_a_long_text_takes_no_long_time(word: str) -> None:
    text = f"Ortiz {f'{word} ' * (8000 // (len(word) + 1))}."
    assert len(givers(text)) == len(find_stretches(text))
