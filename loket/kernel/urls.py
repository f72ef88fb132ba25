"""Health pages: /gezond/leven, /gezond/klaar, and /gezond/meting for a monitor."""

from django.urls import path

from loket.kernel import health, metrics

app_name = "kernel"
urlpatterns = [
    path("leven", health.alive, name="alive"),
    path("klaar", health.ready, name="ready"),
    path("meting", metrics.metrics, name="metrics"),
]
