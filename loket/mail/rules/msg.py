"""A mail that Outlook saved as a file (.msg, MS-OXMSG): what it says, and what came along with it."""

from dataclasses import dataclass

from loket.mail.rules.compound import Broken, Folder, read_compound
from loket.mail.rules.html import text_of_html
from loket.mail.rules.rtf import text_of_rtf, unpacked

SUBJECT, SENDER, ADDRESS, MAIL_ADDRESS, BODY = "0037", "0C1A", "0C1F", "5D01", "1000"
HTML, RTF = "1013", "1009"
DATA, LONG_NAME, SHORT_NAME = "3701", "3707", "3704"
ATTACHED = "__attach_version1.0_#"
MOST = 100


@dataclass(frozen=True, slots=True)
class SavedMail:
    subject: str
    sender: str
    text: str
    attachments: tuple[tuple[str, bytes], ...]

    @property
    def as_text(self) -> str:
        """To read for who has no Outlook."""
        heads = [f"Van: {self.sender}" if self.sender else "", f"Onderwerp: {self.subject}" if self.subject else ""]
        return "\n".join([*filter(None, heads), "", self.text]).strip()


def read_msg(raw: bytes) -> SavedMail | None:
    """None when it is no such file, or a broken one. A mail in that mail is not opened."""
    try:
        folder = read_compound(raw)
    except Broken:
        return None
    name = _text(folder, SENDER)
    address = next((each for each in (_text(folder, MAIL_ADDRESS), _text(folder, ADDRESS)) if "@" in each), "")
    sender = f"{name} <{address}>" if name and address and name != address else name or address
    attached = [inside for key, inside in sorted(folder.folders.items()) if key.startswith(ATTACHED)][:MOST]
    files = [(_name(each), each.streams[_key(DATA, "0102")]) for each in attached if _key(DATA, "0102") in each.streams]
    return SavedMail(_text(folder, SUBJECT), sender, _body(folder), tuple(files))


def _body(folder: Folder) -> str:
    """As plain text; else the words of its HTML, or of the RTF that some versions keep alone."""
    if plain := _text(folder, BODY):
        return plain.replace("\r\n", "\n").replace("\r", "\n")
    if html := folder.streams.get(_key(HTML, "0102")):
        return text_of_html(html.decode("utf-8", "replace")).strip()
    return text_of_rtf(unpacked(folder.streams.get(_key(RTF, "0102"), b""))).strip()


def _name(folder: Folder) -> str:
    return _text(folder, LONG_NAME) or _text(folder, SHORT_NAME) or "bijlage"


def _text(folder: Folder, tag: str) -> str:
    """In UTF-16, or in the bytes of an older version."""
    wide, narrow = folder.streams.get(_key(tag, "001F")), folder.streams.get(_key(tag, "001E"))
    if wide is not None:
        return wide.decode("utf-16-le", "replace").replace("\0", "").strip()
    return (narrow or b"").decode("cp1252", "replace").replace("\0", "").strip()


def _key(tag: str, kind: str) -> str:
    return f"__substg1.0_{tag}{kind}"
