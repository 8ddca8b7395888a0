// The picture of flows, laid out anew by d3-sankey for the room that there is; flows and rows light up together.
// Without this file the picture that the server drew stays.
(() => {
  "use strict";
  const SVG = "http://www.w3.org/2000/svg";
  const CAMPS = ["affirms", "hedges", "others", "denies"];
  const ENDS = ["giver", "goods", "receiver"];
  const MOST = 40;

  const made = (name, attributes, into) => {
    const node = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
    return into.appendChild(node);
  };

  const graph = (rows) => {
    const nodes = new Map();
    const links = [];
    const node = (column, name) => {
      const id = `${column} ${name}`;
      if (!nodes.has(id)) nodes.set(id, { id, column, name: name || `${ENDS[column]} not told`, told: Boolean(name) });
      return id;
    };
    rows.forEach((row) => {
      const ends = ENDS.map((end, column) => node(column, row.dataset[end]));
      const says = ENDS.map((end) => row.dataset[end] || "not told").join(" → ");
      CAMPS.filter((camp) => Number(row.dataset[camp])).forEach((camp) => {
        const value = Number(row.dataset[camp]);
        [0, 1].forEach((at) => links.push({ source: ends[at], target: ends[at + 1], value, camp, row, title: `${says}: ${camp} ${value}` }));
      });
    });
    return { nodes: [...nodes.values()], links };
  };

  const fitted = (text, letters) => (text.length > letters ? `${text.slice(0, letters - 1).trimEnd()}…` : text);

  const draw = (picture, rows) => {
    const svg = picture.querySelector("svg");
    const room = Math.max(picture.querySelector(".wide").clientWidth, 300);
    const width = Math.min(room, 1200);
    const margin = width > 640 ? 170 : 84;
    const letters = width > 640 ? 22 : 10;
    const data = graph(rows);
    const tallest = Math.max(...[0, 1, 2].map((column) => data.nodes.filter((node) => node.column === column).length));
    const height = Math.min(620, Math.max(90, tallest * 34));
    const layout = d3.sankey().nodeId((node) => node.id).nodeWidth(10).nodePadding(14).nodeAlign((node) => node.column)
      .extent([[margin, 6], [width - margin, height - 6]]);
    const found = layout(data);
    svg.querySelectorAll(".ribbons, .node").forEach((node) => node.remove());
    svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    svg.setAttribute("width", width);
    svg.setAttribute("height", height);
    svg.classList.add("fitted");
    svg.classList.toggle("small", width <= 640);
    const ribbons = made("g", { class: "ribbons" }, svg);
    const path = d3.sankeyLinkHorizontal();
    found.links.forEach((link) => {
      const drawn = made("path", { class: `ribbon ${link.camp}`, d: path(link), "stroke-width": Math.max(1, link.width), "data-channel": link.row.dataset.channel }, ribbons);
      made("title", {}, drawn).textContent = link.title;
    });
    found.nodes.forEach((node) => {
      const group = made("g", { class: `node${node.told ? "" : " untold"}`, "data-node": node.id }, svg);
      made("title", {}, group).textContent = node.name;
      made("rect", { x: node.x0, y: node.y0, width: 10, height: Math.max(2, node.y1 - node.y0) }, group);
      const left = node.column === 0;
      const text = made("text", { x: left ? node.x0 - 6 : node.x1 + 6, y: (node.y0 + node.y1) / 2 + 4, "text-anchor": left ? "end" : "start" }, group);
      text.textContent = fitted(node.name, letters);
    });
  };

  const light = (picture, rows, wanted) => {
    picture.querySelectorAll(".ribbon").forEach((ribbon) => {
      const lit = wanted.includes(ribbon.dataset.channel);
      ribbon.classList.toggle("lit", lit);
      ribbon.classList.toggle("dim", wanted.length > 0 && !lit);
    });
    rows.forEach((row) => row.classList.toggle("lit", wanted.includes(row.dataset.channel)));
  };

  const channelsAt = (target, rows) => {
    const ribbon = target.closest("[data-channel]");
    if (ribbon) return [ribbon.dataset.channel];
    const node = target.closest("[data-node]");
    if (!node) return [];
    const [column, ...name] = node.dataset.node.split(" ");
    return rows.filter((row) => row.dataset[ENDS[column]] === name.join(" ")).map((row) => row.dataset.channel);
  };

  const start = () => {
    const picture = document.getElementById("picture");
    const rows = [...document.querySelectorAll("tr[data-channel]")];
    if (!picture || !rows.length || picture.dataset.ready) return;
    picture.dataset.ready = "yes";
    const shown = rows.slice(0, MOST);
    draw(picture, shown);
    let width = innerWidth;
    addEventListener("resize", () => {
      if (innerWidth === width || !picture.isConnected) return;
      width = innerWidth;
      draw(picture, shown);
    });
    const results = document.getElementById("results");
    ["mouseover", "focusin"].forEach((kind) => results.addEventListener(kind, (event) => light(picture, rows, channelsAt(event.target, rows))));
    picture.addEventListener("click", (event) => {
      const [first] = channelsAt(event.target, rows);
      if (first) document.getElementById(`channel-${first}`).scrollIntoView({ block: "center" });
    });
  };

  start();
  document.addEventListener("htmx:afterSettle", start);
})();
