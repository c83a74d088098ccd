"""The site in a browser, as readers use it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

import pytest

from generator.model import Claim, Dossier, Person
from generator.render import uris
from generator.render.uris import Place
from tests.site.conftest import Site
from tests.site.forms import FEW_FORMS, FORMS, Form, find_faults
from tests.site.hosting import hosting
from tests.site.kinds import list_kinds

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Locator, Page

pytestmark = pytest.mark.browser

# Whether the element is in the window, below the header that stays at its top.
IS_IN_VIEW = "element => { const box = element.getBoundingClientRect(); return box.top > 40 && box.top < innerHeight }"


@pytest.fixture(scope="module")
def address(repository_site: Site) -> Iterator[str]:
    """Where the site of this repository stands."""
    with hosting(repository_site.project.site, repository_site.dossier.site.address or "") as found:
        yield found


def open_in(new_context: Callable[..., BrowserContext], form: Form) -> Page:
    size = {"width": form.width, "height": form.height}
    return new_context(viewport=size, color_scheme=form.scheme, reduced_motion="reduce").new_page()


# --- every kind of page, and every page once


def list_paths(site: Site, number: int) -> Mapping[str, bool]:
    """For one of the few forms every kind of page, of which axe is asked too, and its share of all others.

    On a phone, where least fits, it is the largest of its kind, elsewhere one of middling size.
    """
    is_phone = FEW_FORMS[number].width == min(form.width for form in FORMS)
    kinds = ["404.html", *list_kinds(site.project.site, rank=1.0 if is_phone else 0.5).values()]
    share = sorted(site.pages)[number :: len(FEW_FORMS)]
    return {**dict.fromkeys(share, False), **dict.fromkeys(kinds, True)}


@pytest.mark.heavy
@pytest.mark.parametrize("number", range(len(FEW_FORMS)), ids=map(str, FEW_FORMS))
def test_every_kind_of_page_fits_complains_of_nothing_and_shuts_nobody_out(
    repository_site: Site, address: str, new_context: Callable[..., BrowserContext], number: int
) -> None:
    """The long test asks all pages in all forms."""
    paths, form = list_paths(repository_site, number), FEW_FORMS[number]
    assert list(find_faults(open_in(new_context, form), address, paths, form)) == []


@pytest.mark.parametrize("form", [FORMS[0], FORMS[-1]], ids=str)
def test_documents_of_every_kind_fit_and_complain_of_nothing(
    build_site: Callable[[str], Site], new_context: Callable[..., BrowserContext], form: Form
) -> None:
    site = build_site("harbour")  # it has what the repository may lack: a text in full, a transcript
    paths = dict.fromkeys((path for path in site.pages if path.startswith("documents/")), True)
    with hosting(site.project.site, site.dossier.site.address or "") as address:
        assert list(find_faults(open_in(new_context, form), address, paths, form)) == []


@pytest.mark.long
@pytest.mark.heavy
@pytest.mark.parametrize("form", FORMS, ids=str)
def test_every_page_in_every_form(site: Site, new_context: Callable[..., BrowserContext], form: Form) -> None:
    with hosting(site.project.site, site.dossier.site.address or "") as address:
        paths = dict.fromkeys(site.pages, True)
        assert list(find_faults(open_in(new_context, form), address, paths, form)) == []


def test_page_works_from_a_folder(repository_site: Site, page: Page) -> None:
    page.goto((repository_site.project.site / "index.html").as_uri())
    page.locator("article a[href^='briefings/']").first.click()
    page.wait_for_load_state()
    assert page.url.startswith((repository_site.project.site / "briefings").as_uri())
    assert page.locator("h1").count() == 1


# --- search


def search(page: Page, words: str) -> Locator:
    """Type words into the search as a reader does; the results."""
    page.locator("input.md-search__input").click()
    page.keyboard.type(words)
    return page.locator(".md-search-result__link")


def address_of(place: Place) -> str:
    return f"{place.page.removesuffix('.md')}.html"


def land(page: Page, results: Locator, place: Place) -> None:
    """Take the result that leads to a place, and see that the place is in view."""
    results.first.wait_for()
    # Material adds the words that were looked for to the address, to highlight them: ?h=...
    result = page.locator(f".md-search-result__link[href*='{address_of(place)}'][href$='#{place.anchor}']")
    more = page.locator(".md-search-result__more:not([open]) > summary")
    while not result.first.is_visible() and more.count():
        more.first.click()
    result.first.click()
    page.wait_for_url(f"**/{address_of(place)}?*#{place.anchor}")
    assert page.locator(f"#{place.anchor}").evaluate(IS_IN_VIEW)


def pick_claim(dossier: Dossier) -> Claim:
    """The claim with the longest statement: its words are in no other."""
    return max(dossier.claims.values(), key=lambda claim: (len(claim.text), claim.id))


def pick_person(dossier: Dossier) -> tuple[Person, str]:
    """Somebody with a spelling that is no part of the name."""
    for person in dossier.people.values():
        for spelling in person.spellings:
            if spelling.isalpha() and spelling.lower() not in person.name.lower() and len(spelling) > 5:
                return person, spelling
    pytest.fail("nobody has another spelling")


def test_search_for_the_words_of_a_claim_lands_on_it(repository_site: Site, address: str, page: Page) -> None:
    claim = pick_claim(repository_site.dossier)
    page.goto(address)
    words = sorted(filter(str.isalpha, claim.text.split()), key=len)[-5:]
    land(page, search(page, " ".join(words)), uris.place_claim(repository_site.dossier, claim))


def test_search_for_another_spelling_lands_on_the_person(repository_site: Site, address: str, page: Page) -> None:
    person, spelling = pick_person(repository_site.dossier)
    page.goto(address)
    land(page, search(page, spelling), uris.place_entry(person))


# --- notes, details, tables, filters


@pytest.fixture
def briefing(repository_site: Site, address: str, page: Page) -> Page:
    """The page of a briefing."""
    page.goto(address + list_kinds(repository_site.project.site)["one of briefings"])
    return page


def test_preview_of_a_note_opens_on_hover_and_escape_closes_it(briefing: Page) -> None:
    briefing.locator(".footnote-ref").first.hover()
    preview = briefing.locator(".md-tooltip2--active")
    preview.wait_for()
    note = briefing.locator(".footnote li").first.locator("p").first.inner_text()
    assert preview.inner_text().split()[:5] == note.split()[:5]
    briefing.keyboard.press("Escape")
    preview.wait_for(state="detached")


def test_preview_of_a_note_opens_on_focus_and_escape_closes_it(briefing: Page) -> None:
    briefing.locator(".footnote-ref").first.focus()
    preview = briefing.locator(".md-tooltip2--active")
    preview.wait_for()
    briefing.keyboard.press("Escape")
    preview.wait_for(state="detached")


def test_note_and_reference_lead_to_each_other(briefing: Page) -> None:
    reference = briefing.locator(".footnote-ref").first
    reference.click()
    assert briefing.locator(".footnote li").first.evaluate(IS_IN_VIEW)
    briefing.locator(".footnote li").first.locator(".footnote-backref").first.click()
    assert reference.evaluate(IS_IN_VIEW)


def test_claims_of_a_point_open_and_lead_to_their_evidence(briefing: Page) -> None:
    details = briefing.locator("details.claims").first
    claim = details.locator("a[href*='#claim-']").first
    assert not claim.is_visible()
    details.locator("summary").click()
    assert claim.is_visible()
    claim.click()
    anchor = briefing.url.partition("#")[2]
    assert anchor.startswith("claim-")
    assert briefing.locator(f"#{anchor}").evaluate(IS_IN_VIEW)


def test_details_open_by_keyboard(briefing: Page) -> None:
    details = briefing.locator("details.claims").first
    details.locator("summary").focus()
    briefing.keyboard.press("Enter")
    assert details.locator("a[href*='#claim-']").first.is_visible()


def test_table_sorts_by_number_and_by_words_up_and_down(address: str, page: Page) -> None:
    page.goto(f"{address}figures.html")
    table = page.locator(".table-figures table")

    def read(column: int) -> list[str]:
        return [cell.strip() for cell in table.locator(f"tbody td:nth-child({column})").all_inner_texts()]

    def order(column: int) -> str | None:
        return table.locator(f"th:nth-child({column})").get_attribute("aria-sort")

    before = read(2)
    table.locator("th:nth-child(2) button").click()
    up = read(2)
    assert (order(2), sorted(up)) == ("ascending", sorted(before))
    assert up == page.evaluate("words => [...words].sort((a, b) => a.localeCompare(b, 'en'))", up)
    table.locator("th:nth-child(2) button").press("Enter")
    assert (order(2), read(2)) == ("descending", up[::-1])
    table.locator("th:nth-child(1) button").click()
    assert (order(1), order(2)) == ("ascending", "none")
    assert sorted(read(2)) == sorted(before)
    assert page.locator(".table-figures .footnote-ref").count() >= len(before)


@pytest.mark.parametrize("group", ["Only events with", "Only events of the briefing"])
def test_timeline_is_filtered_by_keyboard_and_shown_whole_again(address: str, page: Page, group: str) -> None:
    page.goto(f"{address}timeline.html")
    names = page.get_by_role("group", name=group, exact=True).get_by_role("button")
    names.first.wait_for()
    events = page.locator(".event").count()
    page.locator("h1 .headerlink").focus()
    while not names.last.evaluate("button => button === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    name = names.last.inner_text()
    links = {"Only events with": ".who a", "Only events of the briefing": ".told a"}[group]
    wanted = page.locator(".event").filter(has=page.locator(links, has_text=name))
    assert names.last.get_attribute("aria-pressed") == "true"
    assert 0 < wanted.count() < events
    assert page.locator(".event:visible").count() == wanted.count() == wanted.locator("visible=true").count()
    assert page.get_by_role("status").inner_text() == f"{wanted.count()} of {events} events shown"
    page.keyboard.press(" ")
    assert names.last.get_attribute("aria-pressed") == "false"
    assert page.locator(".event:visible").count() == events
    assert page.get_by_role("status").inner_text() == f"All {events} events shown"


def test_reader_can_choose_the_dark_scheme(address: str, page: Page) -> None:
    page.goto(address)
    for _ in range(2):
        page.locator("form.md-header__option label:not([hidden])").click()
    assert page.get_attribute("body", "data-md-color-scheme") == "slate"
    page.reload()
    assert page.get_attribute("body", "data-md-color-scheme") == "slate"
