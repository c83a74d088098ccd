"""The stage that holds a Dossier against its texts and its lock."""
