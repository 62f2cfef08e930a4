"""A desk over the whole sample world, taken in once for all tests that only ask."""

from collections.abc import Iterator

import pytest
from world.world import ARCHIVE

from newsdesk.desk import Desk, Settings


@pytest.fixture(scope="session")
def world_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with Desk.open(Settings(record=str(tmp_path_factory.mktemp("world") / "record"))) as desk:
        added = desk.add(ARCHIVE)
        assert not added.faults
        yield desk
