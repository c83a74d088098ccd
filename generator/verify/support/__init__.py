"""Texts of ours against what they rest on (rule 8): sentences against claims, claims and records against passages."""
