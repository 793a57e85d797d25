"""Small widgets, icons, messages and formats that all of the interface uses."""
