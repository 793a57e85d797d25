"""The dock, its models and its dialogs."""
