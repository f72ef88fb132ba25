"""The addresses of forms. Nothing that was filled in stands in one."""

from django.urls import path

from loket.formulieren.pages.public import (
    begin,
    betalen,
    controle,
    handtekeningen,
    later,
    oefenbank,
    ondertekenen,
    stap,
    verder,
)
from loket.formulieren.pages.staff import betalingen, normen, work
from loket.formulieren.pages.staff.bouw import cijfers, deel, lijst, proef, tafel, versies

app_name = "formulieren"
BOUW = "werk/formulieren/bouwen/<slug:slug>/"
PROEF = "voorbeeld/formulier/<slug:slug>/"
ONE = "formulier/<slug:slug>/<uuid:aanvraag_id>/"
urlpatterns = [
    path("formulier/verder/", verder.verder, name="verder"),
    path("formulier/verder/<str:token>/", verder.by_link, name="by_link"),
    path("formulier/ondertekenen/<str:token>/", ondertekenen.ondertekenen, name="ondertekenen"),
    path("betalen/<str:token>/", later.later, name="later"),
    path("betalen/<str:token>/terug/", later.later_terug, name="later_terug"),
    path("formulier/betaling/veranderd/", betalen.betaling_veranderd, name="betaling_veranderd"),
    path("formulier/<slug:slug>/", begin.begin, name="begin"),
    path(f"{ONE}stap/<slug:code>/", stap.stap, name="stap"),
    path(f"{ONE}bewaren/", verder.bewaren, name="bewaren"),
    path(f"{ONE}controle/", controle.controle, name="controle"),
    path(f"{ONE}betalen/", betalen.betalen, name="betalen"),
    path(f"{ONE}betaald/", betalen.betaald, name="betaald"),
    path(f"{ONE}handtekeningen/", handtekeningen.handtekeningen, name="handtekeningen"),
    path(f"{ONE}klaar/", controle.klaar, name="klaar"),
    path(f"{ONE}adres/", controle.adres_opnieuw, name="adres_opnieuw"),
    path(f"{ONE}kopie.pdf", controle.kopie, name="kopie"),
    path("werk/formulieren/namens/", work.namens, name="namens"),
    path("werk/formulieren/handtekeningen/", work.handtekeningen, name="wacht_op_hand"),
    path("werk/formulieren/betalen/", betalingen.betalingen, name="betalingen"),
    path("werk/formulieren/betalen/<uuid:verzoek_id>/", betalingen.betaling, name="betaling"),
    path("werk/formulieren/betalen/terug/<uuid:poging_id>/", betalingen.terug, name="terug"),
    path("werk/formulieren/betalen/<uuid:verzoek_id>/gestuurd/", betalingen.gepost, name="gepost"),
    path("werk/formulieren/overdracht/", work.wachtend, name="wachtend"),
    path("werk/formulieren/overdracht/<uuid:aanvraag_id>/opnieuw/", work.opnieuw, name="opnieuw"),
    path("werk/formulieren/bouwen/", lijst.lijst, name="bouw_lijst"),
    path("werk/formulieren/bedragen/", normen.normen, name="normen"),
    path("werk/formulieren/bedragen/<uuid:normbedrag_id>/", normen.gecontroleerd, name="norm_ok"),
    path("werk/formulieren/nieuw/", lijst.nieuw, name="bouw_nieuw"),
    path("werk/formulieren/invoer/", lijst.invoer, name="bouw_invoer"),
    path(BOUW, tafel.bouwen, name="bouwen"),
    path(f"{BOUW}algemeen/", tafel.algemeen, name="bouw_algemeen"),
    path(f"{BOUW}engels/", tafel.engels, name="bouw_engels"),
    path(f"{BOUW}stap/", deel.stap, name="bouw_stap_nieuw"),
    path(f"{BOUW}stap/<slug:stap>/", deel.stap, name="bouw_stap"),
    path(f"{BOUW}stap/<slug:stap>/vraag/", deel.vraag, name="bouw_vraag_nieuw"),
    path(f"{BOUW}stap/<slug:stap>/vraag/<slug:vraag>/", deel.vraag, name="bouw_vraag"),
    path(f"{BOUW}stap/<slug:stap>/groep/<slug:groep>/", deel.lid, name="bouw_lid_nieuw"),
    path(f"{BOUW}stap/<slug:stap>/groep/<slug:groep>/<slug:vraag>/", deel.lid, name="bouw_lid"),
    path(f"{BOUW}kijk/", deel.kijk, name="bouw_kijk"),
    path(f"{BOUW}berekening/", deel.berekening, name="bouw_berekening_nieuw"),
    path(f"{BOUW}berekening/<slug:code>/", deel.berekening, name="bouw_berekening"),
    path(f"{BOUW}versies/", versies.versies, name="bouw_versies"),
    path(f"{BOUW}publiceren/", versies.publiceren, name="bouw_publiceren"),
    path(f"{BOUW}weghalen/", versies.weghalen, name="bouw_weg"),
    path(f"{BOUW}terugzetten/<int:number>/", versies.terugzetten, name="bouw_terug"),
    path(f"{BOUW}uitvoer.json", lijst.uitvoer, name="bouw_uitvoer"),
    path(f"{BOUW}cijfers/", cijfers.cijfers, name="bouw_cijfers"),
    path("oefenbank/<str:betaling>/", oefenbank.oefenbank, name="oefenbank"),
    path(PROEF, proef.begin, name="proef"),
    path(f"{PROEF}stap/<slug:stap>/", proef.stap, name="proef_stap"),
    path(f"{PROEF}klaar/", proef.klaar, name="proef_klaar"),
]
