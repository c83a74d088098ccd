"""One view per page: what it shows, sorted, grouped and linked, without markup."""
