"""Where it comes from: which report hangs on which origin, drawn and as a table."""

from collections.abc import Iterable

from sayso.ledger import EventDossier, Voice
from sayso.reports.blocks import Chapter, Hung, Paragraph, Root, Table, Tree
from sayso.reports.chapters.matrix import CAMP
from sayso.reports.citing import Citations
from sayso.reports.naming import NOBODY, UNNAMED, outlet_of, voice_of
from sayso.reports.prose import Prose, Strong, listed
from sayso.telling.stances import GROUPS, group_of
from sayso.telling.wording import SIGN, counted
from sayso.values import Origin

CAPTION = "Whoever repeats is not another witness: witnesses are counted where chains begin."
DOES = {"affirms": "affirms", "denies": "denies", "hedges": "hedges", "others": "otherwise"}
SIGNS = {"affirms": SIGN["affirms"], "denies": SIGN["denies"], "hedges": SIGN["hedges"], "others": SIGN["mentions"]}
_HEADS = ("Origin", "Its word", "Reports that hang on it", "Why this is one origin")


def origins(dossier: EventDossier, cites: Citations, _anchor: str) -> Chapter | None:
    """Return the origins of an event, those that affirm first, with the reports that hang on each; None where there is
    one voice alone, which tells its origin itself.
    """
    if len(dossier.voices) < 2:
        return None
    held: dict[str, list[Voice]] = {}
    for voice in dossier.voices:
        held.setdefault(voice.origin.id if voice.origin else "", []).append(voice)
    known = {origin.id: origin for origin in dossier.origins}
    made = [(_root(known.get(id), group, dossier, cites), known.get(id)) for id, group in held.items()]
    made.sort(key=lambda pair: (list(CAMP.values()).index(pair[0].camp), -len(pair[0].hung), pair[0].name))
    counts = counted(dossier.row.assessment.independent_origins, "independent origin")
    affirming = f"{CAPTION} {counts.capitalize()} {'affirms' if counts.startswith('1 ') else 'affirm'} it here."
    rows = tuple(_row(root, origin, cites) for root, origin in made)
    table = Table("Origins, and the reports that hang on each", _HEADS, rows)
    return Chapter("Where it comes from", (Tree(tuple(root for root, _ in made)), Paragraph((affirming,)), table))


def _root(origin: Origin | None, voices: list[Voice], dossier: EventDossier, cites: Citations) -> Root:
    speaker = dossier.actors.get(origin.speaker) if origin else None
    by_document: dict[str, list[Voice]] = {}
    for voice in voices:
        by_document.setdefault(voice.document.id, []).append(voice)
    hung = tuple(_hung(group, origin, dossier, cites) for group in by_document.values())
    note = counted(len(hung), "report")
    if origin and not origin.independent:
        note += ", ruled to be no witness of its own"
    camps = _camps(voices)
    return Root(speaker.name if speaker else NOBODY, _does(camps), note, camps[0], hung)


def _hung(voices: list[Voice], origin: Origin | None, dossier: EventDossier, cites: Citations) -> Hung:
    document = voices[0].document
    through = [name for voice in voices for name in _carriers(voice, origin)]
    notes = [document.published or "no date", *([f"through {', '.join(dict.fromkeys(through))}"] if through else [])]
    copy, camps = document.id in dossier.copies, _camps(voices)
    numbers = dict.fromkeys(cites.claims[voice.claim.id] for voice in voices)
    told = ", ".join([*notes, *(["a copy"] if copy else []), *([_does(camps)] if len(camps) > 1 else [])])
    return Hung(outlet_of(document), told, tuple(sorted(numbers)), camps[0], copy)


def _carriers(voice: Voice, origin: Origin | None) -> Iterable[str]:
    """Return who stands in a chain between the document's outlet and the origin."""
    aside = {outlet_of(voice.document), UNNAMED}
    for link, actor in zip(voice.chain, voice.chain_speakers, strict=True):
        name = voice_of(link, actor, voice.document)
        if name not in aside and not (actor and origin and actor.id == origin.speaker):
            yield name


def _camps(voices: Iterable[Voice]) -> list[str]:
    """Return what voices do, those first that affirm; who speaks of it otherwise too, only where nobody else does."""
    told = {group_of(voice.claim) for voice in voices}
    return [CAMP[group] for group in GROUPS[:3] if group in told] or [CAMP[GROUPS[3]]]


def _does(camps: Iterable[str]) -> str:
    return " and ".join(DOES[camp] for camp in camps)


def _row(root: Root, origin: Origin | None, cites: Citations) -> tuple[Prose, ...]:
    hung = listed(
        ((f"{one.name} ({one.note}) ", *listed(((number,) for number in one.numbers), " ")) for one in root.hung), "; "
    )
    return (Strong(root.name),), (root.does,), hung, cites.tell(origin.reason if origin else "")
