"""One word for one thing: the words that docs/glossary.md rejects stand in no name in the code."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HOUSE = ROOT / "loket"
GLOSSARY = ROOT / "docs" / "glossary.md"
HEAD = ["word", "meaning", "source", "never"]
WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


def glossary_rows(text: str) -> list[dict[str, str]]:
    """The rows of every table with the columns word, meaning, source, never."""
    lines = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in text.splitlines() if "|" in line]
    rows = [cells for cells in lines if len(cells) == len(HEAD) and cells != HEAD and "---" not in cells[0]]
    return [dict(zip(HEAD, cells, strict=True)) for cells in rows]


def rejected_words(text: str) -> dict[str, str]:
    """Each word of the last column, with the row's own word: what to use instead."""
    found = {word.strip().lower(): row["word"] for row in glossary_rows(text) for word in row["never"].split(",")}
    found.pop("", None)
    return found


@cache
def parts_of(name: str) -> list[str]:
    return [part.lower() for part in WORD.findall(name)]


def names_in(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """The names that this code gives: classes, functions, parameters, variables and fields."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, node.lineno
        elif isinstance(node, ast.arg):
            yield node.arg, node.lineno
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id, node.lineno


@cache
def says(name: str, word: str) -> bool:
    """Whether the parts of a name say this word, alone or in plural; a word of two parts stands in a row."""
    parts, wanted = parts_of(name), parts_of(word.replace(" ", "_").replace("-", "_"))
    rows = [parts[i : i + len(wanted)] for i in range(len(parts) - len(wanted) + 1)]
    return any(row[:-1] == wanted[:-1] and row[-1] in (wanted[-1], f"{wanted[-1]}s") for row in rows)


def rejected_names(code: str, rejected: dict[str, str]) -> list[str]:
    return [
        f"line {line}: {name} says '{word}'. Use '{instead}' (docs/glossary.md)."
        for name, line in names_in(ast.parse(code))
        for word, instead in rejected.items()
        if says(name, word)
    ]


@pytest.mark.slow
def test_no_name_says_a_rejected_word():
    rejected = rejected_words(GLOSSARY.read_text())
    sources = [path for path in HOUSE.rglob("*.py") if not {"migrations", "tests"} & set(path.parts)]
    faults = [f"{path}, {fault}" for path in sources for fault in rejected_names(path.read_text(), rejected)]
    assert sources
    assert not faults, "\n".join(faults)


def test_the_glossary_is_a_table_without_contradictions():
    rows = glossary_rows(GLOSSARY.read_text())
    words = {row["word"].lower() for row in rows}
    assert len(rows) > 3
    assert len(words) == len(rows), "a word stands in the glossary twice"
    assert not words & set(rejected_words(GLOSSARY.read_text())), "a word is used and rejected"
    assert not [row["word"] for row in rows if not row["meaning"]], "a word without a meaning"


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("MeldingCompleted", ["melding", "completed"]),
        ("open_ticket_2", ["open", "ticket"]),
        ("HTTPTicketID", ["http", "ticket", "id"]),
        ("_MOST_TICKETS", ["most", "tickets"]),
    ],
)
def test_a_name_falls_apart_in_words(name, parts):
    assert parts_of(name) == parts


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("class Ticket: ...", 1),
        ("class OpenTickets: ...", 1),
        ("def close_ticket(ticket): ...", 2),
        ("ticket_count = 1", 1),
        ("for ticket in rows: pass", 1),
        ("case_worker = 1", 1),
        ("caseworker = worker = case = 1", 0),
        ("ticketing = 1", 0),  # another word
        ("'ticket'", 0),  # a text, no name
        ("from elsewhere import Ticket", 0),  # a name that others gave
        ("Ticket()", 0),
    ],
)
def test_names_are_found_where_they_are_given(code, found):
    glossary = (
        "| word | meaning | source | never |\n| --- | --- | --- | --- |\n| melding | x | | ticket, case worker |\n"
    )
    assert len(rejected_names(code, rejected_words(glossary))) == found
