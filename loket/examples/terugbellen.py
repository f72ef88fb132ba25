"""Who must be called back in the invented town: one too late, one urgent, one tried, one done."""

from datetime import datetime, timedelta
from uuid import uuid4

from loket.examples.cast import FATIMA, LENA
from loket.examples.partijen.talks import caller_at
from loket.examples.town import actor
from loket.klantcontacten import commands
from loket.klantcontacten.models import Internetaak
from loket.klantcontacten.rules.ending import Verslag
from loket.klantcontacten.rules.internetaak import Promise

LATE = timedelta(hours=3)
# The team, who asked, the question, the number.
NOTES = (
    ("verlichting", "Mevrouw De Wit", "Wanneer is de lamp voor mijn huis weer aan?", "0612345601"),
    ("verlichting", "Ahmed Bakkali", "Mag er een lantaarn bij de speeltuin komen?", "0612345602"),
    ("verlichting", "Els Kramer", "De lamp schijnt in mijn slaapkamer. Kan daar iets aan?", "0612345603"),
    ("groen", "Jan Zwart", "Wie snoeit de boom naast mijn schuur?", "0612345604"),
)
ON_THE_WEBSITE = (
    ("Sophie Mol", "06 12345605", "Kan ik mijn afspraak voor het paspoort verzetten?"),
    ("Bart Duin", "06 12345606", "Ik kreeg een brief over de afvalkalender. Klopt die?"),
)


def promise_some_calls(*, now: datetime) -> None:
    """By phone and on the website; at most once."""
    if Internetaak.objects.exists():
        return
    late, urgent, done, _ = [_promised(*note, now=now, spoed=number == 1) for number, note in enumerate(NOTES)]
    Internetaak.objects.filter(id=late.id).update(uiterlijk=now - LATE)
    lena = actor(LENA)
    commands.note_poging(taak_id=late.id, uitkomst="niet_bereikt", by=lena)
    commands.claim_internetaak(taak_id=urgent.id, by=lena)
    commands.finish_internetaak(taak_id=done.id, antwoord="Wij plaatsen dinsdag een kap op de lamp.", by=lena)
    for name, phone, question in ON_THE_WEBSITE:
        commands.ask_call_back(naam=name, telefoon=phone, vraag=question, dagdeel="middag", send_key=uuid4())


def _promised(team: str, name: str, question: str, phone: str, *, now: datetime, spoed: bool) -> Internetaak:
    by = actor(FATIMA)
    verslag = Verslag(kanaal="telefoon", onderwerp=question[:60], resultaat="terugbelverzoek")
    contact = commands.close_klantcontact(verslag=verslag, begonnen_op=now, caller=caller_at(phone, name), by=by)
    promise = Promise(team=team, telefoonnummer=phone, vraag=question, naam=name, spoed=spoed)
    return commands.promise_call_back(klantcontact_id=contact.id, promise=promise, by=by)
