"""One rule a file, one folder a family; which are selected, how one is run, what its manual page says."""
