// The same slides and notes in the peers' own languages, built with the peers' own commands.

import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const escaped = (text) => text.replace(/([\\`*_#|~[\]{}])/g, "\\$1");

/** A block as HTML. */
function html({ tag, start, items }) {
  if (!["ul", "ol"].includes(tag)) return `<${tag}>${items[0]}</${tag}>`;
  const from = tag === "ol" && start > 1 ? ` start="${start}"` : "";
  return `<${tag}${from}>${items.map((item) => `<li>${item}</li>`).join("")}</${tag}>`;
}

/** A block as Markdown. */
function markdown({ tag, start, items }) {
  const marks = { p: () => "", h3: () => "### ", ul: () => "- ", ol: (at) => `${start + at}. ` };
  return items.map((item, at) => marks[tag](at) + escaped(item)).join("\n");
}

/** All slides as Markdown below `head`; the notes as both peers read them, in a comment. */
function pages({ slides }, head) {
  const one = ({ heading, blocks, notes }, at) =>
    [`${at === 0 ? "#" : "##"} ${escaped(heading)}`, ...blocks.map(markdown), `<!--\n${notes.join("\n\n")}\n-->`].join("\n\n");
  return `---\n${head}\n---\n\n${slides.map(one).join("\n\n---\n\n")}\n`;
}

/** The page of reveal.js's own `index.html`, with slides and without the plugins that they do not need. */
function reveal({ title, slides }, theme) {
  const one = ({ heading, blocks, notes }, at) => {
    const rank = at === 0 ? "h1" : "h2";
    const said = notes.map((note) => `<p>${note}</p>`).join("");
    return `<section><${rank}>${heading}</${rank}>${blocks.map(html).join("")}<aside class="notes">${said}</aside></section>`;
  };
  return `<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<title>${title}</title>
<link rel="stylesheet" href="dist/reset.css">
<link rel="stylesheet" href="dist/reveal.css">
<link rel="stylesheet" href="dist/theme/${theme}.css">
</head>
<body>
<div class="reveal"><div class="slides">
${slides.map(one).join("\n")}
</div></div>
<script src="dist/reveal.js"></script>
<script src="dist/plugin/notes.js"></script>
<script>
Reveal.initialize({ hash: true, slideNumber: "c/t", transition: "none", plugins: [RevealNotes] });
</script>
</body>
</html>
`;
}

async function write(file, text) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/**
 * Writes every peer's source, and what is served of the one that has no build.
 * @param {string} here the folder that holds `node_modules`
 * @param {string} built where everything goes; emptied first
 */
export async function peers(here, built, deck) {
  await rm(built, { recursive: true, force: true });
  const title = JSON.stringify(deck.title);
  // Slidev would ask other hosts for its letters and its icon, which a hall without a network does not reach.
  const slidev = ["theme: default", `title: ${title}`, "aspectRatio: 4/3", "favicon: data:,", "fonts:", "  provider: none", "htmlAttrs:", "  lang: ja"];
  await write(join(built, "slidev.md"), pages(deck, slidev.join("\n")));
  const marp = ["marp: true", "theme: default", `title: ${title}`, "size: 4:3", "paginate: true", "lang: ja"];
  await write(join(built, "marp.md"), pages(deck, marp.join("\n")));
  for (const [name, theme] of [["reveal", "serif"], ["reveal-black", "black"]]) {
    await write(join(built, name, "index.html"), reveal(deck, theme));
    for (const file of ["reset.css", "reveal.css", `theme/${theme}.css`, "reveal.js", "plugin/notes.js"]) {
      await cp(join(here, "node_modules/reveal.js/dist", file), join(built, name, "dist", file));
    }
  }
}
