"""The cast: who is named in a document, what they hold, and whom nouns and pronouns mean."""

from sayso.reading.cast.cast import Cast
from sayso.reading.cast.figure import Figure
from sayso.reading.cast.homes import dateline_state, settle_homes
from sayso.reading.cast.pronouns import side_of
from sayso.reading.cast.registering import register
from sayso.reading.cast.resolve import Resolver
from sayso.reading.cast.rolenouns import register_role_nouns
from sayso.reading.cast.wavering import join_wavering

__all__ = [
    "Cast",
    "Figure",
    "Resolver",
    "dateline_state",
    "join_wavering",
    "register",
    "register_role_nouns",
    "settle_homes",
    "side_of",
]
