"""Open frames at work: the participants of a predicate that no frame's file knows."""

from sayso.lexicon.open import Open
from sayso.lexicon.slot import Slot, parse_slot
from sayso.reading.happenings.arguments import objects
from sayso.reading.happenings.matching import Filled
from sayso.reading.happenings.slots import View

Roles = tuple[tuple[str, tuple[Slot, ...]], ...]


def _roles(**slots: str) -> Roles:
    return tuple((role, tuple(parse_slot(one) for one in text.split(", "))) for role, text in slots.items())


_PLACE = "in:place, at:place, near:place, outside:place, from:place, into:place, across:place"
_VERB = _roles(
    agent="subject:actor",
    target="object, against:actor",
    subject="subject, about, over:thing, on:thing",
    recipient="dative, to:actor, with:actor",
    place=_PLACE,
)
_ACTING = (*_roles(agent="subject"), *_VERB)  # where something is acted on, whatever acts is the agent
_SUFFERED = _roles(target="subject, object", subject="from:thing, of:thing", place=_PLACE)
_NOUN = _roles(
    agent="possessive:actor, by:actor, modifier:actor",
    target="of, against:actor, compound:actor",
    subject="compound:thing, on:thing, over",
    place=_PLACE,
)
_SUFFERED_NOUN = _roles(
    target="possessive, of, modifier:actor", subject="from:thing, compound:thing", agent="by:actor", place=_PLACE
)


def _filled(view: View, roles: Roles) -> list[Filled]:
    taken = {view.at}
    found = []
    for role, slots in roles:
        for slot in slots:
            for head in view.find(slot):
                if head not in taken:
                    taken.add(head)
                    found.append(Filled(role, head))
    return found


def open_verb(view: View, kind: str, open_frames: Open) -> list[Filled]:
    """Return the participants of a verb; none where it has no subject or object of its own to speak of."""
    acting = _ACTING if objects(view.tree, view.at) else _VERB
    found = _filled(view, _SUFFERED if kind in open_frames.suffering else acting)
    return found if any(f.role in ("agent", "target", "subject") for f in found) else []


def open_noun(view: View, kind: str, open_frames: Open) -> list[Filled]:
    """Return the participants of a noun that names a happening; none where nobody is named."""
    suffered = kind in open_frames.suffering or kind in ("kill", "arrest", "kidnap", "release")
    found = _filled(view, _SUFFERED_NOUN if suffered else _NOUN)
    bare = {"place"} if suffered else {"place", "subject"}
    return found if any(f.role not in bare for f in found) else []
