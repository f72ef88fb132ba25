"""Mail as HTML: made harmless, and as plain text when there is nothing else."""

import html as entities
import re
from collections import Counter
from html.parser import HTMLParser

import nh3

MOST_CHARACTERS = 1_000_000
# Who opens tag in tag keeps whoever reads it busy by the square of it: of such a mail the beginning is enough.
MOST_OPEN = 3_000
OPENS = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})")
NOT_NESTED = "br img hr input meta link col wbr area base p li td th tr dd dt option"
TAG_NAMES = (
    "a abbr b blockquote br caption code col colgroup dd div dl dt em h1 h2 h3 h4 h5 h6 hr i img li ol p pre s "
    "small span strike strong sub sup table tbody td tfoot th thead tr u ul"
)
BLOCK_NAMES = "address blockquote dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table tr ul"
TAGS, BLOCKS, CLOSE_THEMSELVES = (set(names.split()) for names in (TAG_NAMES, BLOCK_NAMES, NOT_NESTED))
ATTRIBUTES = {
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "ol": {"start"},
}
HIDDEN = {"script", "style", "title", "template", "noscript"}


def clean_html(told: str) -> str:
    """Only tags of plain text. A picture stays when it came along (`cid:`); from elsewhere it is not fetched, because
    that tells the sender that and when we read it.
    """
    return nh3.clean(
        _bounded(told),
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
    """The words, a line for each block. What is quoted gets "> " before it, as in plain text.

    Made plain first: the parser of the library goes over each comment that is not closed again and again.
    """
    words = _Words()
    words.feed(nh3.clean(_bounded(told), tags=TAGS | BLOCKS, attributes={}, clean_content_tags=HIDDEN))
    words.close()
    return "\n".join(words.lines())


def _bounded(told: str) -> str:
    """Up to where more tags stand open than any program leaves open."""
    told, stand_open = told[:MOST_CHARACTERS], Counter[str]()
    many = 0
    for found in OPENS.finditer(told):
        closes, tag = found[1], found[2].lower()
        if tag in CLOSE_THEMSELVES or (closes and not stand_open[tag]):
            continue
        step = -1 if closes else 1
        stand_open[tag] += step
        many += step
        if many > MOST_OPEN:
            return told[: found.start()]
    return told


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[int, str]] = []
        self.line, self.depth = "", 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br" or tag in BLOCKS:
            self._end_line()
        elif tag in ("td", "th") and self.line:
            self.line += " "
        if tag == "blockquote":
            self.depth += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self._end_line()
            if tag == "p":
                self.found.append((self.depth, ""))
        if tag == "blockquote":
            self.depth = max(0, self.depth - 1)

    def handle_data(self, data: str) -> None:
        self.line += re.sub(r"\s+", " ", data)

    def _end_line(self) -> None:
        if self.line.strip():
            self.found.append((self.depth, entities.unescape(self.line).replace("\xa0", " ").strip()))
        self.line = ""

    def lines(self) -> list[str]:
        self._end_line()
        marked = ["> " * min(depth, 5) + words for depth, words in self.found]
        return [line for at, line in enumerate(marked) if line or (at and marked[at - 1])]
