"""Health pages: /gezond/leven and /gezond/klaar."""

from django.urls import path

from loket.kernel import health

app_name = "kernel"
urlpatterns = [
    path("leven", health.alive, name="alive"),
    path("klaar", health.ready, name="ready"),
]
