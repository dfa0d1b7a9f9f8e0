# SPDX-License-Identifier: MIT
"""Words for the person about a connection that failed: what is wrong, and the next step."""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit

from ...adapter.settings import THIS_COMPUTER
from ...protocol.causes import Cause
from ...protocol.hosts import is_loopback
from .texts import QT_TRANSLATE_NOOP, translate

_SENTENCES = {
    Cause.NAME_UNKNOWN: QT_TRANSLATE_NOOP(
        "Conjure",
        "No computer named '{name}' is known. Check the spelling of the server address, and "
        "that this computer is online.",
    ),
    Cause.NETWORK_UNREACHABLE: QT_TRANSLATE_NOOP(
        "Conjure", "This computer has no network connection to {server}. Check the network."
    ),
    Cause.NOTHING_LISTENS: QT_TRANSLATE_NOOP(
        "Conjure",
        "No server is running at {server}. Check the address and its port, or ask whoever "
        "runs the server.",
    ),
    Cause.NO_LOCAL_SERVER: QT_TRANSLATE_NOOP(
        "Conjure",
        "No local server is running on this computer yet. It starts with your assistant, or by "
        "Start Local Server in the menu of Conjure's indicator in the status bar.",
    ),
    Cause.NO_ANSWER: QT_TRANSLATE_NOOP(
        "Conjure", "{server} does not answer. Check the address, the network and the firewall."
    ),
    Cause.PORT_WITHOUT_TLS: QT_TRANSLATE_NOOP(
        "Conjure",
        "{server} does not offer an encrypted connection, so no key was sent. Check the port. "
        "For a server on your own computer the address begins with ws://.",
    ),
    Cause.PORT_WITH_TLS: QT_TRANSLATE_NOOP(
        "Conjure",
        "{server} only takes encrypted connections. Let the server address begin with wss://.",
    ),
    Cause.TLS_FAILED: QT_TRANSLATE_NOOP(
        "Conjure",
        "No encrypted connection to {server} could be agreed on, so no key was sent. Check "
        "the port, or ask whoever runs the server.",
    ),
    Cause.CERTIFICATE_EXPIRED: QT_TRANSLATE_NOOP(
        "Conjure",
        "The certificate of {server} has expired, so no key was sent. Check the date of this "
        "computer, or ask whoever runs the server to renew it.",
    ),
    Cause.CERTIFICATE_NOT_YET_VALID: QT_TRANSLATE_NOOP(
        "Conjure",
        "The certificate of {server} is not valid yet, so no key was sent. Check the date of "
        "this computer.",
    ),
    Cause.CERTIFICATE_NAME: QT_TRANSLATE_NOOP(
        "Conjure",
        "The certificate that {server} shows belongs to another name, so no key was sent. "
        "Use the name that the certificate was made for.",
    ),
    Cause.CERTIFICATE_ISSUER: QT_TRANSLATE_NOOP(
        "Conjure",
        "Nobody whom this computer trusts has issued the certificate of {server}, so no key "
        "was sent. Ask whoever runs the server, or have your company's certificates "
        "installed.",
    ),
    Cause.CERTIFICATE_INVALID: QT_TRANSLATE_NOOP(
        "Conjure",
        "The certificate of {server} is not valid, so no key was sent. Ask whoever runs the "
        "server.",
    ),
    Cause.KEY_REFUSED: QT_TRANSLATE_NOOP(
        "Conjure",
        "The server refused the API key. Correct it in Edit > Preferences > Conjure, then "
        "connect again.",
    ),
    Cause.NO_ADAPTER_ENDPOINT: QT_TRANSLATE_NOOP(
        "Conjure",
        "{server} can be reached, but has nothing for FreeCAD at '{path}'. Check the end of "
        "the server address.",
    ),
    Cause.NOT_CONJURE: QT_TRANSLATE_NOOP(
        "Conjure",
        "What answers at {server} is not a Conjure server. Check the address and its port.",
    ),
    Cause.NOT_PROVEN: QT_TRANSLATE_NOOP(
        "Conjure",
        "Another program answers in place of your local server, so no key was sent. 'conjure "
        "status' in a terminal says which.",
    ),
    Cause.WRONG_HOST: QT_TRANSLATE_NOOP(
        "Conjure",
        "The server does not answer to the name '{name}'. Use its number address, or start it "
        "with --allow-host {name}.",
    ),
    Cause.PROXY: QT_TRANSLATE_NOOP(
        "Conjure",
        "The proxy does not let the connection to {server} through. Check the proxy settings "
        "of this computer.",
    ),
    Cause.SERVER_BUSY: QT_TRANSLATE_NOOP(
        "Conjure", "{server} is busy. Conjure comes back by itself."
    ),
    Cause.SERVER_TOO_OLD: QT_TRANSLATE_NOOP(
        "Conjure",
        "{server} is older than this Conjure and does not fit it. Update it; "
        "'conjure stop' ends a local one, and the next call starts the new one.",
    ),
    Cause.SERVER_TOO_NEW: QT_TRANSLATE_NOOP(
        "Conjure",
        "{server} is newer than this Conjure and does not fit it. Update Conjure "
        "in the Addon Manager.",
    ),
    Cause.LINE_LOST: QT_TRANSLATE_NOOP(
        "Conjure", "The connection to {server} was lost. Conjure comes back by itself."
    ),
    Cause.CLOSED_BY_SERVER: QT_TRANSLATE_NOOP(
        "Conjure", "{server} closed the connection. Conjure comes back by itself."
    ),
    Cause.SERVER_RESTARTS: QT_TRANSLATE_NOOP(
        "Conjure", "{server} starts again. Conjure comes back by itself."
    ),
    Cause.REGISTRATION_ASKED: QT_TRANSLATE_NOOP(
        "Conjure",
        "{server} does not know this FreeCAD any more. Conjure registers again by itself.",
    ),
    Cause.ASKED_TO_LEAVE: QT_TRANSLATE_NOOP(
        "Conjure", "{server} asked this FreeCAD to disconnect. Press Connect to come back."
    ),
    Cause.FAILED_INSIDE: QT_TRANSLATE_NOOP(
        "Conjure",
        "The connection failed inside Conjure; the log says where. Press Connect to try again.",
    ),
    Cause.PACKAGE_MISSING: QT_TRANSLATE_NOOP(
        "Conjure",
        "The Python package 'websocket-client' is missing, so Conjure cannot connect. "
        "Install it with the button in Edit > Preferences > Conjure.",
    ),
    Cause.NO_ADDRESS: QT_TRANSLATE_NOOP(
        "Conjure", "No server address is set. Enter it in Edit > Preferences > Conjure."
    ),
    Cause.BAD_ADDRESS: QT_TRANSLATE_NOOP(
        "Conjure",
        "The server address is not a valid address: {detail}. Correct it in Edit > Preferences > "
        "Conjure.",
    ),
    Cause.BAD_SCHEME: QT_TRANSLATE_NOOP(
        "Conjure",
        "The server address does not begin as it has to. Let it begin with wss://, or with ws:// "
        "for a server on this computer.",
    ),
    Cause.SECRET_IN_ADDRESS: QT_TRANSLATE_NOOP(
        "Conjure",
        "The server address holds a key or a password. Put the key into the field for the key.",
    ),
    Cause.NOT_ENCRYPTED: QT_TRANSLATE_NOOP(
        "Conjure",
        "The connection to {name} would not be encrypted. Let the address begin with wss://, or "
        "allow unencrypted connections to other computers in the preferences.",
    ),
    Cause.NO_KEY: QT_TRANSLATE_NOOP(
        "Conjure", "No API key is set. Enter it in Edit > Preferences > Conjure."
    ),
    Cause.BAD_KEY: QT_TRANSLATE_NOOP(
        "Conjure", "The API key contains characters that no API key has. Enter it again."
    ),
    Cause.BAD_ENVIRONMENT: QT_TRANSLATE_NOOP(
        "Conjure",
        "The environment variable {detail} has a value that cannot be used. Correct it, and start "
        "FreeCAD again.",
    ),
}
_ABOUT_DETAIL = (Cause.BAD_ADDRESS, Cause.BAD_ENVIRONMENT)
_NOT_STARTED = QT_TRANSLATE_NOOP(
    "Conjure",
    "No server is running at {server}. Start it, for example with 'conjure start' in a terminal.",
)


def server_name(server: str) -> str:
    """Return the server for the person: host and port of an address, or its name in words."""
    if server == THIS_COMPUTER:
        return translate("Conjure", "the hub of this computer")
    return _parts(server).netloc or server


def words(cause: Cause, server: str, detail: str = "") -> str:
    """Return what is wrong and the next step, in at most three short sentences.

    Args:
        cause: the cause of the failure.
        server: the server's address, or any name of it.
        detail: the words of the server, quoted, or what the cause is about; may be empty.
    """
    parts = _parts(server)
    here = cause is Cause.NOTHING_LISTENS and is_loopback(parts.hostname or "")
    sentence = translate("Conjure", _NOT_STARTED if here else _SENTENCES[cause]).format(
        server=server_name(server),
        name=parts.hostname or server,
        path=parts.path or "/",
        detail=detail,
    )
    if not parts.netloc:
        # A name of the server begins a sentence with a capital letter, an address as it is.
        sentence = sentence[:1].upper() + sentence[1:]
    if detail and cause not in _ABOUT_DETAIL:
        said = translate("Conjure", "The server said: {}").format(detail)
        sentence = f"{sentence} {said}"
    return sentence


def _parts(server: str) -> SplitResult:
    try:
        parts = urlsplit(server)
        _ = parts.hostname
    except ValueError:
        return urlsplit("")
    return parts
