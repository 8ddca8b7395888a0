// Keys for reading: / to the search, j and k along a list, u back. Without this file every page still reads.
(() => {
  "use strict";
  const typing = (at) => at instanceof HTMLElement && (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName));
  const items = () => [...document.querySelectorAll("[data-list] [data-item]")].filter((item) => item.getClientRects().length);

  const move = (by) => {
    const all = items();
    const at = all.indexOf(document.activeElement);
    const next = at < 0 ? all.find((item) => item.getBoundingClientRect().top > 60) : all[at + by];
    const to = next || (at < 0 ? all[0] : all[at]);
    if (to) {
      to.focus();
      to.scrollIntoView({ block: "center" });
    }
  };

  const keys = {
    "/": () => document.getElementById("find").select(),
    j: () => move(1),
    k: () => move(-1),
    u: () => history.back(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && typing(event.target)) {
      event.target.blur();
    } else if (keys[event.key] && !typing(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      keys[event.key]();
    }
  });
})();
