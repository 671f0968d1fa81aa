// Remembers the colours that a reader chose, for the next report opened in this browser.
(() => {
  "use strict";
  const KEY = "parley.colours";
  const choices = [...document.querySelectorAll("input[name=scheme]")];

  // A browser may forbid a page from disk to remember anything; then the choice lasts as long as the page.
  function remember(id) {
    try {
      localStorage.setItem(KEY, id);
    } catch {
      return;
    }
  }

  function remembered() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  }

  const chosen = remembered();
  for (const choice of choices) {
    if (choice.id === chosen) {
      choice.checked = true;
    }
    choice.addEventListener("change", () => remember(choice.id));
  }
})();
