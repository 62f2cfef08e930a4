"""What was changed in the schema, in order; a migration is never edited after a release."""
