"""Who took part in a klantcontact, or must do something, on our side."""

from django.db import models

from loket.kernel.ids import new_id
from loket.klantcontacten.models.klantcontact import Klantcontact
from loket.organisatie.models import Medewerker, Team


class SoortActor(models.TextChoices):
    MEDEWERKER = "medewerker", "Medewerker"
    GEAUTOMATISEERDE_ACTOR = "geautomatiseerde_actor", "Geautomatiseerde actor"
    ORGANISATORISCHE_EENHEID = "organisatorische_eenheid", "Organisatorische eenheid"


class Actor(models.Model):
    """Of our own people and teams there is one each, made when it is first needed; other systems bring theirs.

    Of the last fields, `functie` to `telefoonnummer`, the kind says which are used (actorIdentificatie).
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    soort_actor = models.CharField(max_length=30, choices=SoortActor)
    naam = models.CharField(max_length=200)
    indicatie_actief = models.BooleanField(default=True)
    object_id = models.CharField(max_length=200, blank=True)
    code_objecttype = models.CharField(max_length=200, blank=True)
    code_register = models.CharField(max_length=200, blank=True)
    code_soort_object_id = models.CharField(max_length=200, blank=True)
    functie = models.CharField(max_length=40, blank=True)
    omschrijving = models.CharField(max_length=200, blank=True)
    emailadres = models.CharField(max_length=254, blank=True)
    faxnummer = models.CharField(max_length=20, blank=True)
    telefoonnummer = models.CharField(max_length=20, blank=True)

    medewerker = models.OneToOneField(Medewerker, on_delete=models.SET_NULL, null=True, related_name="+")
    team = models.OneToOneField(Team, on_delete=models.SET_NULL, null=True, related_name="+")


class ActorKlantcontact(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id)
    actor = models.ForeignKey(Actor, on_delete=models.CASCADE, related_name="+")
    klantcontact = models.ForeignKey(Klantcontact, on_delete=models.CASCADE, related_name="actoren")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["actor", "klantcontact"], name="an_actor_once_in_a_contact")]
