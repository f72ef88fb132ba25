"""The order of tests: those that drive a browser come last, for its event loop stays in the thread until the end."""

import pytest


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)
