"""The addresses of correspondentie: writing, the post, and templates."""

from django.urls import path

from loket.correspondentie.pages import brief, post, sjablonen, word

app_name = "correspondentie"
urlpatterns = [
    path("werk/brieven/", post.work, name="work"),
    path("werk/brieven/post/", post.post, name="post"),
    path("werk/brieven/nieuw/<uuid:zaak_id>/", brief.new, name="new"),
    path("werk/brieven/<uuid:brief_id>/", brief.write, name="write"),
    path("werk/brieven/<uuid:brief_id>/tips/", brief.hints, name="hints"),
    path("werk/brieven/<uuid:brief_id>/brief.pdf", brief.pdf, name="pdf"),
    path("werk/brieven/<uuid:brief_id>/opnieuw/", brief.again, name="again"),
    path("werk/brieven/<uuid:brief_id>/weg/", brief.drop, name="drop"),
    path("werk/brieven/<uuid:brief_id>/terug/", word.back, name="back"),
    path("beheer/sjablonen/", sjablonen.every, name="sjablonen"),
    path("beheer/sjablonen/<slug:code>/<str:taal>/", sjablonen.one, name="sjabloon"),
    path("beheer/sjablonen/<slug:code>/<str:taal>/word/", word.versions, name="word_versions"),
    path("beheer/sjablonen/word/<uuid:wordversie_id>/bestand/", word.file, name="word_file"),
    path("beheer/sjablonen/word/<uuid:wordversie_id>/stoppen/", word.stop, name="word_stop"),
]
