"""What goes when somebody asks to erase it (AVG 17): that there was a contact stays. Who erases announces it."""

from collections.abc import Iterable

from loket.kernel.actor import Actor
from loket.kernel.person import ERASED
from loket.klantcontacten.commands.keep import forget_addresses
from loket.klantcontacten.models import Betrokkene, Compliment, Internetaak, Klantcontact
from loket.klantcontacten.models.internetaak import Poging

NO_NAME = dict.fromkeys(("voorletters", "voornaam", "voorvoegsel_achternaam", "achternaam", "organisatienaam"), "")
NO_TEXT = dict.fromkeys(("inhoud", "reactie", "echte_vraag", "verwezen_naar", "nee_alternatief", "gesprek"), "")
NO_TAAK = dict.fromkeys(("naam", "telefoonnummer", "emailadres", "toelichting", "antwoord"), "")


def forget_contacten(rows: Iterable[Klantcontact], _by: Actor) -> None:
    found = Klantcontact.objects.filter(id__in=[each.id for each in rows])
    found.update(onderwerp=ERASED, metadata={}, **NO_TEXT)


def forget_betrokkenen(rows: Iterable[Betrokkene], _by: Actor) -> None:
    ids = [each.id for each in rows]
    forget_addresses(ids)
    empty = {"partij": None, "bezoekadres": None, "correspondentieadres": None}
    Betrokkene.objects.filter(id__in=ids).update(**empty, **NO_NAME)


def forget_taken(rows: Iterable[Internetaak], _by: Actor) -> None:
    ids = [each.id for each in rows]
    Poging.objects.filter(internetaak__in=ids).update(notitie="")
    Internetaak.objects.filter(id__in=ids).update(sleutel=None, **NO_TAAK)


def forget_complimenten(rows: Iterable[Compliment], _by: Actor) -> None:
    Compliment.objects.filter(id__in=[each.id for each in rows]).update(tekst=ERASED)
