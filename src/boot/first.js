// Before the first paint: script runs, which page this is, answers and a card of these days exist here, and how the
// reader wants to see the page. Of answers and card the day is all that is read, of the people that they are several;
// a practice reads nothing of them.
(function (root) {
  root.dataset.script = "on";
  root.dataset.path = location.pathname;
  var kept = function (name) {
    return localStorage.getItem(root.dataset.mark.replace(/mark$/, name));
  };
  try {
    if (!("practice" in root.dataset)) {
      var day = kept("mark");
      if (day !== null) root.dataset.record = day;
      day = kept("card");
      if (day !== null) {
        root.dataset.hasCard = day;
        if (Date.now() - Date.parse(day) > 366 * 86400000) root.dataset.cardOld = "";
      }
      if ((kept("people") || "").split('"id":').length > 2) root.dataset.several = "";
      root.dataset.region = kept("region") || "";
    }
    root.dataset.display = kept("display") || "";
  } catch (blocked) {}
})(document.documentElement);
