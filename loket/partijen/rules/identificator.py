"""When a number fits its register, and the text that its blind index is made of."""

from loket.kernel.refusal import Refusal
from loket.zgw.checks import rsin

# The register, the kind of partij there, and the kinds of number that it has.
KNOWN = {
    ("brp", "natuurlijk_persoon"): ("bsn",),
    ("hr", "niet_natuurlijk_persoon"): ("kvk_nummer", "rsin"),
    ("hr", "vestiging"): ("vestigingsnummer",),
}
LENGTHS = {"bsn": 9, "rsin": 9, "kvk_nummer": 8, "vestigingsnummer": 12}
BELOW = Refusal("invalid", "Een vestigingsnummer hoort bij een KvK-nummer, en geen ander.", "subIdentificatorVan")
KINDS = tuple(LENGTHS)


def index_text(soort: str, number: str) -> str:
    """What is indexed: the kind goes along, as a BSN and a RSIN can be the same nine digits."""
    return f"{soort}:{number}"


def why_not_number(register: str, objecttype: str, soort: str, number: str, *, field: str) -> list[Refusal]:
    """Everything that does not fit (eleven test, length, register); the number itself is never told."""
    kinds = KNOWN.get((register, objecttype))
    if kinds is None:
        return [Refusal("invalid", "Dit objecttype staat niet in dit register.", f"{field}.codeObjecttype")]
    if soort not in kinds:
        return [Refusal("invalid", "Dit soort nummer past niet bij dit objecttype.", f"{field}.codeSoortObjectId")]
    if not (number.isascii() and number.isdigit()):
        return [Refusal("only-digits", "Vul alleen cijfers in.", f"{field}.objectId")]
    if len(number) != LENGTHS[soort]:
        return [Refusal("invalid-length", f"Dit nummer heeft {LENGTHS[soort]} cijfers.", f"{field}.objectId")]
    if soort in ("bsn", "rsin") and rsin(number):
        return [Refusal("invalid", "Dit nummer voldoet niet aan de elfproef.", f"{field}.objectId")]
    return []


def why_not_below(soort: str, above: str) -> Refusal | None:
    """A vestigingsnummer stands below the KvK-nummer of its company; no other number stands below one."""
    fits = above == "kvk_nummer" if soort == "vestigingsnummer" else not above
    return None if fits else BELOW


def shown(soort: str, number: str) -> str:
    """A BSN only by its end, enough to compare with what somebody says; the numbers of companies are public.

    >>> shown("bsn", "123456782")
    '*****6782'
    """
    return f"*****{number[-4:]}" if soort == "bsn" else number
