"""What a run found, rendered: one format a file. Words of a bill never reach a terminal raw."""

from wylint.report.result import Result, Run

__all__ = ["Result", "Run"]
