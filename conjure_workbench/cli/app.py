# SPDX-License-Identifier: MIT
"""Command line of `conjure`: its commands, and the end of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from .. import __version__
from ..errors import ConjureError
from .addon import addon
from .commands import commands
from .doctor import doctor
from .exec import execute
from .exit_codes import ExitCode, exit_code_of
from .hub import key, start, status, stop
from .mcp import mcp
from .output import say_error, warn
from .serve import serve
from .setup import setup
from .watch import watch
from .worker import worker

app = typer.Typer(
    help="Conjure for FreeCAD: the hub between assistants and FreeCADs.",
    no_args_is_help=True,
    add_completion=False,
    # Plain text can be searched, and read by programs.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command()(serve)
# Its options are read where it is started without this module.
app.command(
    add_help_option=False,
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
)(mcp)
app.command()(start)
app.command()(stop)
app.command()(status)
app.command()(watch)
app.command("exec")(execute)
app.command()(commands)
app.command()(worker)
app.command()(setup)
app.command()(doctor)
app.command()(key)
app.add_typer(addon, name="addon")


def _version(asked: bool) -> None:
    if asked:
        print(f"conjure {__version__}")
        raise typer.Exit


@app.callback()
def _all_commands(
    version: Annotated[
        bool | None,
        typer.Option("--version", callback=_version, is_eager=True, help="Show the version."),
    ] = None,
) -> None:
    """Take the options of the program itself."""


def run(arguments: Sequence[str]) -> int:
    """Run one command; return the exit code."""
    try:
        return _run(arguments)
    except OSError as error:
        # Commands know what may fail of theirs; what is left is a full disk below the output.
        warn(f"It ended on the way: {error.strerror or error}.")
        return ExitCode.FAILED


def _run(arguments: Sequence[str]) -> int:
    command = typer.main.get_command(app)
    try:
        command.main(list(arguments), prog_name="conjure")
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 0
    except ConjureError as error:
        say_error(error, as_json="--json" in arguments)
        return exit_code_of(error)
    return ExitCode.DONE
