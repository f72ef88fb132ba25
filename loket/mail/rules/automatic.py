"""Who gets no answer by itself: programs, lists, ourselves (RFC 3834, RFC 3464, and what programs do in practice)."""

import re
from collections.abc import Collection
from email.message import Message

from loket.mail.rules.headers import addresses, header, raw_header
from loket.mail.rules.message import Sender
from loket.mail.rules.parts import content_of, leaves

AWAY = re.compile(
    r"^(?:automatisch antwoord|afwezigheidsbericht|afwezig\b|ik ben afwezig|buiten kantoor|niet aanwezig|met vakantie"
    r"|automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|abwesenheit|autosvar)",
    re.IGNORECASE,
)
RECEIVED = re.compile(
    r"^(?:ontvangstbevestiging|bevestiging van ontvangst|we hebben uw (?:mail|bericht) ontvangen)", re.I
)
ROBOT = re.compile(
    r"^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|niet-?(?:be)?antwoorden|noreply\S*|bounces?|bounce\S*"
    r"|listserv|majordomo|owner-\S+|\S+-request|notifications?|alerts?)@",
    re.IGNORECASE,
)
BOUNCES = re.compile(r"^(?:mailer-daemon|postmaster|bounces?)@", re.IGNORECASE)
BOUNCED = re.compile(
    r"^(?:undeliver|onbestelbaar|delivery (?:status|failure|has failed)|mail delivery (?:failed|failure|system)"
    r"|returned mail|failure notice|niet bezorgd|kan (?:bericht )?niet (?:worden )?bezorg)",
    re.IGNORECASE,
)
FOR_GOOD = re.compile(r"^5(\.|\d\d)")
GIVEN_BACK = re.compile(r"^message-id:\s*<([^<>\s]{1,250})>", re.IGNORECASE | re.MULTILINE)
NAMED_FIELDS = ("final-recipient", "original-recipient")
ADDRESS_IN_TEXT = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
RECEIVED_TOO_OFTEN = 50  # servers on the way (RFC 5321, 6.3 advises to take 100 as a loop)


def kind_of(message: Message, *, ours: Collection[str]) -> Sender:
    """`ours` are our own addresses, in lower case: what they send to us goes round."""
    if _is_bounce(message):
        return Sender.BOUNCE
    if _goes_round(message, ours):
        return Sender.LOOP
    if _is_away(message):
        return Sender.AWAY
    if _is_list(message):
        return Sender.LIST
    return Sender.AUTOMATIC if _is_automatic(message) else Sender.PERSON


def _is_bounce(message: Message) -> bool:
    report = message.get_param("report-type", "")
    if message.get_content_type() == "multipart/report" and str(report).lower() == "delivery-status":
        return True
    empty_path = raw_header(message, "Return-Path").strip() == "<>"
    by_robot = any(BOUNCES.match(each.address) for each in addresses(message, "From"))
    return bool(BOUNCED.match(header(message, "Subject"))) and (by_robot or empty_path)


def _goes_round(message: Message, ours: Collection[str]) -> bool:
    from_us = any(each.address in ours for each in addresses(message, "From"))
    hops = sum(key.lower() == "received" for key, _ in message.raw_items())
    return bool(raw_header(message, "X-Loop")) or (from_us and _automatic(message)) or hops > RECEIVED_TOO_OFTEN


def _automatic(message: Message) -> bool:
    """By the header of RFC 3834; "no" means that a person sent it."""
    return raw_header(message, "Auto-Submitted").split(";")[0].strip().lower() not in ("", "no")


def _is_away(message: Message) -> bool:
    replied = raw_header(message, "Auto-Submitted").strip().lower().startswith("auto-replied")
    marked = any(raw_header(message, name) for name in ("X-Autoreply", "X-Autorespond", "X-Autoresponder"))
    told = header(message, "Subject")
    return bool(AWAY.match(told)) or ((replied or marked) and not RECEIVED.match(told))


def _is_list(message: Message) -> bool:
    marked = any(raw_header(message, name) for name in ("List-Id", "List-Post", "Mailing-List"))
    unsubscribe = bool(raw_header(message, "List-Unsubscribe"))
    return marked or unsubscribe or raw_header(message, "Precedence").strip().lower() in ("list", "bulk")


def _is_automatic(message: Message) -> bool:
    precedence = raw_header(message, "Precedence").strip().lower() in ("junk", "auto_reply")
    suppress = raw_header(message, "X-Auto-Response-Suppress").strip().lower()
    silent = bool({"all", "oof", "autoreply"} & {word.strip() for word in suppress.split(",")})
    robot = any(ROBOT.match(each.address) for each in addresses(message, "From"))
    empty_path = raw_header(message, "Return-Path").strip() == "<>"
    told = bool(RECEIVED.match(header(message, "Subject")))
    return _automatic(message) or precedence or silent or robot or empty_path or told


def bounced_addresses(message: Message) -> tuple[str, ...]:
    """Whom a mail of ours did not reach, for good (RFC 3464, 2.3); of an old kind of server what its text says."""
    found: list[str] = []
    for part in leaves(message):
        if part.get_content_type() == "message/delivery-status":
            found += _in_report(content_of(part).decode("utf-8", "replace"))
    if not found and message.get_content_type() != "multipart/report":
        found = _in_text(message)
    return tuple(dict.fromkeys(each.lower() for each in found))[:50]


def _in_report(report: str) -> list[str]:
    """Each block names one recipient, what was done and why: "failed" and 5.x.x is for good."""
    found = []
    for block in re.split(r"\n\s*\n", report.replace("\r\n", "\n")):
        lines = (line.partition(":") for line in block.split("\n"))
        fields = {name.strip().lower(): value.strip() for name, _, value in lines}
        status = fields.get("status", "5")
        if fields.get("action", "").lower() == "failed" and FOR_GOOD.match(status + "."):
            told = next((fields[name] for name in NAMED_FIELDS if name in fields), "")
            address = told.rpartition(";")[2].strip().strip("<>")
            found += [address] if "@" in address else []
    return found


def _in_text(message: Message) -> list[str]:
    text = next((content_of(each) for each in leaves(message) if each.get_content_type() == "text/plain"), b"")
    words = text[:5000].decode("utf-8", "replace") + "\n"
    failed = re.search(r"\b5\d\d[ -]|permanent|not exist|unknown|onbekend|bestaat niet", words, re.IGNORECASE)
    own = {each.address for each in addresses(message, "From")}
    return [each for each in ADDRESS_IN_TEXT.findall(words) if each.lower() not in own][:1] if failed else []


def mail_given_back(message: Message) -> str:
    """The Message-ID of the mail that a bounce gives back, whole or only its head."""
    for part in leaves(message):
        if part.get_content_type() in ("message/rfc822", "text/rfc822-headers", "message/rfc822-headers"):
            found = GIVEN_BACK.search(content_of(part).decode("utf-8", "replace"))
            if found:
                return found[1]
    return ""
