"""Addresses of the website."""

from django.urls import path

from loket.website import api, pages

app_name = "website"
urlpatterns = [
    path("", pages.home, name="home"),
    path("contact/", pages.contact, name="contact"),
    path("toegankelijkheid/", pages.accessibility, name="accessibility"),
    path("privacy/", pages.privacy, name="privacy"),
    path("termijn-berekenen/", pages.termijn, name="termijn"),
    path("api/termijnen/v1/regels", api.rules, name="termijn_rules"),
    path("api/termijnen/v1/regels/<str:name>", api.rule, name="termijn_rule"),
    path("api/termijnen/v1/berekenen", api.calculate, name="termijn_calculate"),
    path("en/report/", pages.report_in_english, name="report_in_english"),
    path("api/", pages.apis, name="apis"),
    path("robots.txt", pages.robots, name="robots"),
    path(".well-known/security.txt", pages.security_txt, name="security"),
]
