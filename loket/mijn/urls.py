"""/mijn/ of who is in, and /zaak-volgen/ for who is not."""

from django.urls import path

from loket.mijn.pages import confirm, follow, gegevens, have, home, namens, wijk, zaak

app_name = "mijn"
urlpatterns = [
    path("mijn/", home.home, name="home"),
    path("mijn/zaken/", home.zaken, name="zaken"),
    path("mijn/zaken/<uuid:zaak_id>/", zaak.zaak, name="zaak"),
    path("mijn/zaken/<uuid:zaak_id>/stukken/", zaak.send, name="send"),
    path("mijn/zaken/<uuid:zaak_id>/vraag/", zaak.ask, name="ask"),
    path("mijn/zaken/<uuid:zaak_id>/document/<uuid:document_id>/", zaak.paper, name="paper"),
    path("mijn/berichten/", home.berichten, name="berichten"),
    path("mijn/afspraken/", have.afspraken, name="afspraken"),
    path("mijn/producten/", have.producten, name="producten"),
    path("mijn/contact/", home.contact, name="contact"),
    path("mijn/namens/", namens.namens, name="namens"),
    path("mijn/wijk/", wijk.wijk, name="wijk"),
    path("mijn/gegevens/", gegevens.gegevens, name="gegevens"),
    path("mijn/gegevens/bereikbaar/", gegevens.reach, name="reach"),
    path("mijn/gegevens/berichten/", gegevens.choose, name="choose"),
    path("mijn/gegevens/gebruik/", gegevens.uses, name="uses"),
    path("mijn/gegevens/klopt-niet/<str:veld>/", gegevens.wrong, name="wrong"),
    path("mijn/gegevens/bevestigen/", gegevens.again, name="again"),
    path("e-mail-bevestigen/<str:token>/", confirm.confirm, name="confirm"),
    path("zaak-volgen/", follow.follow, name="follow"),
]
