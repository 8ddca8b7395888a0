"""Proposed grades as the desk shows them: a voice's letter and its claim's number, with the rule."""

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.ledger import EventDossier, SourceGrade, Voice

UNJUDGED = 6  # the number of a claim that cannot be judged


@dataclass(frozen=True, slots=True)
class Grade:
    """The grade proposed for some claims of one voice, the rule in words, and the claims."""

    code: str
    rule: str
    voices: tuple[Voice, ...]


def grades(dossier: EventDossier) -> list[Grade]:
    """Return the grades of the claims that can be judged, best first; claims alike of one voice stand together."""
    alike: dict[tuple[int, str, str, str], list[Voice]] = {}
    for voice in dossier.voices:
        grade = dossier.grades.get(voice.claim.id)
        if grade and grade.number < UNJUDGED:
            key = (grade.number, voice.speaker.name, voice.speaker.id + voice.claim.stance, grade.rule)
            alike.setdefault(key, []).append(voice)
    return [
        Grade(f"{_letter(dossier, group[0])}{number}", rule.partition(": ")[2], tuple(group))
        for (number, _, _, rule), group in sorted(alike.items())
    ]


def source_rules(dossier: EventDossier, shown: Iterable[Grade]) -> list[tuple[str, str, SourceGrade]]:
    """Return the id, name and grade of each source among these that has a letter better or worse than F."""
    speakers = {voice.speaker.id: voice.speaker.name for grade in shown for voice in grade.voices}
    found = [(id, name, dossier.sources[id]) for id, name in speakers.items() if id in dossier.sources]
    return sorted((one for one in found if one[2].letter != "F"), key=lambda one: (one[2].letter, one[1], one[0]))


def _letter(dossier: EventDossier, voice: Voice) -> str:
    return dossier.sources[voice.speaker.id].letter if voice.speaker.id in dossier.sources else "F"
