# SPDX-License-Identifier: MIT
"""`conjure watch`: what happens at the hub, as it happens."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import quote

from ..errors import ConjureError
from ..local_hub.connection import REQUEST_S, HubConnection
from ..local_hub.finding import connect, found_hub
from ..protocol.redaction import one_line
from .freecads import Adapter, table_of
from .happenings import Happening, differences
from .options import HubOption, JsonOption

LOOK_S = 1.0
"""Seconds between two looks at what runs, of which the hub's feed does not tell; and between two
attempts to find a hub."""

_COMES_BACK = ("HUB_NOT_FOUND", "HUB_NOT_PROVEN", "AUTHENTICATION_FAILED")
"""Errors of a hub that ends, starts, or gets another key."""

Tell = Callable[[Happening], None]
Show = Callable[[list[Adapter]], None]


def watch(hub: HubOption = None, as_json: JsonOption = False) -> None:
    """Show which FreeCADs come and go, their documents, and what runs, until Ctrl-C.

    It starts no hub, and waits where none runs. With --json, each line is a JSON object.
    """
    try:
        with _screen(as_json) as (tell, show):
            _watch(hub, tell, show)
    except KeyboardInterrupt:
        return


def _watch(hub: str | None, tell: Tell, show: Show) -> None:
    told = None
    while True:
        try:
            with connect(hub) as connection:
                told = None
                _follow(connection, tell, show)
        except ConjureError as error:
            if error.code not in _COMES_BACK:
                raise
            if error.message != told:
                told = error.message
                tell(Happening("no_hub", told))
            show([])
        time.sleep(LOOK_S)


def _follow(connection: HubConnection, tell: Tell, show: Show) -> None:
    """Tell what happens at a hub, until that goes away."""
    found = found_hub(connection)
    facts = {"address": found.address, "version": found.version}
    words = f"The hub at {found.address} runs, version {found.version}."
    tell(Happening("hub", words, facts=facts))
    adapters: list[Adapter] = []
    cursor: str | None = None
    while True:
        after = "" if cursor is None else f"&after={quote(cursor, safe='')}"
        path = f"/api/v1/events?wait_s={LOOK_S:g}{after}"
        cursor = str(connection.request("GET", path, timeout_s=LOOK_S + REQUEST_S)["cursor"])
        now = connection.request("GET", "/api/v1/adapters")["adapters"]
        for happening in differences(adapters, now):
            tell(happening)
        adapters = now
        show(adapters)


@contextmanager
def _screen(as_json: bool) -> Iterator[tuple[Tell, Show]]:
    """Yield what shows a happening, and what shows the FreeCADs as they are now."""
    from rich.console import Console
    from rich.live import Live
    from rich.text import Text

    console = Console()
    if as_json:
        yield _print_json, _show_nothing
    elif not console.is_terminal:
        yield lambda happening: print(_line(happening), flush=True), _show_nothing
    else:
        # Above a table that stays at the bottom.
        with Live(table_of([]), console=console) as live:
            yield (
                lambda happening: live.console.print(Text(_line(happening))),
                lambda adapters: live.update(table_of(adapters)),
            )


def _line(happening: Happening) -> str:
    return f"{time.strftime('%H:%M:%S')}  {one_line(happening.text)}"


def _print_json(happening: Happening) -> None:
    body: dict[str, Any] = {"time": time.strftime("%Y-%m-%dT%H:%M:%S%z"), **happening.body()}
    print(json.dumps(body), flush=True)


def _show_nothing(adapters: list[Adapter]) -> None:
    """Show no table: lines are enough for a program."""
