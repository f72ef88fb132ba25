"""/werk/archief/."""

from django.urls import path

from loket.archief.pages import certificate, lijst, stays, work

app_name = "archief"
urlpatterns = [
    path("werk/archief/", work.work, name="work"),
    path("werk/archief/lijst-maken/", work.make, name="make"),
    path("werk/archief/uitzonderingen/", stays.held, name="held"),
    path("werk/archief/uitzonderingen/<uuid:uitzondering_id>/opheffen/", stays.release, name="release"),
    path("werk/archief/bewaren/", stays.kept, name="kept"),
    path("werk/archief/lijsten/<uuid:lijst_id>/", lijst.show, name="lijst"),
    path("werk/archief/lijsten/<uuid:lijst_id>/verklaring/", certificate.certificate, name="certificate"),
    path("werk/archief/lijsten/<uuid:lijst_id>/verklaring.csv", certificate.certificate_csv, name="certificate_csv"),
    path("werk/archief/lijsten/<uuid:lijst_id>/verklaring.pdf", certificate.certificate_pdf, name="certificate_pdf"),
    path("werk/archief/lijsten/<uuid:lijst_id>/regels/<uuid:regel_id>/", lijst.exclude, name="exclude"),
    path("werk/archief/lijsten/<uuid:lijst_id>/<slug:slug>/", lijst.step, name="step"),
]
