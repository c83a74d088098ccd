"""Names: of people who are listed, and of whatever else has one."""
