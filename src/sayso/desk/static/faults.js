// What a script asked for and did not get is said above the page: otherwise it would be as if nothing had been done.
(() => {
  "use strict";
  const say = (words) => {
    let told = document.getElementById("fault");
    if (!told) {
      told = document.createElement("p");
      told.id = "fault";
      told.className = "problem fault";
      told.setAttribute("role", "alert");
      document.getElementById("main").before(told);
    }
    if (told.textContent !== words) told.textContent = words;
  };

  document.addEventListener("htmx:responseError", (event) => {
    const page = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
    const parts = [...page.querySelectorAll("#main .problem, #main .problem + p")].map((node) => node.textContent.trim());
    say(parts.filter(Boolean).join(" ") || `The desk answered ${event.detail.xhr.status}.`);
  });
  document.addEventListener("htmx:sendError", () => say("The desk does not answer. Is it still open?"));
  document.addEventListener("htmx:beforeSwap", (event) => {
    const told = document.getElementById("fault");
    if (told && event.detail.xhr.status < 400) told.remove();
  });
})();
