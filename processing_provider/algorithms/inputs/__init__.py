"""The group “Inputs”."""
