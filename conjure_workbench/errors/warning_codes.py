# SPDX-License-Identifier: MIT
"""Every warning code that can stand in a reply, in one table."""

from __future__ import annotations

from .session_warnings import SESSION_WARNINGS
from .warning_kind import WarningKind

WARNINGS = {
    "PARAMETER_WITHOUT_EFFECT": WarningKind(
        "A parameter was accepted, but changed nothing.",
        "Leave it out, or send the parameter that the message names.",
    ),
    "SIZE_ORDER_ASSUMED": WarningKind(
        "Width, height and depth without a length were taken for the sizes along X, Y and Z.",
        "Check `bounding_box`; send length (X), width (Y) and height (Z) to be sure.",
    ),
    "TEETH_UNDERCUT": WarningKind(
        "A gear has so few teeth that the roots of their flanks are cut away.",
        "Take as many teeth, or as much `profile_shift`, as the message tells, for strong ones.",
    ),
    "DENSITY_ASSUMED": WarningKind(
        "No density was given, so that mass and inertia are those of steel.",
        "Send `density` if it is made of something else.",
    ),
    "DENSITY_UNLIKELY": WarningKind(
        "The density is below 100 or above 25,000 kg/m3, as hardly any solid's is.",
        "Send it as text with its unit, such as '7.85 g/cm^3'.",
    ),
    "NAME_TAKEN": WarningKind(
        "A step of a batch names what an earlier step made under a name that was taken.",
        "Use the name that the warning's `object_id` tells.",
    ),
    "CONSUMED_OBJECT_FOLLOWED": WarningKind(
        "The named object is part of another, and the command was applied to that one.",
        "Use the name in `object_id` from now on.",
    ),
    "CONSUMED_SEVERAL_TIMES": WarningKind(
        "The named object is part of several others, of which none stands for it.",
        "Name the one that is meant, if it is not the object itself.",
    ),
    "NOTHING_CHANGED": WarningKind(
        "The command found nothing to do.",
        "Check that it was the right object, and read its state before sending more.",
    ),
    "ELEMENT_NAMES_LATER": WarningKind(
        "The object's shape has no lasting names of its edges and faces yet.",
        "Ask for `get_edges` or `get_faces` again after a later change of what it is made of.",
    ),
    "COLORS_LATER": WarningKind(
        "The object's faces do not have the colors of what it is made of yet.",
        "Use `set_appearance`, or go on: FreeCAD colors them when it next computes the object.",
    ),
    "NOT_PARAMETRIC": WarningKind(
        "The result does not follow when what it was made of changes.",
        "Make the result again after a change of its source.",
    ),
    "EXPRESSION_NOT_COPIED": WarningKind(
        "Expressions of the original placement were left out of the copy.",
        "Bind the placement of the copy with `set_expression` if it should follow.",
    ),
    "VALUE_DIFFERS": WarningKind(
        "FreeCAD keeps another value than the expression has.",
        "Read the property; a rotation can be the same one in other numbers.",
    ),
    "DEPENDENTS_BROKEN": WarningKind(
        "An object or a cell that depends on the change cannot be computed any more.",
        "Repair it or what it depends on, or `undo` the change.",
    ),
    "REFERENCE_MOVED": WarningKind(
        "An edge or a face that an object was made on is gone, and it goes by another one now.",
        "Look at it; give it the edge or face that is meant, or `undo` the change.",
    ),
    "PIECES_CHANGED": WarningKind(
        "An object that depends on the change has another number of solids or shells.",
        "Look at it; `undo` the change if it should be in one piece.",
    ),
    "WALL_WITHOUT_ROOM": WarningKind(
        "A wall is thicker than its solid has room for, so that its shape is wrong.",
        "Make the wall thinner or the solid larger.",
    ),
    "WALL_SIDE_CHANGED": WarningKind(
        "A wall lies on the other side of its faces than before.",
        "Change the sign of its thickness if that was not meant.",
    ),
    "BROKEN_INPUT": WarningKind(
        "Something that the object is made of is broken, so its shape is that of before.",
        "Repair that first; `check_all` tells what is wrong with it.",
    ),
    "STILL_BROKEN": WarningKind(
        "The object was broken before the change and is so after it.",
        "Go on with the next step of the repair; `check_all` names what is wrong.",
    ),
    "OBJECTS_BROKEN": WarningKind(
        "Objects are in an error state.",
        "Use `check_all` to see why, and repair or delete them.",
    ),
    "FILE_OBJECT_NOT_COMPUTED": WarningKind(
        "Objects name files outside the allowed folders, or write files, and are not computed.",
        "Tell the person, who can recompute them in FreeCAD if the files are meant.",
    ),
    "NOT_CLOSED": WarningKind(
        "The result has a shell or a mesh that is not closed, so that it has no volume there.",
        "Use `repair_shape`, or go on if a surface was meant.",
    ),
    "NOT_A_SOLID": WarningKind(
        "The result is a surface without a volume.",
        "Close the profile, or send `solid: true`, if a solid was meant.",
    ),
    "RESULT_IN_PIECES": WarningKind(
        "The result has solids that are not connected.",
        "Move the inputs until they touch, if one piece was meant.",
    ),
    "RESULT_SMALLER_THAN_LARGEST_INPUT": WarningKind(
        "A union has less volume than its largest input, so that the kernel lost material.",
        "Undo it, and make the inputs overlap more or less than they do.",
    ),
    "MADE_ANOTHER_WAY": WarningKind(
        "FreeCAD's kernel made a wrong result of the inputs as they are, so that it was made of "
        "helpers, which have the same solids.",
        "Nothing needs to be done; check it again after an edit of its inputs.",
    ),
    "NOTHING_REMOVED": WarningKind(
        "What is cut out does not reach the base.",
        "Compare the bounding boxes of both, and move what is cut out or its sketch.",
    ),
    "NOTHING_ADDED": WarningKind(
        "A feature adds nothing, because all of it lies in the body already.",
        "Check its direction and its length; `undo` it if it has no purpose.",
    ),
    "COPIES_WITHOUT_EFFECT": WarningKind(
        "Some copies of a feature add or remove nothing, because they lie outside of the body, or "
        "within what is there or missing already.",
        "Check count, spacing and direction; the copies that have an effect are right.",
    ),
    "PROFILE_NOT_CONSTRAINED": WarningKind(
        "The sketch of a feature has sizes or places that are not fixed.",
        "Constrain it, so that a later edit moves nothing else.",
    ),
    "NOT_FULLY_CONSTRAINED": WarningKind(
        "Parts of a sketch can still move or change their size.",
        "Add the constraints that the reply lists as missing, if the sketch should be fixed.",
    ),
    "PROFILE_OPEN": WarningKind(
        "The profile of a sketch has ends that meet no other, so that it encloses no area.",
        "Close the gaps that the reply lists, unless the sketch is a path.",
    ),
    "PROFILE_CROSSES": WarningKind(
        "Lines of a sketch's profile cross, or more than two of them meet in a point.",
        "Change the elements that the reply lists, or make helping lines construction.",
    ),
    "SKETCH_MOVED": WarningKind(
        "The constraints of a sketch moved its elements far from where they were drawn.",
        "Look at the geometry in the reply; draw it nearer to what the constraints say.",
    ),
    "CLOSED_HOLLOW": WarningKind(
        "The result has a hollow to which nothing leads.",
        "Open a face, or cut a hole, if it should be reached.",
    ),
    "MAY_CUT_THROUGH_ITSELF": WarningKind(
        "A sweep may cut through itself where its path bends.",
        "Look at the result; use a wider bend or a smaller profile.",
    ),
    "INSTANCES_OVERLAP": WarningKind(
        "Instances of a pattern overlap, and its volume counts what they share twice.",
        "Send `fuse: true`, or a larger spacing.",
    ),
    "OVER_EDGE_OF_FACE": WarningKind(
        "Something that was cut into a face reaches over its border.",
        "Move it inward or make it smaller, if it should lie within the face.",
    ),
    "FACES_BECAME_FREEFORM": WarningKind(
        "Uneven scaling made freeform faces of all faces.",
        "Name faces by handles of `get_faces`; words such as top do not find them.",
    ),
    "FACES_NOT_OPPOSITE": WarningKind(
        "The aligned faces do not look at each other.",
        "Send `rotate: true` to turn the object.",
    ),
    "INPUTS_IN_DIFFERENT_CONTAINERS": WarningKind(
        "The inputs of a feature lie in different parts of the document.",
        "If the message says that the result differs from what is seen, ask the person to put the "
        "inputs into one part.",
    ),
    "NOT_EXACT": WarningKind(
        "Volume, area, mass or bounding box are approximate.",
        "Pass on to the person the possible error that the message names.",
    ),
    "CURVED_FACE": WarningKind(
        "The normal of a curved face was taken in its middle.",
        "Name a plane face if the angle should hold for all of it.",
    ),
    "PAIR_NOT_EXAMINED": WarningKind(
        "Two objects could not be compared.",
        "Examine the pair alone, or repair the object that the message names.",
    ),
    "PAIRS_LEFT_OUT": WarningKind(
        "There were more pairs than the command examines.",
        "Name fewer objects, or raise `max_pairs` where the command has it.",
    ),
    "TAKES_SECONDS": WarningKind(
        "FreeCAD takes seconds for what was made, and again after each change before it.",
        "Make it last, or without `modeled`.",
    ),
    "PLANE_ALONG_FACE": WarningKind(
        "A face lies in the cutting plane, and the section may be that face.",
        "Move the plane a little with `offset`.",
    ),
    "NOTHING_CUT": WarningKind(
        "The plane goes past all objects.",
        "Send an `offset` between those that the message names.",
    ),
    "CONTAINER_HIDDEN": WarningKind(
        "The object is not to be seen, because the part around it is hidden.",
        "Show the part, too.",
    ),
    "OBJECT_HIDDEN": WarningKind(
        "The appearance of a hidden object was changed.",
        "Make it visible with `set_visibility`, if it should be seen.",
    ),
    "FACE_COLORS_REPLACED": WarningKind(
        "Faces had colors of their own, and all have one now.",
        "Use `undo` if the colors should have been kept.",
    ),
    "NOTHING_VISIBLE": WarningKind(
        "Nothing is visible in the 3D view.",
        "Show an object with `set_visibility` first.",
    ),
    "INPUT_LEFT_HIDDEN": WarningKind(
        "An input of a deleted object stays hidden, because another object uses it.",
        "Use `set_visibility` to show it all the same.",
    ),
    "CONTENT_LEFT": WarningKind(
        "What was in a deleted part or group stays where it is.",
        "Send `recursive: true` to delete the content, too.",
    ),
    "LINKS_BROKEN": WarningKind(
        "Links to objects of another document lead nowhere.",
        "Open that document again, or make the objects anew.",
    ),
    "FREECAD_ASKS_AGAIN": WarningKind(
        "The document is saved, but FreeCAD will ask the person to save it when it closes.",
        "Assure the person that nothing is lost either way.",
    ),
    "PICTURE_SCALED_DOWN": WarningKind(
        "The picture is smaller than asked for, to stay within `max_bytes`.",
        "Raise `max_bytes` if details are missing.",
    ),
    "FILE_NOT_WRITTEN": WarningKind(
        "A step of a dry run wrote no file.",
        "Send the batch without `dry_run` to write it.",
    ),
    "MESH_NOT_CONVERTED": WarningKind(
        "A mesh has too many facets to be made a solid.",
        "Use it as a mesh, or import one with fewer facets.",
    ),
    "IMPORTED_SHAPE_INVALID": WarningKind(
        "A shape of the file is not valid.",
        "Use `repair_shape`, or ask for a better file, before anything is made of it.",
    ),
    "IMPORTED_INSIDE_OUT": WarningKind(
        "A solid or a mesh of the file is inside out.",
        "Use `repair_shape`, or ask for a better file, before anything is made of it.",
    ),
    **SESSION_WARNINGS,
}
