"""Who may sign in at the desk, and their sessions: tables of their own, that no export contains."""

from alembic import op
from sqlalchemy import Column, ForeignKey, Text

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Make the two tables."""
    op.create_table(
        "accounts",
        Column("folded", Text, primary_key=True),
        Column("name", Text, nullable=False),
        Column("role", Text, nullable=False),
        Column("password", Text, nullable=False),
        Column("since", Text, nullable=False),
    )
    op.create_table(
        "sessions",
        Column("digest", Text, primary_key=True),
        Column("account", Text, ForeignKey("accounts.folded", ondelete="CASCADE"), nullable=False),
        Column("ends", Text, nullable=False),
    )
    op.create_index("sessions_by_account", "sessions", ["account"])
