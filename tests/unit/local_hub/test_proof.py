# SPDX-License-Identifier: MIT
"""The proof that a hub knows the key, and versions."""

from __future__ import annotations

import hashlib
import hmac

import pytest

from conjure_workbench.local_hub.proof import NONCE, end_of, new_nonce, prove, proves
from conjure_workbench.local_hub.versions import older

END = "127.0.0.1:9870"


def test_the_proof_is_the_one_that_the_page_describes() -> None:
    text = b"conjure hub proof 1\nnonce-of-a-caller\n127.0.0.1:9870"
    expected = hmac.new(b"key", text, hashlib.sha256).hexdigest()
    assert prove("key", "nonce-of-a-caller", END) == expected


def test_a_proof_holds_for_its_key_its_nonce_and_its_end_only() -> None:
    nonce = new_nonce()
    proof = prove("key", nonce, END)
    assert proves(proof, "key", nonce, END)
    assert not proves(proof, "another key", nonce, END)
    assert not proves(proof, "key", new_nonce(), END)
    assert not proves(proof, "key", nonce, "127.0.0.1:9871")
    assert not proves(proof, "key", nonce, "127.0.0.2:9870")
    assert not proves(proof, "key", nonce, "[::1]:9870")


@pytest.mark.parametrize("proof", [None, 1, "", "0" * 64, "é", "\ud800", ["x"]])
def test_anything_else_proves_nothing(proof: object) -> None:
    assert not proves(proof, "key", new_nonce(), END)


def test_nonces_differ_and_are_what_a_hub_takes() -> None:
    nonces = {new_nonce() for _ in range(100)}
    assert len(nonces) == 100
    assert all(NONCE.fullmatch(nonce) for nonce in nonces)


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("127.0.0.1", "127.0.0.1:80"),
        ("::ffff:127.0.0.1", "127.0.0.1:80"),
        ("::1", "::1:80"),
        ("0:0:0:0:0:0:0:1", "::1:80"),
        ("fe80::1%eth0", "fe80::1:80"),
    ],
)
def test_both_ends_spell_an_address_alike(host: str, expected: str) -> None:
    assert end_of(host, 80) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [("0.9.0", "0.10.0"), ("0.9", "0.9.1"), ("1.0.0rc1", "1.0.1"), ("", "0.1"), ("x", "0.0.1")],
)
def test_an_older_version_is_older_and_not_newer(one: str, other: str) -> None:
    assert older(one, other)
    assert not older(other, one)


@pytest.mark.parametrize(("one", "other"), [("1.0", "1.0.0"), ("1.0.0rc1", "1.0.0")])
def test_a_version_is_not_older_than_its_like(one: str, other: str) -> None:
    assert not older(one, other)
    assert not older(other, one)
