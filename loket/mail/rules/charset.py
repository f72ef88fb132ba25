"""Bytes to text, whatever the mail says of itself: programs name character sets that they did not use."""

import codecs
import re

# What programs mean by a name, when it is not what the name says (WHATWG Encoding: so do browsers).
MEANT = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "utf-8",
    "ascii": "utf-8",
    "ansi": "cp1252",
    "unicode-1-1-utf-7": "utf-7",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "shift_jis": "cp932",
    "windows-874": "cp874",
    "iso-8859-8-i": "iso-8859-8",
    "utf8mb4": "utf-8",
    "x-unknown": "",
    "unknown-8bit": "",
    "8bit": "",
}
NO_TEXT = {"base64", "bz2", "hex", "quopri", "rot13", "uu", "zlib", "idna", "punycode", "unicode_escape"}
NO_TEXT |= {"raw_unicode_escape", "undefined", "mbcs", "oem"}


def decoded(raw: bytes, charset: str) -> tuple[str, bool]:
    """The text, and whether every letter could be read. By its own name, else UTF-8, else as Windows writes."""
    for name in (_codec(charset), "utf-8"):
        if name:
            try:
                return _plain(raw.decode(name)), True
            except (UnicodeError, ValueError, LookupError):
                pass
    known = not re.search(rb"[\x81\x8d\x8f\x90\x9d]", raw)  # Windows-1252 has nothing there
    return _plain(raw.decode("cp1252", "replace")), known


def _plain(text: str) -> str:
    """Without what no database keeps: nothing, and halves of letters, which UTF-7 can make."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def _codec(charset: str) -> str:
    """The name of the codec; nothing when there is none, or when it is not one for text."""
    name = charset.strip().strip("\"'").lower()
    name = MEANT.get(name, name)
    try:
        found = codecs.lookup(name).name.replace("-", "_") if name.isascii() and "\0" not in name else ""
    except LookupError:
        return ""
    return "" if found in NO_TEXT else found
