"""A search on the wire. The names are those that our own pages and the evaluation of search read."""

from collections.abc import Mapping
from typing import Any

import msgspec

from loket.zoeken.rules.found import Fixed, Found, Needs, Referral, Result, Suggestion


class ResultaatOut(msgspec.Struct):
    titel: str
    upl: str | None
    url: str
    soort: str
    ref: str
    samenvatting: str
    taal: str
    organisatie: str | None
    antwoord: str | None
    gegevens: Mapping[str, Any]

    @classmethod
    def of(cls, result: Result) -> "ResultaatOut":
        return cls(
            result.title,
            result.upl or None,
            result.url,
            result.kind,
            result.ref,
            result.summary,
            result.language,
            result.organisation or None,
            result.answer or None,
            result.facts,
        )


class DoorverwijzingOut(msgspec.Struct):
    organisatie: str
    naam: str
    url: str
    uitleg: str

    @classmethod
    def of(cls, referral: Referral | None) -> "DoorverwijzingOut | None":
        if not referral:
            return None
        return cls(referral.organisation, referral.name, referral.url, referral.explanation)


class VastAntwoordOut(msgspec.Struct):
    code: str
    titel: str
    tekst: str
    telefoon: str
    url: str

    @classmethod
    def of(cls, fixed: Fixed | None) -> "VastAntwoordOut | None":
        return cls(fixed.code, fixed.title, fixed.text, fixed.phone, fixed.url) if fixed else None


class OnderdeelOut(msgspec.Struct):
    waarom: str
    titel: str
    url: str
    upl: str | None


class VragenboomOut(msgspec.Struct):
    code: str
    titel: str
    tekst: str
    onderdelen: list[OnderdeelOut]

    @classmethod
    def of(cls, needs: Needs | None) -> "VragenboomOut | None":
        if not needs:
            return None
        things = [
            OnderdeelOut(need.why, need.result.title, need.result.url, need.result.upl or None) for need in needs.things
        ]
        return cls(needs.code, needs.title, needs.text, things)


class ZoekenOut(msgspec.Struct):
    vraag: str
    resultaten: list[ResultaatOut]
    doorverwijzing: DoorverwijzingOut | None
    zeker: bool
    bedoelde_u: list[str]
    vast_antwoord: VastAntwoordOut | None
    vragenboom: VragenboomOut | None
    ms: float

    @classmethod
    def of(cls, found: Found) -> "ZoekenOut":
        return cls(
            found.shown,
            [ResultaatOut.of(result) for result in found.results],
            DoorverwijzingOut.of(found.referral),
            found.sure,
            list(found.did_you_mean),
            VastAntwoordOut.of(found.fixed),
            VragenboomOut.of(found.needs),
            found.took_ms,
        )


class SuggestieOut(msgspec.Struct):
    tekst: str
    url: str
    soort: str

    @classmethod
    def of(cls, suggestion: Suggestion) -> "SuggestieOut":
        return cls(suggestion.text, suggestion.url, suggestion.kind)


class SuggestiesOut(msgspec.Struct):
    suggesties: list[SuggestieOut]
