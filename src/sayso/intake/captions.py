"""Captions inside a paragraph: from the credit of a photo backwards to the first sentence that describes it."""

from sayso.intake.patterns import patterns
from sayso.values import Span

MOST = 3  # sentences of one caption


def caption_spans(flat: str, rest: Span, cuts: list[Span]) -> list[Span]:
    """Return where captions stand in a part of a paragraph whose sentences are `cuts`."""
    found: list[Span] = []
    for pattern in patterns().at("credit"):
        for match in pattern.regex.finditer(flat, *rest):
            if not any(span.meets(Span(*match.span())) for span in found):
                found.append(Span(_caption_start(flat, rest, cuts, *match.span()), match.end()))
    return sorted(found)


def describes_picture(words: str) -> bool:
    """Tell whether a sentence reads like one under a picture."""
    return any(pattern.regex.search(words) for pattern in patterns().at("picture"))


def _caption_start(flat: str, rest: Span, cuts: list[Span], credit: int, credit_end: int) -> int:
    """Return where the caption of a credit begins: at the credit, or at a sentence before it."""
    before = [Span(cut.start, min(cut.end, credit)) for cut in cuts if cut.start < credit]
    start = credit
    for count, sentence in enumerate(reversed(before), 1):
        words = sentence.of(flat).rstrip()
        alone = sentence.start == rest.start and credit_end == rest.end and count <= MOST
        if count > MOST or _voices(words) or not (describes_picture(words) or alone):
            break
        start = sentence.start
    return start


def _voices(words: str) -> bool:
    """Tell whether a sentence tells what somebody said: body, whatever stands after it."""
    return '"' in words or any(sign.regex.search(words) for sign in patterns().at("sign") if sign.kind == "saying")
