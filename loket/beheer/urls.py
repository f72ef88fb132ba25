"""/beheer/ and /beheer/opdrachten/."""

from django.urls import path

from loket.beheer import pages

app_name = "beheer"
urlpatterns = [
    path("beheer/", pages.start, name="start"),
    path("beheer/rechten/", pages.rechten, name="rechten"),
    path("beheer/rechten.csv", pages.rechten_csv, name="rechten_csv"),
    path("beheer/database/", pages.traag, name="traag"),
    path("beheer/opdrachten/", pages.opdrachten, name="opdrachten"),
    path("beheer/opdrachten/reactie/<int:delivery_id>/opnieuw/", pages.repeat_reaction, name="repeat_reaction"),
    path("beheer/opdrachten/taak/<int:job_id>/opnieuw/", pages.repeat_failed_job, name="repeat_job"),
]
