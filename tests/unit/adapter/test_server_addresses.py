# SPDX-License-Identifier: MIT
"""Addresses as people write them become addresses that a connection needs."""

from __future__ import annotations

import pytest

from conjure_workbench.adapter.server_addresses import (
    carries_secret,
    complete_address,
    fault_of_address,
)
from conjure_workbench.protocol.limits import ADAPTER_PATH


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("127.0.0.1:9870", f"ws://127.0.0.1:9870{ADAPTER_PATH}"),
        ("localhost", f"ws://localhost:9870{ADAPTER_PATH}"),
        ("[::1]:9999", f"ws://[::1]:9999{ADAPTER_PATH}"),
        ("cad.example", f"wss://cad.example{ADAPTER_PATH}"),
        (" cad.example:444 ", f"wss://cad.example:444{ADAPTER_PATH}"),
        ("https://cad.example", f"wss://cad.example{ADAPTER_PATH}"),
        ("HTTP://127.0.0.1:9870/", f"ws://127.0.0.1:9870{ADAPTER_PATH}"),
        ("https://cad.example/some/path", "wss://cad.example/some/path"),
        ("wss://cad.example", f"wss://cad.example{ADAPTER_PATH}"),
        ("wss://cad.example/x?room=2", "wss://cad.example/x?room=2"),
        ("cad.example/x", "wss://cad.example/x"),
    ],
)
def test_an_address_is_completed(written, meant):
    assert complete_address(written) == meant
    assert complete_address(meant) == meant
    assert fault_of_address(meant, allow_insecure=False) is None


@pytest.mark.parametrize(
    "written", ["", "ftp://cad.example", "wss://", "a b", "cad.example:99999", "http://[::1"]
)
def test_what_cannot_be_completed_stays_and_has_a_fault(written):
    assert complete_address(written) == written
    assert fault_of_address(written, allow_insecure=True) is not None


def test_an_address_with_a_key_or_a_password_carries_a_secret():
    assert carries_secret("wss://me:secret@cad.example/x")
    assert carries_secret("wss://cad.example/x?api_key=secret")
    assert not carries_secret("wss://cad.example/x?room=2")
    assert not carries_secret("http://[::1")
