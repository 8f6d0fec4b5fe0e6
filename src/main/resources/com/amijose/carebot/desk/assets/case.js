// The page of a case: forms that open by a key, words that are kept as they are typed, large photos.
(() => {
  "use strict";
  const csrf = document.querySelector('meta[name="csrf"]')?.content ?? "";
  const head = document.querySelector("[data-case]");
  const id = head?.dataset.case;

  // Forms: one is open at a time, its first field has the caret, Esc closes it. All of it happens within
  // the key press, so that whoever types fast never approves what they meant to change.
  const approve = document.querySelector("#approve");
  const acts = [...document.querySelectorAll("details.act")];
  const opened = () => acts.find((act) => act.open);
  const settle = () => {
    const open = opened();
    if (!approve) return;
    approve.disabled = Boolean(open);
    if (open) delete approve.dataset.key;
    else approve.dataset.key = "Ctrl+Enter";
  };
  const turn = (act, open) => {
    for (const other of acts) other.open = other === act && open;
    settle();
    if (!open) return act.querySelector("summary").focus();
    act.querySelector(".panel textarea, .panel input:not([type=hidden]), .panel select, .panel button")?.focus();
    act.scrollIntoView({ block: "nearest" });
  };
  for (const act of acts) {
    act.querySelector("summary").addEventListener("click", (event) => {
      event.preventDefault();
      turn(act, !act.open);
    });
  }
  settle();

  // Ctrl+Enter sends the form that one is in, else the one that is open; only where there is neither is it
  // left to approve.
  document.addEventListener("keydown", (event) => {
    if (document.querySelector("dialog[open]")) return;
    if (event.key === "Escape" && opened()) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return turn(opened(), false);
    }
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    const form = event.target.closest?.("form:not(.approve)") ?? opened()?.querySelector(".panel button.main")?.form;
    if (!form && !opened()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    form?.requestSubmit(form.querySelector("button.main") ?? undefined);
  }, true);

  // What is typed is kept on the server, so that nothing is lost whatever happens to this page.
  const keep = (field) => {
    const form = field.form;
    const said = form.querySelector(".kept");
    return fetch("/cases/" + id + "/typed", {
      method: "POST",
      headers: { "X-Csrf": csrf, "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({
        field: field.dataset.typed,
        hash: form.elements.hash?.value ?? "",
        text: field.value,
      }),
      keepalive: field.value.length < 30000,
    })
      .then((answer) => {
        if (said) said.textContent = answer.ok ? "Kept." : "Not kept: reload the page in another tab.";
      })
      .catch(() => {
        if (said) said.textContent = "Not kept yet: the desk cannot be reached.";
      });
  };
  for (const field of document.querySelectorAll("[data-typed]")) {
    let waiting = 0;
    field.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => keep(field), 500);
    });
    field.form.addEventListener("submit", () => clearTimeout(waiting));
  }
  document.addEventListener("click", (event) => {
    const name = event.target.closest("[data-forget]")?.dataset.forget;
    if (!name) return;
    const field = document.querySelector(`[data-typed="${name}"]`);
    field.value = "";
    keep(field).then(() => location.replace("/cases/" + id));
  });

  // A double click sends a form once; the server would refuse the second anyway.
  document.addEventListener("submit", (event) => {
    if (event.target.dataset.sent) return event.preventDefault();
    event.target.dataset.sent = "yes";
  });
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  });

  // Photos
  const large = document.querySelector("#large");
  document.addEventListener("click", (event) => {
    const photo = event.target.closest("a[data-large]");
    if (photo && large && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const picture = large.querySelector("img");
      picture.src = photo.href;
      picture.alt = photo.querySelector("img").alt;
      large.showModal();
    } else if (event.target === large) large.close();
  });

  // Somebody else was here.
  document.body.addEventListener("desk:case", (event) => {
    const stale = document.querySelector("#stale");
    if (stale && event.detail.id === id) stale.hidden = false;
  });
})();
