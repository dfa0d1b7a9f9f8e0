# SPDX-License-Identifier: MIT
"""Cause of a connection that could not be opened, from the error that ended the attempt."""

from __future__ import annotations

import errno
import socket
import ssl

from ...protocol.causes import Cause

_UNREACHABLE = (errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL)
_NO_NETWORK = (getattr(socket, "EAI_AGAIN", None),)
"""Errors of the resolver that say nothing about the name: it could not be asked."""

# OpenSSL's numbers of what is wrong with a certificate (X509_V_ERR_...).
_NOT_YET_VALID, _EXPIRED = 9, 10
_UNTRUSTED = (2, 18, 19, 20, 21)
_ANOTHER_NAME = (62, 64)

_NO_TLS_SPOKEN = ("WRONG_VERSION_NUMBER", "HTTP_REQUEST", "RECORD_LAYER_FAILURE")
"""OpenSSL's reasons for bytes that are no TLS at all."""


class SpokeTLSError(OSError):
    """A port that was spoken to without TLS wants it."""


class HungUpEarlyError(OSError):
    """The connection was closed without an answer."""


class ProxyRefusedError(OSError):
    """The proxy refused the way to the server."""


def cause_of(error: BaseException) -> Cause:
    """Return the cause for which an attempt ended with this error."""
    if isinstance(error, ssl.SSLError):
        return _cause_of_tls(error)
    if isinstance(error, socket.gaierror):
        return Cause.NETWORK_UNREACHABLE if error.errno in _NO_NETWORK else Cause.NAME_UNKNOWN
    if isinstance(error, ConnectionRefusedError):
        return Cause.NOTHING_LISTENS
    if isinstance(error, (socket.timeout, TimeoutError)):
        return Cause.NO_ANSWER
    if isinstance(error, SpokeTLSError):
        return Cause.PORT_WITH_TLS
    if isinstance(error, ProxyRefusedError):
        return Cause.PROXY
    if isinstance(error, OSError) and error.errno in _UNREACHABLE:
        return Cause.NETWORK_UNREACHABLE
    # IDNA cannot encode such a name.
    return Cause.NAME_UNKNOWN if isinstance(error, ValueError) else Cause.NOT_CONJURE


def _cause_of_tls(error: ssl.SSLError) -> Cause:
    if not isinstance(error, ssl.SSLCertVerificationError):
        no_tls = getattr(error, "reason", None) in _NO_TLS_SPOKEN
        return Cause.PORT_WITHOUT_TLS if no_tls else Cause.TLS_FAILED
    code = error.verify_code
    if code in (_EXPIRED, _NOT_YET_VALID):
        return Cause.CERTIFICATE_EXPIRED if code == _EXPIRED else Cause.CERTIFICATE_NOT_YET_VALID
    if code in _ANOTHER_NAME:
        return Cause.CERTIFICATE_NAME
    return Cause.CERTIFICATE_ISSUER if code in _UNTRUSTED else Cause.CERTIFICATE_INVALID
