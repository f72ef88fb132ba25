from loket.partijen.tests.conftest import customers

__all__ = ["customers"]
