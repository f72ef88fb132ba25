"""What agents hear besides questions: a letter that many call about, the council that asks, people who are pleased."""

from datetime import datetime
from uuid import UUID

from loket.examples.cast import FATIMA, LENA, Person
from loket.examples.partijen.talks import caller_at
from loket.examples.town import actor
from loket.kernel.ids import new_id
from loket.klantcontacten import commands
from loket.klantcontacten.models import Compliment, Klantcontact
from loket.klantcontacten.rules.ending import Verslag
from loket.klantcontacten.rules.internetaak import Promise
from loket.klantcontacten.rules.knelpunt import letter

# The letter, its owner, what agents hear about it, and how many asked.
LETTERS = (
    ("Aankondiging nieuwe lampen", "verlichting", "Mensen lezen niet wanneer hun straat aan de beurt is.", 12),
    ("Brief over snoeien", "groen", "Het telefoonnummer in de brief klopt niet.", 4),
)
PLEASED = (
    ("Karin Blom", "0612345611", "verlichting", "De lamp was binnen twee dagen gemaakt. Heel fijn.", LENA),
    ("Piet Veen", "0612345612", "kcc", "Ik werd rustig en duidelijk geholpen.", FATIMA),
    ("Noor Smit", "0612345613", "groen", "Het plantsoen ziet er weer prachtig uit.", None),
)
RAADSVRAAG = "Hoeveel lantaarns zijn dit jaar vervangen door zuinige lampen?"


def hear_signals(*, now: datetime) -> None:
    """At most once."""
    if Compliment.objects.exists():
        return
    for name, team, heard, times in LETTERS:
        for _ in range(times):
            commands.note_knelpunt(subject=letter(name), team=team, tekst=heard, contact=new_id(), by=actor(FATIMA))
    for name, phone, team, words, colleague in PLEASED:
        _please(name, phone, team, words, colleague, now=now)
    _ask_for_the_council(now=now)


def _please(name: str, phone: str, team: str, words: str, colleague: Person | None, *, now: datetime) -> None:
    contact = _called(name, phone, "Een compliment", "beantwoord", now=now)
    whom = UUID(actor(colleague).id) if colleague else None
    commands.write_compliment(nummer=contact.nummer, team=team, tekst=words, medewerker=whom, by=actor(FATIMA))


def _ask_for_the_council(*, now: datetime) -> None:
    contact = _called("Raadslid De Boer", "0612345614", RAADSVRAAG[:60], "terugbelverzoek", now=now)
    promise = Promise(
        team="verlichting",
        telefoonnummer="0612345614",
        vraag=RAADSVRAAG,
        naam="Raadslid De Boer",
        bestuurder=True,
    )
    commands.promise_call_back(klantcontact_id=contact.id, promise=promise, by=actor(FATIMA))


def _called(name: str, phone: str, about: str, result: str, *, now: datetime) -> Klantcontact:
    verslag = Verslag(kanaal="telefoon", onderwerp=about, resultaat=result)
    return commands.close_klantcontact(
        verslag=verslag, begonnen_op=now, caller=caller_at(phone, name), by=actor(FATIMA)
    )
