"""Log records: one JSON line each, without personal data and without the secrets of this installation."""

import json
import logging
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from urllib.parse import quote

MAIL = r"[^\s@<>()\[\],;:\"'=&?/]+(?:@|%40)[^\s@<>()\[\],;:\"'=&?/]+"
DIGITS = r"(?<![0-9])\+?[0-9](?:[ .()/-]{0,3}[0-9]){8,}"
LONG_LINK = r"(?<=/)(?![0-9a-f-]{36}(?:[/\s]|$))[A-Za-z0-9_:.-]{28,}(?=[/\s?]|$)"  # a secret link; an id is none
DEPTH = 8  # places of a traceback that are told
LEAST = 6  # signs: shorter than that is no secret, and would stand in words that mean something else
TRACEBACK = "Traceback (most recent call last):"
PLACE = re.compile(r'^ +File "(?:[^"]*/)?([^"/]+)", line ([0-9]+), in (\S+)', re.MULTILINE)
KIND = re.compile(r"^(?=\S)(?:([A-Za-z_][\w.<>]*)(?::|$))?", re.MULTILINE)  # in the first line that is not indented
PERSONAL = re.compile(f"(?P<link>{LONG_LINK})|(?P<mail>{MAIL})|(?P<number>{DIGITS})")


def without_personal_data(text: str) -> str:
    """Mask secret links, mail addresses and runs of nine digits or more (BSN, phone number)."""
    return PERSONAL.sub(lambda found: f"[{found.lastgroup}]", text)


def without_values(text: str) -> str:
    """Of a traceback that another program wrote into its words, what ours tells too: which error, and where."""
    words, traceback, rest = text.partition(TRACEBACK)
    if not traceback:
        return text
    kind, places = KIND.search(rest), PLACE.findall(rest)
    where = " > ".join(f"{file}:{line} {name}" for file, line, name in places[-DEPTH:])
    return f"{words.strip()} {(kind and kind[1]) or ''} {where}".strip()


class NoPersonalData(logging.Filter):
    """Cleans the message and drops the values of a traceback: the place of an error is enough.

    `secrets` are left out as they are, and as they stand in an address.
    """

    def __init__(self, name: str = "", *, secrets: Iterable[str] = ()) -> None:
        super().__init__(name)
        spelled = {spelling for each in secrets if len(each) >= LEAST for spelling in (str(each), quote(each, safe=""))}
        self.secrets = sorted(spelled, key=len, reverse=True)

    def filter(self, record: logging.LogRecord) -> bool:
        message = record.getMessage()
        for secret in self.secrets:
            message = message.replace(secret, "[secret]")
        record.msg, record.args = without_personal_data(without_values(message)), ()
        return True


def of_this_installation() -> NoPersonalData:
    """For a log that is set up by another program than Django (the web server): it knows our secrets too."""
    from django.conf import settings

    return NoPersonalData(secrets=settings.SECRETS)


class JsonLines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
            line["where"] = _places(record.exc_info[2])
        return json.dumps(line, ensure_ascii=False)


def _places(traceback: object) -> str:
    places = []
    while traceback is not None:
        code = traceback.tb_frame.f_code  # type: ignore[attr-defined]
        places.append(f"{code.co_filename.rsplit('/', 1)[-1]}:{traceback.tb_lineno} {code.co_name}")  # type: ignore[attr-defined]
        traceback = traceback.tb_next  # type: ignore[attr-defined]
    return " > ".join(places[-DEPTH:])
