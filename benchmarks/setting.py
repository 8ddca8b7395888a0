"""Texts set anew from tokens that came without offsets."""

from collections.abc import Iterable

CLOSING = frozenset([*".,;:!?)]}%'’”", "'s", "’s", "n't", "n’t", "'re", "'ve", "'ll", "'d", "'m", "..."])
OPENING = frozenset("([{$£€#“‘")


def set_words(words: Iterable[str], start: int = 0) -> tuple[str, list[int]]:
    """Return one line of words as it is printed, and the offset of each, counted from `start`."""
    line, offsets, inside, glued = "", [], False, True
    for word in words:
        closes = word in CLOSING or (word == '"' and inside)
        line += "" if glued or closes else " "
        offsets.append(start + len(line))
        line += word
        if word == '"':
            inside = not inside
        glued = word in OPENING or (word == '"' and inside)
    return line, offsets
