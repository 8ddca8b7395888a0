"""When a voice spoke, as far as it is known."""

from sayso.ledger import Voice


def spoken(voice: Voice) -> tuple[str | None, bool]:
    """Return when a voice spoke, or else when its document came out; and whether it is the latter."""
    if voice.claim.date:
        return voice.claim.date, False
    return voice.document.published, bool(voice.document.published)
