"""What is made of a task's results on request: tiles, exports, figures."""
