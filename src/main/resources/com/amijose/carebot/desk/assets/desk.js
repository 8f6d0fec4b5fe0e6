// Keys, dialogs, the theme, and what the server tells open pages. Everything works without it but slower.
(() => {
  "use strict";
  const root = document.documentElement;
  const csrf = document.querySelector('meta[name="csrf"]')?.content ?? "";
  const $ = (selector) => document.querySelector(selector);

  const post = (path, fields) =>
    fetch(path, {
      method: "POST",
      headers: { "X-Csrf": csrf, "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(fields),
      redirect: "manual",
    }).catch(() => {});

  document.addEventListener("htmx:configRequest", (event) => {
    if (event.detail.verb !== "get") event.detail.headers["X-Csrf"] = csrf;
  });

  const notice = (text, bad) => {
    const line = document.createElement("p");
    line.className = bad ? "toast bad" : "toast";
    line.textContent = text;
    $("#notice").replaceChildren(line);
  };
  document.addEventListener("htmx:sendError", () => notice("The desk cannot be reached. Nothing was done; try again.", true));

  // A toast goes by itself, unless it holds something to press or tells of trouble.
  new MutationObserver(() => {
    for (const toast of document.querySelectorAll("#notice > .toast:not(.bad):not([data-stays])")) {
      if (toast.dataset.timed || toast.querySelector("button, a")) continue;
      toast.dataset.timed = "yes";
      setTimeout(() => toast.remove(), 8000);
    }
  }).observe($("#notice"), { childList: true, subtree: true });

  // Theme
  const isDark = () =>
    root.dataset.theme === "dark" || (root.dataset.theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  const switchTheme = () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    if (csrf) post("/me/theme", { theme: root.dataset.theme });
  };

  // Commands: every link and button that names itself with data-command, and the tabs.
  const commands = () => {
    const found = [];
    for (const element of document.querySelectorAll("[data-command], .tabs a, .queues a")) {
      if (element.closest("[hidden]") || element.disabled) continue;
      const words = element.dataset.command || element.dataset.word || element.firstChild?.textContent?.trim() || element.textContent.trim();
      found.push({ words, key: element.dataset.key || "", run: () => element.click() });
    }
    found.push({ words: "Dark or light", key: "d", run: switchTheme });
    found.push({ words: "Keyboard shortcuts", key: "?", run: () => open("#keys") });
    return found;
  };
  const open = (selector) => {
    const dialog = $(selector);
    if (dialog && !dialog.open) dialog.showModal();
  };
  let shown = [];
  let chosen = 0;
  const listCommands = () => {
    const typed = $("#command").value.trim().toLowerCase();
    shown = commands().filter((one) => one.words.toLowerCase().includes(typed));
    chosen = Math.min(chosen, Math.max(0, shown.length - 1));
    $("#command-list").replaceChildren(
      ...shown.map((one, index) => {
        const item = document.createElement("li");
        item.id = "command-" + index;
        item.role = "option";
        item.setAttribute("aria-selected", String(index === chosen));
        item.append(one.words);
        if (one.key) {
          const key = document.createElement("kbd");
          key.textContent = one.key;
          item.append(key);
        }
        item.addEventListener("click", () => runCommand(index));
        return item;
      }),
    );
    $("#command").setAttribute("aria-activedescendant", shown.length ? "command-" + chosen : "");
  };
  const runCommand = (index) => {
    $("#commands").close();
    shown[index]?.run();
  };
  const openCommands = () => {
    if (!$("#commands")) return;
    chosen = 0;
    $("#command").value = "";
    open("#commands");
    listCommands();
  };
  $("#command")?.addEventListener("input", () => {
    chosen = 0;
    listCommands();
  });
  $("#command")?.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") chosen = Math.min(chosen + 1, shown.length - 1);
    else if (event.key === "ArrowUp") chosen = Math.max(chosen - 1, 0);
    else if (event.key === "Enter") return event.preventDefault(), runCommand(chosen);
    else return;
    event.preventDefault();
    listCommands();
  });

  document.addEventListener("click", (event) => {
    const what = event.target.closest("[data-do]")?.dataset.do;
    if (what === "keys") open("#keys");
    if (what === "theme") switchTheme();
    if (what === "commands") openCommands();
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });

  document.addEventListener("submit", (event) => {
    const question = event.target.dataset?.confirm;
    if (question && !confirm(question)) event.preventDefault();
  });
  document.addEventListener("focusin", (event) => {
    if (event.target.matches?.("[data-select]")) event.target.select();
  });

  // Rows that keys walk through: [data-rows] holds [data-row], each with a link and perhaps a box.
  const rows = () => [...document.querySelectorAll("[data-rows] [data-row]")];
  const current = () => $('[data-row][aria-current="true"]');
  const walk = (step) => {
    const all = rows();
    if (!all.length) return besides(step);
    const here = all.indexOf(current());
    const next = all[here < 0 ? (step > 0 ? 0 : all.length - 1) : Math.max(0, Math.min(all.length - 1, here + step))];
    for (const row of all) row.removeAttribute("aria-current");
    next.setAttribute("aria-current", "true");
    next.querySelector("a")?.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  };

  const isTyping = (element) =>
    element.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]") !== null;
  const press = (key) => {
    const button = [...document.querySelectorAll("[data-key]")].find(
      (one) => one.dataset.key === key && !one.disabled && !one.closest("[hidden]"));
    if (!button) return false;
    if (button.matches("input:not([type=checkbox]), textarea, select")) button.focus();
    else button.click();
    return true;
  };
  const acts = {
    j: () => walk(1),
    k: () => walk(-1),
    x: () => current()?.querySelector("input[type=checkbox]")?.click(),
    Enter: () => current()?.querySelector("a")?.click(),
    d: switchTheme,
    "?": () => open("#keys"),
    "/": () => $("#find")?.focus(),
    Escape: () => document.querySelector("[data-back]")?.click(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.defaultPrevented || $("dialog[open]")) return;
    const typing = isTyping(event.target);
    const control = event.ctrlKey || event.metaKey;
    if (event.key === "Escape" && typing) return event.target.blur();
    if (root.dataset.keys !== "on" || event.altKey) return;
    if (control) {
      if (event.key === "k" && !event.shiftKey) return event.preventDefault(), openCommands();
      if (event.key === "Enter" && press("Ctrl+Enter")) event.preventDefault();
      return;
    }
    if (typing) return;
    if (event.key === "Enter" && event.target.closest("a, button, summary, input, [role=button]")) return;
    if (press(event.key)) return event.preventDefault();
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  // Beside an open case stands the queue that it was opened from, where the window is wide enough.
  const rail = $("[data-rail]");
  const wide = matchMedia("(min-width: 1240px)");
  const openCase = location.pathname.match(/^\/cases\/(\d+)/)?.[1];
  const named = new URLSearchParams(location.search).get("from");
  const queue = /^[a-z]+$/.test(named ?? "") ? named : sessionStorage.getItem("queue") ?? "review";
  if (openCase) {
    sessionStorage.setItem("queue", queue);
    $("[data-back]")?.setAttribute("href", "/queue/" + queue);
  }
  const fillRail = async () => {
    if (!rail || !wide.matches) return;
    const answer = await fetch(`/queue/${queue}/rail?case=${openCase}`, { headers: { "HX-Request": "true" } }).catch(() => null);
    if (!answer?.ok) return;
    const top = rail.scrollTop;
    rail.innerHTML = await answer.text();
    rail.scrollTop = top;
    rail.querySelector('[aria-current="page"]')?.scrollIntoView({ block: "nearest" });
  };
  let renewal = 0;
  for (const topic of ["desk:queue", "desk:again"]) {
    document.body.addEventListener(topic, () => {
      clearTimeout(renewal);
      renewal = setTimeout(fillRail, 400);
    });
  }
  wide.addEventListener("change", fillRail);
  const filled = fillRail();
  // A key that comes before the queue beside the case is there waits for it.
  const besides = async (step) => {
    await filled;
    const links = [...document.querySelectorAll(".rail-rows a")];
    const here = links.findIndex((link) => link.getAttribute("aria-current") === "page");
    (here < 0 ? links[0] : links[here + step])?.click();
  };

  // The seconds in which a reply can still be taken back
  setInterval(() => {
    for (const toast of document.querySelectorAll(".undo[data-seconds]")) {
      const left = Number(toast.dataset.seconds) - 1;
      toast.dataset.seconds = String(left);
      toast.querySelector(".left").textContent = String(Math.max(0, left));
      if (left <= 0) toast.remove();
    }
  }, 1000);

  // Events: {topic, id} becomes "desk:topic" on the body; pieces of pages wait for it by hx-trigger.
  // A hidden tab listens to nothing, since browsers keep few connections to one server.
  let source = null;
  let hadBreak = false;
  const tell = (topic, id) => document.body.dispatchEvent(new CustomEvent("desk:" + topic, { detail: { id } }));
  const listen = () => {
    if (!csrf || source || document.hidden) return;
    source = new EventSource("/events");
    source.onmessage = (message) => {
      const { topic, id } = JSON.parse(message.data);
      if (topic !== "hello") tell(topic, id);
      else if (hadBreak) tell("again", "");
      hadBreak = true;
    };
  };
  const deaf = () => {
    source?.close();
    source = null;
  };
  document.addEventListener("visibilitychange", () => (document.hidden ? deaf() : listen()));
  addEventListener("pagehide", deaf);
  addEventListener("pageshow", listen);
  listen();
  root.dataset.ready = "yes";
})();
