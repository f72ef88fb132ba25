"""What a klantcontact was about, and what came along with it: by the number that another register knows it."""

from django.db import models

from loket.kernel.ids import new_id
from loket.klantcontacten.models.klantcontact import Klantcontact


class _Identified(models.Model):
    object_id = models.CharField(max_length=200, blank=True)
    code_objecttype = models.CharField(max_length=200, blank=True)
    code_register = models.CharField(max_length=200, blank=True)
    code_soort_object_id = models.CharField(max_length=200, blank=True)

    class Meta:
        abstract = True


class Onderwerpobject(_Identified):
    """A zaak ("zaak", "openzaak", "uuid"), a melding, a letter; or an earlier klantcontact (`was_klantcontact`)."""

    id = models.UUIDField(primary_key=True, default=new_id)
    klantcontact = models.ForeignKey(
        Klantcontact, on_delete=models.CASCADE, null=True, related_name="onderwerpobjecten"
    )
    was_klantcontact = models.ForeignKey(Klantcontact, on_delete=models.CASCADE, null=True, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["object_id"], name="onderwerpen_by_object")]


class Bijlage(_Identified):
    id = models.UUIDField(primary_key=True, default=new_id)
    klantcontact = models.ForeignKey(Klantcontact, on_delete=models.CASCADE, null=True, related_name="bijlagen")
