"""Who may come in and stay. No database, no clock."""

from datetime import datetime, timedelta
from enum import StrEnum

import pyotp
from django.contrib.auth.password_validation import CommonPasswordValidator
from django.utils.http import url_has_allowed_host_and_scheme

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal
from loket.toegang.permissions import MANAGE

IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=12)
HALF_WAY = timedelta(minutes=10)
FRESH = timedelta(minutes=15)
INVITED_FOR = timedelta(days=7)
STEP_SECONDS = 30
LEAST_CHARACTERS = 12
MOST_CHARACTERS = 200

LOG_IN_WRONG = Refusal("log-in-wrong", "Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het opnieuw.")
CODE_WRONG = Refusal("code-wrong", "Deze code klopt niet meer. Typ de nieuwe code uit je app.", "code")
RECOVERY_WRONG = Refusal("recovery-code-wrong", "Deze herstelcode klopt niet, of is al gebruikt.", "code")
PASSKEY_WRONG = Refusal("passkey-wrong", "Deze passkey kennen wij niet. Log in met je wachtwoord.")
LINK_WRONG = Refusal("reset-link-wrong", "Deze link werkt niet meer. Vraag een nieuwe aan.")
IDENTITY_UNKNOWN = Refusal("identity-unknown", "Dit account hoort niet bij een medewerker. Bel je beheerder.")


class Next(StrEnum):
    """What comes after the first proof."""

    ENTER = "enter"
    SECOND = "second"
    SET_UP = "set-up"


def next_step(*, has_second: bool, required: bool, strong: bool = False) -> Next:
    """`strong`: the proof held two factors already, as a passkey does that asked for a finger or a PIN."""
    if strong:
        return Next.ENTER
    if has_second:
        return Next.SECOND
    return Next.SET_UP if required else Next.ENTER


def session_is_over(*, started_at: datetime, seen_at: datetime, now: datetime) -> bool:
    """After 30 minutes without a sign of life, and after 12 hours in any case."""
    return now - seen_at > IDLE or now - started_at > LONGEST


def own_address(wanted: str, *, otherwise: str) -> str:
    """Where to go after log-in: only an address of ours, so that no link can send people elsewhere."""
    own = wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return wanted if own else otherwise


def why_not_password(password: str, *, about: tuple[str, ...] = ()) -> Refusal | None:
    """At least 12 characters, not on the list of common ones, and not out of one's own name (NIST SP 800-63B)."""
    plain = password.strip().lower()
    if len(password) < LEAST_CHARACTERS:
        return Refusal("password-short", f"Gebruik {LEAST_CHARACTERS} tekens of meer. Een korte zin is goed.", "new")
    if len(password) > MOST_CHARACTERS:
        return Refusal("password-long", f"Gebruik ten hoogste {MOST_CHARACTERS} tekens.", "new")
    if plain in _common() or len(set(plain)) < 5:
        return Refusal("password-common", "Dit wachtwoord is makkelijk te raden. Kies een ander.", "new")
    known = [word.lower() for word in about if len(word) > 3]
    if any(word in plain and len(plain) - len(word) < 8 for word in known):
        return Refusal("password-personal", "Hier zit vooral je naam of adres in. Kies een ander.", "new")
    return None


def fitting_step(secret: str, code: str, *, now: datetime, last_step: int) -> int | None:
    """The time step of this code: now, just before or just after, and later than the last one used (RFC 6238 5.2)."""
    digits = code.replace(" ", "")
    current = int(now.timestamp()) // STEP_SECONDS
    totp = pyotp.TOTP(secret)
    fits = [step for step in (current - 1, current, current + 1) if _same(totp.generate_otp(step), digits)]
    return next((step for step in fits if step > last_step), None)


def why_not_touch(medewerker_id: object, *, by: Actor) -> Refusal | None:
    """Means to log in: one's own, or anybody's for who manages access."""
    if by.kind == ActorKind.SYSTEM or by.id == str(medewerker_id) or by.may(MANAGE):
        return None
    return Refusal("access-of-other", "Je kunt alleen je eigen manier van inloggen wijzigen.")


def why_not_invite(*, is_active: bool, has_password: bool, used: bool) -> Refusal | None:
    """Only who was never in: others ask for a new password."""
    if not is_active:
        return Refusal("account-closed", "Het account van deze medewerker is gesloten.")
    if has_password or used:
        return Refusal("in-already", "Deze medewerker heeft al een manier om in te loggen.")
    return None


def why_not_remove_factor(*, left: int, required: bool, own: bool) -> Refusal | None:
    """The last second factor stays when one is required; an administrator may take it, for who lost it."""
    if left or not required or not own:
        return None
    return Refusal("last-second-factor", "Dit is je laatste tweede stap. Voeg eerst een andere toe.")


def too_often(seconds: int) -> Refusal:
    minutes = max(1, round(seconds / 60))
    wait = "1 minuut" if minutes == 1 else f"{minutes} minuten"
    return Refusal("log-in-locked", f"Dit ging te vaak mis. Wacht {wait} of bel je beheerder.")


def _same(ours: str, theirs: str) -> bool:
    return pyotp.utils.strings_equal(ours, theirs)


def _common() -> set[str]:
    global _passwords
    _passwords = _passwords or set(CommonPasswordValidator().passwords)
    return _passwords


_passwords: set[str] = set()
