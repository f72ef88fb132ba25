"""Text of editors: simple marks become HTML, and nothing else does."""

import pytest

from loket.huisstijl.markdown import html_of, links_in, plain_text_of


def test_paragraphs_lists_links_and_headings_below_the_title():
    told = html_of("# Kosten\n\nHet is **gratis**.\n\n- een\n- twee\n\n[Lees meer](/product/paspoort/)")
    assert '<h2 class="nl-heading nl-heading--level-2">Kosten</h2>' in told
    assert "<strong>gratis</strong>" in told
    assert "<li>een</li>" in told
    assert '<a href="/product/paspoort/">Lees meer</a>' in told
    assert "<h2" in html_of("## Kosten")
    assert "<h5" in html_of("###### diep", under=4)
    assert "<h6" in html_of("# a\n\n###### diep", under=4)


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[klik](javascript:alert(1))",
        "[klik](data:text/html;base64,PHNjcmlwdD4=)",
        "[klik](//elders.example)",
        "![plaatje](https://elders.example/x.png)",
        "<a href='https://elders.example'>x</a>",
    ],
)
def test_hostile_text_is_shown_as_text(hostile):
    told = html_of(hostile)
    assert "<script" not in told
    assert "<img" not in told
    assert "href" not in told.replace("&lt;a href", "") or 'href="https://elders.example/x.png"' in told
    assert "javascript:" not in told or "<a" not in told


def test_the_words_alone_and_where_they_lead():
    text = "# Titel\n\nBel [ons](tel:14072) of\nkijk op [de site](https://a.example/).\n\n- een"
    assert plain_text_of(text) == "Titel\nBel ons of kijk op de site.\neen"
    assert links_in(text) == ["tel:14072", "https://a.example/"]


@pytest.mark.parametrize("odd", ["", "\x00", "[" * 5000, "*" * 20_000, "> " * 3000])
def test_odd_text_is_an_answer(odd):
    assert isinstance(html_of(odd), str)
