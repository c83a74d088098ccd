"""The site of the example project for the tests of what scripts add to it; the same as everybody else's."""

from __future__ import annotations

from tests.shell.conftest import address, briefing, build_site, harbour

__all__ = ["address", "briefing", "build_site", "harbour"]
