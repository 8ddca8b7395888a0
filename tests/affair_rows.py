"""What an affair's `rows.toml` asks of an export of its texts.

A row holds where each of its tables finds something. A pattern is a regular expression: of an actor it may match
the id or any name, of a filler also the words. A role's list of patterns wants each of them.

`[[row.claim]]`    doc, speaker, side, stance, chain, own, date, factuality, quotation, words, vouched, event (a table)
`[[row.no_claim]]` the same: nothing may match
`[[row.said]]`     doc, speaker, side, content, quotation, parent
`[[row.actor]]`    name, kind, country, side, office, and an office `held` from `start` to `end`
`[[row.event]]`    type, phase, status, split, begins, ends, asks, docs, affirmed, denied, not_affirmed, origins, and
                   roles (`any` is whichever); an event that another actor joined in a role asked for does not
                   answer
`[[row.document]]` doc, published, genre, author
`[[row.block]]`    doc, kind, starts, closes: and no claim lies in such a block
"""

import re
import tomllib
from pathlib import Path
from typing import Any

Table = dict[str, Any]
ACTING = {"agent", "recipient", "target", "party", "issuer", "via", "ended_by"}


def rows_of(path: Path) -> list[Table]:
    """The rows of a `rows.toml`, in order."""
    rows: list[Table] = tomllib.loads(path.read_text(encoding="utf-8"))["row"]
    return rows


class Export:
    """One export of an affair, with the questions that rows put to it."""

    def __init__(self, raw: Table) -> None:
        self.raw = raw
        self.docs, self.actors, self.attributions, self.claims, self.events = (
            {item["id"]: item for item in raw[part]}
            for part in ("documents", "actors", "attributions", "claims", "events")
        )

    def holds(self, row: Table) -> bool:
        """Whether each of the row's tables finds what it asks for."""
        finds = {
            "claim": lambda ask: any(self.claim(c, ask) for c in self.claims.values()),
            "no_claim": lambda ask: not any(self.claim(c, ask) for c in self.claims.values()),
            "said": lambda ask: any(self.said(a, ask) for a in self.attributions.values()),
            "actor": lambda ask: any(self.actor(a, ask) for a in self.actors.values()),
            "event": lambda ask: any(self.event(e, ask) for e in self.events.values()),
            "document": lambda ask: any(self.document(d, ask) for d in self.docs.values()),
            "block": self.block,
        }
        return all(finds[kind](ask) for kind in row if kind != "name" for ask in row[kind])

    def named(self, actor: str | None, pattern: str) -> bool:
        """Whether an actor's id or one of its names matches."""
        known = self.actors.get(actor or "")
        names = [known["id"], known["name"], *known["aliases"]] if known else []
        return any(re.search(pattern, name, re.I) for name in names)

    def for_side(self, actor: str | None, state: str) -> bool:
        return actor == state or state in (self.actors.get(actor or "") or {"sides": []})["sides"]

    def in_doc(self, document: str, name: str | None) -> bool:
        return name is None or Path(self.docs[document]["locator"]).stem == name

    def words(self, document: str, spans: list[list[int]]) -> str:
        return " ".join(self.docs[document]["text"][start:end] for start, end in spans)

    def voiced(self, attribution: Table, pattern: str) -> bool:
        """Whether the pattern matches an attribution's speaker or its words."""
        source = self.words(attribution["document"], attribution["source"])
        return self.named(attribution["speaker"], pattern) or bool(re.search(pattern, source, re.I))

    def claim(self, claim: Table, ask: Table) -> bool:
        chain = [self.attributions[i] for i in claim["chain"]]
        voices = iter(chain)
        return (
            self.in_doc(claim["document"], ask.get("doc"))
            and self.speaks(claim["speaker"], ask)
            and _is(claim["stance"], ask.get("stance"))
            and _is(claim["factuality"], ask.get("factuality"))
            and (claim["date"] or "").startswith(ask.get("date", ""))
            and all(any(self.voiced(a, p) for a in voices) for p in ask.get("chain", []))
            and (not chain or not ask.get("own"))
            and ("quotation" not in ask or (bool(chain) and _is(chain[-1]["quotation"], ask["quotation"])))
            and bool(re.search(ask.get("words", ""), self.words(claim["document"], [claim["span"]]), re.I))
            and not (ask.get("vouched") and claim["attributive_only"])
            and self.event(self.events[claim["event"]], ask.get("event", {}))
        )

    def speaks(self, speaker: str | None, ask: Table) -> bool:
        return ("speaker" not in ask or self.named(speaker, ask["speaker"])) and (
            "side" not in ask or self.for_side(speaker, ask["side"])
        )

    def said(self, attribution: Table, ask: Table) -> bool:
        parent = self.attributions.get(attribution["parent"] or "")
        content = self.words(attribution["document"], attribution["content"])
        return (
            self.in_doc(attribution["document"], ask.get("doc"))
            and self.speaks(attribution["speaker"], ask)
            and bool(re.search(ask.get("content", ""), content, re.I | re.S))
            and _is(attribution["quotation"], ask.get("quotation"))
            and ("parent" not in ask or (parent is not None and self.voiced(parent, ask["parent"])))
        )

    def actor(self, actor: Table, ask: Table) -> bool:
        bodies = [name for body in actor["part_of"] for name in (body, self.actors.get(body, {}).get("name", ""))]
        office = " ".join([actor["name"], *actor["aliases"], str(actor["roles"]), *bodies])
        return (
            self.named(actor["id"], ask["name"])
            and _is(actor["kind"], ask.get("kind", "person"))
            and _is(actor["country"] or "", ask.get("country"))
            and ("side" not in ask or ask["side"] in actor["sides"])
            and bool(re.search(ask.get("office", ""), office, re.I))
            and ("held" not in ask or any(_held(role, ask) for role in actor["roles"]))
        )

    def event(self, event: Table, ask: Table) -> bool:
        claims = [c for c in self.claims.values() if c["event"] == event["id"]]
        low, high = ask.get("origins", (0, len(claims)))
        return (
            _is(event["type"], ask.get("type"))
            and _is(event["phase"], ask.get("phase"))
            and _is(event["status"], ask.get("status"))
            and ("split" not in ask or event["split_sides"] == [ask["split"]])
            and (event["time"]["start"] or "").startswith(ask.get("begins", ""))
            and (event["time"]["end"] or "").startswith(ask.get("ends", ""))
            and all(any(re.search(p, q["about"], re.I) for q in event["open_questions"]) for p in ask.get("asks", []))
            and all(any(self.in_doc(c["document"], name) for c in claims) for name in ask.get("docs", []))
            and all(any(self.named(a, p) for a in event["affirmed_by"]) for p in ask.get("affirmed", []))
            and all(any(self.named(a, p) for a in event["denied_by"]) for p in ask.get("denied", []))
            and not any(self.named(a, p) for a in event["affirmed_by"] for p in ask.get("not_affirmed", []))
            and low <= event["independent_origins"] <= high
            and all(self.role(event, role, wanted) for role, wanted in ask.get("roles", {}).items())
        )

    def role(self, event: Table, role: str, wanted: str | list[str]) -> bool:
        """Whether the role has each of the fillers wanted, and, where it is an acting one, no other actor."""
        fillers = event["roles"].get(role, []) if role != "any" else [f for fs in event["roles"].values() for f in fs]
        patterns = [wanted] if isinstance(wanted, str) else wanted
        return all(any(self.fills(f, p) for f in fillers) for p in patterns) and (
            role not in ACTING or all(f["actor"] is None or any(self.fills(f, p) for p in patterns) for f in fillers)
        )

    def fills(self, filler: Table, pattern: str) -> bool:
        return self.named(filler["actor"], pattern) or bool(re.search(pattern, filler["text"], re.I))

    def document(self, document: Table, ask: Table) -> bool:
        return (
            self.in_doc(document["id"], ask["doc"])
            and _is(document["published"] or "", ask.get("published"))
            and _is(document["genre"], ask.get("genre"))
            and bool(re.search(ask.get("author", ""), document["author"] or "", re.I))
        )

    def block(self, ask: Table) -> bool:
        document = next(d for d in self.docs.values() if self.in_doc(d["id"], ask["doc"]))
        blocks = [b for b in document["blocks"] if b["kind"] == ask["kind"]]
        texts = [document["text"][b["start"] : b["end"]].strip() for b in blocks]
        return any(t.startswith(ask["starts"]) and t.endswith(ask.get("closes", "")) for t in texts) and not any(
            b["start"] <= c["span"][0] < b["end"]
            for b in blocks
            for c in self.claims.values()
            if c["document"] == document["id"]
        )


def _is(value: str, pattern: str | None) -> bool:
    return pattern is None or re.fullmatch(pattern, value) is not None


def _held(role: Table, ask: Table) -> bool:
    named = re.search(ask["held"], f"{role['title']} {role['organisation']}", re.I)
    return bool(named) and all((role[key] or "").startswith(ask.get(key, "")) for key in ("start", "end"))
