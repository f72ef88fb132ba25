"""Every place where a BSN of the day could have been left behind, and a look that knows one however it is written."""

import re
from base64 import urlsafe_b64decode
from html import unescape
from urllib.parse import unquote
from zlib import decompress

from psycopg import sql

from loket.examples.zaken.people import numbers_for_tests

BSNS = frozenset(numbers_for_tests())  # every BSN of the demo is one of these
ID_OR_HASH = re.compile(r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b(?=[0-9]*[a-f])[0-9a-f]{16,}\b")
NINE = re.compile(r"(?=(?<!\d)(\d(?:[^0-9A-Za-z]{0,3}\d){8})(?!\d))")  # looks ahead: one may begin within another
WORDS = ("text", "character varying", "json", "jsonb", "ARRAY", "bytea")
COLUMNS = """
    SELECT table_name, array_agg(column_name::text) FROM information_schema.columns JOIN information_schema.tables
    USING (table_schema, table_name)
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND data_type = ANY(%s) GROUP BY table_name
"""


def bsns_in(text):
    """As nine digits, with dots, spaces or other signs between them, and as an address or a page writes it."""
    found = set()
    for reading in {text, unquote(unquote(text)), unescape(text)}:
        clean = ID_OR_HASH.sub("#", reading)
        found |= {re.sub(r"\D", "", each) for each in NINE.findall(clean)} & BSNS
    return found


def where(places):
    """Which of these places, by name, hold one: only how many, so that no report has it either."""
    return {name: len(found) for name, text in places.items() if (found := bsns_in(text))}


def logs_of(folder):
    return {path.name: path.read_text(errors="replace") for path in folder.glob("*.log")} | {
        f"postgres/{path.name}": path.read_text(errors="replace") for path in folder.glob("postgres/*.log")
    }


def words_of(mail):
    """Its head and each of its texts, as a person reads them."""
    texts = [part.get_content() for part in mail.walk() if part.get_content_maintype() == "text"]
    names = [part.get_filename() or "" for part in mail.walk()]
    return "\n".join([*(f"{name}: {value}" for name, value in mail.items()), *names, *texts])


def tables_of(link, only=()):
    """All words of each table, as they stand there: what is sealed says nothing. A session is opened first."""
    found = link.execute(COLUMNS, [list(WORDS)]).fetchall()
    return {table: words_in(link, table, columns) for table, columns in found if not only or table in only}


def words_in(link, table, columns):
    each = sql.SQL(", ").join(map(sql.Identifier, sorted(columns)))
    rows = link.execute(sql.SQL("SELECT {} FROM {}").format(each, sql.Identifier(table)))
    return "\n".join(word for row in rows for value in row if value is not None for word in as_words(value))


def as_words(value):
    text = value.decode("latin-1") if isinstance(value, bytes) else str(value)
    return [text, session] if (session := opened(text)) else [text]


def opened(text):
    """What a session of Django holds: base64, and compressed when it begins with a dot. Nothing of another text."""
    found = re.fullmatch(r"(\.?)([\w-]{8,}):[\w-]{6}:[\w-]{43}", text)
    if found is None:
        return ""
    raw = urlsafe_b64decode(found[2] + "=" * (-len(found[2]) % 4))
    return (decompress(raw) if found[1] else raw).decode(errors="replace")
