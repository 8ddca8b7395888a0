"""What formats of the web of data have in common: names of things, selectors of words, data files of vocabularies."""
