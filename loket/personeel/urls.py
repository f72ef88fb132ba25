"""The addresses of personeel."""

from django.urls import path

from loket.personeel.pages import arrange, casus, ik, team

app_name = "personeel"
urlpatterns = [
    path("werk/leren/", ik.mine, name="ik"),
    path("werk/leren/trainingen/", ik.trainings, name="trainingen"),
    path("werk/leren/trainingen/nieuw/", casus.new_training, name="training-nieuw"),
    path("werk/leren/trainingen/<uuid:training_id>/aanmelden/", ik.enrol, name="aanmelden"),
    path("werk/leren/inrichten/", arrange.arrange, name="inrichten"),
    path("werk/leren/inrichten/punt/<uuid:punt_id>/weg/", arrange.remove_punt, name="punt-weg"),
    path(
        "werk/leren/inrichten/competentie/<uuid:competentie_id>/weg/",
        arrange.remove_competentie,
        name="competentie-weg",
    ),
    path("werk/leren/mandaat/", ik.mandate, name="mandaat"),
    path("werk/leren/akkoord/<uuid:verwachting_id>/", ik.agree, name="akkoord"),
    path("werk/leren/klaar/<uuid:stap_id>/", ik.tick, name="klaar"),
    path("werk/leren/casussen/", casus.overview, name="casussen"),
    path("werk/leren/casussen/nieuw/", casus.new_casus, name="casus-nieuw"),
    path("werk/leren/team/", team.team, name="team"),
    path("werk/leren/team/<uuid:collega_id>/", team.one, name="collega"),
    path("werk/leren/team/<uuid:collega_id>/<slug:stap>/", team.step, name="stap"),
    path("werk/leren/gesprek/<uuid:gesprek_id>/gehouden/", team.held, name="gehouden"),
]
