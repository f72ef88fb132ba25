"""The addresses of klachten. Who complains and what about stands in none of them."""

from django.urls import path

from loket.kernel.language import in_both_languages
from loket.klachten.pages import complain, one, report, work

app_name = "klachten"
urlpatterns = [
    in_both_languages(
        path("klacht/", complain.complain, name="complain"),
        path("klacht/ontvangen/<uuid:send_key>/", complain.thanks, name="thanks"),
        path("klacht/<slug:volgcode>/", complain.standing, name="standing"),
    ),
    path("klachten/", report.reports, name="reports"),
    path("klachten/<int:jaar>/", report.report, name="report"),
    path("klachten/<int:jaar>.pdf", report.as_pdf, name="report_pdf"),
    path("klachten/<int:jaar>.csv", report.as_csv, name="report_csv"),
    path("werk/klachten/", work.work, name="work"),
    path("werk/klachten/nieuw/", work.new, name="new"),
    path("werk/klachten/over-mij/", work.about_me, name="about_me"),
    path("werk/klachten/over-mij/<uuid:klacht_id>/", work.copy, name="copy"),
    path("werk/klachten/over-mij/<uuid:klacht_id>/bijlage/<uuid:bijlage_id>/", work.copied_file, name="copied_file"),
    path("werk/klachten/maatregelen/", work.maatregelen, name="maatregelen"),
    path("werk/klachten/maatregelen/<uuid:maatregel_id>/<slug:stap>/", work.maatregel, name="maatregel"),
    path("werk/klachten/jaarverslag/", report.years, name="years"),
    path("werk/klachten/jaarverslag/<int:jaar>/", report.year, name="year"),
    path("werk/klachten/<uuid:klacht_id>/", one.one, name="one"),
    path("werk/klachten/<uuid:klacht_id>/brief/<uuid:brief_id>/", one.letter, name="letter"),
    path("werk/klachten/<uuid:klacht_id>/bijlage/<uuid:bijlage_id>/", one.file, name="file"),
    path("werk/klachten/<uuid:klacht_id>/<slug:stap>/", one.step, name="step"),
]
