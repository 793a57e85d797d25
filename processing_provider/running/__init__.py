"""What algorithms do while they run: wait, download, load, check."""
