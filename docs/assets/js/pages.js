// What scripts add at claims, notes and labels: nothing is lost without them.

// The legend of the page, opened over it by `l` or `?`, or by the sign in the header.

function openLegend() {
  const legend = document.querySelector("details.legend")
  if (!legend || document.querySelector("dialog.legend")) return
  const dialog = document.createElement("dialog")
  dialog.className = "legend"
  const heading = document.createElement("h2")
  heading.id = "legend-title"
  heading.textContent = legend.querySelector("summary").textContent
  dialog.setAttribute("aria-labelledby", heading.id)
  const close = makeTool("Close", () => dialog.close())
  const rest = [...legend.children].filter((child) => child.localName !== "summary")
  dialog.append(heading, close, ...rest.map((child) => child.cloneNode(true)))
  dialog.addEventListener("close", () => dialog.remove())
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close())
  document.querySelector(".md-content article").append(dialog) // results of a search are articles too
  dialog.showModal()
}

function makeTool(words, act) {
  const button = document.createElement("button")
  button.type = "button"
  button.className = "tool"
  button.textContent = words
  button.addEventListener("click", act)
  return button
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const [typed] = event.composedPath() // inside a search that hides its parts, too
  if (typed.closest?.("input, textarea, select, [contenteditable]")) return
  if (event.key === "l" || event.key === "?") openLegend()
})

// The sign in the header leads to the page about method, and to the legend of the page where there is one.
document.querySelector(".legend-button")?.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || !document.querySelector("details.legend")) return
  event.preventDefault()
  openLegend()
})

// A button at each claim that copies its address. Where the clipboard is closed to pages, the address is in the bar.

async function copyAddress(button, anchor) {
  const address = new URL(`#${anchor}`, location.href).href
  history.replaceState(history.state, "", address)
  try {
    await navigator.clipboard.writeText(address)
    button.textContent = "Link copied"
  } catch {
    button.textContent = "Link is in the address bar"
  }
  setTimeout(() => (button.textContent = "Copy link"), 3000)
}

function addCopyButton(claim) {
  const anchor = claim.querySelector(":scope > h4[id]")?.id
  if (!anchor || claim.querySelector(":scope > .tool")) return
  const button = makeTool("Copy link", () => copyAddress(button, anchor))
  button.setAttribute("aria-live", "polite")
  claim.append(button)
}

// On a screen without a pointer the first tap on a number opens the preview, as focus does; the second leads to the note.

let tapped = null

document.addEventListener(
  "click",
  (event) => {
    const reference = event.target.closest?.(".footnote-ref")
    if (!reference || !matchMedia("(hover: none)").matches) return
    if (tapped === reference) return
    event.preventDefault()
    event.stopPropagation()
    tapped = reference
    reference.focus()
  },
  true,
)
document.addEventListener("focusout", (event) => {
  if (event.target === tapped) tapped = null
})

document$.subscribe(() => {
  document.querySelectorAll(".claim").forEach(addCopyButton)
})
