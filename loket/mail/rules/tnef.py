"""winmail.dat: what some versions of Outlook put attachments into (MS-OXTNEF). Only their names and bytes."""

import struct

SIGNATURE = 0x223E9F78
BEGINS, TITLE, DATA, PROPERTIES = 0x9002, 0x8010, 0x800F, 0x9005
LONG_NAME = (0x3707001F, 0x3707001E)  # PR_ATTACH_LONG_FILENAME, in UTF-16 and in bytes
MOST = 100


def attachments_of_tnef(raw: bytes) -> list[tuple[str, bytes]]:
    """Name and content of each; none when it is no such file, those that came before the place where it breaks."""
    if len(raw) < 6 or struct.unpack_from("<I", raw)[0] != SIGNATURE:
        return []
    found: list[dict[int, bytes]] = []
    at = 6
    while at + 9 <= len(raw) and len(found) <= MOST:
        attribute, length = struct.unpack_from("<II", raw, at + 1)
        value = raw[at + 9 : at + 9 + length]
        if len(value) < length:
            break
        kind = attribute & 0xFFFF
        if kind == BEGINS:
            found.append({})
        elif found and kind in (TITLE, DATA, PROPERTIES):
            found[-1][kind] = value
        at += 9 + length + 2
    return [(_name(each), each[DATA]) for each in found if DATA in each]


def _name(told: dict[int, bytes]) -> str:
    long = _long_name(told.get(PROPERTIES, b""))
    return long or told.get(TITLE, b"").rstrip(b"\0").decode("cp1252", "replace") or "bijlage"


def _long_name(properties: bytes) -> str:
    """The name is looked up by its tag: the list before it need not be understood to find it."""
    for tag in LONG_NAME:
        at = properties.find(struct.pack("<I", tag))
        if at < 0 or at + 12 > len(properties):
            continue
        length = struct.unpack_from("<I", properties, at + 8)[0]
        value = properties[at + 12 : at + 12 + min(length, 1000)]
        codec = "utf-16-le" if tag == LONG_NAME[0] else "cp1252"
        return value.decode(codec, "replace").rstrip("\0")
    return ""
