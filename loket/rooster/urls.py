"""/werk/rooster/"""

from django.urls import path

from loket.rooster.pages import demand, presence, protocol, week

app_name = "rooster"
urlpatterns = [
    path("werk/rooster/", week.week, name="week"),
    path("werk/rooster/nieuw/", week.plan, name="plan"),
    path("werk/rooster/overnemen/", week.copy, name="copy"),
    path("werk/rooster/dienst/<uuid:dienst_id>/", week.change, name="change"),
    path("werk/rooster/dienst/<uuid:dienst_id>/weg/", week.remove, name="remove"),
    path("werk/rooster/bereikbaar/", presence.presence, name="presence"),
    path("werk/rooster/bereikbaar/balk/", presence.in_bar, name="in_bar"),
    path("werk/rooster/bereikbaar/ik/", presence.set_own, name="set_own"),
    path("werk/rooster/drukte/", demand.demand, name="demand"),
    path("werk/rooster/afspraken/", protocol.overview, name="reachability"),
    path("werk/rooster/afspraken/<slug:whose>/<str:ref>/", protocol.protocol, name="protocol"),
    path(
        "werk/rooster/afspraken/<slug:whose>/<str:ref>/toelichting/<int:naleving_id>/", protocol.comment, name="comment"
    ),
    path("werk/rooster/verbeteracties/<uuid:verbeteractie_id>/", protocol.action, name="action"),
]
