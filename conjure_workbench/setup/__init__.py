# SPDX-License-Identifier: MIT
"""Set-up of this machine: our entry in each client's file, the add-on in FreeCAD's folder.

catalogue, clients               the clients as data: file, format, our entry
surroundings, client_file,       which file that is on this machine, and which program the
claude_desktop, program          client is to start
configure                        the entry put in, taken out, shown; nothing else changes
own_command                      the same by the client's own program, where it is installed
formats, edits, json_text,       the editors, which keep every other character
json_edit, toml_edit, yaml_file
config_file                      bytes, rights, backup
freecads                         the FreeCADs of this machine, and their folders
addon_content, addon_files,      what belongs to the add-on, and its copy in FreeCAD's folder
addon_install
"""
