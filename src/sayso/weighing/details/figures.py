"""Numbers: what figures and number words mean, as the least and the most that they may mean."""

from dataclasses import dataclass

from sayso.weighing.details.tokens import DIGITS, HYPHENS, Token, at
from sayso.weighing.details.words import detail_words


@dataclass(frozen=True, slots=True)
class Number:
    """A number in words: its bounds, how it is told in figures, and the token after it."""

    low: float
    high: float
    told: str
    end: int


def number_at(tokens: list[Token], place: int) -> Number | None:
    """Return the number that begins at a token, or two with "to", "or" or a dash between them; None where none does."""
    first = _vague(tokens, place) or _plain(tokens, place)
    if first is None or place >= len(tokens):
        return None
    joint = at(tokens, first.end)
    between = joint == "and" and at(tokens, place - 1) == "between"
    if between or joint in ("to", "or") or joint in HYPHENS:
        second = _plain(tokens, first.end + 1)
        if second and second.low > first.high:
            return Number(first.low, second.high, f"{first.told} to {second.told}", second.end)
    return first


def figure(number: float) -> str:
    """Return a number as people write it: "1,200", "2.5", "1.2 million"."""
    for word, scale in (("billion", 1e9), ("million", 1e6)):
        if number >= scale:
            return f"{number / scale:,.3f}".rstrip("0").rstrip(".") + f" {word}"
    return f"{number:,.2f}".rstrip("0").rstrip(".")


def _vague(tokens: list[Token], place: int) -> Number | None:
    for length in (3, 2, 1):
        words = " ".join(token.low for token in tokens[place : place + length])
        bounds = detail_words().vague.get(words)
        if bounds and place + length <= len(tokens):
            scale, end, after = 1.0, place + length, at(tokens, place + length)
            if len(after) > 3 and after in detail_words().scales:
                scale, end, words = detail_words().scales[after], end + 1, f"{words} {after}"
            return Number(bounds[0] * scale, bounds[1] * scale, words, end)
    return None


def _plain(tokens: list[Token], place: int) -> Number | None:
    """Read one number: digits with scales ("1.2 million"), or words ("two hundred and fifty")."""
    if place >= len(tokens):
        return None
    if DIGITS.fullmatch(tokens[place].text):
        return _in_digits(tokens, place)
    if at(tokens, place) in ("a", "an", "half"):
        return _in_shares(tokens, place)
    return _in_words(tokens, place)


def _in_digits(tokens: list[Token], place: int) -> Number:
    digits, scales = tokens[place].text.replace(",", ""), detail_words().scales
    scale, end = 1.0, place + 1
    while at(tokens, end) in scales:
        scale, end = scale * scales[at(tokens, end)], end + 1
    number = float(digits) * scale
    # "1.2 million" is rounded, "1,200,000" may be exact.
    room = scale * 10 ** -len(digits.partition(".")[2]) / 2 if scale > 1 else 0.0
    return Number(number - room, number + room, figure(number), end)


def _in_shares(tokens: list[Token], place: int) -> Number | None:
    """Read "a dozen", "a hundred", "half a million"."""
    half = at(tokens, place) == "half"
    skip = 2 if half and at(tokens, place + 1) == "a" else 1
    scale = detail_words().scales.get(at(tokens, place + skip))
    if scale is None:
        return None
    number = scale / 2 if half else scale
    return Number(number, number, figure(number), place + skip + 1)


def _in_words(tokens: list[Token], place: int) -> Number | None:
    words, whole, part, end = detail_words(), 0.0, 0.0, place
    while low := at(tokens, end):
        scale = words.scales.get(low, 0) if end > place and len(low) > 3 else 0
        if low in words.numbers:
            part += words.numbers[low]
        elif scale >= 1000:
            whole, part = whole + max(part, 1) * scale, 0.0
        elif scale:
            part = max(part, 1) * scale
        elif end == place or not _goes_on(tokens, end):
            break
        end += 1
    return Number(whole + part, whole + part, figure(whole + part), end) if end > place else None


def _goes_on(tokens: list[Token], place: int) -> bool:
    """Tell whether "and" or a hyphen stands inside a number: "two hundred and fifty", "twenty-five"."""
    words, before = detail_words(), at(tokens, place - 1)
    after = words.numbers.get(at(tokens, place + 1))
    if after is None:
        return False
    if at(tokens, place) == "and":
        return before in words.scales
    return tokens[place].text in HYPHENS and words.numbers.get(before, 0) >= 20 and after < 10
