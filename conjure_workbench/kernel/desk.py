# SPDX-License-Identifier: MIT
"""Decision on what is computed in the kernel's process, and what comes of it into the document.

Who needs a result waits a little for it. Where it takes longer and the command can be taken back,
`PutAside` takes it back: FreeCAD's window goes on, and the command is done again when the result is
here, which it then finds by type, properties and input shapes.
"""

from __future__ import annotations

import logging
from contextlib import contextmanager, nullcontext
from typing import Any, Callable, Iterator, Sequence

import Part

from . import colors, element_names, packing, shape_bytes
from .calls import call
from .computation import LIMIT_S, Computation, End, PutAside
from .element_names import HAS_NAMES
from .failures import KernelFailedError, usable
from .packing import Packed
from .process import KernelProcess

log = logging.getLogger(__name__)

RISKY = {"Part::Thickness", "Part::Offset", "Part::Offset2D", "Part::Fillet", "Part::Chamfer"}
"""Types of which some inputs end the process that computes them."""

HEAVY = {"Part::Cut", "Part::MultiFuse", "Part::MultiCommon"}
ELSEWHERE = RISKY | HEAVY
"""Types that may be computed elsewhere."""

HEAVY_S = 2.0
"""Estimated seconds from which on those of `HEAVY` are computed elsewhere."""

_FEW_FACES = 60
"""Faces up to which nothing is estimated: that would take as long as the work."""

TRY_S = 10.0
"""Most seconds for a try of what may be recommended."""

WAIT_S = 0.25
"""Seconds for which FreeCAD waits before a command is put aside."""

WORTH_IT_S = 5.0
"""Seconds from which on FreeCAD 1.x takes a shape without names of elements from the process; of
less it learns there that it survives, and computes it itself."""

_NOT_WRITTEN = "a shape on its way could not be written: %s; FreeCAD computes it itself"


class Desk:
    """The kernel's process and its results. Use it on FreeCAD's main thread only.

    Args:
        seconds_for: returns the estimated seconds of a boolean of some shapes.
        process: the process; by default one of its own.

    Attributes:
        process: the process.
        may_put_aside: True while whoever runs commands can do them again later.
        lacking: objects that FreeCAD has yet to complete when it next computes them, by name, with
            the code of the warning that says so; whoever reports them empties it.
    """

    def __init__(
        self,
        seconds_for: Callable[[Sequence[Any]], float],
        process: KernelProcess | None = None,
    ) -> None:
        self.process = process or KernelProcess()
        self.may_put_aside = False
        self.lacking: list[tuple[str, str]] = []
        self._seconds_for = seconds_for
        self._can_be_taken_back = False
        self._is_hurried = False
        self._results: list[tuple[Packed, Computation]] = []
        self._spare: KernelProcess | None = None

    @contextmanager
    def revocable(self) -> Iterator[None]:
        """Surround work that is taken back if `PutAside` comes out of it."""
        before, self._can_be_taken_back = self._can_be_taken_back, True
        try:
            yield
        finally:
            self._can_be_taken_back = before

    @contextmanager
    def hurried(self) -> Iterator[None]:
        """Surround a try of what may be recommended, which is given up after `TRY_S`."""
        before, self._is_hurried = self._is_hurried, True
        try:
            yield
        finally:
            self._is_hurried = before

    @contextmanager
    def forgetting(self) -> Iterator[None]:
        """Drop at the end what was computed within, and not what another command waits for."""
        known = len(self._results)
        try:
            yield
        finally:
            del self._results[known:]

    def forget(self) -> None:
        """Drop all results: the command that needed them is through."""
        self._results.clear()
        spare, self._spare = self._spare, None
        if spare is not None:
            spare.stop()

    def stop(self) -> None:
        """Stop what is computed, which ends the process."""
        self.process.stop()

    def close(self) -> None:
        """End the process for good."""
        self.stop()
        self.forget()

    def takes(self, obj: Any) -> bool:
        """True if an object is computed in the process."""
        if not self.process.is_usable:
            return False
        if obj.TypeId in RISKY:
            return True
        if obj.TypeId not in HEAVY:
            return False
        shapes = [getattr(one, "Shape", None) for one in obj.OutList]
        return self.takes_boolean([one for one in shapes if isinstance(one, Part.Shape)])

    def takes_boolean(self, shapes: Sequence[Any]) -> bool:
        """True if a boolean of some shapes is computed in the process."""
        few = sum(shape.countElement("Face") for shape in shapes) <= _FEW_FACES
        return self.process.is_usable and not few and self._seconds_for(shapes) >= HEAVY_S

    def compute(self, obj: Any) -> dict[str, Any] | None:
        """Compute an object in the process, if it is one for that.

        Returns:
            What is known of its shape, which it has now; None if FreeCAD is to compute it.

        Raises:
            KernelFailedError: it has no result, and FreeCAD must not try.
            PutAside: it takes longer.
        """
        if not self.takes(obj) or not _evaluate(obj):
            return None
        try:
            return self._computed(obj)
        except OSError as error:
            log.info(_NOT_WRITTEN, error)
            return None

    def _computed(self, obj: Any) -> dict[str, Any] | None:
        packed, is_risky = packing.pack_feature(obj), obj.TypeId in RISKY
        found = self._result(packed, obj.Label, is_risky=is_risky)
        if found is None or found.told["reason"] is not None or found.told["null"]:
            return None  # it survives, and FreeCAD makes states and messages of its own
        if not obj.isValid() or obj.ExpressionEngine:
            return None  # states and values come with FreeCAD's own work
        follows = not HAS_NAMES and colors.has_colors_to_follow(obj)
        if found.told["seconds"] < WORTH_IT_S and (HAS_NAMES or follows):
            return None  # so do names of elements and colors
        if HAS_NAMES and element_names.are_referred_to(obj):
            return None  # whatever that takes
        if HAS_NAMES:
            obj.Shape = shape_bytes.read_shape(found.made[0])
            self.lacking.append((obj.Name, "ELEMENT_NAMES_LATER"))
        else:
            obj.restorePropertyContent("Shape", bytearray(found.made[0]))
        if follows and not colors.follow_single_color(obj):
            self.lacking.append((obj.Name, "COLORS_LATER"))
        obj.purgeTouched()
        return found.told

    def made_of(
        self,
        shape: Any,
        method: str,
        arguments: Sequence[Any],
        otherwise: Callable[..., Any] = call,
    ) -> Any:
        """Return what a method of a shape makes; see the function of this name.

        `otherwise` takes the same, where there is no process for it.
        """
        try:
            found = self._result(packing.pack_method(shape, method, arguments), "", is_risky=True)
        except OSError as error:
            log.info(_NOT_WRITTEN, error)
            return otherwise(shape, method, arguments)
        except KernelFailedError as failed:
            raise RuntimeError(failed.reason) from failed
        if found is None:
            return otherwise(shape, method, arguments)
        if found.told["reason"] is not None:
            raise RuntimeError(found.told["reason"])
        return shape_bytes.read_shape(found.made[0]) if found.made else Part.Shape()

    def _result(self, packed: Packed, label: str, *, is_risky: bool) -> Computation | None:
        """Return a computation with an answer; None if there is no process for it."""
        computation = self._known(packed)
        if computation is None and self.process.is_busy:
            # With what a command waits for that was put aside; this is the person's.
            return self._beside(packed) if is_risky else None
        if computation is None:
            computation = self.process.submit(packed.job, packed.blobs, self._limit_s)
            self._results.append((packed._replace(blobs=[]), computation))
        aside = self.may_put_aside and self._can_be_taken_back
        if not self.process.wait_for(computation, WAIT_S if aside else None):
            raise PutAside(computation, label)
        if computation.end is End.GONE:
            self._results.pop()
            return self._result(packed, label, is_risky=is_risky)
        return usable(computation)

    def _beside(self, packed: Packed) -> Computation | None:
        """Return what a second process computes: FreeCAD would end by some of it."""
        if self._spare is None:
            self._spare = self.process.another()
        computation = self._spare.submit(packed.job, packed.blobs, self._limit_s)
        self._spare.wait_for(computation)
        return usable(computation)

    @property
    def _limit_s(self) -> float:
        return TRY_S if self._is_hurried else LIMIT_S

    def _known(self, packed: Packed) -> Computation | None:
        for known, computation in self._results:
            same = known.settings == packed.settings
            if same and packing.are_same(known.shapes, packed.shapes):
                computation.used = True
                return computation
        return None


def _evaluate(obj: Any) -> bool:
    """Give an object the values of its expressions, as FreeCAD does before it computes it.

    Returns:
        False if FreeCAD has to do that itself, such as for an expression that is wrong. Those of a
        part of a property, such as a place, do not change what the kernel makes.
    """
    for path, expression in obj.ExpressionEngine:
        name = path.lstrip(".")
        if name not in obj.PropertiesList:
            continue
        try:
            value = obj.evalExpression(expression)
            is_number = isinstance(getattr(obj, name), float)
            setattr(obj, name, value.Value if is_number and hasattr(value, "Value") else value)
        except Exception:  # the kinds of errors differ between FreeCAD's versions
            return False
    return True


_installed: list[Desk] = []


def install(desk: Desk) -> None:
    """Have objects computed at a desk from now on."""
    _installed.append(desk)


def remove(desk: Desk) -> None:
    """Undo `install`."""
    if desk in _installed:
        _installed.remove(desk)


@contextmanager
def revocable() -> Iterator[None]:
    """Surround work that is taken back if `PutAside` comes out of it."""
    desk = current()
    with nullcontext() if desk is None else desk.revocable():
        yield


def made_of(shape: Any, method: str, *arguments: Any) -> Any:
    """Return what a risky method of a shape makes, by the process where there is one.

    Args:
        shape: the shape.
        method: the name of the method.
        arguments: its arguments; see `calls`.

    Raises:
        RuntimeError: it makes nothing; from the process also where it would have ended FreeCAD.
        PutAside: it takes longer.
    """
    desk = current()
    if desk is None or not desk.process.is_usable:
        return call(shape, method, arguments)
    return desk.made_of(shape, method, arguments)


def take_lacking() -> list[tuple[str, str]]:
    """Return what `Desk.lacking` has gathered since the last call."""
    desk = current()
    if desk is None:
        return []
    found, desk.lacking = desk.lacking, []
    return found


def current() -> Desk | None:
    """Return the desk at which objects are computed; None where FreeCAD computes them all."""
    return _installed[-1] if _installed else None
