"""LALR tables that Lark computes from ``grammar/``, and the small machine that runs them.

Lark reads the grammars, resolves their terminals and builds the tables, at build time or once per content.
At run time only the tables are needed: importing Lark costs more than linting a bill does.
"""

from wylint.lalr.load import load
from wylint.lalr.machine import Grammar, Token, Tree, Unexpected

__all__ = ["Grammar", "Token", "Tree", "Unexpected", "load"]
