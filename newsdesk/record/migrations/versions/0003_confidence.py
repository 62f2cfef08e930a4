"""How surely a statement was made, as a column to ask by; what is there already is taken from its document."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

TAKEN = {
    "sqlite": "UPDATE statements SET confidence = coalesce(json_extract(document, '$.confidence'), 1)",
    "postgresql": "UPDATE statements SET confidence = "
    "coalesce((document::json ->> 'confidence')::double precision, 1)",
}


def upgrade() -> None:
    given = sa.Column("confidence", sa.Float, nullable=False, server_default=sa.text("1"))
    op.add_column("statements", given)
    op.execute(TAKEN[op.get_bind().dialect.name])
