"""One message that we write: to whom, what it says, which way it goes, and how far it came."""

from django.db import models
from django.db.models import Q

from loket.correspondentie.models.sjabloon import Sjabloonversie, Taal
from loket.correspondentie.models.soort import Berichtsoort, Weg
from loket.kernel.ids import new_id
from loket.organisatie.models import Medewerker
from loket.zaken.models import Zaak


class Staat(models.TextChoices):
    CONCEPT = "concept", "Concept"
    TE_POSTEN = "te-posten", "Ligt klaar voor de post"
    ONDERWEG = "onderweg", "Onderweg"
    VERZONDEN = "verzonden", "Verzonden"
    NIET_BEZORGD = "niet-bezorgd", "Niet bezorgd"


class Brief(models.Model):
    """A letter or a mail. What it says is never changed once it left the writer: a mistake is put right by another
    message, that says so (Awb 2:12). `opnieuw` is the one that was sent in its place another way (Awb 2:11).
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    soort = models.ForeignKey(Berichtsoort, on_delete=models.PROTECT, related_name="+")
    versie = models.ForeignKey(Sjabloonversie, on_delete=models.PROTECT, null=True, related_name="+")
    zaak = models.ForeignKey(Zaak, on_delete=models.CASCADE, related_name="+")
    naam = models.CharField(max_length=200, blank=True)
    adres = models.CharField(max_length=300, blank=True)  # lines after one another
    email = models.CharField(max_length=254, blank=True)
    weg = models.CharField(max_length=10, choices=Weg.choices)
    taal = models.CharField(max_length=2, choices=Taal.choices, default=Taal.NL)
    onderwerp = models.CharField(max_length=150, blank=True)
    tekst = models.TextField(blank=True)
    staat = models.CharField(max_length=15, choices=Staat.choices, default=Staat.CONCEPT)
    document_id = models.UUIDField(null=True)
    bewijs = models.CharField(max_length=100, blank=True, default="", db_default="")  # how the other side knows it
    opnieuw = models.OneToOneField("self", on_delete=models.SET_NULL, null=True, related_name="vervangt")
    door = models.ForeignKey(Medewerker, on_delete=models.SET_NULL, null=True, related_name="+")
    gemaakt_op = models.DateTimeField()
    klaar_op = models.DateTimeField(null=True)  # when the writer let it go
    verzonden_op = models.DateTimeField(null=True)

    class Meta:
        # The migration adds a trigger: what left the writer says for ever what it said.
        constraints = [
            models.CheckConstraint(
                name="brief_sent_has_time", condition=~Q(staat=Staat.VERZONDEN) | Q(verzonden_op__isnull=False)
            ),
            models.CheckConstraint(
                name="brief_concept_is_not_let_go",
                condition=Q(staat=Staat.CONCEPT, klaar_op=None) | ~Q(staat=Staat.CONCEPT) & Q(klaar_op__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["door", "-gemaakt_op"], condition=Q(staat=Staat.CONCEPT), name="my_concepts"),
            models.Index(fields=["klaar_op"], condition=Q(staat=Staat.TE_POSTEN), name="to_be_posted"),
            models.Index(fields=["zaak", "-gemaakt_op"], name="brieven_of_zaak"),
        ]
