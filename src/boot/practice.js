// On the pages of a practice. Whoever comes back to one that the browser kept whole finds it empty, and what the program
// calls its pages is marked too.

const root = document.documentElement;

addEventListener("pageshow", (event) => event.persisted && location.reload());

function mark() {
  if (!document.title.startsWith(root.dataset.practice)) document.title = `${root.dataset.practice}｜${document.title}`;
}
new MutationObserver(mark).observe(document.querySelector("title"), { childList: true });
mark();
