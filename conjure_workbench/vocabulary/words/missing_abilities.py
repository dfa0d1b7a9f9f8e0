# SPDX-License-Identifier: MIT
"""Abilities that people ask for and that no command has, each with the nearest way."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class MissingAbility:
    """An ability that no command has.

    Attributes:
        ability: what there is no command for, in words: "an animation".
        called: comma-separated names under which it is asked for.
        way: the nearest way, as advice to an assistant.
        commands: the commands of that way, the nearest first.
    """

    ability: str
    called: str
    way: str
    commands: tuple[str, ...]


MISSING_ABILITIES = (
    MissingAbility(
        "a stack of tolerances",
        "tolerance stack, tolerance stackup, tolerance analysis, stack up analysis, gdt",
        "analyze_fit tells the play between two parts; edit a size to its limits with "
        "set_properties and measure again.",
        ("analyze_fit", "set_properties", "measure_distance"),
    ),
    MissingAbility(
        "an offset of a single curve",
        "offset curve, offset wire, offset line, parallel curve, offset edge, offset path",
        "offset_shape moves the faces of a solid; for a curve give create_polyline the points of "
        "the parallel one.",
        ("create_polyline", "offset_shape"),
    ),
    MissingAbility(
        "a snap fit or a lip",
        "snap fit, snap hook, clip, lip, lip for lid, lip and groove, living hinge",
        "Extrude or sweep its profile, and fuse it with boolean_fuse or cut it with boolean_cut.",
        ("extrude", "sweep", "boolean_fuse", "boolean_cut"),
    ),
    MissingAbility(
        "projecting edges onto a face or a plane",
        "project edges, project edge, project curve, project sketch, project onto face, convert "
        "entities, silhouette",
        "section tells the outline in a plane and get_edges the edges; give their points to "
        "create_polyline or to the profile of extrude.",
        ("section", "get_edges", "create_polyline"),
    ),
    MissingAbility(
        "surface roughness",
        "surface roughness, surface finish, roughness, surface quality",
        "State it in the text that goes with the file of export_step.",
        ("export_step",),
    ),
    MissingAbility(
        "trimming or extending curves and surfaces",
        "trim curve, trim line, trim edge, extend curve, extend surface, extend face, trim surface",
        "boolean_slice splits a solid; give create_polyline the points of a longer or shorter "
        "line.",
        ("boolean_slice", "create_polyline"),
    ),
    MissingAbility(
        "an animation or a film",
        "animation, animate, render animation, video, film, movie, turntable, gif, record, "
        "exploded animation, motion study, simulate motion, play",
        "Take single pictures with capture_view, moving objects or the camera between them.",
        ("capture_view", "set_view", "move_object"),
    ),
    MissingAbility(
        "ray-traced rendering",
        "raytrace, photorealistic, photorealistic render, blender render, lighting, set light, "
        "shadows, environment map, povray, add light",
        "capture_view takes a picture of the 3D view; export_file writes OBJ or glTF for a "
        "renderer.",
        ("capture_view", "export_file"),
    ),
    MissingAbility(
        "an assembly with joints",
        "assembly, joint, add joint, create assembly, mate constraint, kinematics, add mate, "
        "assembly constraint, ground part, fixed joint, as built joint, revolute joint, solve "
        "assembly",
        "Place parts with align_to_face, place_on_face and center_on.",
        ("align_to_face", "place_on_face", "center_on"),
    ),
    MissingAbility(
        "a technical drawing",
        "drawing, technical drawing, techdraw, drawing sheet, blueprint, export pdf, pdf, "
        "dimensioned drawing, create drawing, draw dimension, annotation, title block, create "
        "drawing view, dwg, add dimension, 2d drawing, drawing page",
        "contact_sheet pictures the part from several sides; section cuts outlines; export_file "
        "writes SVG or DXF where this FreeCAD can.",
        ("contact_sheet", "section", "export_file"),
    ),
    MissingAbility(
        "toolpaths or G-code",
        "gcode, g code, toolpath, cam, cnc, post process, milling, create job, path job, "
        "machining, cam setup, generate toolpath, slice for printing",
        "export_step or export_stl writes the part for a CAM program or a slicer.",
        ("export_step", "export_stl"),
    ),
    MissingAbility(
        "a judgement on printing",
        "printable, printability, print bed, print check, print orientation, overhang, overhangs, "
        "support material, print time",
        "validate_geometry tells if it is a closed solid, get_bounding_box if it fits the bed, "
        "get_faces how big the faces are; export_stl writes it for a slicer.",
        ("validate_geometry", "get_bounding_box", "export_stl"),
    ),
    MissingAbility(
        "a simulation",
        "simulation, fem, finite element, stress, stress analysis, simulate, load case, cfd, "
        "thermal, deformation, fea, static analysis, mesh for fem, strength, apply force",
        "export_step writes the part for an analysis program; measure gives mass and inertia.",
        ("export_step", "measure"),
    ),
    MissingAbility(
        "text as geometry",
        "text, create text, emboss, engrave, engrave text, emboss text, letters, font, shape "
        "string, label on part, 3d text, lettering, wrap text, add text",
        "Import its outlines with import_svg and extrude them.",
        ("import_svg", "extrude"),
    ),
    MissingAbility(
        "a rack, a worm, a bevel gear or a sprocket",
        "sprocket, rack, gear rack, worm gear, bevel gear, timing pulley, chain wheel",
        "Extrude the outline of one tooth and repeat it with polar_pattern or linear_pattern; "
        "create_gear makes spur, helical and internal gears.",
        ("extrude", "polar_pattern", "create_gear"),
    ),
    MissingAbility(
        "standard parts",
        "screw, bolt, nut, fastener, add fastener, standard part, bearing, library, parts "
        "library, part from library, insert part from library, insert part library, toolbox, "
        "catalog part, mcmaster, insert fastener, add screw, hardware",
        "import_file reads a part from a STEP file; a simple one is made of create_cylinder and "
        "create_prism.",
        ("import_file", "create_cylinder", "create_prism"),
    ),
    MissingAbility(
        "a Minkowski sum",
        "minkowski, minkowski sum",
        "offset_shape grows a solid with round edges; create_fillet rounds edges.",
        ("offset_shape", "create_fillet"),
    ),
    MissingAbility(
        "sheet metal",
        "sheet metal, bend sheet, unfold, flange wall, flat pattern, unbend, fold, bend",
        "Sweep or extrude the section of the bent sheet.",
        ("extrude", "sweep"),
    ),
    MissingAbility(
        "free-form sculpting",
        "sculpt, subdivision, t spline, nurbs, control points, surface patch, boundary fill, "
        "freeform, patch surface, fill surface, interp plate, deform, sculpting, morph",
        "Loft through profiles, or sweep one along a spline.",
        ("loft", "sweep"),
    ),
    MissingAbility(
        "a rib",
        "rib, ribs, gusset, stiffener, web",
        "Extrude a polygon and fuse it with boolean_fuse.",
        ("extrude", "boolean_fuse"),
    ),
    MissingAbility(
        "an exploded view",
        "explode, exploded view, explode assembly",
        "Move copies of the parts apart with move_object and take a picture.",
        ("move_object", "capture_view"),
    ),
    MissingAbility(
        "deforming a solid",
        "bend solid, bend object, flex, warp, twist object, wrap",
        "Sweep the profile along a bent path; extrude with twist turns it on its way.",
        ("sweep", "extrude"),
    ),
    MissingAbility(
        "editing a mesh",
        "decimate, smooth mesh, remesh, reduce mesh, mesh boolean, sculpt mesh, edit mesh, "
        "simplify mesh",
        "import_stl makes a solid of a closed mesh; export_stl takes a tolerance for fewer "
        "triangles.",
        ("import_stl", "export_stl"),
    ),
    MissingAbility(
        "layers and locked objects",
        "layer, create layer, list layers, lock object, unlock",
        "create_group holds what belongs together; set_visibility hides all of it.",
        ("create_group", "set_visibility"),
    ),
    MissingAbility(
        "installing or controlling FreeCAD itself",
        "install addon, install workbench, restart, restart freecad, start freecad, switch "
        "workbench, activate workbench, preferences, set preferences, quit freecad, console "
        "output, report view, get console output, get log",
        "Ask the person at FreeCAD; health_check tells version and documents.",
        ("health_check", "get_adapter_capabilities"),
    ),
    MissingAbility(
        "textures and lattices",
        "knurl, knurling, lattice, voronoi, infill, honeycomb, gyroid, surface texture, topology "
        "optimization, generative design",
        "Repeat one cut with grid_pattern or polar_pattern.",
        ("grid_pattern", "polar_pattern"),
    ),
    MissingAbility(
        "units as a setting",
        "set units, convert units, change units, get units, unit system, units",
        'Plain numbers are mm and degrees; text may carry another unit, such as "2 in".',
        ("set_properties", "scale_object"),
    ),
    MissingAbility(
        "pictures and documents as an input",
        "import image, import pdf, import picture, reference image, trace image, heightmap, "
        "canvas, insert canvas, surface from image",
        "import_svg reads traced outlines; place_reference puts a block where a thing will be.",
        ("import_svg", "place_reference"),
    ),
    MissingAbility(
        "other programs and the internet",
        "shell command, terminal, bash, subprocess, open browser, send email, web search, "
        "download url, open url",
        "Use another tool for it; export_file writes files that it can take.",
        ("export_file",),
    ),
)
