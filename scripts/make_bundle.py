# SPDX-License-Identifier: MIT
"""Make in dist/ what assistants' programs install from: bundle, registry entry, links.

- `conjure.mcpb`: for programs that install a bundle; they supply Python and the packages by uv.
- `server.json`: the entry for the MCP registry.
- `install-links.json`: addresses that Cursor, VS Code and LM Studio open to add the server.

Both files are checked against `scripts/schemas/`. Nothing is published.
"""

from __future__ import annotations

import base64
import json
import sys
import urllib.parse
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path
from typing import Any

import jsonschema
import tomlkit

CHECKOUT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(CHECKOUT))

from conjure_workbench import __version__  # noqa: E402
from conjure_workbench.setup.addon_files import addon_files  # noqa: E402
from conjure_workbench.setup.clients import NAME  # noqa: E402

SCHEMAS = CHECKOUT / "scripts/schemas"
TITLE = "Conjure for FreeCAD"
DESCRIPTION = "Build, change, measure and look at parts in a running FreeCAD."
SERVER = '''\
"""Starts the MCP server of Conjure; uv supplies the packages that pyproject.toml names."""

import sys

from conjure_workbench.cli import main

sys.exit(main(["mcp"]))
'''
# A link is opened on any machine, so it cannot hold the path of an installed program.
LINKED = {"command": "uvx", "args": ["conjure-freecad", "mcp"]}


def project() -> dict[str, Any]:
    """Return the table [project] of pyproject.toml."""
    table: dict[str, Any] = tomlkit.parse((CHECKOUT / "pyproject.toml").read_text("utf-8")).unwrap()
    return dict(table["project"])


def repository() -> str:
    """Return the repository's address, which stands in package.xml."""
    manifest = ET.parse(CHECKOUT / "package.xml").getroot()
    urls = {url.get("type"): url.text or "" for url in manifest.findall("{*}url")}
    return urls["repository"]


def registry_name(address: str) -> str:
    """Return the server's name in the MCP registry: of the owner at GitHub, or of the host."""
    parts = urllib.parse.urlsplit(address)
    host = parts.hostname or ""
    if host == "github.com":
        return f"io.github.{parts.path.split('/')[1]}/conjure-freecad"
    return ".".join(reversed(host.split("."))) + "/conjure-freecad"


def manifest() -> dict[str, Any]:
    """Return the bundle's manifest."""
    described = project()
    author = ET.parse(CHECKOUT / "package.xml").getroot().findtext("{*}maintainer")
    return {
        "manifest_version": "0.4",
        "name": described["name"],
        "display_name": TITLE,
        "version": __version__,
        "description": DESCRIPTION,
        "author": {"name": author},
        "repository": {"type": "git", "url": repository()},
        "license": "MIT",
        "keywords": described["keywords"],
        "server": {
            "type": "uv",
            "entry_point": "server.py",
            "mcp_config": {
                "command": "uv",
                "args": ["run", "--directory", "${__dirname}", "server.py"],
            },
        },
        "tools_generated": True,
        "prompts_generated": True,
        "compatibility": {
            "platforms": ["darwin", "win32", "linux"],
            "runtimes": {"python": ">=3.10"},
        },
    }


def bundle_project() -> str:
    """Return the bundle's pyproject.toml: our dependencies, and nothing to build."""
    made = tomlkit.document()
    described = project()
    made["project"] = {
        "name": f"{described['name']}-bundle",
        "version": __version__,
        "requires-python": ">=3.10",
        "dependencies": described["dependencies"],
    }
    made["tool"] = {"uv": {"package": False}}
    return tomlkit.dumps(made)


def registry_entry() -> dict[str, Any]:
    """Return the content of server.json."""
    address = repository()
    hosted = {"repository": {"url": address, "source": "github"}}
    return {
        "$schema": "https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json",
        "name": registry_name(address),
        "title": TITLE,
        "description": DESCRIPTION,
        "version": __version__,
        **(hosted if registry_name(address).startswith("io.github.") else {}),
        "packages": [
            {
                "registryType": "pypi",
                "identifier": project()["name"],
                "version": __version__,
                "runtimeHint": "uvx",
                "transport": {"type": "stdio"},
                "packageArguments": [{"type": "positional", "value": "mcp"}],
            }
        ],
    }


def links() -> dict[str, str]:
    """Return the address that adds the server, for each program that has such."""
    entry = base64.b64encode(json.dumps(LINKED).encode()).decode()
    query = urllib.parse.urlencode({"name": NAME, "config": entry})
    named = json.dumps({"name": NAME, "type": "stdio", **LINKED})
    return {
        "cursor": f"cursor://anysphere.cursor-deeplink/mcp/install?{query}",
        "vscode": f"vscode:mcp/install?{urllib.parse.quote(named)}",
        "lm-studio": f"lmstudio://add_mcp?{query}",
    }


def check(content: dict[str, Any], schema: str) -> None:
    """Compare a content with a schema.

    Raises:
        jsonschema.ValidationError: it does not fit.
    """
    jsonschema.validate(content, json.loads((SCHEMAS / schema).read_text("utf-8")))


def make(folder: Path) -> list[Path]:
    """Write the three files into a folder; returns their paths.

    Raises:
        jsonschema.ValidationError: one does not fit its schema.
    """
    check(manifest(), "mcpb-manifest-0.4.schema.json")
    check(registry_entry(), "server-2025-12-11.schema.json")
    folder.mkdir(parents=True, exist_ok=True)
    bundle, entry, addresses = (
        folder / name for name in ("conjure.mcpb", "server.json", "install-links.json")
    )
    with zipfile.ZipFile(bundle, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("manifest.json", json.dumps(manifest(), indent=2))
        made.writestr("pyproject.toml", bundle_project())
        made.writestr("server.py", SERVER)
        for name, source in addon_files().items():
            made.write(source, name)
    entry.write_text(json.dumps(registry_entry(), indent=2) + "\n", "utf-8")
    addresses.write_text(json.dumps(links(), indent=2) + "\n", "utf-8")
    return [bundle, entry, addresses]


def main() -> int:
    """Make and check the files; returns the exit code."""
    for path in make(CHECKOUT / "dist"):
        print(f"{path.relative_to(CHECKOUT)}: {path.stat().st_size / 1024:.0f} KiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
