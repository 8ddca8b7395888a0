"""Words whose lemma the model spells wrong."""

from spacy.tokens import Token

LEMMAS = {  # the model doubles no consonant back: "waged" gives "wag"
    "wage": "wage", "waged": "wage", "wages": "wage", "waging": "wage",
    "hope": "hope", "hoped": "hope", "hopes": "hope", "hoping": "hope",
}  # fmt: skip


def mend_lemma(token: Token) -> bool:
    """Give a verb its lemma."""
    if token.pos_ != "VERB" or token.lower_ not in LEMMAS:
        return False
    token.lemma_ = LEMMAS[token.lower_]
    return True
