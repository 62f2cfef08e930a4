"""Where a place lies: told where it is beyond doubt, else not at all."""

import pytest
from register.telling import told

from newsdesk.model import Location
from newsdesk.register.locations import located


@pytest.mark.parametrize(
    ("name", "country", "north", "east"),
    [("Donetsk Oblast", "Ukraine", 48.0, 37.8), ("Kharkiv", "Ukraine", 50.0, 36.2), ("Seoul", "South Korea", 37.6, 127.0)],
)  # fmt: skip
def test_regions_of_our_gazetteer_and_large_cities_lie_somewhere(
    name: str, country: str, north: float, east: float
) -> None:
    found = located(name)
    assert found and found.country == country
    assert (round(found.latitude, 1), round(found.longitude, 1)) == (north, east)


@pytest.mark.parametrize("name", ["Birmingham", "Kie", "Ukraine", ""])
def test_names_of_several_cities_and_weak_matches_lie_nowhere(name: str) -> None:
    assert located(name) is None


def test_the_place_of_a_strike_has_its_location() -> None:
    (event,) = told("Russian forces shelled Bakhmut with mortars on 3 March 2023, killing two people.")
    (place,) = event.role("place")
    (attacker,) = event.role("attacker")
    assert place.location == Location("Ukraine", 48.6, 38.0)
    assert attacker.location is None
