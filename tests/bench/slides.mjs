// What stands on the slides of our own deck, read out of its HTML by the browser itself.

/**
 * The deck's title and its slides; each with heading, blocks (`tag`, `start`, `items` of HTML with nothing but `<b>`) and notes.
 * @param page a page of Chromium
 * @param {string} address where the deck is
 */
export async function read(page, address) {
  await page.open(address);
  const { result, exceptionDetails } = await page.send("Runtime.evaluate", {
    expression: `(${inside})()`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception.description);
  return result.value;
}

/** Runs in the page; asks for the document again, before a program changed it. */
async function inside() {
  const html = await (await fetch(location.href)).text();
  const deck = new DOMParser().parseFromString(html, "text/html");
  const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  // Places where a line may end are ours alone; a deck written by hand has none.
  const line = (node) => {
    const parts = [...node.childNodes].map((child) => {
      if (child.nodeType === Node.TEXT_NODE) return escape(child.data);
      if (child.localName === "wbr") return "";
      if (child.localName === "b") return `<b>${line(child)}</b>`;
      if (["span", "a"].includes(child.localName)) return line(child);
      throw new Error(`slides.mjs does not know <${child.localName}> in a line`);
    });
    return parts.join("").replaceAll("</b><b>", "").trim();
  };
  const block = (node) => {
    const tag = node.localName;
    if (["p", "h3"].includes(tag)) return { tag, items: [line(node)] };
    if (["ul", "ol"].includes(tag)) {
      return { tag, start: Number(node.getAttribute("start") ?? 1), items: [...node.children].map(line) };
    }
    throw new Error(`slides.mjs does not know <${tag}> on a slide`);
  };
  const slides = [...deck.querySelectorAll("section.slide")].map((slide) => ({
    heading: line(slide.querySelector("h1, h2")),
    blocks: [...slide.querySelector(".slide__body").children].map(block),
    notes: [...slide.querySelectorAll(".slide__notes p")].map(line),
  }));
  if (slides.length < 2) throw new Error(`${location.href} has no slides`);
  return { title: slides[0].heading, slides };
}
