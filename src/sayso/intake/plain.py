"""Plain text: the file's decoded content, unchanged."""

from collections.abc import Iterator

from sayso.intake.charset import decode
from sayso.intake.content import read_text_bytes
from sayso.intake.draft import Draft, publish
from sayso.intake.source import Intake, Source
from sayso.values import Document


def read_plain(source: Source) -> Iterator[Document]:
    """Yield the one document of a text file; IntakeError where it is empty, binary or in no charset."""
    content = read_text_bytes(source)
    yield publish(Draft(decode(content, source.locator)), content, source.locator)


TEXT = Intake((".txt", ".text"), read_plain)
