# SPDX-License-Identifier: MIT
"""Words for the person about a connection that failed: what is wrong, and the next step."""

from __future__ import annotations

from urllib.parse import urlsplit

from ...protocol.causes import Cause
from ...protocol.hosts import is_loopback
from .texts import tr


def words(cause: Cause, server: str) -> str:
    """Return what is wrong and the next step, in at most three short sentences.

    Args:
        cause: the cause of the failure.
        server: the server's address, or any name of it.
    """
    parts = urlsplit(server)
    place = parts.netloc or server
    if cause is Cause.NOTHING_LISTENS and is_loopback(parts.hostname or ""):
        return tr(
            "No server is running at {server}. Start it, for example with 'conjure start' in a "
            "terminal."
        ).format(server=place)
    return _sentences()[cause].format(
        server=place, name=parts.hostname or server, path=parts.path or "/"
    )


def _sentences() -> dict[Cause, str]:
    return {
        Cause.NAME_UNKNOWN: tr(
            "No computer named '{name}' is known. Check the spelling of the server address, and "
            "that this computer is online."
        ),
        Cause.NETWORK_UNREACHABLE: tr(
            "This computer has no network connection to {server}. Check the network."
        ),
        Cause.NOTHING_LISTENS: tr(
            "No server is running at {server}. Check the address and its port, or ask whoever "
            "runs the server."
        ),
        Cause.NO_LOCAL_SERVER: tr(
            "No local server is running on this computer yet. It starts with your assistant, or "
            "by 'conjure start' in a terminal."
        ),
        Cause.NO_ANSWER: tr(
            "{server} does not answer. Check the address, the network and the firewall."
        ),
        Cause.PORT_WITHOUT_TLS: tr(
            "{server} does not offer an encrypted connection, so no key was sent. Check the port. "
            "For a server on your own computer the address begins with ws://."
        ),
        Cause.PORT_WITH_TLS: tr(
            "{server} only takes encrypted connections. Let the server address begin with wss://."
        ),
        Cause.TLS_FAILED: tr(
            "No encrypted connection to {server} could be agreed on, so no key was sent. Check "
            "the port, or ask whoever runs the server."
        ),
        Cause.CERTIFICATE_EXPIRED: tr(
            "The certificate of {server} has expired, so no key was sent. Check the date of this "
            "computer, or ask whoever runs the server to renew it."
        ),
        Cause.CERTIFICATE_NOT_YET_VALID: tr(
            "The certificate of {server} is not valid yet, so no key was sent. Check the date of "
            "this computer."
        ),
        Cause.CERTIFICATE_NAME: tr(
            "The certificate that {server} shows belongs to another name, so no key was sent. "
            "Use the name that the certificate was made for."
        ),
        Cause.CERTIFICATE_ISSUER: tr(
            "Nobody whom this computer trusts has issued the certificate of {server}, so no key "
            "was sent. Ask whoever runs the server, or have your company's certificates "
            "installed."
        ),
        Cause.CERTIFICATE_INVALID: tr(
            "The certificate of {server} is not valid, so no key was sent. Ask whoever runs the "
            "server."
        ),
        Cause.KEY_REFUSED: tr(
            "The server refused the API key. Correct it in Edit > Preferences > Conjure, then "
            "connect again."
        ),
        Cause.NO_ADAPTER_ENDPOINT: tr(
            "{server} can be reached, but has nothing for FreeCAD at '{path}'. Check the end of "
            "the server address."
        ),
        Cause.NOT_CONJURE: tr(
            "What answers at {server} is not a Conjure server. Check the address and its port."
        ),
        Cause.NOT_PROVEN: tr(
            "Another program answers in place of your local server, so no key was sent. 'conjure "
            "status' in a terminal says which."
        ),
        Cause.WRONG_HOST: tr(
            "The server does not answer to the name '{name}'. Use its number address, or start it "
            "with --allow-host {name}."
        ),
        Cause.PROXY: tr(
            "The proxy does not let the connection to {server} through. Check the proxy settings "
            "of this computer."
        ),
        Cause.SERVER_BUSY: tr("The server at {server} is busy. Conjure comes back by itself."),
        Cause.SERVER_TOO_OLD: tr(
            "The server at {server} is older than this Conjure and does not fit it. Update it; "
            "'conjure stop' ends a local one, and the next call starts the new one."
        ),
        Cause.SERVER_TOO_NEW: tr(
            "The server at {server} is newer than this Conjure and does not fit it. Update Conjure "
            "in the Addon Manager."
        ),
    }
