# SPDX-License-Identifier: MIT
"""The fingerprint: equal for the same command, different for any other, and small."""

from conjure_workbench.protocol.fingerprint import fingerprint


def test_it_does_not_grow_with_the_command():
    """Thousands of finished commands are kept, each with its fingerprint."""
    large = {"points": [[0.5, 1.0, 2.0]] * 10_000}
    assert len(fingerprint("create_polyline", large)) == 32
    assert fingerprint("create_polyline", large) == fingerprint("create_polyline", dict(large))
    other = {"points": [[0.5, 1.0, 2.0]] * 9_999}
    assert fingerprint("create_polyline", large) != fingerprint("create_polyline", other)


def test_the_order_of_the_keys_does_not_matter():
    assert fingerprint("a", {"x": 1, "y": 2}) == fingerprint("a", {"y": 2, "x": 1})


def test_name_and_parameters_are_told_apart():
    assert fingerprint("ab", {}) != fingerprint("a", {"b": 1})
    assert fingerprint("a", {"text": "ä€"}) != fingerprint("a", {"text": "ae"})
