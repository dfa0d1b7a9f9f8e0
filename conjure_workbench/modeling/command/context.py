# SPDX-License-Identifier: MIT
"""Context of one command: its document, and the operations that every command needs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Callable, Iterable, Sequence

from ...errors import WARNINGS, invalid, unfit
from ...vocabulary.schema.parameters import Creates
from ..document import documents
from ..document.feature_chain import end_of_chain, meant_by
from ..document.freecad_types import Document, DocumentObject
from ..document.naming import ObjectFinder
from ..document.visibility import Visibility
from ..doing import Doing
from ..geometry import shapes
from . import verification
from .consumed import containers_message, notice_on
from .recompute import broken_input, recompute, recompute_input
from .services import Services


@dataclass
class Result:
    """Result of a handler.

    Attributes:
        object: the object that the command made or changed; the reply describes it.
        facts: the command's own keys of the reply.
        discard: whether to take the change back once it is reported.
        names: of a batch instead of `object`: the names of its steps' objects, in order.
        detail: how `changes` tells an object that another is made of: by its name (named), not at
            all (standing), or like the others (full); names: each object by its name.
        brief: what a reply tells in the place of facts that are too long; a batch can use these.
    """

    object: Any = None
    facts: dict[str, Any] = field(default_factory=dict)
    discard: bool = False
    names: Sequence[str] = ()
    detail: str = "named"
    brief: dict[str, Any] = field(default_factory=dict)


class Context:
    """One run of one command.

    Args:
        document: the document it works in; None for a command that needs none.
        services: what outlives the command.

    Attributes:
        facts: verified facts of shapes by object name, so that they are computed once.
        described: the same with bounding boxes, as the report collects them at the end.
        outdated: names of objects that followed a change, so that what was known of them is not.
        stale: names of objects that needed a recompute before the command began.
        moved: by name, the step by which a dependent of a changed object moved, as [x, y, z].
        placed: names of objects that were only placed; what is not known of them is not computed.
        counted: names of new objects that the reply counts and does not tell of, being too many.
        insertion: the place of the new feature, where that is not the end of its body; else None.
        warnings: what the reply warns of.
        put_view_back: called after the command was taken back, if it may have changed the view.
    """

    def __init__(self, document: Any, services: Services) -> None:
        self.document = document
        self.services = services
        self.visibility = Visibility()
        self.facts: dict[str, dict[str, Any]] = {}
        self.stale: set[str] = set()
        self.moved: dict[str, list[float]] = {}
        self.described: dict[str, Any] = {}
        self.outdated: set[str] = set()
        self.placed: set[str] = set()
        self.counted: set[str] = set()
        self.warnings: list[dict[str, Any]] = []
        self.put_view_back: Callable[[], None] = lambda: None
        self.insertion: Any = None
        self._is_step = False
        self._finder = ObjectFinder(document, services.requested, self.warn)

    def for_document(self, document: Document) -> Context:
        """The context of the same command in a document that it has just made or chosen."""
        own = Context(document, self.services)
        own.warnings = self.warnings
        return own

    def for_step(self, notices: Iterable[tuple[str, str]]) -> Context:
        """The context of one step of a batch: what is shown in the end is decided together."""
        step = Context(self.document, self.services)
        step.visibility = self.visibility
        step.stale = self.stale
        step.moved = self.moved
        step._is_step = True
        for code, message in notices:
            step.warn(code, message)
        return step

    def take_over(self, step: Context) -> None:
        """Add the facts and warnings of a step to those of the whole."""
        for name in step.outdated:
            self.described.pop(name, None)
        self.described.update(step.described)
        self.facts.update(step.facts)
        self.placed |= step.placed
        self.counted |= step.counted
        self._finder.found |= step.used
        self.warnings += step.warnings

    def require_document(self, name: str) -> None:
        """Raise INVALID_PARAMETER or NO_DOCUMENT where a step names another document."""
        if documents.required(name) != self.document:
            allowed = self.document.Name
            raise invalid("document", "must be the one that the batch works in", name, allowed)

    @property
    def used(self) -> set[str]:
        """The names of the objects that the command works on, or reads."""
        return self._finder.found

    def use(self, objects: Iterable[Any]) -> None:
        """Note that the command works on objects, or reads them, that it was not given by name."""
        self._finder.found.update(obj.Name for obj in objects if obj is not None)

    def find(self, name: str, field: str = "object_name") -> DocumentObject:
        """The object that `name` means; see `ObjectFinder.find`.

        That is what consumed the named one, if anything did, with a warning.
        """
        named = self._finder.find(name, field)
        return self.followed(named, meant_by(named))

    def find_itself(self, name: str, field: str = "object_name") -> DocumentObject:
        """The very object that is named, also where it was consumed; see `ObjectFinder.find`.

        Its reply has to say so. To a caller whose names mean the newest objects, it is as `find`
        has it.
        """
        if self.services.requested.newest_first:
            return self.find(name, field)
        return self._finder.find(name, field)

    def find_with_shape(self, name: str, field: str = "object_name") -> DocumentObject:
        """Find an object as `find` does; also raises NO_SHAPE."""
        return self._with_shape(self.find(name, field), field)

    def operand(self, name: str, field: str = "object_name") -> DocumentObject:
        """The object that a boolean or a modifier applies to: the end of the named one's chain.

        Raises:
            ConjureError: as `find`; NO_SHAPE; RECOMPUTE_FAILED if it cannot be brought up to date.
        """
        named = self._finder.find(name, field)
        inside = None if self.insertion is None else self.insertion.body_with(named)
        obj = self.followed(named, inside or end_of_chain(named))
        recompute_input(obj, self.stale)
        self.visibility.note(obj)
        return self._with_shape(obj, field)

    def _with_shape(self, obj: DocumentObject, field: str) -> Any:
        if shapes.is_empty(shapes.shape_of(obj)):
            raise shapes.without_shape(obj, field)
        broken = broken_input(obj)
        if broken is not None:
            message = f"'{broken}' is broken, so '{obj.Name}' has the shape of before."
            self.warn("BROKEN_INPUT", message, obj)
        return obj

    def followed(self, named: DocumentObject, obj: Any) -> Any:
        """The object that stands for a named one, with a warning where that is another one.

        Also where several objects have consumed it, of which none can stand for it.
        """
        self.use([obj])
        notice = notice_on(named, obj)
        if notice is not None:
            self.warn(*notice, obj)
        return obj

    def solid_operand(self, name: str, field: str = "object_name") -> DocumentObject:
        """Find an operand; also raises INVALID_PARAMETER, for one without a solid."""
        obj = self.operand(name, field)
        if not shapes.shape_of(obj).Solids:
            allowed = "an object that is made of solids"
            raise unfit(field, f"Object '{obj.Name}' has no solid", name, allowed)
        return obj

    def operands(self, names: Any, field: str) -> list[DocumentObject]:
        """Find several operands, which must be different objects; see `operand`."""
        found = [self.operand(name, field) for name in names]
        refuse_duplicates(found, field)
        return found

    def create(
        self, type_id: str, name: str | None, label: str | None = None, *, default: str = ""
    ) -> DocumentObject:
        """A new object, hidden until the command is through.

        Args:
            type_id: such as "Part::Box".
            name: what the client wants it called; FreeCAD may have to change it.
            label: what the person reads; by default the wanted name.
            default: the name where none is wanted; else it comes from the type.
        """
        wanted = name or label or default or type_id.rsplit(":", 1)[-1]
        obj = documents.add_object(
            self.document, type_id, self.services.free_names.propose(self.document, wanted)
        )
        self.visibility.build_hidden(obj)
        self.services.requested.remember(self.document.Name, name, obj.Name)
        # A name that FreeCAD cannot have as such is still what the person should read.
        if label or (name and self.document.getObject(name) is None):
            obj.Label = label or wanted
        return obj

    def create_wanted(
        self, parameters: Creates, type_id: str, *, default: str = ""
    ) -> DocumentObject:
        """Create an object with the name and the label of a command's parameters; see `create`."""
        return self.create(type_id, parameters.name, parameters.label, default=default)

    def build(
        self, obj: DocumentObject, *, solid: bool = True, visible: bool = True
    ) -> dict[str, Any]:
        """Recompute a new object and make sure that its result is sound.

        Args:
            obj: the object, with all its properties set.
            solid: whether its result has to be made of solids.
            visible: whether to show it when the command is through.

        Returns:
            The facts of its shape.

        Raises:
            ConjureError: GEOMETRY_ERROR or RESULT_INVALID.
        """
        recompute(obj)
        found = verification.verified_facts(obj, solid=solid)
        self.facts[obj.Name] = found
        for code, message in verification.shape_warnings(found):
            self.warn(code, message, obj)
        if visible:
            self.visibility.show_at_end(obj)
        return found

    def build_from(
        self,
        obj: DocumentObject,
        inputs: list[Any],
        keep: Iterable[Any] = (),
        *,
        solid: bool = True,
        visible: bool = True,
    ) -> dict[str, Any]:
        """Build an object in its inputs' part and hide these, except those to keep; see `build`."""
        self.join_container(obj, inputs)
        self.consume(obj, inputs, keep)
        return self.build(obj, solid=solid, visible=visible)

    def consume(self, result: Any, inputs: list[Any], keep: Iterable[Any] = ()) -> None:
        """Hide the inputs that a result replaces, except those to keep as they are."""
        kept = {obj.Name for obj in keep}
        replaced = [obj for obj in inputs if obj.Name not in kept]
        seen = [obj for obj in replaced if self.visibility.note(obj)]
        for obj in replaced:
            self.visibility.hide(obj)
        for obj in keep:
            self.visibility.keep(obj)
        # What was hidden before stays hidden when the result goes.
        self.services.hidden.remember(result, seen)

    def join_container(self, result: Any, inputs: list[Any]) -> None:
        """Put a new feature into the part that its inputs lie in."""
        containers = [obj.getParentGeoFeatureGroup() for obj in inputs]
        first = containers[0]
        if any(container != first for container in containers):
            self.warn("INPUTS_IN_DIFFERENT_CONTAINERS", containers_message(inputs), result)
        elif first is not None:
            first.addObject(result)

    def next_part(self, done: int, total: int, doing: Doing) -> None:
        """Report to the server how far the command is; the steps of a batch do not.

        Call it between two parts of the work that FreeCAD may need long for. What holds the process
        holds the line to the server, too, so nothing can be sent while a part is being done.

        Args:
            done: how many parts are done.
            total: how many there are.
            doing: what comes next.

        Raises:
            ConjureError: CANCELLED, if the server has asked for that.
        """
        if not self._is_step:
            self.services.between_steps(done / total, doing)

    def warn(self, code: str, message: str, obj: DocumentObject | None = None) -> None:
        """Warn in the reply, once: with a code of `WARNINGS`, and the case in one sentence."""
        if code not in WARNINGS:
            raise KeyError(code)
        name = None if obj is None else obj.Name
        entry = {"code": code, "message": message, "object_id": name}
        if entry not in self.warnings:
            self.warnings.append(entry)


def refuse_duplicates(objects: list[Any], field: str) -> None:
    """Raise INVALID_PARAMETER where two of several operands are one and the same object."""
    names = [obj.Name for obj in objects]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        allowed = "different objects"
        raise invalid(field, f"means object '{twice[0]}' more than once", names, allowed)
