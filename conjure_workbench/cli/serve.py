# SPDX-License-Identifier: MIT
"""`conjure serve`: the hub itself, in the foreground or started automatically."""

from __future__ import annotations

import contextlib
import os
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from .. import __version__
from ..errors import ConjureError
from ..local_hub.finding import FoundHub, find_here, usual_port
from ..local_hub.hub_file import HubFile
from ..local_hub.hub_log import hub_log
from ..local_hub.key import key_file, make_key
from ..local_hub.lock import hub_lock
from ..local_hub.variables import KEY_VARIABLE
from ..protocol.limits import SILENCE_S
from .exit_codes import ExitCode
from .output import warn

if TYPE_CHECKING:
    from ..server.serve import Options

IDLE_EXIT_S = 600.0
"""Seconds without adapter, caller and open command after which an automatic hub ends."""


def _seconds(value: float | None) -> float | None:
    if value is not None and not 0 < value < 1e6:
        raise typer.BadParameter("must be more than 0")
    return value


def serve(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[
        int | None,
        typer.Option(min=0, max=65535, help="Port to listen on, 9870 by default; 0: a free one."),
    ] = None,
    api_key: Annotated[
        str | None,
        typer.Option(
            "--api-key",
            metavar="KEY",
            help="A key instead of this machine's. Other users can read it from the list of "
            "processes: the environment variable CONJURE_API_KEY is better.",
        ),
    ] = None,
    allow_host: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="A further host name that the hub is reached by."),
    ] = None,
    silence_s: Annotated[
        float,
        typer.Option(
            callback=_seconds,
            metavar="SECONDS",
            help="Close an adapter's connection after this long without a message.",
        ),
    ] = SILENCE_S,
    idle_exit: Annotated[
        float | None,
        typer.Option(
            callback=_seconds,
            metavar="SECONDS",
            help="End after this long without FreeCAD, caller and open command. By default never, "
            "but after 600 s if the hub was started automatically.",
        ),
    ] = None,
    automatic: Annotated[bool, typer.Option("--automatic", hidden=True)] = False,
    verbose: Annotated[bool, typer.Option("--verbose", help="Log requests and adapters.")] = False,
) -> None:
    """Run the hub until Ctrl-C."""
    from ..server.auth import ApiKey
    from ..server.serve import ListenError, Options, listen, run

    if automatic:
        # The files that it makes are its user's alone.
        os.umask(0o077)
    given = api_key if api_key is not None else os.environ.get(KEY_VARIABLE)
    try:
        key = ApiKey(make_key() if given is None else given)
    except ValueError as error:
        warn(str(error))
        raise typer.Exit(ExitCode.WRONG_USAGE) from error
    options = Options(
        host=host,
        port=usual_port() if port is None else port,
        hosts=tuple(allow_host or ()),
        silence_s=silence_s,
        verbose=verbose,
        automatic=automatic,
        idle_exit_s=IDLE_EXIT_S if automatic and idle_exit is None else idle_exit,
        log_file=hub_log() if automatic else None,
    )
    try:
        with contextlib.ExitStack() as lock:
            recorded = automatic
            if given is None and not automatic:
                # So that no other hub is started or recorded meanwhile.
                lock.enter_context(hub_lock())
                recorded = _is_first(own_port=port is not None)
            sock = listen(options.host, options.port)
            if recorded:
                _record(options, sock.getsockname()[1])
    except ListenError as error:
        warn(str(error))
        raise typer.Exit(ExitCode.FAILED) from error
    notes = _notes(on_command_line=api_key is not None, stored=given is None)
    raise typer.Exit(run(sock, replace(options, recorded=recorded), key, notes))


def _notes(*, on_command_line: bool, stored: bool) -> list[str]:
    """Return the lines on the key that are printed once the hub listens."""
    if on_command_line:
        return [
            "The key was given on the command line, where other users of this machine can read it; "
            "CONJURE_API_KEY is better."
        ]
    return [f"The key is in {key_file()}; 'conjure key' shows it."] if stored else []


def _is_first(own_port: bool) -> bool:
    """Return True if no hub of this machine runs yet, so that this one is its hub.

    Args:
        own_port: True if the person chose a port, so that two hubs are meant.

    Raises:
        ConjureError: HUB_RUNNING if one runs, and this one would be the same once more.
    """
    living = _living()
    if living is not None and not own_port:
        how = "automatically" if living.automatic else "by hand"
        raise ConjureError(
            "HUB_RUNNING",
            f"A hub runs already at {living.address} (version {living.version}, started {how}).",
        )
    return living is None


def _living() -> FoundHub | None:
    try:
        return find_here()
    except ConjureError as error:
        if error.code == "HUB_NOT_PROVEN":
            # Listening tells about a stranger on the port, if it is ours.
            return None
        raise


def _record(options: Options, port: int) -> None:
    """Write hub.json.

    Raises:
        ConjureError: FILE_ERROR if it cannot be written.
    """
    host = "127.0.0.1" if options.host in ("", "0.0.0.0", "localhost") else options.host
    host = {"::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)
    record = HubFile(
        f"http://{host}:{port}", os.getpid(), __version__, options.started, options.automatic
    )
    try:
        record.write()
    except OSError as error:
        problem = f"hub.json cannot be written: {error.strerror}."
        raise ConjureError("FILE_ERROR", problem) from error
