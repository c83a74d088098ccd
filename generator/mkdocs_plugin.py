"""The MkDocs plugin: generates docs/ before each build, and builds the site beside the old one.

Zensical runs no plugins, so nothing that readers see lives here: docs/ as the generator writes it is complete.
ProperDocs runs this file as it is, under its alias for the package ``mkdocs``.

A build goes through ``on_config`` (generate, open a staging folder), ``on_post_build`` and, in ``build`` and
``gh-deploy``, ``on_shutdown``: there the site is exchanged, because the abort of ``--strict`` comes after
``on_post_build``, as one last ``on_build_error``. ``serve`` has no end to wait for and exchanges in ``on_post_build``.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal

import click
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger

from generator.build import Generated, generate
from generator.codes import Severity
from generator.diagnostics import Diagnostic, Location
from generator.exchange import Staging, discard, exchange, open_staging
from generator.render.templates import find_template_fault
from generator.report import Format, format_diagnostics, format_refusal
from generator.write import Written, write_pages

_log = get_plugin_logger("briefing")


class _Options(Config):
    """The plugin has no options."""


class BriefingPlugin(BasePlugin[_Options]):
    """One instance lives through all rebuilds of ``serve``; its state is that of the build under way."""

    def __init__(self) -> None:
        super().__init__()
        self._is_serving = False
        self._is_dirty = False
        self._is_built = False
        self._staging: Staging | None = None
        self._config: MkDocsConfig | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember how the site is built; ``serve --clean`` comes as the command ``build``, so click is asked too."""
        context = click.get_current_context(silent=True)
        self._is_serving = command == "serve" or (context is not None and context.info_name == "serve")
        self._is_dirty = dirty

    @event_priority(100)  # first, so that no other plugin sees an old docs/ or the folder of the old site
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Generate, and have the site built in a staging folder; a fault raised here leaves the old site alone."""
        root = Path(config.config_file_path or "mkdocs.yml").resolve().parent  # no path: read from standard input
        try:
            watched = _generate(root, config, is_serving=self._is_serving)
            self._staging = open_staging(Path(config.site_dir), is_copy=self._is_dirty)
        except OSError as error:
            raise PluginError(f"{format_refusal(error, root)}\nNothing was built; the site is as it was.") from error
        config.watch.extend(str(folder) for folder in watched if folder.exists())
        config.site_dir = str(self._staging.path)
        self._config = config
        self._is_built = False
        return config

    @event_priority(-100)  # last, when the other plugins have written their files
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Note that the site is complete, and in ``serve`` put it in place."""
        _take_clock_out(Path(config.site_dir))
        self._is_built = True
        if self._is_serving:
            self._finish()

    def on_build_error(self, *, error: Exception) -> None:
        """Give the staging folder up. MkDocs reports ``error``, but of a template of ours it would show a traceback."""
        self._is_built = False
        self._finish()
        theme = Path(self._config.theme.custom_dir or "") if self._config is not None else None
        fault = find_template_fault(error, theme, "templates/theme") if theme is not None else None
        if fault is not None:
            report = format_diagnostics([fault], Format.TEXT, read_line=lambda location: None)
            raise _abort(report, "The site is as it was.") from error

    def on_shutdown(self) -> None:
        """Put the site in place if it is complete; an interrupt (Ctrl-C) comes here without an ``on_build_error``."""
        self._finish()

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Follow the sources alone: docs/ is written by each build, and following it would build everything twice."""
        server.unwatch(config.docs_dir)
        assets = Path(config.docs_dir, "assets")
        if assets.is_dir():
            server.watch(str(assets))
        server.builder = _keeping_last_good(builder)
        return server

    def _finish(self) -> None:
        """Exchange or discard the staging folder, if there is one, and give MkDocs the real folder back."""
        staging, self._staging = self._staging, None
        if staging is None:
            return
        if self._config is not None:
            self._config.site_dir = str(staging.target)  # gh-deploy reads it after all events
        if not self._is_built:
            discard(staging)
            return
        try:
            exchange(staging)
        except OSError as error:
            raise PluginError(f"the old site stands, the new one could not take its place: {error}") from error


def _generate(root: Path, config: MkDocsConfig, *, is_serving: bool) -> tuple[Path, ...]:
    """Bring docs/ up to date; returns the folders that it is made from. Raises Abort, nothing written, on a fault."""
    generated = generate(root)
    if generated.tally is not None:
        _log.info(str(generated.tally))
    if generated.pages is None:
        raise _abort(generated.report)
    differences = list(_differences(config, generated, is_serving=is_serving))
    if differences:
        raise _abort("\n".join(_line(diagnostic) for diagnostic in differences))
    written = write_pages(Path(config.docs_dir), generated.pages)
    if written.has_errors:
        raise _abort(format_diagnostics(written.diagnostics, Format.TEXT, read_line=lambda location: None))
    _warn(generated, written)
    return generated.watched


def _differences(config: MkDocsConfig, generated: Generated, *, is_serving: bool) -> Iterator[Diagnostic]:
    """Where mkdocs.yml says something else than content/site.yaml: readers see both.

    ``serve`` puts its own address in the place of ``site_url``, so that there is nothing to compare.
    """
    pairs: list[tuple[str, str | None, str]] = [("site_name", config.site_name, generated.title)]
    if generated.address and not is_serving:
        pairs.append(("site_url", config.site_url, generated.address))
    for key, configured, written in pairs:
        if (configured or "") != written:
            message = f'`{key}` is "{configured}"; content/site.yaml has "{written}"'
            place = Location(Path(config.config_file_path).name)
            yield Diagnostic("G108", message, place, "make the two agree")


def _abort(report: str, kept: str = "docs/ and the site are as they were.") -> Abort:
    click.echo(report, nl=False)
    return Abort(f"Nothing was built: there are faults, listed above. {kept}")


def _warn(generated: Generated, written: Written) -> None:
    """Give warnings to MkDocs, whose ``--strict`` counts what its own log has seen."""
    for diagnostic in (*generated.diagnostics, *written.diagnostics):
        if diagnostic.severity is Severity.WARNING:
            _log.warning(_line(diagnostic))


def _line(diagnostic: Diagnostic) -> str:
    cure = f" ({diagnostic.cure})" if diagnostic.cure else ""
    return f"{diagnostic.location}: {diagnostic.severity.value} {diagnostic.code}: {diagnostic.message}{cure}"


def _take_clock_out(site: Path) -> None:
    """Pack the sitemap again without the day of the build, which MkDocs writes into it."""
    sitemap = site / "sitemap.xml"
    if sitemap.is_file():
        sitemap.with_name("sitemap.xml.gz").write_bytes(gzip.compress(sitemap.read_bytes(), mtime=0))


def _keeping_last_good(builder: Callable[..., None]) -> Callable[..., None]:
    """A builder for ``serve`` that reports a fault and returns; an exception would block every request until mended."""

    def build(*arguments: Any) -> None:
        try:
            builder(*arguments)
        except MkDocsException as error:
            _log.error(f"{error.format_message()} The last good site stays up.")
        except Exception:
            _log.exception("The rebuild failed. The last good site stays up.")

    return build
