"""Stances: what a voice says of a happening, from its own words and from the cue that gives them."""

from typing import NamedTuple

from spacy.tokens import Token

from sayso.lexicon.pointers import pointers
from sayso.reading.happenings import Found
from sayso.values import CueClass, Factuality, Stance


class Said(NamedTuple):
    """A voice's stance, FactBank's value for it, and whether it speaks of the event without vouching for it."""

    stance: Stance
    factuality: Factuality
    attributive_only: bool = False


def abstains(cue: Token) -> bool:
    """Tell whether a cue is one of two that are both declined: "neither confirmed nor denied"."""
    first = cue.head if cue.dep_ == "conj" else cue
    joined = first is not cue or any(child.dep_ == "conj" for child in cue.children)
    turned = any(child.dep_ == "neg" or child.lower_ == "neither" for child in first.children)
    return joined and turned and any(child.lower_ in ("nor", "or") for child in first.children)


UNSAID = Said("mentions", "UU", attributive_only=True)


def said(found: Found, cue_class: CueClass | None) -> Said:
    """Return the stance of the innermost voice; `cue_class` is of the cue right around the words, None outside any."""
    if not found.polarity and _bounds_amount(found):
        return UNSAID
    if cue_class == "denies":
        return Said("denies", "CT-") if found.polarity else Said("affirms", "CT+")
    if cue_class == "asks" or found.mood == "question":
        return Said("questions", "UU")
    if found.mood == "prediction" and not found.polarity and cue_class in (None, "asserts", "affirms"):
        return Said("denies", "CT-")  # "it will not sell them"
    if cue_class in ("predicts", "intends") or found.mood == "prediction":
        return Said("predicts", "UU")
    if found.mood == "conditional":
        return Said("conditional", "UU")
    if cue_class == "affirms" and found.nominal and found.polarity:
        return Said("affirms", "CT+")
    if found.mood == "mention" or found.certainty == "UU" or cue_class == "unknown":
        return UNSAID
    return _stated(found, cue_class)


def _bounds_amount(found: Found) -> bool:
    """Tell whether a negation bears on how much ("cannot send too many"), and leaves open whether at all."""
    text = found.predicate.doc.text.lower()
    return any(text.startswith(pointers().amounts, part.span.start) for part in found.parts)


def _stated(found: Found, cue_class: CueClass | None) -> Said:
    certainty = "PS" if cue_class == "hedges" and found.certainty != "PR" else found.certainty
    if certainty == "CT":
        return Said("affirms", "CT+") if found.polarity else Said("denies", "CT-")
    if certainty == "PR":
        return Said("hedges", "PR+" if found.polarity else "PR-")
    return Said("hedges", "PS+" if found.polarity else "PS-")
