"""What was counted on a day, by one way of dividing it; and until where that was done."""

from django.db import models


class Soort(models.TextChoices):
    """By what a figure is divided. `GEHEEL` is all of it."""

    GEHEEL = "", "Alles"
    KANAAL = "kanaal", "Kanaal"
    PRODUCT = "product", "Product"
    TEAM = "team", "Team"
    WIJK = "wijk", "Wijk"


class Dagcijfer(models.Model):
    """Made anew from the records whenever one of them changes; nobody types here. A day without records has no row."""

    pk = models.CompositePrimaryKey("telling", "soort", "dag", "waarde")
    telling = models.CharField(max_length=40)
    soort = models.CharField(max_length=10, choices=Soort, blank=True)
    dag = models.DateField()
    waarde = models.CharField(max_length=100, blank=True)
    teller = models.BigIntegerField()
    noemer = models.BigIntegerField()

    class Meta:
        indexes = [  # what the boards read stands in it whole, so that a year of forty figures is a hundred pages
            models.Index(
                fields=["soort", "waarde", "telling", "dag"], include=["teller", "noemer"], name="dagcijfers_read"
            ),
        ]


class Bijgewerkt(models.Model):
    """Until which announcement changes were counted, and when; `jaar` is the older year that is counted next."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    announcement = models.BigIntegerField(default=0)
    op = models.DateTimeField(null=True)
    jaar = models.PositiveSmallIntegerField(null=True)
