"""A town where something of everything is there, so that every address leads somewhere."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from hashlib import sha256
from io import BytesIO
from uuid import UUID, uuid4

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils import timezone
from PIL import Image

from loket.afspraken import commands as afspraken
from loket.afspraken.queries import first_tijden, token_of
from loket.archief import commands as archief
from loket.archief.models import Overdrachtregel, Regel
from loket.autorisaties.models import Applicatie
from loket.balie import commands as balie
from loket.balie.commands import Komst
from loket.balie.commands.kassa import take_payment
from loket.balie.pages.arrange import KINDS as HAL_KINDS
from loket.balie.pages.helping import STEPS as BALIE_STEPS
from loket.basisregistraties.commands.terugmelding import KloptNiet, report_wrong
from loket.basisregistraties.models import Bron
from loket.beloften import commands as beloften
from loket.beloften.models import Instrument
from loket.berichten.models import Bericht
from loket.besluiten.commands import Decided, decide
from loket.besluiten.rules.besluittekst import Blocks
from loket.catalogi.models import Catalogus, Statustype, Zaaktype
from loket.cijfers import commands as cijfers
from loket.cijfers.models import Steekproef
from loket.correspondentie import commands as correspondentie
from loket.correspondentie.models import Brief, Wordversie
from loket.examples.activity import MIDDLE_OF_BERGEN, give_piket
from loket.examples.cast import AUKJE, BAS, FATIMA, HENK, LENA, PAUL, SANNE, SIMON, TINEKE, Person
from loket.examples.catalogus import RSIN, informatieobjecttype, published_zaaktype
from loket.examples.producten_in import product_in, products, vragen_in
from loket.examples.raad import a_vergadering
from loket.examples.regelgeving import a_regeling
from loket.examples.rooster import agree_to_be_reachable, plan_weeks
from loket.examples.sjablonen import write_templates, write_word_template
from loket.examples.town import actor, hire, set_up_town
from loket.formulieren import commands as formulieren
from loket.formulieren.commands.normen import keep_normbedrag
from loket.formulieren.commands.verder import hash_of
from loket.formulieren.models import Aanvraag, Adresbevestiging, Betaalpoging, Betaalverzoek, Ondertekening
from loket.formulieren.queries.betaalverzoek import token_of as payment_token
from loket.kernel.actor import SYSTEM, VISITOR
from loket.kernel.jobs import deliver
from loket.kernel.models import Delivery
from loket.klachten import commands as klachten
from loket.klachten.pages.steps import STEPS as STEPS_OF_KLACHT
from loket.klantcontacten import commands as klantcontacten
from loket.klantcontacten.rules.knelpunt import letter
from loket.locaties import commands as locaties
from loket.mail.commands import take_in
from loket.mail.models import Postbus
from loket.mail.pages.one import STEPS as STEPS_OF_MAIL
from loket.mail.tests.written import parts
from loket.meldingen import commands
from loket.meldingen.models import Melder, PiketShift, Route
from loket.meldingen.pages.public.photos import Kept
from loket.meldingen.rules.piket import piket_token
from loket.notificaties.models import Abonnement, Aflevering, Notificatie
from loket.organisatie import commands as organisatie
from loket.organisatie.models import Afdeling, Functie, FunctieVervulling, Mandaat, Medewerker, SkillHeld, Team
from loket.outside.betalen import FakeBetaaldienst
from loket.outside.centrale import CallEvent, Heard
from loket.outside.scan.fake import letter as paper
from loket.partijen.commands.bezoek import plan_bezoek, report_bezoek
from loket.partijen.commands.digitaal_adres import keep_digitaal_adres
from loket.partijen.commands.partij import Told, keep_partij
from loket.partijen.commands.toestemming import give_toestemming
from loket.partijen.rules.bezoek import Afspraak
from loket.personeel import commands as personeel
from loket.personeel.models import Inwerkstap, Verwachting
from loket.post import commands as post
from loket.producten.commands import Stamp, keep_product, keep_vraag, put_instantie, put_onderwerp
from loket.programma import commands as programma
from loket.programma.models import Deelproject
from loket.redactie import commands as redactie
from loket.redactie.commands.put import put_page
from loket.redactie.models import Draft
from loket.regelgeving.models import RegelingVersie
from loket.rooster.models import Dienst, Naleving, Verbeteractie
from loket.storingen import commands as storingen
from loket.storingen.models import Dienst as StoringDienst
from loket.storingen.models import Storing
from loket.telefonie.commands import hear, keep_toestel
from loket.toegang.models import Invitation
from loket.waardering import commands as waardering
from loket.waardering.models import Antwoord
from loket.website.commands import put_servicenorm
from loket.wijkagenda import commands as wijkagenda
from loket.wijkagenda.models import Soort
from loket.zaken import commands as zaken
from loket.zaken.commands import close_zaak, open_zaak
from loket.zaken.models import Zaak
from loket.zaken.queries.dossier import paper_kinds
from loket.zaken.rules.aanvrager import Aanvrager
from loket.zoeken import commands as zoeken
from loket.zoeken.models import Entry, Phrase, SearchLog
from loket.zoeken.rules.arranged import Branch
from loket.zoeken.rules.findable import Origin

NOBODY = Person("nina@bergen.example", "Nina", "Nieuw", "stagiair", ("groen",), ())  # staff, without any permission
Filling = dict[str, Sequence[object]]
ALL_STEPS = (
    *("beginnen", "inplannen", "vragen", "wachten", "overdragen"),
    *("soort", "doorsturen", "samenvoegen", "afhandelen", "intrekken"),
)

POST_STEPS = (
    *("team", "aannemen", "terug", "afhandelen", "antwoord"),
    *("zaak", "nieuwe-zaak", "doorsturen", "versturen", "terugdraaien"),
)
STEPS_OF_ZAAK = (
    *("volgende", "status", "vragen", "hervatten", "stilzetten", "verlengen", "overdragen", "afsluiten"),
    *("heropenen", "notitie", "contact", "betrokkene", "koppelen", "gegevens"),
)


def furnish() -> Filling:
    """Set the town up and live in it; answers what can be filled in for the names in addresses."""
    set_up_town(addresses=False)
    hire(NOBODY)
    let_sanne_do_everything()
    give_piket(PAUL)
    melding, photo = a_melding_with_a_photo()
    call = commands.call_piket(melding_id=report("mast-beschadigd").id)
    deliver_everything()
    henk = Medewerker.objects.get(email=HENK.email)
    skill = organisatie.add_skill(code="hoogwerker", name="Hoogwerker", by=SYSTEM)
    today = timezone.localdate()
    organisatie.grant_skill(medewerker_id=henk.id, skill_id=skill.id, first_day=today, by=SYSTEM)
    organisatie.grant_mandaat(
        decision="kwijtschelding",
        description="Kwijtschelding tot 500 euro",
        ground="mandaatbesluit 2026",
        first_day=today,
        medewerker_id=henk.id,
        by=SYSTEM,
    )
    away = organisatie.register_afwezigheid(medewerker_id=henk.id, first_day=today, by=SYSTEM)
    lines = SimpleUploadedFile("meldingen.csv", b"nummer;soort;adres\n1;onbekend;nergens\n")
    overname = commands.start_overname(file=lines, source="oud", by=SYSTEM, at_once=True)
    commands.run_overname(overname_id=overname.id)
    failed = a_failed_aflevering()
    held, gone = a_list_of_old_zaken()
    over = a_zaak_that_stays_for_ever()
    zaak_id, decided = a_zaak_with_a_besluit()
    step = Statustype.objects.earliest("id")
    own_zaak, document_id, rol_id = a_zaak_with_a_dossier()
    meeting = a_vergadering()
    open_item = meeting.agendapunten.get(besloten=False)
    plan_weeks(today, locatie="balie")
    agree_to_be_reachable(today)
    counted = Naleving.objects.filter(team="kcc").latest("month")
    paper = open_item.stukken.get()
    return {
        "overname_id": [overname.id],
        **an_afspraak(),
        **some_post(),
        **a_form_half_filled_in(),
        **somebody_to_call_back(),
        **figures(),
        **somebody_who_is_asked(),
        **somebody_who_complains(),
        "instrument_id": [a_promise()],
        "storing_id": [something_that_did_not_work()],
        "normbedrag_id": [an_amount_of_the_law()],
        "bron": [a_list_of_what_happens()],
        "terugmelding_id": [something_wrong_in_a_register()],
        "veld": ["naam.volledigeNaam"],
        "termijnregel": ["awb_default_decision"],
        "knelpunt_id": [something_that_many_ask_about()],
        **a_measure_to_get_better(henk),
        **somebody_who_is_coached(),
        "norm_team": ["gemeente", "groen"],
        **a_company_that_was_visited(henk),
        **a_mail_to_answer(),
        "melding_id": [melding.id],
        "number": [melding.number],
        "photo_id": [photo],
        "token": [Melder.objects.get(melding=melding).token],
        "piket": [piket_token(call.id)],
        "sign": [kept_sign(keep_photo())],
        "medewerker_id": [henk.id],
        "invited": [invited_colleague()],
        "reset": [default_token_generator.make_token(henk)],
        "id": [henk.id],
        "away": [away.id],
        "filling_id": [FunctieVervulling.objects.filter(medewerker=henk).latest("id").id],
        "held_id": [SkillHeld.objects.get().id],
        "bericht_id": [Bericht.objects.latest("written_at").id],
        "applicatie_id": [Applicatie.objects.create(client_ids=["zaak"], label="Zaaksysteem").id],
        "uitzondering_id": [held],
        "lijst_id": [gone],
        "regel_id": [Regel.objects.get().id],
        "overdracht_id": [over.overdracht_id],
        "overdrachtregel_id": [over.id],
        "overdracht_step": ["akkoord", "vervallen"],
        "archief_step": ["aanbieden", "akkoord", "vaststellen", "vervallen"],
        "zaak_id": [zaak_id],
        "van": ["zaak"],
        "whose_id": [own_zaak],
        "own_zaak": [own_zaak],
        "brief_id": [brief.id for brief in some_brieven(own_zaak)],
        "wordversie_id": [Wordversie.objects.get().id],
        "sjabloon": ["antwoord"],
        "taal": ["nl", "en"],
        "document_id": [document_id],
        "rol_id": [rol_id],
        "zaak_step": STEPS_OF_ZAAK,
        "besluit_id": [decided.besluit_id],
        "abonnement_id": [failed.abonnement_id],
        "aflevering_id": [failed.id],
        "instantie": ["rdw"],
        "onderwerp": ["paspoort-en-rijbewijs"],
        "servicenorm": [a_servicenorm()],
        "product": ["paspoort"],
        "vraag": [some_products()],
        "pagina": [some_pages(henk)],
        "locatie": [place := a_place()],
        **a_hall(place),
        "toestel_id": [a_call()],
        "regeling": [a_regeling().slug],
        **a_page_that_is_written(),
        **a_search_that_is_arranged(),
        "versie_id": [RegelingVersie.objects.get().id],
        "vergadering_id": [meeting.id],
        "agendapunt_id": [open_item.id],
        "stuk_id": [paper.id],
        "stemming_id": [open_item.stemmingen.get().id],
        "deelnemer_id": [meeting.deelnemers.get().id],
        "ori_id": [meeting.id, open_item.id, paper.id, open_item.stemmingen.get().id],
        "shift_id": [PiketShift.objects.get().id],
        "whose": ["team"],
        "ref": ["kcc"],
        "naleving_id": [counted.id],
        "verbeteractie_id": [Verbeteractie.objects.earliest("due_on").id],
        "dienst_id": [Dienst.objects.latest("begins_at").id],
        "route_id": [Route.objects.earliest("id").id],
        "code": ["lamp-uit"],
        "service_code": ["lamp-uit"],
        "form": ["json", "xml"],
        "guide": ["developers", "handleiding/kcc"],
        "screenshot": ["home-1280.png"],
        "catalogus_id": [Catalogus.objects.earliest("id").id],
        "catalogus_form": ["json", "zip"],
        "zaaktype_id": [step.zaaktype_id],
        "statustype_id": [step.id],
        "step": ALL_STEPS,
        "register": ["medewerkers", "teams", "afdelingen", "functies", "vakgebieden", "mandaten"],
        "rows": [
            f"medewerkers/{henk.id}",
            "teams/verlichting",
            f"afdelingen/{Afdeling.objects.earliest('name').id}",
            f"functies/{Functie.objects.earliest('name').id}",
            f"vakgebieden/{skill.id}",
            f"mandaten/{Mandaat.objects.get().id}",
        ],
    }


# Where a name in an address means something else than it says.
MEANT = {
    "api/termijnen/": {"name": "termijnregel"},
    "docs/beeld/": {"name": "screenshot"},
    "docs/": {"name": "guide"},
    "werk/ik/afwezigheid/": {"id": "away"},
    "cijfers/kwartaal/": {"code": "kwartaal"},
    "cijfers": {"code": "indicator", "kind": "sheet"},
    "werk/cijfers/": {"code": "indicator", "kind": "sheet"},
    "piket/": {"token": "piket"},
    "formulier/verder/": {"token": "form_link"},
    "formulier/ondertekenen/": {"token": "form_hand"},
    "e-mail-bevestigen/": {"token": "mail_link"},
    "betalen/": {"token": "pay_link"},
    "voorbeeld/formulier/": {"slug": "formulier", "stap": "form_stap"},
    "oefenbank/": {"betaling": "form_betaling"},
    "werk/formulieren/bouwen/": {
        "slug": "formulier",
        "stap": "form_stap",
        "vraag": "form_vraag",
        "groep": "form_groep",
        "code": "form_som",
        "number": "form_number",
    },
    "formulier/": {"slug": "formulier"},
    "inloggen/uitnodiging/": {"token": "invited"},
    "inloggen/": {"token": "reset"},
    "werk/archief/overdrachten/": {"slug": "overdracht_step"},
    "werk/archief/": {"slug": "archief_step"},
    "balie/zuil/": {"token": "zuil", "number": "zuil_number"},
    "balie/nummer/": {"token": "zuil_number"},
    "werk/balie/oproepen/": {"stap": "oproep_step"},
    "werk/balie/": {"stap": "balie_step"},
    "beheer/balie/": {"kind": "hal_kind"},
    "werk/terugbellen/": {"stap": "terugbel_step"},
    "werk/klachten/over-mij/": {"klacht_id": "own_klacht", "bijlage_id": "own_klacht_file"},
    "werk/klachten/maatregelen/": {"stap": "maatregel_step"},
    "werk/leren/team/": {"stap": "personeel_step"},
    "werk/programma/visie/": {"stuk_id": "stuk_van_programma"},
    "werk/programma/boek/": {"regel_id": "programma_regel"},
    "werk/programma/maatregelen/": {"maatregel_id": "programma_maatregel", "stap": "programma_step"},
    "werk/klachten/": {"stap": "klacht_step", "brief_id": "klachtbrief", "bijlage_id": "klacht_file"},
    "klacht/": {"send_key": "klacht_key"},
    "werk/post/scan/": {"stap": "scan_step", "number": "scan_page"},
    "werk/post/": {"stap": "post_step"},
    "beheer/klantcontacten/": {"team": "norm_team"},
    "werk/zaken/": {"slug": "zaak_step", "zaak_id": "own_zaak"},
    "werk/meldingen/": {"slug": "step"},
    "werk/regelgeving/": {"slug": "regeling"},
    "klopt-dit-niet/": {"slug": "page_slug"},
    "voorbeeld/": {"key": "preview"},
    "beeld/": {"name": "picture"},
    "werk/redactie/": {"number": "page_version"},
    "api/ori/": {"id": "ori_id"},
    "regelgeving/": {"slug": "regeling"},
    "locaties/": {"code": "locatie"},
    "afspraak/": {"token": "afspraak_token"},
    "werk/afspraken/": {"afspraak_id": "visit_id"},
    "agenda/<str": {"secret": "agenda_secret"},
    "beheer/afspraken/": {"code": "afspraaksoort"},
    "beheer/zoeken/gewichten/": {"name": "signal"},
    "beheer/zoeken/terug/": {"kind": "gone_kind", "key": "gone_key"},
    "beheer/zoeken/": {"code": "arranged"},
    "beheer/sjablonen/": {"code": "sjabloon"},
    "werk/brieven/": {"zaak_id": "own_zaak"},
    "beheer/locaties/": {"code": "locatie", "number": "page_version"},
    "onderwerpen/": {"code": "onderwerp"},
    "beheer/producten/onderwerpen/": {"code": "onderwerp"},
    "beheer/servicenormen/": {"code": "servicenorm"},
    "beheer/producten/organisaties/": {"code": "instantie"},
    "product/": {"slug": "product"},
    "en/product/": {"slug": "product"},
    "vraag/": {"slug": "vraag"},
    "pagina/": {"slug": "pagina"},
    "en/pagina/": {"slug": "pagina"},
    "nieuws/": {"slug": "pagina"},
    "agenda/": {"slug": "pagina"},
    "beheer/zaaktypen/": {"form": "catalogus_form"},
    "beheer/organisatie/": {"slug": "register"},
}
ROW = "<slug:slug>/<str:id>"


def names_in(route: str) -> list[tuple[str, str, str]]:
    """What stands between < and > in it: of which kind, how it is called, and which of the filling it is."""
    meant = next((names for begin, names in MEANT.items() if route.startswith(begin)), {})
    found = re.findall(r"<(\w+):(\w+)>", route if ROW not in route else "")
    return [(kind, name, meant.get(name, name)) for kind, name in found]


def addresses_of(route: str, filling: Filling) -> list[str]:
    """This route with all that the town has for its names; what it does not have, is made up."""
    found = [f"/{route}"]
    if ROW in route:
        found = [address.replace(ROW, row) for address in found for row in filling["rows"]]
    for kind, name, meant in names_in(route):
        made_up = [uuid4() if kind == "uuid" else 1]
        values = filling.get(meant, made_up)
        found = [address.replace(f"<{kind}:{name}>", str(value)) for address in found for value in values]
    return found


def a_form_half_filled_in() -> Filling:
    """On the site; somebody began it, and got a link to go on."""
    name = {"code": "naam", "soort": "tekst", "label": "Uw naam", "wie": "achternaam"}
    mail = {"code": "email", "soort": "email", "label": "Uw e-mailadres", "wie": "email"}
    why = {"doel": "Weten wie het is", "grondslag": "Awb 4:2"}
    first = {"code": "naam", "soort": "tekst", "label": "Voornaam"}
    kids = {"code": "kinderen", "soort": "groep", "label": "Uw kinderen", "verplicht": False, "vragen": [first | why]}
    told = {
        "zaaktype": Zaaktype.objects.filter(concept=False).latest("id").identificatie,
        "kanalen": [{"soort": "balie"}],
        "stappen": [{"code": "over_u", "titel": "Over u", "vragen": [name | why, mail | why, kids | why]}],
        "berekeningen": [{"code": "som", "label": "Aantal kinderen", "formule": "aantal(kinderen)"}],
    }
    formulieren.make_formulier(slug="iets-vragen", name="Iets vragen", by=SYSTEM)
    versie = formulieren.keep_versie(formulier="iets-vragen", inhoud=told, by=SYSTEM)
    formulieren.publish_versie(versie_id=versie.id, by=SYSTEM)
    aanvraag = formulieren.begin_aanvraag(versie_id=versie.id, by=VISITOR)
    formulieren.mail_link(aanvraag_id=aanvraag.id, email="anna@inwoner.example", address="", by=VISITOR)
    sent = Bericht.objects.get(about__startswith=f"formulier-verder:{aanvraag.id}").text
    link = sent.partition("/formulier/verder/")[2].partition("/")[0]
    signs = formulieren.begin_aanvraag(versie_id=versie.id, by=VISITOR)
    Aanvraag.objects.filter(id=signs.id).update(state="tekenen", aangeboden_at=timezone.now())
    Ondertekening.objects.create(
        aanvraag=signs,
        rol="Uw partner",
        email="bert@inwoner.example",
        code="ABCDEF",
        sleutel=hash_of("van-wie-meetekent"),
        asked_at=timezone.now(),
        until=timezone.now() + timedelta(days=14),
    )
    theirs = {"adres_index": b"-", "sleutel": hash_of("van-wie-bevestigt"), "gevraagd_op": timezone.now()}
    Adresbevestiging.objects.create(aanvraag=aanvraag, **theirs)
    pays = Betaalverzoek.objects.create(
        aanvraag=aanvraag,
        bedrag_cent=1250,
        omschrijving="Iets",
        weken=6,
        gevraagd_op=timezone.now(),
        uiterlijk=timezone.localdate() + timedelta(weeks=6),
    )
    paid = FakeBetaaldienst(settings.DATA_DIR / "betalen").begin(1250, "Iets", str(uuid4()), "/", "/").id
    back = Betaalpoging.objects.create(
        betaling="oefen_van_wie_terugkrijgt",
        kenmerk=aanvraag.kenmerk,
        omschrijving="Iets",
        bedrag_cent=1250,
        state="mens",
        reden="dubbel",
        begun_at=timezone.now(),
        ended_at=timezone.now(),
    )
    return {
        "formulier": ["iets-vragen"],
        "aanvraag_id": [aanvraag.id],
        "form_link": [link],
        "form_hand": ["van-wie-meetekent"],
        "mail_link": ["van-wie-bevestigt"],
        "pay_link": [payment_token(pays.id)],
        "verzoek_id": [pays.id],
        "poging_id": [back.id],
        "form_stap": ["over_u"],
        "form_vraag": ["naam"],
        "form_groep": ["kinderen"],
        "form_som": ["som"],
        "form_number": [1],
        "form_betaling": [paid],
    }


def somebody_to_call_back() -> Filling:
    """Who asked it on the website, has a key of their own."""
    key = uuid4()
    taak = klantcontacten.ask_call_back(naam="Anna", telefoon="0612345678", vraag="Wanneer?", send_key=key)
    steps = ["oppakken", "poging", "doorgeven", "afronden"]
    return {"send_key": [key], "internetaak_id": [taak.id], "terugbel_step": steps}


def somebody_who_is_asked() -> Filling:
    """Two were asked what they think; one answered, in words."""
    first, second = (
        waardering.invite(channel="balie", about=f"bezoek:{n}", to=f"anna{n}@inwoner.example") for n in (1, 2)
    )
    waardering.answer(sleutel=first.sleutel or "", marks={"cijfer": 8}, tekst="Snel geholpen.")
    return {"sleutel": [second.sleutel], "antwoord_id": [Antwoord.objects.get().id]}


def figures() -> Filling:
    """With the numbers of 2010, and a month that was frozen."""
    cijfers.load_indicators(norms_from=date(2010, 1, 1))
    cijfers.load_nulmeting()
    cijfers.refresh()
    cijfers.freeze_months()
    drawn = Steekproef.objects.create(klantcontact=uuid4(), dag=timezone.localdate(), kanaal="telefoon")
    return {
        "steekproef_id": [drawn.id],
        "indicator": ["in-een-keer", "wachttijd-balie"],
        "kwartaal": ["2026-k1"],
        "sheet": ["csv", "xlsx"],
    }


def an_amount_of_the_law() -> UUID:
    told = {"naam": "Bijstand", "bedrag": Decimal(1), "bron": "De wet"}
    return keep_normbedrag(code="bijstand", vanaf=timezone.localdate(), **told, by=SYSTEM).id


def a_list_of_what_happens() -> str:
    """Of the days for waste."""
    sanne = actor(SANNE)
    return wijkagenda.keep_bron(code="afval", name="Afval", soort=Soort.AFVAL, team="serviceteam", by=sanne).code


def something_wrong_in_a_register() -> UUID:
    """That somebody says so."""
    told = KloptNiet(
        partij_id=keep_partij(Told(columns={"soort_partij": "persoon", "achternaam": "Bedacht"}), by=SYSTEM),
        bron=Bron.BRP,
        veld="naam.volledigeNaam",
        label="Volledige naam",
        nummer="999990019",
        naam="Ans Bedacht",
        nu="Ans Bedagt",
        hoort="Ans Bedacht",
    )
    return report_wrong(told=told, send_key=uuid4(), by=SYSTEM).id


def something_that_did_not_work() -> UUID:
    storingen.note_down(StoringDienst.INLOGGEN)
    return Storing.objects.get().id


def a_promise() -> UUID:
    beloften.load_lists()
    beloften.measure()
    return Instrument.objects.get(lijst="beloften", nummer=33).id


def somebody_who_complains() -> Filling:
    """By letter, about somebody who got the copy; with a measure. The figures of 2010 are published."""
    key, sanne = uuid4(), Medewerker.objects.get(email=SANNE.email)
    told = klachten.Told(naam="Anna", tekst="Geen antwoord.", adres="Dorpsweg 3, Bergen")
    by = replace(actor(SANNE), permissions=frozenset({"klachten.coordineren"}))
    file = {"kanaal": "post", "bijlagen": [SimpleUploadedFile("brief.txt", b"Beste mensen")], "by": SYSTEM}
    klacht = klachten.receive_klacht(told, send_key=key, **file)
    soon = timezone.localdate() + timedelta(days=5)
    days = {"uiterlijk": soon, "controle_op": soon + timedelta(days=5)}
    made = klachten.plan_maatregel(klacht_id=klacht.id, tekst="Bellen", eigenaar_id=sanne.id, **days, by=SYSTEM)
    founded = dict.fromkeys(("bejegening", "geen_reactie", "werkwijze", "gecombineerd"), 9)
    klachten.keep_jaarcijfers(jaar=2010, gegrond=founded, bron="Jaarverslag 2010", by=by)
    klachten.publish_jaarverslag(jaar=2010, by=by)
    file["bijlagen"] = [SimpleUploadedFile("brief.txt", b"Beste mensen")]
    mine = klachten.receive_klacht(told, send_key=uuid4(), **file)
    klachten.name_beklaagde(klacht_id=mine.id, medewerker_id=sanne.id, by=SYSTEM)
    klachten.start_inquiry(klacht_id=mine.id, by=SYSTEM)
    return {
        "klacht_key": [key],
        "volgcode": [klacht.volgcode],
        "jaar": [2010],
        "klacht_id": [klacht.id],
        "own_klacht": [mine.id],
        "klacht_file": [klacht.bijlagen.get().id],
        "own_klacht_file": [mine.bijlagen.get().id],
        "klachtbrief": [klacht.brieven.get().id],
        "klacht_step": sorted(STEPS_OF_KLACHT),
        "maatregel_id": [made.id],
        "maatregel_step": ["gedaan", "controle"],
    }


def a_measure_to_get_better(who: Medewerker) -> Filling:
    soon = timezone.localdate() + timedelta(days=30)
    told = {"title": "Brieven korter", "first_step": "Drie brieven herschrijven", "owner": who.id, "check_on": soon}
    made = programma.plan_maatregel(**told, by=SYSTEM)
    waarden = {"naam": "Klantgericht", "betekenis": "De klant telt", "gedrag": "Bel terug", "effect": "Snel antwoord"}
    waarde = programma.keep_regel(boek="waarden", told=waarden, by=SYSTEM)
    years = {"van": timezone.localdate(), "tot": timezone.localdate() + timedelta(days=900), "eigenaar": who}
    told = {"naam": "Beter", "doel": "In een keer", "bron": "Collegeprogramma", **years}
    plan = programma.keep_regel(boek="programma", told=told, by=SYSTEM)
    told = {"plan_id": plan, "naam": "Website", "thema": "digitaal", **years}
    project = Deelproject.objects.create(**told)
    stuk = programma.keep_stuk(soort="visie", titel="Dichtbij", tekst="Wij helpen.", by=SYSTEM)
    words = programma.translate_waarde(waarde_id=waarde, team="verlichting", tekst="Licht", by=actor(LENA))
    return {
        "programma_maatregel": [made.uuid],
        "programma_step": ["begonnen", "meten", "afronden", "anders"],
        "boek": ["waarden"],
        "programma_regel": [waarde],
        "waarde_id": [waarde],
        "vertaling_id": [words.id],
        "deelproject_id": [project.id],
        "stuk_van_programma": [stuk.id],
        "suggestie_id": [programma.send_suggestie(tekst="Korter", by=actor(LENA)).id],
    }


def somebody_who_is_coached() -> Filling:
    """Sanne leads the KCC, and plans a talk with Fatima, who is new."""
    sanne, fatima = (Medewerker.objects.get(email=person.email) for person in (SANNE, FATIMA))
    Team.objects.filter(code="kcc").update(leader=sanne)
    told = {"naam": "Doorvragen", "soort": "service", "inhoud": "De vraag achter de vraag"}
    training = personeel.keep_training(**told, by=SYSTEM)
    personeel.keep_inwerkpunt(naam="Kennismaken", dag=1, by=SYSTEM)
    asked = {"functie_id": Functie.objects.get(name="Medewerker klantcontact").id, "naam": "Luisteren", "gedrag": "x"}
    skill = personeel.keep_competentie(**asked, by=SYSTEM)
    personeel.begin_inwerken(medewerker_id=sanne.id, first_day=timezone.localdate())
    unused = personeel.keep_inwerkpunt(naam="Rondleiding", dag=2, by=SYSTEM)
    about = {"medewerker_id": fatima.id, "by": actor(SANNE)}
    talk = personeel.plan_gesprek(soort="coachen", gepland_op=timezone.localdate(), **about)
    return {
        "training_id": [training.id],
        "stap_id": [Inwerkstap.objects.get(medewerker=sanne).id],
        "verwachting_id": [Verwachting.objects.create(medewerker=sanne, van=fatima, tekst="x", op=talk.gepland_op).id],
        "collega_id": [fatima.id],
        "personeel_step": ["training", "gesprek", "verwachting", "notitie", "inwerken"],
        "punt_id": [unused.id],
        "competentie_id": [skill.id],
        "gesprek_id": [talk.id],
    }


def something_that_many_ask_about() -> UUID:
    told = {"team": "groen", "tekst": "Wat betekent artikel 3?", "contact": uuid4(), "by": actor(FATIMA)}
    return klantcontacten.note_knelpunt(subject=letter("Aanslag 2026"), **told).id


def a_company_that_was_visited(who: Medewerker) -> Filling:
    """With an address for which consent was given, something that was agreed, and another visit without a report."""
    partij_id = keep_partij(Told(columns={"soort_partij": "organisatie", "naam": "De Duinpan"}), by=SYSTEM)
    adres = {"soort_digitaal_adres": "email", "adres": "info@duinpan.example", "partij_id": partij_id}
    adres_id = keep_digitaal_adres({**adres, "is_standaard_adres": True}, by=SYSTEM)
    write_templates(by=SYSTEM)
    consent = give_toestemming(digitaal_adres_id=adres_id, soort_bericht="besluit", bron="balie", by=SYSTEM)
    past = timezone.now() - timedelta(days=9)
    told = {"partij_id": partij_id, "medewerker_id": who.id, "gepland_op": past, "doel": "Kennismaken", "by": SYSTEM}
    first, second = plan_bezoek(**told), plan_bezoek(**told)
    agreed = Afspraak(wat="Terugbellen", uiterlijk=past.date() + timedelta(days=2), eigenaar_id=who.id)
    report_bezoek(bezoek_id=first.id, verslag="Goed.", afspraken=[agreed], by=SYSTEM)
    ids = {"partij_id": [partij_id], "toestemming_id": [consent.id], "bezoek_id": [second.id]}
    return {**ids, "afspraak_id": [first.afspraken.get().id]}


def invited_colleague():
    """The link of somebody who has no password yet."""
    who = organisatie.hire_medewerker(email="nieuw@bergen.example", first_name="Nieuw", last_name="Hier", by=SYSTEM)
    now, token = timezone.now(), "van-wie-is-uitgenodigd"
    Invitation.objects.create(medewerker=who, asked_at=now, sent_at=now, key=sha256(token.encode()).digest())
    return token


def a_mail_to_answer() -> Filling:
    """With HTML and a file."""
    postbus = Postbus.objects.create(naam="Info", adres="info@bergen.example", team_id="kcc")
    html = ("Content-Type: text/html", "<p>Hoe laat is het gemeentehuis open?</p>")
    file = ("Content-Type: text/plain\nContent-Disposition: attachment; filename=lijst.txt", "een")
    it = take_in(parts(html, file), postbus=postbus).mail
    return {"postbus_id": [postbus.id], "mail_id": [it.id], "bijlage": [0], "mail_step": list(STEPS_OF_MAIL)}


def some_post() -> Filling:
    """A letter in the tray, one with a team, one that is ready to go."""
    by = actor(AUKJE)
    informatieobjecttype(Catalogus.objects.earliest("id").id, omschrijving="Ingekomen stuk")
    stapel = post.take_in(name="brief.pdf", data=paper("Geachte heer", "Bijlage"), by=by)
    post.split_stapel(stapel_id=stapel.id)
    brief = post.Brief(naam="Anna Vis", onderwerp="De stoep", ontvangen_op=timezone.localdate())
    came = post.register_poststuk(brief, file=SimpleUploadedFile("brief.pdf", paper("De stoep")), by=by)
    post.route_poststuk(poststuk_id=came.id, team="juridisch", by=by)
    post.register_uitgaand(naam="Anna Vis", adres="Laan 3, Bergen", onderwerp="Antwoord", by=by)
    return {
        "scan_id": [stapel.scans.get().id],
        "scan_page": [1, 2],
        "scan_step": ["draai", "splits", "samen", "weg", "terug"],
        "poststuk_id": [came.id],
        "post_step": [*POST_STEPS],
    }


def a_list_of_old_zaken() -> tuple[UUID, UUID]:
    """One zaak is held back, another was destroyed; answers what holds, and the list."""
    kind, begin = published_zaaktype(), timezone.now() - timedelta(days=4000)
    for _ in range(2):
        told = {"bronorganisatie": RSIN, "verantwoordelijke_organisatie": RSIN, "startdatum": begin.date()}
        zaak = open_zaak(zaaktype_id=kind.id, **told, by=SYSTEM)
        close_zaak(zaak_id=zaak.id, resultaattype_id=kind.resultaattypen[0].id, at=begin, by=SYSTEM)
    held = archief.hold_zaak_back(zaak_id=zaak.id, ground="woo", reason="Woo-verzoek", by=actor(AUKJE))
    lijst = archief.make_lijst(by=actor(AUKJE))
    archief.offer_lijst(lijst_id=lijst.id, by=actor(AUKJE))
    archief.agree_to_lijst(lijst_id=lijst.id, afdeling_id=None, by=actor(TINEKE))
    archief.approve_lijst(lijst_id=lijst.id, by=actor(SIMON))
    archief.destroy_lijst(lijst_id=lijst.id)
    return held.id, lijst.id


def a_zaak_that_stays_for_ever() -> Overdrachtregel:
    """On a list, packed for the archive."""
    kind, begin = published_zaaktype(), timezone.now() - timedelta(days=9000)
    told = {"bronorganisatie": RSIN, "verantwoordelijke_organisatie": RSIN, "startdatum": begin.date()}
    zaak = open_zaak(zaaktype_id=kind.id, **told, by=SYSTEM)
    close_zaak(zaak_id=zaak.id, resultaattype_id=kind.resultaattypen[0].id, at=begin, by=SYSTEM)
    Zaak.objects.filter(id=zaak.id).update(archiefnominatie="blijvend_bewaren")
    made = archief.make_overdracht(by=actor(AUKJE))
    archief.agree_to_overdracht(overdracht_id=made.id, by=actor(SIMON))
    archief.pack_overdracht(overdracht_id=made.id)
    return Overdrachtregel.objects.get(overdracht=made)


def a_zaak_with_a_besluit() -> tuple[UUID, Decided]:
    """A zaak that nobody has yet, on which was decided."""
    kind = published_zaaktype()
    zaak = open_zaak(
        zaaktype_id=kind.id,
        bronorganisatie=RSIN,
        verantwoordelijke_organisatie=RSIN,
        startdatum=timezone.localdate(),
        by=SYSTEM,
    )
    blocks = Blocks("U mag kappen.", "De boom is ziek.", "Artikel 4:11 van de APV.", "u", "de gemeente")
    return zaak.id, decide(zaak_id=zaak.id, besluittype_id=kind.besluittype.id, blocks=blocks, by=SYSTEM)


def a_zaak_with_a_dossier() -> tuple[UUID, UUID, UUID]:
    """Tineke opened it for somebody who called, and put something of everything in it."""
    tineke = actor(TINEKE)
    kap = published_zaaktype(
        omschrijving="Kapvergunning", verantwoordelijke="Vergunningen", termijnregel={"name": "ow_regular_decision"}
    )
    anna = Aanvrager(voornaam="Anna", achternaam="Vis", email="anna@inwoner.example", straat="Laan", huisnummer="3")
    told = {"zaaktype_id": kap.id, "kanaal": "telefoon", "aanvrager": anna, "by": tineke}
    first, zaak = (zaken.open_for_caller(send_key=uuid4(), omschrijving=name, **told) for name in ("Beuk", "Eik"))
    kind = paper_kinds(kap.id)[0]
    picture = SimpleUploadedFile("eik.jpg", a_picture(), "image/jpeg")
    document_id = zaken.add_paper(zaak_id=zaak.id, kind_id=kind.id, file=picture, by=tineke)
    buren = Aanvrager(bedrijfsnaam="Bomen BV", phone="0612345678")
    rol_id = zaken.add_party(zaak_id=zaak.id, roltype_id=kap.roltypen["belanghebbende"].id, wie=buren, by=tineke)
    zaken.add_notitie(zaak_id=zaak.id, onderwerp="Nest", tekst="Er zit een nest in.", by=tineke)
    zaken.relate_zaak(zaak_id=zaak.id, nummer=first.identificatie, aard="onderwerp", by=tineke)
    zaken.take_next_status(zaak_id=zaak.id, statustype_id=kap.statustypen[1].id, by=tineke)
    zaken.take_longer(zaak_id=zaak.id, duur="P2W", reden="Het advies kost tijd", by=tineke)
    deliver_everything()
    return zaak.id, document_id, rol_id


def some_brieven(zaak_id: UUID) -> list[Brief]:
    """One that Tineke is writing, one that went by mail."""
    write_templates(by=SYSTEM)
    write_word_template(by=SYSTEM)
    tineke = actor(TINEKE)
    concept, sent = (correspondentie.begin_brief(zaak_id=zaak_id, sjabloon="ontvangst", by=tineke) for _ in range(2))
    return [concept, correspondentie.send_brief(brief_id=sent.id, by=tineke)]


def a_failed_aflevering() -> Aflevering:
    """Another system that could not be reached for too long."""
    now = timezone.now()
    abonnement = Abonnement.objects.create(callback_url="https://zaaksysteem.example/callback", auth="Bearer x")
    notificatie = Notificatie.objects.create(
        kanaal="zaken", hoofd_object="x", resource="zaak", resource_url="x", actie="create", aanmaakdatum=now
    )
    return Aflevering.objects.create(
        notificatie=notificatie, abonnement=abonnement, written_at=now, due_at=now, failed_at=now
    )


def a_hall(locatie: str) -> Filling:
    """Somebody is helped at a balie, a specialist is called, and another one waits."""
    by = actor(SANNE)
    balie.open_hal(locatie=locatie, by=SYSTEM)
    rij = balie.arrange_rij(locatie=locatie, letter="A", name="Burgerzaken", team="kcc", by=SYSTEM)
    balie.arrange_keuze(rij_id=rij.id, label="Paspoort", product="paspoort", by=SYSTEM)
    _, zuil = balie.arrange_zuil(locatie=locatie, name="Bij de deur", by=SYSTEM)
    one, other = (balie.check_in(komst=Komst(send_key=uuid4(), rij_id=rij.id), by=by) for _ in range(2))
    seat = balie.sit_down(balie_id=balie.arrange_balie(locatie=locatie, number=1, by=SYSTEM).id, by=by)
    balie.call_next(balie_id=seat.id, by=by)
    oproep = balie.call_specialist(volgnummer_id=one.volgnummer.id, team="kcc", by=by)
    with transaction.atomic():
        bon = take_payment(one.volgnummer, omschrijving="Paspoort", bedrag_cent=8805, wijze="pin", by=by)
    return {
        "zuil": [zuil],
        "zuil_number": [other.token],
        "balie_id": [seat.id],
        "volgnummer_id": [one.volgnummer.id],
        "oproep_id": [oproep.id],
        "kassabon_id": [bon.id],
        "oproep_step": ["ik-kom", "ik-ben-er"],
        "balie_step": [*BALIE_STEPS],
        "hal_kind": [*HAL_KINDS],
    }


SANNE_FILLS = (
    *("Medewerker post", "Klachtencoördinator", "Programmamanager dienstverlening"),
    "Medewerker balie",
    "Medewerker post",
    *("Bestuursadviseur", "Eindredacteur"),
    *("Functioneel beheerder", "Behandelaar meldingen", "Coördinator zaken"),
    "Functionaris gegevensbescherming",
    "Archiefmedewerker",
    "Medewerker klantcontact",
)


def some_products() -> str:
    """Everything about one product; answers the slug of a question under it."""
    put_onderwerp(code="paspoort-en-rijbewijs", label="Paspoort en rijbewijs", icon="id", by=SYSTEM)
    put_instantie(code="rdw", name="RDW", what="Kentekens", by=SYSTEM)
    stamp, told = Stamp(timezone.now(), timezone.localdate()), dict(products())["paspoort"]
    keep_product("paspoort", product_in("paspoort", told), stamp)
    slug, vraag = next(vragen_in("paspoort", told))
    keep_vraag(slug, vraag, stamp)
    return slug


def some_pages(owner: Medewerker) -> str:
    """A page, news and an event at the same address; answers it."""
    today = timezone.localdate()
    english = {"title": "Our office", "summary": "In the middle of Bergen.", "text": "Come in."}
    told = {
        "pagina": {"title": "Ons kantoor", "text": "## Binnen\nU kunt zo naar binnen.", "en": english},
        "nieuws": {"title": "De weg is dicht", "day": today},
        "evenement": {"title": "Inloopavond", "day": today, "place": "Dorpshuis"},
    }
    for kind, content in told.items():
        whole = {"summary": "Dit is het belangrijkste.", **content}
        put_page(kind=kind, slug="iets", content=whole, owner=owner.id, review_on=today + timedelta(90), by=SYSTEM)
    return "iets"


def a_servicenorm():
    put_servicenorm(code="brief", subject="Een brief", promise="U krijgt antwoord.", share=85, by=SYSTEM)
    return "brief"


def a_place() -> str:
    """With all that can be said about it, and other hours today."""
    hours = {str(day): [["09:00", "17:00"]] for day in range(5)}
    told = {"name": "Gemeentehuis", "summary": "Voor al uw vragen.", "address": "Voorbeeldplein 1"}
    there = {"drempelvrij": "ja", "ringleiding": "nee"}
    locaties.add_locatie(code="hal", opening_hours=hours, facilities=there, by=SYSTEM, **told)
    locaties.change_locatie(code="hal", phone="072 123 45 67", by=SYSTEM)
    today = timezone.localdate()
    for where in ("", "hal"):
        locaties.add_afwijking(locatie=where, first_day=today, last_day=today, spans=[], reason="Storing", by=SYSTEM)
    return "hal"


def an_afspraak() -> Filling:
    """Somebody who comes for an extract, and Bas who sees it in another calendar."""
    hours = {str(day): [["09:00", "17:00"]] for day in range(5)}
    told = {"name": "Balie", "summary": "De balie.", "address": "Plein 2"}
    locaties.add_locatie(code="balie", opening_hours=hours, by=SYSTEM, **told)
    soort = afspraken.keep_soort(code="uittreksel", name="Uittreksel", minutes=10, kinds=["balie"], by=SYSTEM)
    start = first_tijden(["uittreksel"], locatie="balie")[-1].start
    made = afspraken.book(
        products=["uittreksel"], locatie="balie", start=start, name="Ada", email="ada@inwoner.example", by=SYSTEM
    )
    bas = Medewerker.objects.get(email=BAS.email)
    secret = afspraken.make_agendalink(medewerker_id=bas.id, by=SYSTEM)
    return {
        "visit_id": [made.id],
        "afspraak_token": [token_of(made.id)],
        "agenda_secret": [secret],
        "afspraaksoort": [soort.code],
    }


def a_call() -> UUID:
    """Somebody rings, was answered and passed on; answers the telephone."""
    phone = keep_toestel(extension="201", medewerker_id=Medewerker.objects.get(email=FATIMA.email).id, by=SYSTEM)
    kinds = Heard.RINGING, Heard.ANSWERED, Heard.TRANSFERRED, Heard.VOICEMAIL, Heard.HUNG_UP
    for second, kind in enumerate(kinds):
        at, to = timezone.now() + timedelta(seconds=second), "305" if kind == Heard.TRANSFERRED else ""
        hear(CallEvent("centrale", "1", kind, at, "0612345678", queue="kcc", extension="201", to_extension=to))
    return phone.id


def a_search_that_is_arranged() -> dict[str, Sequence[object]]:
    """After there is a product: one of each that editors arrange, and words that wait for them."""
    entry = Entry.objects.get(kind="product", ref="paspoort", language="nl")
    waits = Phrase.objects.create(entry=entry, text="boekje", language="nl", origin=Origin.LEARNED, agreed=False)
    synonym = zoeken.set_synonym(word="pasje", means="paspoort", by=SYSTEM)
    bet = zoeken.put_first(query="pas", kind="product", ref="paspoort", by=SYSTEM)
    lower = zoeken.push_down(kind="product", ref="paspoort", share=0.5, by=SYSTEM)
    zoeken.set_weight(name="words", value=1.5, by=SYSTEM)
    told = {"code": "reis", "title": "Op reis", "by": SYSTEM}
    zoeken.set_safety_answer(**told | {"code": "weg"}, text="Bel 112.", patterns=["brand"])
    zoeken.remove_safety_answer(code="weg", by=SYSTEM)
    zoeken.set_safety_answer(**told, text="Bel 112.", patterns=["brand op reis"])
    zoeken.set_tree(**told, needs=["op reis met de auto"], things=[Branch(("product", "paspoort"), "Voor de reis.")])
    return {
        "phrase_id": [waits.id],
        "synonym_id": [synonym.pk],
        "best_bet_id": [bet.pk],
        "push_down_id": [lower.pk],
        "signal": ["words"],
        "arranged": ["reis"],
        "gone_kind": ["safetyanswer"],
        "gone_key": ["weg"],
    }


def a_page_that_is_written() -> dict[str, Sequence[object]]:
    """A page of the redactie with all that may hang on it: drafts, a doubt, a picture, a standard text."""
    sanne = Medewerker.objects.get(email=SANNE.email)
    told = {"title": "Boom kappen", "summary": "U mag de meeste bomen zelf kappen."}
    day = timezone.localdate() + timedelta(days=100)
    page = redactie.put_page(kind="pagina", slug="boom", content=told, owner=sanne.id, review_on=day, by=SYSTEM)
    for someone in (SANNE, TINEKE):
        editor = replace(actor(someone), permissions=frozenset({"redactie.schrijven"}))
        redactie.save_draft(page_id=page.id, typed={"title": ["Boom"]}, base_number=1, by=editor)
    SearchLog.objects.create(day=timezone.localdate(), query="boomhut", results=0, unsure=True)
    taak = redactie.make_taak(
        query="boomhut", why="", by=replace(actor(SANNE), permissions=frozenset({"redactie.schrijven"}))
    )
    doubt = redactie.signal_page(kind="pagina", slug="boom", text="Dit is oud.", by=actor(HENK))
    redactie.receive_standard_text(kind="pagina", slug="boom", source="Koepel", ref="1", version="1", content=told)
    photo, editor = BytesIO(a_picture()), replace(actor(SANNE), permissions=frozenset({"redactie.schrijven"}))
    finding = redactie.put_finding(
        criterion="1.4.3", what="Contrast", effect="Slecht te lezen", plan="Kleur", mended_before=day, by=SYSTEM
    )
    return {
        "page_id": [page.id],
        "page_slug": ["boom"],
        "page_version": [1],
        "kind": ["pagina"],
        "draft_id": [Draft.objects.exclude(editor=sanne).get().id],
        "signal_id": [doubt.id],
        "taak_id": [taak.id],
        "finding_id": [finding.id],
        "preview": [redactie.share_preview(page_id=page.id, shared=True, by=editor)],
        "picture": [redactie.add_picture(file=photo, size=1, alt="Een boom", by=editor).name],
    }


def let_sanne_do_everything() -> None:
    """Sanne arranges all; for this walk she handles meldingen and zaken too, and reads the log."""
    sanne = Medewerker.objects.get(email=SANNE.email)
    functies = Functie.objects.filter(name__in=SANNE_FILLS)
    organisatie.change_functies(medewerker_id=sanne.id, functie_ids=[row.id for row in functies], by=SYSTEM)


def report(category, **told):
    return commands.receive_melding(send_key=uuid4(), category=category, point=MIDDLE_OF_BERGEN, **told).melding


def a_melding_with_a_photo():
    """A lamp that Lena asks about, told by somebody who left an address."""
    photo = keep_photo()
    melding = report("lamp-uit", email="anna@inwoner.example", description="De lantaarn is uit.", photos=[photo])
    commands.start_melding(melding_id=melding.id, by=actor(LENA))
    return melding, photo


def keep_photo() -> UUID:
    return commands.keep_photo(upload=SimpleUploadedFile("lamp.jpg", a_picture(), "image/jpeg")).id


def a_picture() -> bytes:
    picture = BytesIO()
    Image.new("RGB", (640, 480), "darkolivegreen").save(picture, "JPEG")
    return picture.getvalue()


def kept_sign(photo: UUID) -> str:
    return re.search(r"/foto/(.+)/$", Kept(photo).url).group(1)


def deliver_everything() -> None:
    while waiting := list(Delivery.objects.waiting().order_by("id")):
        for delivery in waiting:
            deliver(delivery_id=delivery.id)
