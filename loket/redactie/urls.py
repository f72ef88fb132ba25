"""Addresses of editors, and of who doubts a page."""

from django.urls import path

from loket.redactie.pages import editor, picture, public, rules, searches, signal, standard, work
from loket.redactie.pages.page import care, history, preview, review, show

app_name = "redactie"
ONE = "werk/redactie/paginas/<uuid:page_id>/"
urlpatterns = [
    path("werk/redactie/", work.start, name="work"),
    path("werk/redactie/paginas/", work.pages, name="pages"),
    path("werk/redactie/over-tijd/", work.overdue, name="overdue"),
    path("werk/redactie/signalen/", work.signals, name="signals"),
    path("werk/redactie/signalen/<uuid:signal_id>/", signal.answer, name="signal"),
    path("werk/redactie/zoekvragen/", searches.listing, name="searches"),
    path("werk/redactie/zoekvragen/taak/", searches.make, name="make_taak"),
    path("werk/redactie/taken/", searches.taken, name="taken"),
    path("werk/redactie/taken/<uuid:taak_id>/", searches.taak, name="taak"),
    path("werk/redactie/links/", work.links, name="links"),
    path("werk/redactie/fotos/", picture.pictures, name="pictures"),
    path("werk/redactie/standaardteksten/", standard.listing, name="standards"),
    path("werk/redactie/statuut/", rules.statute, name="statute"),
    path("werk/redactie/statuut/<slug:kind>/", rules.set_statute, name="set_statute"),
    path("werk/redactie/overdragen/", rules.hand_over, name="ownerless"),
    path("werk/redactie/toegankelijkheid/", rules.accessibility, name="accessibility"),
    path("werk/redactie/toegankelijkheid/verklaring/", rules.set_statement, name="set_statement"),
    path("werk/redactie/toegankelijkheid/punt/", rules.finding, name="add_finding"),
    path("werk/redactie/toegankelijkheid/punt/<uuid:finding_id>/", rules.finding, name="finding"),
    path("werk/redactie/nieuw/", editor.new, name="new"),
    path(ONE, show.show, name="page"),
    path(f"{ONE}bewerken/", editor.edit, name="edit"),
    path(f"{ONE}concept/", editor.keep, name="keep"),
    path("voorbeeld/pagina/<uuid:page_id>/", preview.preview, name="preview"),
    path(f"{ONE}geschiedenis/", history.history, name="history"),
    path(f"{ONE}vergelijken/", history.compare_now, name="compare_now"),
    path(f"{ONE}vergelijken/<uuid:draft_id>/", history.compare_draft, name="compare_draft"),
    path(f"{ONE}verder/", history.take_new_base, name="take_new_base"),
    path(f"{ONE}bevestigen/", care.confirm, name="confirm"),
    path(f"{ONE}overdragen/", care.hand_over, name="hand_over"),
    path(f"{ONE}weghalen/", care.take_down, name="take_down"),
    path(f"{ONE}terugzetten/<int:number>/", care.restore, name="restore"),
    path(f"{ONE}delen/", care.share, name="share"),
    path(f"{ONE}goedkeuren/", review.approve, name="approve"),
    path(f"{ONE}juridisch/", review.check_legally, name="check_legally"),
    path(f"{ONE}terugsturen/", review.send_back, name="send_back"),
    path(f"{ONE}terughalen/", review.withdraw, name="withdraw"),
    path(f"{ONE}standaardtekst/", standard.compare, name="standard"),
    path("klopt-dit-niet/<slug:kind>/<slug:slug>/", signal.ask, name="ask"),
    path("voorbeeld/<str:key>/", public.shared_preview, name="shared_preview"),
    path("beeld/<str:name>", public.picture, name="picture"),
]
