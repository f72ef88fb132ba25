"""/mijn/inloggen/ and /mijn/uitloggen/."""

from django.urls import path

from loket.inloggen.pages import broker, demo, entry, saml

app_name = "inloggen"
urlpatterns = [
    path("mijn/inloggen/", entry.begin, name="begin"),
    path("mijn/inloggen/demo/", demo.demo, name="demo"),
    path("mijn/inloggen/terug/", broker.back, name="back"),
    path("mijn/inloggen/met/<slug:way>/", broker.away, name="away"),
    path("mijn/inloggen/saml/terug/", saml.back, name="saml_back"),
    path("mijn/inloggen/saml/uit/", saml.out, name="saml_out"),
    path("mijn/inloggen/saml/<slug:way>/", saml.away, name="saml_away"),
    path("mijn/inloggen/saml/<slug:way>/metadata/", saml.metadata, name="saml_metadata"),
    path("mijn/uitloggen/elders/", broker.out_there, name="out_there"),
    path("mijn/uitloggen/", entry.out, name="uit"),
    path("mijn/uitgelogd/", entry.over, name="over"),
]
