"""What was read in a document, as a tree beside its text, and the marks of each entry over the text."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.ledger import DocumentDossier, Voice
from sayso.marking import Mark
from sayso.values import Actor, Attribution, Span


@dataclass(frozen=True, slots=True)
class Entry:
    """An attribution, or a claim (`voice`), numbered in reading order, with what stands inside it."""

    key: str
    number: int
    attribution: Attribution | None
    speaker: Actor | None
    voice: Voice | None
    marks: tuple[Mark, ...]
    inner: tuple["Entry", ...]

    @property
    def stance(self) -> str:
        """Return a claim's stance, and "" of an attribution."""
        return self.voice.claim.stance if self.voice else ""


def entries(dossier: DocumentDossier) -> tuple[Entry, ...]:
    """Return the outermost entries of a document in reading order; claims stand inside the attribution that
    they are made by, an attribution inside its parent.
    """
    known = {said.id for said in dossier.attributions}
    inside: dict[str | None, list[Attribution | Voice]] = defaultdict(list)
    for said in dossier.attributions:
        inside[said.parent if said.parent in known else None].append(said)
    for voice in dossier.voices:
        last = voice.claim.chain[-1] if voice.claim.chain else None
        inside[last if last in known else None].append(voice)
    return _Numbering(dossier, inside).level(None)


def flat(tree: tuple[Entry, ...]) -> Iterator[Entry]:
    """Yield every entry of a tree in reading order."""
    for entry in tree:
        yield entry
        yield from flat(entry.inner)


class _Numbering:
    """Numbers entries as it walks down the tree."""

    def __init__(self, dossier: DocumentDossier, inside: dict[str | None, list[Attribution | Voice]]) -> None:
        self._dossier, self._inside, self._count = dossier, inside, 0

    def level(self, parent: str | None) -> tuple[Entry, ...]:
        held = sorted(self._inside.pop(parent, []), key=_start)
        return tuple(self._entry(item) for item in held)

    def _entry(self, item: Attribution | Voice) -> Entry:
        self._count += 1
        number, marks = self._count, _marks(item)
        if isinstance(item, Voice):
            return Entry(item.claim.id, number, None, item.speaker, item, marks, ())
        speaker = self._dossier.actors.get(item.speaker or "")
        return Entry(item.id, number, item, speaker, None, marks, self.level(item.id))


def _marks(item: Attribution | Voice) -> tuple[Mark, ...]:
    if isinstance(item, Voice):
        return (Mark(Span(*item.claim.span), item.claim.id, "claim"),)
    parts = (("source", item.source), ("cue", item.cue), ("content", item.content))
    return tuple(sorted(Mark(Span(*span), item.id, part) for part, spans in parts for span in spans))


def _start(item: Attribution | Voice) -> tuple[int, int, str]:
    marks = _marks(item)
    key = item.claim.id if isinstance(item, Voice) else item.id
    return (marks[0].span.start, -marks[0].span.end, key) if marks else (0, 0, key)
