"""What is of one application, with words in it that stand nowhere else; and other applications, that may less."""

from base64 import b64encode
from typing import Any

from loket.besluiten.models import Besluit, BesluitInformatieobject
from loket.examples.zgw import program_with
from tests.marks import mark_of
from tests.zgw.furnished import furnish
from tests.zgw.rules.scene import Scene

DOCUMENT = "documenten/enkelvoudiginformatieobjecten"
# Which fields of what is sent hold what only some may read. A mark in `inhoud` is the content of a file.
OF_SOMEBODY = {
    "zaken/zaken": ("omschrijving", "toelichting"),
    "zaken/statussen": ("statustoelichting",),
    "zaken/resultaten": ("toelichting",),
    "zaken/rollen": ("roltoelichting",),
    "zaken/zaakobjecten": ("relatieomschrijving",),
    "zaken/zaakinformatieobjecten": ("titel", "beschrijving"),
    "zaken/klantcontacten": ("onderwerp",),
    "zaken/zaaknotities": ("onderwerp", "tekst"),
    DOCUMENT: ("titel", "auteur", "beschrijving"),
    "documenten/gebruiksrechten": ("omschrijvingVoorwaarden",),
    "documenten/verzendingen": ("contactpersoonnaam", "toelichting"),
    "besluiten/besluiten": ("toelichting",),
    "klantinteracties/klantcontacten": ("onderwerp", "inhoud"),
    "klantinteracties/betrokkenen": ("organisatienaam",),
    "klantinteracties/digitaleadressen": ("omschrijving",),
    "klantinteracties/internetaken": ("toelichting",),
    "klantinteracties/partijen": ("interneNotitie",),
    "notificaties/abonnement": ("auth",),
    "autorisaties/applicaties": ("label",),
}
SECRET = ("zaken/zaken", DOCUMENT)
SCOPES = {
    "zrc": (
        *("lezen", "aanmaken", "bijwerken", "geforceerd-bijwerken"),
        *("statussen.toevoegen", "heropenen", "verwijderen"),
    ),
    "drc": ("lezen", "aanmaken", "bijwerken", "geforceerd-bijwerken", "lock", "geforceerd-unlock", "verwijderen"),
    "brc": ("lezen", "aanmaken", "bijwerken", "verwijderen"),
}
APIS = {"zrc": "zaken", "drc": "documenten", "brc": "besluiten"}
TYPES = {"zrc": "zaaktypen", "drc": "informatieobjecttypen", "brc": "besluittypen"}
ALL_LEVELS = "zeer_geheim"


def mark(path):
    """Short, for some fields are: `zaken/rollen` becomes Zegelzarolle…Dicht."""
    api, _, name = path.partition("/")
    return mark_of(api[:2] + name.replace("-", "")[:18])


class Marking(Scene):
    """Sends what the scene sends, with a mark in it, and keeps what was sent."""

    def __init__(self, scene):
        super().__init__(scene.full, scene.limited, scene.lists)
        self.sent: dict[str, Any] = {}
        self.catalogus = scene.catalogus

    def made(self, path, body):
        name = "zaken/zaakeigenschappen" if path.endswith("/zaakeigenschappen") else path
        body = {**body, **dict.fromkeys(OF_SOMEBODY.get(name, ()), mark(name))}
        if name in SECRET:
            body["vertrouwelijkheidaanduiding"] = "geheim"
        if "inhoud" in body and name == DOCUMENT:
            content = mark(name).encode()
            body |= {"inhoud": b64encode(content).decode(), "bestandsomvang": len(content)}
        answer = super().made(path, body)
        self.sent.setdefault(name, (path, body, answer))
        return answer


def rights_for(types, *, level=ALL_LEVELS, components=tuple(SCOPES)):
    """All that there is for zaken, documents and decisions of these types, up to a level; and to read the catalogue."""
    for component in components:
        scopes = [f"{APIS[component]}.{scope}" for scope in SCOPES[component]]
        url = types[f"catalogi/{TYPES[component]}"]
        yield {
            "component": component,
            "scopes": [*scopes, "audittrails.lezen"],
            TYPES[component].removesuffix("n"): url,
            "type_id": url.rpartition("/")[2],
            "max_vertrouwelijkheidaanduiding": level,
        }
    yield {"component": "ztc", "scopes": ["catalogi.lezen"]}


def furnish_two(scene):
    """One of everything with marks, one of everything without, and the lines between them that there may be."""
    marking = Marking(scene)
    theirs = furnish(marking)
    notitie = {"gerelateerdAan": theirs["zaken/zaken"]}
    theirs["zaken/zaaknotities"] = marking.made("zaken/zaaknotities", notitie)["url"]
    own = furnish(scene, kvk="87654321")
    tie(marking, scene, own, theirs)
    return marking, theirs, own


def tie(marking, scene, own, theirs):
    """Zaken, a document and a decision know each other across; that shows an address, and never what is there."""
    mine, kind = {"url": own["zaken/zaken"]}, {"url": own["catalogi/zaaktypen"]}
    document = scene.shown(theirs[DOCUMENT])
    related = [{"url": theirs["zaken/zaken"], "aardRelatie": "onderwerp"}]
    answer = scene.full.patch(mine["url"], {"relevanteAndereZaken": related})
    assert answer.status_code == 200, answer.content
    marking.zaak({"url": theirs["catalogi/zaaktypen"]}, hoofdzaak=mine["url"])
    scene.allowed_document(kind, scene.shown(document["informatieobjecttype"]))
    scene.in_zaak(mine, document)
    besluit = Besluit.objects.get(id=own["besluiten/besluiten"].rpartition("/")[2])
    BesluitInformatieobject.objects.create(besluit=besluit, informatieobject_id=document["url"].rpartition("/")[2])


def strangers(own, theirs):
    """Who calls: nothing but a name; all rights, for other types; all for these types, up to what is for everybody."""
    return {
        "nothing": program_with("vreemd-niets"),
        "other-types": program_with("vreemd-elders", *rights_for(own)),
        "lower": program_with("vreemd-lager", *rights_for(theirs, level="openbaar", components=("zrc", "drc"))),
        "only-zaken": program_with("vreemd-zaken", *rights_for(theirs, components=("zrc",))),
    }
