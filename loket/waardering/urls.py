"""The addresses of waardering. The key of the mail is a secret, and used once."""

from django.urls import path

from loket.waardering.pages import cijfers, mening

app_name = "waardering"
urlpatterns = [
    path("mening/bedankt/", mening.thanks, name="thanks"),
    path("mening/<slug:sleutel>/", mening.mening, name="mening"),
    path("werk/waardering/", cijfers.work, name="work"),
    path("werk/waardering/cijfers.csv", cijfers.as_csv, name="csv"),
    path("werk/waardering/antwoord/<uuid:antwoord_id>/", cijfers.label, name="label"),
]
