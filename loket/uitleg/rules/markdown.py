"""A guide as HTML: markdown with tables, code and pictures; its links lead on the site as they do in the repository."""

import posixpath
import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from itertools import count

from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from markdown_it import MarkdownIt
from markdown_it.token import Token

PLACE = 'tabindex="0" role="region"'
OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#|/", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heading:
    """A part of a guide, to jump to."""

    anchor: str
    words: str


@dataclass(frozen=True, slots=True)
class Text:
    """`title` is the first heading, which is not in `html`; `parts` are the headings of the second level."""

    title: str
    html: SafeString
    parts: list[Heading]


def text_of(source: str, *, name: str, known: Collection[str]) -> Text:
    """`name` is the guide's own path without `.md`; `known` are those of all guides. A link to a file that is no guide
    becomes plain words, for it leads nowhere on the site.
    """
    tokens = _markdown().parse(source)
    title = ""
    if len(tokens) > 1 and tokens[0].type == "heading_open" and tokens[0].tag == "h1":
        title, tokens = _words(tokens[1]), tokens[3:]
    for token in tokens:
        for child in token.children or []:
            _lead(child, name, known)
    parts = [_anchored(opening, tokens[at + 1]) for at, opening in enumerate(tokens) if opening.type == "heading_open"]
    made = str(_markdown().renderer.render(tokens, _markdown().options, {}))
    return Text(title, mark_safe(_reached_by_keys(made)), [each for each in parts if each])  # noqa: S308 (html is off)


def _reached_by_keys(made: str) -> str:
    """What can be wider than a phone is a place of its own that somebody without a mouse can go to and move."""
    numbers = count(1)
    made = re.sub(
        "<table>", lambda _: f'<div class="lk-scroll" {PLACE} aria-label="Tabel {next(numbers)}"><table>', made
    )
    return made.replace("</table>", "</table></div>").replace("<pre>", '<pre tabindex="0">')


def place_of(link: str, *, name: str, known: Collection[str]) -> str:
    """Where a relative link of the guide `name` leads on the site; empty: nowhere."""
    path, _, anchor = link.partition("#")
    path = posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
    if path.startswith("screenshots/") and path.endswith(".png"):
        return f"/docs/beeld/{posixpath.basename(path)}"
    if path.endswith(".md") and path[:-3] in known:
        return f"/docs/{path[:-3]}/" + (f"#{anchor}" if anchor else "")
    return ""


def _lead(token: Token, name: str, known: Collection[str]) -> None:
    attribute = {"link_open": "href", "image": "src"}.get(token.type)
    if attribute is None:
        return
    target = str(token.attrGet(attribute) or "")
    if not OUTSIDE.match(target):
        target = place_of(target, name=name, known=known)
    if target:
        token.attrSet(attribute, target)
    else:
        token.attrs.pop(attribute, None)
    if token.type == "image":
        token.attrSet("loading", "lazy")


def _anchored(opening: Token, inside: Token) -> Heading | None:
    opening.attrSet("class", f"nl-heading nl-heading--level-{opening.tag[1:]}")
    if opening.tag != "h2":
        return None
    words = _words(inside)
    heading = Heading(slugify(words) or "deel", words)
    opening.attrSet("id", heading.anchor)
    return heading


def _words(token: Token) -> str:
    return "".join(" " if child.type == "softbreak" else child.content for child in token.children or [])


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")
