// Starts the slides' program. From a folder (file:) a browser fetches nothing: there the program comes as a script.
(() => {
  const here = document.currentScript;
  const fail = () => (document.documentElement.dataset.deck = "failed");
  const start = (program) => wasm_bindgen({ module_or_path: program }).catch(fail);
  if (location.protocol !== "file:") return start(here.dataset.wasm);
  const script = document.createElement("script");
  script.src = here.dataset.inline;
  script.onload = () => start(Uint8Array.from(atob(engawaLecturer), (letter) => letter.charCodeAt(0)));
  script.onerror = fail;
  document.head.append(script);
})();
