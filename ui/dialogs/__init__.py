"""The dialogs, but for that of a new task."""
