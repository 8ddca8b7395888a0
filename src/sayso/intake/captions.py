"""Captions inside a paragraph: from the credit of a photo backwards to the first sentence that describes it."""

from sayso.intake.patterns import patterns
from sayso.values import Span

MOST = 3  # sentences of one caption


def caption_spans(flat: str, rest: Span, cuts: list[Span]) -> list[Span]:
    """Return where captions stand in a part of a paragraph whose sentences are `cuts`."""
    found: list[Span] = []
    for pattern in patterns().at("credit"):
        for match in pattern.regex.finditer(
            flat[rest.start : rest.end]
        ):  # a slice, so that ^ is where the paragraph begins
            credit = Span(rest.start + match.start(), rest.start + match.end())
            if not any(span.meets(credit) for span in found):
                found.append(Span(_caption_start(flat, rest, cuts, credit), credit.end))
    return sorted(found)


def describes_picture(words: str) -> bool:
    """Tell whether a sentence reads like one under a picture."""
    return any(pattern.regex.search(words) for pattern in patterns().at("picture"))


def _caption_start(flat: str, rest: Span, cuts: list[Span], credit: Span) -> int:
    """Return where the caption of a credit begins: at the credit, or at a sentence before it."""
    before = [Span(cut.start, min(cut.end, credit.start)) for cut in cuts if cut.start < credit.start]
    start = credit.start
    for count, sentence in enumerate(reversed(before), 1):
        words = sentence.of(flat).rstrip()
        alone = sentence.start == rest.start and credit.end == rest.end and count <= MOST
        if count > MOST or _voices(words) or not (describes_picture(words) or alone):
            break
        start = sentence.start
    return start


def _voices(words: str) -> bool:
    """Tell whether a sentence tells what somebody said: body, whatever stands after it."""
    return '"' in words or any(sign.regex.search(words) for sign in patterns().at("sign") if sign.kind == "saying")
