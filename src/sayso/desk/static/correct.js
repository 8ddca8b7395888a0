// Correcting by selecting words: what is selected in the text goes into the field that was used last.
(() => {
  "use strict";
  const text = document.getElementById("text");
  const form = document.querySelector("form.correction");
  if (!text || !form) return;
  const fields = [...form.querySelectorAll("[data-words]")];
  let field = fields[0];

  const mark = () => fields.forEach((one) => one.classList.toggle("aim", one === field));
  fields.forEach((one) => {
    one.addEventListener("focus", () => { field = one; mark(); });
    one.addEventListener("input", () => { form.elements[`at ${one.name}`].value = ""; });
  });
  mark();

  // A word that is selected in part is meant whole; what is typed into the field is taken to the letter.
  const whole = (all, start, end) => {
    if (!Intl.Segmenter) return [start, end];
    const room = 200;
    const base = Math.max(0, start - room);
    const words = new Intl.Segmenter(undefined, { granularity: "word" }).segment(all.slice(base, end + room));
    const [first, last] = [words.containing(start - base), words.containing(end - 1 - base)];
    const bare = base + last.index + last.segment.replace(/['’]s$/u, "").length; // whose it is: only where that is selected
    return [
      first.isWordLike ? base + first.index : start,
      last.isWordLike ? (end <= bare ? bare : base + last.index + last.segment.length) : end,
    ];
  };

  const place = () => {
    const chosen = getSelection();
    if (!chosen.rangeCount || chosen.isCollapsed) return null;
    const range = chosen.getRangeAt(0);
    if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
    const before = range.cloneRange();
    before.selectNodeContents(text);
    before.setEnd(range.startContainer, range.startOffset);
    const [lead, words] = [before.toString(), range.toString()];
    if (!words.trim()) return null;
    const from = lead.length + words.length - words.trimStart().length;
    const all = text.textContent;
    const [start, end] = whole(all, from, from + words.trim().length);
    const told = all.slice(start, end);
    const first = [...all.slice(0, start)].length; // code points, as the ledger counts
    return { words: told, start: first, end: first + [...told].length };
  };

  const put = () => {
    const found = place();
    if (!found) return;
    const at = form.elements[`at ${field.name}`];
    const line = found.words.replace(/\s+/g, " ");
    if (field.name === "words") {
      field.value = found.words;
      at.value = `${found.start}-${found.end}`;
    } else {
      field.value = [field.value.trim(), line].filter(Boolean).join("\n");
      at.value = [at.value, `${line}|${found.start}-${found.end}`].filter(Boolean).join("\n");
    }
    field.focus();
  };

  const claimed = document.getElementById("claimed");
  text.scrollTop = claimed.offsetTop - text.offsetTop - text.clientHeight / 3;
  text.addEventListener("mouseup", put);
  text.addEventListener("keydown", (event) => {
    const ways = { ArrowRight: ["forward", "word"], ArrowLeft: ["backward", "word"], ArrowDown: ["forward", "line"], ArrowUp: ["backward", "line"] };
    const chosen = getSelection();
    if (event.key === "Enter") {
      event.preventDefault();
      put();
    } else if (ways[event.key]) {
      event.preventDefault();
      if (!chosen.rangeCount || !text.contains(chosen.anchorNode)) chosen.collapse(claimed, 0);
      chosen.modify(event.shiftKey ? "extend" : "move", ...ways[event.key]);
    }
  });
})();
