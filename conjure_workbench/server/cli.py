# SPDX-License-Identifier: MIT
"""Console command `conjure`."""

from __future__ import annotations

import argparse
import importlib.util
import os
import sys
from collections.abc import Sequence

from .. import __version__
from ..protocol.limits import DEFAULT_LOCAL_PORT, SILENCE_S

_NEEDED = ("starlette", "uvicorn", "websockets", "httptools")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit code."""
    options = _parser().parse_args(arguments)
    if options.action == "worker":
        from .worker import run_worker

        return run_worker(options.freecad, options.server_url)
    return _serve(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="conjure", description="Conjure for FreeCAD: the local server and headless workers."
    )
    parser.add_argument("--version", action="version", version=f"conjure {__version__}")
    actions = parser.add_subparsers(dest="action", required=True, metavar="serve|worker")

    serve = actions.add_parser("serve", help="run the local server")
    serve.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    serve.add_argument(
        "--port",
        type=_port,
        default=DEFAULT_LOCAL_PORT,
        help="port to listen on (%(default)s); 0 takes a free one",
    )
    serve.add_argument(
        "--api-key",
        metavar="KEY",
        help="the key that adapters and callers must show. Other users of this machine can read "
        "it from the list of processes: the environment variable CONJURE_API_KEY is better. "
        "With neither, a key is made and shown once",
    )
    serve.add_argument(
        "--allow-host",
        action="append",
        default=[],
        metavar="NAME",
        help="a further host name that the server is reached by",
    )
    serve.add_argument(
        "--silence-s",
        type=_seconds,
        default=SILENCE_S,
        metavar="SECONDS",
        help="close an adapter's connection after this long without a message (%(default)g)",
    )
    serve.add_argument("--verbose", action="store_true", help="log requests and adapters")

    worker = actions.add_parser(
        "worker",
        help="run a FreeCAD without a window that connects to a server",
        description="Reads CONJURE_SERVER_URL, CONJURE_API_KEY and CONJURE_ADAPTER_ID.",
    )
    worker.add_argument("--freecad", metavar="PATH", help="FreeCAD's command-line program")
    worker.add_argument("--server-url", metavar="URL", help="instead of CONJURE_SERVER_URL")
    return parser


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65535:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return port


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0 < seconds < 1e6:
        raise argparse.ArgumentTypeError("must be more than 0")
    return seconds


def _serve(options: argparse.Namespace) -> int:
    missing = [name for name in _NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        print(
            f"conjure: the server needs Python packages that are not installed: "
            f"{', '.join(missing)}. Install them with: pip install {' '.join(missing)}",
            file=sys.stderr,
        )
        return 1
    from .auth import ApiKey
    from .serve import Options, serve

    notes = []
    if options.api_key is not None:
        text = options.api_key
        notes.append(
            "The key was given on the command line, where other users of this machine can read it; "
            "CONJURE_API_KEY is better."
        )
    else:
        text = os.environ.get("CONJURE_API_KEY")
    if text is None:
        key, text = ApiKey.generate()
        notes.append(f"API key (made for this run, shown once): {text}")
    else:
        try:
            key = ApiKey(text)
        except ValueError as error:
            print(f"conjure: {error}", file=sys.stderr)
            return 2
    return serve(
        Options(
            options.host,
            options.port,
            tuple(options.allow_host),
            options.silence_s,
            options.verbose,
        ),
        key,
        notes,
    )


if __name__ == "__main__":
    sys.exit(main())
