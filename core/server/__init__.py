"""The server that the panel shows, and what is known of its projects and tasks."""
