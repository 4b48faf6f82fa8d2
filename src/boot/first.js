// Before the first paint: script runs, and a record of this day exists here. The day is all that is read.
(function (root) {
  root.dataset.script = "on";
  try {
    var day = localStorage.getItem(root.dataset.mark);
    if (day !== null) root.dataset.record = day;
  } catch (blocked) {}
})(document.documentElement);
