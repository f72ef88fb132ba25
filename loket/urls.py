"""Which address opens what."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("gezond/", include("loket.kernel.urls")),
    path("", include("loket.toegang.urls")),
]
