"""The rows that a page shows: the lines of its tables and lists, and what it calls a hit, each as its words."""

from collections import Counter
from html.parser import HTMLParser

ROWS, A_HIT = {"tr", "li", "article"}, "lk-hit"
NO_ROWS = {"nav", "thead", "script"}
EMPTY = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Rows(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.found, self.open = Counter(), []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        if tag not in EMPTY:
            is_row = tag in ROWS or A_HIT in (dict(attrs).get("class") or "").split()
            self.open.append((tag, [] if is_row else None))

    def handle_data(self, data):
        tags = {tag for tag, _ in self.open}
        if "main" in tags and not tags & NO_ROWS:
            for _, words in self.open:
                if words is not None:
                    words.extend(data.split())

    def handle_endtag(self, tag):
        while self.open and any(each == tag for each, _ in self.open):
            last, words = self.open.pop()
            if words:
                self.found[" ".join(words)] += 1
            if last == tag:
                break


def rows_of(text):
    """How often each row is there."""
    return Rows(text).found
