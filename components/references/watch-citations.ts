import { citationCard } from "#components/references/citation-card.ts";

/**
 * Opens the card for every link with `data-reference`: on hover by a mouse and
 * on focus by the keyboard. The pointer may move into the card; its button,
 * Escape and a press elsewhere close it. Returns the function that stops this.
 */
export function watchCitations(element: HTMLElement): () => void {
  const card = citationCard(element);
  const stop = new AbortController();
  const on = <Type extends keyof DocumentEventMap>(
    type: Type,
    listen: (event: DocumentEventMap[Type]) => void,
  ) => document.addEventListener(type, listen, { signal: stop.signal });

  on("pointerover", ({ target, pointerType }) => {
    if (pointerType !== "mouse") return;
    const link = citation(target);
    if (link) card.open(link);
    else if (card.holds(target)) card.stay();
    else card.leave();
  });
  on("focusin", ({ target }) => {
    const link = citation(target);
    if (link?.matches(":focus-visible")) card.open(link);
    else if (!card.holds(target)) card.close();
  });
  on("keydown", ({ key }) => {
    if (key === "Escape") card.dismiss();
  });
  on("click", ({ target }) => {
    if (!card.holds(target)) card.close();
    else if (target instanceof Element && target.closest("button"))
      card.dismiss();
  });
  return () => {
    card.close();
    stop.abort();
  };
}

function citation(target: EventTarget | null): HTMLAnchorElement | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLAnchorElement>("a[data-reference]");
}
