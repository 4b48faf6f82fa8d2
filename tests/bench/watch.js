// Goes into a page before everything else and tells, through the binding `stands`, when each text it waits for stands on the
// screen: uncovered, whole, and in a frame that is done.
(wanted) => {
  const plain = (text) => text.replace(/\s/g, "");
  const inside = (box) =>
    box.width > 0 && box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
  const shown = (element) => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const range = document.createRange();
    range.selectNodeContents(element);
    const box = [...range.getClientRects()].find((one) => one.width > 0);
    if (!box || !inside(box)) return false;
    const top = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    return element.contains(top);
  };
  const stands = (text) =>
    [...document.querySelectorAll("h1, h2, li, p")].some((one) => plain(one.textContent) === text && shown(one));
  const waiting = wanted.map(plain);
  const look = () => {
    if (waiting.length > 0 && document.body && stands(waiting[0])) {
      waiting.shift();
      requestAnimationFrame(() => globalThis.stands(String(performance.now())));
    }
    if (waiting.length > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
