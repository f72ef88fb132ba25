"""The addresses of the wijkagenda. Residents see it on their own page."""

from django.urls import path

from loket.wijkagenda import pages

app_name = "wijkagenda"
urlpatterns = [
    path("werk/wijkagenda/", pages.work, name="work"),
    path("werk/wijkagenda/<slug:bron>/", pages.take, name="take"),
]
