# SPDX-License-Identifier: MIT
"""Names under which people and other programs know parameters, beside their own and aliases."""

from __future__ import annotations

from typing import Sequence

MEANT: Sequence[tuple[tuple[str, ...], str]] = (
    (("length_gt",), "min length, minimum length, longer than"),
    (("length_lt",), "max length, maximum length, shorter than"),
    (("area_gt",), "min area, minimum area, larger than"),
    (("area_lt",), "max area, maximum area, smaller than"),
    (("direction",), "parallel, parallel to, vector"),
    (("on_error",), "rollback, atomic, transaction, stop, continue on error, fail fast"),
    (("spacing", "spacing_x"), "dx, step vector"),
    (("offset",), "u, v, uv"),
    (("position",), "corner, min corner"),
    (("placement", "position"), "transform, matrix, frame"),
    (("edges", "faces"), "face, side"),
    (("points", "profile", "path"), "coordinates, vertices, coords, vertex list, pts, points"),
    (("position", "center", "point", "pivot"), "location, pos, place, loc, at, where, coordinates"),
    (("position", "center", "point", "pivot"), "origin, base point, start point, about"),
    (("position", "pivot", "center", "point", "target"), "center, centered, around, middle"),
    (("vector", "position", "offset"), "translation, by, displacement, move by, delta, shift"),
    (("vector", "distance", "direction"), "distance, amount, xyz, way"),
    (("position", "vector", "offset"), "new position, destination point, to, x, y, z"),
    (
        ("rotation", "angle", "axis", "orientation"),
        "orientation, orient, rot, rotate, turn, euler, angle",
    ),
    (
        ("rotation", "direction", "axis", "normal", "plane"),
        "axis, direction, normal, up, yaw, tilt",
    ),
    (("direction", "vector", "normal", "face"), "direction, dir, along, toward"),
    (("direction", "distance", "normal"), "reverse, reversed, flip, inverted, invert, opposite"),
    (
        ("angle", "rotation", "taper_angle"),
        "degrees, deg, angle degrees, theta, sweep angle, rotation",
    ),
    (
        ("axis", "direction", "axis_direction"),
        "rotation axis, around axis, about axis, axis vector",
    ),
    (
        ("length", "width", "spacing_x", "columns"),
        "x size, size x, x length, dx, l, len, lx, x dim, long, x",
    ),
    (("width", "length", "spacing_y", "rows"), "y size, size y, y length, dy, w, ly, y dim, wide"),
    (("height", "distance", "depth", "length"), "z size, size z, z length, dz, h, lz, tall, z dim"),
    (("height", "distance", "depth", "thickness", "length"), "length, height, l, thickness, high"),
    (("depth", "distance", "height", "thickness"), "depth, deep, amount, extent, length"),
    (
        ("size", "length", "radius", "factor", "distance"),
        "dimensions, dims, size, dimension, extents",
    ),
    (("radius", "outer_radius", "circumradius", "radius1", "size"), "r, rad, radius, size"),
    (("diameter", "outer_diameter", "radius", "outer_radius"), "d, dia, diam, diameter, width"),
    (
        ("radius1", "outer_radius"),
        "r1, base radius, lower radius, major, big radius, radius bottom",
    ),
    (("radius2", "inner_radius"), "r2, upper radius, minor, small radius, tip radius, minor r"),
    (("outer_diameter", "outer_radius"), "od, outside diameter, external diameter"),
    (("inner_diameter", "inner_radius"), "id, inside diameter, internal diameter, hole diameter"),
    (("outer_radius",), "outside radius, external radius"),
    (("inner_radius",), "inside radius, internal radius"),
    (("thickness", "distance", "height"), "wall, wall thick, thick, t, wall thickness"),
    (("size", "radius", "distance"), "distance, width, setback, leg, amount, chamfer"),
    (("sides", "count"), "n, number of sides, edges, faces, corners, num sides"),
    (("turns",), "number of turns, revolutions, coils, windings, rounds, loops"),
    (("pitch", "spacing"), "step, rise, lead, gap"),
    (("count", "columns"), "n, num, number, amount, repetitions, repeat, times, quantity, total"),
    (("columns", "rows"), "num columns, cols, num x, x number, nx"),
    (("rows", "columns"), "num rows, num y, y number, ny"),
    (("spacing", "gap", "distance", "spacing_x"), "gap, interval, between, step, separation"),
    (("factor",), "scale, ratio, scale x, scale y, scale z, amount, percent, sx"),
    (("closed",), "is closed, loop, cyclic, close"),
    (
        ("edges", "faces", "elements", "face", "objects"),
        "selection, selected, selector, edge ids, edge list, edge indices, edge names, elements",
    ),
    (
        ("faces", "face", "target_face"),
        "open, open face, remove, removed, face list, face name, side, surface, top, face ids",
    ),
    (
        ("objects", "object_names", "object_name", "profiles"),
        "parts, bodies, solids, shapes, object list, objects, items, names, object1, features, "
        "object2, all objects, components",
    ),
    (
        ("object_name", "objects", "object_names", "base", "profile"),
        "shape, body, part, solid, obj, object, feature, entity, item, name, model, part name, "
        "object1, id",
    ),
    (
        ("base", "object_name", "target", "objects"),
        "first, minuend, body, from, main, target, solid, original, object1, a, shape1, part1, "
        "target object, blank, stock",
    ),
    (
        ("tools", "target", "objects"),
        "cutter, cutters, subtract, subtrahend, second, tool objects, with, cut, b, object2, "
        "shape2, remove, part2, tool",
    ),
    (
        ("keep_tools", "keep_source"),
        "keep originals, delete originals, keep, keep original, remove originals, consume, hide "
        "originals, delete tools, keep inputs, hide tools, preserve",
    ),
    (
        ("profile", "profiles"),
        "sketch, shape, section, face, wire, cross section, outline, contour",
    ),
    (("path",), "spine, curve, wire, trajectory, rail, along, route"),
    (("operation",), "mode, boolean, type, cut, result, new body, combine"),
    (("midplane",), "symmetric, both sides, mid plane, centered, center, both, two sided"),
    (("plane", "normal", "axis"), "mirror plane, about, cutting plane, axis, workplane"),
    (("through",), "through all, thru, all, go through"),
    (("position", "points", "offset"), "locations, centers, positions, hole positions, points"),
    (("path", "folder", "output_path"), "output, destination, dest, target, out, save to, url"),
    (("format",), "type, extension, ext, kind, file type"),
    (("overwrite",), "force, replace, allow overwrite"),
    (("width", "height"), "image width, pixels, image size, size"),
    (("height",), "image height, h"),
    (("view",), "angle, camera, orientation, perspective, from, projection, view type"),
    (("color",), "rgb, colour, paint, hex, fill, rgba, diffuse"),
    (("transparency",), "alpha, opacity, opaque, see through, transparent"),
    (("visible",), "hidden, hide, show, shown, display, on, off, state"),
    (("pattern", "query", "type"), "name filter, filter, search, match, contains, name pattern"),
    (("limit",), "page size, max results, max, top, count, number, per page"),
    (("offset",), "page, skip, cursor, start, start index"),
    (("script", "expression"), "python code, code, python, source, command, cmd, text, body"),
    (("what",), "property, quantity, metrics, kind, type, measurement"),
    (("name", "new_name", "label"), "title, result name, new object name, output name, new name"),
    (("label", "name"), "label text, caption, display name, user label"),
    (("properties", "value"), "parameters, params, changes, attributes, settings, updates, kwargs"),
    (("property_name", "properties", "names"), "key, attribute, param, parameter, field, prop"),
    (("value", "expression"), "new value, val, to, amount"),
    (("steps",), "requests, n, number, times, actions, calls, items, count"),
    (("query",), "keyword, keywords, q, term, prompt, question, name, description"),
    (("names",), "name, tool, tools, command name, tool name"),
    (("capability",), "category, group, kind, module, topic, section"),
    (("document",), "doc, document name, doc name, file, project"),
    (("position", "relative"), "absolute, is absolute, relative, global, local"),
    (("tolerance",), "deflection, linear deflection, quality, accuracy, mesh size, deviation"),
)
"""Canonical parameters, the likeliest first, with comma-separated names that people give them.

Of a command that has none of them, they mean nothing."""

ELSEWHERE: Sequence[tuple[str, str]] = (
    (
        "color, colour, rgb, paint, rgba, shape color, transparency, opacity, alpha, material "
        "color, texture, finish",
        "It has no colors: send set_appearance afterwards.",
    ),
    ("visible, visibility, hidden, hide, show", "Show or hide the object with set_visibility."),
    ("material, density, mass, weight", "It takes no material: measure takes density or material."),
    (
        "fillet, fillet radius, rounding, corner radius, rounded, radius, round",
        "To round edges send create_fillet afterwards.",
    ),
    ("chamfer, bevel", "To bevel edges send create_chamfer afterwards."),
    (
        "fn, segments, resolution, facets, fa, fs, sections, slices, quality, sides, num segments",
        "Surfaces are exact, not of facets: export_stl takes a tolerance, capture_view width and "
        "height.",
    ),
    (
        "unit, units",
        'Lengths are in mm and angles in degrees; text may carry another unit, such as "2 in".',
    ),
    ("zoom, scale", "Zoom with fit_view or set_view; scale an object with scale_object."),
    (
        "rotation, rotate, angle, axis, orientation, direction",
        "Turn the object with rotate_object afterwards.",
    ),
    (
        "position, location, origin, placement, center, centered, x, y, z, translate",
        "Place the object with move_object or center_on afterwards.",
    ),
    ("hole, holes, bore", "Drill with create_hole afterwards."),
    (
        "profile, sketch, outline, contour, cross section",
        "A profile is taken by extrude, which with operation 'cut' and base_object cuts it out.",
    ),
    (
        "parent, group, body, container, attach to, support, layer",
        "Objects stand in the document itself; place_on_face and align_to_face put one onto "
        "another.",
    ),
    ("timeout, timeout ms, wait", "A command takes no time limit of its own."),
    ("freecad, instance, adapter", "The FreeCAD is named beside the parameters, not among them."),
    ("dry run, preview, undo", "batch has dry_run; undo takes back the last step."),
    ("hollow, wall, wall thickness, thickness, shell", "Make it hollow with shell afterwards."),
    (
        "count, copies, repeat, array, n",
        "Repeat the object with linear_pattern, polar_pattern or grid_pattern.",
    ),
)
"""Comma-separated names of what a command does not take, and advice that names what does."""
