"""The desk's pages: what the ledger answers with, to HTML. Each is a pure function."""

from sayso.desk.pages.accounts import accounts_html
from sayso.desk.pages.actor import actor_html, actors_html
from sayso.desk.pages.add import add_html
from sayso.desk.pages.document import document_html, documents_html
from sayso.desk.pages.event import event_html
from sayso.desk.pages.fault import fault_html
from sayso.desk.pages.flows import flows_html
from sayso.desk.pages.home import home_html
from sayso.desk.pages.login import login_html
from sayso.desk.pages.matrix import matrix_html, words_html
from sayso.desk.pages.me import me_html
from sayso.desk.pages.search import search_html

__all__ = [
    "accounts_html",
    "actor_html",
    "actors_html",
    "add_html",
    "document_html",
    "documents_html",
    "event_html",
    "fault_html",
    "flows_html",
    "home_html",
    "login_html",
    "matrix_html",
    "me_html",
    "search_html",
    "words_html",
]
