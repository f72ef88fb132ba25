"""Groups of partijen that a town wants to tell apart, such as shopkeepers or associations."""

from django.db import models

from loket.kernel.ids import new_id
from loket.partijen.models.partij import Partij


class Categorie(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id)
    naam = models.CharField(max_length=80)


class CategorieRelatie(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id)
    partij = models.ForeignKey(Partij, on_delete=models.CASCADE, null=True, related_name="categorie_relaties")
    categorie = models.ForeignKey(Categorie, on_delete=models.CASCADE, null=True, related_name="+")
    begin_datum = models.DateField(null=True)
    eind_datum = models.DateField(null=True)
