# SPDX-License-Identifier: MIT
"""The hub of this machine, seen from outside: its key, its address, its start and its end.

    state_folder, owner_files        the folder that holds key, hub.json, hub.lock and hub.log
    key, hub_file, lock              those files
    proof, connection                the proof that a hub knows the key, before the key is shown
    processes, finding, starting,    what a program calls: `find`, `ensure`, `stop`
    stopping, versions

Imports the standard library, `errors` and `protocol`, so that FreeCAD's Python can import it, too.
"""
