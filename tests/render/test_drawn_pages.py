"""The drawings on their pages: what is drawn, that lists and tables have the same, and the filters in a browser."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from lxml import html

from generator.model import Dossier, Figure
from generator.render.drawings.bars import Bar, Piece
from generator.render.views.actors import list_actors
from generator.render.views.document import view_document
from generator.render.views.figures import ChartView, view_figures
from generator.render.views.positions import view_positions
from generator.render.views.ties import count_ties, list_ties_of, view_ties
from generator.render.views.timeline import view_timeline
from generator.render.views.viewpoint import Viewpoint
from tests.markdown_rendering import render_github, render_site
from tests.render.harbour import load_harbour, render, render_harbour
from tests.site.conftest import Site

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

DRAWN = ["timeline.md", "figures.md", "people/index.md", "documents/quay-gazette.md"]


def _seen_from(page: str, dossier: Dossier | None = None) -> Viewpoint:
    harbour, verification = load_harbour()
    return Viewpoint(dossier or harbour, verification, page)


def _tree(text: str) -> html.HtmlElement:
    return html.document_fromstring(f"<body>{render_site(text.split('---', 2)[2])}</body>")


def _with_figures(figures: dict[str, Figure]) -> Dossier:
    """The harbour with other figures, and only these."""
    dossier, _ = load_harbour()
    claims = {id_: replace(claim, figure=figures.get(id_)) for id_, claim in dossier.claims.items()}
    return replace(dossier, claims=claims)


def _figure(value: str, unit: str, counts: str, hedge: str | None = None) -> Figure:
    return Figure(value=value, to=None, unit=unit, hedge=hedge, counts=counts, as_of=None)


@cache
def _render_drawn() -> Mapping[str, str]:
    """The pages of the harbour with two parts of one whole, to be drawn side by side."""
    shares = {
        "pell-seventh": _figure("1/7", "of the harvest", "apples lost"),
        "wall-38": _figure("1/3", "of the harvest", "pears"),
    }
    return render(_with_figures(shares), load_harbour()[1])


# --- the blocks of drawings


@pytest.mark.parametrize("path", DRAWN)
def test_markdown_does_not_begin_anew_inside_a_drawing(path: str) -> None:
    page = _render_drawn()[path]
    starts = [found.start() for found in re.finditer(r'<(div|figure) class="drawing ', page)]
    assert starts
    for start in starts:
        block = page[start:].partition("\n\n")[0]
        assert block.count("<div") == block.count("</div>")
        assert block.count("<figure") == block.count("</figure>")
        assert block.count("<svg") == block.count("</svg>")


@pytest.mark.parametrize("path", DRAWN)
def test_a_drawing_asks_for_nothing_and_does_nothing(path: str) -> None:
    tree = _tree(_render_drawn()[path])
    for drawing in tree.xpath("//*[contains(@class, 'drawing')]"):
        assert drawing.xpath(".//script | .//style | .//image | .//use | .//foreignobject | .//animate") == []
        assert drawing.xpath(".//@style | .//@*[starts-with(name(), 'on')]") == []
        assert [href for href in drawing.xpath(".//@href") if urlsplit(href).scheme or urlsplit(href).netloc] == []


@pytest.mark.parametrize("path", DRAWN)
def test_every_picture_has_a_name_or_is_hidden_from_who_cannot_see_it(path: str) -> None:
    pictures = _tree(_render_drawn()[path]).xpath("//svg[not(ancestor::svg)]")
    assert pictures
    assert [each for each in pictures if each.get("aria-hidden") != "true" and not each.xpath("title[text()]")] == []


@pytest.mark.parametrize("path", DRAWN)
def test_reviewers_on_github_have_the_words_and_links_of_a_drawing(path: str) -> None:
    body = _render_drawn()[path].split("---\n", 2)[2]

    def read(rendered: str) -> list[tuple[str, str]]:
        links = html.document_fromstring(f"<body>{rendered}</body>").xpath("//*[contains(@class, 'drawing')]//a")
        return [(link.get("href"), link.text_content()) for link in links]

    assert read(render_github(body)) == read(render_site(body))


# --- timeline


def test_every_event_is_drawn_and_leads_to_its_words() -> None:
    tree = _tree(render_harbour()["timeline.md"])
    drawn = [link.lstrip("#") for link in tree.xpath("//*[@class='plot']//li/a/@href")]
    assert drawn == tree.xpath("//div[contains(@class, 'event')]/h4/@id")
    view = view_timeline(_seen_from("timeline.md"))
    assert tree.xpath("//*[@class='plot']//li/svg/title/text()") == [
        event.date.words for year in view.years for event in year.events
    ]


def test_what_is_inferred_is_drawn_as_inferred() -> None:
    view = view_timeline(_seen_from("timeline.md"))
    events = [event for year in view.years for event in year.events]
    assert [event.mark.is_inferred for event in events if event.mark] == [event.date.is_inferred for event in events]
    assert {event.date.is_inferred for event in events} == {True, False}


def test_an_event_has_the_people_and_briefings_of_its_claims() -> None:
    view = view_timeline(_seen_from("timeline.md"))
    (event,) = [event for year in view.years for event in year.events if event.anchor == "event-inspection-made"]
    assert [link.text for link in event.people] == ["the port office"]
    assert [link.text for link in event.briefings] == ["The north quay"]


def test_a_dossier_without_events_has_no_drawing_of_them() -> None:
    dossier, verification = load_harbour()
    claims = {id_: replace(claim, event=None) for id_, claim in dossier.claims.items()}
    page = render(replace(dossier, claims=claims), verification)["timeline.md"]
    assert "<svg" not in page


# --- figures


def test_parts_of_one_whole_are_drawn_and_single_numbers_are_not() -> None:
    assert view_figures(_seen_from("figures.md")).charts == ()  # parts of two wholes
    figures = {
        "pell-seventh": _figure("1/7", "of the harvest", "apples", "less than"),
        "budget-third": _figure("1/3", "of the harvest", "pears"),
        "wall-38": _figure("1/2", "of the wall", "stones"),
        "passengers": _figure("3", "cm", "movement"),
    }
    (chart,) = view_figures(_seen_from("figures.md", _with_figures(figures))).charts
    assert (chart.title, chart.is_whole) == ("The harvest", True)
    assert {each.row.claim.id: each.bar for each in chart.bars} == {
        "pell-seventh": Bar((Piece("0%", "14.29%", "less"),), ""),
        "budget-third": Bar((Piece("0%", "33.33%", "sure"),), ""),
    }


def test_numbers_that_count_the_same_in_one_unit_are_compared() -> None:
    dossier = _with_figures(
        {
            "quay-moved": _figure("4", "cm", "Movement of the wall"),
            "wall-38": _figure("3.8", "cm", "movement of the wall"),
            "passengers": _figure("10", "percent", "lost passengers"),
            "budget-third": _figure("15", "percent", "money spent"),
        }
    )
    (chart,) = view_figures(_seen_from("figures.md", dossier)).charts
    assert isinstance(chart, ChartView)
    assert (chart.title, chart.is_whole) == ("Movement of the wall", False)
    assert [each.row.claim.id for each in chart.bars] == ["quay-moved", "wall-38"]


def test_what_is_more_than_its_whole_or_less_than_nothing_is_not_drawn() -> None:
    figures = {
        "quay-moved": _figure("3/2", "of the wall", "stones"),
        "wall-38": _figure("-1", "cm", "movement"),
        "passengers": _figure("-2", "cm", "movement"),
    }
    assert view_figures(_seen_from("figures.md", _with_figures(figures))).charts == ()


def test_a_magnitude_without_a_number_is_in_the_table_and_is_not_drawn() -> None:
    figures = {
        "quay-moved": _figure("thousands", "stones", "movement"),
        "wall-38": _figure("dozens", "cm", "movement"),
        "passengers": _figure("3", "cm", "movement"),
    }
    view = view_figures(_seen_from("figures.md", _with_figures(figures)))
    assert view.charts == ()
    shown = {row.claim.id: row.claim.figure.number for row in view.rows if row.claim.figure}
    assert shown == {"quay-moved": "thousands of stones", "wall-38": "dozens of cm", "passengers": "3 cm"}


def test_hostile_units_are_text_in_a_chart() -> None:
    hostile = "of <b onload=x>& \"the\" 'wall' {{ 1 }}</b>"
    part = _figure("1/2", hostile, "a </figure> | b")
    dossier = _with_figures({"quay-moved": part, "wall-38": part})
    tree = _tree(render(dossier, load_harbour()[1])["figures.md"])
    (figure,) = tree.xpath("//figure")
    assert figure.xpath(".//b") == []
    assert figure.find("figcaption").text_content() == f"Parts of one whole: {hostile.removeprefix('of ')}"
    assert "a </figure> | b" in figure.text_content()


# --- people


def test_the_author_of_a_document_is_tied_to_nobody_by_being_its_voice() -> None:
    dossier, _ = load_harbour()
    assert list_actors(dossier, dossier.claims["pell-borrow"]) == ("jonas-pell", "skerrow-council")  # whose view it is
    assert list_actors(dossier, dossier.claims["ortiz-bill"]) == ("lena-ortiz",)
    assert list_actors(dossier, dossier.claims["ferry-may"]) == ("skerrow-gazette",)
    assert list_actors(dossier, dossier.claims["pell-more-apples"]) == ()


def test_the_publisher_of_a_document_is_its_voice_too() -> None:
    dossier, _ = load_harbour()
    claim = replace(dossier.claims["ferry-may"], position=None)
    assert list_actors(dossier, claim) == ()


def test_the_map_and_its_table_have_the_same_ties() -> None:
    dossier, _ = load_harbour()
    ties = count_ties(dossier)
    view = view_ties(_seen_from("people/index.md"), ties)
    table = [(tie.ends[0].text, tie.ends[1].text, tie.size) for tie in view.ties]
    people = dossier.people
    assert table == [
        (people[one].name, people[other].name, "1 claim" if weight == 1 else f"{weight} claims")
        for (one, other), weight in ties.items()
    ]
    assert view.left_out == ""
    assert sorted((arc.tie.ends[0].text, arc.tie.ends[1].text, arc.tie.size) for arc in view.arcs) == sorted(table)
    assert {name.text for name in view.names} == {end for row in table for end in row[:2]}


def test_where_stronger_ties_are_drawn_single_ones_are_counted() -> None:
    dossier, _ = load_harbour()
    first, *_ = [claim for claim in dossier.claims.values() if len(list_actors(dossier, claim)) > 1]
    twice = replace(dossier, claims={**dossier.claims, "again": replace(first, id="again")})
    ties = count_ties(twice)
    view = view_ties(_seen_from("people/index.md", twice), ties)
    hidden = len(ties) - len(view.arcs)
    assert {arc.tie.size for arc in view.arcs} == {"2 claims"}
    assert view.left_out == f"Not drawn: {hidden} pair{'s' * (hidden > 1)} that a single claim names together."


def test_a_persons_ties_are_those_of_the_map() -> None:
    dossier, _ = load_harbour()
    weights = count_ties(dossier)
    for person in dossier.people.values():
        ties = list_ties_of(_seen_from("people/lena-ortiz.md"), person, weights)
        assert [tie.ends[0].text for tie in ties] == [person.name] * len(ties)
        assert len(ties) == sum(person.id in pair for pair in weights)


# --- positions


def test_a_view_stands_in_the_row_of_its_holder_and_the_column_of_its_year() -> None:
    view = view_positions(_seen_from("positions.md"))
    (rebuilding,) = [question for question in view.questions if question.anchor == "question-rebuilding"]
    cells = {
        (holder.holder.text, year): [row.claim.id for row in cell]
        for holder in rebuilding.holders
        for year, cell in zip(rebuilding.years, holder.cells, strict=True)
    }
    dossier, _ = load_harbour()
    for claim in (dossier.claims[row.claim.id] for row in rebuilding.held):
        assert claim.position
        year = claim.position.date.lower[:4] if claim.position.date else "By 2019"
        assert claim.id in cells[dossier.people[claim.position.holder].name, year]


# --- documents


def test_passages_with_nothing_to_say_of_them_share_a_line_and_keep_their_places() -> None:
    dossier, verification = load_harbour()
    hearing = replace(dossier.documents["council-hearing"], digest=(), uncovered=())
    first, *others = hearing.turns
    hearing = replace(hearing, turns=(replace(first, by=None, anonymous="a clerk"), *others))
    dossier = replace(dossier, documents={**dossier.documents, hearing.id: hearing})
    page = render(dossier, verification)["documents/council-hearing.md"]
    claims = {id_: claim for id_, claim in dossier.claims.items() if id_ not in ("vote", "ortiz-ramp")}
    view = view_document(_seen_from("documents/council-hearing.md", replace(dossier, claims=claims)), hearing)
    assert [(run.says, [passage.name for passage in run.passages]) for run in view.runs] == [
        ("Headline, paragraph 1: no claim rests on them.", ["Headline", "Paragraph 1"]),
        ("", ["Paragraph 2"]),
        ("Paragraph 3: no claim rests on it.", ["Paragraph 3"]),
        ("", ["Paragraph 4"]),
        ("Paragraphs 5–6: no claim rests on them.", ["Paragraph 5", "Paragraph 6"]),
    ]
    shared = [run for run in view.runs if run.says]
    assert [
        (run.speaking, [each.by.text if each.by else each.anonymous for each in run.speakers]) for run in shared
    ] == [
        ("Known speakers", ["a clerk"]),
        ("Speaker", ["Vane"]),
        ("Known speakers", ["Marc Reed", "Vane"]),
    ]
    assert [page.count(f'id="{passage.anchor}"') for passage in view.passages] == [1] * 7
    assert "Headline, paragraph 1: no claim rests on them. Known speakers: a clerk (not named)\n" in page
    assert "Paragraph 3: no claim rests on it. Speaker: [Vane](" in page


def test_every_passage_is_a_column_with_its_number_of_claims() -> None:
    dossier, _ = load_harbour()
    for document in dossier.documents.values():
        view = view_document(_seen_from(f"documents/{document.id}.md"), document)
        assert [(column.link.uri, column.claims) for column in view.strip.columns] == [
            (f"#{passage.anchor}", len(passage.claims) + len(passage.others)) for passage in view.passages
        ]


def test_a_passage_without_a_claim_is_drawn_as_bare_and_counted() -> None:
    dossier, verification = load_harbour()
    document = dossier.documents["quay-gazette"]
    view = view_document(_seen_from("documents/quay-gazette.md"), document)
    bare = sum(1 for column in view.strip.columns if not column.claims)
    tree = _tree(render(dossier, verification)["documents/quay-gazette.md"])
    assert len(tree.xpath("//li[@class='bare']")) == bare > 0
    total = len(view.passages)
    assert view.strip.size == f"Claims rest on {total - bare} of {total} passages, and none on the others."


def test_the_budget_is_drawn_where_there_is_one() -> None:
    dossier, verification = load_harbour()
    for id_, document in dossier.documents.items():
        view = view_document(_seen_from(f"documents/{id_}.md"), document)
        assert (view.budget is None) == (document.is_published_in_full or id_ not in verification.sizes)
    size = verification.sizes["quay-gazette"]
    gazette = view_document(_seen_from("documents/quay-gazette.md"), dossier.documents["quay-gazette"])
    assert gazette.budget
    assert gazette.budget.words == f"{size.quoted_words} of {size.words} words quoted, {size.budget} allowed"
    assert float(gazette.budget.limit[:-1]) == pytest.approx(100 * size.budget / size.words, abs=0.01)


# --- in a browser


@pytest.fixture
def timeline(harbour: Site, page: Page) -> Page:
    page.goto((harbour.project.site / "timeline.html").as_uri())
    page.locator(".filters").wait_for()
    return page


def _shown_events(page: Page) -> list[str]:
    return [str(id_) for id_ in page.locator(".event:visible > h4").evaluate_all("all => all.map(each => each.id)")]


@pytest.mark.browser
def test_a_filter_shows_the_events_of_a_person_and_all_again(timeline: Page) -> None:
    everything = _shown_events(timeline)
    button = timeline.get_by_role("button", name="Lena Ortiz")
    assert button.get_attribute("aria-pressed") == "false"
    button.press("Enter")
    assert button.get_attribute("aria-pressed") == "true"
    assert _shown_events(timeline) == ["event-wall-since-1902"]
    assert timeline.locator(".plot li:visible").count() == 1
    assert timeline.locator(".year:visible").count() == 1
    assert timeline.locator(".filters [role=status]").inner_text() == f"1 of {len(everything)} events shown"
    button.press("Enter")
    assert _shown_events(timeline) == everything


@pytest.mark.browser
def test_another_choice_of_the_same_group_takes_the_place_of_the_first(timeline: Page) -> None:
    timeline.get_by_role("button", name="Lena Ortiz").click()
    timeline.get_by_role("button", name="Council of Skerrow").click()
    assert _shown_events(timeline) == ["event-council-meets"]
    assert timeline.locator(".filters [aria-pressed=true]").all_inner_texts() == ["Council of Skerrow"]


@pytest.mark.browser
def test_a_link_to_a_hidden_event_shows_it(timeline: Page) -> None:
    timeline.get_by_role("button", name="Lena Ortiz").click()
    timeline.evaluate("location.hash = 'event-council-meets'")
    timeline.locator("#event-council-meets").wait_for()
    assert timeline.locator(".filters [aria-pressed=true]").count() == 0


@pytest.mark.browser
def test_without_scripts_nothing_is_missing_and_no_filter_is_there(
    harbour: Site, new_context: Callable[..., BrowserContext]
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto((harbour.project.site / "timeline.html").as_uri())
    view = view_timeline(_seen_from("timeline.md"))
    assert page.locator(".filters").count() == 0
    assert page.locator(".event:visible").count() == sum(len(year.events) for year in view.years)
    assert page.locator(".plot li:visible svg").count() == page.locator(".event:visible").count()


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 768, 1280])
def test_drawings_stay_inside_the_page(harbour: Site, new_context: Callable[..., BrowserContext], width: int) -> None:
    page = new_context(viewport={"width": width, "height": 800}).new_page()
    for path in (*DRAWN, "positions.md"):
        page.goto((harbour.project.site / path.replace(".md", ".html")).as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.browser
def test_each_arc_ends_beside_its_names(harbour: Site, page: Page) -> None:
    page.goto((harbour.project.site / "people/index.html").as_uri())
    rows, paths = page.evaluate(
        """() => {
          const middle = box => box.top + box.height / 2
          const rows = [...document.querySelectorAll(".ties li")].map(li => middle(li.getBoundingClientRect()))
          const paths = [...document.querySelectorAll(".ties path")].map(path => {
            const matrix = path.getScreenCTM()
            return [0, path.getTotalLength()].map(at => path.getPointAtLength(at).matrixTransform(matrix).y)
          })
          return [rows, paths]
        }"""
    )
    assert paths
    for place in (place for path in paths for place in path):
        assert min(abs(place - row) for row in rows) < 1.5
