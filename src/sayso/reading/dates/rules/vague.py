"""Vague dates: "now", "recently", "in the past", "the future"."""

import re

from sayso.reading.dates.expression import Meaning
from sayso.reading.dates.rule import reads
from sayso.reading.dates.scene import Scene


@reads(r"(?:right |just |even |until )?now|currently|nowadays|these days|at present|at the moment|the present"
       r"|(?:the )?present day|at this (?:time|moment)|the time being|current", "vague")  # fmt: skip
def present(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "now" and "currently"."""
    if found[0].lower() == "the present" and scene.tag_after().startswith(("NN", "JJ")):
        return None
    return Meaning("DATE", "PRESENT_REF") if not scene.after("-") else None


@reads(r"(?:just |very |most |more |quite |until )?(?:recently|lately)|recent", "vague")
def recent(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "recently" and "recent", but not "the most recent model"."""
    if found[0].lower() == "recent" and scene.before("most", "more"):
        return None
    return Meaning("DATE", "PAST_REF")


@reads(r"(?:not )?(?:so )?long ago|(?:a long|some) time ago", "long")
def long_ago(_found: re.Match[str], _scene: Scene) -> Meaning | None:
    """Read "long ago"."""
    return Meaning("DATE", "PAST_REF")


@reads(r"the (?:recent |distant )?past", "vague")
def past(_found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "the past" where nothing follows that it would measure."""
    return None if scene.tag_after().startswith(("NN", "JJ", "CD")) else Meaning("DATE", "PAST_REF")


@reads(r"once", "vague")
def once(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "once" beside a verb or adjective of the past ("once owned", "was once"), not "once more" or "at once"."""
    if found[0][0].isupper() or scene.before("at", "than", "all", "just", "only", "for"):
        return None
    beside = scene.tag_after() in ("VBN", "VBD", "JJ") or (
        scene.tag_before() == "VBD" and scene.tag_after() in ("DT", "IN")
    )
    return Meaning("DATE", "PAST_REF") if beside and not scene.before(",") else None


@reads(r"the (?:near |nearer |foreseeable |immediate |not-too-distant |distant )?future", "vague")
def future(_found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "the future", but not "the future of the firm"."""
    return None if scene.after("of") else Meaning("DATE", "FUTURE_REF")


RULES = (present, recent, long_ago, past, once, future)
