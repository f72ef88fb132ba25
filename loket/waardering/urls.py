"""The addresses of waardering. The key of the mail is a secret, and used once."""

from django.urls import path

from loket.kernel.language import in_both_languages
from loket.waardering.pages import cijfers, mening, meting, peiling

app_name = "waardering"
urlpatterns = [
    in_both_languages(
        path("mening/bedankt/", mening.thanks, name="thanks"),
        path("mening/<slug:sleutel>/", mening.mening, name="mening"),
    ),
    path("werk/waardering/", cijfers.work, name="work"),
    path("werk/waardering/cijfers.csv", cijfers.as_csv, name="csv"),
    path("werk/waardering/metingen/", meting.beside_others, name="metingen"),
    path("werk/waardering/peiling/", peiling.peiling, name="peiling"),
    path("werk/waardering/peiling/plan/", peiling.plan, name="plan"),
    path("werk/waardering/antwoord/<uuid:antwoord_id>/", cijfers.label, name="label"),
]
