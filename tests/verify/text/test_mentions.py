"""What texts mention, and whether others cover it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.verify.text.known import Known, know, know_keys, merge
from generator.verify.text.mentions import Mention, Reader, date_keys
from generator.verify.text.names.people import People
from generator.verify.text.names.proper_names import read_vocabulary
from generator.verify.text.numbers.numeral import type_signs

READER = Reader(People({"marc-reed": ["Marc Reed", "Reed"]}))


def known(*texts: str) -> Known:
    """What some texts mention together."""
    return merge(know(READER.read(text), read_vocabulary(type_signs(text))) for text in texts)


def missing(text: str, *behind: str) -> list[str]:
    """What a text mentions that those behind it do not."""
    return [mention.text for mention in READER.read(text) if not known(*behind).has(mention)]


def firmer(text: str, *behind: str) -> list[str]:
    """What a text gives with another hedge than those behind it."""
    return [mention.text for mention in READER.read(text) if known(*behind).is_firmer(mention)]


def test_a_mention_has_its_kind_words_place_and_keys() -> None:
    text = "On Thursday, 14 March 2019, nearly nine lamps of Reed failed in Skerrow"
    assert [(each.kind, each.text, each.start, sorted(each.keys), each.hedge) for each in READER.read(text)] == [
        ("date", "Thursday", 3, ["thursday"], None),
        ("date", "14 March 2019", 13, ["date 3-14 2019"], None),
        ("number", "nine", 35, ["9 ~"], "nearly"),
        ("person", "Reed", 49, ["marc-reed"], None),
        ("name", "Skerrow", 64, [], None),
    ]


@pytest.mark.parametrize(
    ("text", "behind", "lost"),
    [
        ("2 million houses", "2 million houses", []),
        ("two million houses", "2,000,000 houses", []),
        ("2 houses", "2 million houses", ["2"]),
        ("2 billion houses", "2 million houses", ["2 billion"]),
        ("300 thousand men", "300,000 men", []),
        ("$40 billion", "40 billion US dollars", []),
        ("€40 billion", "$40 billion", ["40 billion"]),
        ("40 billion shells", "$40 billion", ["40 billion"]),
        ("5%", "5 percent", []),
        ("5%", "5 percentage points", ["5%"]),
        ("5 men", "5 percent", ["5"]),
        ("a quarter", "25 per cent", []),
        ("a fifth", "a quarter", ["fifth"]),
        ("half", "1/2", []),
        ("2 or 3 million", "2 to 3 million", []),
        ("2 million", "2 to 3 million", []),
        ("growth of 5%", "growth of -5%", ["5%"]),
        ("thousands fell", "hundreds of thousands fell", ["thousands"]),
        ("nine weeks", "nine months", ["nine"]),
        ("nine months", "months, nine of them", []),
        ("a month", "a week", ["a month"]),
        ("60 days", "30, 60 or 90 days", []),
        ("twice", "two times", []),
        ("twice", "three times", ["Twice".lower()]),
        ("one in five", "20 percent", []),
    ],
)
def test_a_number_is_known_with_its_magnitude_and_measure(text: str, behind: str, lost: list[str]) -> None:
    assert missing(text, behind) == lost


@pytest.mark.parametrize(
    ("text", "behind", "lost"),
    [
        ("winds of 90mph", "winds", ["90mph"]),
        ("winds of 40 miles per hour", "winds of 40mph", []),
        ("winds of 40 km/h", "winds of 40mph", ["40"]),
        ("60 km", "60 km/h", ["60"]),
        ("250 milligrams", "250mg", []),
        ("250 kg", "250 mg and 3 kg", ["250"]),
        ("250", "250 mg", []),
        ("250 kg", "250 of it", ["250"]),
        ("250 kg", "in kg: 250", []),
        ("14.3 metres", "14.3 m", []),
        ("14.3 feet", "14.3 m", ["14.3"]),
        ("3 kilometres", "3 square kilometres", ["3"]),
        ("500 million dollars", "USD500m", []),
        ("A$500m", "US$500m", ["A$500m"]),
        ("US$500m", "$500m", ["US$500m"]),
        ("US$500m", "the United States spent $500m", []),
        ("50 cents", "50 pence", ["50"]),
        ("7 lb", "a 7-pound baby", []),
        ("7 lb", "£7", ["7"]),
        ("12 degrees", "12°C", []),
        ("12°F", "12°C", ["12°F"]),
        ("450 MW", "450 megawatts", []),
        ("11pm", "10pm", ["11pm"]),
        ("10 p.m.", "10pm", []),
        ("a 12yo boy", "a 13yo boy", ["12yo"]),
        ("a 5x5", "a 4x4", ["5x5"]),
        ("65 years old", "Reed, 65, said", []),
        ("65 kg", "Reed, 65, said", ["65"]),
        ("a year before", "before", ["a year"]),
        ("1.5 million", "a million and a half", []),
        ("a million", "a million and a half", ["million"]),
        ("18 months, a year", "a year and a half", ["18", "a year"]),
        ("90 per cent of pupils", "nine out of ten pupils", []),
        ("ten pupils", "nine out of ten pupils", ["ten"]),
        ("minus 12 degrees", "12 degrees below zero", []),
        ("12 degrees", "12 degrees below zero", ["12"]),
        ("0.5 per cent", "half of one per cent", []),
        ("one per cent", "half of one per cent", ["one per cent"]),
    ],
)
def test_a_number_is_one_with_its_unit(text: str, behind: str, lost: list[str]) -> None:
    assert missing(text, behind) == lost


@pytest.mark.parametrize(
    ("text", "behind", "lost"),
    [
        ("in October 2023", "on October 8, 2023", []),
        ("on October 8", "on October 8, 2023", []),
        ("in 2023", "on October 8, 2023", []),
        ("the 8th", "on October 8, 2023", []),
        ("on October 9, 2023", "on October 8, 2023", ["October 9, 2023"]),
        ("in October 2023", "in October; in 2023", ["October 2023"]),
        ("on September 8", "on October 8; on September 30", ["September 8"]),
        ("in late September", "on September 30", []),
        ("in late 2023", "in November 2023", []),
        ("in early 2023", "in late 2023", ["2023"]),
        ("in mid-March", "in late March", ["March"]),
        ("in the 1950s", "in 1950", ["1950s"]),
        ("in the '50s", "in the 1950s", []),
        ("in 1950", "in the 1950s", ["1950"]),
        ("on Friday", "on Thursday", ["Friday"]),
        ("the fourth year", "the 4th year", []),
        ("the fifth year", "the fourth year", ["fifth"]),
        ("the second term", "the first term", ["second"]),
        ("a second look at the first", "a look", []),
        ("the third berth", "on 3 January", ["third"]),
        ("on the third", "on 3 January", []),
        ("the fourth berth", "one in four berths", ["fourth"]),
        ("the third berth, the fourth", "a third of the berths, and a quarter of them", ["third", "fourth"]),
        ("the second term", "half of the term", ["second"]),
        ("a third of the berths", "the third berth, on 3 January", ["third"]),
        ("a seventh of the berths", "on 7 May", ["seventh"]),
        ("a third of the berths", "then came a third berth", ["third"]),
        ("the third berth", "then came a third berth", []),
        ("the third berth", "two berths, and then a third", []),
        ("one third of the berths", "a third of the berths", []),
        ("the third part of the berths", "a third of the berths", []),
        ("in 2000", "2,000 tonnes", ["2000"]),
        ("in 2000", "2000 tonnes", ["2000"]),
        ("2,000 votes", "in 2000", ["2,000"]),
        ("the 2000 votes", "in 2000", []),
        ("a toll of 1,902", "a toll of 1902", []),
        ("in 55", "in 55 BC", ["55"]),
        ("AD 55", "in 55 BC", ["AD 55"]),
        ("55 BCE", "in 55 B.C.", []),
        ("in 55 BC", "from 55 to 50 BC", []),
        ("in 55", "from 55 to 50 BC", ["55"]),
        ("in the winter of 2003", "in the summer of 2003", ["winter of 2003"]),
        ("in the autumn of 2003", "in fall 2003", []),
        ("in the summer of 2003", "in July 2003", []),
        ("in the fifties", "in the sixties", ["fifties"]),
        ("on weekends", "on weekdays", ["weekend"]),
        ("at the weekend", "on Sunday", []),
        ("in 1918", "1914-18", []),
        ("2018-19", "2018/19", []),
        ("on 3 April 2017, on 4 March 2017", "03/04/2017", []),
        ("on 5 March 2017", "03/04/2017", ["5 March 2017"]),
        ("03/04/2017", "4 March 2017", []),
        ("on 4 March 2017", "3.4.2017", ["4 March 2017"]),
        ("on 3 April 2017", "3.4.2017", []),
    ],
)
def test_a_date_is_known_by_all_that_is_printed_of_it(text: str, behind: str, lost: list[str]) -> None:
    assert missing(text, behind) == lost


@pytest.mark.parametrize(
    ("text", "behind", "found"),
    [
        ("300 men", ["more than 300 men"], ["300"]),
        ("over 300 men", ["more than 300 men"], []),
        ("less than 300 men", ["more than 300 men"], ["300"]),
        ("300 men", ["more than 300 men", "300 men"], []),
        ("more than 300 men", ["300 men"], ["300"]),
        ("about 300 men", ["300 men"], []),
        ("about 300 men", ["nearly 300 men"], []),
        ("nearly 300 men", ["about 300 men"], ["300"]),
        ("20 percent", ["nearly 20 percent"], ["20 percent"]),
        ("in 2019", ["about 2019"], ["2019"]),
        ("in 1660", ["c. 1660"], ["1660"]),
        ("in 1660", ["by 1660 at the latest"], ["1660"]),
        ("in 1660", ["not earlier than 1660"], ["1660"]),
        ("about 1660", ["in 1660"], []),
        ("in 1660", ["about 1660", "on 3 May 1660"], []),
        ("1,900 men", ["some 1900 men"], ["1,900"]),
        ("301 men", ["more than 300 men"], []),
        ("300 men", ["perhaps 300 men"], ["300"]),
        ("300 men", ["a projected 300 men"], ["300"]),
        ("more than 300 men", ["perhaps more than 300 men"], ["300"]),
        ("some 300 men", ["perhaps 300 men"], []),
    ],
)
def test_a_number_is_said_no_more_firmly_than_it_is_known(text: str, behind: list[str], found: list[str]) -> None:
    assert firmer(text, *behind) == found


def test_what_a_record_has_without_prose_has_no_hedge() -> None:
    (mention,) = READER.read("9 lamps")
    assert know_keys(["9 ~"]).has(mention)
    assert not merge([know_keys(["9 ~"]), known("nearly 9 lamps")]).is_firmer(mention)


def test_a_date_may_be_known_in_its_pieces() -> None:
    (mention,) = READER.read("in October 2023")
    assert known("2023").has_in_pieces(mention, known("October 8"))
    assert not known("2022").has_in_pieces(mention, known("October 8"))
    assert not known().has_in_pieces(mention, known("October 8, and 2023"))


def test_keys_can_be_chosen_and_texts_made_one() -> None:
    (person,) = READER.read("Reed")
    (number,) = READER.read("9 lamps")
    both = known("Reed saw nearly 9 lamps", "Reed saw 9 lamps")
    assert both.select(["marc-reed"]).has(person)
    assert not both.select(["marc-reed"]).has(number)
    assert len(both.condense().facts) == 1
    assert both.condense().has(number)
    assert not both.condense().is_firmer(number)


@pytest.mark.parametrize(
    ("date", "key", "tells"),
    [
        ((2019,), "year 2019", {"year 2019"}),
        (
            (2019, 3),
            "date 3 2019",
            {"year 2019", "date 3", "date 3 2019", "early year 2019", "spring", "spring 2019"},
        ),
        ((0, 3, 7), "date 3-7", {"date 3", "date 3-7", "day 7", "early date 3", "spring"}),
    ],
)
def test_the_keys_of_a_date_are_those_of_what_it_has(date: tuple[int, ...], key: str, tells: set[str]) -> None:
    assert date_keys(*date) == (frozenset([key]), frozenset(tells))


_PIECES = st.sampled_from(
    [
        *("9 lamps", "nearly 2 million", "a quarter", "$5", "-5%", "in late May 2019", "on 4 March", "Reed", "Skerrow"),
        *(
            "the third",
            "World War II",
            "an F-16",
            "twice",
            "half a million",
            "hundreds of thousands",
            "Gen. Vane",
            "1940s",
        ),
        *(".", ",", "and", "of", "to", "Nobody", "the", "30, 60 or 90 days"),
    ]
)


@given(st.lists(_PIECES, max_size=10).map(" ".join))
def test_every_text_stands_behind_itself(text: str) -> None:
    behind = known(text)
    assert [mention for mention in READER.read(text) if not behind.has(mention)] == []
    assert [mention for mention in READER.read(text) if known(text).is_firmer(mention)] == []


@given(st.text())
def test_each_mention_stands_at_its_place(text: str) -> None:
    for mention in READER.read(text):
        assert isinstance(mention, Mention)
        assert text.startswith(mention.text, mention.start)


def test_a_number_of_more_digits_than_python_converts_at_once_is_a_number() -> None:
    text = "It has 1" + "0" * 5000 + " lamps"
    assert missing(text, text) == []
    assert missing(text, "It has 10 lamps") == ["1" + "0" * 5000]
