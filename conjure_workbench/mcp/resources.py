# SPDX-License-Identifier: MIT
"""Resources: what is open in the FreeCADs, as pages to read, and the guides.

A page of a FreeCAD is the reply of one command, asked for when the page is read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import mcp_types as types
from mcp.shared.uri_template import UriTemplate

from ..errors import ConjureError, printable
from .call import Call
from .caller import Body, RefusedError, names_of
from .calls import Calls
from .guides import GUIDES, as_page

FREECADS = "conjure://freecads"
_GUIDE = UriTemplate.parse("conjure://guides/{name}")

_TEXT, _MARKDOWN = "text/plain", "text/markdown"


@dataclass(frozen=True)
class Page:
    """Kind of page of a FreeCAD.

    Attributes:
        name: its name.
        template: its address; the variables are names, percent-encoded.
        description: its content, in one sentence.
        command: the command that gives the content.
        mime_type: the type of the content; None if it depends on the picture.
        parameter: the command's parameter that the variable `name` is for.
    """

    name: str
    template: UriTemplate
    description: str
    command: str
    mime_type: str | None = _TEXT
    parameter: str = ""


_DOCUMENT = "conjure://{freecad}/documents/{document}"

PAGES = (
    Page(
        "documents",
        UriTemplate.parse("conjure://{freecad}/documents"),
        "The open documents of a FreeCAD.",
        "list_documents",
    ),
    Page(
        "tree",
        UriTemplate.parse(f"{_DOCUMENT}/tree"),
        "How the objects of a document are made of each other, with their sizes.",
        "get_feature_tree",
    ),
    Page(
        "object",
        UriTemplate.parse(f"{_DOCUMENT}/objects/{{name}}"),
        "One object: type, properties, placement, shape and dependencies.",
        "get_object_details",
        parameter="object_name",
    ),
    Page(
        "view",
        UriTemplate.parse(f"{_DOCUMENT}/view"),
        "A picture of the document, as the person sees it; needs a window.",
        "capture_view",
        mime_type=None,
    ),
)


@dataclass(frozen=True)
class Address:
    """Address of a page of a FreeCAD, taken apart.

    Attributes:
        page: the kind of page.
        freecad: the FreeCAD, as a call would name it.
        document: the document, by name, label or file name; None for all.
        name: the object; None for none.
    """

    page: Page
    freecad: str
    document: str | None = None
    name: str | None = None


def address_of(uri: str) -> Address | None:
    """Return the address of a page of a FreeCAD, or None if it is none."""
    for page in PAGES:
        found = page.template.match(uri)
        if found is not None and all(found.values()):
            return Address(page, **{key: str(value) for key, value in found.items()})
    return None


def check_address(uri: str) -> None:
    """Check that a resource of this address may exist.

    Raises:
        ConjureError: NOT_FOUND with the addresses that there are.
    """
    if uri != FREECADS and _guide_of(uri) is None and address_of(uri) is None:
        raise ConjureError(
            "NOT_FOUND",
            f"There is no resource {printable(uri)!r}.",
            field="uri",
            candidates=[
                *(one.uri for one in resources()),
                *(one.uri_template for one in templates()),
            ],
        )


def resources() -> list[types.Resource]:
    """Return the resources that are always there."""
    return [
        types.Resource(
            uri=FREECADS,
            name="freecads",
            title="Connected FreeCADs",
            description="The connected FreeCADs, their documents, and where to read about them.",
            mime_type=_TEXT,
        ),
        *(
            types.Resource(
                uri=_GUIDE.expand({"name": guide.name}),
                name=guide.name,
                title=guide.title,
                description=guide.description,
                mime_type=_MARKDOWN,
            )
            for guide in GUIDES.values()
        ),
    ]


def templates() -> list[types.ResourceTemplate]:
    """Return the templates of all other resources."""
    return [
        types.ResourceTemplate(
            uri_template=str(page.template),
            name=page.name,
            description=page.description,
            mime_type=page.mime_type,
        )
        for page in PAGES
    ]


async def read(uri: str, calls: Calls, call: Call) -> types.ReadResourceResult:
    """Return the content of a resource.

    Args:
        uri: its address.
        calls: what does the command that gives it.
        call: the call on whose behalf.

    Raises:
        ConjureError: NOT_FOUND: there is no such resource.
        RefusedError: the command failed, or has not finished in time.
    """
    check_address(uri)
    guide = _guide_of(uri)
    if guide is not None:
        return _contents(_text(uri, guide, _MARKDOWN))
    address = address_of(uri)
    if address is None:
        name, arguments = "list_freecads", {}
    else:
        name = address.page.command
        arguments = {"freecad": address.freecad}
        if address.document is not None:
            arguments["document"] = address.document
        if address.name is not None:
            arguments[address.page.parameter] = address.name
    result = await calls.call(name, arguments, call)
    structured: Body = result.structured_content or {}
    if result.is_error:
        raise RefusedError(structured)
    text = "\n".join(part.text for part in result.content if part.type == "text")
    if "result" not in structured:
        unfinished = ConjureError("STILL_RUNNING", text, details={**structured})
        raise RefusedError.because(unfinished)
    pictures = [part for part in result.content if part.type == "image"]
    if pictures:
        return _contents(
            *(
                types.BlobResourceContents(uri=uri, blob=one.data, mime_type=one.mime_type)
                for one in pictures
            )
        )
    further = [f"resource: {one}" for one in _further(address, structured["result"])]
    return _contents(_text(uri, "\n".join([text, *further]), _TEXT))


def _further(address: Address | None, result: Body) -> Iterator[str]:
    """Yield the addresses of the pages of what a listing lists."""
    if address is None:
        names = Counter(name for one in result["freecads"] for name in names_of(one))
        for one in result["freecads"]:
            called = [one.get(key) for key in ("name", "adapter_id", "session_id")]
            unique = [name for name in called if names[name] == 1]
            yield from (PAGES[0].template.expand({"freecad": name}) for name in unique[:1])
    elif address.document is None:
        for document in result.get("documents", ()):
            named = {"freecad": address.freecad, "document": str(document.get("name"))}
            yield PAGES[1].template.expand(named)


def _guide_of(uri: str) -> str | None:
    found = _GUIDE.match(uri) or {}
    guide = GUIDES.get(str(found.get("name")))
    return None if guide is None else as_page(guide)


def _text(uri: str, text: str, mime_type: str) -> types.TextResourceContents:
    return types.TextResourceContents(uri=uri, text=text, mime_type=mime_type)


def _contents(*parts: Any) -> types.ReadResourceResult:
    return types.ReadResourceResult(contents=[*parts])
