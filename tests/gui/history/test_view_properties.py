# SPDX-License-Identifier: MIT
"""Properties that belong to how an object is shown, while a command runs."""

from __future__ import annotations

import FreeCADGui


def test_a_property_added_to_a_view_provider_disturbs_no_command(document, run, capfd):
    class Added:
        def slotCreatedObject(self, provider):  # noqa: N802 - FreeCAD's name
            if "Remark" not in provider.PropertiesList:
                provider.addProperty("App::PropertyString", "Remark")

    added = Added()
    FreeCADGui.addDocumentObserver(added)
    try:
        run("create_box", name="A")
    finally:
        FreeCADGui.removeDocumentObserver(added)
    assert "Remark" in document.A.ViewObject.PropertiesList
    assert "Traceback" not in "".join(capfd.readouterr())
