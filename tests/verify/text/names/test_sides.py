"""Sides of the compass that make other names of names."""

from __future__ import annotations

import pytest

from generator.verify.text.names.sides import ANY, find_sided, is_side, name_side


@pytest.mark.parametrize(
    ("text", "sided"),
    [
        ("in North and South Korea", {("north", "Korea")}),
        ("the northern part of the Isle, and west of Morwen", {("north", "Isle"), ("west", "Morwen")}),
        ("in Morwen's east", {("east", "Morwen")}),
        ("The North said so", {("north", ANY)}),
        ("the north said so", set()),
        ("North Morwen said so", set()),
    ],
)
def test_a_side_is_of_a_name_that_does_not_stand_right_behind_it(text: str, sided: set[tuple[str, str]]) -> None:
    assert set(find_sided(text)) == sided


def test_a_side_has_one_name_in_each_form() -> None:
    forms = ["North", "northern", "West", "Southernmost"]
    assert [name_side(form) for form in forms if is_side(form)] == ["north", "north", "west", "south"]
    assert not any(map(is_side, ["Northumberland", "Easter", "New"]))
