"""Which address opens what."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView

from loket.klantcontacten.api import RESOURCES as KLANTCONTACTEN
from loket.partijen.api import RESOURCES as PARTIJEN
from loket.partijen.queries.shapes import API as KLANTINTERACTIES
from loket.zgw.openapi import api_urls

urlpatterns: list[URLPattern | URLResolver] = [
    path("gezond/", include("loket.kernel.urls")),
    path("huisstijl/", include("loket.huisstijl.urls")),
    path("", include("loket.balie.urls")),  # its displays ask each second: they are found first
    path("", include("loket.gebied.urls")),
    path("", include("loket.catalogi.urls")),
    path("", include("loket.documenten.urls")),
    path("", include("loket.zaken.urls")),
    path("", include("loket.besluiten.urls")),
    path("", include("loket.archief.urls")),
    path("", include("loket.avg.urls")),
    path("", include("loket.regelgeving.urls")),
    path("", include("loket.raad.urls")),
    path("", include("loket.producten.urls")),
    *api_urls(KLANTINTERACTIES, [*PARTIJEN, *KLANTCONTACTEN]),  # one API of two capabilities
    path("", include("loket.partijen.urls")),
    path("", include("loket.autorisaties.urls")),
    path("", include("loket.notificaties.urls")),
    path("", include("loket.organisatie.urls")),
    path("", include("loket.verwerkingen.urls")),
    path("", include("loket.toegang.urls")),
    path("", include("loket.basisregistraties.urls")),
    path("", include("loket.wijkagenda.urls")),
    path("", include("loket.berichten.urls")),
    path("", include("loket.zoeken.urls")),
    path("", include("loket.bezoek.urls")),
    path("", include("loket.redactie.urls")),
    path("", include("loket.locaties.urls")),
    path("", include("loket.rooster.urls")),
    path("", include("loket.afspraken.urls")),
    path("", include("loket.beheer.urls")),
    path("", include("loket.werkplek.urls")),
    path("", include("loket.telefonie.urls")),
    path("", include("loket.mail.urls")),
    path("", include("loket.gesprek.urls")),
    path("", include("loket.klantcontacten.urls")),
    path("", include("loket.post.urls")),
    path("", include("loket.correspondentie.urls")),
    path("", include("loket.waardering.urls")),
    path("", include("loket.klachten.urls")),
    path("", include("loket.beloften.urls")),
    path("", include("loket.programma.urls")),
    path("", include("loket.storingen.urls")),
    path("", include("loket.personeel.urls")),
    path("", include("loket.meldingen.urls")),
    path("", include("loket.cijfers.urls")),
    path("", include("loket.uitleg.urls")),
    path("", include("loket.website.urls")),
    path(  # where it was
        "en/follow-your-case/",
        RedirectView.as_view(pattern_name="mijn:follow", permanent=True, http_method_names=["get", "head"]),
    ),
    # In Dutch as they stand, in English below /en/.
    *i18n_patterns(
        path("", include("loket.inloggen.urls")),
        path("", include("loket.mijn.urls")),
        path("", include("loket.formulieren.urls")),
        prefix_default_language=False,
    ),
]

handler400 = "loket.kernel.bounds.bad_request"
handler500 = "loket.huisstijl.errors.server_error"
