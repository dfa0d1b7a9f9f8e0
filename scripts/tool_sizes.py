# SPDX-License-Identifier: MIT
"""The part of docs/mcp.md that comes from the code: the profiles, their tools and their sizes."""

from __future__ import annotations

from pathlib import Path

from mcp_types import ListToolsResult, Tool

from conjure_workbench.mcp.profiles import LEAN, OWN, profile
from conjure_workbench.mcp.tools import tools
from conjure_workbench.vocabulary import COMMANDS

_BEGIN = "<!-- sizes: made by `make docs` -->"
_END = "<!-- end of sizes -->"


def with_sizes(page: Path) -> str:
    """The text of the page, its tables made anew."""
    before, _, rest = page.read_text("utf-8").partition(_BEGIN)
    after = rest.partition(_END)[2]
    return "\n".join([before + _BEGIN, "", *_tables(), "", _END + after])


def tokens(listed: list[Tool]) -> int:
    """About how many tokens a list takes: a quarter of its bytes on the wire."""
    result = ListToolsResult(tools=listed)
    return round(len(result.model_dump_json(by_alias=True, exclude_none=True).encode()) / 4)


def _tables() -> list[str]:
    capabilities = dict.fromkeys(spec.capability for spec in COMMANDS.values())
    lines = [
        "A token is counted as four bytes of the whole reply to `tools/list`.",
        "",
        "| profile | tools | tokens | largest tool |",
        "|---|---|---|---|",
    ]
    for text in ("lean", "all"):
        lines += [_profile(text, read_only=False), _profile(text, read_only=True)]
    lines += [_profile(capability, read_only=False) for capability in capabilities]
    lines += [
        "",
        "The tools of `lean` are in bold.",
        "",
        "| capability | tools, with their tokens |",
    ]
    lines += ["|---|---|"]
    sizes = {tool.name: tokens([tool]) for tool in tools(profile("all"))}
    lines.append(f"| every profile | {_sized(OWN, sizes)} |")
    for capability in capabilities:
        names = [name for name, spec in COMMANDS.items() if spec.capability == capability]
        lines.append(f"| {capability} | {_sized([n for n in names if n not in OWN], sizes)} |")
    return lines


def _profile(text: str, *, read_only: bool) -> str:
    listed = tools(profile(text, read_only=read_only))
    largest = max(listed, key=lambda tool: tokens([tool]))
    name = f"`{text}`, read-only" if read_only else f"`{text}`"
    return (
        f"| {name} | {len(listed)} | {tokens(listed):,} | `{largest.name}`, {tokens([largest])} |"
    )


def _sized(names: tuple[str, ...] | list[str], sizes: dict[str, int]) -> str:
    bold = {name: "**" if name in LEAN or name in OWN else "" for name in names}
    return ", ".join(f"{bold[name]}`{name}`{bold[name]} {sizes[name]}" for name in names)
