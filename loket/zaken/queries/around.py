"""What stands around a zaak, in one statement."""

from collections.abc import Iterable
from itertools import islice

from loket.kernel.sql import row
from loket.outside.bronnen import NotFetched, fetch
from loket.zaken.models import Zaak
from loket.zaken.queries.kanaal import why_not_kanaal
from loket.zaken.rules.around import Around, Hoofdzaak, Kind
from loket.zaken.rules.gegevens import Zaakgegevens

KIND = (
    "z.id, z.concept, z.vertrouwelijkheidaanduiding, z.producten_of_diensten, z.termijnregel, z.servicenorm,"
    " z.servicenorm_werkdagen, z.opschorting_en_aanhouding_mogelijk, z.verlenging_mogelijk,"
    " (SELECT g.code FROM organisatie_team g WHERE g.active AND (g.code = lower(z.verantwoordelijke)"
    " OR lower(g.name) IN (lower(z.verantwoordelijke), 'team ' || lower(z.verantwoordelijke))) LIMIT 1)"
)
OF_KIND = 10
MOST_FETCHED = 10
AROUND = f"""
    SELECT {KIND}, h.id, h.hoofdzaak_id, h.einddatum,
        EXISTS (SELECT FROM zaken_zaak t WHERE t.identificatie = %(identificatie)s::text
            AND t.bronorganisatie = %(bronorganisatie)s::text),
        ARRAY(SELECT t.id FROM zaken_zaak t WHERE t.id = ANY(%(related)s::uuid[])),
        NOT EXISTS (SELECT FROM zaken_zaakinformatieobject i JOIN documenten_document d ON d.id = i.informatieobject_id
            WHERE i.zaak_id = %(zaak)s::uuid AND d.status <> 'gearchiveerd')
    FROM (VALUES (1)) one LEFT JOIN catalogi_zaaktype z ON z.id = %(zaaktype)s::uuid
        LEFT JOIN zaken_zaak h ON h.id = %(hoofdzaak)s::uuid
"""
NEEDS = frozenset(
    {
        "zaaktype_id",
        "producten_of_diensten",
        "communicatiekanaal",
        "hoofdzaak_id",
        "relevante_andere_zaken",
        "archiefstatus",
    }
)


def around_given(given: Zaakgegevens, *, zaak: Zaak | None = None) -> Around:
    """What stands around a zaak that is opened, or changed so. One statement, and none when nothing of it is told."""
    if zaak and not NEEDS & set(given):
        return Around()
    related = [each["id"] for each in given.get("relevante_andere_zaken") or [] if "id" in each]
    values = {
        "zaaktype": given.get("zaaktype_id") or (zaak.zaaktype_id if zaak else None),
        "hoofdzaak": given.get("hoofdzaak_id"),
        "related": related,
        "identificatie": "" if zaak else given.get("identificatie", ""),
        "bronorganisatie": given.get("bronorganisatie", ""),
        "zaak": zaak.id if zaak else None,
    }
    found = row(AROUND, values)
    assert found, "one row is always there"
    kind, hoofdzaak, rest = found[:OF_KIND], found[OF_KIND : OF_KIND + 3], found[OF_KIND + 3 :]
    return Around(
        Kind(*kind) if kind[0] else None,
        Hoofdzaak(*hoofdzaak) if hoofdzaak[0] else None,
        taken=rest[0],
        known=frozenset(rest[1]),
        all_documents_archived=rest[2],
        kanaal=why_not_kanaal(given.get("communicatiekanaal", "")),
        unreachable=_unreachable(each["url"] for each in given.get("relevante_andere_zaken") or [] if "url" in each),
    )


def _unreachable(urls: Iterable[str]) -> frozenset[str]:
    """After the first that gives no answer we wait for no other. Of a long list we believe the rest: nobody has us
    knock at another's door a thousand times with one request.
    """
    for url in islice(dict.fromkeys(urls), MOST_FETCHED):
        try:
            fetch(url)
        except NotFetched:
            return frozenset({url})
    return frozenset()


def kind_of(zaak: Zaak) -> Kind:
    """What the zaaktype of this zaak says."""
    found = row(f"SELECT {KIND} FROM catalogi_zaaktype z WHERE z.id = %(id)s::uuid", {"id": zaak.zaaktype_id})
    assert found, "a zaak has a zaaktype"
    return Kind(*found)
