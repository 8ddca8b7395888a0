"""Taking a stand: a claim and a report become the report's stance, or None where it is about something else."""

from sayso.stance.asked import Asked
from sayso.stance.bearing import bearing
from sayso.stance.page import Page
from sayso.stance.passage import Passage, passage
from sayso.stance.relating import shares, singled_out
from sayso.stance.siding import alone, likeliest, sided
from sayso.stance.stand import Side, Stand
from sayso.stance.weights import weights
from sayso.values import Reading, Span

SHOWN = 3  # sentences that are named as evidence
NEARLY = 4.0  # a sentence is named only if as much speaks for its being about the claim as for the best one, less this
WEIGHED = 4  # sentences near the claim that are looked at alone
REASONS: dict[Side, str] = {
    "agree": "says it in its own voice",
    "disagree": "says that it is not so",
    "discuss": "tells what others say of it, or leaves it open",
}


def judged(claim: Asked, report: Page) -> tuple[Side, float, Passage] | None:
    """Return a report's stance to a claim, how sure that is, and the passage it was read in; None where unrelated."""
    if not claim.stems or not report.sentences:
        return None
    held, settings = shares(claim.stems, report), weights().settings
    if held[0] < settings.shared:
        return None
    near = passage(claim.near, report)
    network = weights().network
    whole = network.hear(claim.text, near.words)
    *factors, constant = settings.related
    if sum(by * value for by, value in zip(factors, (whole.related, *held), strict=True)) + constant < 0:
        return None
    if not singled_out(network, claim, report, near, settings.plainly):
        return None
    side, sure = likeliest(sided(network, settings, claim, report, near, whole))
    return side, sure, near


def stand(claim: Asked, report: Page, reading: Reading) -> Stand | None:
    """Return where a report stands on a claim, or None where it is about something else; the reading is its own."""
    found = judged(claim, report)
    if found is None:
        return None
    side, sure, near = found
    spans = _evidence(claim, report, near, side)
    document = report.document
    return Stand(document.id, side, spans, bearing(claim.near, document, reading, spans), sure, REASONS[side])


def _evidence(claim: Asked, report: Page, near: Passage, side: Side) -> tuple[Span, ...]:
    """Return the sentences that, read alone, bear most on the claim: those that take the same side, if any do."""
    network, heard = weights().network, {}
    for number in near.nearest[:WEIGHED] or near.sentences[:1]:
        words = report.words(number)
        if words not in heard:  # some texts say a sentence twice
            heard[words] = (number, *alone(network, claim, words))
    best = sorted(heard.values(), key=lambda entry: (-entry[2], entry[0]))
    same = [entry for entry in best if entry[1] == side and entry[2] >= 0] or best[:1]
    shown = [number for number, _, related in same if related >= same[0][2] - NEARLY]
    return tuple(report.sentences[number] for number in sorted(shown[:SHOWN]))
