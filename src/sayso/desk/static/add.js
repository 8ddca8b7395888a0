// On the page that adds: an upload that is too large is said before it is sent; each step of the work is told aloud.
(() => {
  "use strict";
  const form = document.querySelector("form.adding");
  const said = document.querySelector("[data-told]");
  const problem = form && form.querySelector("[data-problem]");
  if (!form || !said || !problem) return;

  const wrong = (files) => {
    const bytes = [...files].reduce((sum, file) => sum + file.size, 0);
    if (files.length > Number(form.dataset.files)) return `These are ${files.length} files; ${form.dataset.files} are taken at once.`;
    const megabytes = Math.ceil(bytes / 1024 / 1024);
    if (megabytes >= Number(form.dataset.megabytes)) return `These are ${megabytes} MB; less than ${form.dataset.megabytes} MB are taken at once.`;
    return "";
  };

  const files = form.querySelector("input[type=file]");
  const look = () => {
    problem.textContent = wrong(files.files);
    problem.hidden = !problem.textContent;
    return problem.hidden;
  };
  files.addEventListener("change", look);
  form.addEventListener("submit", (event) => {
    if (!look()) event.preventDefault();
    else form.querySelector("button").disabled = true;
  });
  window.addEventListener("pageshow", () => { form.querySelector("button").disabled = false; });

  const zone = form.querySelector(".drop");
  const over = (event) => {
    if (!event.dataTransfer || ![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    zone.classList.toggle("over", event.type === "dragover");
    if (event.type === "drop") {
      files.files = event.dataTransfer.files;
      look();
    }
  };
  for (const name of ["dragover", "dragleave", "drop"]) document.addEventListener(name, over);

  document.addEventListener("htmx:afterSwap", () => {
    const now = [...document.querySelectorAll("#jobs [data-state]")].map((node) => node.textContent.trim())[0] || "";
    if (said.textContent !== now) said.textContent = now;
  });
})();
