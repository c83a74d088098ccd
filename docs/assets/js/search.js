// What readers type, as Material's search needs it. It looks for every word that begins like one of theirs, and asks for
// no more than one of them: "who" finds "whole", "of" finds "officials", and "losses" does not find "loss".

const SMALL_WORDS = new Set(
  ("a about after all also am an and any are as at be been being but by can could did do does for from had has have he " +
    "her him his how i if in into is it its me my no not of on or our out s say says she should so than that the their " +
    "them then there these they this to up was we were what when where which who whom whose why will with would you your"
  ).split(" "),
)

// The first that fits; what is left is long enough to begin few other words.
const ENDINGS = [/['’]s$/u, /(?<=^\p{L}{4,})(?:ed|ing|ies)$/u, /(?<=^\p{L}+(?:ss|sh|ch|x))es$/u, /(?<=^\p{L}{2,}[^su])s$/u]

function cutEnding(word) {
  return word.replace(ENDINGS.find((ending) => ending.test(word)) ?? "", "")
}

// Words in quotation marks are a phrase, and stay as they are.
function readQuery(query) {
  if (query.includes('"')) return query
  const words = query.split(/\s+/).filter(Boolean)
  const telling = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase().replace(/[^\p{L}\d]/gu, "")))
  return (telling.length ? telling : words).map(cutEnding).join(" ")
}

const QUERY = 2 // Material's number for a message to its worker that asks for results

const post = Worker.prototype.postMessage
Worker.prototype.postMessage = function (message, ...rest) {
  const isQuery = message?.type === QUERY && typeof message.data === "string"
  return post.call(this, isQuery ? { ...message, data: readQuery(message.data) } : message, ...rest)
}

// Material looks when a key is let go. What is pasted by the mouse, dictated or taken from a phone's suggestions has none.
document.addEventListener("input", ({ target }) => {
  if (target.matches(".md-search__input")) target.dispatchEvent(new Event("keyup"))
})
