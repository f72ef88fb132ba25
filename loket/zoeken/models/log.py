"""What people searched, without a person: no name, no network address, no time of day."""

from django.db import models

from loket.kernel.ids import new_id


class SearchLog(models.Model):
    """One search. The query is masked, in small letters, and bounded."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    day = models.DateField()
    query = models.CharField(max_length=200)
    results = models.PositiveSmallIntegerField()
    unsure = models.BooleanField()
    referred = models.CharField(max_length=80, blank=True)
    clicked_kind = models.CharField(max_length=40, blank=True)
    clicked_ref = models.CharField(max_length=200, blank=True)
    left_for_phone = models.BooleanField(default=False)
    by_staff = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["day", "query"], name="search_by_day")]
