from __future__ import annotations

import re
import time
from collections.abc import Callable
from functools import cache
from html import unescape
from typing import Any

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from lxml import html
from mkdocs.utils import meta

from generator.render.escape import (
    FrontMatter,
    front_matter,
    html_attribute,
    html_text,
    link_url,
    markdown_cell,
    markdown_heading,
    markdown_text,
    plain_text,
)
from tests.markdown_rendering import Node, nodes, render_github, render_site, table_of_contents

Escape = Callable[[str], str]

# What acts in one of the engines, in a page around it, or in a Python that prepares it.
TRICKS = [
    *("1. ", "12) ", "٣. ", "- ", "+ ", "* ", "# ", "> ", ": ", "~ ", "-", "--", "---", "- - -", "===", "=", "***"),
    *("[TOC]", "[^1]", "[^1]: note", "[ref]: http://quay.example", "*[HTML]: abbreviation", "[ ] ", "[!NOTE]"),
    *("[link](http://quay.example)", "![image](a.png)", "[a][b]", "](", "]", "![", "![^1]", "!"),
    *("{#id}", "{: .class }", "{: #id title=x }", "{", "}", "{{ site }}", "{% raw %}", "${x}", "$x$", "$$x$$", "$5"),
    *("!!! note", "??? note", "???+ note", "/// note", "///Footnotes Go Here///", "//"),
    *("```", "~~~", "`code`", "``", "~~gone~~", "~gone~", "~", "==mark==", "++key++", "^^up^^", "H^2^O", ":smile:"),
    *("<b>", "</b>", "</p>", "</div>", "<div markdown>", "<br>", "<!-- ", " -->", "<![CDATA[", "]]>", "<?php", "<"),
    *("<script>alert(1)</script>", "</script>", "<https://quay.example>", "<a@quay.example>", "<img src=x onerror=y>"),
    *("&amp;", "&lt;", "&#38;", "&#38", "&#x26;", "&copy;", "&", "AT&T", "&#", "&notit;", "&a-b;"),
    *("http://quay.example", "https://quay.example/a_b", "www.quay.example", "ftp://quay", "javascript:", "www."),
    *("*strong*", "**", "_em_", "__", "snake_case", "a_", "_b", "_", "\\", "\\\\", "\\[", "\\`", "\\|", "|", "|--|"),
    *("\t", "\n", "\r\n", "\r", "\n\n", "    ", "  \n", "\v", "\f", "\x1c", "\x85", "\u2028", "\u2029", "\x00", "\x1b"),
    *("\x02klzzwxh:0042\x03", "klzzwxh:0000", "\x02wzxhzdk:1\x03", "wzxhzdk:0", "\x0291\x03", "\x02amp\x03", "\x02"),
    *("\u202e", "\u202c", "\u2066", "\u200f", "\u200b", "\ufeff", "\xa0", "\u3000", "\xad", "\ud800", "\udfff"),
    *("שלום", "مرحبا", "Львів", "日本語", "e\u0301", "🚢", "\U0001f468\u200d\U0001f469", "\ufffe", "\U0010ffff", "ﬁ"),
    *('"', "'", "“", "”", "«", "»", "…", "[…]", "–", "—", "(", ")", ".", ",", ":", ";", "@", "#", "#1", "%", "/", "?"),
    *("--- \ntitle: x\n---\n", "title: x", "!!python/object:x", "null", "no", "1e3", "a: b", "# no comment"),
]  # fmt: skip
TEXTS = st.lists(
    st.one_of(
        st.sampled_from(TRICKS),
        st.sampled_from(list("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ ")),
        st.sampled_from(["quay", "a", "Z", "7", " "]),
        st.characters(categories=None),
    ),
    max_size=10,
).map("".join)  # fmt: skip

# Where a value stands in a page: the function that it passes, and the Markdown around it. In all of them it means the
# same to Python-Markdown and to GitHub's parser.
CONTEXTS: dict[str, tuple[Escape, str]] = {
    "paragraph": (markdown_text, "Before.\n\n{}\n\nAfter.\n"),
    "line of a paragraph": (markdown_text, "Before\n{}\nafter.\n"),
    "midst of a paragraph": (markdown_text, "Before {} after.\n"),
    "sentence with a note": (markdown_text, "Before. {}[^1]\n\n[^1]: Note.\n"),
    "sentence with a link": (markdown_text, "Before {}[wall](page.md) after.\n"),
    "list item": (markdown_text, "- {}\n- After\n"),
    "numbered item": (markdown_text, "1. {}\n2. After\n"),
    "blockquote": (markdown_text, "> {}\n\nAfter.\n"),
    "strong": (markdown_text, "**{}** after\n"),
    "link": (markdown_text, "[{}](page.md) after\n"),
    "link beside a note": (markdown_text, "Before[^1] [{}](page.md).\n\n[^1]: Note.\n"),
    "note": (markdown_text, "Before.[^1]\n\n[^1]: {}\n"),
    "prose of a claim": (markdown_text, '<div class="claim" markdown>\n\n{}\n\n</div>\n'),
    "first cell": (markdown_cell, "| Quay | Sea |\n|---|---|\n| {} | After |\n"),
    "last cell": (markdown_cell, "| Quay | Sea |\n|---|---|\n| Before | {} |\n"),
    "head of a column": (markdown_cell, "| {} | Sea |\n|---|---|\n| Before | After |\n"),
    "heading": (markdown_heading, "Before.\n\n## {}\n\nAfter.\n"),
    "heading of a claim": (html_text, '<div class="claim" markdown>\n<h4 id="wall">{}</h4>\n\nProse.\n\n</div>\n'),
    "summary": (html_text, "<details markdown>\n<summary>{}</summary>\n\nProse.\n\n</details>\n"),
    "element in a paragraph": (html_text, "Before <span>{}</span> after.\n"),
    "element in a cell": (html_text, "| Quay |\n|---|\n| <span>{}</span> |\n"),
    "attribute of a raw block": (html_attribute, 'Before.\n\n<div title="{}">Wall</div>\n\nAfter.\n'),
    "attribute in a heading of a claim": (
        html_attribute,
        '<div markdown>\n<h4><span title="{}">Wall</span></h4>\n\nProse.\n\n</div>\n',
    ),
    "attribute in a paragraph": (html_attribute, 'Before <span title="{}">wall</span> after.\n'),
    "attribute in a cell": (html_attribute, '| Quay |\n|---|\n| <span title="{}">wall</span> |\n'),
}
# What GitHub does not know.
SITE_CONTEXTS: dict[str, tuple[Escape, str]] = CONTEXTS | {
    "term": (markdown_text, "{}\n:   Definition\n"),
    "definition": (markdown_text, "Term\n:   {}\n"),
    "admonition": (markdown_text, "!!! note\n\n    {}\n"),
    "title of an admonition": (markdown_text, '!!! note "{}"\n\n    Prose.\n'),
    "title of details": (markdown_text, '??? note "{}"\n\n    Prose.\n'),
}


@cache
def _template_nodes(template: str, render: Callable[[str], str]) -> list[Node]:
    return nodes(render(template.format("qqq")))


def expected_nodes(template: str, render: Callable[[str], str], text: str) -> list[Node]:
    """The nodes of the template with a harmless word in it, and the text in place of this word."""

    def put(value: str) -> str:
        return value.replace("qqq", text)

    return [
        (tag, tuple((name, put(value)) for name, value in attributes), put(inner), put(tail))
        for tag, attributes, inner, tail in _template_nodes(template, render)
    ]


@pytest.mark.parametrize("context", SITE_CONTEXTS)
@given(text=TEXTS)
@example("^[^1]: note")
@example("^1")
@settings(max_examples=100, deadline=None)
def test_any_text_comes_out_of_the_site_as_that_text(context: str, text: str) -> None:
    escape, template = SITE_CONTEXTS[context]
    assume(plain_text(text))
    rendered = render_site(template.format(escape(text)))
    assert nodes(rendered) == expected_nodes(template, render_site, plain_text(text))


@pytest.mark.parametrize("context", CONTEXTS)
@given(text=TEXTS)
@settings(max_examples=100, deadline=None)
def test_any_text_comes_out_of_github_as_that_text(context: str, text: str) -> None:
    escape, template = CONTEXTS[context]
    assume(plain_text(text))
    assume("@" not in text)  # GitHub links mail addresses whatever stands for their characters
    rendered = render_github(template.format(escape(text)))
    assert nodes(rendered) == expected_nodes(template, render_github, plain_text(text))


@pytest.mark.parametrize("context", SITE_CONTEXTS)
def test_each_trick_comes_out_as_text_wherever_it_stands(context: str) -> None:
    escape, template = SITE_CONTEXTS[context]
    for trick in TRICKS:
        for text in (f"{trick}quay", f"quay {trick} quay", f"quay {trick}", f"{trick}quay{trick}", trick):
            if not plain_text(text):
                continue
            expected = expected_nodes(template, render_site, plain_text(text))
            assert nodes(render_site(template.format(escape(text)))) == expected, text
            if context in CONTEXTS and "@" not in text:
                expected = expected_nodes(template, render_github, plain_text(text))
                assert nodes(render_github(template.format(escape(text)))) == expected, text


def _without_entities(text: str) -> str:
    """A text in which none is left, not even one that came of another: "&amp;lt;" is "<"."""
    bare = unescape(text)
    return text if bare == text else _without_entities(bare)


@given(text=TEXTS)
@example("&amp;amp;lt;")
@settings(max_examples=200, deadline=None)
def test_an_attribute_of_a_block_in_a_claim_loses_at_most_its_entities(text: str) -> None:
    template = '<div title="{0}" markdown>\n<h4 title="{0}">Wall</h4>\n\nProse.\n\n</div>\n'
    rendered = nodes(render_site(template.format(html_attribute(text))))
    found = [
        (tag, tuple((n, _without_entities(v)) for n, v in attributes), *texts) for tag, attributes, *texts in rendered
    ]
    assert found == expected_nodes(template, render_site, _without_entities(plain_text(text)))


@given(text=TEXTS)
@settings(max_examples=200, deadline=None)
def test_a_heading_reaches_the_table_of_contents_as_that_text(text: str) -> None:
    assume(plain_text(text))
    (name,) = table_of_contents(f"# {markdown_heading(text)}\n")
    found = html.fragment_fromstring(name, create_parent="p").text_content()
    assert found.split() == plain_text(text).split()  # white space runs are narrowed there


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u202e\x00", "\t \u2028"])
def test_text_without_a_visible_character_leaves_an_empty_place(text: str) -> None:
    assert plain_text(text) == ""
    cell = f"| Quay | Sea |\n|---|---|\n| {markdown_cell(text)} | x |\n"
    assert "<td></td>\n<td>x</td>" in render_site(cell)
    assert "<td></td>\n<td>x</td>" in render_github(cell)
    assert [escape(text) for escape in (markdown_text, markdown_heading, html_text, html_attribute)] == [""] * 4


def test_plain_text_is_one_line_without_controls_and_overrides() -> None:
    text = (
        "\ufeffThe\tquay\r\nwall \x02moved\x00  by\u202e four\u2028centi\x7fmetres\ud800\ufffe\u2067 \xa0שלום\u200f 🚢 "
    )
    assert plain_text(text) == "\ufeffThe quay wall moved  by four centimetres \xa0שלום\u200f 🚢"


@given(text=TEXTS)
def test_plain_text_is_stable_and_one_line(text: str) -> None:
    plain = plain_text(text)
    assert plain_text(plain) == plain
    assert plain.splitlines() == ([plain] if plain else [])
    assert plain.encode().decode() == plain


@given(text=st.text(alphabet=st.sampled_from("abcXYZ019 .,;%'\"()éü–—…“”’€°")))
def test_ordinary_prose_stays_as_it_is(text: str) -> None:
    assert markdown_text(f"Quay {text}") == plain_text(f"Quay {text}")


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("The wall moved by -4 cm (or ~4.5); see p. 12. Cost: $61 million, +3.5%!", None),
        ("well-known snake_case C# #2 a > b 3 + 4 = 7 - 2, 9:30, and/or, R&D", None),
        ("2019. A year", "2019\\. A year"),
        ("2019.5 metres", None),
        ("-4 degrees", None),
        ("- 4 degrees", "\\- 4 degrees"),
        ("a lot […] worse", "a lot \\[…\\] worse"),
        ("5 * 3 < 20", "5 \\* 3 &lt; 20"),
        ("see https://quay.example or www.quay.example", "see https&#58;//quay.example or www\\.quay.example"),
        ("&amp; and &#38", "&amp;amp; and &amp;#38"),
        ("~~gone~~", "&#126;&#126;gone&#126;&#126;"),
        ("!!! note", "\\!!! note"),
        ("US$5 is $x$", "US$5 is &#36;x&#36;"),
    ],
)
def test_only_what_could_act_is_escaped(text: str, escaped: str | None) -> None:
    # The first example ends with "!", behind which a template may open a note or a link.
    expected = text if escaped is None else escaped
    assert markdown_text(text) == re.sub(r"!\Z", r"\\!", expected)


@pytest.mark.parametrize("text", ["2019. A year", "- 4", "# 7", "> 3", "=", ": so", "+ 2"])
def test_what_acts_only_at_the_start_of_a_line_stays_in_a_cell_and_a_heading(text: str) -> None:
    assert markdown_cell(text) == text
    assert markdown_heading(text) == text


def _seconds(source: str) -> float:
    def once() -> float:
        start = time.process_time()
        render_site(source)
        return time.process_time() - start

    return min(once() for _ in range(2))


@pytest.mark.long
@pytest.mark.parametrize("escape", [markdown_text, html_text])
def test_eight_thousand_of_any_sign_render_in_a_bounded_multiple_of_the_time_of_letters(escape: Escape) -> None:
    # Measured: at most 65 times; brackets that are not escaped take more than 4,000 times.
    letters = _seconds("quay wall " * 820)
    template = "<div markdown>\n<h4>{}</h4>\n\n</div>" if escape is html_text else "{}\n"
    slow = {
        sign: factor
        for sign in [*"!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ \n", "[a](", "&a;", "_a", "![", "<b ", "\\`"]
        if (factor := _seconds(template.format(escape(sign * (8192 // len(sign))))) / letters) > 400
    }
    assert slow == {}


SCALARS = st.one_of(st.none(), st.booleans(), st.integers(), TEXTS)


def values_of(scalars: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.recursive(
        scalars,
        lambda values: st.one_of(
            st.lists(values, max_size=3),
            st.dictionaries(TEXTS, values, max_size=3).filter(lambda d: len({plain_text(k) for k in d}) == len(d)),
        ),
        max_leaves=6,
    )


def map_strings(function: Callable[[str], str], value: Any) -> Any:
    """The value with each string in it, keys too, passed through the function."""
    if isinstance(value, str):
        return function(value)
    if isinstance(value, dict):
        return {function(key): map_strings(function, item) for key, item in value.items()}
    if isinstance(value, list):
        return [map_strings(function, item) for item in value]
    return value


@given(values=st.dictionaries(st.sampled_from(["title", "description", "tags"]), values_of(SCALARS), min_size=1))
@settings(max_examples=300, deadline=None)
def test_any_front_matter_comes_back_from_mkdocs(values: dict[str, Any]) -> None:
    body, parsed = meta.get_data(front_matter(values) + "\n# Quay\n")
    assert body == "# Quay\n"
    assert map_strings(unescape, parsed) == map_strings(plain_text, values)
    assert not re.search("[<>]", str(parsed))


def test_front_matter_has_a_line_for_each_value_as_html() -> None:
    values: dict[str, FrontMatter] = {
        "title": "The \"north\" quay: <no> & 'so'",
        "tags": ["no"],
        "search": {"boost": 2},
    }
    assert front_matter(values) == (
        "---\n"
        '"title": "The &quot;north&quot; quay: &lt;no&gt; &amp; \'so\'"\n'
        '"tags": ["no"]\n'
        '"search": {"boost": 2}\n'
        "---\n"
    )


@pytest.mark.parametrize(
    ("url", "destination"),
    [
        ("https://quay.example/a?b=1&c=2#d", None),
        ("HTTP://quay.example", None),
        ("mailto:port@quay.example", None),
        ("../documents/quay-report.md#p3", None),
        ("#p3", None),
        ("page.md", None),
        ("https://quay.example/wall_(north)", "https://quay.example/wall_%28north%29"),
        ("https://quay.example/a b|c[1]", "https://quay.example/a%20b%7Cc%5B1%5D"),
        ("https://quay.example/\"'<>`\\^{}", "https://quay.example/%22%27%3C%3E%60%5C%5E%7B%7D"),
        ("https://quay.example/é", "https://quay.example/%C3%A9"),
        ("https://quay.example/100%", "https://quay.example/100%25"),
        ("https://quay.example/%C3%A9", None),
        ("https://quay.example/?a=1&copy;=2", "https://quay.example/?a=1&amp;copy;=2"),
        ("https://quay.example/?a&amp", "https://quay.example/?a&amp;amp"),
        ("javascript&#58;alert(1)", "javascript&amp;#58;alert%281%29"),
    ],
)
def test_allowed_urls_are_kept_and_what_could_act_is_percent_encoded(url: str, destination: str | None) -> None:
    assert link_url(url) == (destination or url)


@pytest.mark.parametrize(
    "url",
    [
        *("", " ", "javascript:alert(1)", "JavaScript:alert(1)", "java\tscript:alert(1)", "\x01javascript:alert(1)"),
        *(" javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "ftp://quay.example"),
        *("//quay.example", "/absolute", "\\\\quay.example", "\\/quay.example", "http:quay.example", "https://"),
        *(
            "https:///path",
            "http://?a",
            "https://quay.example/\nx",
            "https://quay.example/\u202etxt.exe",
            "https:\\\\q",
        ),
    ],
)
def test_other_urls_are_refused(url: str) -> None:
    with pytest.raises(ValueError, match="neither http"):
        link_url(url)


@pytest.mark.parametrize("render", [render_site, render_github])
@given(text=TEXTS)
@settings(max_examples=300, deadline=None)
def test_any_accepted_url_is_one_link_that_leads_where_it_says(render: Callable[[str], str], text: str) -> None:
    destination = link_url("https://quay.example/" + plain_text(text.replace("%", "")))
    in_markdown = nodes(render(f"Before [wall]({destination}) after.\n"))
    in_html = nodes(render(f'Before <a href="{destination}">wall</a> after.\n'))
    href = destination.replace("&amp;", "&")
    assert in_markdown == in_html == [
        ("body", (), "", ""),
        ("p", (), "Before ", "\n" if render is render_github else ""),
        ("a", (("href", href),), "wall", " after."),
    ]  # fmt: skip
