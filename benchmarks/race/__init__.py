"""Readers beside each other on the same texts: each in a process of its own, on one core, scored with intervals."""
