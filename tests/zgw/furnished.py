"""One of everything: for tests that go by every address."""

from tests.zgw.rules import bodies


def furnish(scene, *, kvk="12345678"):
    """The address of one of each resource, by the path of its list below the root of its API: `zaken/rollen`."""
    iot, other_iot = scene.informatieobjecttype(), scene.informatieobjecttype()
    besluittype = scene.besluittype(informatieobjecttypen=[iot["omschrijving"]])
    found = {
        "catalogi/catalogussen": {"url": scene.catalogus},
        "catalogi/informatieobjecttypen": iot,
        "catalogi/besluittypen": besluittype,
        **types_below(scene, besluittype, iot),
    }
    zaak = scene.zaak(found["catalogi/zaaktypen"])
    document = scene.document(iot)
    found |= parts_of(scene, zaak, found, document)
    besluit = scene.made("besluiten/besluiten", bodies.besluit(besluittype["url"], zaak=zaak["url"]))
    in_besluit = {"informatieobject": document["url"], "besluit": besluit["url"]}
    found |= {
        "zaken/zaken": zaak,
        "documenten/enkelvoudiginformatieobjecten": document,
        "documenten/gebruiksrechten": scene.made(
            "documenten/gebruiksrechten", bodies.gebruiksrechten(scene.document(other_iot)["url"])
        ),
        "documenten/objectinformatieobjecten": scene.shown(
            "documenten/objectinformatieobjecten", {"object": zaak["url"]}
        )[0],
        "documenten/verzendingen": scene.made("documenten/verzendingen", bodies.verzending(document["url"])),
        "besluiten/besluiten": besluit,
        "besluiten/besluitinformatieobjecten": scene.made("besluiten/besluitinformatieobjecten", in_besluit),
        **machines(scene),
        **customers(scene, kvk),
    }
    return {name: each["url"] for name, each in found.items()}


def types_below(scene, besluittype, iot):
    zaaktype = scene.zaaktype(besluittypen=[besluittype["omschrijving"]])
    found = {
        "catalogi/zaaktypen": zaaktype,
        "catalogi/statustypen": scene.statustype(zaaktype, 1),
        "catalogi/resultaattypen": scene.resultaattype(zaaktype),
        "catalogi/roltypen": scene.roltype(zaaktype),
        "catalogi/eigenschappen": scene.eigenschap(zaaktype),
        "catalogi/zaakobjecttypen": scene.made("catalogi/zaakobjecttypen", bodies.zaakobjecttype(zaaktype["url"])),
        "catalogi/zaaktype-informatieobjecttypen": scene.allowed_document(zaaktype, iot),
    }
    scene.statustype(zaaktype, 2)
    scene.published(zaaktype)
    return found


def parts_of(scene, zaak, types, document):
    eigenschap = {"zaak": zaak["url"], "eigenschap": types["catalogi/eigenschappen"]["url"], "waarde": "test"}
    contact = {"zaak": zaak["url"], "contactmoment": f"{scene.lists.root}/contact"}
    return {
        "zaken/statussen": scene.status(zaak, types["catalogi/statustypen"]),
        "zaken/resultaten": scene.resultaat(zaak, types["catalogi/resultaattypen"]),
        "zaken/rollen": scene.made("zaken/rollen", bodies.rol(zaak["url"], types["catalogi/roltypen"]["url"])),
        "zaken/zaakobjecten": scene.made("zaken/zaakobjecten", bodies.pand(zaak["url"])),
        "zaken/zaakeigenschappen": scene.made(zaak["url"] + "/zaakeigenschappen", eigenschap),
        "zaken/zaakinformatieobjecten": scene.in_zaak(zaak, document),
        "zaken/klantcontacten": scene.made("zaken/klantcontacten", bodies.klantcontact(zaak["url"])),
        "zaken/zaakcontactmomenten": scene.made("zaken/zaakcontactmomenten", contact),
        "zaken/zaakverzoeken": scene.made(
            "zaken/zaakverzoeken", {"zaak": zaak["url"], "verzoek": f"{scene.lists.root}/verzoek"}
        ),
    }


def machines(scene):
    applicatie = {"clientIds": [bodies.name()], "label": "test", "heeftAlleAutorisaties": True}
    return {
        "autorisaties/applicaties": scene.made("autorisaties/applicaties", applicatie),
        "notificaties/kanaal": scene.made("notificaties/kanaal", {"naam": bodies.name(), "filters": []}),
        "notificaties/abonnement": scene.made("notificaties/abonnement", bodies.abonnement(scene.lists.callback)),
    }


def customers(scene, kvk_nummer):
    def made(resource, **body):
        return scene.made(f"klantinteracties/{resource}", body)

    def ref(it):
        return {"uuid": it["uuid"]}

    def partij(soort):
        return made("partijen", soortPartij=soort, indicatieActief=True)

    kvk = {"codeObjecttype": "niet_natuurlijk_persoon", "codeSoortObjectId": "kvk_nummer", "codeRegister": "hr"}
    number = {"partijIdentificator": {**kvk, "objectId": kvk_nummer}}
    person, company = partij("persoon"), partij("organisatie")
    contact = made("klantcontacten", kanaal="telefoon", onderwerp="Paspoort", taal="nld", vertrouwelijk=False)
    betrokkene = made("betrokkenen", hadKlantcontact=ref(contact), rol="klant", initiator=True, wasPartij=ref(person))
    actor = made("actoren", naam="Robot", soortActor="geautomatiseerde_actor")
    group = made("categorieen", naam="Winkel")
    task = {"gevraagdeHandeling": "Bellen", "status": "te_verwerken", "toegewezenAanActor": ref(actor)}
    speaks = {"vertegenwoordigendePartij": ref(person), "vertegenwoordigdePartij": ref(company)}
    mail = {"adres": "a@bergen.example", "soortDigitaalAdres": "email", "verstrektDoorBetrokkene": ref(betrokkene)}
    found = {
        "partijen": person,
        "klantcontacten": contact,
        "betrokkenen": betrokkene,
        "actoren": actor,
        "categorieen": group,
        "actorklantcontacten": made("actorklantcontacten", actor=ref(actor), klantcontact=ref(contact)),
        "bijlagen": made("bijlagen", wasBijlageVanKlantcontact=ref(contact)),
        "categorie-relaties": made("categorie-relaties", partij=ref(person), categorie=ref(group)),
        "digitaleadressen": made("digitaleadressen", **mail),
        "internetaken": made("internetaken", aanleidinggevendKlantcontact=ref(contact), **task),
        "onderwerpobjecten": made("onderwerpobjecten", klantcontact=ref(contact)),
        "partij-identificatoren": made("partij-identificatoren", **number),
        "rekeningnummers": made("rekeningnummers", iban="NL91ABNA0417164300", partij=ref(person)),
        "vertegenwoordigingen": made("vertegenwoordigingen", **speaks),
    }
    return {f"klantinteracties/{name}": each for name, each in found.items()}
