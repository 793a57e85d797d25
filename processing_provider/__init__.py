"""What OrthoDock adds to the Processing toolbox."""
