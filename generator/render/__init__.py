"""The stage that turns a Dossier into a mapping of path to Markdown."""
