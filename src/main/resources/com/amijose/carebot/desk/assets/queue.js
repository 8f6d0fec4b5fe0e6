// Selecting cases, filters that apply by themselves, and a list that keeps its place when it is renewed.
(() => {
  "use strict";
  const $$ = (selector) => [...document.querySelectorAll(selector)];
  const boxes = () => $$('[data-row] input[type="checkbox"]');
  const showBulk = () => {
    const bulk = document.querySelector(".bulk");
    if (!bulk) return;
    const count = boxes().filter((box) => box.checked).length;
    bulk.hidden = count === 0;
    bulk.querySelector("[data-count]").textContent = String(count);
  };
  document.addEventListener("change", (event) => {
    if (event.target.closest("[data-row]")) showBulk();
    if (event.target.id === "sort") event.target.form.requestSubmit();
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest('[data-do="unselect"]')) {
      for (const box of boxes()) box.checked = false;
      showBulk();
    }
    const open = document.querySelector("details.filters[open]");
    if (open && !open.contains(event.target)) open.open = false;
  });
  // An address without its empty parts can be read and kept.
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-quick]")) return;
    for (const field of event.target.elements) if (field.name && !field.value) field.disabled = true;
  });

  let kept = null;
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target.id !== "list") return;
    const row = document.querySelector('[data-row][aria-current="true"]');
    kept = {
      checked: new Set(boxes().filter((box) => box.checked).map((box) => box.value)),
      row: row?.dataset.id,
      focused: row?.contains(document.activeElement) ?? false,
    };
  });
  document.addEventListener("htmx:afterSwap", () => {
    if (!kept) return;
    for (const box of boxes()) box.checked = kept.checked.has(box.value);
    const row = kept.row && document.querySelector(`[data-row][data-id="${CSS.escape(kept.row)}"]`);
    if (row) {
      row.setAttribute("aria-current", "true");
      if (kept.focused) row.querySelector("a")?.focus({ preventScroll: true });
    }
    kept = null;
    showBulk();
  });
  const name = location.pathname.match(/^\/queue\/([a-z]+)/)?.[1] ?? "review";
  sessionStorage.setItem("queue", name);
  addEventListener("pageshow", showBulk);
})();
