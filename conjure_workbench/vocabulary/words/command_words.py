# SPDX-License-Identifier: MIT
"""Names under which people and other programs know the commands, beside their own and aliases."""

from __future__ import annotations

from typing import Mapping

CALLED: Mapping[str, str] = {
    # primitives
    "create_box": "cube, cuboid, rectangular prism, block, brick, rectangular block, plate, slab, "
    "make box, part box, square block, create object, bar",
    "create_cylinder": "rod, disk, disc, cyl, round bar, pin, post, shaft, dowel, column, part "
    "cylinder, create object, barrel",
    "create_sphere": "ball, globe, orb, part sphere, dome, hemisphere",
    "create_cone": "frustum, truncated cone, tapered cylinder, pyramid, part cone, funnel",
    "create_torus": "donut, o ring, ring with a round section, part torus",
    "create_ellipsoid": "egg, oval solid, stretched sphere",
    "create_wedge": "ramp, trapezoidal block, inclined block, tapered block, draft block",
    "create_prism": "hexagon, hexagonal prism, regular polygon solid, polyhedron, triangle prism, "
    "octagon, pentagon, nut blank",
    "create_plane": "rectangular face, flat face, square face, sheet",
    "create_helix": "spring, coil, spiral, helical curve, helical wire, helicoid curve",
    "create_polyline": "line, lines, segment, wire through points, polygon wire, curve, edge, "
    "sketch lines, draft wire, draw line, path wire",
    "create_tube": "pipe, ring, hollow cylinder, bushing, sleeve, washer, annulus, spacer, hose",
    "create_gear": "cog, cogwheel, toothed wheel, gearwheel, pinion, ring gear, internal gear, "
    "helical gear, involute, gear wheel, planetary gear, gear pair",
    "create_thread": "screw thread, threaded rod, external thread, internal thread, tap, tapped "
    "hole, metric thread, modeled thread, cosmetic thread, iso thread, bolt thread, nut thread",
    "place_reference": "reference block, phone, mock object, dummy, stand in, placeholder, ghost",
    # bodies
    "create_body": "part design body, new body, partdesign body, start a part, base feature",
    "get_body": "features of a body, feature history, list body features, show tip, body tree, "
    "part design features",
    "body_boolean": "combine bodies, part design boolean, boolean of bodies, fuse bodies, merge "
    "bodies",
    "pad": "extrude sketch, extrusion, boss, thicken sketch, part design pad, add material, "
    "extrude up to face",
    "pocket": "cut sketch, extruded cut, cut through, recess from a sketch, part design "
    "pocket, remove material, cut out of body",
    "revolution": "revolved boss, part design revolution",
    "groove": "revolved cut, turned groove, cut around axis, o ring groove, part design groove",
    "edit_feature": "edit feature, feature parameters, redefine a feature, change a pad, change a "
    "pocket, edit a hole, change edges of a fillet, another profile, another axis of a revolution",
    "hole": "part design hole, hole feature, hole in a body, threaded hole, m6 hole, hole for a "
    "screw in a body, clearance hole for a thread, modeled thread in a hole, counterdrill, counter "
    "drill, iso 4762, hole for a screw head, socket head screw",
    "draft": "draft angle, taper faces, mould draft, mold draft, part design draft, lean faces, "
    "slope faces, demold",
    "create_datum": "datum plane, work plane, construction plane, reference plane, offset plane, "
    "datum line, datum axis, construction axis, datum point, local coordinate system, lcs",
    "bind_shape": "shape binder, sub shape binder, use face of another body, project geometry of "
    "another body, cross body reference, reference another body",
    "set_tip": "move tip, roll back body, history marker, rollback bar, tip of a body, end of a "
    "body, insert a feature earlier",
    "move_feature": "reorder features, move feature in tree, change order of features, feature "
    "before another, move object after",
    "suppress_feature": "suppress, unsuppress, disable feature, deactivate feature, turn off a "
    "feature, hide a feature from the body",
    "body_loft": "part design loft, additive loft, subtractive loft, loft between sketches, lofted "
    "boss, lofted cut, loft in a body",
    "body_pipe": "part design pipe, additive pipe, subtractive pipe, sweep a sketch along a path, "
    "swept boss, swept cut, elbow, pipe in a body",
    "body_helix": "part design helix, additive helix, subtractive helix, cut a thread, thread "
    "groove, spring in a body, worm, screw thread",
    # booleans
    "boolean_fuse": "union, join, join objects, merge, merge objects, combine, combine objects, "
    "add together, weld, glue, fusion, multi fuse, boolean operation, boolean union, boolean, csg "
    "union, compound",
    "boolean_intersect": "intersection, common, common volume, overlap solid, keep common, "
    "boolean operation, boolean intersection, boolean",
    "boolean_cut": "subtract, subtract objects, difference, carve, cut away, cut out, minus, "
    "boolean operation, boolean subtract, boolean difference, boolean, remove material, pierce",
    "boolean_slice": "split, split body, split solid, divide, halve, section cut with a plane, "
    "trim, slice solid, cut in half, chop, fragments, boolean fragments",
    # sketches
    "create_sketch": "sketch on face, sketch rectangle, sketch circle, build sketch, sketch line, "
    "open sketch, workplane, sketch geometry, arc, create arc, circle, create circle, rectangle, "
    "create rectangle, spline, create spline, bezier, ellipse, create ellipse, star, constraint, "
    "add constraint, sketch constraint, constrain, dimension constraint, coincident constraint, "
    "horizontal constraint, geometric constraint, fix constraint, draw sketch, 2d profile",
    "edit_sketch": "modify sketch, delete constraint, remove constraint, change sketch dimension, "
    "toggle construction, reattach sketch, map sketch to face, add line to sketch",
    "get_sketch": "read sketch, list constraints, sketch dimensions, sketch dof, "
    "sketch geometry, inspect sketch, check sketch",
    # transforms
    "move_object": "nudge, reset placement, reset transform, apply transform, translate, shift, "
    "set position, set placement, set location, place, placement, relocate, drag, transform, "
    "displace, put, position object, drop to floor, move to, lower, raise, locate, move component",
    "rotate_object": "rotate around, rotate around z, turn, spin, tilt, set rotation, set "
    "orientation, orient, rotate about axis, revolve object about, flip over, reorient",
    "copy_object": "duplicate, clone, link, instance, replicate, draft clone, copy paste",
    "mirror_object": "reflect, flip, mirror, symmetry, symmetric copy, part mirroring, "
    "mirrored, mirror feature",
    "delete_object": "remove, erase, destroy, discard object, delete feature",
    "scale_object": "resize, enlarge, shrink, grow, stretch, scale uniformly, magnify",
    "place_on_face": "put on table, put on top, stack, mate, sit on, attach to face, place on "
    "top, rest on",
    "align_to_face": "align, mate faces, snap, flush, align faces, attach face to face, "
    "coincident, joint, assemble, close the gap, close gap between parts",
    "center_on": "center object, align centers, concentric, center at origin, align middle, "
    "center in",
    # modifiers
    "create_fillet": "round edges, round over, fillet edges, radius on edges, smooth edges, blend "
    "edges, soften edges, rounded corners, round corners",
    "create_chamfer": "bevel, bevel edges, chamfer edges, break edges, deburr edges, angled edges",
    "fillet_face": "round a face, fillet face edges, round face edges",
    "chamfer_face": "bevel a face, chamfer face edges",
    "create_hole": "drill hole, hole wizard, bore, counterbore, countersink, screw hole, cbore, "
    "csk, tapped hole, through hole, bolt hole, counter bore hole, counter sink hole, cbore hole, "
    "csk hole, clearance hole, hole, mounting holes, blind hole, ream, cut a hole through",
    "create_pocket": "create slot, rectangular pocket, cavity, slot, groove, notch, recess, "
    "cutout, keyway, window, mortise, rectangular hole, engrave rectangle",
    "shell": "hollow out, thickness, thin wall, make thickness, wall thickness, hollow solid, "
    "make a container, empty inside",
    "extrude": "pad, linear extrude, push pull, press pull, boss, extruded boss, extruded cut, "
    "pull profile, cut thru all, cut through all, cut blind, thicken, extrude sketch, prism from "
    "profile, padding, create object, twist, twist extrude, twisted column, "
    "scale at the end, text on a plate",
    "revolve": "lathe, rotate extrude, revolved boss, spin profile, turn a profile, revolved cut, "
    "turned shape",
    "loft": "blend between profiles, blend sections, transition between profiles, make loft, "
    "skin, lofted boss, ruled surface, surface between two curves",
    "sweep": "sweep along path, pipe along path, make pipe shell, extrude along path, follow "
    "path, swept boss, additive pipe, bent pipe, wire to pipe",
    "offset_shape": "offset solid, thicken solid, inflate, grow faces, make offset shape, offset "
    "faces, offset outline, offset 2d, make thicker, make thinner, thicken wall",
    "remove_splitter": "clean, refine, refine shape, simplify faces, merge faces, merge coplanar "
    "faces, simplify, unify faces",
    "repair_shape": "fix, heal, fix geometry, fix shape, fix errors, sew faces, mend, fix "
    "normals, make solid from shell, repair geometry, repair mesh, sew",
    "create_part": "part container, assembly container, create part container, create component, "
    "create assembly group, sub assembly, part with objects",
    "create_group": "folder, create folder, group, make group, organize tree",
    "add_to": "add to group, add to part, move into part, set parent, put into folder, parent",
    "take_out_of": "remove from group, ungroup, take out of part, unparent, move out of part",
    "defeature": "remove face, delete face, remove hole, remove fillet, delete fillet, fill hole, "
    "patch hole, plug hole, close hole, suppress hole, remove details, heal face",
    "join_edges": "edges to wire, edges to face, make face, face from edges, connect edges, "
    "upgrade wires, close outline, wire from edges, face from wires, join lines, outline to face",
    "convex_hull": "hull, make hull, chain hull, wrap, shrink wrap, envelope, convex envelope",
    "mesh_to_solid": "convert mesh to solid, convert mesh, shape from mesh, mesh to shape, "
    "solidify mesh, mesh to brep",
    # patterns
    "linear_pattern": "linear array, pattern, array, repeat in a line, row of copies, multi "
    "transform, rectangular feature pattern, repeat, copies in a row",
    "polar_pattern": "polar array, polar locations, bolt circle, rotate copies, pattern, array, "
    "circle of copies, radial copies, copies around an axis, around a center",
    "grid_pattern": "grid locations, rarray, rectangular array, matrix of copies, pattern, array, "
    "grid of copies, rows and columns, 2d array, ortho array, multitransform",
    "path_pattern": "pattern along a curve, copies along a path, path array, along a wire, curve "
    "driven pattern, distribute along",
    # parameters
    "set_dimensions": "change dimension, set dimension, edit sketch dimension, change sketch "
    "dimension, change several sizes, update dimensions, drive dimensions",
    "set_properties": "change diameter, change width, change height, change box, change cylinder, "
    "change hole, change fillet, set name, break link, rename, rename object, edit object, change "
    "object, set parameter, set size, change size, change "
    "length, set value, change radius, change parameter, set attribute, set label, "
    "configure, setattr, edit, change, press pull a size, set property, suppress",
    "get_properties": "list properties, object properties, get attributes, get parameters of, get "
    "property value, getattr, get value",
    "set_expression": "bind, link property, formula, equation, equations, parametric, constraint, "
    "drive dimension, bind property, clear expression",
    "get_expression": "list expressions, formulas of, equations of, read formula",
    "create_spreadsheet": "parameter table, user parameters, variables, create table, design "
    "table, create variable, varset",
    "set_cells": "set user parameter, write cell, set variable, set cell value, set alias, write "
    "spreadsheet, add parameter, global variable",
    "get_cells": "get user parameters, list parameters, get parameters, read spreadsheet, get "
    "variables, cell values, read cell, list variables",
    # queries
    "get_state": "get active view, scene info, get scene, document info, get document info, get "
    "scene info, what is open, overview, session info, summary, current document, active "
    "document, get active document, describe document, get document, status, connection status, "
    "look around, context, project info",
    "list_objects": "list all, create bom, count objects, object exists, how many objects, get "
    "objects, all objects, parts list, bill of materials, bom, outline, find object by name, "
    "search objects, list parts, get parts, objects in document, list bodies, list features",
    "get_object_details": "get transform, get coordinates, get object, inspect object, describe "
    "object, object info, object details, show details, parameters of object, object state, "
    "position of object, get placement, get position, get rotation, get location, where is",
    "get_bounding_box": "get width, get height, get center, find center, dimensions, size, "
    "extents, bounds, bounding box, get dimensions, get size, overall size, limits, length width "
    "height of, envelope, how big, measure size",
    "get_topology": "topology, vertices, list vertices, get vertices, edges faces and vertices, "
    "sub shapes, subelements, vertexes, corner points",
    "get_edges": "edge info, edge length, edge details, list edges, select edges, find edges, "
    "edge lengths, edge list, edges of, find edge, circular edges",
    "get_faces": "find holes, list holes, detect holes, cylindrical faces, list faces, select "
    "faces, face list, surfaces, faces of, face areas",
    "get_face_info": "face normal, face details, describe face, face center, face radius",
    "find_face": "top face, find face by direction, face pointing up, face selector, largest face",
    "get_feature_tree": "where used, model tree, tree, hierarchy, history tree, dependencies, "
    "dependency graph, timeline, feature list, parents, children, how was it made, tree view",
    "search_properties": "find by property, filter objects, objects with radius, query objects by",
    "inspect_topology": "count faces, count solids, number of faces, how many solids, euler, "
    "shells count, count edges",
    "validate_geometry": "validate, check shape, is valid, check geometry, is closed, watertight, "
    "manifold, geometry check, verify, check solid, rebuild errors, check errors",
    "check_all": "find problems, lint, diagnose, health of document, check document, get errors, "
    "warnings of document, errors, recompute, rebuild, refresh, recompute document",
    "suggest_fixes": "how to fix, advice, recommend, suggestions, troubleshoot",
    "section": "cross section, cut view, section view, section plane, slice outline, projection, "
    "section curve, intersection with a plane",
    "calculate_dynamic_properties": "SI units, kg m2, simulation, dynamics, physics",
    "measure": "cog, center of gravity, volume, area, surface area, mass, weight, weigh, center "
    "of mass, centroid, inertia, moment of inertia, mass properties, density, get volume, length "
    "of, perimeter, radius of, material, analyze, physical properties",
    "measure_distance": "distance, gap, clearance, distance between, angle between, measure "
    "angle, shortest distance, how far, space between, measure between",
    "measure_face_distance": "check wall thickness, min wall thickness, distance between faces, "
    "wall thickness, measure thickness, face to face, thickness of wall",
    "check_face_alignment": "are faces parallel, coplanar, flush check, angle between faces, "
    "perpendicular faces, parallel faces, are concentric",
    "check_interference": "check intersection, test intersection, collision, collide, overlap, "
    "interference detection, clash, clash detection, check overlap, do they intersect, detect "
    "collisions, penetration",
    "analyze_fit": "fit, tolerance, does it fit, clearance fit, press fit, hole and shaft, fit "
    "analysis, play",
    "find_contacts": "touching, contact faces, which parts touch, contact, adjacent parts",
    "sample_geometry": "points on shape, inside or outside, point in solid, contains point, point "
    "on edge, sample points, evaluate at",
    "sample_mesh_surface": "point cloud, points on mesh, sample surface",
    "capture_design_state": "dump, full state, export state, whole model as data, serialize, "
    "design summary",
    # views
    "set_view": "change view, view front, set camera, camera, view angle, isometric view, top "
    "view, front view, orbit, view isometric, rotate view, set view angle, look from, view "
    "direction, zoom, camera position",
    "fit_view": "view all, view fit, zoom to fit, fit all, zoom extents, frame all, zoom all, "
    "focus on, center view, zoom to object",
    "get_view_info": "get camera, view parameters, camera state",
    "capture_view": "render scene, export png, export image, jpg, png, get view, take picture, "
    "render image, render, render view, save picture, picture of view, preview, show me, capture "
    "image, view screenshot, save image, viewport capture, thumbnail, look at it, snapshot of "
    "view, picture",
    "capture_object": "picture of object, object picture, render object, picture of one part, "
    "highlight picture",
    "contact_sheet": "4 views, all views, capture all views, several views, multi view, four "
    "views, picture from all sides, views sheet, front top side views, orthographic views",
    "set_visibility": "hide everything, show everything, hide, show, hide object, show object, "
    "visible, toggle visible, unhide, isolate, hide all, show all, display, show only",
    "set_appearance": "color, set color, paint, transparency, opacity, material appearance, shape "
    "color, change color, set material, texture, display mode, wireframe, make transparent",
    "select_objects": "select, highlight, pick, set selection, clear selection, deselect",
    "get_selection": "selected objects, what is selected, selection, current selection, picked",
    # exchange
    "export_file": "export, write, export iges, export obj, export 3mf, export gltf, export dxf, "
    "export brep, export amf, export svg, convert, iges, obj, 3mf, brep, dxf, convert format, "
    "download, exporters export, write to disk, save copy as, export ply",
    "export_step": "write step, step, save step, stp, export stp",
    "export_stl": "stl, mesh export, 3d print, for printing, print file, tessellate, mesh, create "
    "mesh, triangulate, slicer, write stl, export mesh, mesh from shape, convert to mesh",
    "import_file": "merge documents, copy from document, load, import, upload, open step, import "
    "iges, import dxf, import brep, import obj, import 3mf, insert file, load geometry, load "
    "part, insert part, library, drawing, outline from file, laser cutting",
    "import_step": "read step, load step, stp import, import stp",
    "import_stl": "read stl, mesh import, load mesh, load stl, import mesh",
    "import_svg": "read svg, load svg, logo, vector graphics, text outline",
    # documents
    "list_documents": "documents, open documents, get documents, open files, which files",
    "new_document": "create document, new file, new project, start document, start project, new "
    "design",
    "open_document": "open, load file, open file, fcstd, open project, load project, load document",
    "save_document": "save, save file, save as, store, write document, fcstd save, save project, "
    "save as fcstd",
    "close_document": "close, quit, exit, close file, close project",
    "activate_document": "switch document, set active document, use document, change document, "
    "select document, active document set",
    "clear_document": "delete all, delete everything, remove all objects, clear, clear scene, "
    "start over, reset document, empty document, wipe, clean scene",
    # history
    "undo": "revert, go back, ctrl z, step back, undo last, roll back, rollback, cancel last, undo "
    "everything, undo all, revert everything",
    "redo": "do again, step forward, ctrl y, repeat undone",
    "take_back": "undo only this, revert one step, selective undo, take back a single step, undo "
    "an earlier step, remove one step and keep the later ones",
    "get_history": "undo stack, undo history, list of changes, change log, command history, last "
    "changes, log, what happened",
    "save_snapshot": "checkpoint, backup, save version, save state, create checkpoint, save backup",
    "list_snapshots": "checkpoints, backups, versions, list versions",
    "restore_snapshot": "restore checkpoint, restore backup, go back to version, load snapshot, "
    "roll back to checkpoint",
    "compare_snapshot": "what changed since, diff, compare with checkpoint, compare versions, "
    "changes since snapshot, difference to backup",
    "delete_snapshot": "remove checkpoint, delete backup, remove version",
    # system
    "find_commands": "list functions, list methods, help, search tool, which command, what can "
    "you do, command search, find command, discover, list commands, list tools, available "
    "commands, usage, get help, tool search, get commands, show commands, command list",
    "describe_commands": "functions, methods, list functions, api, list commands, list tools, "
    "command schema, command parameters, describe tool, documentation, man, command help, "
    "available commands, signature, get commands, show commands, command list, schema, tools "
    "list, docs",
    "health_check": "about, ping, is it alive, version, freecad version, get version, echo, check "
    "connection, test connection, heartbeat, hello, is running, connect, whoami",
    "get_adapter_capabilities": "capabilities, limits, what formats, system info, features, "
    "supported formats, server info, environment",
    "run_script": "run, execute code, run python, python, execute python, macro, run macro, "
    "script, run code, exec, python code, run command, custom code, execute command, execute "
    "script",
    "eval_expression": "evaluate, python expression, calculator, math, eval, print, evaluate "
    "expression, run expression",
    "batch": "several commands, transaction, multi step, group, commit, many at once, macro of "
    "commands, execute batch, run commands, multiple, sequence, begin transaction, bulk",
}
"""By command, comma-separated names: a few words each, as somebody would ask for it."""
