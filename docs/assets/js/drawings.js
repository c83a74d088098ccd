// What scripts add to drawings: nothing is lost without it.

// Filters of the timeline, by person and by briefing, made from the links of its events.

const GROUPS = [
  { name: "Only events with", links: ".who a" },
  { name: "Only events of the briefing", links: ".told a" },
]

const FEW = 8

function listNames(events, selector) {
  const names = new Map()
  for (const event of events)
    for (const link of event.querySelectorAll(selector)) names.set(link.textContent, (names.get(link.textContent) ?? 0) + 1)
  const sorted = [...names].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
  // Of many names those of a single event would only fill the page.
  return sorted.filter(([, times]) => times > 1 || names.size <= FEW).map(([name]) => name)
}

function matches(event, chosen) {
  return [...chosen].every(([selector, name]) =>
    [...event.querySelectorAll(selector)].some((link) => link.textContent === name),
  )
}

function showChosen(article, events, chosen, status) {
  let shown = 0
  for (const event of events) {
    event.hidden = !matches(event, chosen)
    if (!event.hidden) shown += 1
    const row = article.querySelector(`.plot a[href="#${CSS.escape(event.querySelector("h4").id)}"]`)
    if (row) row.closest("li").hidden = event.hidden
  }
  for (const year of article.querySelectorAll(".year")) year.hidden = !year.querySelector(".event:not([hidden])")
  status.textContent = chosen.size ? `${shown} of ${events.length} events shown` : `All ${events.length} events shown`
}

function makeGroup({ name, links }, events, chosen, show) {
  const group = document.createElement("div")
  group.setAttribute("role", "group")
  group.setAttribute("aria-label", name)
  const title = document.createElement("span")
  title.className = "name"
  title.textContent = name
  group.append(title)
  for (const choice of listNames(events, links)) {
    const button = document.createElement("button")
    button.type = "button"
    button.textContent = choice
    button.setAttribute("aria-pressed", "false")
    button.addEventListener("click", () => {
      const isChosen = chosen.get(links) === choice
      isChosen ? chosen.delete(links) : chosen.set(links, choice)
      for (const each of group.querySelectorAll("button"))
        each.setAttribute("aria-pressed", String(each === button && !isChosen))
      show()
    })
    group.append(button)
  }
  return group
}

function makeFilters(drawing) {
  const article = drawing.closest("article")
  const events = [...article.querySelectorAll(".event")]
  const chosen = new Map()
  const filters = document.createElement("div")
  filters.className = "filters"
  const status = document.createElement("div")
  status.setAttribute("role", "status")
  const show = () => showChosen(article, events, chosen, status)
  const groups = GROUPS.map((group) => makeGroup(group, events, chosen, show))
  filters.append(...groups.filter((group) => group.querySelectorAll("button").length > 1), status)
  drawing.before(filters)
  show()
  // An address that leads to a hidden event shows all of them again.
  addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (!target?.closest(".event")?.hidden) return
    chosen.clear()
    for (const button of filters.querySelectorAll("button")) button.setAttribute("aria-pressed", "false")
    show()
    target.scrollIntoView()
  })
}

// In the map of people the arcs of a name stand out while the pointer or the focus is on it.

function showArcs(ties, row) {
  for (const arc of ties.querySelectorAll("[data-rows]"))
    arc.classList.toggle("chosen", arc.dataset.rows.split(" ").includes(row))
}

function followNames(ties) {
  ties.querySelectorAll(".names a").forEach((link, number) => {
    for (const begin of ["mouseenter", "focus"]) link.addEventListener(begin, () => showArcs(ties, String(number)))
    for (const end of ["mouseleave", "blur"]) link.addEventListener(end, () => showArcs(ties, ""))
  })
}

document$.subscribe(() => {
  document.querySelectorAll(".ties").forEach(followNames)
  for (const drawing of document.querySelectorAll(".drawing-timeline"))
    if (!drawing.parentElement.querySelector(".filters")) makeFilters(drawing)
})
