"""A web in which only some addresses do not answer."""

from collections.abc import Mapping

from loket.outside.links.port import Look


class FakeLinks:
    def __init__(self, troubles: Mapping[str, Look] | None = None) -> None:
        self.troubles = dict(troubles or {})
        self.looked: list[str] = []

    def look(self, url: str) -> Look:
        self.looked.append(url)
        return self.troubles.get(url, Look())
