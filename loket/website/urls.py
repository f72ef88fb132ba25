"""Addresses of the website."""

from django.urls import path

from loket.website import api
from loket.website.pages import home, norms, products, reading, search

app_name = "website"
urlpatterns = [
    path("", home.home, name="home"),
    path("zoeken/", search.search, name="search"),
    path("zoeken/suggesties/", search.suggest, name="suggest"),
    path("zoeken/naar/<uuid:search_id>/<slug:kind>/<slug:ref>/", search.go, name="go"),
    path("zoeken/gevonden/<uuid:search_id>/", search.tell, name="tell"),
    path("zoeken/gebeld/<uuid:search_id>/", search.phoned, name="phoned"),
    path("onderwerpen/", products.subjects, name="subjects"),
    path("onderwerpen/a-z/", products.a_to_z, name="a_to_z"),
    path("onderwerpen/<slug:code>/", products.subject, name="subject"),
    path("product/<slug:slug>/", products.product, name="product"),
    path("en/product/<slug:slug>/", products.product_in_english, name="product_in_english"),
    path("vraag/<slug:slug>/", products.vraag, name="vraag"),
    path("pagina/<slug:slug>/", reading.pagina, name="pagina"),
    path("en/pagina/<slug:slug>/", reading.pagina_in_english, name="pagina_in_english"),
    path("nieuws/", reading.news, name="news"),
    path("nieuws/rss.xml", reading.news_feed, name="news_feed"),
    path("nieuws/<slug:slug>/", reading.news_item, name="news_item"),
    path("agenda/", reading.agenda, name="agenda"),
    path("agenda/<slug:slug>/", reading.event, name="event"),
    path("sitemap.xml", reading.sitemap, name="sitemap"),
    path("contact/", home.contact, name="contact"),
    path("servicenormen/", home.servicenormen, name="servicenormen"),
    path("beheer/servicenormen/", norms.norms, name="norms"),
    path("beheer/servicenormen/nieuw/", norms.norm, name="add_norm"),
    path("beheer/servicenormen/<slug:code>/", norms.norm, name="norm"),
    path("toegankelijkheid/", home.accessibility, name="accessibility"),
    path("privacy/", home.privacy, name="privacy"),
    path("termijn-berekenen/", home.termijn, name="termijn"),
    path("api/termijnen/v1/regels", api.rules, name="termijn_rules"),
    path("api/termijnen/v1/regels/<str:name>", api.rule, name="termijn_rule"),
    path("api/termijnen/v1/berekenen", api.calculate, name="termijn_calculate"),
    path("en/", products.in_english, name="in_english"),
    path("en/contact/", home.contact_in_english, name="contact_in_english"),
    path("en/report/", home.report_in_english, name="report_in_english"),
    path("api/", home.apis, name="apis"),
    path("robots.txt", home.robots, name="robots"),
    path(".well-known/security.txt", home.security_txt, name="security"),
]
