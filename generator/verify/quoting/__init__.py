"""What stands in quotation marks in texts of ours, and to whom it is given there (rules 4, 6 and 7)."""
