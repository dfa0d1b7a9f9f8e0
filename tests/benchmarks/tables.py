# SPDX-License-Identifier: MIT
"""Tables of a benchmark, as docs/performance.md has them."""

from __future__ import annotations

from typing import Any, Iterable, Sequence

KERNEL_RATIO, ADDED_MS = 1.15, 2.0
"""Most that a change or a query may take: a multiple of the kernel's own time, and so much more."""

_MEDIANS = (
    ("macro loop", "macro_ms"),
    ("one by one through the server", "one_by_one_ms"),
    ("of it the handler", "handler_ms"),
    ("of it added on the way", "added_ms"),
)
_FIGURES = (
    ("500 pipelined", "pipelined_ms_per_box"),
    ("longest time without a repaint", "pipelined_longest_gap_ms"),
    ("totals, a batch / one by one", "batch_total_to_one_by_one_total"),
    ("totals, one by one / macro loop", "one_by_one_total_to_macro_total"),
)
_PANEL = (
    ("words, record and shortened reply of a `boolean_cut`, median", ("command_ms",)),
    ("a row added and shown, longest", ("add_ms",)),
    ("a jump to other rows, longest", ("scroll_ms",)),
    ("a search through all rows, longest", ("search_ms", "search_nothing_ms")),
    ("another choice of rows, longest", ("choose_ms",)),
)
_START = (
    ("loading at FreeCAD's start", "load_ms"),
    ("of it on the processor", "load_processor_ms"),
    ("first Connect: FreeCAD does not respond", "connect_call_ms"),
    ("first Connect: until the server has confirmed", "connected_ms"),
)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown."""
    lines = [f"| {' | '.join(row)} |" for row in (head, *rows)]
    return "\n".join([lines[0], "|---" * len(head) + "|", *lines[1:]])


def is_near_kernel(ours_ms: float, plain_ms: float, *, times: int = 1) -> bool:
    """True if a command takes little more than the kernel's own calls, which it makes `times`."""
    return ours_ms <= KERNEL_RATIO * times * plain_ms + ADDED_MS


def beside(times: dict[str, Any], met: bool | None = None) -> str:
    """A command's time beside that of the kernel; `met` is None where there is no aim."""
    missed = ", missed" if met is False else ""
    return f"{times['ours_ms']:.1f} / {times['plain_ms']:.1f}{missed}"


def of_models(rows: list[dict[str, Any]], faces: Sequence[int]) -> str:
    """Commands on parts of several sizes."""
    cells = {(row["command"], row["faces"]): beside(row, row["met"]) for row in rows}
    commands = dict.fromkeys(row["command"] for row in rows)
    return table(
        ["command", *(f"{count:,} faces" for count in faces)],
        ([f"`{one}`", *(cells.get((one, count), "-") for count in faces)] for one in commands),
    )


def of_rows(rows: list[dict[str, Any]]) -> str:
    """Commands beside what FreeCAD's own calls take, each with its aim."""
    return table(
        ["what", "ours / FreeCAD, ms", "ratio", "aim"],
        (
            [
                row["what"],
                beside(row, row["met"]),
                f"{row['ours_ms'] / row['plain_ms']:.2f}",
                row["aim"],
            ]
            for row in rows
        ),
    )


def of_plate(plate: dict[str, dict[str, Any]]) -> str:
    """Commands on the plate in the window."""
    rows = []
    for command, times in plate.items():
        # The aim of a document's state is that of one that did not change.
        met = command == "get_state" or is_near_kernel(times["ours_ms"], times["plain_ms"])
        rows.append([f"`{command}`", beside(times, met)])
    return table(["command", "ours / kernel"], rows)


def of_panel(panel: dict[str, float]) -> str:
    """Words and activity panel."""
    rows = [[title, f"{max(panel[key] for key in keys):.3g}"] for title, keys in _PANEL]
    return table(["", "ms"], rows)


def of_copies(after_an_undo: dict[str, dict[str, float]]) -> str:
    """A change after an undo, which is tried on a hidden copy first, and the next change."""
    rows = (
        [size, *(f"{times[key]:.1f}" for key in ("first_ms", "next_ms"))]
        for size, times in after_an_undo.items()
    )
    return table(["ms", "first change after an undo", "next change"], rows)


def of_start(started: dict[str, Any]) -> str:
    """FreeCADs that start, each with its first connection."""
    rows = [
        [title, *(f"{started[key][one]:.1f}" for one in ("median", "least", "most"))]
        for title, key in _START
    ]
    return table(["ms", "median", "least", "most"], rows)


def of_boxes(results: list[dict[str, Any]]) -> str:
    """Boxes made in several ways, in documents of different sizes."""
    rows = [
        [title, *(f"{one[key]['median']:.2f} ({one[key]['p99']:.2f})" for one in results)]
        for title, key in _MEDIANS
    ]
    rows += [[title, *(f"{one[key]}" for one in results)] for title, key in _FIGURES]
    sizes = [f"{one['objects']:,} objects" for one in results]
    return table(["median (p99), ms per box", *sizes], rows)


def of_aims(judged: Iterable[tuple[str, float, float]]) -> str:
    """Figures with the most that they may be."""
    return table(
        ["figure", "aim", "this run"],
        (
            [what, f"{most:g} at most", f"{'met' if found <= most else 'missed'}: {found:.2f}"]
            for what, found, most in judged
        ),
    )


def of_growth(small: dict[str, float], large: dict[str, float], commands: dict[str, str]) -> str:
    """Growth of a command of each capability with the document."""
    return table(
        ["capability", "command", "ratio"],
        ([one, f"`{commands[one]}`", f"{large[one] / small[one]:.2f}"] for one in small),
    )
