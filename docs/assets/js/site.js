// What the site adds to Material's scripts: Escape closes previews of notes, and tables sort. Nothing is lost without it.

// Material opens a preview on hover and focus, and knows no key that closes it. It closes what the pointer leaves.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return
  if (document.activeElement?.matches(".footnote-ref")) document.activeElement.blur()
  for (const element of document.querySelectorAll(".md-tooltip2--active, .footnote-ref"))
    element.dispatchEvent(new MouseEvent("mouseleave"))
})

const FIRST_NUMBER = /(\d[\d,]*(?:\.\d+)?)(?:\/(\d+))?(?:\s+(thousand|million|billion|trillion)\b)?/
const POWERS = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }
const MAGNITUDE = /\b(?:(tens|hundreds) of )?(handful|few|several|dozens|scores|hundreds|thousands|millions|billions|trillions)\b/
// The least that each can mean, to sort by.
const LEAST = { handful: 2, few: 2, several: 2, dozens: 24, scores: 40, tens: 20, hundreds: 200, thousands: 2e3 }
Object.assign(LEAST, { millions: 2e6, billions: 2e9, trillions: 2e12 })

// "1,400 miles" is 1400, "1/7" a seventh, "2 million" 2000000, "hundreds of thousands" 200000; other text sorts as text.
function readNumber(text) {
  const found = text.match(FIRST_NUMBER)
  if (!found) return readMagnitude(text)
  const [, above, below = "1", power] = found
  return (Number(above.replaceAll(",", "")) / Number(below)) * (POWERS[power] ?? 1)
}

function readMagnitude(text) {
  const [, times, words] = text.match(MAGNITUDE) ?? []
  if (!words) return null
  return times ? (LEAST[times] * LEAST[words]) / 2 : LEAST[words]
}

function compareCells(one, other, isNumber) {
  if (isNumber) {
    const [a, b] = [readNumber(one), readNumber(other)]
    if (a !== null && b !== null) return a - b
  }
  return one.localeCompare(other, document.documentElement.lang)
}

function sortTable(table, header) {
  const isAscending = header.getAttribute("aria-sort") !== "ascending"
  const column = header.cellIndex
  const isNumber = column === 0 && table.closest(".table-figures") !== null
  const rows = [...table.tBodies[0].rows]
  rows.sort((a, b) => compareCells(a.cells[column].innerText, b.cells[column].innerText, isNumber))
  if (!isAscending) rows.reverse()
  table.tBodies[0].append(...rows)
  for (const each of table.tHead.rows[0].cells) each.setAttribute("aria-sort", "none")
  header.setAttribute("aria-sort", isAscending ? "ascending" : "descending")
}

function makeSortable(table) {
  for (const header of table.tHead.rows[0].cells) {
    if (header.querySelector("button")) continue
    const button = document.createElement("button")
    button.type = "button"
    button.append(...header.childNodes)
    header.append(button)
    header.setAttribute("aria-sort", "none")
    button.addEventListener("click", () => sortTable(table, header))
  }
}

document$.subscribe(() => document.querySelectorAll(".table-figures table").forEach(makeSortable))
