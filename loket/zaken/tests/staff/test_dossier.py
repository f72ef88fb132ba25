"""What a handler puts in a zaak besides its steps: documents, people, values, notes, other zaken."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from loket.documenten.models import Document
from loket.examples.cast import NOOR
from loket.examples.town import actor
from loket.kernel.refusal import Refused
from loket.zaken import commands
from loket.zaken.models import Rol, Zaakeigenschap, Zaakinformatieobject
from loket.zaken.queries.beside import other_zaken, values_of
from loket.zaken.queries.dossier import paper_kinds, papers_of
from loket.zaken.queries.parties import parties_of
from loket.zaken.rules.aanvrager import Aanvrager

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def refusal(call, **values):
    with pytest.raises(Refused) as refused:
        call(**values)
    return refused.value.refusal.code


def photo(name="boom.jpg"):
    return SimpleUploadedFile(name, b"\xff\xd8\xff", "image/jpeg")


def test_a_document_comes_in_with_its_day_and_direction(on, opened, kap, jannie):
    on(3, 2)
    zaak = opened(kap)
    incoming, outgoing = paper_kinds(kap.id)
    assert (incoming.richting, outgoing.richting) == ("inkomend", "uitgaand")
    commands.add_paper(zaak_id=zaak.id, kind_id=incoming.id, file=photo(), by=jannie)
    [paper] = papers_of(zaak.id)
    assert (paper.title, paper.richting, paper.day, paper.author) == (
        "boom.jpg",
        "inkomend",
        date(2026, 3, 2),
        "Jannie Bakker",
    )
    assert (paper.size, paper.version, paper.icon, paper.shown) == (3, 1, "photo", True)


def test_a_newer_version_follows(on, opened, kap, jannie):
    zaak = opened(kap)
    kind = paper_kinds(kap.id)[0]
    document_id = commands.add_paper(zaak_id=zaak.id, kind_id=kind.id, file=photo(), titel="De boom", by=jannie)
    commands.follow_paper(zaak_id=zaak.id, document_id=document_id, file=photo("boom2.jpg"), by=jannie)
    [paper] = papers_of(zaak.id)
    assert (paper.title, paper.filename, paper.version) == ("De boom", "boom2.jpg", 2)


def test_both_or_none(opened, kap, klacht, jannie):
    zaak = opened(kap)
    other = paper_kinds(klacht.id)[0]
    put = {"zaak_id": zaak.id, "kind_id": other.id, "file": photo()}
    assert refusal(commands.add_paper, **put, by=jannie) == "kind-unknown"
    mine = {**put, "kind_id": paper_kinds(kap.id)[0].id}
    assert refusal(commands.add_paper, **mine, by=actor(NOOR)) == "zaak-of-other-team"
    document_id = commands.add_paper(**mine, by=jannie)
    elsewhere = {"zaak_id": opened(klacht).id, "document_id": document_id, "file": photo()}
    assert refusal(commands.follow_paper, **elsewhere, by=jannie) == "document-not-here"
    assert Document.objects.count() == Zaakinformatieobject.objects.count() == 1


def test_somebody_else_takes_part(opened, kap, jannie):
    zaak = opened(kap)
    company = Aanvrager(bedrijfsnaam="Bomen BV", kvk="12345678", phone="0612345678", straat="Laan", huisnummer="3")
    roltype = kap.roltypen["belanghebbende"].id
    commands.add_party(zaak_id=zaak.id, roltype_id=roltype, wie=company, toelichting="Buren", by=jannie)
    anna, bv = parties_of(zaak.id)
    assert (anna.generiek, anna.name, anna.address) == ("initiator", "Anna Vis", "Dorpsstraat 12, 1861 AA Bergen")
    assert (anna.email, anna.person) == ("anna@inwoner.example", f"rol:{Rol.objects.order_by('id')[0].id}")
    assert (bv.name, bv.number, bv.phone, bv.address, bv.person) == (
        "Bomen BV",
        "12345678",
        "0612345678",
        "Laan 3",
        "",
    )
    initiator = {"zaak_id": zaak.id, "roltype_id": kap.roltype.id, "wie": company}
    assert refusal(commands.add_party, **initiator, by=jannie) == "max-occurences"


def test_values_are_filled_in_at_once(opened, kap, jannie):
    zaak = opened(kap)
    [value] = values_of(zaak.id)
    assert (value.naam, value.waarde, value.value_id) == ("Kenteken", "", None)
    commands.fill_values(zaak_id=zaak.id, values={value.eigenschap_id: " AB-12-CD "}, by=jannie)
    assert Zaakeigenschap.objects.get().waarde == "AB-12-CD"
    commands.fill_values(zaak_id=zaak.id, values={value.eigenschap_id: "XY-12-CD"}, by=jannie)
    commands.fill_values(zaak_id=zaak.id, values={}, by=jannie)
    assert values_of(zaak.id)[0].waarde == "XY-12-CD"


def test_zaken_belong_together_both_ways(opened, kap, klacht, jannie):
    zaak, other = opened(kap), opened(klacht)
    told = {"zaak_id": zaak.id, "aard": "onderwerp", "by": jannie}
    commands.relate_zaak(nummer=f" {other.identificatie.lower()} ", **told)
    [here] = other_zaken(zaak.id, by=jannie)
    assert (here.id, here.aard, here.status, here.open) == (other.id, "Gaat over hetzelfde", "Ontvangen", True)
    [there] = other_zaken(other.id, by=jannie)
    assert (there.id, there.aard) == (zaak.id, "Noemt deze zaak")
    assert refusal(commands.relate_zaak, nummer=other.identificatie, **told) == "already-related"
    assert refusal(commands.relate_zaak, nummer=zaak.identificatie, **told) == "same-zaak"
    assert refusal(commands.relate_zaak, nummer="ZAAK-1", **told) == "number-unknown"


def test_a_zaak_of_another_team_shows_only_whose_it_is(opened, kap, klacht, jannie):
    zaak, other = opened(kap), opened(klacht)
    commands.relate_zaak(zaak_id=zaak.id, nummer=other.identificatie, aard="vervolg", by=jannie)
    commands.take_over(zaak_id=other.id, team="zorg", by=jannie)
    [here] = other_zaken(zaak.id, by=jannie)
    assert (here.open, here.team, here.identificatie, here.zaaktype) == (False, "Team Zorg en Inkomen", "", "")
    told = {"zaak_id": opened(kap).id, "nummer": other.identificatie, "aard": "vervolg"}
    assert refusal(commands.relate_zaak, **told, by=jannie) == "number-unknown"
