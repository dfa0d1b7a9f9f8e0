# SPDX-License-Identifier: MIT
"""The entries of assistants' programs: does what they name exist, and answer?"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ...errors import ConjureError
from ...local_hub.finding import find
from ...local_hub.variables import ADDRESS_VARIABLE
from ...protocol.redaction import quoted
from .. import config_file
from ..catalogue import CLIENTS
from ..client_file import file_of, holding_shape, is_found
from ..clients import Client, Shape
from ..formats import UnreadableTextError
from ..surroundings import Surroundings
from .findings import Finding, State
from .probe import ProbeError, count_tools

Probe = Callable[[tuple[str, ...], Mapping[str, str]], int]
"""Function that starts a program and returns how many tools it lists."""


@dataclass(frozen=True)
class _Entry:
    client: Client
    path: Path
    shape: Shape
    content: Any


def examine_clients(
    around: Surroundings, hub: str, probe: Probe = count_tools
) -> Iterator[Finding]:
    """Yield what is found in the files of the person, and of the project at hand.

    Args:
        around: the machine.
        hub: address of the hub, which programs are told, so that they start none.
        probe: tries a program.
    """
    seen: set[Path] = set()
    # Several clients mostly start the same program.
    probe = _once_each(probe)
    for client in CLIENTS.values():
        for scope in client.scopes:
            try:
                entry = _entry(client, scope, around)
            except (ConjureError, UnreadableTextError) as error:
                if is_found(client, around):
                    text = f"{client.title}'s file cannot be read: {quoted(str(error))}"
                    step = f"Mend the file of {client.title}."
                    yield Finding("client", State.WARNING, text, step)
                continue
            # Two clients may read one file, and a project's may be the person's.
            if entry is not None and entry.path not in seen:
                seen.add(entry.path)
                yield _examine(entry, around, hub, probe)
    if not seen:
        here = [client.name for client in CLIENTS.values() if is_found(client, around)]
        step = f"Run `conjure setup {' '.join(here) or 'NAME'}`."
        yield Finding("client", State.WARNING, "No assistant's program is set up.", step)


def _entry(client: Client, scope: str, around: Surroundings) -> _Entry | None:
    path = file_of(client, scope, around)
    held = holding_shape(client, config_file.read(path).text)
    return None if held is None else _Entry(client, path, *held)


def _examine(entry: _Entry, around: Surroundings, hub: str, probe: Probe) -> Finding:
    words = entry.shape.program_of(entry.content)
    url = entry.shape.url_of(entry.content)
    if _is_off(entry.content):
        text, step = "its entry is switched off", f"Switch Conjure on in {entry.client.title}."
        return _finding(entry, State.WARNING, text, step)
    if words:
        return _program(entry, words, around, hub, probe)
    if url:
        return _address(entry, url)
    return _finding(entry, State.FAILED, "its entry names neither a program nor an address")


def _program(
    entry: _Entry, words: tuple[str, ...], around: Surroundings, hub: str, probe: Probe
) -> Finding:
    variables = {**around.variables, **_environment(entry.content), ADDRESS_VARIABLE: hub}
    shown = quoted(words[0])
    if shutil.which(words[0], path=variables.get("PATH", "")) is None:
        return _finding(entry, State.FAILED, f"its program {shown} does not exist")
    try:
        tools = probe(words, variables)
    except ProbeError as error:
        return _finding(entry, State.FAILED, f"its program {shown} does not answer: {error}")
    return _finding(entry, State.OK, f"its program {shown} answers with {tools} tools", "")


def _address(entry: _Entry, url: str) -> Finding:
    try:
        parts = urlsplit(url)
        find(f"{parts.scheme}://{parts.netloc}")
    except (ConjureError, ValueError) as error:
        step = "Run `conjure start`."
        return _finding(entry, State.FAILED, f"it calls {quoted(url)}: {quoted(str(error))}", step)
    return _finding(entry, State.OK, f"it calls {quoted(url)}, where the hub is", "")


def _finding(entry: _Entry, state: State, text: str, step: str | None = None) -> Finding:
    facts = {"client": entry.client.name, "path": str(entry.path)}
    step = f"Run `conjure setup {entry.client.name}`." if step is None else step
    return Finding("client", state, f"{entry.client.title}: {text}.", step, facts)


def _is_off(content: Any) -> bool:
    return isinstance(content, dict) and (
        content.get("disabled") is True or content.get("enabled") is False
    )


def _once_each(probe: Probe) -> Probe:
    """Return a probe that tries each program once, and then says the same again."""
    known: dict[Any, int | ProbeError] = {}

    def remembered(words: tuple[str, ...], variables: Mapping[str, str]) -> int:
        key = (words, tuple(sorted(variables.items())))
        if key not in known:
            try:
                known[key] = probe(words, variables)
            except ProbeError as error:
                known[key] = error
        outcome = known[key]
        if isinstance(outcome, ProbeError):
            raise outcome
        return outcome

    return remembered


def _environment(content: Any) -> dict[str, str]:
    """Return the environment variables that an entry sets, under either name for them."""
    named = content.get("env") or content.get("environment")
    pairs = named.items() if isinstance(named, dict) else ()
    return {str(key): value for key, value in pairs if isinstance(value, str)}
