"""Reports years apart of what passes are of two events, unless they name one day; what lasts is one all the while."""

from sayso.linking import link
from sayso.values import Period
from telling import Telling


def told(name, published=None, type="attack", verb="shelled", time=None):
    one = Telling(name, published, prose=f"This is written by hand number {name}, and copies nobody.")
    roles = {"agent": one.state("NOR", "Norway"), "target": one.state("SWE", "Sweden")}
    if type == "sanction":
        roles = {"issuer": roles["agent"], "target": roles["target"]}
    one.event(type, verb, **roles, **({"time": time} if time else {}))
    return one


def sizes(*tellings):
    return sorted(len(event.happenings) for event in link(each.pair() for each in tellings).events)


def test_what_passes_is_another_years_later():
    assert sizes(told("1", "2015-03-01"), told("2", "2015-04-20")) == [2]
    assert sizes(told("1", "2015-03-01"), told("2", "2021-03-01")) == [1, 1]


def test_one_day_named_makes_them_one_whenever_they_were_written():
    day = Period("2015-02-27", "2015-02-27", "on 27 February 2015")
    assert sizes(told("1", "2015-03-01"), told("2", "2021-03-01", time=day)) == [2]
    assert sizes(told("1", "2015-03-01", time=day), told("2", "2021-03-01", time=day)) == [2]


def test_what_lasts_is_one_all_the_while():
    assert sizes(told("1", "2015-03-01", "sanction"), told("2", "2021-03-01", "sanction")) == [2]


def test_what_has_no_date_may_be_of_any_time():
    assert sizes(told("1", "2015-03-01"), told("2")) == [2]
    assert sizes(told("1"), told("2")) == [2]
