"""The laws that every `sayso-ledger/1` export keeps, beyond what its schema can say."""

import hashlib
from typing import Any

from jsonschema import Draft202012Validator

from sayso.exports import schema

Json = dict[str, Any]


def broken(book: Json) -> list[str]:
    """Return every break of the schema and of the laws in an export, as sentences; none is good."""
    faults = [f"{e.json_path}: {e.message}" for e in Draft202012Validator(schema()).iter_errors(book)]
    return faults or [*_ids(book), *_texts(book), *_spans(book), *_chains(book), *_fillers(book), *_origins(book)]


def _ids(book: Json) -> list[str]:
    faults = []
    known = {part: {thing["id"] for thing in book[part]} for part in book if part != "format"}
    for part, ids in known.items():
        listed = [thing["id"] for thing in book[part]]
        in_order = sorted(listed) if part != "log" else listed  # which stands as it was written
        faults += [f"{part}: ids are not sorted and unique"] if listed != in_order or len(ids) < len(listed) else []
    everyone = known["actors"]
    for actor in book["actors"]:
        faults += _missing(f"actor {actor['id']}", {*actor["sides"], *actor["part_of"]}, everyone)
    for link in book["attributions"]:
        faults += _missing(link["id"], {link["speaker"]} - {None}, everyone)
        faults += _missing(link["id"], {link["parent"]} - {None}, known["attributions"])
    for claim in book["claims"]:
        faults += _missing(claim["id"], {claim["speaker"]}, everyone)
        faults += _missing(claim["id"], {claim["event"]}, known["events"])
    for event in book["events"]:
        voices = {*event["affirmed_by"], *event["denied_by"], *event["hedged_by"], *event["split_sides"]}
        faults += _missing(event["id"], voices, everyone)
    for doc in book["documents"]:
        faults += _missing(doc["id"], {doc["copy_of"]} - {None}, known["documents"])
    return faults


def _missing(where: str, named: set[str], known: set[str]) -> list[str]:
    return [f"{where} names {id}, which is not there" for id in sorted(named - known)]


def _texts(book: Json) -> list[str]:
    faults = []
    for doc in book["documents"]:
        if hashlib.sha256(doc["text"].encode()).hexdigest() != doc["sha256"]:
            faults.append(f"{doc['id']}: the hash is not the text's")
        end = 0
        for block in doc["blocks"]:
            if not end <= block["start"] < block["end"] <= len(doc["text"]):
                faults.append(f"{doc['id']}: blocks out of order or bounds")
            end = block["end"]
    return faults


def _evidence(book: Json) -> list[tuple[str, str, list[int]]]:
    found = [(c["id"], c["document"], c["span"]) for c in book["claims"]]
    for link in book["attributions"]:
        found += [(link["id"], link["document"], s) for part in ("source", "cue", "content") for s in link[part]]
    for event in book["events"]:
        found += [(event["id"], q["document"], q["span"]) for q in event["open_questions"]]
        found += [(event["id"], f["document"], f["span"]) for fs in event["roles"].values() for f in fs]
    return found


def _spans(book: Json) -> list[str]:
    documents = {d["id"]: d for d in book["documents"]}
    faults = []
    for where, doc, (start, end) in _evidence(book):
        blocks = [b for b in documents[doc]["blocks"] if b["kind"] in ("title", "body")]
        if start >= end or not any(b["start"] <= start and end <= b["end"] for b in blocks):
            faults.append(f"{where}: {start}-{end} is empty or in no title or body block")
    return faults


def _fillers(book: Json) -> list[str]:
    texts = {d["id"]: d["text"] for d in book["documents"]}
    fillers = [f for event in book["events"] for fs in event["roles"].values() for f in fs]
    return [f"{f['text']!r} is not its span's" for f in fillers if texts[f["document"]][slice(*f["span"])] != f["text"]]


def _chains(book: Json) -> list[str]:
    links = {a["id"]: a for a in book["attributions"]}
    faults = []
    for claim in book["claims"]:
        chain = [links[i] for i in claim["chain"]]
        parents = [link["parent"] for link in chain]
        if parents != [None, *claim["chain"]][: len(chain)]:
            faults.append(f"{claim['id']}: the chain does not go from parent to child")
        if not chain:
            continue
        if not any(s <= claim["span"][0] and claim["span"][1] <= e for s, e in chain[-1]["content"]):
            faults.append(f"{claim['id']}: its span is outside its attribution's content")
        if chain[-1]["speaker"] not in (claim["speaker"], None):
            faults.append(f"{claim['id']}: its speaker is not its attribution's")
    return faults


def _origins(book: Json) -> list[str]:
    resting = [claim for origin in book["origins"] for claim in origin["claims"]]
    ids = {claim["id"] for claim in book["claims"]}
    faults = [] if sorted(resting) == sorted(ids) else ["a claim is in no origin, or in two"]
    carriers = {thing["id"] for part in ("actors", "documents") for thing in book[part]}
    for origin in book["origins"]:
        faults += _missing(origin["id"], {origin["speaker"], *origin["carried_by"]}, carriers)
    return faults
