"""Addresses known elsewhere: the national address service, and a fake of it."""

from loket.outside.adressen.client import Locatieserver, address_service
from loket.outside.adressen.fake import FakeAddressService
from loket.outside.adressen.port import AddressService, AddressServiceDown, FoundAddress

__all__ = [
    "AddressService",
    "AddressServiceDown",
    "FakeAddressService",
    "FoundAddress",
    "Locatieserver",
    "address_service",
]
