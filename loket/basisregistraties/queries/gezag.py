"""The minors for whom who is in may speak. Each that is looked up is written down, also for the child."""

from datetime import date

from loket.basisregistraties.queries.ask import persoon
from loket.basisregistraties.rules.gezag import OnderGezag, is_minor, minors_of, of_age_on
from loket.kernel.actor import Actor
from loket.kernel.secrets import blind_index

PURPOSE = "Nagaan voor welke kinderen u zaken mag regelen"
SHOWN = ("naam.volledigeNaam", "geboorte.datum")


def under_gezag(bsn: str, *, today: date, by: Actor) -> list[OnderGezag]:
    """The youngest last. A child of which the day of birth is not known whole is not there: we cannot tell its age.

    Raises NietBereikbaar when the register does not answer.
    """
    told = persoon(bsn, velden=["gezag"], doel=PURPOSE, by=by)
    found = [_one(minor, today, by) for minor in (minors_of(told.told.get("gezag"), bsn) if told else [])]
    return sorted((each for each in found if each), key=lambda each: each.tot)


def _one(minor: str, today: date, by: Actor) -> OnderGezag | None:
    child = persoon(minor, velden=SHOWN, doel=PURPOSE, by=by)
    born = child.value("geboorte.datum") if child else None
    if child is None or not isinstance(born, date) or child.opgeschort or not is_minor(born, today):
        return None
    naam = child.text("naam.volledigeNaam")
    return OnderGezag(minor, naam, of_age_on(born), blind_index(f"gezag:{minor}").hex()[:20])
