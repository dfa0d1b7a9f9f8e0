# SPDX-License-Identifier: MIT
"""The fault run's bookkeeping finds what it is there to find."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.soak.gauges import Gauge
from tests.soak.ledger import Entry, Outcome, disagreements, outcome_of

CHECKOUT = Path(__file__).resolve().parents[2]


def entry(outcome: Outcome | None, *labels: str, **facts: Any) -> Entry:
    return Entry("c1", labels or ("a",), "s1", outcome, **facts)


@pytest.mark.parametrize(
    ("outcome", "count", "word"),
    [
        (Outcome.DONE, 0, "lost"),
        (Outcome.DONE, 1, None),
        (Outcome.DONE, 2, "doubled"),
        (Outcome.REFUSED, 0, None),
        (Outcome.REFUSED, 1, "not refused"),
        (Outcome.UNKNOWN, 0, None),
        (Outcome.UNKNOWN, 1, None),
        (Outcome.UNKNOWN, 2, "doubled"),
        (None, 0, "no outcome"),
    ],
)
def test_what_was_told_is_compared_with_what_is_there(outcome, count, word):
    found = disagreements([entry(outcome)], Counter(a=count))
    assert [word in sentence for sentence in found] == ([] if word is None else [True])


def test_half_a_batch_is_found_whatever_was_told():
    for outcome in Outcome:
        (sentence,) = disagreements([entry(outcome, "a", "b")], Counter(a=1))
        assert "part of a batch" in sentence


def test_only_what_was_saved_must_be_in_the_file_of_a_freecad_that_was_killed():
    lost = disagreements([entry(Outcome.DONE, saved=True)], Counter(), of_file=True)
    assert "lost" in lost[0]
    assert disagreements([entry(Outcome.DONE)], Counter(), of_file=True) == []
    assert "doubled" in disagreements([entry(Outcome.DONE)], Counter(a=2), of_file=True)[0]


@pytest.mark.parametrize(
    ("code", "more", "attempts", "ended", "outcome"),
    [
        ("OBJECT_NOT_FOUND", {"command_id": "c1"}, 3, False, Outcome.REFUSED),
        ("ADAPTER_LOST", {"command_id": "c1"}, 1, False, None),
        ("ADAPTER_LOST", {"command_id": "c1"}, 1, True, Outcome.UNKNOWN),
        ("NO_ADAPTER", {}, 1, False, None),
        ("NO_ADAPTER", {"command_id": "c1"}, 1, False, Outcome.REFUSED),
        # An earlier request may have reached a server that was killed since.
        ("NO_ADAPTER", {"command_id": "c1"}, 2, False, None),
        ("NO_ADAPTER", {}, 2, True, Outcome.UNKNOWN),
        ("TIMEOUT", {"details": {"retryable": True}}, 2, False, Outcome.REFUSED),
        ("TIMEOUT", {"details": {"retryable": False}}, 1, False, Outcome.REFUSED),
        ("TIMEOUT", {"details": {"retryable": False}}, 2, False, Outcome.UNKNOWN),
    ],
)
def test_a_caller_asks_again_until_it_knows(code, more, attempts, ended, outcome):
    asked = entry(None, attempts=attempts)
    answer = {"success": False, "error_code": code, **more}
    assert outcome_of(answer, asked, session_ended=ended) is outcome
    assert outcome_of({"success": True}, asked, session_ended=ended) is Outcome.DONE


def test_growth_is_told_from_noise():
    growing = Gauge([(60.0 * i, 100 + 3.0 * i + (-1) ** i, 20 + i, 500 * i) for i in range(9)])
    assert growing.memory_slope() == pytest.approx(3, abs=0.1)
    assert growing.kb_per_command() == pytest.approx(6, abs=0.1)
    assert growing.descriptor_growth() == 6
    flat = Gauge([(60.0 * i, 100 + (-1.0) ** i, 20 + i % 3, 500 * i) for i in range(9)])
    assert flat.memory_slope() == pytest.approx(0, abs=0.1)
    assert flat.descriptor_growth() == 0


def test_the_tests_that_the_page_names_are_there():
    page = (CHECKOUT / "docs/reliability.md").read_text("utf-8")
    code = "".join(path.read_text("utf-8") for path in (CHECKOUT / "tests").rglob("test_*.py"))
    names = re.findall(r"`(test_\w+)`", page)
    paths = re.findall(r"`(tests/[\w/.]+)`", page)
    assert len(names) >= 10
    assert [name for name in names if f"def {name}(" not in code] == []
    assert [path for path in paths if not (CHECKOUT / path).exists()] == []
