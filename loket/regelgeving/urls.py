"""Addresses of regulations."""

from django.urls import path

from loket.regelgeving.pages import public, staff

app_name = "regelgeving"
urlpatterns = [
    path("regelgeving/", public.listing, name="list"),
    path("regelgeving/<slug:slug>/", public.regeling, name="regeling"),
    path("werk/regelgeving/", staff.work, name="work"),
    path("werk/regelgeving/aanlevering.zip", staff.to_deliver, name="to_deliver"),
    path("werk/regelgeving/nieuw/", staff.add, name="add"),
    path("werk/regelgeving/<slug:slug>/tekst/", staff.adopt, name="adopt"),
    path("werk/regelgeving/versies/<uuid:versie_id>/bekendmaken/", staff.publish, name="publish"),
]
