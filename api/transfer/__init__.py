"""Files between this machine and a server: uploads and downloads."""
