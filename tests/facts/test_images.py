"""What is done with images of the sexual exploitation of children."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wylint.facts.images import Dealing, dealings, exploits
from wylint.facts.offense import Offense

Only = Callable[[str], Offense]


@pytest.mark.parametrize(
    ("conduct", "wanted"),
    [
        ("distributes child pornography", {Dealing.PASSES_ON}),
        ("receives or copies child pornography", {Dealing.RECEIVES, Dealing.REPRODUCES}),
        ("possesses with the intent to deliver child pornography", {Dealing.HOLDS_TO_DELIVER}),
        ("possesses child pornography", set()),
        ("sells child pornography", set()),
        ("posts on the Internet child pornography", {Dealing.PASSES_ON, Dealing.ELECTRONICALLY}),
    ],
)
def test_what_is_done_with_images(only: Only, conduct: str, wanted: set[Dealing]) -> None:
    (limb,) = only(f"6-20-102.  Images.\n\n(a)  A person who {conduct} is guilty of sexual exploitation.\n\n").limbs
    assert dealings(limb) == wanted


@pytest.mark.parametrize(
    ("conduct", "takes_part"),
    [
        ("causes a child to engage in child pornography", True),
        ("distributes child pornography", False),
    ],
)
def test_whether_a_child_takes_part(only: Only, conduct: str, takes_part: bool) -> None:
    (limb,) = only(f"6-20-102.  Images.\n\n(a)  A person who {conduct} is guilty of sexual exploitation.\n\n").limbs
    assert exploits(limb) is takes_part
