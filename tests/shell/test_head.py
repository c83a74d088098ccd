"""What each page says of itself to browsers, search engines and services that show links."""

from __future__ import annotations

import struct

from lxml import html

from tests.site.conftest import Site
from tests.site.html import Page


def read_properties(page: Page) -> dict[str, str]:
    """The Open Graph data of a page; fails where one property stands twice."""
    found = [
        (meta.get("property").removeprefix("og:"), meta.get("content")) for meta in page.tree.xpath("//meta[@property]")
    ]
    assert len(dict(found)) == len(found), page.path
    return dict(found)


def test_every_page_has_its_open_graph_data(site: Site) -> None:
    name, base = site.dossier.site.title, site.dossier.site.address or ""
    for path, page in site.pages.items():
        address = base if path == "index.html" else base + path
        title = page.tree.findtext(".//title").removesuffix(f" - {name}")
        expected = {
            "type": "website" if path == "index.html" else "article",
            "site_name": name,
            "title": title,
            "description": page.tree.xpath("string(//meta[@name='description']/@content)"),
        }
        if base:
            expected |= {"url": address, "image": f"{base}assets/img/card.png"}
            expected |= {"image:width": "1200", "image:height": "630"}
        found = read_properties(page)
        assert found == expected | ({"url": found["url"]} if base and path == "index.html" else {})
        assert found.get("url", address).removesuffix("index.html") == address.removesuffix("index.html")
        assert all(value.strip() for value in found.values())


def test_title_and_description_come_from_the_records(site: Site) -> None:
    for briefing in site.dossier.briefings.values():
        found = read_properties(site.pages[f"briefings/{briefing.id}.html"])
        assert (found["title"], found["description"]) == (briefing.title, briefing.summary)


def test_home_has_the_name_of_the_site_once_as_its_title(site: Site) -> None:
    assert site.pages["index.html"].tree.findtext(".//title") == site.dossier.site.title


def test_every_page_has_a_language_a_colour_and_an_icon_of_our_own(site: Site) -> None:
    for page in site.pages.values():
        assert page.tree.get("lang") == "en"
        assert page.tree.xpath("//meta[@name='theme-color']/@content") == ["#17384a"]
        icons = page.tree.xpath("//link[@rel='icon']/@href")
        assert [icon.rpartition("../")[2] for icon in icons] == ["assets/img/favicon.svg"]
        signs = page.tree.xpath("//a[contains(@class, 'md-header__button')]")
        assert [(sign.get("title"), len(sign.findall("svg"))) for sign in signs] == [
            (page.tree.xpath("string(//meta[@property='og:site_name']/@content)"), 1),
            ("What the labels mean (key l)", 1),
        ]


def test_picture_for_links_has_the_size_that_pages_state(site: Site) -> None:
    picture = (site.project.site / "assets/img/card.png").read_bytes()
    assert struct.unpack(">II", picture[16:24]) == (1200, 630)
    assert len(picture) < 20_000


def test_address_without_a_page_offers_every_way_of_the_menu(site: Site) -> None:
    tree = html.document_fromstring((site.project.site / "404.html").read_bytes())
    ways = [(link.text_content().strip(), link.get("href")) for link in tree.xpath("//article//a")]
    tabs = [(link.text_content().strip(), link.get("href")) for link in tree.xpath("//a[@class='md-tabs__link']")]
    assert ways == tabs
    assert len(ways) >= 9
    assert tree.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert tree.xpath("//meta[@property]") == []
