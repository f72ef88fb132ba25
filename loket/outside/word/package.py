"""The package that a docx is: a zip with XML in it. Looked through with bounds, and its text."""

import io
import re
import zipfile
from collections.abc import Iterator
from enum import StrEnum

from lxml import etree

MOST_UNPACKED = 50 * 1024 * 1024  # of all parts together; `zipfile` reads no further than a part says that it is
MOST_PARTS = 500
MOST_XML = 8 * 1024 * 1024  # of one part with text
MOST_NODES = 600_000  # marks in one part: each takes a hundred bytes once it is read
MOST_TEXT = 200_000  # signs
BINARY_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # .doc, and a docx with a password
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARAGRAPH = "\n\n"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
TYPES, BODY = "[Content_Types].xml", "word/document.xml"
AROUND = re.compile(r"word/(header|footer|footnotes|endnotes)\d*\.xml")
ACTIVE = re.compile(r"vbaProject|/activeX/|/embeddings/|/afchunk", re.I)
PULLS = re.compile(r"\b(INCLUDE\w*|DDE\w*|LINK|IMPORT|DATABASE|RD)\b", re.I)  # fields that fetch another file
TRACKED = {f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo")}


class Fault(StrEnum):
    EMPTY = "empty"
    TOO_LARGE = "too-large"
    NO_DOCX = "no-docx"
    LOCKED = "locked"  # an old .doc, or a docx with a password: from outside they look the same
    BROKEN = "broken"
    ACTIVE = "active"  # macros, or files in it
    FETCHES = "fetches"  # it reads something from elsewhere when it is opened
    TRACKED = "tracked"  # changes that were not accepted yet


class Unfit(Exception):
    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


def why_not(data: bytes, *, most: int, finished: bool = False) -> Fault | None:
    """What keeps us from opening it. `most` in bytes; `finished`: it must hold no tracked changes either."""
    try:
        _look_through(data, most, finished)
    except Unfit as unfit:
        return unfit.fault
    return None


def text_of(data: bytes, *, around: bool = False) -> str:
    """What it says, an empty line between paragraphs; `around`: with heads, feet and notes. Raises Unfit.

    Deleted text and what only old programs show are left out.
    """
    with _opened(data) as parts:
        names = [name for name in parts.namelist() if AROUND.fullmatch(name)] if around else []
        said = "".join("".join(_said(_xml(parts, name))) for name in [BODY, *sorted(names)])
    return re.sub(r"\n{3,}", "\n\n", said).strip()[:MOST_TEXT]


def _look_through(data: bytes, most: int, finished: bool) -> None:
    if not data:
        raise Unfit(Fault.EMPTY)
    if len(data) > most:
        raise Unfit(Fault.TOO_LARGE)
    with _opened(data) as parts:
        types = _read(parts, TYPES).decode("utf-8", "replace")
        if "macroEnabled" in types or any(ACTIVE.search(name) for name in parts.namelist()):
            raise Unfit(Fault.ACTIVE)
        if MAIN not in types or BODY not in parts.namelist():
            raise Unfit(Fault.NO_DOCX)
        for name in parts.namelist():
            if name.endswith(".rels"):
                _check_relations(_xml(parts, name))
            elif name.startswith("word/") and name.endswith(".xml"):
                _check_words(_xml(parts, name), finished)


def _check_relations(root: "etree._Element") -> None:
    for each in root.iter("{*}Relationship"):
        kind = each.get("Type", "").rpartition("/")[2]
        if kind in ("aFChunk", "oleObject", "vbaProject", "control"):
            raise Unfit(Fault.ACTIVE)
        if each.get("TargetMode") == "External" and kind != "hyperlink":
            raise Unfit(Fault.FETCHES)


def _check_words(root: "etree._Element", finished: bool) -> None:
    orders = [each.get(f"{W}instr", "") for each in root.iter(f"{W}fldSimple")]
    orders.append("".join(each.text or "" for each in root.iter(f"{W}instrText")))
    if any(PULLS.search(order) for order in orders):
        raise Unfit(Fault.FETCHES)
    if finished and next(root.iter(*TRACKED), None) is not None:
        raise Unfit(Fault.TRACKED)


def _opened(data: bytes) -> zipfile.ZipFile:
    if data.startswith(BINARY_OFFICE):
        raise Unfit(Fault.LOCKED)
    try:
        parts = zipfile.ZipFile(io.BytesIO(data))
    except Exception:  # BadZipFile, ValueError, OverflowError: whatever a broken zip gives
        raise Unfit(Fault.NO_DOCX) from None
    told = parts.infolist()
    if len(told) > MOST_PARTS or sum(each.file_size for each in told) > MOST_UNPACKED:
        raise Unfit(Fault.TOO_LARGE)
    if any(each.flag_bits & 1 for each in told):
        raise Unfit(Fault.LOCKED)
    return parts


def _read(parts: zipfile.ZipFile, name: str) -> bytes:
    try:
        if parts.getinfo(name).file_size > MOST_XML:
            raise Unfit(Fault.TOO_LARGE)
        return parts.read(name)
    except KeyError:
        raise Unfit(Fault.NO_DOCX) from None
    except Exception as error:  # zlib.error, EOFError, BadZipFile, NotImplementedError: whatever a broken zip gives
        raise error if isinstance(error, Unfit) else Unfit(Fault.BROKEN) from None


def _xml(parts: zipfile.ZipFile, name: str) -> "etree._Element":
    """Without a document type: Word writes none, and with one a few bytes can unfold to many."""
    told = _read(parts, name)
    if told.count(b"<") + told.count(b"=") > MOST_NODES:
        raise Unfit(Fault.TOO_LARGE)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(told, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise Unfit(Fault.BROKEN) from None
    if root.getroottree().docinfo.doctype:
        raise Unfit(Fault.BROKEN)
    return root


def _said(root: "etree._Element") -> Iterator[str]:
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, each in walk:
        if event == "start" and each.tag in (FALLBACK, f"{W}del", f"{W}moveFrom"):
            walk.skip_subtree()
        elif event == "start" and each.tag == f"{W}t":
            yield each.text or ""
        elif event == "start" and each.tag == f"{W}tab":
            yield "\t" if each.getparent() is not None and each.getparent().tag == f"{W}r" else ""
        elif event == "start" and each.tag in (f"{W}br", f"{W}cr"):
            yield "\n"
        elif event == "end" and each.tag == f"{W}p":
            yield PARAGRAPH
