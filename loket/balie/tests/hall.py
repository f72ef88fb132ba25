"""A hall with two lines and three counters."""

from types import SimpleNamespace

from loket.balie import commands
from loket.kernel.actor import SYSTEM
from loket.locaties.commands import add_locatie


def hall_of(locatie="gemeentehuis"):
    """The lines A and B, three counters, and a button in each line."""
    add_locatie(code=locatie, name="Gemeentehuis", summary="Kom langs.", address="Plein 1", by=SYSTEM)
    commands.open_hal(locatie=locatie, notice="Houd uw paspoort klaar.", by=SYSTEM)
    a = commands.arrange_rij(locatie=locatie, letter="A", name="Burgerzaken", by=SYSTEM)
    b = commands.arrange_rij(locatie=locatie, letter="B", name="Zorg en geld", team="zorg", by=SYSTEM)
    passport = commands.arrange_keuze(rij_id=a.id, label="Paspoort of ID-kaart", product="paspoort", by=SYSTEM)
    care = commands.arrange_keuze(rij_id=b.id, label="Zorg en ondersteuning", by=SYSTEM)
    balies = [commands.arrange_balie(locatie=locatie, number=number, by=SYSTEM) for number in (1, 2, 3)]
    commands.arrange_voorrang(code="niet-staan", label="Kan niet lang staan", seconds=600, by=SYSTEM)
    return SimpleNamespace(locatie=locatie, a=a, b=b, passport=passport, care=care, balies=balies)
