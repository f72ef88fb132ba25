"""/werk/berichten/, and /demo/postvak/ in the demo."""

from django.urls import path

from loket.berichten import pages

app_name = "berichten"
urlpatterns = [
    path("werk/berichten/", pages.overview, name="overview"),
    path("werk/berichten/<uuid:bericht_id>/", pages.show, name="show"),
    path("werk/berichten/<uuid:bericht_id>/opnieuw/", pages.repeat, name="repeat"),
    path("werk/berichten/<uuid:bericht_id>/aangekomen/", pages.arrived, name="arrived"),
    path("demo/postvak/", pages.postvak, name="postvak"),
]
