// The words of a cell open beside the matrix: they get the focus, and Escape gives it back. Without this file a cell
// leads to a page of its own.
(() => {
  "use strict";
  const drawer = document.getElementById("words");
  if (!drawer) return;
  let from = null;

  const shut = () => {
    drawer.replaceChildren();
    if (from && from.isConnected) from.focus();
    from = null;
  };

  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target.matches("a.cell")) from = event.target;
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.target !== drawer || !drawer.firstElementChild) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "shut";
    button.textContent = "Close";
    button.addEventListener("click", shut);
    drawer.prepend(button);
    button.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && drawer.firstElementChild) shut();
  });
})();
