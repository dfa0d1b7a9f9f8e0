# SPDX-License-Identifier: MIT
"""Start and replacement of hubs that do what the test says, with an invented clock."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any, Callable, Iterator

import pytest

from conjure_workbench import __version__
from conjure_workbench.errors import ConjureError
from conjure_workbench.local_hub import starting, stopping
from conjure_workbench.local_hub.finding import FoundHub
from conjure_workbench.local_hub.starting import READY_S, ensure

ADDRESS = "http://127.0.0.1:9870"
NEW = FoundHub(ADDRESS, "the key", __version__, automatic=True, started="")
OLD = FoundHub(ADDRESS, "the key", "0.0.1", automatic=True, started="")
NOT_PROVEN = ConjureError("HUB_NOT_PROVEN", "A stranger.")
NOT_FOUND = ConjureError("HUB_NOT_FOUND", "None listens.")


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


class FakeLaunch:
    """A hub that was launched, and that may have ended."""

    ended = False

    def __init__(self, port: int) -> None:
        assert port == 9870

    def has_ended(self) -> bool:
        return self.ended

    def failure(self, problem: str) -> ConjureError:
        return ConjureError("HUB_NOT_STARTED", problem)


class Script:
    """The machine as the test has it: what each search finds, and how a request to stop ends."""

    def __init__(self) -> None:
        self.finds: list[FoundHub | ConjureError | None] = []
        self.stop: Callable[[], None] = lambda: None
        self.stopped = 0

    def find_here(self) -> FoundHub | None:
        found = self.finds.pop(0) if len(self.finds) > 1 else self.finds[0]
        if isinstance(found, ConjureError):
            raise found
        return found

    def stop_hub(self, connection: Any, *, for_newer: bool) -> None:
        assert for_newer
        self.stopped += 1
        self.stop()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(starting, "time", made)
    monkeypatch.setattr(stopping, "time", made)
    return made


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, clock: Clock) -> Iterator[Script]:
    made = Script()
    monkeypatch.setenv("CONJURE_STATE_FOLDER", str(tmp_path))
    for name in ("CONJURE_HUB_URL", "CONJURE_HUB_PORT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(starting, "find_here", made.find_here)
    monkeypatch.setattr(starting, "connect", lambda address: contextlib.nullcontext())
    monkeypatch.setattr(starting, "stop", made.stop_hub)
    monkeypatch.setattr(starting, "Launch", FakeLaunch)
    monkeypatch.setattr(FakeLaunch, "ended", False)
    return made


def now() -> float:
    return 2e9


def error_of_ensure() -> ConjureError:
    with pytest.raises(ConjureError) as caught:
        ensure(now=now)
    return caught.value


def test_a_hub_that_is_not_ready_in_time_is_an_error(script: Script, clock: Clock) -> None:
    script.finds = [None]
    error = error_of_ensure()
    assert (error.code, error.message) == (
        "HUB_NOT_STARTED",
        f"The hub was not ready within {READY_S:g} s.",
    )
    assert READY_S < clock.now - 1000 < READY_S + 1


def test_a_hub_that_is_too_busy_to_prove_itself_at_its_start_is_waited_for(script: Script) -> None:
    script.finds = [None, None, None, NOT_PROVEN, NOT_PROVEN, NEW]
    assert ensure(now=now) == NEW


@pytest.mark.parametrize("ended", [True, False])
def test_a_stranger_is_told_when_the_start_has_failed(
    script: Script, monkeypatch: pytest.MonkeyPatch, ended: bool
) -> None:
    script.finds = [None, None, NOT_PROVEN]
    monkeypatch.setattr(FakeLaunch, "ended", ended)
    assert error_of_ensure() is NOT_PROVEN


def test_a_hub_that_another_program_started_meanwhile_is_used(script: Script) -> None:
    script.finds = [None, NEW]
    assert ensure(now=now) == NEW
    script.finds = [OLD, NEW]
    assert ensure(now=now) == NEW
    assert script.stopped == 0


def test_an_old_hub_that_ends_by_itself_meanwhile_is_followed_as_well(script: Script) -> None:
    def gone() -> None:
        raise NOT_FOUND

    script.finds, script.stop = [OLD, OLD, NEW], gone
    assert ensure(now=now) == NEW


def test_another_failure_of_the_old_hub_is_told(script: Script) -> None:
    failure = ConjureError("INTERNAL_ERROR", "It failed.")

    def fail() -> None:
        raise failure

    script.finds, script.stop = [OLD], fail
    assert error_of_ensure() is failure


def test_a_replacement_in_the_future_is_none(script: Script) -> None:
    """The clock was set back since."""
    script.finds = [OLD, OLD, NEW]
    ensure(now=lambda: 3e9)
    script.finds = [OLD, OLD, NEW]
    assert ensure(now=now) == NEW


class FakeConnection:
    """A hub that agrees to end."""

    def __init__(self, address: str, pid: int | None) -> None:
        self.address = address
        self._pid = pid
        self.is_local = "127.0.0.1" in address

    def request(self, method: str, path: str, body: Any, timeout_s: float) -> dict[str, Any]:
        return {"stopping": True, "pid": self._pid}

    def close(self) -> None:
        """Close nothing."""


def test_a_hub_that_agrees_to_end_and_stays_is_an_error(
    monkeypatch: pytest.MonkeyPatch, clock: Clock
) -> None:
    monkeypatch.setattr(stopping, "listens", lambda host, port: False)
    monkeypatch.setattr(stopping, "is_alive", lambda pid: True)
    with pytest.raises(ConjureError) as caught:
        stopping.stop(FakeConnection(ADDRESS, 5))  # type: ignore[arg-type]
    assert caught.value.code == "HUB_BUSY"
    assert "is still there after 5 s" in caught.value.message


def test_the_process_of_another_machine_is_not_looked_at(
    monkeypatch: pytest.MonkeyPatch, clock: Clock
) -> None:
    answers = [True, True, False]
    monkeypatch.setattr(stopping, "listens", lambda host, port: answers.pop(0))
    monkeypatch.setattr(stopping, "is_alive", lambda pid: pid == 5)
    there = FakeConnection("http://192.168.0.7:9870", 5)
    assert stopping.stop(there)["pid"] == 5  # type: ignore[arg-type]
    assert answers == []
