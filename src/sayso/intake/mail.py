"""E-mail: the subject is the title, the sender the author or the outlet, the date when it was published."""

import re
from collections.abc import Iterator
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from email.utils import parseaddr, parsedate_to_datetime

from sayso.errors import IntakeError
from sayso.intake.charset import decode
from sayso.intake.composing import Part, compose, mend_lines
from sayso.intake.content import read_text_bytes
from sayso.intake.draft import Draft, Facts, publish
from sayso.intake.page import article_parts
from sayso.intake.paragraphs import paragraphs
from sayso.intake.source import Intake, Source
from sayso.values import Document

PERSON = re.compile(r"(?:[A-ZÀ-Þ][\w.'’-]*)(?: (?:[A-ZÀ-Þ][\w.'’-]*|al|bin|de|der|van|von)){1,3}")
DESK = re.compile(
    r"\b(?:news\w*|agency|press|post|times|radio|tv|television|desk|alerts?|daily|weekly|herald|tribune|journal|wire"
    r"|office|ministry|embassy|department|institute|centre|center|council|bulletin|digest|media|team|editors?)\b",
    re.IGNORECASE,
)
REPLY = re.compile(r"(?:re|fwd?|aw|wg)\s*:\s*", re.IGNORECASE)
SNIFF = re.compile(rb"(?:from|received|return-path|delivered-to|mime-version|subject): ", re.IGNORECASE)
SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)


def read_mail(source: Source) -> Iterator[Document]:
    """Yield the one document of an e-mail; IntakeError where it is no e-mail or has no text in it."""
    content = read_text_bytes(source)
    message = BytesParser(policy=default).parsebytes(content)
    if not isinstance(message, EmailMessage) or not any(_header(message, name) for name in ("from", "subject", "date")):
        raise IntakeError("is no e-mail", where=source.locator, mend="save it from the mail program as .eml")
    title = REPLY.sub("", _header(message, "subject")).strip() or None
    body = _body(message, source.locator)
    text, known = compose([Part(title, "title"), *body] if title else body)
    author, publisher = _sender(message)
    facts = Facts(title, author, publisher, _sent(message))
    yield publish(Draft(text, known, facts=facts), content, source.locator)


def _body(message: EmailMessage, where: str) -> list[Part]:
    for kind in ("plain", "html"):
        part = message.get_body(preferencelist=(kind,))
        words = _words(part, where) if isinstance(part, EmailMessage) else ""
        if words.strip():
            return _plain_parts(words) if kind == "plain" else list(article_parts(words, where))
    raise IntakeError("is an e-mail without text", where=where, mend="add its attachments as files of their own")


def _words(part: EmailMessage, where: str) -> str:
    payload = part.get_payload(decode=True)
    return decode(payload, where, part.get_content_charset(), mend=True) if isinstance(payload, bytes) else ""


def _plain_parts(words: str) -> list[Part]:
    """Return the paragraphs of a plain mail, wrapped lines mended; what follows `-- ` is the sender's signature."""
    body, *signature = SIGNATURE.split(words.replace("\r\n", "\n"), maxsplit=1)
    found = [Part(mend_lines(body[start:end])) for start, end in paragraphs(body, least=1)]
    return found + [Part(rest, "byline") for rest in signature if rest.strip()]


def _sender(message: EmailMessage) -> tuple[str | None, str | None]:
    """Return author and publisher: a person's name is the author, anything else the outlet that sends."""
    name, address = parseaddr(_header(message, "from"))
    organisation = _header(message, "organization") or _header(message, "organisation") or None
    if PERSON.fullmatch(name) and not DESK.search(name):
        return name, organisation
    return None, organisation or name or address.rpartition("@")[2] or None


def _header(message: EmailMessage, name: str) -> str:
    """Return a header's text, blank where there is none or where it is too broken to be parsed."""
    try:
        return str(message[name] or "").strip()
    except (AttributeError, IndexError, TypeError, ValueError):
        return ""


def _sent(message: EmailMessage) -> str | None:
    try:
        return parsedate_to_datetime(_header(message, "date")).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return None


MAIL = Intake((".eml",), read_mail, SNIFF)
