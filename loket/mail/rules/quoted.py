"""What is new in a mail, apart from the mails that it answers, and from how it is signed.

Programs quote in their own words, and nothing in a mail says where the quote begins. We know those of Outlook, Gmail,
Apple Mail and Thunderbird, in Dutch and in English. In doubt a line is new: hiding what somebody wrote is worse.
"""

import re
from dataclasses import dataclass

DAY_OR_DATE = r"(?:ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun|\d)"
# "Op di 3 mrt 2026 om 10:12 schreef Jan <jan@…>:", "On 3 Mar 2026, at 10:12, Jan wrote:", "Op 3 maart heeft Jan … het
# volgende geschreven:". Within three lines: a client breaks it where it likes.
# It names an address or a time of day: "op 3 maart schreef u mij:" is what somebody writes himself.
WROTE = re.compile(
    rf"^(?:Op|On|Am|Le)\s(?=.*(?:@|\d[:.]\d\d)).{{0,20}}?{DAY_OR_DATE}.{{4,300}}?"
    r"(?:schreef\b.{0,200}:|het volgende geschreven:|heeft geschreven:|wrote:|schrieb\b.{0,200}:|a écrit\s?:)\s*$",
    re.IGNORECASE | re.DOTALL,
)
# "Jan <jan@…> schreef op 3 maart:"; taken apart in `_named_first`, for one pattern of it can be kept busy for ever.
SAID = re.compile(r"(?:schreef|wrote).{0,80}:$", re.IGNORECASE)
SAID_ON = re.compile(r" schreef op .*\d.*:$", re.IGNORECASE)
LINE = re.compile(
    r"^\s*(?:-{2,}|_{2,})\s*(?:oorspronkelijk bericht|oorspronkelijke bericht|origineel bericht|original message"
    r"|doorgestuurd bericht|forwarded message|doorgestuurde bericht)\s*(?:-{2,}|_{2,})\s*:?\s*$",
    re.IGNORECASE,
)
BEGIN_FORWARDED = re.compile(
    r"^(?:begin doorgestuurd bericht|begin forwarded message|-+ forwarded by .*)\s*:?\s*$", re.IGNORECASE
)
RULER = re.compile(r"^\s*_{20,}\s*$")
FROM = re.compile(r"^\s*\*?(?:van|from|von|de)\s?:\*?\s+\S", re.IGNORECASE)
HEAD = re.compile(
    r"^\s*\*?(?:verzonden|verstuurd|datum|aan|cc|onderwerp|sent|date|to|subject|beantwoorden|reply-to|gesendet|an)\s?:\*?",
    re.IGNORECASE,
)
QUOTE = re.compile(r"^\s*(?:>|\|\s)")
DELIMITER = re.compile(r"^-- ?$")  # RFC 3676, 4.3
PHONE_SIGNATURE = re.compile(
    r"^\s*(?:verzonden (?:vanaf|vanuit|met|via)|verstuurd (?:vanaf|vanuit|met|via)|sent from|get outlook for"
    r"|outlook voor|download outlook)\b.{0,80}$",
    re.IGNORECASE,
)
GREETING = re.compile(
    r"^\s*(?:(?:met\s+)?(?:zeer\s+)?(?:vriendelijke|hartelijke|beste)?\s*groet(?:en|jes)?|m\.?v\.?g\.?|mvrgr|gr\.?"
    r"|hoogachtend|alvast bedankt(?: en groet(?:en)?)?|(?:kind|best|warm)?\s*regards|yours (?:sincerely|faithfully)"
    r"|sincerely|groet(?:en)? van)\b[\s,.!]*(?:[^\W\d]{1,30}[\s,.]*){0,3}$",
    re.IGNORECASE,
)
LONGEST_SIGNATURE = 15  # lines
LONGEST_START = 600  # signs of the lines that begin a quote
MOST_TRIED = 200  # lines of one mail that look as if they begin a quote, and are read more closely


@dataclass(frozen=True, slots=True)
class Split:
    text: str
    signature: str
    quoted: str


def split(whole: str) -> Split:
    """The text of a mail in three. Answers between the lines of a quote stay where they are: all of it is new then."""
    lines = [line.rstrip() for line in whole.replace("\xa0", " ").split("\n")]
    at = _start_of_quote(lines)
    if at < len(lines) and _answered_between(lines[at:]):
        at = len(lines)
    new, quoted = lines[:at], lines[at:]
    if not "".join(new).strip():
        new, quoted = quoted, []  # only a quote, or a mail that was passed on: that is what they send
    body, signature = _unsigned(new)
    return Split(_tidy(body), _tidy(signature), _tidy(quoted))


def _start_of_quote(lines: list[str]) -> int:
    tried = 0
    for at, line in enumerate(lines):
        if tried < MOST_TRIED and _dated(line):
            tried += 1
            if _wrote(lines, at):
                return at
        elif _starts(lines, at, line):
            return at
    return _trailing_quote(lines)


def _dated(line: str) -> bool:
    return line[:3].lower() in ("op ", "on ", "am ", "le ")


def _wrote(lines: list[str], at: int) -> bool:
    """Within three lines, of a length that programs write."""
    read = ("\n".join(lines[at : at + size]) for size in (1, 2, 3))
    return any(len(text) <= LONGEST_START and WROTE.match(text) for text in read)


def _named_first(line: str) -> bool:
    """An address, and shortly after it who wrote; or a name, and on which day."""
    if len(line) > LONGEST_START or not line.endswith(":"):
        return False
    if (on := SAID_ON.search(line)) and 2 <= on.start() <= 80:
        return True
    if (said := SAID.search(line)) is None:
        return False
    before, at = line[: said.start()], line.rfind("@", 0, said.start())
    if at < 3 or before[at - 1].isspace() or not before[at + 1 : at + 2].strip():
        return False
    return len(before) - at - len(before[at:].split()[0]) <= 60


def _starts(lines: list[str], at: int, line: str) -> bool:
    if LINE.match(line) or BEGIN_FORWARDED.match(line):
        return True
    if FROM.match(line):
        return _is_head(lines, at)
    if RULER.match(line):
        following = next((number for number in range(at + 1, len(lines)) if lines[number].strip()), at)
        return bool(FROM.match(lines[following])) and _is_head(lines, following)
    return _named_first(line) and any(QUOTE.match(each) for each in lines[at + 1 : at + 4])


def _is_head(lines: list[str], at: int) -> bool:
    """At least two other lines of a head stand below "Van:"; in a text somebody may write that word too."""
    below = [line for line in lines[at + 1 : at + 9] if line.strip()][:6]
    return sum(bool(HEAD.match(line)) for line in below) >= 2


def _trailing_quote(lines: list[str]) -> int:
    """The first of the lines with ">" at the end of the mail."""
    at = len(lines)
    while at and (QUOTE.match(lines[at - 1]) or not lines[at - 1].strip()):
        at -= 1
    return at if any(QUOTE.match(line) for line in lines[at:]) else len(lines)


def _answered_between(quote: list[str]) -> bool:
    """Below quoted lines stand lines of the sender, and quoted lines again: "zie hieronder"."""
    marks = [bool(QUOTE.match(line)) for line in quote if line.strip()]
    if True not in marks:
        return False
    first, last = marks.index(True), len(marks) - 1 - marks[::-1].index(True)
    return not all(marks[first : last + 1])


def _unsigned(lines: list[str]) -> tuple[list[str], list[str]]:
    """Only what stands at the end: after "-- ", after a greeting, or what a phone puts below every mail."""
    end = next((at + 1 for at in range(len(lines) - 1, -1, -1) if lines[at].strip()), 0)
    lines = lines[:end]
    for at in range(len(lines) - 1, max(-1, len(lines) - 1 - LONGEST_SIGNATURE), -1):
        if DELIMITER.match(lines[at]) and "".join(lines[:at]).strip():
            return lines[:at], lines[at + 1 :]
    first = max(0, len(lines) - LONGEST_SIGNATURE)
    for at in range(first, len(lines)):
        signed = GREETING.match(lines[at]) and all(len(line) <= 100 for line in lines[at:])
        phone = PHONE_SIGNATURE.match(lines[at]) and len(lines) - at <= 3
        if (signed or phone) and "".join(lines[:at]).strip():
            return lines[:at], lines[at:]
    return lines, []


def _tidy(lines: list[str]) -> str:
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
