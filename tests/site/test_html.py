"""The test of the checks: each notices what it is there for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site import html

SOUND = """<!DOCTYPE html><html lang="en"><head><title>Quay</title><meta name="description" content="A quay.">
<link rel="stylesheet" href="site.css"></head><body><article><h1 id="quay">Quay</h1>
<p>It moved.<sup id="fnref:moved"><a class="footnote-ref" href="#fn:moved">1</a></sup>
<a href="other.html#pier">The pier</a> <a href="https://harbour.example/">The harbour</a> <code>[[id]]</code></p>
<div class="footnote"><ol><li id="fn:moved"><p>Said so.
<a class="footnote-backref" href="#fnref:moved">back</a></p></li></ol></div></article></body></html>"""

FAULTS = {
    "a link to no page": ('href="other.html#pier"', 'href="gone.html"'),
    "a link to no anchor": ("#pier", "#gone"),
    "a style sheet that is not there": ('href="site.css"', 'href="gone.css"'),
    "an odd scheme": ("https://harbour.example/", "data:text/html,quay"),
    "an id twice": ("<p>It moved.", '<p id="quay">It moved.'),
    "a reference without a note": ("#fn:moved", "#fn:gone"),
    "a note without a reference": ('class="footnote-ref"', ""),
    "a note without a way back": ('class="footnote-backref"', ""),
    "a way back to nothing": ("#fnref:moved", "#fnref:gone"),
    "a literal reference": ("It moved.", "It moved.[^moved]"),
    "a literal mark of evidence": ("It moved.", "It moved [[moved]]."),
    "an escape escaped": ("It moved.", "It &amp;lt;moved."),
    "emphasis as text": ("It moved.", "It **moved**."),
    "a script": ("It moved.", "<script>1</script>It moved."),
    "an event handler": ("<p>It moved.", '<p onclick="1">It moved.'),
    "a style attribute": ("<p>It moved.", '<p style="color: red">It moved.'),
    "an address that runs": ('href="https://harbour.example/"', 'href="javascript:1"'),
    "a picture from outside": ("It moved.", '<img src="//harbour.example/quay.png">It moved.'),
    "a style sheet from outside": ('href="site.css"', 'href="https://harbour.example/site.css"'),
    "two main headings": ("<p>It moved.", "<h1>Pier</h1><p>It moved."),
    "no title": ("<title>Quay</title>", ""),
    "no description": (' content="A quay."', ""),
    "no language": (' lang="en"', ""),
}


def find_faults(site: Path) -> Iterator[str]:
    pages = html.read_pages(site)
    yield from html.find_broken_links(site, pages)
    yield from html.find_outside_requests(site)
    for check in (
        html.find_odd_links,
        html.find_repeated_ids,
        html.find_broken_notes,
        html.find_literal_markup,
        html.find_active_elements,
        html.find_broken_frames,
    ):
        yield from check(pages)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "site.css").write_text("p { color: red }", encoding="utf-8")
    other = SOUND.replace("other.html#pier", "index.html").replace("It moved.", '<span id="pier"></span>It moved.')
    (tmp_path / "other.html").write_text(other, encoding="utf-8")
    return tmp_path


def test_sound_page_has_no_fault(folder: Path) -> None:
    (folder / "index.html").write_text(SOUND, encoding="utf-8")
    assert list(find_faults(folder)) == []


@pytest.mark.parametrize("fault", FAULTS)
def test_fault_is_noticed(folder: Path, fault: str) -> None:
    sound, spoilt = FAULTS[fault]
    assert SOUND.count(sound) == 1
    (folder / "index.html").write_text(SOUND.replace(sound, spoilt), encoding="utf-8")
    assert list(find_faults(folder)) != []


def test_style_sheet_that_loads_from_outside_is_noticed(folder: Path) -> None:
    (folder / "index.html").write_text(SOUND, encoding="utf-8")
    (folder / "site.css").write_text('@import "https://harbour.example/site.css";', encoding="utf-8")
    assert list(find_faults(folder)) == ["site.css: https://harbour.example/site.css"]
