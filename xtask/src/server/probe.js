// Put first into every page by the test server: hears errors, policy violations and calls to print().
(() => {
  "use strict";
  const probe = { errors: [], violations: [], consoleErrors: [], prints: 0 };
  Object.defineProperty(window, "__probe", { value: probe });

  const text = (value) => {
    if (value instanceof Error) return value.stack || String(value);
    if (typeof value === "string") return value;
    try {
      return JSON.stringify(value) ?? String(value);
    } catch {
      return String(value);
    }
  };

  // Captured, so that a script, style or image that did not load is heard too.
  addEventListener("error", (event) => {
    const from = event.target;
    probe.errors.push(
      from instanceof Element
        ? { message: "did not load", source: from.src || from.href || from.localName }
        : { message: event.message, source: `${event.filename}:${event.lineno}` },
    );
  }, true);
  addEventListener("unhandledrejection", (event) => {
    probe.errors.push({ message: text(event.reason), source: "unhandledrejection" });
  });
  document.addEventListener("securitypolicyviolation", (event) => {
    probe.violations.push({ blockedURI: event.blockedURI, violatedDirective: event.violatedDirective });
  });

  const said = console.error;
  console.error = (...words) => {
    probe.consoleErrors.push(words.map(text).join(" "));
    said.apply(console, words);
  };

  // The worker keeps only what was published, and a page with this script was not.
  Object.defineProperty(navigator, "serviceWorker", { value: undefined });

  // No dialog opens; what listens to printing still hears of it.
  window.print = () => {
    probe.prints += 1;
    dispatchEvent(new Event("beforeprint"));
    dispatchEvent(new Event("afterprint"));
  };
})();
