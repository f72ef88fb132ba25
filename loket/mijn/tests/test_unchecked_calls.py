"""Who gave the number of another as their own does not read what that one called about: that can be a safe address."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.examples.cast import FATIMA
from loket.klantcontacten.models import Betrokkene, Internetaak, Klantcontact
from loket.klantcontacten.models.internetaak import SoortInternetaak, Toestand
from loket.klantcontacten.rules.caller import Identification
from loket.organisatie.models import Medewerker
from loket.partijen.models import Partij
from loket.verwerkingen.models import Logregel, Verwerking

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def called(partij, what, level, kanaal="telefoon"):
    """Whoever calls from a number that a klant gave is shown as that klant, and asks to be called back."""
    contact = Klantcontact.objects.create(
        nummer=what[:10], kanaal=kanaal, onderwerp=what, plaatsgevonden_op=NOW, identificatieniveau=level
    )
    Betrokkene.objects.create(klantcontact=contact, partij=partij, rol="klant", initiator=True)
    Internetaak.objects.create(
        nummer=what[:10],
        klantcontact=contact,
        gevraagde_handeling="Bel terug",
        toelichting=f"Bel over {what}",
        toestand=Toestand.OPEN,
        soort=SoortInternetaak.TERUGBELLEN,
        toegewezen_op=NOW,
        uiterlijk=NOW + timedelta(days=1),
    )


@pytest.mark.parametrize(
    ("level", "kanaal", "told"),
    [
        (Identification.NONE, "telefoon", False),
        (Identification.KNOWLEDGE, "telefoon", True),
        (Identification.NONE, "Telefonisch", False),  # in the words of a program of others
        (Identification.NONE, "whatsapp", False),
        (Identification.NONE, "balie", False),
        (Identification.STRONG, "balie", True),
        (Identification.LIGHT, "email", True),  # from an address that they confirmed
        (Identification.NONE, "Aan de balie", False),
        (Identification.NONE, "Webchat", False),
        (Identification.NONE, "Mijn-app chat", False),
        (Identification.NONE, "Postbalie", False),
        (Identification.NONE, "eFormulier", True),  # a program knew them by their log-in
        (Identification.NONE, "E-mail", True),
    ],
)
def test_a_talk_in_which_nobody_checked_who_it_was_is_not_told(log_in, level, kanaal, told):
    client = log_in()
    called(Partij.objects.get(), "Briefadres", level, kanaal)
    pages = "".join(client.get(f"/mijn/{page}").content.decode() for page in ("", "contact/"))
    assert (">Briefadres<" in pages, "Bel over Briefadres" in pages) == (told, told)
    assert "Een gesprek waarin wij niet controleerden wie u was, staat hier niet." in pages


def test_what_a_colleague_wrote_down_is_told_by_its_level_alone(log_in, town):
    """Whatever channel was chosen on the screen: a mail of hers, under which stands a number that he gave."""
    client = log_in()
    called(Partij.objects.get(), "Briefadres", Identification.NONE, "email")
    Klantcontact.objects.update(medewerker=Medewerker.objects.get(email=FATIMA.email))
    assert ">Briefadres<" not in client.get("/mijn/contact/").content.decode()


def test_their_own_log_tells_nothing_of_such_a_talk(log_in, town, client):
    log_in()
    called(Partij.objects.get(), "Briefadres", Identification.NONE)
    Internetaak.objects.update(team_id="kcc")
    client.force_login(Medewerker.objects.get(email=FATIMA.email))
    assert client.get(f"/werk/terugbellen/{Internetaak.objects.get().id}/").status_code == 200
    assert Logregel.objects.filter(action="terugbelverzoek bekeken").exists()
    assert not Verwerking.objects.exists()
