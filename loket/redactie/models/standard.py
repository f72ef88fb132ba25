"""Texts of an umbrella supplier that pages may follow."""

from django.db import models


class StandardText(models.Model):
    """The newest text of this supplier for a page. The page keeps which version it follows and what that said."""

    page = models.OneToOneField("redactie.Page", primary_key=True, on_delete=models.CASCADE, related_name="standard")
    source = models.CharField(max_length=80)
    ref = models.CharField(max_length=120)
    version = models.CharField(max_length=40)
    content = models.JSONField()
    received_at = models.DateTimeField()
    followed_version = models.CharField(max_length=40, blank=True)
    followed_content = models.JSONField(null=True)
    deviates_because = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "ref"], name="a_standard_text_on_one_page")]
