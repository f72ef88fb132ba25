"""What partijen hold of one person."""

from django.db.models import Q

from loket.kernel.person import Goes, Held
from loket.partijen.commands.persoon import forget_accounts, forget_addresses, forget_consents, forget_partijen
from loket.partijen.models import (
    CategorieRelatie,
    DigitaalAdres,
    Partij,
    PartijIdentificator,
    Rekeningnummer,
    Toestemming,
    Vertegenwoordiging,
)

TASK = "Publieke taak (AVG 6 lid 1 onder e): u helpen en uw zaken doen."
CONSENT = "Uw toestemming (AVG 6 lid 1 onder a)."
YOURS = "Van uzelf, of van de Basisregistratie Personen."
AS_LONG = "Zolang wij iets anders van u bewaren, en 5 jaar daarna."

HELD = (
    Held(
        Toestemming,
        "Toestemming voor berichten",
        "Van uzelf.",
        CONSENT,
        "Tot u de toestemming intrekt, en daarna om te laten zien dat u haar gaf.",
        of=lambda person: Toestemming.objects.filter(digitaal_adres__partij__in=person.known_as),
        forget=forget_consents,
        goes=Goes.NOTHING_RUNS,
    ),
    Held(
        DigitaalAdres,
        "E-mailadressen en telefoonnummers",
        "Van uzelf.",
        TASK,
        "Tot u het weghaalt. Hebben wij 5 jaar niets anders van u, dan gaat het vanzelf weg.",
        of=lambda person: DigitaalAdres.objects.filter(partij__in=person.known_as),
        forget=forget_addresses,
        goes=Goes.NOTHING_RUNS,
    ),
    Held(
        Rekeningnummer,
        "Rekeningnummers",
        "Van uzelf.",
        TASK,
        "Zolang wij u geld kunnen betalen, en hoogstens 5 jaar nadat wij niets anders meer van u hebben.",
        of=lambda person: Rekeningnummer.objects.filter(partij__in=person.known_as),
        forget=forget_accounts,
        goes=Goes.NOTHING_RUNS,
    ),
    Held(
        PartijIdentificator,
        "Nummers in andere registers",
        "Van DigiD of van een register.",
        "Wet algemene bepalingen burgerservicenummer, artikel 10.",
        AS_LONG,
        of=lambda person: PartijIdentificator.objects.filter(partij__in=person.known_as),
        goes=Goes.LAST,
    ),
    Held(
        Vertegenwoordiging,
        "Voor wie u spreekt, en wie voor u spreekt",
        "Van uzelf, of van de rechter.",
        TASK,
        AS_LONG,
        of=lambda person: Vertegenwoordiging.objects.filter(
            Q(vertegenwoordigde_partij__in=person.known_as) | Q(vertegenwoordigende_partij__in=person.known_as)
        ),
        goes=Goes.LAST,
        untold=frozenset({"vertegenwoordigende_partij", "vertegenwoordigde_partij"}),
    ),
    Held(
        CategorieRelatie,
        "Groepen waar u in staat",
        "Van ons.",
        TASK,
        AS_LONG,
        of=lambda person: CategorieRelatie.objects.filter(partij__in=person.known_as),
        goes=Goes.LAST,
    ),
    Held(
        Partij,
        "Wie u bent: naam, adres en geboortedatum",
        YOURS,
        TASK,
        AS_LONG,
        of=lambda person: Partij.objects.filter(id__in=person.known_as),
        forget=forget_partijen,
        goes=Goes.LAST,
        untold=frozenset({"interne_notitie", "accountmanager_vanaf", "accountmanager_tot_en_met"}),
    ),
)
