"""Reviews: a person's ruling on a claim as schema.org's ClaimReview."""

import re
from typing import Any

from sayso.exports.claimreview.ratings import Rating, rating
from sayso.exports.claimreview.reviewed import Reviewed, as_read
from sayso.exports.web.iri import iri
from sayso.exports.web.told import told
from sayso.exports.web.weblink import followable
from sayso.ledger import Ruling, says
from sayso.values import Document

Json = dict[str, Any]
SHORT = 75  # characters that search results show of a claim on one line
_ADDRESS = re.compile(r"https?://[^\s<>\"“”]+")


def review(ruling: Ruling, found: Reviewed) -> Json | None:
    """Return a ruling as a ClaimReview, None where its kind rates nothing.

    `url`, the page of the review, is the first web address in the ruling's note; there is none where it has none.
    """
    rated = rating(ruling)
    if rated is None:
        return None
    judged = as_read(found, ruling)
    return told(
        **{
            "@id": iri(ruling.uid),
            "@type": "ClaimReview",
            "url": _page(ruling.note),
            "claimReviewed": _short(judged.text),
            "datePublished": ruling.at[:10],
            "author": {"@type": "Person", "name": ruling.by},
            "reviewAspect": rated.aspect,
            "reviewBody": ruling.note or None,
            "itemReviewed": _claim(judged),
            "reviewRating": _rating(ruling, rated),
        }
    )


def _claim(judged: Reviewed) -> Json:
    works = [_work(document) for document in judged.documents]
    return told(
        **{
            "@id": iri(judged.claim),
            "@type": "Claim",
            "text": judged.text,
            "author": {"@type": "Person" if judged.person else "Organization", "name": judged.speaker},
            "datePublished": judged.date,
            "firstAppearance": works[0],
            "appearance": works,
        }
    )


def _work(document: Document) -> Json:
    publisher = {"@type": "Organization", "name": document.publisher} if document.publisher else None
    return told(
        **{
            "@id": iri(document.id),
            "@type": "Article",
            "name": document.title or document.locator,
            "url": followable(document.url),
            "datePublished": document.published,
            "publisher": publisher,
        }
    )


def _rating(ruling: Ruling, rated: Rating) -> Json:
    return told(
        **{
            "@type": "Rating",
            "ratingValue": rated.value,
            "worstRating": rated.worst,
            "bestRating": rated.best,
            "alternateName": rated.name,
            "ratingExplanation": says(ruling),
        }
    )


def _page(note: str) -> str | None:
    found = _ADDRESS.search(note)
    return followable(found.group().rstrip(".,;:!?)]")) if found else None


def _short(text: str) -> str:
    return text if len(text) <= SHORT else f"{text[: SHORT - 1].rstrip()}…"
