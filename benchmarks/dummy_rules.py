"""Run wylint as if its manifest held many more rules than it does, to see what each costs a start.

    python benchmarks/dummy_rules.py                    CPU time of reading a manifest with 150 dummies more
    python benchmarks/dummy_rules.py bill.txt [...]     wylint itself, with 150 dummies more

The package is left alone: ``command`` writes a larger manifest, already compiled, into a folder, and gives the start of
a command line whose interpreter puts it in the place of the package's own. Its little extra work is part of the figure.
With ``woken`` that many of the dummies have trigger words that any bill on the subject holds, and a module to import.
"""

from __future__ import annotations

import compileall
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

RULE = '''"""Write nothing: a dummy.

What it checks
    Nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome
from wylint.rules.registry import Area, rule

if TYPE_CHECKING:
    from wylint.facts.law import Law


@rule("{code}", "{name}", area=Area.DEMAND, severity=Severity.ERROR)
def check(law: Law) -> Iterator[Outcome]:
    """Never says anything."""
    yield from ()
'''
START = (
    "import sys; sys.path.insert(0, {folder!r}); import dummy_manifest; "
    "sys.modules['wylint.rules._manifest'] = dummy_manifest; "
    "import wylint.rules; wylint.rules._manifest = dummy_manifest; "
)
LINT = "from wylint.cli import main; main()"
READ = """\
import time
from wylint.rules import registry
del sys.modules["dummy_manifest"]
start = time.process_time()
import dummy_manifest
count = len(registry.rules())
print(count, (time.process_time() - start) * 1000)
"""


def command(folder: Path, *, dummies: int = 150, woken: int = 0, then: str = LINT) -> list[str]:
    """The start of a command line that runs ``then`` with that many rules more; arguments may follow."""
    from wylint.rules._manifest import RULES

    rows = [repr(row) for row in RULES]
    (folder / "dummy_rules").mkdir()
    for number in range(dummies):
        code, name = f"WY2{900 + number}", f"a-dummy-with-a-name-of-usual-length-{number:03}"
        words = ("traffick", "prostitut", "commercial sex") if number < woken else (f"{name} 1", f"{name} 2")
        module = f"dummy_rules.dummy_{number:03}"
        if number < woken:
            (folder / "dummy_rules" / f"dummy_{number:03}.py").write_text(RULE.format(code=code, name=name))
        rows.append(repr((code, name, "demand", "error", "inside", (), (), True, False, words, module)))
    (folder / "dummy_manifest.py").write_text(f"RULES = (\n{''.join(f'    {row},{chr(10)}' for row in rows)})\n")
    compileall.compile_dir(folder, quiet=1)
    return [sys.executable, "-c", START.format(folder=str(folder)) + then]


def main(arguments: list[str]) -> int:
    """Run wylint on the arguments, or measure the reading of the manifest."""
    with tempfile.TemporaryDirectory() as folder:
        if arguments:
            return subprocess.run([*command(Path(folder)), *arguments], check=False).returncode
        reading = command(Path(folder), then=f"exec({READ!r})")
        runs = [subprocess.run(reading, capture_output=True, text=True, check=True).stdout.split() for _ in range(11)]
        median = statistics.median(float(milliseconds) for _, milliseconds in runs)
        print(f"{runs[0][0]} rules: {median:.2f} ms CPU, median of {len(runs)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
