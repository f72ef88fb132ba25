"""/werk/mail/, and /beheer/postbussen/."""

from django.urls import path

from loket.mail.pages import files, one, postbus, worklist

app_name = "mail"
urlpatterns = [
    path("werk/mail/", worklist.worklist, name="work"),
    path("werk/mail/wachttijd/", worklist.ageing, name="ageing"),
    path("werk/mail/<uuid:mail_id>/", one.one, name="one"),
    path("werk/mail/<uuid:mail_id>/origineel/", files.original, name="original"),
    path("werk/mail/<uuid:mail_id>/opmaak/", files.look, name="look"),
    path("werk/mail/<uuid:mail_id>/bijlage/<int:bijlage>/", files.attachment, name="bijlage"),
    path("beheer/postbussen/", postbus.overview, name="postbussen"),
    path("beheer/postbussen/nieuw/", postbus.postbus, name="add_postbus"),
    path("beheer/postbussen/<uuid:postbus_id>/", postbus.postbus, name="postbus"),
    path("werk/mail/<uuid:mail_id>/<slug:mail_step>/", one.step, name="step"),
]
