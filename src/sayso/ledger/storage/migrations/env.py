"""Runs the migrations on the connection that the opener gives, inside its transaction."""

from alembic import context

from sayso.ledger.storage.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
