"""What a suite sets up before it asks: a catalogue with types, zaken, documents, made by the calls that it makes."""

from tests.zgw.rules import bodies


def faults(response):
    """Every fault in the order that we tell them, as (name, code)."""
    assert response.status_code == 400, f"{response.status_code}: {response.content[:500]!r}"
    return [(each["name"], each["code"]) for each in response.json()["invalidParams"]]


def first_fault(response):
    return faults(response)[0]


def refused(response):
    """403, for want of rights."""
    return (response.status_code, response.json()["code"]) == (403, "permission_denied")


def codes(response):
    """The status, and when it is not what was asked for, why."""
    return response.status_code if response.status_code < 400 else (response.status_code, response.content[:500])


class Scene:
    """`full` may do all, `limited` little; `lists` are addresses at other organisations."""

    def __init__(self, full, limited, lists):
        self.full, self.limited, self.lists, self.catalogus = full, limited, lists, ""

    # -- A call that must go well --------------------------------------------------------------------------------------

    def made(self, path, body):
        response = self.full.post(path, body)
        assert response.status_code == 201, f"POST {path}: {response.status_code} {response.content[:900]!r}"
        return response.json()

    def shown(self, url, params=None):
        response = self.full.get(url, params)
        assert response.status_code == 200, f"GET {url}: {response.status_code} {response.content[:900]!r}"
        return response.json()

    def published(self, type_):
        """Published without a body and without a Content-Type, as the suites do."""
        response = self.full.client.generic("POST", type_["url"] + "/publish", headers=self.full._headers({}))
        assert response.status_code in (200, 201), f"publish: {response.status_code} {response.content[:900]!r}"
        return type_

    def as_full(self, url, **changes):
        """A resource as it reads, changed: the body of a full update."""
        return {**self.shown(url), **changes}

    # -- The catalogue -------------------------------------------------------------------------------------------------

    def set_up(self, domein="ZGWT"):
        self.catalogus = self.made("catalogi/catalogussen", bodies.catalogus(domein=domein))["url"]

    def informatieobjecttype(self, *, publish=True, **more):
        made = self.made("catalogi/informatieobjecttypen", bodies.informatieobjecttype(self.catalogus, **more))
        return self.published(made) if publish else made

    def besluittype(self, *, publish=True, **more):
        made = self.made("catalogi/besluittypen", bodies.besluittype(self.catalogus, **more))
        return self.published(made) if publish else made

    def zaaktype(self, *, publish=False, **more):
        made = self.made("catalogi/zaaktypen", bodies.zaaktype(self.catalogus, self.lists.procestype, **more))
        return self.published(made) if publish else made

    def resultaattype(self, zaaktype, term="nihil", **more):
        lists = self.lists
        body = bodies.resultaattype(zaaktype["url"], lists.omschrijving, lists.klasse(term), **more)
        return self.made("catalogi/resultaattypen", body)

    def statustype(self, zaaktype, volgnummer=1, **more):
        return self.made("catalogi/statustypen", bodies.statustype(zaaktype["url"], volgnummer, **more))

    def roltype(self, zaaktype, /, **more):
        return self.made("catalogi/roltypen", bodies.roltype(zaaktype["url"], **more))

    def eigenschap(self, zaaktype, /, **more):
        return self.made("catalogi/eigenschappen", bodies.eigenschap(zaaktype["url"], **more))

    def allowed_document(self, zaaktype, informatieobjecttype, /, **more):
        body = bodies.zaaktype_informatieobjecttype(zaaktype["url"], informatieobjecttype["omschrijving"], **more)
        return self.made("catalogi/zaaktype-informatieobjecttypen", body)

    # -- Zaken and what belongs to them --------------------------------------------------------------------------------

    def zaak_body(self, zaaktype, /, **more):
        return bodies.zaak(zaaktype["url"], self.lists.klasse(), **more)

    def zaak(self, zaaktype, /, **more):
        return self.made("zaken/zaken", self.zaak_body(zaaktype, **more))

    def status(self, zaak, statustype, at="2018-04-20T13:37:00"):
        body = {"zaak": zaak["url"], "statustype": statustype["url"], "datumStatusGezet": at}
        return self.made("zaken/statussen", body)

    def resultaat(self, zaak, resultaattype):
        return self.made("zaken/resultaten", {"zaak": zaak["url"], "resultaattype": resultaattype["url"]})

    def document(self, informatieobjecttype, /, **more):
        body = bodies.document(informatieobjecttype["url"], **more)
        return self.made("documenten/enkelvoudiginformatieobjecten", body)

    def in_zaak(self, zaak, document, /, **more):
        return self.made("zaken/zaakinformatieobjecten", self.in_zaak_body(zaak, document, **more))

    def in_zaak_body(self, zaak, document, /, **more):
        titles = {"titel": "een titel", "beschrijving": "een beschrijving"}
        return {"zaak": zaak["url"], "informatieobject": document["url"], **titles, **more}

    def lock(self, document):
        response = self.full.client.generic("POST", document["url"] + "/lock", headers=self.full._headers({}))
        assert response.status_code == 200, response.content
        return response.json()["lock"]
