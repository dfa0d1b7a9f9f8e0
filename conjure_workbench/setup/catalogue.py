# SPDX-License-Identifier: MIT
"""The clients: where each keeps its servers, in which form, and what it needs.

Sources are the clients' own documentation and code; `CHECKED` is the day on which all were read.
`docs/clients.md` is made from this table.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ..local_hub.variables import KEY_VARIABLE
from .clients import (
    ARGUMENTS,
    NAME,
    PROGRAM,
    URL,
    Client,
    OlderShape,
    OwnCommand,
    Shape,
)
from .formats import Format

CHECKED = date(2026, 11, 29)
START_S = 30
"""Seconds that a client should wait for the server's start."""
CALL_S = 120
"""Seconds that a client should wait for the answer to a call."""

_COMMAND = {"command": PROGRAM, "args": [ARGUMENTS]}
_TYPED = {"type": "stdio", **_COMMAND}


def _bearer(reference: str) -> dict[str, dict[str, str]]:
    return {"headers": {"Authorization": f"Bearer {reference}"}}


def _everywhere(*files: str) -> dict[str, tuple[str, ...]]:
    return {"linux": files, "macos": files, "windows": files}


_CLAUDE_DESKTOP = Client(
    name="claude-desktop",
    title="Claude Desktop",
    format=Format.JSON,
    shape=Shape(("mcpServers",), _COMMAND, None),
    files=_everywhere("{config}/Claude/claude_desktop_config.json"),
    remark="Quit it completely and start it again. On Windows, an installation as a package keeps "
    "the file in its own folder, which is found.",
)

_CLAUDE_CODE = Client(
    name="claude-code",
    title="Claude Code",
    format=Format.JSON,
    shape=Shape(
        ("mcpServers",),
        _TYPED,
        {"type": "http", "url": URL, **_bearer(f"${{{KEY_VARIABLE}}}")},
    ),
    files=_everywhere("{home}/.claude.json"),
    mark="{home}/.claude.json",
    programs=("claude",),
    project="{project}/.mcp.json",
    variable=("CLAUDE_CONFIG_DIR", ".claude.json"),
    tools="all",
    own_command=OwnCommand(
        "claude",
        add=("mcp", "add-json", "--scope", "{scope}", NAME, "{json}"),
        remove=("mcp", "remove", "--scope", "{scope}", NAME),
    ),
    tried="2.1.197",
    remark="It shows its model a tool only when the model searches for it, so it has all of them.",
)

_CURSOR = Client(
    name="cursor",
    title="Cursor",
    format=Format.JSONC,
    shape=Shape(("mcpServers",), _COMMAND, {"url": URL, **_bearer(f"${{env:{KEY_VARIABLE}}}")}),
    files=_everywhere("{home}/.cursor/mcp.json"),
    programs=("cursor",),
    project="{project}/.cursor/mcp.json",
)

_VSCODE = Client(
    name="vscode",
    title="VS Code",
    format=Format.JSONC,
    shape=Shape(
        ("servers",),
        _TYPED,
        {"type": "http", "url": URL, **_bearer(f"${{env:{KEY_VARIABLE}}}")},
    ),
    files=_everywhere("{config}/Code/User/mcp.json"),
    programs=("code",),
    project="{project}/.vscode/mcp.json",
    own_command=OwnCommand("code", ("--add-mcp", "{json}"), name_inside=True, scopes=("user",)),
)

_VSCODE_INSIDERS = replace(
    _VSCODE,
    name="vscode-insiders",
    title="VS Code Insiders",
    files=_everywhere("{config}/Code - Insiders/User/mcp.json"),
    programs=("code-insiders",),
    own_command=OwnCommand(
        "code-insiders", ("--add-mcp", "{json}"), name_inside=True, scopes=("user",)
    ),
)

_WINDSURF = Client(
    name="windsurf",
    title="Windsurf (Devin Desktop)",
    format=Format.JSONC,
    shape=Shape(
        ("mcpServers",), _COMMAND, {"serverUrl": URL, **_bearer(f"${{env:{KEY_VARIABLE}}}")}
    ),
    files=_everywhere("{home}/.codeium/windsurf/mcp_config.json"),
    programs=("windsurf",),
)

_GEMINI = Client(
    name="gemini",
    title="Gemini CLI",
    format=Format.JSONC,
    shape=Shape(
        ("mcpServers",),
        {**_COMMAND, "timeout": CALL_S * 1000},
        {"httpUrl": URL, **_bearer(f"${KEY_VARIABLE}"), "timeout": CALL_S * 1000},
    ),
    files=_everywhere("{home}/.gemini/settings.json"),
    mark="{home}/.gemini/settings.json",
    programs=("gemini",),
    tried="0.61.0",
    project="{project}/.gemini/settings.json",
)

_CODEX = Client(
    name="codex",
    title="Codex",
    format=Format.TOML,
    shape=Shape(
        ("mcp_servers",),
        {**_COMMAND, "startup_timeout_sec": START_S, "tool_timeout_sec": CALL_S},
        {"url": URL, "bearer_token_env_var": KEY_VARIABLE, "tool_timeout_sec": CALL_S},
    ),
    files=_everywhere("{home}/.codex/config.toml"),
    programs=("codex",),
    variable=("CODEX_HOME", "config.toml"),
    tried="0.171.0",
    remark="Without the longer times it gives up a start after 10 s and a call after 60 s.",
)

_ZED = Client(
    name="zed",
    title="Zed",
    format=Format.JSONC,
    shape=Shape(("context_servers",), {**_COMMAND, "env": {}}, {"url": URL}, names_key=False),
    files={
        "linux": ("{xdg}/zed/settings.json",),
        "macos": ("{xdg}/zed/settings.json",),
        "windows": ("{config}/Zed/settings.json",),
    },
    programs=("zed", "zeditor"),
)

_LM_STUDIO = Client(
    name="lm-studio",
    title="LM Studio",
    format=Format.JSON,
    shape=Shape(("mcpServers",), _COMMAND, {"url": URL}, names_key=False),
    files=_everywhere("{home}/.lmstudio/mcp.json", "{home}/.cache/lm-studio/mcp.json"),
    programs=("lms",),
)

_CLINE = Client(
    name="cline",
    title="Cline in VS Code",
    format=Format.JSON,
    shape=Shape(
        ("mcpServers",),
        {**_COMMAND, "timeout": CALL_S},
        {"type": "streamableHttp", "url": URL, "timeout": CALL_S},
        names_key=False,
    ),
    files=_everywhere(
        "{config}/Code/User/globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json"
    ),
    remark="Without the longer time it gives up a call after 60 s.",
)

_CLINE_CLI = replace(
    _CLINE,
    name="cline-cli",
    title="Cline CLI",
    files=_everywhere("{home}/.cline/data/settings/cline_mcp_settings.json"),
    programs=("cline",),
    variable=("CLINE_MCP_SETTINGS_PATH", ""),
    tried="3.0.65",
)

_OPENCODE_LOCAL = {"type": "local", "command": [PROGRAM, ARGUMENTS]}
_OPENCODE_REMOTE = {"type": "remote", "url": URL, **_bearer(f"{{env:{KEY_VARIABLE}}}")}
_OPENCODE_TIMES = {"startup": START_S * 1000, "request": CALL_S * 1000}

_OPENCODE = Client(
    name="opencode",
    title="opencode",
    format=Format.JSONC,
    shape=Shape(
        ("mcp", "servers"),
        {**_OPENCODE_LOCAL, "timeout": _OPENCODE_TIMES},
        {**_OPENCODE_REMOTE, "timeout": _OPENCODE_TIMES},
    ),
    older=OlderShape(
        Shape(
            ("mcp",),
            {**_OPENCODE_LOCAL, "enabled": True, "timeout": CALL_S * 1000},
            {**_OPENCODE_REMOTE, "enabled": True, "timeout": CALL_S * 1000},
        ),
        program="opencode",
        below=2,
    ),
    files=_everywhere("{xdg}/opencode/opencode.jsonc", "{xdg}/opencode/opencode.json"),
    programs=("opencode",),
    project="{project}/opencode.json",
    tried="1.18.33",
    remark="Version 1 has its servers directly below `mcp`. What the file holds decides, else "
    "`opencode --version`.",
)

_CONTINUE = Client(
    name="continue",
    title="Continue",
    format=Format.YAML,
    shape=Shape(
        ("mcpServers",),
        {**_COMMAND, "connectionTimeout": START_S * 1000},
        {
            "type": "streamable-http",
            "url": URL,
            "requestOptions": _bearer(f"${{{{ secrets.{KEY_VARIABLE} }}}}"),
        },
    ),
    files=_everywhere("{home}/.continue/mcpServers/conjure.yaml"),
    mark="{home}/.continue",
    project="{project}/.continue/mcpServers/conjure.yaml",
    remark="The file is ours alone. For `--http` it takes the key from `~/.continue/.env`.",
)

CLIENTS = {
    client.name: client
    for client in (
        _CLAUDE_DESKTOP,
        _CLAUDE_CODE,
        _CURSOR,
        _VSCODE,
        _VSCODE_INSIDERS,
        _WINDSURF,
        _GEMINI,
        _CODEX,
        _ZED,
        _LM_STUDIO,
        _CLINE,
        _CLINE_CLI,
        _OPENCODE,
        _CONTINUE,
    )
}
"""Every client, by the name that a person types."""
