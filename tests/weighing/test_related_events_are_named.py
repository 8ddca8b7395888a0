"""What another event of the affair is to one, and what the two have in common."""

from sayso.values import Actor, Event, Filler, Period, Span
from sayso.weighing.relations import relations

ACTORS = {
    "state:NOR": Actor("state:NOR", "state", "Norway"),
    "state:SWE": Actor("state:SWE", "state", "Sweden"),
    "state:DNK": Actor("state:DNK", "state", "Denmark"),
}


def event(id, type, day=None, **roles):
    fillers = {
        role: tuple(Filler(told if told in ACTORS else None, told, "doc", Span(0, 1)) for told in all_told)
        for role, all_told in roles.items()
    }
    return Event(id, type, (id,), roles=fillers, time=Period(day, day))


SENT = event("sent", "transfer", "2020-05-04", agent=["state:NOR"], recipient=["state:SWE"], goods=["forty tractors"])


def test_the_rule_the_talks_and_the_next_delivery_are_related_and_say_why():
    rule = event("rule", "sanction", "2020-05-06", issuer=["state:DNK"], target=["state:NOR"], scope=["tractors"])
    talks = event("talks", "agreement", party=["state:NOR", "state:SWE"])
    more = event("more", "transfer", "2020-05-04", agent=["state:NOR"], recipient=["state:SWE"], goods=["ten tractors"])
    found = relations(SENT, [rule, talks, more, SENT], ACTORS)
    assert [(one.event, one.kind, one.reason) for one in found] == [
        ("more", "another", "both name Norway, Sweden, tractor; at the same time"),
        ("rule", "rule", "both name Norway, tractor; 2 days apart"),
        ("talks", "talks", "both name Norway, Sweden"),
    ]


def test_one_actor_in_common_is_no_relation_and_neither_are_things_alone():
    alone = event("alone", "attack", agent=["state:NOR"], target=["a harbour"])
    nameless = event("nameless", "transfer", goods=["tractors"], recipient=["forty villages"])
    assert relations(SENT, [alone, nameless], ACTORS) == ()


def test_the_order_of_events_changes_nothing():
    others = [event(str(i), "attack", agent=["state:NOR"], target=["state:SWE"]) for i in range(4)]
    assert relations(SENT, others, ACTORS) == relations(SENT, reversed(others), ACTORS)
