# SPDX-License-Identifier: MIT
"""Memory and descriptors of a process over time."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass, field
from pathlib import Path

_PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass
class Gauge:
    """Samples of one process: seconds, MB of resident memory, open descriptors, commands so far."""

    samples: list[tuple[float, float, int, int]] = field(default_factory=list)

    def read(self, pid: int, now: float, commands: int) -> None:
        """Add a sample; a process that has gone adds none."""
        with contextlib.suppress(OSError):
            pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
            descriptors = len(os.listdir(f"/proc/{pid}/fd"))
            self.samples.append((now, pages * _PAGE / 1e6, descriptors, commands))

    def memory_slope(self) -> float:
        """Return the growth of memory in MB per minute, by least squares."""
        return 60 * slope([(at, memory) for at, memory, _, _ in self.samples])

    def kb_per_command(self) -> float:
        """Return the growth of memory in kB per command, by least squares."""
        return 1000 * slope([(commands, memory) for _, memory, _, commands in self.samples])

    def descriptor_growth(self) -> int:
        """Return how many descriptors the last third has more than the first, at the most."""
        third = max(1, len(self.samples) // 3)
        numbers = [descriptors for _, _, descriptors, _ in self.samples]
        return max(numbers[-third:]) - max(numbers[:third])


def slope(points: list[tuple[float, float]]) -> float:
    """Return the slope of the line that fits the points best."""
    middle_x = sum(x for x, _ in points) / len(points)
    middle_y = sum(y for _, y in points) / len(points)
    spread = sum((x - middle_x) ** 2 for x, _ in points)
    return sum((x - middle_x) * (y - middle_y) for x, y in points) / spread
