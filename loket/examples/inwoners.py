"""Who can log in to the demo: a few of its invented residents, and a business."""

from loket.examples.partijen.load import DAUGHTER, MOTHER
from loket.examples.partijen.people import BUSINESSES
from loket.inloggen.rules.demo import DemoResident, DemoResidents
from loket.inloggen.rules.ingelogde import Kind, Machtiging, Niveau, Via
from loket.inloggen.rules.proof import Proof
from loket.partijen.models import PartijIdentificator
from loket.partijen.rules.zoeknaam import zoeknaam_of


def residents() -> DemoResidents:
    """By a code that says nothing. Empty until the demo town is there."""
    names = {zoeknaam_of(name): name for name in (DAUGHTER, MOTHER)}
    found = PartijIdentificator.objects.filter(partij__zoeknaam__in=names, code_soort_object_id="bsn")
    bsns = {names[each.partij.zoeknaam]: each.object_id for each in found.select_related("partij") if each.partij}
    if len(bsns) < len(names):
        return {}
    mother = Machtiging(kind=Kind.PERSOON, bsn=bsns[MOTHER], naam=MOTHER)
    people = {
        "dina": (_person(DAUGHTER, bsns[DAUGHTER]), "Heeft zaken, berichten en een vraag van ons"),
        "dina-voor-greetje": (_person(DAUGHTER, bsns[DAUGHTER], mother), f"Regelt de zaken van {MOTHER}"),
        "greetje": (_person(MOTHER, bsns[MOTHER], niveau=Niveau.LAAG), "Logt in met laag niveau"),
        "bedrijf": (_business(), "Logt in met eHerkenning"),
    }
    return {code: DemoResident(proof, about) for code, (proof, about) in people.items()}


def _person(naam: str, bsn: str, namens: Machtiging | None = None, niveau: Niveau = Niveau.SUBSTANTIEEL) -> Proof:
    return Proof(via=Via.DEMO, niveau=niveau, bsn=bsn, naam=naam, namens=namens)


def _business() -> Proof:
    company = BUSINESSES[0]
    return Proof(via=Via.DEMO, niveau=Niveau.SUBSTANTIEEL, kind=Kind.BEDRIJF, kvk=company.kvk, naam=company.name)
