"""Tokens, by which programs use the desk's API in the name of an account."""

from alembic import op
from sqlalchemy import Column, ForeignKey, Text

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "tokens",
        Column("digest", Text, primary_key=True),
        Column("account", Text, ForeignKey("accounts.folded", ondelete="CASCADE"), nullable=False),
        Column("label", Text, nullable=False),
        Column("role", Text, nullable=False),
        Column("since", Text, nullable=False),
        Column("ends", Text, nullable=False),
    )
    op.create_index("tokens_by_account", "tokens", ["account", "label"], unique=True)
