# SPDX-License-Identifier: MIT
"""Instructions for every client, and guides: as prompts with arguments, and as resources to read.

No feature depends on a client that reads them: tool texts and replies say what a call needs.
"""

from __future__ import annotations

from dataclasses import dataclass

import mcp_types as types

from ..errors import ConjureError

INSTRUCTIONS = """\
Conjure models in the FreeCAD that is open on this machine, in front of the person who uses it.

Units: a plain number is mm or degrees; text may carry a unit ("1/2 in", "2.5 cm"). Z is up.
Start with get_state: it lists documents and objects. list_freecads tells which FreeCADs are \
connected; where several are, name one in every call ("freecad"). Without "document" the active \
one is meant; what is made takes a "name", and a "label" for people.
The listed tools are the usual ones of more than a hundred. find_commands finds the rest by words, \
describe_commands tells their parameters, execute runs any of them.
Build in batches: one batch is one step to undo, all or nothing; a later step uses an earlier \
result by "$name.object_id".
Point at edges and faces by words ("top", "vertical"), by filters, or by the handles that \
get_edges and get_faces return. Indexes such as Edge3 mean another edge after the next change.
Go on with the names that replies give ("object_id"): FreeCAD may have changed the one you asked \
for. Read the warnings first: a success with a warning may not be what was meant.
Check what you made: volume and bounding box stand in each reply; measure the rest, and look at a \
picture.
The person works here, too: what you remember may have changed, their words go first, and what \
they made is changed only when asked. They can undo each of your steps. Send the "revision" of \
the last reply as "expected_revision" with a change that must not miss theirs: if anything changed \
since, nothing is done and STALE_REVISION tells what, and by whom.
A call that answers "running" or "waiting_for_user" is not lost: do not send it again, ask \
command_status. Everything that failed changed nothing, and says what to do instead.
"""
"""Text that handshake and discovery give to each client; under 2,000 characters."""

_MODEL = """\
Model this part in FreeCAD with Conjure:

{request}

1. Plan. Write down each size and position that the request gives, and each that you had to \
assume. Choose an origin and say which face lies where. Work out the volume and the bounding box \
that the finished part must have.
2. Look. Call get_state. Work in a new document unless the request is about the open one.
3. Build in batches: the basic solids and their booleans first, then holes, then fillets and \
chamfers last, since they change the edges that others point at. Give objects names that say what \
they are. Let tools of a cut stick out on both sides.
4. Check after each batch: read the warnings, and compare volume and bounding box with the plan. \
Measure what the request names: distances, diameters, wall thickness.
5. Look at the part from two sides (capture_view, such as "isometric" and "bottom") and compare \
it with the request, feature by feature.
6. Mend what differs: change a size with set_properties rather than building it again; undo what \
went wrong. Then check once more.
7. Report: what was built, the sizes you assumed, what you measured, and what is not as asked.
"""

_CHECK = """\
Check the part {object} in the FreeCAD that is open, against this:

{request}

Change nothing. 1. get_state and get_object_details: is it one valid solid, and how large is it? \
2. Measure each size that the request names, and say for each: wanted, measured, right or wrong. \
Find holes and rounded edges with get_faces and get_edges rather than from a picture. 3. If there \
are several parts, see with check_interference whether they overlap. 4. Look from two sides that \
show all features. 5. Report a table of what was checked, and what could not be checked.
"""

_CHANGE = """\
Change the model that is open in FreeCAD as follows:

{request}

1. get_state, then get_object_details of what is concerned: how was it made, and what depends on \
it? 2. Prefer changing what is there (set_properties of a length, a radius, a position) to \
building anew; later features then follow. Objects that the person made keep their names. 3. Note \
volume and bounding box before. Make the change in one batch. 4. Read warnings and the "changes" \
of the reply: DEPENDENTS_BROKEN or REFERENCE_LOST means that a later feature suffered; mend it, or \
undo and say so. 5. Compare volume and bounding box with what the change should have done, and \
look at a picture. 6. Report what changed, from which value to which, and what else moved.
"""


@dataclass(frozen=True)
class Guide:
    """A way to do a common job well.

    Attributes:
        name: the name of the prompt, and the last part of the resource's address.
        title: the name for people.
        description: what it is good for, in one sentence.
        text: the guide, with the arguments in braces.
        arguments: the arguments; name, description, and the text that stands for a missing one
            (None: it is required).
    """

    name: str
    title: str
    description: str
    text: str
    arguments: tuple[tuple[str, str, str | None], ...]


_REQUEST = ("request", "What is wanted, with its sizes.", None)

GUIDES = {
    guide.name: guide
    for guide in (
        Guide(
            "model_a_part",
            "Model a part",
            "Plan a part, build it in batches, measure it against the request, look, and mend.",
            _MODEL,
            (_REQUEST,),
        ),
        Guide(
            "check_a_part",
            "Check a part",
            "Measure a part against what it should be, without changing it.",
            _CHECK,
            (
                _REQUEST,
                ("object", "Name of the part; without it, all that is visible.", "that is visible"),
            ),
        ),
        Guide(
            "change_a_part",
            "Change a part",
            "Change an existing model so that the features that depend on it stay whole.",
            _CHANGE,
            (_REQUEST,),
        ),
    )
}
"""Guides by name, in the order in which they are listed."""


def prompts() -> list[types.Prompt]:
    """Return the guides as MCP prompts."""
    return [
        types.Prompt(
            name=guide.name,
            title=guide.title,
            description=guide.description,
            arguments=[
                types.PromptArgument(name=name, description=text, required=missing is None)
                for name, text, missing in guide.arguments
            ],
        )
        for guide in GUIDES.values()
    ]


def prompt(name: str, arguments: dict[str, str] | None) -> types.GetPromptResult:
    """Return a guide with its arguments filled in.

    Raises:
        ConjureError: NOT_FOUND for an unknown name; MISSING_PARAMETER or UNKNOWN_PARAMETER for
            the arguments.
    """
    guide = GUIDES.get(name)
    if guide is None:
        raise ConjureError(
            "NOT_FOUND", f"There is no prompt {name!r}.", field="name", candidates=list(GUIDES)
        )
    given = {key: text.strip() for key, text in (arguments or {}).items() if text.strip()}
    allowed = [key for key, _, _ in guide.arguments]
    for key in given:
        if key not in allowed:
            raise ConjureError(
                "UNKNOWN_PARAMETER",
                f"The prompt {name!r} has no argument {key!r}.",
                field=key,
                candidates=allowed,
            )
    filled = {}
    for key, _, missing in guide.arguments:
        text = given.get(key, missing)
        if text is None:
            raise ConjureError(
                "MISSING_PARAMETER", f"The prompt {name!r} needs {key!r}.", field=key
            )
        filled[key] = text
    message = types.PromptMessage(
        role="user", content=types.TextContent(type="text", text=guide.text.format(**filled))
    )
    return types.GetPromptResult(description=guide.description, messages=[message])


def as_page(guide: Guide) -> str:
    """Return a guide as a page to read, with its arguments left open."""
    return guide.text.format(**{name: f"<{name}>" for name, _, _ in guide.arguments})
