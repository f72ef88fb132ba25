"""A zaak that is too secret to be told is kept by the law as any other: what says whose it is stays, and gives nothing
away (AVG 17 lid 3, b and d; UAVG 41).
"""

import re
from datetime import date

import pytest
from django.utils import timezone

from loket.afspraken.models import Afspraak
from loket.avg.queries.whose import whose
from loket.avg.tests.people import (
    NUMBERS,
    afspraak_of,
    bericht_for,
    contact_of,
    klacht_of,
    mail_from,
    mark,
    marks,
    partij_of,
    zaak_for,
)
from loket.avg.tests.test_erase import erase, words_of_the_town
from loket.avg.tests.test_gather import packed, words_in
from loket.berichten.models import Bericht
from loket.kernel.actor import SYSTEM
from loket.klantcontacten.models import Klantcontact, Onderwerpobject
from loket.organisatie.models import Medewerker
from loket.partijen.commands.partij import Told, keep_partij
from loket.partijen.models import DigitaalAdres, Partij, PartijIdentificator
from loket.post.models import Poststuk
from loket.zaken.models import Rol, Zaak
from loket.zaken.queries.own import SHOWN_LEVELS
from loket.zgw.caller import LEVELS
from tests.marks import marks_in

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
SECRET = [each for each in LEVELS if each not in SHOWN_LEVELS]
LAW = "Van de wet moeten wij dit nog bewaren (AVG artikel 17 lid 3)."


def secret_zaak(kind, level=SECRET[0], *, ended=False):
    zaak = zaak_for("ans", kind)
    changed = {"einddatum": date(2019, 1, 1)} if ended else {}
    Zaak.objects.filter(id=zaak.id).update(vertrouwelijkheidaanduiding=level, **changed)
    return zaak


def contact_about(zaak, partij):
    contact_of("ans", partij, "1")
    about = {"klantcontact": Klantcontact.objects.get(), "object_id": str(zaak.id), "code_objecttype": "zaak"}
    Onderwerpobject.objects.create(**about, code_register="openzaak", code_soort_object_id="uuid")


@pytest.mark.parametrize("level", SECRET)
@pytest.mark.parametrize("ended", [False, True], ids=["runs", "ended"])
def test_who_stands_in_one_only_stays_known_and_is_reached_as_long_as_it_runs(kind, level, ended):
    partij, zaak = partij_of("ans"), secret_zaak(kind, level, ended=ended)
    erase(partij)
    assert Partij.objects.filter(id=partij).exists()
    assert PartijIdentificator.objects.filter(partij=partij).exists()
    assert Rol.objects.get(zaak=zaak).bsn == NUMBERS["ans"]
    assert DigitaalAdres.objects.filter(partij=partij).exists() is not ended


def test_all_else_goes(kind):
    partij = partij_of("ans")
    secret_zaak(kind, ended=True)
    contact_of("ans", partij, "1")
    erase(partij)
    assert marks_in(words_of_the_town()) == marks("ans", ("zaak", "naam"))


def test_neither_the_page_nor_the_package_gives_it_away(kind, sanne):
    partij, zaak = partij_of("ans"), secret_zaak(kind)
    page = sanne.get(f"/werk/avg/klant/{partij}/wissen/").content.decode()
    assert LAW in page
    told = page.encode() + words_in(packed(sanne, partij))
    for words in (
        zaak.identificatie,
        mark("ans", "zaak"),
        "Er loopt nog iets",
        "Deze zaak",
        "Wij moeten nog iets anders",
    ):
        assert words.encode() not in told, words


def test_the_reasons_are_those_of_a_zaak_that_is_told(kind, sanne):
    partij, zaak = partij_of("ans"), secret_zaak(kind)
    contact_about(zaak, partij)
    mail_from("ans", zaak=zaak)
    page = f"/werk/avg/klant/{partij}/wissen/"
    secret = set(
        re.findall("Van de wet moeten wij[^<]*|[^<>]*hoort bij een zaak[^<]*", sanne.get(page).content.decode())
    )
    Zaak.objects.filter(id=zaak.id).update(vertrouwelijkheidaanduiding=SHOWN_LEVELS[0])
    told = sanne.get(page).content.decode()
    assert secret == {LAW}
    assert LAW in told


def test_a_mail_that_names_a_zaak_tells_nothing_of_it(kind, sanne):
    """Of another, whose number somebody mailed; or their own that is too secret."""
    partij, other = partij_of("ans"), zaak_for("bep", kind)
    mail_from("ans", genoemde_zaak=other)
    mail_from("ans", zaak=secret_zaak(kind))
    told = words_in(packed(sanne, partij))
    assert mark("ans", "mail").encode() in told
    assert mark("bep", "zaak").encode() not in told
    assert mark("ans", "zaak").encode() not in told


def test_nor_does_the_id_of_a_zaak_stand_in_what_hangs_on_it(kind, sanne):
    """That there is one says something already."""
    partij, zaak = partij_of("ans"), secret_zaak(kind)
    klacht_of("ans", zaak)
    afspraak_of("ans")
    Afspraak.objects.update(zaak=zaak.id)
    Bericht.objects.filter(id=bericht_for("ans").id).update(about=f"zaak:{zaak.id}:status")
    told = words_in(packed(sanne, partij))
    assert {mark("ans", "klacht"), mark("ans", "afspraak"), mark("ans", "bericht")} <= marks_in(told)
    assert str(zaak.id).encode() not in told
    Zaak.objects.filter(id=zaak.id).update(vertrouwelijkheidaanduiding=SHOWN_LEVELS[0])
    assert str(zaak.id).encode() in words_in(packed(sanne, partij), "gegevens/klachten-klacht")


def test_a_letter_that_answers_one_of_somebody_else_does_not_name_them(kind, sanne):
    partij = partij_of("ans")
    contact_of("ans", partij, "1")
    more = {"jaar": 2026, "soort": "brief", "vertrouwelijkheidaanduiding": "zaakvertrouwelijk"}
    more |= {"afzendersoort": "burger", "onderwerp": "Overhangende takken", "geregistreerd_op": timezone.now()}
    came = {"richting": "in", "ontvangen_op": date(2026, 3, 2), "toestand": "afgehandeld"}
    first = Poststuk.objects.create(nummer="P1", naam=mark("bep", "brief"), **came, **more)
    theirs = {"naam": mark("ans", "brief"), "antwoord_op": first, "klantcontact": Klantcontact.objects.get()}
    Poststuk.objects.create(nummer="P2", richting="uit", toestand="klaar", **theirs, **more)
    told = words_in(packed(sanne, partij))
    assert mark("ans", "brief").encode() in told
    assert mark("bep", "brief").encode() not in told


def test_a_zaak_does_not_say_which_colleague_it_is_about(kind, sanne):
    partij, zaak = partij_of("ans"), zaak_for("ans", kind)
    about = Medewerker.objects.earliest("email").id
    Zaak.objects.filter(id=zaak.id).update(gesloten_voor=[about])
    assert str(about).encode() not in words_in(packed(sanne, partij))


def test_for_whom_they_work_is_theirs_to_know(kind, sanne):
    partij = partij_of("ans")
    work = keep_partij(Told(columns={"soort_partij": "organisatie", "naam": mark("ans", "werk")}), by=SYSTEM)
    Partij.objects.filter(id=partij).update(werkte_voor=work)
    assert mark("ans", "werk").encode() in words_in(packed(sanne, partij))


def test_a_contact_about_it_stays_with_it(kind):
    partij, zaak = partij_of("ans"), secret_zaak(kind, ended=True)
    contact_about(zaak, partij)
    erase(partij)
    assert mark("ans", "contact").encode() in words_of_the_town()


def test_once_it_is_destroyed_they_may_go_too(kind):
    partij, zaak = partij_of("ans"), secret_zaak(kind, ended=True)
    erase(partij)
    Zaak.objects.filter(id=zaak.id).delete()
    assert erase(partij).stayed == 0
    assert not Partij.objects.filter(id=partij).exists()


def test_somebody_else_is_not_kept_by_it(kind):
    partij = partij_of("bep")
    secret_zaak(kind)
    assert whose("klant", partij).person.untold == frozenset()
    erase(partij)
    assert not Partij.objects.filter(id=partij).exists()


def test_the_zaak_in_which_they_ask_keeps_nothing_by_itself(kind):
    """Also when it is kept in secret."""
    zaak = secret_zaak(kind)
    assert whose("zaak", zaak.id).person.untold == frozenset()
