"""Mail as HTML: made harmless, and as plain text when there is nothing else."""

import html as entities
import re
from html.parser import HTMLParser

import nh3

MOST_CHARACTERS = 1_000_000
TAG_NAMES = (
    "a abbr b blockquote br caption code col colgroup dd div dl dt em h1 h2 h3 h4 h5 h6 hr i img li ol p pre s "
    "small span strike strong sub sup table tbody td tfoot th thead tr u ul"
)
BLOCK_NAMES = "address blockquote dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table tr ul"
TAGS, BLOCKS = set(TAG_NAMES.split()), set(BLOCK_NAMES.split())
ATTRIBUTES = {
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "ol": {"start"},
}
HIDDEN = {"script", "style", "head", "title", "template", "noscript"}


def clean_html(told: str) -> str:
    """Only tags of plain text. A picture stays when it came along (`cid:`); from elsewhere it is not fetched, because
    that tells the sender that and when we read it.
    """
    return nh3.clean(
        told[:MOST_CHARACTERS],
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes={"http", "https", "mailto", "tel", "cid"},
        attribute_filter=_kept,
        link_rel="noopener noreferrer nofollow",
    )


def _kept(tag: str, attribute: str, value: str) -> str | None:
    if tag == "img" and attribute == "src":
        return value if value.lower().startswith("cid:") else None
    if attribute in ("width", "height"):
        return value if re.fullmatch(r"\d{1,4}", value) else None
    return value


def text_of_html(told: str) -> str:
    """The words, a line for each block. What is quoted gets "> " before it, as in plain text."""
    words = _Words()
    words.feed(told[:MOST_CHARACTERS])
    words.close()
    return "\n".join(words.lines())


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[int, str]] = []
        self.line, self.depth, self.hidden = "", 0, 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in HIDDEN:
            self.hidden += 1
        elif tag == "br" or tag in BLOCKS:
            self._end_line()
        elif tag in ("td", "th") and self.line:
            self.line += " "
        if tag == "blockquote":
            self.depth += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in HIDDEN:
            self.hidden = max(0, self.hidden - 1)
        elif tag in BLOCKS:
            self._end_line()
            if tag == "p":
                self.found.append((self.depth, ""))
        if tag == "blockquote":
            self.depth = max(0, self.depth - 1)
        elif tag == "body":
            self.hidden = 0

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.line += re.sub(r"\s+", " ", data)

    def _end_line(self) -> None:
        if self.line.strip():
            self.found.append((self.depth, entities.unescape(self.line).replace("\xa0", " ").strip()))
        self.line = ""

    def lines(self) -> list[str]:
        self._end_line()
        marked = ["> " * min(depth, 5) + words for depth, words in self.found]
        return [line for at, line in enumerate(marked) if line or (at and marked[at - 1])]
