"""A klant of whom nothing else is left goes five years after there was something; whoever has anything stays."""

import time
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.db.models import F
from django.utils import timezone

from loket.avg import commands
from loket.avg.commands.forget import KEPT, LOOKED_AT_EACH
from loket.avg.queries.gather import keeps_something
from loket.avg.queries.whose import whose
from loket.avg.tests.people import afspraak_of, bericht_for, contact_of, melding_of, partij_of, zaak_for
from loket.gebied.models import Wijk
from loket.inloggen.rules.ingelogde import Ingelogde, Kind, Niveau, Via
from loket.kernel import ids
from loket.kernel.actor import SYSTEM
from loket.kernel.audit import history_of
from loket.klantcontacten.commands import forget_old_contacten
from loket.klantcontacten.models import Klantcontact
from loket.mijn.models import Gelezen
from loket.partijen.commands import ingelogd
from loket.partijen.commands.beside import keep_rekeningnummer, keep_vertegenwoordiging
from loket.partijen.commands.digitaal_adres import keep_digitaal_adres
from loket.partijen.commands.identificator import Nummer, keep_identificator
from loket.partijen.commands.ingelogd import partij_of as log_in
from loket.partijen.commands.partij import Told, keep_partij
from loket.partijen.models import DigitaalAdres, Partij, PartijIdentificator, Vertegenwoordiging
from loket.wijkagenda.models import Abonnement
from loket.zaken.models import Zaak
from loket.zgw.caller import LEVELS

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
ANS = {"kind": Kind.PERSOON, "niveau": Niveau.LAAG, "via": Via.DIGID, "bsn": "999990019", "naam": "Ans Bedacht"}
LONG_AGO, JUST = KEPT + timedelta(days=1), KEPT - timedelta(days=1)


@pytest.fixture(autouse=True)
def long_ago(monkeypatch):
    """What is made here was made then, as its id says; until `.undo()`."""
    then = SimpleNamespace(time_ns=lambda: time.time_ns() - int(LONG_AGO.total_seconds()) * 10**9)
    monkeypatch.setattr(ids, "time", then)
    return monkeypatch


def quiet(partij_id, *, since=LONG_AGO, looked=LOOKED_AT_EACH + timedelta(days=1)):
    """Nothing came of them for so long; we looked last so long ago."""
    now = timezone.now()
    moments = {"gezien_op": now - since, "gewijzigd_op": now - since, "nagekeken_op": now - looked}
    Partij.objects.filter(id=partij_id).update(**moments)
    return partij_id


def is_there(partij_id):
    return Partij.objects.filter(id=partij_id).exists()


def test_of_whom_nothing_is_left_for_five_years_the_klant_goes(town):
    old, young = quiet(partij_of("ans")), quiet(partij_of("bep"), since=JUST)
    Gelezen.objects.create(partij_id=old, tot=timezone.now() - LONG_AGO)
    assert (commands.forget_old_klanten(), commands.forget_old_klanten()) == (1, 0)
    assert (is_there(old), is_there(young)) == (False, True)
    for model in (DigitaalAdres, PartijIdentificator):
        assert set(model.objects.values_list("partij_id", flat=True)) == {young}
    [line] = [each for each in history_of("avg", old) if each.kind == "avg.KlantForgotten"]
    assert line.facts == {"partij_id": str(old)}


def subscribed(partij):
    wijk = Wijk.objects.create(code="dorp", name="Dorp", geometry={}, changed_at=timezone.now())
    Abonnement.objects.create(partij_id=partij, wijk=wijk, soorten=["afval"], told_until=timezone.now())


WITH = {
    "zaak": lambda partij, kind: zaak_for("ans", kind),
    "contact": lambda partij, kind: contact_of("ans", partij, "1"),
    "melding": lambda partij, kind: melding_of("ans"),
    "bericht": lambda partij, kind: bericht_for("ans"),
    "afspraak": lambda partij, kind: afspraak_of("ans"),
    "nieuws": lambda partij, kind: subscribed(partij),
}


@pytest.mark.parametrize("what", WITH)
def test_who_has_anything_stays_and_the_five_years_begin_anew(kind, what):
    partij = quiet(partij_of("ans"))
    WITH[what](partij, kind)
    assert commands.forget_old_klanten() == 0
    assert Partij.objects.get(id=partij).gezien_op > timezone.now() - timedelta(minutes=1)


@pytest.mark.parametrize("level", LEVELS)
def test_a_zaak_that_is_too_secret_to_be_told_holds_them_too(kind, level):
    partij, zaak = quiet(partij_of("ans")), zaak_for("ans", kind)
    Zaak.objects.filter(id=zaak.id).update(vertrouwelijkheidaanduiding=level)
    assert (commands.forget_old_klanten(), is_there(partij)) == (0, True)


def told_of(partij, other):
    """Each says one thing of them, by the command with which another program does."""
    reach = {"soort_digitaal_adres": "email", "adres": "nieuw@inwoner.example", "is_standaard_adres": False}
    account = {"partij_id": partij, "iban": "NL02ABNA0123456789", "bic": ""}
    speaks = {"vertegenwoordigende_partij_id": partij, "vertegenwoordigde_partij_id": other}
    return {
        "adres": lambda: keep_digitaal_adres({**reach, "partij_id": partij}, by=SYSTEM),
        "rekening": lambda: keep_rekeningnummer(account, by=SYSTEM),
        "machtiging": lambda: keep_vertegenwoordiging(speaks, by=SYSTEM),
        "nummer": lambda: number_of_a_firm(partij),
    }


def number_of_a_firm(partij, soort="kvk_nummer", number="90000001", above=None):
    kind = {"kvk_nummer": "niet_natuurlijk_persoon", "vestigingsnummer": "vestiging"}[soort]
    told = {"code_objecttype": kind, "code_soort_object_id": soort, "code_register": "hr"}
    nummer = Nummer(partij_id=partij, object_id=number, sub_identificator_van_id=above, **told)
    return keep_identificator(nummer, by=SYSTEM)


@pytest.mark.parametrize("what", ["adres", "rekening", "machtiging", "nummer"])
def test_what_was_written_down_of_them_lately_keeps_them(town, long_ago, what):
    """None of these changes the klant itself."""
    partij, other = quiet(partij_of("ans")), quiet(partij_of("bep"))
    long_ago.undo()
    told_of(partij, other)[what]()
    commands.forget_old_klanten()
    assert is_there(partij)


def test_numbers_below_one_of_their_own_go_along(town):
    partij = quiet(partij_of("ans"))
    number_of_a_firm(partij, "vestigingsnummer", "000000000001", number_of_a_firm(partij))
    assert (commands.forget_old_klanten(), is_there(partij)) == (1, False)


def test_a_number_of_another_below_one_of_theirs_holds_them_and_stops_nobody_else(town):
    partij, other = quiet(partij_of("ans")), quiet(partij_of("bep"))
    firm = keep_partij(Told(columns={"soort_partij": "organisatie", "naam": "De Duinpan"}), by=SYSTEM)
    number_of_a_firm(firm, "vestigingsnummer", "000000000001", number_of_a_firm(partij))
    assert commands.forget_old_klanten() == 1
    assert (is_there(partij), is_there(other)) == (True, False)


def test_who_logs_in_at_the_moment_that_they_are_forgotten_is_a_new_klant(town, monkeypatch):
    """The log-in waits for the lock of who forgets, and then finds nobody."""
    partij = quiet(partij_of("ans"))
    clock = SimpleNamespace(now=lambda: (Partij.objects.filter(id=partij).delete(), timezone.now())[1])
    monkeypatch.setattr(ingelogd, "timezone", clock)
    assert is_there(log_in(Ingelogde(**ANS, since=timezone.now(), until=timezone.now() + timedelta(hours=2))))


def test_consent_to_be_written_to_keeps_them_until_it_is_taken_back(town):
    partij = quiet(partij_of("ans"))
    adres = DigitaalAdres.objects.get(partij=partij, soort_digitaal_adres="email")
    said = adres.toestemmingen.create(soort_bericht="zaak", gegeven_op=timezone.now() - LONG_AGO, bron="telefoon")
    assert commands.forget_old_klanten() == 0
    said.ingetrokken_op = timezone.now()
    said.save()
    quiet(partij)
    assert commands.forget_old_klanten() == 1


def test_who_logs_in_is_known_for_five_years_more(town):
    partij = quiet(partij_of("ans"))
    now = timezone.now()
    assert log_in(Ingelogde(**ANS, since=now, until=now + timedelta(hours=2))) == partij
    assert commands.forget_old_klanten() == 0
    assert is_there(partij)


def test_who_speaks_for_somebody_of_whom_there_was_something_stays(town):
    mother, daughter = quiet(partij_of("ans"), since=JUST), quiet(partij_of("bep"))
    Vertegenwoordiging.objects.create(vertegenwoordigende_partij_id=daughter, vertegenwoordigde_partij_id=mother)
    assert commands.forget_old_klanten() == 0
    quiet(mother), quiet(daughter)
    assert commands.forget_old_klanten() == 2, "two that only have each other hold nobody"


def test_the_first_time_that_we_look_counts_from_then(town):
    """Nobody knows what there was before."""
    partij = partij_of("ans")
    Partij.objects.update(gewijzigd_op=timezone.now() - LONG_AGO, gezien_op=None, nagekeken_op=None)
    assert commands.forget_old_klanten() == 0
    assert Partij.objects.get(id=partij).gezien_op is not None


def test_each_is_looked_at_once_in_three_months_and_an_organisation_never(town):
    partij = quiet(partij_of("ans"), looked=LOOKED_AT_EACH - timedelta(days=1))
    firm = quiet(keep_partij(Told(columns={"soort_partij": "organisatie", "naam": "De Duinpan"}), by=SYSTEM))
    assert commands.forget_old_klanten() == 0
    assert (is_there(partij), is_there(firm)) == (True, True)


def test_what_other_rooms_forgot_keeps_nobody(town):
    """Else no klant would ever go: what stays for the figures names nobody."""
    partij = partij_of("ans")
    contact_of("ans", partij, "1")
    Klantcontact.objects.update(plaatsgevonden_op=F("plaatsgevonden_op") - timedelta(days=366))
    assert keeps_something(whose("klant", partij))
    assert forget_old_contacten() == 1
    assert not keeps_something(whose("klant", partij))
