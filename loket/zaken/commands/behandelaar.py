"""Who works on a zaak: a team, and somebody in it. Other systems see it as a rol of the kind behandelaar."""

from uuid import UUID

from django.db import transaction

from loket.catalogi.models import Roltype
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.organisatie.models import Medewerker, Team
from loket.zaken.commands.changing import changing
from loket.zaken.commands.rol import Betrokkene, add_rol, remove_rol
from loket.zaken.commands.zaaknotitie import add_notitie
from loket.zaken.events import ZaakHandedOver
from loket.zaken.models import BetrokkeneType, Notitiestatus, Rol, Zaak
from loket.zaken.rules.rol import KEPT_BY_US
from loket.zaken.rules.stap import why_not_write


@transaction.atomic
def hand_over_zaak(
    *, zaak_id: UUID, team: str | None, behandelaar_id: UUID | None = None, notitie: str = "", by: Actor
) -> None:
    """To another team, or to a colleague, with a note when there is something to say. The term keeps running."""
    to = Team.objects.filter(code=team, active=True).first() if team else None
    refuse(_why_not_to(team, to, behandelaar_id), why_not_write(notitie, field="notitie"))
    if notitie.strip():
        add_notitie(
            zaak_id=zaak_id,
            onderwerp="Bij het overdragen",
            tekst=notitie.strip(),
            aangemaakt_door=by.name,
            status=Notitiestatus.DEFINITIEF,
            by=by,
        )
    with changing(zaak_id, by=by) as zaak:
        zaak.team_id, zaak.behandelaar_id = team, behandelaar_id
    mirror_behandelaar(zaak_id, team=team, behandelaar_id=behandelaar_id)
    announce(ZaakHandedOver(zaak_id, team, behandelaar_id), by=by)


def mirror_behandelaar(zaak_id: UUID, *, team: str | None, behandelaar_id: UUID | str | None) -> None:
    """The rollen that say so, where the zaaktype knows that kind. Loket writes them: who hands over may have left."""
    for rol in Rol.objects.filter(zaak_id=zaak_id, roltoelichting=KEPT_BY_US):
        remove_rol(rol_id=rol.id, by=SYSTEM)
    zaaktype_id = Zaak.objects.values_list("zaaktype_id", flat=True).get(id=zaak_id)
    roltype = Roltype.objects.filter(zaaktype_id=zaaktype_id, omschrijving_generiek="behandelaar").first()
    if roltype is None:
        return
    for betrokkene in (_of_team(team), _of_person(behandelaar_id)):
        if betrokkene:
            add_rol(zaak_id=zaak_id, roltype_id=roltype.id, betrokkene=betrokkene, by=SYSTEM)


def _of_team(code: str | None) -> Betrokkene | None:
    team = Team.objects.filter(code=code).first() if code else None
    if team is None:
        return None
    return Betrokkene(
        type=BetrokkeneType.ORGANISATORISCHE_EENHEID,
        identificatie={"identificatie": team.code, "naam": team.name, "isGehuisvestIn": ""},
        roltoelichting=KEPT_BY_US,
    )


def _of_person(medewerker_id: UUID | str | None) -> Betrokkene | None:
    person = Medewerker.objects.filter(id=medewerker_id).first() if medewerker_id else None
    if person is None:
        return None
    return Betrokkene(
        type=BetrokkeneType.MEDEWERKER,
        identificatie={
            "identificatie": person.email,
            "achternaam": person.last_name,
            "voorletters": person.first_name[:1],
            "voorvoegselAchternaam": person.infix[:10],
        },
        roltoelichting=KEPT_BY_US,
    )


def _why_not_to(code: str | None, team: Team | None, behandelaar_id: UUID | None) -> Refusal | None:
    if code and team is None:
        return Refusal("team-unknown", "Kies een team uit de lijst.", "to")
    if behandelaar_id and not Medewerker.objects.filter(id=behandelaar_id, is_active=True).exists():
        return Refusal("behandelaar-unknown", "Kies een collega uit de lijst.", "to")
    return None
