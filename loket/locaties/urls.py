"""Addresses of places: for everybody, and for who keeps them."""

from django.urls import path

from loket.locaties.pages import public, staff

app_name = "locaties"
urlpatterns = [
    path("locaties/", public.places, name="places"),
    path("locaties/<slug:code>/", public.place, name="locatie"),
    path("beheer/locaties/", staff.overview, name="overview"),
    path("beheer/locaties/nieuw/", staff.add, name="add"),
    path("beheer/locaties/afwijking/", staff.afwijking, name="afwijking"),
    path("beheer/locaties/afwijking/<uuid:afwijking_id>/weg/", staff.remove, name="remove"),
    path("beheer/locaties/afwijking/<uuid:afwijking_id>/terug/", staff.put_back_afwijking, name="put_back_afwijking"),
    path("beheer/locaties/<slug:code>/", staff.change, name="change"),
    path("beheer/locaties/<slug:code>/terug/<int:number>/", staff.put_back, name="put_back"),
]
