"""Lists of words, kept as text beside the code."""

from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "data"


def lines_of(name: str) -> list[str]:
    text = (FOLDER / f"{name}.txt").read_text()
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def words_in(name: str) -> Iterator[str]:
    for line in lines_of(name):
        yield from line.split()
