"""Every address of Loket and who may come in; a new address gets a line here, or the tests that walk them say so."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver


class For(Enum):
    EVERYBODY = auto()
    HOLDER = auto()  # of a secret in the address; another one finds nothing
    HALF_WAY = auto()  # who gave a password and must still do something; others go to the log-in
    STAFF = auto()
    PERMITTED = auto()  # staff with a permission; some doors ask for a fresh proof of who it is too


@dataclass(frozen=True)
class Door:
    """`page`: an HTML page that a person sees. `asks`: which methods it knows."""

    whose: For
    asks: str = "GET"
    page: bool = True


READ, WRITE, BOTH = "GET", "POST", "GET POST"
NO_PAGE: dict[str, Any] = {"page": False}
EVERYBODY = {
    "": Door(For.EVERYBODY),
    "contact/": Door(For.EVERYBODY),
    "toegankelijkheid/": Door(For.EVERYBODY),
    "privacy/": Door(For.EVERYBODY),
    "termijn-berekenen/": Door(For.EVERYBODY),
    "zoeken/": Door(For.EVERYBODY),
    "zoeken/suggesties/": Door(For.EVERYBODY, **NO_PAGE),
    "zoeken/naar/<uuid:search_id>/<slug:kind>/<slug:ref>/": Door(For.EVERYBODY, **NO_PAGE),
    "zoeken/gevonden/<uuid:search_id>/": Door(For.EVERYBODY, WRITE),
    "onderwerpen/": Door(For.EVERYBODY),
    "onderwerpen/a-z/": Door(For.EVERYBODY),
    "onderwerpen/<slug:code>/": Door(For.EVERYBODY),
    "product/<slug:slug>/": Door(For.EVERYBODY),
    "en/": Door(For.EVERYBODY),
    "en/product/<slug:slug>/": Door(For.EVERYBODY),
    "vraag/<slug:slug>/": Door(For.EVERYBODY),
    "pagina/<slug:slug>/": Door(For.EVERYBODY),
    "en/pagina/<slug:slug>/": Door(For.EVERYBODY),
    "nieuws/": Door(For.EVERYBODY),
    "nieuws/rss.xml": Door(For.EVERYBODY, **NO_PAGE),
    "nieuws/<slug:slug>/": Door(For.EVERYBODY),
    "agenda/": Door(For.EVERYBODY),
    "agenda/<slug:slug>/": Door(For.EVERYBODY),
    "sitemap.xml": Door(For.EVERYBODY, **NO_PAGE),
    "raad/": Door(For.EVERYBODY),
    "raad/<uuid:vergadering_id>/": Door(For.EVERYBODY),
    "raad/stukken/<uuid:stuk_id>/": Door(For.EVERYBODY, **NO_PAGE),
    "api/ori/v1/vergaderingen": Door(For.EVERYBODY, **NO_PAGE),
    "api/ori/v1/vergaderingen/<uuid:id>": Door(For.EVERYBODY, **NO_PAGE),
    "api/ori/v1/agendapunten": Door(For.EVERYBODY, **NO_PAGE),
    "api/ori/v1/agendapunten/<uuid:id>": Door(For.EVERYBODY, **NO_PAGE),
    "api/ori/v1/informatieobjecten": Door(For.EVERYBODY, **NO_PAGE),
    "api/ori/v1/informatieobjecten/<uuid:id>": Door(For.EVERYBODY, **NO_PAGE),
    "api/ori/v1/stemmingen": Door(For.EVERYBODY, **NO_PAGE),
    "api/ori/v1/stemmingen/<uuid:id>": Door(For.EVERYBODY, **NO_PAGE),
    "regelgeving/": Door(For.EVERYBODY),
    "regelgeving/<slug:slug>/": Door(For.EVERYBODY),
    "en/report/": Door(For.EVERYBODY),
    "api/": Door(For.EVERYBODY),
    "robots.txt": Door(For.EVERYBODY, **NO_PAGE),
    ".well-known/security.txt": Door(For.EVERYBODY, **NO_PAGE),
    "gezond/leven": Door(For.EVERYBODY, **NO_PAGE),
    "gezond/klaar": Door(For.EVERYBODY, **NO_PAGE),
    "huisstijl/": Door(For.EVERYBODY),
    "huisstijl/werkplek/": Door(For.EVERYBODY),
    "demo/postvak/": Door(For.EVERYBODY),  # in a demo only
    "api/adressen": Door(For.EVERYBODY, **NO_PAGE),
    "api/adressen/bij": Door(For.EVERYBODY, **NO_PAGE),
    "api/termijnen/v1/regels": Door(For.EVERYBODY, **NO_PAGE),
    "api/termijnen/v1/regels/<str:name>": Door(For.EVERYBODY, **NO_PAGE),
    "api/termijnen/v1/berekenen": Door(For.EVERYBODY, WRITE, **NO_PAGE),
    "klopt-dit-niet/<slug:kind>/<slug:slug>/": Door(For.EVERYBODY, BOTH),
    "beeld/<str:name>": Door(For.EVERYBODY, **NO_PAGE),
    "producten/sc.xml": Door(For.EVERYBODY, **NO_PAGE),
    "producttypen/api/v1/producttypen": Door(For.EVERYBODY, **NO_PAGE),
    "producttypen/api/v1/producttypen/actuele-prijzen": Door(For.EVERYBODY, **NO_PAGE),
    "producttypen/api/v1/producttypen/<uuid:uuid>": Door(For.EVERYBODY, **NO_PAGE),
    "producttypen/api/v1/producttypen/<uuid:uuid>/content": Door(For.EVERYBODY, **NO_PAGE),
    "producttypen/api/v1/producttypen/<uuid:uuid>/actuele-prijs": Door(For.EVERYBODY, **NO_PAGE),
    "producttypen/api/v1/themas": Door(For.EVERYBODY, **NO_PAGE),
    "producttypen/api/v1/organisaties": Door(For.EVERYBODY, **NO_PAGE),
    "api/zoek": Door(For.EVERYBODY, **NO_PAGE),
    "api/zoek/suggesties": Door(For.EVERYBODY, **NO_PAGE),
    "api/lichtmasten": Door(For.EVERYBODY, **NO_PAGE),
    "kaart/schets.json": Door(For.EVERYBODY, **NO_PAGE),
    "kaart/tegels/<int:z>/<int:x>/<int:y>.png": Door(For.EVERYBODY, **NO_PAGE),
    "melding-openbare-ruimte/": Door(For.EVERYBODY, BOTH),
    "melding-openbare-ruimte/soorten/": Door(For.EVERYBODY, **NO_PAGE),
    "melding-openbare-ruimte/adressen/": Door(For.EVERYBODY, **NO_PAGE),
    "melding-openbare-ruimte/meelezen/": Door(For.EVERYBODY, WRITE, **NO_PAGE),
    "melding-openbare-ruimte/foto/": Door(For.EVERYBODY, WRITE, **NO_PAGE),
    "volg/": Door(For.EVERYBODY),
    "meldingen/": Door(For.EVERYBODY),
    "meldingen/kaart.json": Door(For.EVERYBODY, **NO_PAGE),
    "meldingen/cijfers/": Door(For.EVERYBODY),
    "meldingen/cijfers.csv": Door(For.EVERYBODY, **NO_PAGE),
    "meldingen/<slug:number>/": Door(For.EVERYBODY, BOTH),
    "open311/discovery.<str:form>": Door(For.EVERYBODY, **NO_PAGE),
    "open311/v2/discovery.<str:form>": Door(For.EVERYBODY, **NO_PAGE),
    "open311/v2/services.<str:form>": Door(For.EVERYBODY, **NO_PAGE),
    "open311/v2/services/<str:service_code>.<str:form>": Door(For.EVERYBODY, **NO_PAGE),
    "open311/v2/requests.<str:form>": Door(For.EVERYBODY, BOTH, **NO_PAGE),
    "open311/v2/requests/<str:number>.<str:form>": Door(For.EVERYBODY, **NO_PAGE),
    "open311/v2/tokens/<str:token>.<str:form>": Door(For.EVERYBODY, **NO_PAGE),
    "inloggen/": Door(For.EVERYBODY, BOTH),
    "inloggen/passkey/vraag/": Door(For.EVERYBODY, WRITE, **NO_PAGE),
    "inloggen/passkey/": Door(For.EVERYBODY, WRITE, **NO_PAGE),
    "inloggen/account/": Door(For.EVERYBODY, **NO_PAGE),  # to and from the town's own provider
    "inloggen/account/terug/": Door(For.EVERYBODY, **NO_PAGE),
    "inloggen/wachtwoord-vergeten/": Door(For.EVERYBODY, BOTH),
    "uitloggen/": Door(For.EVERYBODY, WRITE, **NO_PAGE),
}
HOLDER = {
    "melding-openbare-ruimte/foto/<str:sign>/": Door(For.HOLDER, **NO_PAGE),
    "melding/<slug:token>/": Door(For.HOLDER),
    "melding/<slug:token>/bedankt/": Door(For.HOLDER),
    "melding/<slug:token>/antwoord/": Door(For.HOLDER, WRITE),
    "melding/<slug:token>/oordeel/": Door(For.HOLDER, WRITE),
    "melding/<slug:token>/adres/": Door(For.HOLDER, WRITE),
    "melding/<slug:token>/foto/<uuid:photo_id>/": Door(For.HOLDER, **NO_PAGE),
    "piket/<str:token>/": Door(For.HOLDER, BOTH),
    "voorbeeld/<str:key>/": Door(For.HOLDER),
    "inloggen/nieuw-wachtwoord/<uuid:medewerker_id>/<str:token>/": Door(For.HOLDER),
}
HALF_WAY = {
    "inloggen/tweede-stap/": Door(For.HALF_WAY, BOTH),
    "inloggen/herstelcode/": Door(For.HALF_WAY, BOTH),
    "inloggen/nieuw-wachtwoord/": Door(For.HALF_WAY, BOTH),
    "inloggen/instellen/": Door(For.HALF_WAY, BOTH),
    "inloggen/instellen/app/": Door(For.HALF_WAY, BOTH),
    "inloggen/instellen/passkey/": Door(For.HALF_WAY, BOTH),
    "inloggen/instellen/passkey/vraag/": Door(For.HALF_WAY, WRITE, **NO_PAGE),
    "inloggen/instellen/passkey/antwoord/": Door(For.HALF_WAY, WRITE, **NO_PAGE),
}
STAFF = {
    "werk/": Door(For.STAFF),
    "werk/medewerkersgids/": Door(For.STAFF),
    "werk/ik/": Door(For.STAFF),
    "werk/ik/wachtwoord/": Door(For.STAFF, BOTH),
    "werk/ik/bevestigen/": Door(For.STAFF, BOTH),
    "werk/ik/herstelcodes/": Door(For.STAFF),
    "werk/ik/herstelcodes/nieuw/": Door(For.STAFF, WRITE),
    "werk/ik/app/verwijderen/": Door(For.STAFF, WRITE),
    "werk/ik/passkeys/<uuid:passkey_id>/verwijderen/": Door(For.STAFF, WRITE),
    "werk/ik/sessies/uitloggen/": Door(For.STAFF, WRITE),
    "werk/ik/sessies/<uuid:public_id>/uitloggen/": Door(For.STAFF, WRITE),
    "werk/ik/afwezigheid/": Door(For.STAFF, BOTH),
    "werk/redactie/": Door(For.STAFF),
    "werk/redactie/paginas/": Door(For.STAFF),
    "werk/redactie/paginas/<uuid:page_id>/": Door(For.STAFF),
    "werk/redactie/paginas/<uuid:page_id>/geschiedenis/": Door(For.STAFF),
    "werk/redactie/over-tijd/": Door(For.STAFF),
    "werk/redactie/signalen/": Door(For.STAFF),
    "werk/redactie/links/": Door(For.STAFF),
    "werk/redactie/standaardteksten/": Door(For.STAFF),
    "werk/redactie/statuut/": Door(For.STAFF),
    "beheer/": Door(For.STAFF),  # shows the tiles that one may open
}
PERMITTED = {
    "werk/ik/afwezigheid/<uuid:id>/": Door(For.PERMITTED, BOTH),  # one's own, or of the own team
    "werk/ik/afwezigheid/<uuid:id>/intrekken/": Door(For.PERMITTED, WRITE),
    "beheer/gebied/": Door(For.PERMITTED),
    "beheer/organisatie/": Door(For.PERMITTED),
    "beheer/organisatie/gemeente/": Door(For.PERMITTED, BOTH),
    "beheer/organisatie/afwezigheid/": Door(For.PERMITTED, BOTH),
    "beheer/organisatie/medewerkers/<uuid:id>/functie/": Door(For.PERMITTED, BOTH),
    "beheer/organisatie/medewerkers/<uuid:id>/vakgebied/": Door(For.PERMITTED, BOTH),
    "beheer/organisatie/medewerkers/<uuid:id>/uit-dienst/": Door(For.PERMITTED, WRITE),
    "beheer/organisatie/medewerkers/<uuid:id>/in-dienst/": Door(For.PERMITTED, WRITE),
    "beheer/organisatie/vervulling/<int:filling_id>/einde/": Door(For.PERMITTED, BOTH),
    "beheer/organisatie/vakgebied/<int:held_id>/einde/": Door(For.PERMITTED, BOTH),
    "beheer/organisatie/<slug:slug>/": Door(For.PERMITTED),
    "beheer/organisatie/<slug:slug>/nieuw/": Door(For.PERMITTED, BOTH),
    "beheer/organisatie/<slug:slug>/<str:id>/": Door(For.PERMITTED, BOTH),
    "beheer/toegang/<uuid:id>/": Door(For.PERMITTED),
    "beheer/toegang/<uuid:id>/blokkade/": Door(For.PERMITTED, WRITE),
    "beheer/toegang/<uuid:id>/mail/": Door(For.PERMITTED, WRITE),
    "beheer/toegang/<uuid:id>/uitloggen/": Door(For.PERMITTED, WRITE),
    "beheer/toegang/<uuid:id>/tweede-stap/": Door(For.PERMITTED, WRITE),
    "beheer/opdrachten/": Door(For.PERMITTED),
    "beheer/opdrachten/reactie/<int:delivery_id>/opnieuw/": Door(For.PERMITTED, WRITE),
    "beheer/opdrachten/taak/<int:job_id>/opnieuw/": Door(For.PERMITTED, WRITE),
    "beheer/applicaties/": Door(For.PERMITTED),
    "beheer/applicaties/<uuid:applicatie_id>/": Door(For.PERMITTED),
    "beheer/applicaties/<uuid:applicatie_id>/sleutel/": Door(For.PERMITTED, WRITE),
    "beheer/applicaties/<uuid:applicatie_id>/sleutel/intrekken/": Door(For.PERMITTED, WRITE),
    "beheer/notificaties/": Door(For.PERMITTED),
    "beheer/notificaties/aflevering/<int:aflevering_id>/opnieuw/": Door(For.PERMITTED, WRITE),
    "beheer/notificaties/abonnement/<uuid:abonnement_id>/opnieuw/": Door(For.PERMITTED, WRITE),
    "beheer/zaaktypen/": Door(For.PERMITTED),
    "beheer/zaaktypen/overnemen/": Door(For.PERMITTED, BOTH),
    "beheer/zaaktypen/catalogus/<uuid:catalogus_id>.<str:form>": Door(For.PERMITTED, **NO_PAGE),
    "beheer/zaaktypen/<uuid:zaaktype_id>/": Door(For.PERMITTED),
    "beheer/zaaktypen/<uuid:zaaktype_id>/nieuwe-versie/": Door(For.PERMITTED, WRITE),
    "beheer/zaaktypen/<uuid:zaaktype_id>/publiceren/": Door(For.PERMITTED, WRITE),
    "beheer/zaaktypen/<uuid:zaaktype_id>/weg/": Door(For.PERMITTED, WRITE),
    "beheer/zaaktypen/<uuid:zaaktype_id>/termijn/": Door(For.PERMITTED, BOTH),
    "beheer/zaaktypen/<uuid:zaaktype_id>/stappen/<uuid:statustype_id>/": Door(For.PERMITTED, BOTH),
    "beheer/verwerkingen/": Door(For.PERMITTED),
    "werk/berichten/": Door(For.PERMITTED),
    "werk/berichten/<uuid:bericht_id>/": Door(For.PERMITTED),
    "werk/berichten/<uuid:bericht_id>/opnieuw/": Door(For.PERMITTED, WRITE),
    "werk/meldingen/": Door(For.PERMITTED),
    "werk/meldingen/samen/": Door(For.PERMITTED, WRITE),
    "werk/meldingen/ongedaan/<slug:steps>/": Door(For.PERMITTED, WRITE),
    "werk/meldingen/nieuw/": Door(For.PERMITTED, BOTH),
    "werk/meldingen/foto/<uuid:photo_id>/": Door(For.PERMITTED, **NO_PAGE),
    "werk/meldingen/foto/<uuid:photo_id>/klein/": Door(For.PERMITTED, **NO_PAGE),
    "werk/meldingen/<uuid:melding_id>/": Door(For.PERMITTED),
    "werk/meldingen/<uuid:melding_id>/afhandelen/bericht/": Door(For.PERMITTED, WRITE),
    "werk/meldingen/<uuid:melding_id>/<slug:slug>/": Door(For.PERMITTED, BOTH),
    "werk/meldingen/piket/": Door(For.PERMITTED, BOTH),
    "werk/meldingen/piket/<int:shift_id>/weg/": Door(For.PERMITTED, WRITE),
    "werk/meldingen/inrichten/": Door(For.PERMITTED),
    "werk/meldingen/inrichten/soorten/<slug:code>/": Door(For.PERMITTED, BOTH),
    "werk/meldingen/inrichten/soorten/<slug:code>/proef/": Door(For.PERMITTED, WRITE),
    "werk/meldingen/inrichten/routes/": Door(For.PERMITTED, BOTH),
    "werk/meldingen/inrichten/routes/<int:route_id>/weg/": Door(For.PERMITTED, WRITE),
    "werk/meldingen/overnemen/": Door(For.PERMITTED, BOTH),
    "werk/meldingen/overnemen/<uuid:overname_id>/": Door(For.PERMITTED),
    "werk/meldingen/overnemen/<uuid:overname_id>/echt/": Door(For.PERMITTED, WRITE),
    "werk/meldingen/overnemen/<uuid:overname_id>/geweigerd.csv": Door(For.PERMITTED, **NO_PAGE),
    "werk/zaak-opzoeken/": Door(For.PERMITTED, BOTH),
    "werk/zaak-opzoeken/<uuid:zaak_id>/": Door(For.PERMITTED, BOTH),
    "werk/zaken/": Door(For.PERMITTED),
    "werk/zaken/samen/": Door(For.PERMITTED, WRITE),
    "werk/zaken/ongedaan/<slug:stappen>/": Door(For.PERMITTED, WRITE),
    "werk/zaken/nieuw/": Door(For.PERMITTED, BOTH),
    "werk/zaken/<uuid:zaak_id>/": Door(For.PERMITTED),
    "werk/zaken/<uuid:zaak_id>/toch-bekijken/": Door(For.PERMITTED, WRITE),
    "werk/zaken/<uuid:zaak_id>/documenten/": Door(For.PERMITTED, WRITE),
    "werk/zaken/<uuid:zaak_id>/documenten/<uuid:document_id>/": Door(For.PERMITTED),
    "werk/zaken/<uuid:zaak_id>/documenten/<uuid:document_id>/bestand/": Door(For.PERMITTED, **NO_PAGE),
    "werk/zaken/<uuid:zaak_id>/documenten/<uuid:document_id>/versie/": Door(For.PERMITTED, BOTH),
    "werk/zaken/<uuid:zaak_id>/rollen/<uuid:rol_id>/bsn/": Door(For.PERMITTED, WRITE),
    "werk/zaken/<uuid:zaak_id>/rollen/<uuid:rol_id>/weg/": Door(For.PERMITTED, WRITE),
    "werk/zaken/<uuid:zaak_id>/<slug:slug>/voorbeeld/": Door(For.PERMITTED, WRITE),
    "werk/zaken/<uuid:zaak_id>/<slug:slug>/": Door(For.PERMITTED, BOTH),
    "werk/archief/": Door(For.PERMITTED),
    "werk/archief/lijst-maken/": Door(For.PERMITTED, WRITE),
    "werk/archief/uitzonderingen/": Door(For.PERMITTED, BOTH),
    "werk/archief/uitzonderingen/<uuid:uitzondering_id>/opheffen/": Door(For.PERMITTED, WRITE),
    "werk/archief/bewaren/": Door(For.PERMITTED),
    "werk/archief/lijsten/<uuid:lijst_id>/": Door(For.PERMITTED),
    "werk/archief/lijsten/<uuid:lijst_id>/verklaring/": Door(For.PERMITTED),
    "werk/archief/lijsten/<uuid:lijst_id>/verklaring.csv": Door(For.PERMITTED, **NO_PAGE),
    "werk/archief/lijsten/<uuid:lijst_id>/regels/<uuid:regel_id>/": Door(For.PERMITTED, BOTH),
    "werk/archief/lijsten/<uuid:lijst_id>/<slug:slug>/": Door(For.PERMITTED, WRITE),
    "werk/redactie/nieuw/": Door(For.PERMITTED, BOTH),
    "werk/redactie/fotos/": Door(For.PERMITTED, BOTH),
    "werk/redactie/signalen/<uuid:signal_id>/": Door(For.PERMITTED, BOTH),
    "werk/redactie/statuut/<slug:kind>/": Door(For.PERMITTED, BOTH),
    "werk/redactie/overdragen/": Door(For.PERMITTED, BOTH),
    "werk/redactie/toegankelijkheid/": Door(For.PERMITTED),
    "werk/redactie/toegankelijkheid/verklaring/": Door(For.PERMITTED, BOTH),
    "werk/redactie/toegankelijkheid/punt/": Door(For.PERMITTED, BOTH),
    "werk/redactie/toegankelijkheid/punt/<uuid:finding_id>/": Door(For.PERMITTED, BOTH),
    "werk/redactie/paginas/<uuid:page_id>/bewerken/": Door(For.PERMITTED, BOTH),
    "werk/redactie/paginas/<uuid:page_id>/concept/": Door(For.PERMITTED, WRITE, **NO_PAGE),
    "voorbeeld/pagina/<uuid:page_id>/": Door(For.PERMITTED),
    "werk/redactie/paginas/<uuid:page_id>/vergelijken/": Door(For.PERMITTED),
    "werk/redactie/paginas/<uuid:page_id>/vergelijken/<uuid:draft_id>/": Door(For.PERMITTED),
    "werk/redactie/paginas/<uuid:page_id>/verder/": Door(For.PERMITTED, WRITE),
    "werk/redactie/paginas/<uuid:page_id>/bevestigen/": Door(For.PERMITTED, WRITE),
    "werk/redactie/paginas/<uuid:page_id>/overdragen/": Door(For.PERMITTED, WRITE),
    "werk/redactie/paginas/<uuid:page_id>/weghalen/": Door(For.PERMITTED, WRITE),
    "werk/redactie/paginas/<uuid:page_id>/terugzetten/<int:number>/": Door(For.PERMITTED, WRITE),
    "werk/redactie/paginas/<uuid:page_id>/delen/": Door(For.PERMITTED, WRITE),
    "werk/redactie/paginas/<uuid:page_id>/goedkeuren/": Door(For.PERMITTED, WRITE),
    "werk/redactie/paginas/<uuid:page_id>/juridisch/": Door(For.PERMITTED, WRITE),
    "werk/redactie/paginas/<uuid:page_id>/terugsturen/": Door(For.PERMITTED, WRITE),
    "werk/redactie/paginas/<uuid:page_id>/terughalen/": Door(For.PERMITTED, WRITE),
    "werk/redactie/paginas/<uuid:page_id>/standaardtekst/": Door(For.PERMITTED, BOTH),
    "werk/regelgeving/": Door(For.PERMITTED),
    "werk/regelgeving/aanlevering.zip": Door(For.PERMITTED, **NO_PAGE),
    "werk/regelgeving/nieuw/": Door(For.PERMITTED, BOTH),
    "werk/regelgeving/<slug:slug>/tekst/": Door(For.PERMITTED, BOTH),
    "werk/regelgeving/versies/<uuid:versie_id>/bekendmaken/": Door(For.PERMITTED, BOTH),
    "werk/besluiten/nieuw/<uuid:zaak_id>/": Door(For.PERMITTED, BOTH),
    "werk/besluiten/<uuid:besluit_id>/": Door(For.PERMITTED),
    "werk/besluiten/<uuid:besluit_id>/verbeteren/": Door(For.PERMITTED, BOTH),
    "werk/besluiten/<uuid:besluit_id>/intrekken/": Door(For.PERMITTED, BOTH),
}
DOORS: dict[str, Door] = EVERYBODY | HOLDER | HALF_WAY | STAFF | PERMITTED


def routes() -> Iterator[tuple[str, URLPattern]]:
    """Every address of loket.urls for people and websites; those of machines all go through one door of their own."""
    return ((route, entry) for route, entry in _all_routes() if not f"/{route}".startswith(settings.MACHINE_ROOTS))


def machine_routes() -> Iterator[tuple[str, URLPattern]]:
    """Every address of the national APIs."""
    return ((route, entry) for route, entry in _all_routes() if f"/{route}".startswith(settings.MACHINE_ROOTS))


def _all_routes(resolver: URLResolver | None = None, before: str = "") -> Iterator[tuple[str, URLPattern]]:
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            yield from _all_routes(entry, before + str(entry.pattern))
        else:
            yield before + str(entry.pattern), entry
