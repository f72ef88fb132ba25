"""By which numbers registers know a partij."""

from django.db import models

from loket.kernel.ids import new_id
from loket.kernel.secrets import EncryptedTextField
from loket.partijen.models.partij import Partij


class SoortObjectId(models.TextChoices):
    BSN = "bsn", "Burgerservicenummer"
    VESTIGINGSNUMMER = "vestigingsnummer", "Vestigingsnummer"
    KVK_NUMMER = "kvk_nummer", "KvK-nummer"
    RSIN = "rsin", "RSIN"


class PartijIdentificator(models.Model):
    """`object_id` is sealed, whatever number it is; `object_index` finds it by kind and number without reading it.

    A vestigingsnummer may belong to several partijen; the other numbers are of one (see the commands).
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    partij = models.ForeignKey(Partij, on_delete=models.CASCADE, null=True, related_name="identificatoren")
    andere_partij_identificator = models.CharField(max_length=200, blank=True)
    code_objecttype = models.CharField(max_length=30)
    code_soort_object_id = models.CharField(max_length=20, choices=SoortObjectId)
    object_id = EncryptedTextField()
    object_index = models.BinaryField(db_index=True)
    code_register = models.CharField(max_length=10)
    sub_identificator_van = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
