"""What was written in markdown as blocks of data: headings, paragraphs, lists; in them runs of text."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from markdown_it.token import Token

from loket.huisstijl.markdown import tokens_of

Block: TypeAlias = dict[str, Any]
Run: TypeAlias = dict[str, str]
LISTS = {"bullet_list_open": "bullets", "ordered_list_open": "numbers"}


def blocks_of(text: str) -> list[Block]:
    """In their order. A list in a list is read as one list; a quotation as paragraphs."""
    blocks: list[Block] = []
    inside: list[str] = []  # the kinds of the lists that we are in
    for token in tokens_of(text):
        if token.type in LISTS:
            if not inside:
                blocks.append({"kind": LISTS[token.type], "items": []})
            inside.append(token.type)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            inside.pop()
        elif token.type == "inline" and inside:
            blocks[-1]["items"].append(_runs(token))
        elif token.type == "inline":
            blocks[-1]["runs"] = _runs(token)
        elif token.type == "paragraph_open" and not inside:
            blocks.append({"kind": "paragraph", "runs": []})
        elif token.type == "heading_open" and not inside:
            blocks.append({"kind": "heading", "level": 2, "runs": []})
    return [block for block in blocks if block.get("runs") or block.get("items")]


def _runs(inline: Token) -> list[Run]:
    """A line end that somebody typed stays one: letters are written so."""
    return list(_read(inline.children or []))


def _read(tokens: list[Token]) -> Iterator[Run]:
    marks, to = [], ""
    for token in tokens:
        match token.type:
            case "strong_open" | "em_open":
                marks.append("strong" if token.type == "strong_open" else "emph")
            case "strong_close" | "em_close":
                marks.pop()
            case "link_open":
                to = str(token.attrGet("href") or "")
            case "link_close":
                to = ""
            case "softbreak" | "hardbreak":
                yield {"kind": "break"}
            case _ if token.content and to:
                yield {"kind": "link", "to": to, "text": token.content}
            case _ if token.content:
                yield {"kind": marks[-1] if marks else "text", "text": token.content}
