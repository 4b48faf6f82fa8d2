// Before the first paint: script runs, a record of this day exists here, and how the reader wants to see the page.
// Of the record the day is all that is read.
(function (root) {
  root.dataset.script = "on";
  try {
    var day = localStorage.getItem(root.dataset.mark);
    if (day !== null) root.dataset.record = day;
    root.dataset.display = localStorage.getItem(root.dataset.mark.replace(/mark$/, "display")) || "";
  } catch (blocked) {}
})(document.documentElement);
