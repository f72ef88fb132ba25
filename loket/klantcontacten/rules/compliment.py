"""Who may write a compliment down, and what must be there (S-88)."""

from collections.abc import Collection, Iterator

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal
from loket.klantcontacten.rules.rights import why_not_write_down

LONGEST = 1000
NO_CONTACT = Refusal("contact-missing", "Dit contact is er niet. Kijk naar het nummer.", "nummer")
TWICE = Refusal("compliment-twice", "Dit compliment staat er al.", "compliment")


def why_not_praise(
    tekst: str, team: str, medewerker: str, *, teams: Collection[str], members: Collection[str], by: Actor
) -> Iterator[Refusal]:
    """Everything that is missing, at once. `members` are the ids of who is in that team."""
    if refused := why_not_write_down(by):
        yield refused
    if not tekst.strip():
        yield Refusal("compliment-missing", "Schrijf op wat de klant zei.", "compliment")
    if len(tekst) > LONGEST:
        yield Refusal("too-long", f"Gebruik niet meer dan {LONGEST} tekens.", "compliment")
    if team not in teams:
        yield Refusal("team-missing", "Kies voor welk team het compliment is.", "compliment_team")
    elif medewerker and medewerker not in members:
        yield Refusal("not-of-team", "Deze collega is niet van dit team.", "medewerker")
