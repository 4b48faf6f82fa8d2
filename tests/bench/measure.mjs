// Loads every deck in turn, round after round: node measure.mjs CHROMIUM ROUNDS CPU DELAY RATE ADDRESS…
// Says one load a line: the place of its address, then its figures in the order of `load.mjs`.

import { readFile } from "node:fs/promises";

import { start } from "./chromium.mjs";
import { load } from "./load.mjs";

const [program, ...words] = process.argv.slice(2);
const [rounds, cpu, delay, rate] = words.splice(0, 4).map(Number);
const decks = words.map((address, place) => ({ address, place }));
const texts = JSON.parse(await readFile(new URL("built/texts.json", import.meta.url), "utf8"));

const chromium = await start(program);
try {
  // The first round warms the browser and the disk up, and is not told.
  for (let round = 0; round <= rounds; round += 1) {
    // Nobody always comes first, and nobody always after the same one.
    const turn = round % decks.length;
    const order = [...decks.slice(turn), ...decks.slice(0, turn)];
    if (round % 2 === 1) order.reverse();
    for (const { address, place } of order) {
      const page = await chromium.page();
      const figures = await load(page, address, texts, { cpu, delay, rate });
      await page.close();
      if (round > 0) console.log([place, ...figures].join("\t"));
    }
  }
} finally {
  await chromium.end();
}
