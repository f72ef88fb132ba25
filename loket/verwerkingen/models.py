"""The two logs, the end of the chain, and who may look at something closed for the rest of the day."""

from django.db import models

from loket.kernel.ids import new_id
from loket.kernel.secrets import EncryptedTextField


class Verwerking(models.Model):
    """A line of the logboek dataverwerkingen: data of one person were used. It says nothing of the colleague.

    `activity` is an address in the register of processing activities; `person` is who it is about, sealed; nobody (an
    empty index) in the line of a list that an application read.
    """

    trace_id = models.CharField(max_length=32)
    operation_id = models.CharField(max_length=16)
    status_code = models.PositiveSmallIntegerField(default=1)  # 0 unknown, 1 good, 2 wrong
    name = models.CharField(max_length=100)
    start_time = models.DateTimeField()
    end_time = models.DateTimeField()
    resource = models.CharField(max_length=200)
    activity = models.CharField(max_length=300)
    purpose = models.CharField(max_length=200)
    person = EncryptedTextField()
    person_index = models.BinaryField()

    class Meta:
        indexes = [
            models.Index(fields=["person_index", "-start_time"], name="verwerkingen_of_person"),
            models.Index(fields=["start_time"], name="verwerkingen_by_time"),
        ]


class Logregel(models.Model):
    """A line of the audit log: which colleague did what to which object. Each line is sealed with the one before."""

    number = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    by_kind = models.CharField(max_length=20)
    by_id = models.CharField(max_length=100, blank=True)
    by_name = models.CharField(max_length=200, blank=True)
    place = models.CharField(max_length=60, blank=True)
    action = models.CharField(max_length=100)
    object = models.CharField(max_length=100)
    label = models.CharField(max_length=200, blank=True)
    purpose = models.CharField(max_length=200)
    reason = models.CharField(max_length=500, blank=True)
    operation_id = models.CharField(max_length=16)
    seal = models.BinaryField()

    class Meta:
        # The migration adds triggers: lines do not change, and do not go before their time.
        indexes = [
            models.Index(fields=["object", "-number"], name="logregels_of_object"),
            models.Index(fields=["by_id", "-number"], name="logregels_of_medewerker"),
            models.Index(fields=["at"], name="logregels_by_time"),
        ]


class Keten(models.Model):
    """Where the chain ends: one row. Who writes a line holds it."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    number = models.BigIntegerField(default=0)
    seal = models.BinaryField(default=b"")

    class Meta:
        constraints = [models.CheckConstraint(name="one_keten", condition=models.Q(id=1))]


class Noodtoegang(models.Model):
    """Somebody gave a reason to look at what is closed to him, and may do so for the rest of that day."""

    id = models.UUIDField(primary_key=True, default=new_id)
    object = models.CharField(max_length=100)
    by_id = models.CharField(max_length=100)
    by_name = models.CharField(max_length=200)
    reason = models.CharField(max_length=500)
    taken_at = models.DateTimeField()
    until = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["by_id", "object", "-until"], name="noodtoegang_of_medewerker")]
