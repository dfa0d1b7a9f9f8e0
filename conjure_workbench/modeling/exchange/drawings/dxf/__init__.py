# SPDX-License-Identifier: MIT
"""DXF files in text form, as AutoCAD's DXF Reference describes them."""
