"""Addresses of the website."""

from django.urls import path

from loket.website import pages

app_name = "website"
urlpatterns = [
    path("", pages.home, name="home"),
    path("contact/", pages.contact, name="contact"),
    path("toegankelijkheid/", pages.accessibility, name="accessibility"),
    path("privacy/", pages.privacy, name="privacy"),
    path("en/report/", pages.report_in_english, name="report_in_english"),
    path("api/", pages.apis, name="apis"),
    path("robots.txt", pages.robots, name="robots"),
    path(".well-known/security.txt", pages.security_txt, name="security"),
]
