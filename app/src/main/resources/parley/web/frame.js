(() => {
  const tell = () => parent.postMessage({ parley: "place", y: Math.round(scrollY), hash: location.hash }, "*");
  addEventListener("scroll", tell, { passive: true });
  addEventListener("hashchange", tell);
  addEventListener("message", (event) => {
    if (event.source !== parent || !event.data || event.data.parley !== "go") return;
    // The page around the report chooses its colours.
    document.querySelector(".scheme")?.style.setProperty("display", "none");
    const scheme = document.getElementById("scheme-" + event.data.scheme);
    if (scheme && !scheme.checked) scheme.click();
    if (typeof event.data.y === "number") scrollTo({ top: event.data.y, behavior: "instant" });
  });
})();
