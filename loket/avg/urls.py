"""/werk/avg/: of a klant, or of who began a zaak."""

from django.urls import path

from loket.avg.pages import person

app_name = "avg"
urlpatterns = [
    path("werk/avg/<slug:van>/<uuid:whose_id>/", person.one, name="one"),
    path("werk/avg/<slug:van>/<uuid:whose_id>/pakket/", person.package, name="package"),
    path("werk/avg/<slug:van>/<uuid:whose_id>/wissen/", person.erase, name="erase"),
]
