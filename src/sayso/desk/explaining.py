"""An explanation's claims as links to their words, under the numbers that the page gives them."""

import re
from collections.abc import Iterable

from markupsafe import Markup

from sayso.desk.addresses import entry_anchor
from sayso.ledger import Voice
from sayso.marking import coded, shown


def explained(explanation: str, voices: Iterable[Voice]) -> Markup:
    """Return an explanation as HTML: the id of each of these voices' claims becomes a link to it on the same
    page, named by its place in their order, from 1.
    """
    known = {voice.claim.id: (number, voice) for number, voice in enumerate(voices, 1)}
    if not known:
        return shown(explanation)
    either = "|".join(re.escape(key) for key in sorted(known, key=len, reverse=True))
    parts = re.split(f"({either})", explanation)
    return Markup("").join(_link(*known[part]) if part in known else shown(part) for part in parts)


def _link(number: int, voice: Voice) -> Markup:
    anchor = entry_anchor(voice.claim.id)
    return Markup('<a class="nth" href="#{}" title="{}">{}</a>').format(anchor, coded(voice.speaker.name), number)
