"""What the first visit of a briefing costs, and how long a slow phone takes until the text is drawn.

Run: python tests/measure/first_load.py [FOLDER]

FOLDER is a built site; without it, site/. The phone has 360 by 780 pixels, a processor four times slower than this
machine's, and a line of 1.6 Mbit/s down, 750 kbit/s up and 150 ms there and back ("slow 4G"); nothing is cached.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

from playwright.sync_api import sync_playwright

from tests.browser.chromium import CURE, FLAGS, find_chromium
from tests.site.hosting import hosting

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Request

RUNS = 5
SLOWER = 4
LINE = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}

# Times since the page was asked for, in ms; shift is the sum that the web calls cumulative layout shift.
_READ_TIMES = """() => new Promise(resolve => {
  const times = { text: 0, largest: 0, shift: 0 }
  const observe = (type, read) => new PerformanceObserver(list => list.getEntries().forEach(read))
    .observe({ type, buffered: true })
  observe("paint", entry => { if (entry.name === "first-contentful-paint") times.text = entry.startTime })
  observe("largest-contentful-paint", entry => { times.largest = entry.startTime })
  observe("layout-shift", entry => { times.shift += entry.value })
  setTimeout(() => resolve(times), 500)
})"""


@dataclass(frozen=True)
class Load:
    """One first visit: bytes before compression, times in ms.

    Without the search, its program and its index, which comes when the text has long been drawn.
    """

    page_bytes: int
    frame_bytes: int
    requests: int
    shift: float
    text: float
    largest: float


@contextmanager
def visiting(browser: Browser, *, is_slow: bool) -> Iterator[Page]:
    """A window of a phone whose cache is empty."""
    context = browser.new_context(viewport={"width": 360, "height": 780})
    page = context.new_page()
    if is_slow:
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", LINE)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    yield page
    context.close()


def load(page: Page, url: str) -> Load:
    """Open the page and read what it cost."""
    finished: list[Request] = []
    page.on("requestfinished", lambda request: finished.append(request))
    page.goto(url, wait_until="load", timeout=60_000)
    times = page.evaluate(_READ_TIMES)
    sizes = {request.url: request.sizes()["responseBodySize"] for request in finished if "/search" not in request.url}
    frame = sum(size for address, size in sizes.items() if address != url)
    return Load(sizes[url], frame, len(sizes), times["shift"], times["text"], times["largest"])


def main() -> None:
    site = Path(sys.argv[1] if len(sys.argv) > 1 else "site")
    chromium = find_chromium()
    if chromium is None:
        sys.exit(CURE)
    briefings = sorted(path for path in (site / "briefings").glob("*.html") if path.name != "index.html")
    if not briefings:
        sys.exit(f"{site} has no briefings: build the site first, or name its folder")
    with hosting(site, "") as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        for path in briefings:
            runs = []
            for _ in range(RUNS):
                with visiting(browser, is_slow=True) as page:
                    runs.append(load(page, f"{address}briefings/{path.name}"))
            print(
                f"{path.stem}: text drawn after {median(run.text for run in runs) / 1000:.1f} s, "
                f"largest piece after {median(run.largest for run in runs) / 1000:.1f} s (median of {RUNS}); "
                f"{runs[0].requests} requests; page {runs[0].page_bytes / 1000:.0f} kB, "
                f"frame {runs[0].frame_bytes / 1000:.0f} kB, before compression; "
                f"layout shift {max(run.shift for run in runs):.3f}"
            )
        browser.close()


if __name__ == "__main__":
    main()
