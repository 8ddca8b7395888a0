// On a document's page: an entry and its words light up together, on hover, on focus, and on arrival.
(() => {
  "use strict";
  const text = document.getElementById("text");
  if (!text) return;
  const owner = (node) => (node instanceof Element ? node.closest("[data-entries], [data-entry]") : null);
  const numbers = (node) => (node.dataset.entries || node.dataset.entry || "").split(" ").filter(Boolean);
  let lit = [];

  const light = (wanted) => {
    lit.forEach((node) => node.classList.remove("lit"));
    lit = wanted.flatMap((number) => [
      ...text.querySelectorAll(`[data-entries~="${number}"]`),
      ...document.querySelectorAll(`.entry[data-entry="${number}"]`),
    ]);
    lit.forEach((node) => node.classList.add("lit"));
  };

  const panel = document.querySelector(".read");
  const beside = () => panel && getComputedStyle(panel).position === "sticky";

  // Only what is read moves, never the text under the pointer.
  const show = (entry) => {
    const [all, one] = [panel.getBoundingClientRect(), entry.getBoundingClientRect()];
    if (one.top < all.top || one.bottom > all.bottom) panel.scrollTop += one.top - all.top - all.height / 3;
  };

  const follow = (event) => {
    const node = owner(event.target);
    light(node ? numbers(node) : []);
    const entry = node && lit.find((one) => one.classList.contains("entry"));
    if (!entry || !beside()) return;
    if (text.contains(node)) show(entry);
    else if (event.type === "focusin") lit[0].scrollIntoView({ block: "nearest" });
  };
  const arrived = () => {
    const node = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (node && node.dataset.entry) light([node.dataset.entry]);
  };

  document.addEventListener("mouseover", follow);
  document.addEventListener("focusin", follow);
  window.addEventListener("hashchange", arrived);
  arrived();

  text.addEventListener("click", (event) => {
    const mark = event.target instanceof Element ? event.target.closest("mark[data-entries]") : null;
    if (!mark || !getSelection().isCollapsed) return;
    const entry = document.querySelector(`.entry[data-entry="${numbers(mark).at(-1)}"]`);
    if (entry) entry.scrollIntoView({ block: "nearest" });
  });
})();
