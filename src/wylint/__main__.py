"""``python -m wylint``."""

from wylint.cli import main

if __name__ == "__main__":  # a process that is started for many files imports this module too
    main()
