"""A change that a script asked for and that was not made is said on the page, and leads to the form to sign in."""

import shutil

import pytest
from playwright.sync_api import expect

from sayso.desk import app
from sayso.ledger import Ledger

pytestmark = pytest.mark.browser
POST = "void htmx.ajax('POST', '/me', {values: {name: '%s'}, target: '#main', swap: 'none'}).catch(() => 0)"


def test_a_refusal_and_a_fault_are_said_above_the_page(visit):
    page = visit("/me")
    page.evaluate(POST % "\u202e")
    told = page.get_by_role("alert")
    expect(told).to_contain_text("letters that cannot be seen")
    page.evaluate("document.body.setAttribute('hx-headers', '{}')")
    page.evaluate(POST % "Ada")
    expect(told).to_contain_text("older than the desk")
    expect(told).to_have_count(1)


def test_a_desk_that_does_not_answer_is_said(visit):
    page = visit("/me")
    page.route("**/me", lambda route: route.abort())
    page.evaluate(POST % "Ada")
    expect(page.get_by_role("alert")).to_contain_text("does not answer")


def test_whoever_was_signed_out_is_led_to_the_form(browser, ledger_file, served, tmp_path):
    shutil.copy(ledger_file, tmp_path / "team.db")
    window = browser.new_context()
    page = window.new_page()
    page.goto(served(app(tmp_path / "team.db")) + "/me")
    with Ledger(tmp_path / "team.db") as ledger:
        ledger.accounts.add("Ada", "keeper", "a quiet harbour at noon")
    page.evaluate(POST % "Ada")
    page.wait_for_url("**/login")
    window.close()
