"""The stage that reads content/ into a Dossier."""
