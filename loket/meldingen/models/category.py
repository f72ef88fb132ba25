"""What can be reported, how soon we mend it, and which team does it. The town maintains these as data."""

from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from loket.kernel.language import words_here


class CategoryGroup(models.Model):
    """A tile on the form, such as "Straatlantaarn" or "Afval"; `usual` is what most people mean by it."""

    code = models.SlugField(primary_key=True, max_length=50)
    name = models.CharField(max_length=60)
    name_en = models.CharField(max_length=60, blank=True, default="", db_default="")
    icon = models.CharField(max_length=40)
    position = models.PositiveSmallIntegerField(unique=True)
    usual = models.ForeignKey("Category", null=True, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return self.name


class CategoryQuerySet(models.QuerySet["Category"]):
    def active_on(self, day: date) -> "CategoryQuerySet":
        return self.filter(
            Q(active_from=None) | Q(active_from__lte=day), Q(active_until=None) | Q(active_until__gte=day)
        )


class Category(models.Model):
    """One kind of melding, with its norm in working days (domain rule R-14) and the words for messages.

    `_en`: the same for who reads English. Without it they read the Dutch.
    """

    code = models.SlugField(primary_key=True, max_length=50)
    group = models.ForeignKey(CategoryGroup, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=80)
    name_en = models.CharField(max_length=80, blank=True, default="", db_default="")
    help_text = models.CharField(max_length=300, blank=True)
    object_words = models.CharField(max_length=80, help_text="Past in: U heeft … gemeld")
    object_words_en = models.CharField(max_length=80, blank=True, default="", db_default="")
    done_words = models.CharField(max_length=200, blank=True, help_text="Voorstel voor het bericht als het klaar is")
    done_words_en = models.CharField(max_length=200, blank=True, default="", db_default="")
    terms = ArrayField(models.CharField(max_length=60), default=list, help_text="Wat mensen typen")
    norm_days = models.PositiveSmallIntegerField(default=5)
    urgent = models.BooleanField(default=False)
    asks_lamp = models.BooleanField(default=False, help_text="Vraag naar het nummer van de lichtmast")
    forward_to = models.CharField(max_length=80, blank=True, help_text="Altijd voor een ander, bijvoorbeeld de politie")
    active_from = models.DateField(null=True, blank=True)
    active_until = models.DateField(null=True, blank=True)

    objects = CategoryQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="category_period_in_order",
                condition=Q(active_from=None) | Q(active_until=None) | Q(active_from__lte=F("active_until")),
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name_here(self) -> str:
        """For who reads the page or the message now."""
        return words_here(self.name, self.name_en)

    @property
    def object_words_here(self) -> str:
        return words_here(self.object_words, self.object_words_en)


class Route(models.Model):
    """Which team gets it: by category or group, in a wijk or anywhere. The most exact line wins (rules.routing)."""

    group = models.ForeignKey(CategoryGroup, null=True, on_delete=models.PROTECT, related_name="+")
    category = models.ForeignKey(Category, null=True, on_delete=models.PROTECT, related_name="+")
    wijk = models.ForeignKey("gebied.Wijk", null=True, on_delete=models.PROTECT, related_name="+")
    team = models.ForeignKey("organisatie.Team", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["group", "category", "wijk"], nulls_distinct=False, name="one_route_for_each_question"
            ),
            models.CheckConstraint(
                name="route_by_group_or_category_not_both", condition=Q(group=None) | Q(category=None)
            ),
        ]
