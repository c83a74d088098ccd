"""A report of changes as text, as Markdown for people, as JSON for programs, and as annotations for GitHub.

Words of content/ are shown so that they do no harm wherever the report is read: in Markdown each stands in a code span,
where no markup, mention, reference, address or emoji is read; signs that nobody sees are named; long ones are cut.
"""
