"""Addresses of telefonie: for exchanges, and for staff."""

from django.urls import path

from loket.telefonie import api

app_name = "telefonie"
urlpatterns = [
    path("api/telefonie/gebeurtenissen", api.hear, name="api_hear"),
]
