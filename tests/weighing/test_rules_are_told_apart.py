"""Which events are of one rule, and which rules a transfer falls under."""

import re

import pytest

from sayso.linking import link
from sayso.values import Period
from sayso.weighing.regimes import covers, falling, matters, regimes
from sayso.weighing.regimes.scope import whole_object
from telling import Telling

MAY = Period("2012-05-01", "2012-05-31", "May 2012")


def affair(*tellings):
    pairs = [told.pair() for told in tellings]
    happenings = {
        claim.id: happening
        for _, reading in pairs
        for claim in reading.claims
        for happening in reading.happenings
        if happening.id == claim.event
    }
    return link(pairs), [document for document, _ in pairs], happenings


def rules(*tellings):
    return regimes(*affair(*tellings))


def on_norway(name, *, by="DNK", issuer="Denmark", scope="arms", noun="embargo", time=MAY, phase="lapsed", at="NOR"):
    """Return a report of a rule on Norway, in its own voice."""
    telling = Telling(name, published="2012-06-01")
    roles = {"target": telling.state(at, {"NOR": "Norway", "SWE": "Sweden"}[at])} if at else {}
    if by:
        roles["issuer"] = telling.state(by, issuer)
    if scope:
        roles["scope"] = scope
    event = telling.event("sanction", noun, phase=phase, time=time, **roles)
    telling.says(event)
    return telling


def test_reports_of_the_same_issuer_target_and_scope_tell_of_one_rule():
    later = on_norway("b", phase="ongoing", time=Period())
    (rule,) = rules(on_norway("a"), later)
    assert {turn.kind for turn in rule.turns} == {"ends", "begins"}
    assert (rule.rule, rule.targets) == ("embargo", {"state:NOR"})
    assert len(rule.spells) == 1


@pytest.mark.parametrize(
    "other", [{"by": "FIN", "issuer": "Finland"}, {"at": "SWE"}, {"scope": "oil"}, {"scope": "missiles"}]
)
def test_another_issuer_target_or_scope_is_another_rule(other):
    assert len(rules(on_norway("a"), on_norway("b", **other))) == 2


def test_a_rule_that_names_no_issuer_may_be_that_of_one():
    assert len(rules(on_norway("a"), on_norway("b", by=""))) == 1
    assert len(rules(on_norway("a"), on_norway("b", by="FIN", issuer="Finland"), on_norway("c", by=""))) == 3


def test_the_embargo_of_a_text_is_the_one_it_tells_of():
    telling = on_norway("a")
    telling.says(telling.event("sanction", "embargo", phase="ongoing"))
    (rule,) = rules(telling)
    assert len(rule.events) == 2
    elsewhere = Telling("b")
    elsewhere.says(elsewhere.event("sanction", "embargo", phase="ongoing"))
    assert [len(rule.events) for rule in rules(telling, elsewhere)] == [2]


def test_sanctions_without_a_scope_are_wider_than_those_on_oil():
    assert len(rules(on_norway("a", noun="sanction", scope="oil"), on_norway("b", noun="sanction", scope=""))) == 2


def test_the_order_of_documents_changes_no_rule():
    told = [on_norway(name) for name in "abc"] + [on_norway("d", by="FIN", issuer="Finland"), on_norway("e", by="")]
    first = rules(*told)
    assert rules(*reversed(told)) == first
    assert rules(*told[3:], *told[:3]) == first


def sent(goods, *, time=MAY, published=None, agent=("NOR", "Norway")):
    telling = Telling(f"sent-{goods}-{time.text}-{published}", published=published)
    parties = {"agent": telling.state(*agent), "recipient": telling.state("CHL", "Chile")}
    event = telling.event("transfer", "ship", time=time, goods=goods, **parties)
    telling.says(event)
    return telling


def under(transfer, *others):
    whole, documents, happenings = affair(transfer, *others)
    event = next(event for event in whole.events if event.type == "transfer")
    claims = [claim for claim in whole.claims if claim.event == event.id]
    actors = {actor.id: actor for actor in whole.actors}
    found = regimes(whole, documents, happenings)
    return falling(event, claims, found, actors, {document.id: document for document in documents})


BAN = {"phase": "ongoing", "time": Period("2010-01-01", None, "2010")}  # in force since 2010
IN_2011 = Period("2011-03-04", "2011-03-04", "4 March 2011")


@pytest.mark.parametrize(
    ("goods", "time", "match", "standing"),
    [
        ("ballistic missiles", IN_2011, "sure", "in force"),
        ("containers", IN_2011, "possible", "in force"),
        ("rockets", Period("2009-03-04", "2009-03-04", "4 March 2009"), "sure", "not in force"),
        ("rockets", Period("2010-03-04", "2010-03-04", "4 March 2010"), "sure", "unknown"),
    ],
)
def test_a_transfer_falls_under_a_rule_by_target_goods_and_day(goods, time, match, standing):
    (found,) = under(sent(goods, time=time), on_norway("a", **BAN))
    assert (found.match, found.answer.standing, found.by_voice) == (match, standing, False)


def test_goods_that_a_rule_is_not_about_do_not_fall_under_it():
    assert under(sent("grain"), on_norway("a", **BAN)) == ()


def test_a_rule_on_nobody_who_takes_part_does_not_matter():
    assert under(sent("rockets", agent=("FIN", "Finland")), on_norway("a", **BAN)) == ()


def test_a_transfer_without_a_day_has_that_of_the_first_voice_and_says_so():
    (found,) = under(sent("rockets", time=Period(), published="2011-03-04"), on_norway("a", **BAN))
    assert (found.match, found.answer.standing, found.by_voice) == ("possible", "in force", True)
    assert "first voice on it spoke on 2011-03-04" in found.reason
    (undated,) = under(sent("rockets", time=Period()), on_norway("a", **BAN))
    assert (undated.match, undated.answer.standing) == ("unknown", "unknown")


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("the export of weapons to Norway", "the export of weapons"),
        ("the sale of anti-tank missiles, which it makes", "the sale of anti-tank missiles"),
        ("trade in arms until 2012", "trade in arms"),
        ("the export", "the export"),
        ("the missiles of Norway", "the missiles"),
    ],
)
def test_a_dealing_goes_on_to_what_is_dealt_in(text, whole):
    head = re.match(r"(the )?\w+", text)[0]
    assert text[: whole_object(text, 0, len(head))] == whole


@pytest.mark.parametrize(
    ("scope", "goods", "told"),
    [
        ("arms", "short-range ballistic missiles", "sure"),
        ("arms", "weapons", "sure"),
        ("arms", "oil", "no"),
        ("arms", "coffee pots", "unknown"),
        ("arms", "12 crates", "possible"),
        ("arms sales", "rockets", "sure"),
        ("missile trade", "ballistic missiles", "sure"),
        ("ballistic missiles", "missiles", "possible"),
        ("ballistic missiles", "cruise missiles", "no"),
        ("the sale of missiles", "missiles", "sure"),
        ("Norwegian oil", "crude", "sure"),
        ("oil", "more than a million barrels", "unknown"),
        ("missiles", "weapons", "possible"),
        ("exports", "missiles", "unknown"),
        ("missiles", "it", "unknown"),
    ],
)
def test_words_for_a_scope_cover_goods(scope, goods, told):
    assert covers(matters([scope]), matters([goods])) == told
