// Keys of the queue: a accept, r reject, e correct, m merge, u undo; j and k are those of every list.
(() => {
  "use strict";
  const typing = (at) => at instanceof HTMLElement && (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName));
  const cards = () => [...document.querySelectorAll(".queue [data-claim]")];
  const here = () => {
    const at = document.activeElement instanceof Element ? document.activeElement.closest("[data-claim]") : null;
    return at || cards().find((card) => !card.querySelector(".made:not(.undone)")) || null;
  };
  let done = []; // cards ruled on from here, the last one last

  const rule = (verdict) => () => {
    const card = here();
    const button = card && card.querySelector(`button[value="${verdict}"]`);
    if (!button) return;
    done.push(card);
    button.click();
  };
  const open = (link) => () => {
    const found = here() && here().querySelector(link);
    if (found) found.click();
  };
  const undo = () => {
    while (done.length) {
      const card = done.pop();
      const button = card.querySelector(".made:not(.undone) .undo");
      if (button) {
        button.click();
        card.focus();
        return;
      }
    }
  };
  const keys = { a: rule("accept"), r: rule("reject"), e: open(".rule a.correct"), m: open("a.merge"), u: undo };

  document.addEventListener("keydown", (event) => {
    if (!keys[event.key] || typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    keys[event.key]();
  }, true);

  // What is ruled on steps back, and the next one comes forward.
  document.addEventListener("htmx:afterSwap", (event) => {
    const made = event.detail.elt instanceof Element ? event.detail.elt : null;
    const card = made && made.closest("[data-claim]");
    if (!card) return;
    const undone = card.querySelector(".made.undone") !== null;
    card.classList.toggle("done", !undone);
    if (undone) return;
    const next = cards().slice(cards().indexOf(card) + 1).find((one) => !one.querySelector(".made:not(.undone)"));
    if (next) {
      next.focus();
      next.scrollIntoView({ block: "center" });
    }
  });

  const first = cards()[0];
  if (first && document.activeElement === document.body) first.focus({ preventScroll: true });
})();
