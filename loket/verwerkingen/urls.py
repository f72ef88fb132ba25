"""/beheer/verwerkingen/."""

from django.urls import path

from loket.verwerkingen import pages

app_name = "verwerkingen"
urlpatterns = [path("beheer/verwerkingen/", pages.log, name="log")]
