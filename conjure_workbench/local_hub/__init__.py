# SPDX-License-Identifier: MIT
"""The hub of this machine, seen from outside: its key, its address, its start and its end.

    finding, starting, stopping      what a program calls: `find`, `ensure`, `stop`
    looking                          what a person is shown
    proof, proof_exchange            the proof that a hub knows the key, before the key is shown
    connection                       a connection that has been proven
    launching, processes, versions   what these need
    key, hub_file, lock, hub_log     the files
    state_folder, owner_files        their folder, and how they are written

Imports the standard library, `errors` and `protocol`, so that FreeCAD's Python can import it, too.
"""
