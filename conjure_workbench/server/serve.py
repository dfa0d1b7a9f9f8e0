# SPDX-License-Identifier: MIT
"""Process of the server: the socket, uvicorn, the signals."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import os
import signal
import socket
import sys
import threading
from collections.abc import Generator, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import FrameType

import uvicorn

from .. import __version__
from ..local_hub.hub_file import remove_own_file
from ..protocol.limits import DEFAULT_LOCAL_PORT, SILENCE_S
from ..protocol.messages import timestamp
from .adapter_websocket import MAX_FRAME_BYTES
from .app import create_app
from .auth import LOOPBACK, ApiKey, Hosts
from .connections import DEFAULT_LIMITS, ConnectionLimits
from .http_protocol import http_protocol, websocket_protocol
from .lifetime import Lifetime
from .server_log import close_standard_error, start_log
from .service import Service

log = logging.getLogger(__name__)

FAREWELL_S = 1.0
"""Seconds that adapters get for the closing handshake when the server stops."""

GRACE_S = 1
"""Seconds for which uvicorn then waits for everything else."""

OWN_FILES = 64
"""Files that are open beside the connections."""

GC_THRESHOLDS = (10_000, 50, 50)
"""Numbers of allocations and of younger collections after which Python collects garbage."""

_KEEPALIVE_S = 30


@dataclass(frozen=True)
class Options:
    """Options of the server.

    Attributes:
        host: the address to listen on.
        port: the port; 0 lets the system choose, and the printed line has it.
        hosts: further host names that the server accepts.
        silence_s: the seconds for which an adapter may be silent.
        verbose: True to log each request and adapter.
        limits: the bounds on connections and requests.
        started: the time of the start, in ISO 8601.
        automatic: True if a program started the server when it needed one.
        idle_exit_s: the seconds without use after which it ends, or None for never.
        recorded: True if hub.json names this server.
        log_file: the file to log into; by default standard error is used.
    """

    host: str = "127.0.0.1"
    port: int = DEFAULT_LOCAL_PORT
    hosts: tuple[str, ...] = ()
    silence_s: float = SILENCE_S
    verbose: bool = False
    limits: ConnectionLimits = DEFAULT_LIMITS
    started: str = field(default_factory=timestamp)
    automatic: bool = False
    idle_exit_s: float | None = None
    recorded: bool = False
    log_file: Path | None = None


class ListenError(Exception):
    """The address cannot be listened on; the message gives the reason, in a sentence."""


class _Server(uvicorn.Server):
    """uvicorn, except that adapters are told to come back and a signal is a normal end."""

    def __init__(
        self, config: uvicorn.Config, service: Service, announcement: list[str], options: Options
    ) -> None:
        super().__init__(config)
        self._service = service
        self._announcement = announcement
        self._options = options
        service.lifetime.end = self._end

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        spare_the_collector()
        print("\n".join(self._announcement), flush=True)
        log.info("%s, version %s, process %d", self._announcement[0], __version__, os.getpid())
        if self._options.log_file is not None:
            close_standard_error()
        service = self._service
        self._idle = asyncio.create_task(service.lifetime.end_when_idle(service.last_use))

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        log.info("the hub ends")
        self._idle.cancel()
        if self._options.recorded:
            # Before the port is free: the next hub writes its own file then.
            remove_own_file()
        for server in self.servers:
            server.close()
        await self._service.stop(FAREWELL_S)
        await super().shutdown(sockets)

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        names = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
        signals = [getattr(signal, name) for name in names if hasattr(signal, name)]
        # Whoever started it by nohup wants it to go on without the terminal.
        signals = [
            number
            for number in signals
            if number == signal.SIGINT or signal.getsignal(number) is not signal.SIG_IGN
        ]
        before = {number: signal.signal(number, self._stop) for number in signals}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _stop(self, number: int, frame: FrameType | None) -> None:
        self.force_exit = self.should_exit
        self._end()

    def _end(self) -> None:
        self.should_exit = True


def listen(host: str, port: int) -> socket.socket:
    """Return a socket bound to the address, without delay for small messages and with keep-alive.

    Raises:
        ListenError: if the port is taken, or the address is not this machine's.
    """
    try:
        found = socket.getaddrinfo(
            host or "0.0.0.0", port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )
        # "localhost" means 127.0.0.1 to most programs, whatever the system lists first.
        found.sort(key=lambda entry: entry[0] != socket.AF_INET)
        family, kind, protocol, _, address = found[0]
        sock = socket.socket(family, kind, protocol)
    except OSError as error:
        raise ListenError(f"The address {host!r} cannot be used: {error.strerror}.") from error
    try:
        if sys.platform == "win32":
            # There SO_REUSEADDR would let another program listen on the same port.
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        # Accepted sockets inherit these. A busy FreeCAD may be silent for long, so that a peer
        # which vanished without a word has to be found by TCP itself.
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        for name, value in (
            ("TCP_KEEPIDLE", _KEEPALIVE_S),
            ("TCP_KEEPINTVL", 10),
            ("TCP_KEEPCNT", 3),
        ):
            if hasattr(socket, name):
                sock.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)
        sock.bind(address)
        sock.listen(2048)
    except (OSError, OverflowError) as error:
        sock.close()
        reason = getattr(error, "strerror", None) or str(error)
        raise ListenError(
            f"Cannot listen on {host} port {port}: {reason}. Is another server running? "
            "Choose another port with --port."
        ) from error
    return sock


def open_files() -> int:
    """Return the number of files that this process may open, after raising it to the most."""
    try:
        import resource
    except ImportError:
        # Windows has no such limit on sockets.
        return sys.maxsize
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    allowed = most if most != resource.RLIM_INFINITY else 1_048_576
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, most))
    return resource.getrlimit(resource.RLIMIT_NOFILE)[0]


def spare_the_collector() -> None:
    """Keep Python's garbage collector from looking at what stays for the life of the process.

    A full collection stops every caller: with thousands of adapters, for a quarter of a second.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*GC_THRESHOLDS)


def run(sock: socket.socket, options: Options, key: ApiKey, notes: Iterable[str] = ()) -> int:
    """Run the server until something ends it.

    Args:
        sock: the socket to listen on, as `listen` returns it.
        options: the address and the limits.
        key: the key that adapters and callers must show.
        notes: the lines to print once it listens.

    Returns:
        The process's exit code.
    """
    start_log(verbose=options.verbose, file=options.log_file)
    port = sock.getsockname()[1]
    shown = f"[{options.host}]" if ":" in options.host else options.host
    if options.host.lower() not in LOOPBACK:
        print(
            f"conjure: warning: listening on {shown}, which other machines may reach. Whoever has "
            "the key can command FreeCAD, and the traffic is not encrypted.",
            file=sys.stderr,
            flush=True,
        )
    most = min(options.limits.connections, open_files() - OWN_FILES)
    limits = replace(options.limits, connections=most)
    lifetime = Lifetime(
        options.started, automatic=options.automatic, idle_exit_s=options.idle_exit_s
    )
    service = Service(key, silence_s=options.silence_s, limits=limits, lifetime=lifetime)
    config = uvicorn.Config(
        create_app(service, Hosts(options.host, options.hosts)),
        http=http_protocol(service.connections),
        ws=websocket_protocol(service.connections),
        ws_max_size=MAX_FRAME_BYTES,
        # A FreeCAD that computes sends no pong: silence is judged by the protocol's heartbeats.
        ws_ping_interval=None,
        ws_ping_timeout=None,
        ws_per_message_deflate=False,
        access_log=options.verbose,
        log_config=None,
        lifespan="off",
        # The server is met directly; what a caller claims to forward is not believed.
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_S,
        # A client that thinks for a minute between two commands keeps its connection.
        timeout_keep_alive=75,
        backlog=2048,
    )
    announcement = [f"Listening on http://{shown}:{port}", *notes]
    _Server(config, service, announcement, options).run(sockets=[sock])
    return 0
