"""What came along with a mail. The bytes stay in the mail itself: here stands which part it is."""

from django.db import models

from loket.mail.models.mailbericht import Mailbericht


class Bijlage(models.Model):
    """`cid` is by what name the text of the mail shows a picture."""

    mail = models.ForeignKey(Mailbericht, on_delete=models.CASCADE, related_name="bijlagen")
    nummer = models.PositiveSmallIntegerField()
    naam = models.CharField(max_length=120)
    soort = models.CharField(max_length=120)
    grootte = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    cid = models.CharField(max_length=250, blank=True)

    class Meta:
        ordering = ["nummer"]
        constraints = [models.UniqueConstraint(fields=["mail", "nummer"], name="one_bijlage_a_number")]

    @property
    def in_tekst(self) -> bool:
        return bool(self.cid) and self.soort.startswith("image/")
