"""Ans and Bep, each with something in every room, and words in it that are nowhere else."""

from datetime import date, timedelta
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from loket.afspraken.models import Afspraak
from loket.berichten.models import Bericht
from loket.examples.cast import LENA
from loket.examples.eigen_zaak import zaak_of
from loket.kernel.actor import SYSTEM
from loket.kernel.secrets import blind_index
from loket.klachten.models import Klacht
from loket.klantcontacten.models import Betrokkene, Internetaak, Klantcontact
from loket.locaties.models import Locatie
from loket.mail.models import Mailbericht, Postbus
from loket.meldingen.models import Category, Melder, Melding
from loket.organisatie.models import Medewerker, Team
from loket.partijen.commands.digitaal_adres import keep_digitaal_adres
from loket.partijen.commands.identificator import Nummer, keep_identificator
from loket.partijen.commands.partij import Told, keep_partij
from loket.partijen.models import DigitaalAdres
from loket.verwerkingen.commands import log_view
from loket.waardering.models import Uitnodiging
from loket.zaken.commands import add_paper
from loket.zaken.queries.dossier import paper_kinds
from loket.zaken.rules.aanvrager import Aanvrager

NUMBERS = {"ans": "999990019", "bep": "999990032"}
PHONES = {"ans": "0612345678", "bep": "0687654321"}
GOES = ("contact", "taak", "bericht", "afspraak", "mail", "melder", "betrokkene")
STAYS = ("zaak", "melding", "klacht", "naam")


def mark(who, what):
    return f"Zegel{who}{what}Dicht"


def marks(who, whats=(*GOES, *STAYS)):
    return {mark(who, what) for what in whats}


def partij_of(who):
    made = keep_partij(Told(columns={"soort_partij": "persoon", "achternaam": mark(who, "naam")}), by=SYSTEM)
    told = {"code_objecttype": "natuurlijk_persoon", "code_soort_object_id": "bsn", "code_register": "brp"}
    keep_identificator(Nummer(partij_id=made, object_id=NUMBERS[who], **told), by=SYSTEM)
    for kind, text in (("email", f"{who}@inwoner.example"), ("telefoonnummer", PHONES[who])):
        columns = {"soort_digitaal_adres": kind, "adres": text, "partij_id": made, "is_standaard_adres": True}
        keep_digitaal_adres(columns, by=SYSTEM)
    return made


def zaak_for(who, kind, **told):
    """Open: the law keeps it."""
    asker = Aanvrager(voornaam=who.title(), achternaam="Bedacht", bsn=NUMBERS[who], email=f"{who}@inwoner.example")
    return zaak_of(kind, asker, omschrijving=mark(who, "zaak"), **told)


def paper_of(who, zaak):
    """Sent by them: its content goes along as a file."""
    kind = next(each for each in paper_kinds(zaak.zaaktype_id) if each.richting == "inkomend")
    file = SimpleUploadedFile("brief.txt", mark(who, "bestand").encode(), "text/plain")
    add_paper(zaak_id=zaak.id, kind_id=kind.id, file=file, titel="Brief", by=SYSTEM)


def contact_of(who, partij, nummer):
    """A question by telephone, and a promise to call back that was kept."""
    now = timezone.now()
    contact = Klantcontact.objects.create(
        nummer=nummer,
        kanaal="telefoon",
        onderwerp=mark(who, "contact"),
        plaatsgevonden_op=now,
        resultaat="beantwoord",
        identificatieniveau=2,
    )
    name = {"achternaam": mark(who, "betrokkene")}
    Betrokkene.objects.create(klantcontact=contact, partij_id=partij, rol="klant", initiator=True, **name)
    return Internetaak.objects.create(
        nummer=nummer,
        gevraagde_handeling="Bel terug",
        klantcontact=contact,
        toelichting=mark(who, "taak"),
        telefoonnummer=PHONES[who],
        toestand="afgerond",
        toegewezen_op=now,
        afgehandeld_op=now,
    )


def melding_of(who):
    category, now = Category.objects.earliest("code"), timezone.now()
    melding = Melding.objects.create(
        number=f"M-{who}",
        category=category,
        description=mark(who, "melding"),
        lat=52.67,
        lon=4.7,
        team=Team.objects.earliest("code"),
        received_at=now,
        due_on=now.date(),
    )
    told = {"satisfied": True, "judged_at": now, "judgement": mark(who, "melder")}
    reach = {"token": f"token-{who}", "email": f"{who}@inwoner.example"}
    return Melder.objects.create(melding=melding, told_at=now, **reach, **told)


def afspraak_of(who, *, over=True):
    now, lena = timezone.now(), Medewerker.objects.get(email=LENA.email)
    start = now + (timedelta(days=-3) if over else timedelta(days=3)) + timedelta(hours=len(who) + ord(who[0]) % 7)
    ended = {"state": "geweest", "arrived_at": start, "closed_at": start} if over else {}
    place, _ = Locatie.objects.get_or_create(code="raadhuis", defaults={"name": "Raadhuis"})
    return Afspraak.objects.create(
        code=f"{who[:3].upper()}1",
        locatie=place,
        soorten=["paspoort"],
        onderwerp="Paspoort",
        medewerker=lena,
        start=start,
        end=start + timedelta(minutes=10),
        busy_from=start,
        busy_until=start + timedelta(minutes=10),
        name=mark(who, "afspraak"),
        reach=blind_index(f"{who}@inwoner.example"),
        made_at=now,
        **ended,
    )


def bericht_for(who, about="losse-vraag"):
    return Bericht.objects.create(
        about=f"{about}:{uuid4()}",
        channel="email",
        to=f"{who.title()}@inwoner.example",
        subject="Antwoord",
        text=mark(who, "bericht"),
        written_at=timezone.now(),
        state="failed",
        last_error="refused",
    )


def mail_from(who, toestand="beantwoord", **more):
    now, team = timezone.now(), Team.objects.earliest("code")
    box, _ = Postbus.objects.get_or_create(adres="info@bergen.example", defaults={"naam": "Info", "team": team})
    return Mailbericht.objects.create(
        postbus=box,
        sleutel=f"sleutel-{who}-{uuid4()}"[:64],
        van=f"{who}@inwoner.example",
        tekst=mark(who, "mail"),
        ontvangen_op=now,
        grootte=1,
        sha256="0" * 64,
        toestand=toestand,
        team=team,
        uiterlijk=now,
        **more,
    )


def klacht_of(who, zaak):
    """Done: the law keeps it (Awb 9:12a)."""
    day = date(2026, 3, 2)
    return Klacht.objects.create(
        nummer=f"K-{who}",
        sleutel=who.encode(),
        volgcode=f"volg-{who}",
        zaak=zaak.id,
        kanaal="website",
        ontvangen_op=day,
        onderzoeken_tot=day,
        naam=who,
        email=f"{who}@inwoner.example",
        tekst=mark(who, "klacht"),
        fase="afgedaan",
        oordeel="gegrond",
        afgedaan_op=day,
    )


def life_of(who, kind):
    """Something of everything; answers the partij and the open zaak."""
    partij, zaak = partij_of(who), zaak_for(who, kind)
    adres = DigitaalAdres.objects.get(partij=partij, soort_digitaal_adres="email")
    adres.toestemmingen.create(soort_bericht="zaak", gegeven_op=timezone.now(), bron="telefoon")
    paper_of(who, zaak)
    contact_of(who, partij, f"{len(who)}{ord(who[0])}1")
    melding_of(who)
    afspraak_of(who)
    bericht_for(who)
    mail_from(who)
    klacht_of(who, zaak)
    Uitnodiging.objects.create(
        about=f"zaak:{zaak.id}",
        kanaal="email",
        adres_index=blind_index(f"{who}@inwoner.example"),
        sleutel=f"oordeel-{who}",
        gevraagd_op=timezone.now(),
    )
    seen = {"object": f"zaken:{zaak.id}", "label": zaak.identificatie, "action": "zaak bekeken"}
    log_view(**seen, activity="zaak", purpose="Een zaak behandelen", persons=[NUMBERS[who]], by=SYSTEM)
    return partij, zaak
