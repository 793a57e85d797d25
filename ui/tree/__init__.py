"""The tree of projects and tasks: its models, columns, filter and view."""
