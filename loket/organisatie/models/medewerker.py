"""Medewerkers: the people of staff, who log in with their e-mail address of work."""

import uuid

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower


class DirectNumber(models.TextChoices):
    """Which colleagues see a direct number. People outside see the central number only (S-26)."""

    STAFF = "staff", "alle collega's"
    TEAM = "team", "alleen mijn teams"


class MedewerkerQuerySet(models.QuerySet["Medewerker"]):
    def active(self) -> "MedewerkerQuerySet":
        return self.filter(is_active=True)

    def by_name(self) -> "MedewerkerQuerySet":
        return self.order_by("last_name", "first_name", "email")


class Medewerkers(BaseUserManager["Medewerker"]):
    """Finds people. New ones come through the command `hire_medewerker`."""

    def get_queryset(self) -> MedewerkerQuerySet:
        return MedewerkerQuerySet(self.model, using=self._db)

    def active(self) -> MedewerkerQuerySet:
        return self.get_queryset().active()

    def get_by_natural_key(self, email: str | None) -> "Medewerker":
        return self.get(email=(email or "").strip().lower())


class Medewerker(AbstractBaseUser):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(unique=True)
    email_before = models.EmailField(blank=True, default="", db_default="", help_text="Until it heard of the change")
    first_name = models.CharField(max_length=60)
    infix = models.CharField(max_length=20, blank=True)
    last_name = models.CharField(max_length=80)
    job_title = models.CharField(max_length=80, blank=True)
    phone_direct = models.CharField(max_length=20, blank=True)
    direct_number = models.CharField(max_length=10, choices=DirectNumber.choices, default=DirectNumber.STAFF)
    primary_team = models.ForeignKey("organisatie.Team", null=True, on_delete=models.PROTECT, related_name="+")
    is_active = models.BooleanField(default=True)
    hired_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True)

    objects = Medewerkers()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = []

    class Meta:
        constraints = [
            models.CheckConstraint(name="email_of_medewerker_in_lower_case", condition=Q(email=Lower("email"))),
            models.CheckConstraint(
                name="medewerker_who_left_has_time",
                condition=Q(is_active=True, left_at=None) | Q(is_active=False, left_at__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["last_name", "first_name"], name="medewerkers_by_name")]

    @property
    def name(self) -> str:
        return " ".join(part for part in (self.first_name, self.infix, self.last_name) if part)

    def __str__(self) -> str:
        return self.name
