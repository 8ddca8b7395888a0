"""The extension of STIX by which objects keep what STIX has no word for: spans, chains, statuses, factuality."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from sayso.exports.stix.objects import SAYSO, Object, made, moment, stix_id

EXTENSION = stix_id("extension-definition", "ledger")
VERSION = "1.0.0"


def extended(**told: Any) -> Object:
    """Return the extensions of an object; what is None or empty is left out."""
    kept = {key: value for key, value in told.items() if value not in (None, "", [], {})}
    return {EXTENSION: {"extension_type": "property-extension", **kept}}


@cache
def schema() -> Object:
    """Return the JSON Schema (draft 2020-12) of what the extension holds."""
    text = files("sayso.exports").joinpath("schema/sayso-stix-extension.schema.json").read_text(encoding="utf-8")
    loaded: Object = json.loads(text)
    return loaded


def producer() -> Object:
    """Return sayso itself, which made all objects: the voices are named in them, and made none."""
    return made(
        "identity",
        "sayso",
        created=moment(None),
        modified=moment(None),
        name="sayso",
        identity_class="system",
        description="Read in reports by a program: every object tells who says what, and none says that it is so.",
    )


def definition() -> Object:
    """Return what defines the extension, with its schema."""
    return made(
        "extension-definition",
        "ledger",
        created=moment(None),
        modified=moment(None),
        created_by_ref=SAYSO,
        name="sayso ledger",
        description=schema()["description"],
        schema=json.dumps(schema(), ensure_ascii=False),
        version=VERSION,
        extension_types=["property-extension"],
    )
