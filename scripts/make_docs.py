# SPDX-License-Identifier: MIT
"""Write the pages that come from the code: errors, commands, words, clients, tools, privacy."""

from __future__ import annotations

import json
import sys
import textwrap
from pathlib import Path
from typing import Iterable

CHECKOUT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(CHECKOUT), str(CHECKOUT / "scripts")]

from tool_sizes import with_sizes  # noqa: E402

from conjure_workbench.cli.command_text import allowed_text, default_text, listed  # noqa: E402
from conjure_workbench.errors import COMMAND_ERRORS, HUB_ERRORS, WARNINGS, ErrorKind  # noqa: E402
from conjure_workbench.gui.consent.privacy_text import SECTIONS  # noqa: E402
from conjure_workbench.setup import edits  # noqa: E402
from conjure_workbench.setup.catalogue import CHECKED, CLIENTS  # noqa: E402
from conjure_workbench.setup.clients import NAME, Client  # noqa: E402
from conjure_workbench.setup.surroundings import SYSTEMS  # noqa: E402
from conjure_workbench.vocabulary import COMMANDS, CommandSpec  # noqa: E402
from conjure_workbench.vocabulary.sentences.command_words import words  # noqa: E402

_NOTE = "<!-- Made by `make docs`; edit {source} instead. -->\n"


def errors_page() -> str:
    """The page of error codes."""
    lines = [
        _NOTE.format(source="conjure_workbench/errors/error_codes.py"),
        "# Error codes",
        "",
        "A failed command answers with `error` (one sentence), `error_code` (one of these) and",
        "`details`: where they apply `field`, `given`, `allowed`, `candidates`, and always",
        "`retryable` and `advice`. *Retryable* means that the same command, unchanged, may succeed",
        "later; a single reply may say otherwise. [server.md](server.md) has the codes of requests",
        "that the server refuses before they are a command.",
        "",
        "| code | meaning | retryable | advice |",
        "|---|---|---|---|",
    ]
    lines += _error_rows(COMMAND_ERRORS)
    lines += [
        "",
        "## The hub of this machine",
        "",
        "Programs that look for it, such as `conjure status`, end with one of these;",
        "[hub.md](hub.md) has the rules.",
        "",
        "| code | meaning | retryable | advice |",
        "|---|---|---|---|",
        *_error_rows(HUB_ERRORS),
    ]
    return "\n".join(lines) + "\n"


def _error_rows(kinds: dict[str, ErrorKind]) -> list[str]:
    return [
        f"| `{code}` | {kind.meaning} | {'yes' if kind.retryable else 'no'} | {kind.advice} |"
        for code, kind in kinds.items()
    ]


def warnings_page() -> str:
    """The page of warning codes."""
    lines = [
        _NOTE.format(source="conjure_workbench/errors/warning_codes.py"),
        "# Warning codes",
        "",
        "A command that succeeded answers with `warnings`: `[{code, message, object_id}]`. Each",
        "names something that may not be what was meant. `message` describes the case at hand.",
        "",
        "| code | meaning | advice |",
        "|---|---|---|",
        *(f"| `{code}` | {kind.meaning} | {kind.advice} |" for code, kind in WARNINGS.items()),
    ]
    return "\n".join(lines) + "\n"


def commands_page() -> str:
    """The page of commands and their parameters."""
    lines = [
        _NOTE.format(source="conjure_workbench/vocabulary/"),
        "# Commands",
        "",
        "Lengths are in mm, angles in degrees, areas in mm2, volumes in mm3. A number with a unit",
        'may also be text with a unit, such as `"1/2 in"`. A parameter that a command does not',
        "know is an error, never ignored. [conventions.md](conventions.md) says what all commands",
        "have in common: positions, references to edges and faces, replies, errors, batches.",
        "`describe_commands` with names returns all this as JSON Schema, with the other names of",
        "parameters (`x-aliases`). A command without a risk named here reads, or changes a",
        "document as one undo step.",
        "",
    ]
    groups: dict[str, list[CommandSpec]] = {}
    for spec in COMMANDS.values():
        groups.setdefault(spec.capability, []).append(spec)
    for capability, specs in groups.items():
        links = ", ".join(f"[{spec.name}](#{spec.name})" for spec in specs)
        lines.append(f"- [{capability}](#{capability}): {links}")
    for capability, specs in groups.items():
        lines += ["", f"## {capability}"]
        for spec in specs:
            lines += _command(spec)
    return "\n".join(lines) + "\n"


def _command(spec: CommandSpec) -> list[str]:
    """The section of one command."""
    lines = ["", f"### {spec.name}", "", spec.description, ""]
    notes = [f"Also: {listed(spec.aliases)}."] if spec.aliases else []
    notes += ["Needs a window."] if spec.needs_gui else []
    notes += [f"Risk: {spec.risk}."] if spec.risk not in ("read", "change") else []
    lines += [" ".join(notes), ""] if notes else []
    schema = spec.schema()
    lines += ["| parameter | default | allowed | what it is |", "|---|---|---|---|"]
    properties = schema["properties"].items()
    for name, shape in sorted(properties, key=lambda item: "x-without-effect" in item[1]):
        default = default_text(name, shape, schema)
        meaning = _cell(shape.get("description", ""))
        lines.append(f"| `{name}` | {default} | {_cell(allowed_text(shape))} | {meaning} |")
    return [*lines, "", f"Example: `{json.dumps(spec.example, ensure_ascii=False)}`"]


def words_page() -> str:
    """The page of commands in words, as the person reads them."""
    lines = [
        _NOTE.format(source="conjure_workbench/vocabulary/"),
        "# Commands in words",
        "",
        "What the person reads of each command: the sentence about the example of",
        "[commands.md](commands.md), before it has run. Afterwards it also names what was made",
        "and counts what was deleted: *Cut Plate with Hole1 -> Cut001*, *Delete Ball and 2 that go",
        "with it*. Objects are named by their labels, lengths and angles in the units of the",
        "person's preferences.",
        "",
        "| command | in words |",
        "|---|---|",
    ]
    for spec in COMMANDS.values():
        sentence = words(spec, spec.parse(dict(spec.example)))
        lines.append(f"| [{spec.name}](commands.md#{spec.name}) | {_cell(sentence.text())} |")
    return "\n".join(lines) + "\n"


def clients_page() -> str:
    """The page of clients: their files, and our entry in each."""
    lines = [
        _NOTE.format(source="conjure_workbench/setup/catalogue.py"),
        "# Clients",
        "",
        "`conjure setup NAME` puts the entry below into the client's file, with the absolute path",
        "of the installed program. Nothing else in the file changes: comments, order, line ends",
        "and rights stay. A copy of the file before is kept beside it (`.conjure-backup`). A file",
        "that cannot be read stays as it is, and the entry is printed.",
        "",
        "| option | effect |",
        "|---|---|",
        "| `--print` | show the entry, change nothing; without a name, that of every client |",
        "| `--remove` | take the entry out; the file is as before, if nothing else changed in it |",
        "| `--all-found` | every client that is installed here |",
        "| `--scope project` | the file of the project in this folder, where the client has one |",
        "| `--http` | an entry that calls the hub by HTTP, and starts nothing |",
        "| `--file PATH` | the client's file, if it is elsewhere |",
        "",
        "CONFIG is `~/.config` on Linux, `~/Library/Application Support` on macOS and `%APPDATA%`",
        "on Windows. *Tools* is the profile of tools that the client gets.",
        "",
        f"Compared on {CHECKED:%Y-%m-%d} with public documentation of the clients. Where a",
        "version is named, that version listed both entries as they are meant; no other was run.",
        "",
        "| name | client | format | tools |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| [{name}](#{name}) | {client.title} | {client.format.value} | `{client.tools}` |"
        for name, client in CLIENTS.items()
    ]
    for name, client in CLIENTS.items():
        lines += ["", f"## {name}", "", *_client(client)]
    return "\n".join(lines) + "\n"


def _client(client: Client) -> list[str]:
    """The section of one client."""
    files = {system: _places(client.files[system]) for system in SYSTEMS}
    lines = [f"{client.title}. {client.remark}".strip(), ""]
    if len(set(files.values())) == 1:
        lines += [f"- File: {files['linux']}"]
    else:
        lines += [f"- File on {SYSTEMS[system]}: {places}" for system, places in files.items()]
    if client.variable:
        variable, below = client.variable
        lines += [f"- Moved by: `{'/'.join(filter(None, (f'${variable}', below)))}`"]
    if client.project:
        lines += [f"- In a project: `{client.project.partition('/')[2]}`"]
    if client.tried:
        lines += [f"- Tried with version {client.tried}"]
    if client.own_command:
        words = [client.own_command.program, *client.own_command.add]
        lines += [f"- Its own command, used where it is installed: `{' '.join(words)}`"]
    shapes = [("", client.shape)]
    if client.older:
        shapes += [(f", before version {client.older.below}", client.older.shape)]
    for which, shape in shapes:
        path = (*shape.key, NAME)
        entry = client.stdio_entry(shape, "/PATH/TO/conjure")
        lines += ["", f"The entry{which}:", "", *_block(edits.shown(client.format, path, entry))]
        called = client.http_entry(shape, "http://127.0.0.1:9870")
        if called is None:
            lines += ["", "Its file knows no addresses: `--http` is refused."]
        else:
            lines += ["", f"With `--http`{which}:", ""]
            lines += _block(edits.shown(client.format, path, called))
    return lines


def _places(templates: Iterable[str]) -> str:
    folders = {"{config}": "CONFIG", "{home}": "~", "{xdg}": "~/.config"}
    places = []
    for template in templates:
        folder, _, rest = template.partition("/")
        places.append(f"`{folders[folder]}/{rest}`")
    return " or ".join(places)


def _block(text: str) -> list[str]:
    return [f"    {line}" for line in text.splitlines()]


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def mcp_page() -> str:
    """The page of MCP, whose tables of sizes come from the code."""
    return with_sizes(CHECKOUT / "docs/mcp.md")


def privacy_page() -> str:
    """The page of privacy: the text that the window shows before the first connection."""
    lines = [_NOTE.format(source="conjure_workbench/gui/consent/privacy_text.py"), "# Privacy", ""]
    for section in SECTIONS:
        lines += [f"## {section.heading}", ""]
        for sentence in section.sentences:
            text = sentence.replace("{server}", "the one in your preferences")
            lines += [*textwrap.wrap(text, 118), ""]
    return "\n".join(lines[:-1]) + "\n"


PAGES = {
    "PRIVACY.md": privacy_page,
    "docs/errors.md": errors_page,
    "docs/warnings.md": warnings_page,
    "docs/commands.md": commands_page,
    "docs/words.md": words_page,
    "docs/clients.md": clients_page,
    "docs/mcp.md": mcp_page,
}


def main() -> int:
    """Write every page that has changed."""
    for path, page in PAGES.items():
        target, text = CHECKOUT / path, page()
        if not target.exists() or target.read_text("utf-8") != text:
            target.parent.mkdir(exist_ok=True)
            target.write_text(text, "utf-8")
            print(f"wrote {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
