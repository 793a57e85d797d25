"""The group “Tasks”."""
