"""What colleagues see: the rail, for who may open it, and the bar."""

from django.urls import reverse

from loket.afspraken import permissions as afspraken
from loket.archief import permissions as archief
from loket.autorisaties import permissions as autorisaties
from loket.balie import permissions as balie
from loket.basisregistraties import permissions as basisregistraties
from loket.beheer import permissions as beheer
from loket.beloften import permissions as beloften
from loket.berichten import permissions as berichten
from loket.bezoek import permissions as bezoek
from loket.catalogi import permissions as catalogi
from loket.cijfers import permissions as cijfers
from loket.correspondentie import permissions as correspondentie
from loket.formulieren import permissions as formulieren
from loket.gebied import permissions as gebied
from loket.kernel.actor import Actor
from loket.klachten import permissions as klachten
from loket.klantcontacten import permissions as klantcontacten
from loket.locaties import permissions as locaties
from loket.mail import permissions as mail
from loket.meldingen import permissions as meldingen
from loket.navigation.pieces import BarPiece, MenuItem
from loket.notificaties import permissions as notificaties
from loket.organisatie import permissions as organisatie
from loket.partijen import permissions as partijen
from loket.post import permissions as post
from loket.producten import permissions as producten
from loket.raad import permissions as raad
from loket.redactie import permissions as redactie
from loket.regelgeving import permissions as regelgeving
from loket.storingen import permissions as storingen
from loket.telefonie import permissions as telefonie
from loket.toegang import permissions as toegang
from loket.verwerkingen import permissions as verwerkingen
from loket.waardering import permissions as waardering
from loket.website import permissions as website
from loket.wijkagenda import permissions as wijkagenda
from loket.zaken import permissions as zaken
from loket.zoeken import permissions as zoeken

WORKPLACE = ("/werk/", "/beheer/")
BEHEER = (
    beheer.OPDRACHTEN,
    beheer.RECHTEN,
    storingen.KEEP,
    organisatie.MANAGE,
    gebied.MANAGE,
    catalogi.ARRANGE,
    toegang.MANAGE,
    notificaties.MANAGE,
    autorisaties.MANAGE,
    verwerkingen.READ,
    locaties.MANAGE,
    afspraken.ARRANGE,
    telefonie.MANAGE,
    mail.INRICHTEN,
    klantcontacten.INRICHTEN,
    balie.ARRANGE,
    zoeken.ARRANGE,
    producten.ARRANGE,
    website.PROMISE,
)
# What stands in the rail: for who has one of these permissions, and for everybody without any.
RAIL: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("Start", "werkplek:start", "home", ()),
    ("Zaken", "zaken:work", "folder", (zaken.HANDLE, zaken.DIVIDE)),
    ("Meldingen", "meldingen:work", "clipboard-list", (meldingen.HANDLE, meldingen.DIVIDE)),
    ("Nieuw", "meldingen:register", "phone-incoming", (meldingen.HANDLE, meldingen.DIVIDE)),
    ("Gesprek", "gesprek:screen", "headset", (klantcontacten.VASTLEGGEN, klantcontacten.BEHANDELEN)),
    ("Terugbellen", "klantcontacten:work", "phone-outgoing", (klantcontacten.BEHANDELEN,)),
    ("Klanten", "partijen:find", "users-group", (partijen.BEKIJKEN,)),
    ("Mail", "mail:work", "inbox", (mail.BEHANDELEN,)),
    ("Afspraken", "afspraken:day", "calendar", (afspraken.READ,)),
    ("Post", "post:work", "file-text", (post.REGISTREREN, post.BEHANDELEN)),
    ("Formulieren", "formulieren:namens", "forms", (formulieren.NAMENS,)),
    ("Formulieren maken", "formulieren:bouw_lijst", "layout-list", (formulieren.BEHEREN,)),
    ("Wijkagenda", "wijkagenda:work", "map-pin", (wijkagenda.KEEP,)),
    ("Registers", "basisregistraties:work", "flag", (basisregistraties.HANDLE,)),
    ("Klachten", "klachten:work", "mood-sad", (klachten.BEHANDELEN, klachten.COORDINEREN)),
    ("Nieuwe klacht", "klachten:new", "mood-sad", (klachten.AANNEMEN,)),
    ("Waardering", "waardering:work", "mood-smile", (waardering.BEKIJKEN,)),
    ("Beloften", "beloften:work", "list-check", (beloften.BIJHOUDEN,)),
    ("Programma", "programma:overzicht", "road", ()),
    ("Leren", "personeel:ik", "book", ()),
    ("Peiling", "waardering:peiling", "message-report", ()),
    ("Balie", "balie:start", "desk", (balie.WELCOME, balie.HELP, balie.FIGURES)),
    ("Zaak zoeken", "zaken:kcc", "folder", (zaken.CONSULT,)),
    ("Cijfers", "cijfers:dashboard", "chart-line", (cijfers.BEKIJKEN,)),
    ("Contacten", "gesprek:figures", "chart-bar", (klantcontacten.CIJFERS,)),
    ("Telefoon nu", "telefonie:board", "phone", (telefonie.BOARD,)),
    ("Brieven", "correspondentie:work", "mail-opened", (correspondentie.SCHRIJVEN,)),
    ("Berichten", "berichten:overview", "mail", (berichten.VIEW,)),
    ("Collega's", "organisatie:directory", "address-book", ()),
    ("Rooster", "rooster:week", "calendar-event", ()),
    ("Archief", "archief:work", "folders", archief.ANY),
    ("Redactie", "redactie:work", "pencil", redactie.ANY),
    ("Raad", "raad:work", "users", (raad.EDIT,)),
    ("Bezoek", "bezoek:figures", "chart-bar", (bezoek.READ,)),
    ("Regelgeving", "regelgeving:work", "gavel", (regelgeving.EDIT,)),
    ("Inrichten", "meldingen:kinds", "settings", (meldingen.ARRANGE,)),
    ("Beheer", "beheer:start", "tools", BEHEER),
    ("Ik", "toegang:account", "user-circle", ()),
    ("Uitleg", "uitleg:shelf", "help", ()),
)


# Pages without a line of their own: the line under which they are found.
UNDER = {
    "formulieren:wachtend": "formulieren:namens",
    "formulieren:wacht_op_hand": "formulieren:namens",
    "formulieren:betalingen": "formulieren:namens",
    "formulieren:normen": "formulieren:bouw_lijst",
    "formulieren:bouw_nieuw": "formulieren:bouw_lijst",
    "formulieren:bouw_invoer": "formulieren:bouw_lijst",
    "meldingen:piket": "meldingen:kinds",
    "klantcontacten:raadsvragen": "klantcontacten:work",
    "klantcontacten:knelpunten": "klantcontacten:work",
    "klantcontacten:complimenten": "klantcontacten:work",
    "klantcontacten:norms": "beheer:start",
    "balie:arrange": "beheer:start",
    "correspondentie:sjablonen": "beheer:start",
    "afspraken:soorten": "beheer:start",
    "storingen:work": "beheer:start",
}
# A number beside a line of the rail, by the name of where it leads.
BADGES = {"klantcontacten:work": "klantcontacten:in_rail", "post:work": "post:in_rail"}


def workplace(path: str, by: Actor) -> dict[str, object]:
    """The rail and the search field of staff: only what this person may use."""
    allowed = [line[:3] for line in RAIL if not line[3] or any(map(by.may, line[3]))]
    shown = [(label, reverse(name), icon) for label, name, icon in allowed]
    badges = {reverse(name): reverse(BADGES[name]) for _, name, _ in allowed if name in BADGES}
    path = next((reverse(under) for page, under in UNDER.items() if path.startswith(reverse(page))), path)
    here = max((url for _, url, _ in shown if path.startswith(url)), key=len, default="")
    return {
        "menu": [
            MenuItem(label, url, icon, current=url == here, badge_url=badges.get(url, "")) for label, url, icon in shown
        ],
        "logout_url": reverse("toegang:logout"),
        "bar_piece": BarPiece("Bereikbaarheid", reverse("rooster:presence"), reverse("rooster:in_bar")),
        "search_url": reverse("werkplek:search"),
        "search_label": "Zoek alles: zaak, collega, antwoord",
    }
