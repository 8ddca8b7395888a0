"""An explanation's claims as links to their words."""

import re
from collections.abc import Iterable

from markupsafe import Markup

from sayso.desk.addresses import entry_anchor
from sayso.desk.letters import shown
from sayso.ledger import Voice


def explained(explanation: str, voices: Iterable[Voice]) -> Markup:
    """Return an explanation as HTML, the id of each of these voices' claims a link to it on the same page."""
    known = {voice.claim.id: voice for voice in voices}
    if not known:
        return shown(explanation)
    either = "|".join(re.escape(key) for key in sorted(known, key=len, reverse=True))
    parts = re.split(f"({either})", explanation)
    return Markup("").join(_link(part, known[part]) if part in known else shown(part) for part in parts)


def _link(key: str, voice: Voice) -> Markup:
    return Markup('<a class="claim-id" href="#{}" title="{}">{}</a>').format(
        entry_anchor(key), voice.speaker.name, key.rpartition(":")[2][:6]
    )
