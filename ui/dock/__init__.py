"""The dock: its panel, and the details of a task."""
