# SPDX-License-Identifier: MIT
"""Connection to a hub that has proven itself: the key is shown on no other."""

from __future__ import annotations

import contextlib
import http.client
import json
import socket
import threading
from typing import Any, Iterator, Sequence
from urllib.parse import urlsplit

from ..errors import ERRORS, ConjureError
from ..protocol.limits import MAX_MESSAGE_BYTES
from ..protocol.reading import MessageError, load_object
from ..protocol.redaction import quoted
from .processes import listener_on
from .proof import end_of, new_nonce, proves
from .proof_exchange import MAX_HEALTH_BYTES

PROVE_S = 5.0
"""Seconds in which a hub must prove itself."""

REQUEST_S = 30.0
"""Seconds that a request may take unless its caller names others."""


class HubConnection:
    """HTTP connection to a hub. It is never opened a second time, so the proof holds for all of it.

    Args:
        address: the hub's address, such as "http://127.0.0.1:9870".
        keys: the keys that the hub may prove to know.
        prove_s: the seconds in which it must prove it.

    Attributes:
        address: the address.
        key: the key that the hub has proven to know.
        health: the body of its `GET /health`.
        is_local: True if the hub is on this machine.

    Raises:
        ConjureError: HUB_NOT_FOUND if nothing listens there, HUB_NOT_PROVEN if what listens there
            knows none of the keys, INVALID_PARAMETER if the address is none.
    """

    def __init__(self, address: str, keys: Sequence[str], prove_s: float = PROVE_S) -> None:
        host, self._port = split_address(address)
        self.address = address
        self._http = http.client.HTTPConnection(host, self._port, timeout=prove_s)
        try:
            self._http.connect()
            self._socket = self._http.sock
            ours, theirs = self._socket.getsockname()[:2], self._socket.getpeername()[:2]
        except OSError as error:
            self.close()
            reason = error.strerror or str(error)
            problem = f"No hub listens at {address} ({reason})."
            raise ConjureError("HUB_NOT_FOUND", problem, details={"address": address}) from error
        # Opened again, it could lead to another program, which would be shown the key.
        self._http.auto_open = 0
        self._hubs_end = end_of(*theirs)
        self.is_local = ours[0] == theirs[0]
        try:
            self.health, self.key = self._proven(keys, prove_s)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> HubConnection:
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection. May be called more than once."""
        self._http.close()

    def request(
        self,
        method: str,
        path: str,
        body: dict[str, Any] | None = None,
        timeout_s: float = REQUEST_S,
    ) -> dict[str, Any]:
        """Send a request with the key, and return the JSON object of its response.

        Args:
            method: the HTTP method.
            path: the path, with the query.
            body: the JSON object to send.
            timeout_s: the seconds that it may take.

        Raises:
            ConjureError: the hub's own error; HUB_NOT_FOUND if it goes away, so that the request
                may or may not have been done.
        """
        data = None if body is None else json.dumps(body).encode()
        headers = {"X-API-Key": self.key.encode(), "Content-Type": b"application/json"}
        try:
            status, answer = self._exchange(
                method, path, data, headers, timeout_s, MAX_MESSAGE_BYTES
            )
        except (OSError, http.client.HTTPException, MessageError) as error:
            problem = f"The hub at {self.address} went away without an answer ({error})."
            raise ConjureError("HUB_NOT_FOUND", problem) from error
        if status >= 400:
            raise _hubs_error(status, answer)
        return answer

    def _proven(self, keys: Sequence[str], prove_s: float) -> tuple[dict[str, Any], str]:
        """Return the hub's health, and the key that it knows."""
        nonce = new_nonce()
        try:
            _, health = self._exchange(
                "GET", f"/health?nonce={nonce}", None, {}, prove_s, MAX_HEALTH_BYTES
            )
        except ConnectionError as error:
            raise HubHungUpError(self._stranger("hung up")) from error
        except (OSError, http.client.HTTPException, MessageError) as error:
            raise self._stranger("answers as no hub does") from error
        for key in keys:
            if proves(health.get("proof"), key, nonce, self._hubs_end):
                return health, key
        if health.get("error_code") == "FORBIDDEN_HOST":
            raise self._stranger("does not answer to the name in this address")
        raise self._stranger("did not prove that it knows the key")

    def _stranger(self, conduct: str) -> ConjureError:
        listener = listener_on(self._port) if self.is_local else None
        who = "What listens there" if listener is None else str(listener)
        return ConjureError(
            "HUB_NOT_PROVEN",
            f"{self.address} is not known to be a hub of yours: {who} {conduct}.",
            details={
                "address": self.address,
                "process": None
                if listener is None
                else {"name": listener.name, "pid": listener.pid, "user": listener.user},
            },
        )

    def _exchange(
        self,
        method: str,
        path: str,
        data: bytes | None,
        headers: dict[str, bytes],
        timeout_s: float,
        most_bytes: int,
    ) -> tuple[int, dict[str, Any]]:
        with _deadline(self._socket, timeout_s):
            self._http.request(method, path, data, headers)
            with self._http.getresponse() as response:
                text = response.read(most_bytes + 1)
        return response.status, load_object(text, most_bytes, called="response")


class HubHungUpError(ConjureError):
    """HUB_NOT_PROVEN of a program that closed the connection, as a hub does that is ending."""

    def __init__(self, error: ConjureError) -> None:
        super().__init__(error.code, error.problem, details=error.details)


def split_address(address: str) -> tuple[str, int]:
    """Return the host and the port of a hub's address.

    Raises:
        ConjureError: INVALID_PARAMETER if it has another form than http://HOST:PORT.
    """
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
        # What the system would refuse to look up, in other words and at another place.
        (host or "").encode("idna")
    except ValueError:
        host, port = None, None
    plain = host and port and " " not in host and f"http://{parts.netloc}" == address.rstrip("/")
    if not plain or "@" in address:
        raise ConjureError(
            "INVALID_PARAMETER",
            f"{quoted(address)!r} is no address of a hub.",
            field="hub",
            given=quoted(address),
            allowed="http://HOST:PORT",
        )
    assert host is not None
    assert port is not None
    return host, port


@contextlib.contextmanager
def _deadline(sock: socket.socket, seconds: float) -> Iterator[None]:
    """Shut a socket down after some time, however slowly its other end drips."""
    sock.settimeout(seconds)

    def shut_down() -> None:
        late.set()
        with contextlib.suppress(OSError):
            sock.shutdown(socket.SHUT_RDWR)

    late = threading.Event()
    timer = threading.Timer(seconds, shut_down)
    timer.daemon = True
    timer.start()
    try:
        yield
    except (OSError, http.client.HTTPException) as error:
        if late.is_set():
            raise TimeoutError(f"no answer within {seconds:g} s") from error
        raise
    finally:
        timer.cancel()


def _hubs_error(status: int, answer: dict[str, Any]) -> ConjureError:
    """Return the error of a response, as the hub raised it."""
    code = answer.get("error_code")
    problem = str(answer.get("error") or f"The hub answered HTTP {status}.")
    details = answer.get("details")
    facts = dict(details) if isinstance(details, dict) else {}
    return ConjureError(
        code if code in ERRORS else "INTERNAL_ERROR",
        problem,
        retryable=bool(facts.pop("retryable", False)),
        details=facts,
    )
