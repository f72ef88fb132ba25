"""/werk/bezoek/."""

from django.urls import path

from loket.bezoek import pages

app_name = "bezoek"
urlpatterns = [
    path("werk/bezoek/", pages.figures, name="figures"),
    path("werk/bezoek/cijfers.csv", pages.figures_csv, name="figures_csv"),
]
