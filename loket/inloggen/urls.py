"""/mijn/inloggen/ and /mijn/uitloggen/."""

from django.urls import path

from loket.inloggen.pages import demo, entry

app_name = "inloggen"
urlpatterns = [
    path("mijn/inloggen/", entry.begin, name="begin"),
    path("mijn/inloggen/demo/", demo.demo, name="demo"),
    path("mijn/uitloggen/", entry.out, name="uit"),
    path("mijn/uitgelogd/", entry.over, name="over"),
]
