"""House rules: rules written as data, in a configuration file, and what they find in a bill."""
