"""The voices: each with through whom it comes, when it spoke, and its exact words in their passage."""

from collections.abc import Iterator

from sayso.ledger import EventDossier, Voice
from sayso.reports.blocks import Chapter, Saying, Voices
from sayso.reports.chapters.matrix import CAMP
from sayso.reports.citing import Citations
from sayso.reports.naming import about, outlet_of, title_of, voice_of
from sayso.reports.prose import Prose
from sayso.telling.passage import passage
from sayso.telling.spoken import spoken
from sayso.telling.stances import GROUPS, group_of
from sayso.telling.wording import FACTUALITY, SAYS

UNJUDGED = 6  # the number of a claim that cannot be judged


def voices(dossier: EventDossier, cites: Citations, anchor: str) -> Chapter:
    """Return every voice on an event, by what it does with it."""
    used: dict[int, int] = {}
    made: dict[str, list[Saying]] = {group: [] for group in GROUPS}
    for voice in dossier.voices:
        number = cites.claims[voice.claim.id]
        used[number] = again = used.get(number, 0) + 1
        place = f"{anchor}-{number}" + (f"-{again}" if again > 1 else "")
        made[group_of(voice.claim)].append(_saying(voice, dossier, cites, place))
    groups = (Voices(f"{title} ({len(told)})", CAMP[title], tuple(told)) for title, told in made.items() if told)
    return Chapter("The voices and their words", tuple(groups))


def _saying(voice: Voice, dossier: EventDossier, cites: Citations, anchor: str) -> Saying:
    claim, document = voice.claim, voice.document
    told = "speaks of it without vouching for it" if claim.attributive_only else SAYS[claim.stance]
    when, published = spoken(voice)
    return Saying(
        anchor=anchor,
        number=cites.claims[claim.id],
        speaker=voice.speaker.name,
        about=about(voice.speaker, dossier.actors),
        stance=claim.stance,
        camp=CAMP[group_of(claim)],
        says=told,
        when=f"{when}{' (published)' if published else ''}" if when else "no date",
        chain=_chain(voice),
        passage=passage(document, claim.span),
        document=document.id,
        span=claim.span,
        source=", ".join(part for part in (title_of(document), document.published) if part),
        notes=tuple(_notes(voice, dossier)),
    )


def _chain(voice: Voice) -> tuple[tuple[str, str], ...]:
    """Return who passed the words on, outermost first: the outlet, then each link with the words by which it speaks."""
    document = voice.document
    links = [
        (voice_of(link, actor, document), " … ".join(document.words(span) for span in link.cue))
        for link, actor in zip(voice.chain, voice.chain_speakers, strict=True)
    ]
    return (outlet_of(document), "" if links else "in its own voice"), *links


def _notes(voice: Voice, dossier: EventDossier) -> Iterator[Prose]:
    claim = voice.claim
    if not claim.attributive_only:
        yield (f"{FACTUALITY[claim.factuality].capitalize()} ({claim.factuality}).",)
    origin = dossier.actors.get(voice.origin.speaker) if voice.origin else None
    if origin and origin.id != voice.speaker.id:
        yield (f"Rests on the word of {origin.name}.",)
    if claim.document in dossier.copies:
        yield ("Its document repeats another one: no further witness.",)
    grade = dossier.grades.get(claim.id)
    if grade and grade.number < UNJUDGED:
        letter = dossier.sources[claim.speaker].letter if claim.speaker in dossier.sources else "F"
        yield (f"Proposed grade {letter}{grade.number}.",)
