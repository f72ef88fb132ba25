"""The addresses of storingen."""

from django.urls import path

from loket.storingen import pages

app_name = "storingen"
urlpatterns = [
    path("werk/storingen/", pages.work, name="work"),
    path("werk/storingen/<uuid:storing_id>/einde/", pages.end, name="end"),
]
