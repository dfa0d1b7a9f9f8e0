# SPDX-License-Identifier: MIT
"""Environment variables of the hub, which its programs and FreeCAD read."""

KEY_VARIABLE = "CONJURE_API_KEY"
"""Environment variable whose key counts before the stored one."""

FOLDER_VARIABLE = "CONJURE_STATE_FOLDER"
"""Environment variable with the path of the folder of the state, instead of the usual one."""

ADDRESS_VARIABLE = "CONJURE_HUB_URL"
"""Environment variable with the address of the hub to use."""

PORT_VARIABLE = "CONJURE_HUB_PORT"
"""Environment variable with the port of a hub that is started when one is needed."""
