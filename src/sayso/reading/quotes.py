"""Quotations: what stands between quotation marks in one passage."""

from dataclasses import dataclass

from spacy.tokens import Token

OPENING = {"“": "”", "„": "“”", "«": "»", "``": "''”", "‘‘": "’’", "‘": "’"}
STRAIGHT = {'"', "''"}


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation by token indices, half-open, with its marks; `closed` is False where it runs on past the passage."""

    start: int
    end: int
    closed: bool

    @property
    def size(self) -> int:
        """Return how many tokens stand between the marks."""
        return self.end - self.start - 1 - self.closed


def find_quotes(tokens: list[Token], first: int = 0, last: int | None = None) -> list[Quote]:
    """Return the outermost quotations between two token indices in order; those inside them are part of them."""
    found: list[Quote] = []
    start, closer = -1, ""
    end = len(tokens) if last is None else last
    for index in range(first, end):
        token = tokens[index]
        text = token.text
        if start < 0:
            if text in OPENING:
                start, closer = index, OPENING[text]
            elif text in STRAIGHT or (text == "'" and token.tag_ == "``"):
                start, closer = index, text
        elif (
            (text == closer and token.tag_ != "POS")
            or (len(text) == 1 and text in closer[1:])
            or _closes(token, closer)
        ):
            found.append(Quote(start, index + 1, closed=True))
            start = -1
    if start >= 0 and closer != "'" and closer != "’":
        found.append(Quote(start, end, closed=False))
    return found


def _closes(token: Token, closer: str) -> bool:
    """Tell whether a mark of another kind ends a quotation: writers mix straight and curly marks."""
    return closer in STRAIGHT and token.text == "”" and token.i + 1 == len(token.doc)
