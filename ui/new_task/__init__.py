"""The dialog of a new task, with all its parts."""
