(() => {
  const tell = () => parent.postMessage({ parley: "place", y: Math.round(scrollY), hash: location.hash }, "*");
  addEventListener("scroll", tell, { passive: true });
  addEventListener("hashchange", tell);
  addEventListener("message", (event) => {
    if (event.source !== parent || !event.data || event.data.parley !== "go") return;
    const scheme = document.getElementById("scheme-" + event.data.scheme);
    if (scheme && !scheme.checked) scheme.click();
    if (typeof event.data.y === "number") scrollTo({ top: event.data.y, behavior: "instant" });
  });
})();
