// Reads our deck and writes the sources of its peers: node prepare.mjs CHROMIUM ADDRESS
// Says which versions will be compared, a name and a version a line.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { start } from "./chromium.mjs";
import { peers } from "./peers.mjs";
import { read } from "./slides.mjs";

const here = import.meta.dirname;
const built = join(here, "built");
const [program, address] = process.argv.slice(2);

const version = async (name) => JSON.parse(await readFile(join(here, "node_modules", name, "package.json"), "utf8")).version;

const chromium = await start(program);
try {
  const deck = await read(await chromium.page(), address);
  await peers(here, built, deck);
  // What must stand on the screen: the title, then the first thing that only the second slide says.
  const plain = (html) => html.replace(/<[^>]*>/g, "");
  const texts = [deck.title, deck.slides[1].blocks[0].items[0]].map(plain);
  await writeFile(join(built, "texts.json"), JSON.stringify(texts));
  const versions = {
    reveal: await version("reveal.js"),
    slidev: await version("@slidev/cli"),
    marp: await version("@marp-team/marp-cli"),
    node: process.versions.node,
    chromium: (await chromium.version()).split("/")[1],
    slides: deck.slides.length,
  };
  for (const [name, value] of Object.entries(versions)) console.log(`${name}\t${value}`);
} finally {
  await chromium.end();
}
