# SPDX-License-Identifier: MIT
"""Examination of all that a call needs, from the program to the assistant; it changes nothing.

examination              the order of the findings
freecads, hub, clients   what is looked at
probe                    an assistant's entry, tried
findings                 a finding, and the one next step
"""
