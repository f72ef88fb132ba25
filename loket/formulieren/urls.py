"""The addresses of forms. Nothing that was filled in stands in one."""

from django.urls import path

from loket.formulieren.pages.public import begin, betalen, controle, stap, verder
from loket.formulieren.pages.staff import work

app_name = "formulieren"
ONE = "formulier/<slug:slug>/<uuid:aanvraag_id>/"
urlpatterns = [
    path("formulier/verder/", verder.verder, name="verder"),
    path("formulier/verder/<str:token>/", verder.by_link, name="by_link"),
    path("formulier/betaling/veranderd/", betalen.betaling_veranderd, name="betaling_veranderd"),
    path("formulier/<slug:slug>/", begin.begin, name="begin"),
    path(f"{ONE}stap/<slug:code>/", stap.stap, name="stap"),
    path(f"{ONE}bewaren/", verder.bewaren, name="bewaren"),
    path(f"{ONE}controle/", controle.controle, name="controle"),
    path(f"{ONE}betalen/", betalen.betalen, name="betalen"),
    path(f"{ONE}betaald/", betalen.betaald, name="betaald"),
    path(f"{ONE}klaar/", controle.klaar, name="klaar"),
    path(f"{ONE}kopie.pdf", controle.kopie, name="kopie"),
    path("werk/formulieren/namens/", work.namens, name="namens"),
    path("werk/formulieren/overdracht/", work.wachtend, name="wachtend"),
    path("werk/formulieren/overdracht/<uuid:aanvraag_id>/opnieuw/", work.opnieuw, name="opnieuw"),
]
