"""What is counted. The marks of visitors live one day at most; an address of a network is never kept."""

from django.db import models
from django.db.models import F, Q


class PageCount(models.Model):
    """How often one page was looked at on one day. `kind` is the name of its address, `address` its path."""

    day = models.DateField()
    kind = models.CharField(max_length=60)
    address = models.CharField(max_length=200)
    views = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(name="one_count_a_page_a_day", fields=["day", "kind", "address"])]

    def __str__(self) -> str:
        return f"{self.day} {self.address}: {self.views}"


class Salt(models.Model):
    """The secret of one day. When it is thrown away, nobody can make a mark of that day again."""

    day = models.DateField(primary_key=True)
    salt = models.BinaryField()

    def __str__(self) -> str:
        return str(self.day)


class Mark(models.Model):
    """A browser on one day, as a hash; thrown away with the salt, when the day is counted."""

    day = models.DateField()
    mark = models.BinaryField()
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()
    visits = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(name="one_mark_a_day", fields=["day", "mark"])]

    def __str__(self) -> str:
        return str(self.day)


class DayTotal(models.Model):
    """What stays of a day that is over."""

    day = models.DateField(primary_key=True)
    visits = models.PositiveIntegerField()
    uniques = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="no_more_uniques_than_visits", condition=Q(uniques__lte=F("visits")))
        ]

    def __str__(self) -> str:
        return f"{self.day}: {self.visits}"


class Baseline(models.Model):
    """A figure from before, as somebody else counted it: shown, and never compared."""

    period = models.CharField(max_length=60, primary_key=True)
    visits = models.PositiveIntegerField()
    uniques = models.PositiveIntegerField()
    source = models.CharField(max_length=200)

    def __str__(self) -> str:
        return self.period
