const linger = 250;
const gap = 8;

export type CitationCard = ReturnType<typeof citationCard>;

/** The one card of a page: which citation it shows, and when it goes. */
export function citationCard(card: HTMLElement) {
  let shown: HTMLAnchorElement | null = null;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  function open(link: HTMLAnchorElement) {
    stay();
    if (link === shown) return;
    close();
    if (!fill(card, link)) return;
    shown = link;
    // Naming the source puts the card behind its link in the tab order.
    card.showPopover({ source: link });
    place(card, link);
  }
  function close() {
    stay();
    if (shown) card.hidePopover();
    shown = null;
  }
  /** Closes, and gives the focus back if it was inside. */
  function dismiss() {
    const link = card.contains(document.activeElement) ? shown : null;
    close();
    link?.focus();
    close();
  }
  function leave() {
    stay();
    leaving = setTimeout(() => {
      if (!card.contains(document.activeElement)) close();
    }, linger);
  }
  function stay() {
    clearTimeout(leaving);
  }
  const holds = (node: EventTarget | null) =>
    node instanceof Node && card.contains(node);
  return { open, close, dismiss, leave, stay, holds };
}

/** Copies the entry into the card. False when the page has no such entry. */
function fill(card: HTMLElement, link: HTMLAnchorElement): boolean {
  const number = link.dataset.reference;
  const entry = document.getElementById(`ref-${number}`);
  const room = card.querySelector("[data-entry]");
  if (!entry || !room) return false;
  const copies = [...entry.children].filter(
    (child) => !child.classList.contains("cited-at"),
  );
  room.replaceChildren(
    `${number}. `,
    ...copies.map((child) => child.cloneNode(true)),
  );
  card.setAttribute("aria-label", `Reference ${number}`);
  card
    .querySelector("button")
    ?.setAttribute("aria-label", `Close reference ${number}`);
  return true;
}

/** Below the number, or above it when the window ends there; never outside. */
function place(card: HTMLElement, link: HTMLElement) {
  const from = link.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const view = document.documentElement;
  const left = Math.min(from.left - 16, view.clientWidth - width - 16);
  const below = from.bottom + gap;
  const fits = below + height + gap < view.clientHeight;
  const top = fits ? below : from.top - gap - height;
  card.style.left = `${Math.max(16, left) + scrollX}px`;
  card.style.top = `${top + scrollY}px`;
}
