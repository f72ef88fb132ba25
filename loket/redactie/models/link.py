"""Addresses that pages lead to, and whether they still answer."""

from django.db import models

from loket.kernel.ids import new_id


class Link(models.Model):
    """`broken_since` stays from the first time that it failed until it answers again."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    url = models.CharField(max_length=400, unique=True)
    checked_at = models.DateTimeField(null=True)
    failures = models.PositiveSmallIntegerField(default=0)
    broken_since = models.DateTimeField(null=True)
    trouble = models.CharField(max_length=120, blank=True)

    class Meta:
        indexes = [models.Index(fields=["checked_at"], name="links_to_check")]


class LinkUse(models.Model):
    """`told_at`: when the owner of the page heard of it, for as long as the link is broken."""

    link = models.ForeignKey(Link, on_delete=models.CASCADE, related_name="uses")
    page = models.ForeignKey("redactie.Page", on_delete=models.CASCADE, related_name="+")
    told_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["link", "page"], name="a_link_once_on_a_page")]
