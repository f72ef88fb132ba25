"""A page: who answers for it, until when it counts as right, and which version stands there now."""

from datetime import date

from django.db import models
from django.db.models import F, Q

from loket.kernel.ids import new_id


class PageState(models.TextChoices):
    NEW = "new", "Nog niet gepubliceerd"
    PUBLISHED = "published", "Gepubliceerd"
    TAKEN_DOWN = "taken_down", "Van de website gehaald"


class PageQuerySet(models.QuerySet["Page"]):
    def published(self) -> "PageQuerySet":
        return self.filter(state=PageState.PUBLISHED)

    def overdue(self, today: date) -> "PageQuerySet":
        """Nobody looked at it in time."""
        return self.published().filter(review_on__lt=today)


class Page(models.Model):
    """`title` is that of the newest version, for lists. `reviewed_on`: when somebody last said that it is right."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=40)
    slug = models.SlugField(max_length=100)
    title = models.CharField(max_length=200, blank=True)
    owner = models.ForeignKey("organisatie.Medewerker", on_delete=models.PROTECT, related_name="+")
    afdeling = models.ForeignKey("organisatie.Afdeling", null=True, on_delete=models.PROTECT, related_name="+")
    review_on = models.DateField()
    reviewed_on = models.DateField(null=True)
    state = models.CharField(max_length=12, choices=PageState.choices, default=PageState.NEW)
    published_number = models.PositiveIntegerField(null=True)
    first_published_at = models.DateTimeField(null=True)
    published_at = models.DateTimeField(null=True)
    publish_until = models.DateField(null=True)
    taken_down_at = models.DateTimeField(null=True)
    taken_down_why = models.CharField(max_length=300, blank=True)
    preview_key = models.CharField(max_length=43, blank=True)
    made_at = models.DateTimeField()

    objects = PageQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "slug"], name="one_page_at_an_address"),
            models.CheckConstraint(
                name="published_page_has_version",
                condition=Q(
                    state=PageState.PUBLISHED,
                    published_number__isnull=False,
                    first_published_at__isnull=False,
                    published_at__isnull=False,
                    reviewed_on__isnull=False,
                )
                | ~Q(state=PageState.PUBLISHED) & Q(published_number=None),
            ),
            models.CheckConstraint(
                name="page_taken_down_has_time_and_reason",
                condition=Q(state=PageState.TAKEN_DOWN, taken_down_at__isnull=False) & ~Q(taken_down_why="")
                | ~Q(state=PageState.TAKEN_DOWN) & Q(taken_down_at=None, taken_down_why=""),
            ),
            models.CheckConstraint(
                name="page_first_published_first",
                condition=Q(first_published_at=None) | Q(published_at__gte=F("first_published_at")),
            ),
        ]
        indexes = [
            models.Index(fields=["owner", "state", "review_on"], name="pages_of_owner"),
            models.Index(fields=["kind", "state", "-published_at"], name="pages_of_kind"),
            models.Index(fields=["state", "review_on"], name="pages_to_review"),
        ]
