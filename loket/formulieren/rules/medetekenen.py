"""Who else must sign, and who may (Awb 4:2 lid 1: an aanvraag is signed by who asks)."""

from datetime import datetime, timedelta
from hmac import compare_digest
from typing import Any

from loket.formulieren.rules.content import Formulierinhoud, Inloggen, Soort, Vraag
from loket.formulieren.rules.kenmerk import SIGNS
from loket.formulieren.rules.reis import Reis
from loket.kernel.refusal import Refusal

LENGTH = 6
SELF = Refusal("signs-twice", "U vulde dit zelf in. Iemand anders moet ook tekenen.")
ALREADY = Refusal("signed-already", "U hebt dit al getekend. Iemand anders moet ook nog tekenen.")
FOR_ANOTHER = Refusal("signs-for-another", "Teken voor uzelf: log in zonder machtiging.")
SAME_ADDRESS = Refusal(
    "signer-same-address", "Vul voor wie meetekent een ander e-mailadres in dan dat van uzelf.", "medetekenen"
)


def signers_of(inhoud: Formulierinhoud, reis: Reis) -> list[str]:
    """The e-mail addresses of who else must sign, each once; none when nobody must."""
    if inhoud.medetekenen is None:
        return []
    code = inhoud.medetekenen.vraag
    vraag = next((each for each in inhoud.vragen() if each.code == code), None)
    told = reis.antwoorden.get(code)
    if vraag is None or not told:
        return []
    return list(dict.fromkeys(_addresses(vraag, told)))


def _addresses(vraag: Vraag, told: Any) -> list[str]:
    if vraag.soort != Soort.GROEP:
        return [str(told).strip().lower()]
    names = [each.code for each in vraag.vragen if each.soort == Soort.EMAIL]
    return [str(member[name]).strip().lower() for member in told for name in names if member.get(name)]


def must_log_in(inhoud: Formulierinhoud) -> bool:
    """Who signs proves who they are as surely as who began; in a form without log-in by the link and a code."""
    return inhoud.inloggen == Inloggen.MOET


def why_not_sign(wie: bytes, *, first: bytes | None, others: list[bytes], for_another: bool) -> Refusal | None:
    """Each hand signs once, and only for itself."""
    if for_another:
        return FOR_ANOTHER
    if wie == first:
        return SELF
    return ALREADY if wie in others else None


def remind_from(asked: datetime, until: datetime) -> datetime:
    """Half way; and never on the day itself."""
    return asked + max((until - asked) / 2, timedelta(days=1))


def same_code(typed: str, code: str) -> bool:
    """As somebody heard it: spaces, dashes and small letters do not matter."""
    plain = "".join(each for each in typed.upper() if each in SIGNS)
    return compare_digest(plain.encode(), code.encode())


def signer_questions(inhoud: Formulierinhoud) -> list[Vraag]:
    """The questions that tell whom to mail: an e-mail address, or a group with one in it."""
    return [
        vraag
        for vraag in inhoud.vragen()
        if vraag.soort == Soort.EMAIL
        or (vraag.soort == Soort.GROEP and any(each.soort == Soort.EMAIL for each in vraag.vragen))
    ]


def why_not_ask_to_sign(inhoud: Formulierinhoud) -> Refusal | None:
    """What an editor must mend before this form can be published."""
    mede = inhoud.medetekenen
    if mede is None:
        return None
    vraag = next((each for each in signer_questions(inhoud) if each.code == mede.vraag), None)
    if vraag is None:
        reason = "Kies bij mede ondertekenen de vraag naar het e-mailadres van wie meetekent."
        return Refusal("signer-without-address", reason, "medetekenen")
    if not mede.wie.strip():
        return Refusal("signer-without-name", "Vertel bij mede ondertekenen wie er meetekent.", "medetekenen")
    if vraag.wie:
        return Refusal("signer-is-first", "Wie meetekent is iemand anders dan de aanvrager.", "medetekenen")
    return None
