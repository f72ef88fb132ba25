"""From the addresses in a body to ids."""

from uuid import UUID

from loket.zgw.links import Links
from loket.zgw.shape import Shape


def ids_in(*addresses: tuple[str, str, Shape]) -> list[UUID]:
    """One id for each field with its address and resource. Raises WrongBody with every address that is wrong."""
    links = Links()
    found = [links.find(name, url, shape) for name, url, shape in addresses]
    links.check()
    return [each for each in found if each]
