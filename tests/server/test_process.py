# SPDX-License-Identifier: MIT
"""The command line: starting, the key, stopping, logs, the worker."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Callable

import pytest

from conjure_workbench.cli import worker_process
from conjure_workbench.local_hub.key import new_key
from conjure_workbench.protocol.redaction import HIDDEN, redact
from conjure_workbench.server.auth import ApiKey, Hosts
from conjure_workbench.server.serve import listen

ROOT = Path(__file__).resolve().parents[2]
CLI = [sys.executable, "-m", "conjure_workbench.cli"]


def run(*arguments: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    clean = {k: v for k, v in os.environ.items() if not k.startswith("CONJURE_")}
    return subprocess.run(
        [*CLI, *arguments],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**clean, **(env or {})},
        timeout=20,
        check=False,
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_has_every_adapter_come_back_later_and_ends_well(
    server: Any, connect_adapter: Callable[..., Any], number: int
) -> None:
    adapters = [connect_adapter(server, adapter_id=f"a{n}") for n in range(3)]
    reply = server.later(server.execute, adapter_id="a0")
    adapters[0].expect("execute_command")
    endings = [server.later(adapter.closing) for adapter in adapters]
    started = time.monotonic()
    assert server.stop(number) == 0
    assert time.monotonic() - started < 3
    assert [ending.result(5)[0] for ending in endings] == [1001, 1001, 1001]
    assert reply.result(5)[1]["error_code"] == "ADAPTER_LOST"
    assert "Traceback" not in server.stderr


def test_adapters_that_do_not_answer_cannot_hold_up_the_end(
    server: Any, connect_adapter: Callable[..., Any]
) -> None:
    adapter = connect_adapter(server)
    # A frozen FreeCAD: its socket is open, but nothing reads it.
    frozen = socket.create_connection(("127.0.0.1", server.port))
    frozen.sendall(
        b"GET /api/v1/adapter/ws?api_key=conjure_test_key HTTP/1.1\r\nHost: localhost\r\n"
        b"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    )
    assert b" 101 " in frozen.recv(4096)
    started = time.monotonic()
    assert server.stop(signal.SIGINT) == 0
    assert time.monotonic() - started < 3
    assert adapter.closing()[0] == 1001
    frozen.close()


def test_a_port_in_use_is_a_sentence(server: Any) -> None:
    ended = run("serve", "--port", str(server.port))
    assert ended.returncode == 1
    assert ended.stderr.startswith(f"conjure: Cannot listen on 127.0.0.1 port {server.port}: ")
    assert "Traceback" not in ended.stderr


def test_an_address_that_is_not_ours_is_a_sentence() -> None:
    ended = run("serve", "--host", "192.0.2.1", "--port", "0")
    assert ended.returncode == 1
    assert ended.stderr.splitlines()[-1].startswith("conjure: Cannot listen on 192.0.2.1")


def test_a_port_can_be_used_again_at_once(
    start_server: Callable[..., Any], connect_adapter: Callable[..., Any]
) -> None:
    first = start_server()
    connect_adapter(first)
    first.stop()
    again = start_server("--port", str(first.port))
    assert again.get("/health")[0] == 200


def test_a_key_on_the_command_line_works_and_is_advised_against(
    start_server: Callable[..., Any],
) -> None:
    server = start_server("--api-key", "from-the-command-line")
    assert server.get("/api/v1/info", key="from-the-command-line")[0] == 200
    assert server.get("/api/v1/info")[0] == 401
    server.stop()
    assert "CONJURE_API_KEY is better" in server.stdout_rest
    assert "from-the-command-line" not in server.stdout_rest + server.stderr


def test_a_key_from_the_environment_is_not_shown(server: Any) -> None:
    server.stop()
    assert server.key not in server.first_line + server.stdout_rest + server.stderr


def test_an_empty_key_is_refused() -> None:
    ended = run("serve", "--port", "0", env={"CONJURE_API_KEY": " "})
    assert ended.returncode == 2
    assert ended.stderr == "conjure: The API key is empty, or has control characters.\n"


def test_logs_never_show_a_key(
    start_server: Callable[..., Any], connect_adapter: Callable[..., Any]
) -> None:
    from websockets.sync.client import connect

    server = start_server("--verbose")
    with connect(f"{server.ws_url}?api_key={server.key}") as connection:
        connection.send('{"type": "adapter_registration", "adapter_id": "a"}')
        connection.recv(timeout=5)
    server.get("/api/v1/info?api_key=other-secret")
    server.stop()
    assert f"api_key={HIDDEN}" in server.stderr
    assert server.key not in server.stderr
    assert "other-secret" not in server.stderr


def test_a_key_does_not_show_itself() -> None:
    text = new_key()
    key = ApiKey(text)
    assert text not in repr(key)
    assert redact(f"the key {text} is wrong") == f"the key {HIDDEN} is wrong"
    assert key.accepts(text.encode())
    assert not key.accepts(text.encode() + b"x")
    assert not key.accepts(None)


def test_on_all_addresses_a_number_is_a_host_but_a_name_is_not() -> None:
    hosts = Hosts("0.0.0.0")
    assert hosts.allows("192.168.0.7:9870")
    assert hosts.allows("[fe80::1]:9870")
    assert not hosts.allows("rebound.example:9870")


def test_listening_for_other_machines_is_warned_about(start_server: Callable[..., Any]) -> None:
    server = start_server("--host", "0.0.0.0")
    assert server.get("/health")[0] == 200
    server.stop()
    assert "other machines may reach" in server.stderr


FAKE_FREECAD = """#!/bin/sh
echo "$3|$1 $2|$CONJURE_SERVER_URL|$CONJURE_API_KEY"
read line && echo "stdin is open: $line"
trap 'echo stopped; exit 7' TERM INT
i=0
while [ $i -lt 100 ]; do sleep 0.1; i=$((i+1)); done
"""


def test_the_worker_runs_freecad_with_our_package_and_passes_signals_and_exit_code_on(
    tmp_path: Path,
) -> None:
    program = tmp_path / "freecadcmd"
    program.write_text(FAKE_FREECAD)
    program.chmod(0o755)
    process = subprocess.Popen(
        [*CLI, "worker", "--freecad", str(program), "--server-url", "ws://localhost:1/x"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "CONJURE_API_KEY": "k"},
    )
    assert process.stdout is not None
    script, path, url, key = process.stdout.readline().strip().split("|")
    assert script == str(ROOT / "conjure_workbench" / "start_headless.py")
    assert path == f"-P {ROOT}"
    assert (url, key) == ("ws://localhost:1/x", "k")
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    rest, _ = process.communicate(timeout=10)
    assert rest == "stopped\n"
    assert process.returncode == 7


def test_a_worker_without_freecad_says_what_to_do(tmp_path: Path) -> None:
    ended = run("worker", env={"PATH": str(tmp_path)})
    assert ended.returncode == 1
    assert "--freecad PATH" in ended.stderr
    with pytest.raises(worker_process.FreeCADMissingError):
        worker_process.find_freecad(str(tmp_path / "none"))


@pytest.mark.parametrize("host", ["localhost", "::1"])
def test_loopback_may_be_named_in_other_ways(host: str) -> None:
    try:
        with socket.create_server(
            (host, 0), family=socket.AF_INET6 if ":" in host else socket.AF_INET
        ):
            pass
    except OSError:
        pytest.skip(f"this machine has no {host}")
    sock = listen(host, 0)
    try:
        with socket.create_connection(sock.getsockname()[:2], timeout=5):
            pass
        assert sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
    finally:
        sock.close()
