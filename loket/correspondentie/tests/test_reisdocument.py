"""A passport that ends, or lies ready: told once, by the way that was chosen, never with its number (S-144, S-149)."""

from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from loket.berichten.commands import rendered
from loket.berichten.models import Bericht, Channel
from loket.correspondentie import commands
from loket.correspondentie.models import Berichtsoort, Reisdocument
from loket.correspondentie.queries.reisdocument import reisdocumenten_of
from loket.correspondentie.rules.reisdocument import Waarschuwing, kind_for
from loket.kernel.secrets import blind_index
from loket.partijen.models import DigitaalAdres, Partij, PartijIdentificator, Toestemming

pytestmark = pytest.mark.django_db
BSN, DAY = "999993653", date(2027, 2, 1)
VERLOOPT, KLAAR = "reisdocument-verloopt", "reisdocument-klaar"


@pytest.fixture
def soorten(db):
    told = {"wegen": ["email", "sms"], "toestemming": True}
    Berichtsoort.objects.create(code=VERLOOPT, naam="Uw paspoort verloopt", dagen_vooraf=90, **told)
    Berichtsoort.objects.create(code=KLAAR, naam="Uw paspoort is klaar", **told)


@pytest.fixture
def anna(soorten):
    now = timezone.now()
    partij = Partij.objects.create(soort_partij="persoon", gemaakt_op=now, gewijzigd_op=now)
    PartijIdentificator.objects.create(
        partij=partij,
        code_objecttype="natuurlijk_persoon",
        code_soort_object_id="bsn",
        object_id=BSN,
        object_index=blind_index(f"bsn:{BSN}"),
        code_register="brp",
    )
    return partij


def says_yes(partij, kind, *, soort="email", adres="anna@inwoner.example"):
    address = DigitaalAdres.objects.create(partij=partij, soort_digitaal_adres=soort, adres=adres, gevonden_als=adres)
    Toestemming.objects.create(digitaal_adres=address, soort_bericht=kind, gegeven_op=timezone.now(), bron="Mijn")


def on(monkeypatch, day):
    monkeypatch.setattr("loket.correspondentie.commands.reisdocument.timezone.localdate", lambda: day)


def note(partij, until=date(2027, 2, 1), **told):
    return commands.note_reisdocument(partij_id=partij.id, soort="paspoort", geldig_tot=until, **told)


def in_mijn(partij, today):
    """What Mijn warns of on that day: name, last day, and whether it ends, is over or lies ready."""
    rows = reisdocumenten_of(partij.id, today=today)
    says = {row: "ready" if row.ready else "over" if row.over else "ends" if row.ends else "" for row in rows}
    return [(row.naam, row.geldig_tot, word) for row, word in says.items() if word]


@pytest.mark.parametrize(("today", "warned"), [(date(2026, 11, 2), 0), (date(2026, 11, 3), 1), (date(2027, 2, 1), 1)])
def test_from_the_lead_time_on(anna, monkeypatch, today, warned):
    """1 February 2027, less 90 days, is 3 November 2026."""
    says_yes(anna, VERLOOPT)
    note(anna)
    on(monkeypatch, today)
    assert commands.warn_of_expiry() == warned
    assert len(in_mijn(anna, today)) == warned


def test_the_lead_time_is_data(anna, monkeypatch):
    says_yes(anna, VERLOOPT)
    note(anna)
    Berichtsoort.objects.filter(code=VERLOOPT).update(dagen_vooraf=180)
    on(monkeypatch, date(2026, 8, 5))
    assert commands.warn_of_expiry() == 1
    Berichtsoort.objects.filter(code=VERLOOPT).update(dagen_vooraf=None)
    assert commands.warn_of_expiry() == 0
    assert in_mijn(anna, date(2026, 8, 5)) == []


def test_once_and_in_mijn_until_it_is_renewed(anna, monkeypatch):
    says_yes(anna, VERLOOPT)
    note(anna)
    on(monkeypatch, date(2026, 12, 1))
    assert [commands.warn_of_expiry() for _ in range(3)] == [1, 0, 0]
    [bericht] = Bericht.objects.all()
    assert bericht.subject == "Uw paspoort verloopt"
    assert "Uw paspoort is geldig tot en met 1 februari 2027." in bericht.text
    [told] = in_mijn(anna, date(2026, 12, 1))
    assert told == ("Paspoort", date(2027, 2, 1), "ends")
    note(anna, date(2036, 12, 20))
    assert in_mijn(anna, date(2026, 12, 21)) == []
    on(monkeypatch, date(2036, 12, 1))
    Reisdocument.objects.filter(geldig_tot=date(2027, 2, 1)).update(gewaarschuwd_op=None)
    assert commands.warn_of_expiry() == 1  # of the new one; of the old one nobody hears any more
    assert Bericht.objects.count() == 2


def test_what_ended_is_told_in_mijn_and_mailed_no_more(anna, monkeypatch):
    says_yes(anna, VERLOOPT)
    note(anna)
    on(monkeypatch, date(2027, 2, 2))
    assert commands.warn_of_expiry() == 0
    [told] = in_mijn(anna, date(2027, 2, 2))
    assert told == ("Paspoort", date(2027, 2, 1), "over")


def test_who_said_no_or_nothing_gets_no_mail_and_sees_it_in_mijn(anna, monkeypatch):
    """Awb 2:8."""
    says_yes(anna, KLAAR)
    note(anna)
    on(monkeypatch, date(2026, 12, 1))
    assert commands.warn_of_expiry() == 0
    assert Bericht.objects.count() == 0
    assert len(in_mijn(anna, date(2026, 12, 1))) == 1


def test_it_lies_ready_and_that_is_told_once(anna):
    says_yes(anna, KLAAR)
    for _ in range(3):
        note(anna, date(2036, 12, 20), klaar_op=date(2026, 12, 18))
    [bericht] = Bericht.objects.all()
    assert (bericht.subject, bericht.to) == ("Uw paspoort is klaar", "anna@inwoner.example")
    [told] = in_mijn(anna, date(2026, 12, 19))
    assert told == ("Paspoort", date(2036, 12, 20), "ready")
    note(anna, date(2036, 12, 20), klaar_op=date(2026, 12, 18), opgehaald_op=date(2026, 12, 22))
    assert in_mijn(anna, date(2026, 12, 22)) == []
    assert Bericht.objects.count() == 1


def test_by_text_message_for_who_chose_that(anna):
    says_yes(anna, KLAAR, soort="telefoonnummer", adres="0612345678")
    note(anna, date(2036, 12, 20), klaar_op=date(2026, 12, 18))
    [sms] = Bericht.objects.all()
    assert (sms.channel, sms.to) == (Channel.SMS, "+31612345678")
    assert sms.text.startswith("Uw paspoort is klaar. Haal het document binnen 3 maanden op bij de balie.")


def test_a_driving_licence_has_words_and_a_consent_of_its_own(anna, monkeypatch):
    """Who said yes to hear about a passport did not say so about a driving licence (Awb 2:8)."""
    told = {"wegen": ["email", "sms"], "toestemming": True}
    Berichtsoort.objects.create(code="rijbewijs-verloopt", naam="Uw rijbewijs verloopt", dagen_vooraf=150, **told)
    Berichtsoort.objects.create(code="rijbewijs-klaar", naam="Uw rijbewijs is klaar", **told)
    says_yes(anna, VERLOOPT)
    says_yes(anna, "rijbewijs-klaar", adres="anna@elders.example")
    commands.note_reisdocument(partij_id=anna.id, soort="rijbewijs", geldig_tot=date(2027, 2, 1))
    on(monkeypatch, date(2026, 9, 4))  # 150 days before it
    assert commands.warn_of_expiry() == 0
    assert in_mijn(anna, date(2026, 9, 3)) == []
    [told] = in_mijn(anna, date(2026, 9, 4))
    assert told == ("Rijbewijs", date(2027, 2, 1), "ends")
    says_yes(anna, "rijbewijs-verloopt", adres="anna@weer.example")
    Reisdocument.objects.update(gewaarschuwd_op=None)
    assert commands.warn_of_expiry() == 1
    new = {"soort": "rijbewijs", "geldig_tot": date(2037, 1, 8), "klaar_op": date(2027, 1, 8)}
    commands.note_reisdocument(partij_id=anna.id, **new)
    berichten = {each.subject: each for each in Bericht.objects.all()}
    verloopt, klaar = berichten["Uw rijbewijs verloopt"], berichten["Uw rijbewijs is klaar"]
    assert len(berichten) == 2
    assert "Daarna mag u niet meer rijden." in verloopt.text
    assert klaar.to == "anna@elders.example"
    assert "Neem uw oude rijbewijs mee." in klaar.text


@pytest.mark.parametrize("soort", ["paspoort", "identiteitskaart", "rijbewijs"])
@pytest.mark.parametrize("what", ["verloopt", "klaar"])
@pytest.mark.parametrize("way", ["", "-sms"])
def test_every_kind_has_its_words(soort, what, way):
    text = rendered(f"correspondentie/berichten/{kind_for(soort, what)}{way}.txt", {"it": Waarschuwing(soort, DAY)})
    assert soort in text


def test_what_is_long_over_is_forgotten(anna, monkeypatch):
    note(anna, date(2025, 6, 1))
    on(monkeypatch, date(2026, 6, 3))
    commands.warn_of_expiry()
    assert Reisdocument.objects.count() == 0


def file(tmp_path, *lines, head="bsn;soort;geldig_tot;klaar_op;opgehaald_op"):
    path = tmp_path / "reisdocumenten.csv"
    path.write_text("\n".join([head, *lines]), encoding="utf-8")
    return path


def test_the_application_of_burgerzaken_tells_it(anna, tmp_path, capsys):
    path = file(tmp_path, f"{BSN};paspoort;2027-02-01;;", "999990019;paspoort;2027-02-01;;")
    call_command("reisdocumenten_invoeren", path)
    assert "1 vastgelegd, 1 van iemand die wij niet kennen" in capsys.readouterr().out
    assert Reisdocument.objects.get().partij == anna


@pytest.mark.parametrize(
    ("lines", "head", "said"),
    [
        (["x;y"], "bsn;documentnummer", "precies deze kolommen"),
        ([f"{BSN};vaarbewijs;2027-02-01;;"], None, "Regel 2: 'vaarbewijs' is geen soort reisdocument."),
        ([f"{BSN};paspoort;1-2-2027;;"], None, "Regel 2: een dag is geen dag."),
        ([f"{BSN};paspoort;;;"], None, "Regel 2: geldig_tot ontbreekt."),
    ],
)
def test_a_wrong_file_is_refused_with_the_place(anna, tmp_path, lines, head, said):
    with pytest.raises(CommandError, match=said):
        call_command("reisdocumenten_invoeren", file(tmp_path, *lines, **({"head": head} if head else {})))


def test_no_number_of_a_document_is_kept_anywhere():
    names = {each.name for each in Reisdocument._meta.get_fields()}
    assert names == {"id", "partij", "soort", "geldig_tot", "klaar_op", "opgehaald_op", "gewaarschuwd_op"}
