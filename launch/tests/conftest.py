"""A data folder that PostgreSQL's user can reach, which pytest's own is not for root."""

import pytest

from launch.test import throwaway_folder


@pytest.fixture
def data():
    with throwaway_folder() as folder:
        yield folder
