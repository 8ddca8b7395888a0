"""W3C Web Annotation: what was read, on the words that say so (https://www.w3.org/TR/annotation-model/)."""

from sayso.exports.annotations.annotation import of_attribution, of_event
from sayso.exports.annotations.collection import FORMAT_ANNOTATIONS

__all__ = ["FORMAT_ANNOTATIONS", "of_attribution", "of_event"]
