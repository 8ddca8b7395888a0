"""Tense: whether the clause around a time expression tells of what was or of what is to come."""

from typing import Literal

from spacy.tokens import Token

Tense = Literal["past", "future", "unknown"]

_FUTURE = frozenset({"will", "'ll", "’ll", "shall", "would", "wo"})
_PLANNING = frozenset(
    {"plan", "expect", "schedule", "intend", "set", "due", "hope", "prepare", "aim", "agree", "ask", "order", "urge",
     "want", "need", "call", "propose", "decide", "vow", "promise", "threaten", "likely", "ready", "slate"}
)  # fmt: skip


_AHEAD = frozenset({"due", "payable", "effective", "likely", "slated"})
_TIMETABLED = frozenset(
    {"begin", "start", "open", "meet", "end", "expire", "leave", "arrive", "close", "resume", "return", "mature"}
)


def tense_at(token: Token | None) -> Tense:
    """Return the tense of the clause that holds a token; without a verb it is unknown."""
    if token is None:
        return "past"
    for above in (token, *token.ancestors):
        if above.tag_.startswith("VB"):
            return _of_verb(above)
        if above.lemma_.lower() in _AHEAD:
            return "future"
    return "unknown"


def verb_over(token: Token) -> Token | None:
    """Return the verb of the clause that holds a token."""
    return next((above for above in (token, *token.ancestors) if above.tag_.startswith("VB")), None)


def _of_verb(verb: Token) -> Tense:
    helpers = {kid.lower_ for kid in verb.children if kid.dep_ in ("aux", "auxpass")}
    if helpers & _FUTURE:
        return "future"
    if "to" in helpers and (verb.head.lemma_ in _PLANNING or verb.head.lower_ in ("is", "are", "was", "were")):
        return "future"
    if verb.tag_ in ("VBZ", "VBP") and verb.lemma_ in _TIMETABLED:
        return "future"
    if verb.tag_ in ("VBG", "VBN") and verb.lemma_ in _PLANNING and not helpers & {"had"}:
        return "future"
    return "past"
