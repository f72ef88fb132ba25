"""Writes a compound file as Outlook does (MS-CFB), with as little as the tests need: folders and streams by name."""

import struct

END, FREE, TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
SECTOR = 512


def compound(root: dict) -> bytes:
    """A value of bytes is a stream, a dict a folder. Children of a folder hang in a row to the right."""
    entries, small, small_table, sectors, table = [], b"", [], [], []

    def put(content):
        first = len(sectors)
        cut = [content[at : at + SECTOR].ljust(SECTOR, b"\0") for at in range(0, len(content), SECTOR)]
        sectors.extend(cut)
        table.extend([*range(first + 1, first + len(cut)), END] if cut else [])
        return first if cut else END

    def put_small(content):
        nonlocal small
        first, count = len(small) // 64, -(-len(content) // 64)
        small += content.ljust(count * 64, b"\0")
        small_table.extend([*range(first + 1, first + count), END] if count else [])
        return first if count else END

    def add(name, kind, content):
        number = len(entries)
        entry = {"name": name, "kind": kind, "right": FREE, "child": FREE, "start": END, "size": 0}
        entries.append(entry)
        if isinstance(content, bytes):
            entry["size"] = len(content)
            entry["start"] = put(content) if len(content) >= 4096 else put_small(content)
            return number
        children = [add(key, 1 if isinstance(value, dict) else 2, value) for key, value in content.items()]
        for one, following in zip(children, [*children[1:], FREE], strict=True):
            entries[one]["right"] = following
        entry["child"] = children[0] if children else FREE
        return number

    add("Root Entry", 5, root)
    entries[0]["start"], entries[0]["size"] = put(small), len(small)
    listed = put(b"".join(map(_entry, entries)).ljust(-(-len(entries) * 128 // SECTOR) * SECTOR, b"\0"))
    first_small = put(struct.pack(f"<{len(small_table)}I", *small_table).ljust(SECTOR, b"\xff")) if small_table else END
    return _whole(sectors, table, listed, first_small)


def _whole(sectors, table, listed, first_small):
    count = 1
    while count * 128 < len(table) + count:
        count += 1
    places = [len(sectors) + number for number in range(count)]
    numbers = [*table, *[TABLE] * count]
    told = struct.pack(f"<{len(numbers)}I", *numbers).ljust(count * SECTOR, b"\xff")
    head = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    head += struct.pack("<IIIIIIIIII", 0, count, listed, 0, 4096, first_small, first_small != END, END, 0, *places[:1])
    return head + struct.pack(f"<{len(places) - 1}I", *places[1:]).ljust(108 * 4, b"\xff") + b"".join(sectors) + told


def _entry(it):
    name = it["name"].encode("utf-16-le") + b"\0\0"
    told = name.ljust(64, b"\0") + struct.pack("<HBBIII", len(name), it["kind"], 1, FREE, it["right"], it["child"])
    return told + b"\0" * 36 + struct.pack("<IQ", it["start"], it["size"])


def wide(tag: str, text: str) -> dict[str, bytes]:
    return {f"__substg1.0_{tag}001F": text.encode("utf-16-le")}


def narrow(tag: str, text: str) -> dict[str, bytes]:
    return {f"__substg1.0_{tag}001E": text.encode("cp1252") + b"\0"}


def saved_mail(text, *files, subject="Overlast", sender="Joke de Wit", address="joke@bewoner.example", write=wide):
    told = {**write("0037", subject), **write("0C1A", sender), **write("5D01", address), **write("1000", text)}
    for number, (name, content) in enumerate(files):
        told[f"__attach_version1.0_#{number:08X}"] = {"__substg1.0_37010102": content, **write("3707", name)}
    return compound(told)
