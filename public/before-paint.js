// Runs before the first paint, so that a chosen appearance and a closed notice
// do not flicker. Everything here works, if less smoothly, without it.
(() => {
  const cookie = (name) =>
    document.cookie.match(new RegExp(`(?:^|; )${name}=([\\w-]{1,40})`))?.[1];
  const theme = cookie("precis-theme");
  if (theme === "light" || theme === "dark")
    document.documentElement.dataset.theme = theme;
  const closed = cookie("precis-offer");
  if (closed) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`[data-offer="${closed}"] { display: none }`);
    document.adoptedStyleSheets = [sheet];
  }
})();
