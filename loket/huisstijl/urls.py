"""The styleguide, in a demo only."""

from django.urls import path

from loket.huisstijl import pages

app_name = "huisstijl"
urlpatterns = [
    path("", pages.styleguide, name="styleguide"),
    path("werkplek/", pages.styleguide, {"layout": "staff"}, name="styleguide_staff"),
]
