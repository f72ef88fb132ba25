"""Learning in the invented town: trainings, a leader with talks, and a case."""

from datetime import date, timedelta

from loket.examples.cast import FATIMA, SANNE, TINEKE
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.organisatie.models import Functie, Medewerker, Team
from loket.personeel import commands
from loket.personeel.models import Training

TRAININGS = (
    ("De vraag achter de vraag", "service", "Doorvragen tot je weet wat iemand nodig heeft", 24),
    ("Gewoon schrijven", "service", "Brieven en mails die iedereen begrijpt", 36),
    ("Paspoort en rijbewijs", "vak", "Wat je vraagt, en wat je nakijkt", 12),
)
FIRST_WEEKS = (("Kennismaken met het team", 1), ("Een dag meelopen aan de balie", 3), ("Meeluisteren bij het KCC", 5))
TOLD = {
    "titel": "Drie keer gebeld over hetzelfde",
    "gebeurd": "Een klant belde drie keer. Elke keer beloofde iemand terug te bellen.",
    "klant": "Niemand luistert naar mij.",
    "goed": "De derde collega nam de tijd en zocht het uit.",
    "beter": "Een belofte om te bellen zetten wij meteen in het systeem.",
    "les": "Een afspraak is een afspraak.",
    "actie": "Elke dag om vier uur kijken wij wie nog gebeld moet worden.",
}


def learn_together(*, today: date) -> None:
    """Once."""
    if Training.objects.exists():
        return
    sanne, fatima = (Medewerker.objects.get(email=one.email) for one in (SANNE, FATIMA))
    Team.objects.filter(code="kcc", leader=None).update(leader=sanne)
    kcc = Functie.objects.get(name="Medewerker klantcontact")
    for naam, soort, inhoud, months in TRAININGS:
        commands.keep_training(
            naam=naam, soort=soort, inhoud=inhoud, geldig_maanden=months, functies=[kcc.id], by=SYSTEM
        )
    for naam, dag in FIRST_WEEKS:
        commands.keep_inwerkpunt(naam=naam, dag=dag, by=SYSTEM)
    commands.keep_competentie(functie_id=kcc.id, naam="Luisteren", gedrag="Vat samen wat de klant zegt", by=SYSTEM)
    commands.begin_inwerken(medewerker_id=fatima.id, first_day=today - timedelta(days=3))
    _passed(fatima, today)
    if Team.objects.filter(code="kcc", leader=sanne).exists():
        _coached(fatima, today)
    commands.keep_casus(told=TOLD, besproken_op=today - timedelta(days=9), deelnemers=[fatima.id], by=actor(TINEKE))


def _coached(who: Medewerker, today: date) -> None:
    by = actor(SANNE)
    day = today + timedelta(days=6)
    commands.plan_gesprek(medewerker_id=who.id, soort="meeluisteren", gepland_op=day, by=by)
    commands.write_verwachting(medewerker_id=who.id, tekst="Ik bel elke klant terug op de dag die ik noem.", by=by)
    noted = "Je vraagt goed door. Vat ook eens samen."
    commands.write_coachnotitie(medewerker_id=who.id, stijl="coachend", tekst=noted, by=by)


def _passed(who: Medewerker, today: date) -> None:
    """One counts, one is over, one is still to do."""
    for naam, ago in (("De vraag achter de vraag", 100), ("Paspoort en rijbewijs", 400)):
        training = Training.objects.get(naam=naam)
        day = today - timedelta(days=ago)
        commands.pass_training(medewerker_id=who.id, training_id=training.id, behaald_op=day, by=SYSTEM)
