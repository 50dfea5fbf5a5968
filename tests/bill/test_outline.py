"""The outline is read from the order of the labels alone."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from wylint.bill.labels import WYOMING, Reading, level_of, roman
from wylint.bill.outline import End, resolve


class Label:
    """A label as the resolver sees it: clear unless said otherwise, behind a full stop unless said otherwise."""

    def __init__(self, name: str, end: End = End.PERIOD, as_label: float = 0.0, as_words: float = 7.0) -> None:
        self.readings: Sequence[Reading] = WYOMING.get(name, ())
        self.as_label = as_label
        self.as_words = as_words
        self.through: Sequence[Reading] = ()
        self.struck = False
        self.afresh = False
        self._end = end

    def ending(self) -> End:
        return self._end


def levels(labels: str, *, gaps: bool = False) -> list[int]:
    """The levels of labels in a row; ``:`` before one says that a colon stands before it."""
    found = [Label(word.lstrip(":"), End.COLON if word[0] == ":" else End.PERIOD) for word in labels.split()]
    return resolve(found, gaps=gaps)


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("a b c d", [0, 0, 0, 0]),
        ("a :i ii iii b", [0, 1, 1, 1, 0]),
        ("a :i :A :I :1 2 II B ii b", [0, 1, 2, 3, 4, 4, 3, 2, 1, 0]),
        ("f g h :i ii iii j k m n", [0, 0, 0, 1, 1, 1, 0, 0, 0, 0]),
        ("g h j k m n", [0, 0, 0, 0, 0, 0]),
        ("a :i ii iii iv v vi b c d", [0, 1, 1, 1, 1, 1, 1, 0, 0, 0]),
        ("a b c :i ii iii iv v vi vii viii ix x xi d", [0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0]),
        ("u v w x y z aa bb cc dd", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        ("a :i :A B C D E F G H J K M N ii", [0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1]),
        ("a :i :A :I II III IV V VI B", [0, 1, 2, 3, 3, 3, 3, 3, 3, 2]),
    ],
)
def test_sequence_decides_nesting(labels: str, expected: list[int]) -> None:
    assert levels(labels) == expected


def test_a_long_list_of_paragraphs_stays_one_list() -> None:
    names = ["a", *(roman(number) for number in range(1, 130)), "b"]
    assert levels(" ".join(names)) == [0, *[1] * 129, 0]


def test_a_colon_makes_the_single_i_behind_h_a_paragraph() -> None:
    assert levels("g h :i") == [0, 0, 1]


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("a iii", [0, 1]),
        ("d iii v :A C vi k i o i", [0, 1, 1, 2, 2, 1, 0, 1, 0, 1]),
        ("a xii xiii", [0, 1, 1]),
        ("m s", [0, 0]),
    ],
)
def test_an_amended_section_prints_only_some_of_its_provisions(labels: str, expected: list[int]) -> None:
    assert levels(labels, gaps=True) == expected


def test_a_label_before_a_citation_may_begin_again() -> None:
    """It may be the next directive of the bill section, whatever the excerpt before it ends with."""
    labels = [Label("b"), Label("b")]
    labels[1].afresh = True
    assert resolve(labels, gaps=True) == [0, 0]
    labels[1].afresh = False
    assert -1 in resolve(labels, gaps=True)


def test_brackets_that_a_wrap_brought_to_the_front_are_words() -> None:
    wrapped = Label("a", End.OTHER, as_label=9.5, as_words=0.0)
    assert resolve([Label("a"), wrapped, Label("b")]) == [0, -1, 0]


def test_each_label_is_decided_also_when_doubt_lasts_to_the_end() -> None:
    assert len(levels("i v x c d m l i")) == 8


@pytest.mark.parametrize(("label", "expected"), [("a", (0,)), ("c", (0, 1)), ("ii", (1,)), ("AA", (2,)), ("7", (4,))])
def test_the_levels_a_label_can_have(label: str, expected: tuple[int, ...]) -> None:
    assert level_of(label) == expected


def test_words_are_no_labels() -> None:
    assert level_of("intro") == level_of("such") == ()


def test_wyoming_passes_over_letters_that_look_like_numerals() -> None:
    places = {letter: min(reading.ordinal for reading in WYOMING[letter] if reading.level == 0) for letter in "hijklm"}
    assert places == {"h": 8, "i": 8.5, "j": 9, "k": 10, "l": 10.5, "m": 11}
