"""Addresses and names of a partij, by their names in the standard."""

from loket.zgw.open_klant.adres import Adres, Naam


class PartijBezoekadres(Adres, kw_only=True):
    """Where the partij may be visited."""


class PartijCorrespondentieadres(Adres, kw_only=True):
    """Where letters to the partij go."""


class PersoonContact(Naam, kw_only=True):
    """How somebody wants to be called."""


class ContactpersoonPersoon(Naam, kw_only=True):
    """The same, of who speaks for an organisation."""
