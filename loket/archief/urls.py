"""/werk/archief/."""

from django.urls import path

from loket.archief.pages import certificate, lijst, overdracht, stays, work

app_name = "archief"
urlpatterns = [
    path("werk/archief/", work.work, name="work"),
    path("werk/archief/lijst-maken/", work.make, name="make"),
    path("werk/archief/uitzonderingen/", stays.held, name="held"),
    path("werk/archief/uitzonderingen/<uuid:uitzondering_id>/opheffen/", stays.release, name="release"),
    path("werk/archief/bewaren/", stays.kept, name="kept"),
    path("werk/archief/overdracht-maken/", overdracht.make, name="make_overdracht"),
    path("werk/archief/overdrachten/<uuid:overdracht_id>/", overdracht.show, name="overdracht"),
    path("werk/archief/overdrachten/<uuid:overdracht_id>/overdragen/", overdracht.hand_over, name="hand_over"),
    path(
        "werk/archief/overdrachten/<uuid:overdracht_id>/regels/<uuid:overdrachtregel_id>/pakket.zip",
        overdracht.package,
        name="package",
    ),
    path("werk/archief/overdrachten/<uuid:overdracht_id>/<slug:slug>/", overdracht.step, name="overdracht_step"),
    path("werk/archief/lijsten/<uuid:lijst_id>/", lijst.show, name="lijst"),
    path("werk/archief/lijsten/<uuid:lijst_id>/verklaring/", certificate.certificate, name="certificate"),
    path("werk/archief/lijsten/<uuid:lijst_id>/verklaring.csv", certificate.certificate_csv, name="certificate_csv"),
    path("werk/archief/lijsten/<uuid:lijst_id>/verklaring.pdf", certificate.certificate_pdf, name="certificate_pdf"),
    path("werk/archief/lijsten/<uuid:lijst_id>/regels/<uuid:regel_id>/", lijst.exclude, name="exclude"),
    path("werk/archief/lijsten/<uuid:lijst_id>/<slug:slug>/", lijst.step, name="step"),
]
