"""/docs/ and /rondleiding/."""

from django.urls import path

from loket.uitleg import pages

app_name = "uitleg"
urlpatterns = [
    path("docs/", pages.shelf, name="shelf"),
    path("docs/beeld/<str:name>", pages.picture, name="picture"),
    path("docs/<path:name>/", pages.guide, name="guide"),
    path("rondleiding/", pages.tour, name="tour"),
]
