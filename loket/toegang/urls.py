"""/inloggen/ and what belongs to it."""

from django.urls import path

from loket.toegang import pages

app_name = "toegang"
urlpatterns = [
    path("inloggen/", pages.log_in, name="login"),
    path("uitloggen/", pages.log_out, name="logout"),
]
