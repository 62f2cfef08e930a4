"""What the tagger is sure of is not always right, and confidence says how often."""

from hypothesis import given
from hypothesis import strategies as st

from newsdesk.attribute.calibration import calibrated


def test_the_network_is_surer_than_it_is_right() -> None:
    assert 0.3 < calibrated(0.6) < 0.45
    assert 0.8 < calibrated(0.99) < 0.9


@given(st.floats(0, 1), st.floats(0, 1))
def test_the_surer_stays_the_surer(one: float, other: float) -> None:
    low, high = sorted((calibrated(one), calibrated(other)))
    assert 0 < low <= high < 1
    assert (one <= other) == (calibrated(one) <= calibrated(other)) or low == high
