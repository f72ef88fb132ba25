"""What editors write becomes HTML: paragraphs, lists, links and headings; never their own HTML."""

import re
from functools import cache

from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

LEADS_ON = re.compile(r"(https?://|mailto:|tel:|/(?!/)|#)", re.IGNORECASE)
LOWEST = 6


def html_of(text: str, *, under: int = 1) -> SafeString:
    """`under` is the level of the heading above it: the highest heading in it is one below that, whatever the editor
    wrote. What looks like a tag is shown as text.
    """
    tokens = _markdown().parse(text)
    headings = [token for token in tokens if token.type in ("heading_open", "heading_close")]
    highest = min((int(token.tag[1:]) for token in headings), default=1)
    for token in headings:
        level = min(int(token.tag[1:]) - highest + under + 1, LOWEST)
        token.tag = f"h{level}"
        if token.nesting == 1:
            token.attrSet("class", f"nl-heading nl-heading--level-{level}")
    made = str(_markdown().renderer.render(tokens, _markdown().options, {}))
    return mark_safe(made)  # noqa: S308 (html is off)


def plain_text_of(text: str) -> str:
    """The words alone, for search and for how easy it reads."""
    found = [_words_in(token) for token in _markdown().parse(text) if token.type == "inline"]
    return "\n".join(filter(None, found))


def tokens_of(text: str) -> list[Token]:
    """As it was understood, for who shows it elsewhere than on a page."""
    return _markdown().parse(text)


def links_in(text: str) -> list[str]:
    """The addresses that it leads to, in their order."""
    inline = (child for token in _markdown().parse(text) for child in token.children or [])
    return [str(child.attrGet("href")) for child in inline if child.type == "link_open"]


def _words_in(token: Token) -> str:
    return "".join(" " if child.type == "softbreak" else child.content for child in token.children or [])


def leads_on(url: str) -> bool:
    """Is this an address that a page of ours may lead to?"""
    return bool(LEADS_ON.match(url.strip()))


@cache
def _markdown() -> MarkdownIt:
    made = MarkdownIt("commonmark", {"html": False}).disable(["image", "fence", "code"])
    made.validateLink = leads_on  # type: ignore[method-assign]
    return made
