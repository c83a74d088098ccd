// The frame by keyboard, which Material leaves to the pointer: the menu, the inside of a preview; and details on paper.

// --- the menu of narrow windows

const drawer = document.getElementById("__drawer")

// A label cannot take the focus, nor be a button by its role; a button in its place can.
function makeButton(label) {
  const button = document.createElement("button")
  button.type = "button"
  button.className = `${label.className} menu-button`
  button.setAttribute("aria-label", "Menu")
  button.append(...label.childNodes)
  label.replaceWith(button)
  return button
}

function setUpMenu(button, menu) {
  const tell = () => button.setAttribute("aria-expanded", String(drawer.checked))
  const close = () => drawer.checked && drawer.click()
  tell()
  drawer.addEventListener("change", tell)
  button.addEventListener("click", (event) => {
    drawer.click()
    const isByKey = event.detail === 0
    // The links can take the focus when the style that shows them is in force.
    if (drawer.checked && isByKey) requestAnimationFrame(() => menu.querySelector("a")?.focus())
  })
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) close()
  })
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.checked) return
    close()
    button.focus()
  })
}

const menuLabel = document.querySelector(".md-header label[for=__drawer]")
const menu = document.querySelector(".md-sidebar--primary")
if (menuLabel && menu) setUpMenu(makeButton(menuLabel), menu)

// --- previews of notes

// A preview is a dialog without a name, at the end of the page, far from its reference.
function setUpPreview(preview) {
  preview.setAttribute("aria-label", "Note")
  const keys = document.createElement("p")
  keys.className = "preview-keys"
  keys.textContent = "↓ into the note, Esc to close"
  preview.firstElementChild.append(keys)
}

new MutationObserver((changes) => {
  for (const { addedNodes } of changes)
    for (const node of addedNodes) if (node.matches?.(".md-tooltip2[role=dialog]")) setUpPreview(node)
}).observe(document.body, { childList: true })

let entered = null // the reference whose preview has the focus

function enterPreview(reference, preview) {
  const first = preview.querySelector("a[href]:not(.footnote-backref)")
  if (!first) return
  entered = reference
  preview.dispatchEvent(new MouseEvent("mouseenter")) // what is under the pointer stays open
  first.focus()
}

// Beside the reference, not on it: it would open its preview again.
function leavePreview(preview) {
  const place = entered.parentElement
  entered = null
  place.tabIndex = -1
  place.focus()
  preview.dispatchEvent(new MouseEvent("mouseleave"))
}

document.addEventListener("keydown", (event) => {
  const preview = document.querySelector(".md-tooltip2--active[role=dialog]")
  if (!preview) return
  const focused = document.activeElement
  if (event.key === "ArrowDown" && focused.matches(".footnote-ref")) {
    event.preventDefault()
    enterPreview(focused, preview)
  } else if (entered && preview.contains(focused)) {
    const links = [...preview.querySelectorAll("a[href]:not(.footnote-backref)")]
    const isAtEnd = focused === links.at(event.shiftKey ? 0 : -1)
    if (event.key === "Escape") leavePreview(preview)
    else if (event.key === "Tab" && isAtEnd) {
      // Forwards the way leads past the reference, backwards to its place.
      const reference = entered
      leavePreview(preview)
      if (event.shiftKey) event.preventDefault()
      else reference.focus()
    }
  }
}, { capture: true }) // before Escape takes the focus away

// --- paper

// Material opens all details for the printer; print.css shows those claims that the reader had opened.
document.addEventListener("click", (event) => {
  const details = event.target.closest?.("summary")?.parentElement
  if (details) details.toggleAttribute("data-opened", !details.open) // a click comes before what it does
})
