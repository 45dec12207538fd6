import { Node } from "@tiptap/core";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { CitationView } from "#components/desk/editor/citation-view.tsx";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    citation: {
      /** Inserts a citation, or changes the selected one; none removes it. */
      cite: (ids: string[]) => ReturnType;
    };
  }
}

/** A mark of one or more references. Its number is computed, never stored. */
export const Citation = Node.create({
  name: "citation",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({
    ids: {
      default: [] as string[],
      parseHTML: (element) =>
        (element.getAttribute("data-citation") ?? "")
          .split(" ")
          .filter(Boolean),
      renderHTML: (attributes) => ({
        "data-citation": (attributes.ids as string[]).join(" "),
      }),
    },
  }),
  parseHTML: () => [{ tag: "sup[data-citation]" }],
  renderHTML: ({ HTMLAttributes }) => ["sup", HTMLAttributes],
  addNodeView: () => ReactNodeViewRenderer(CitationView, { as: "span" }),
  addCommands: () => ({
    cite:
      (ids) =>
      ({ commands, state }) => {
        const isOnCitation =
          state.selection.$from.nodeAfter?.type.name === "citation" &&
          !state.selection.empty;
        if (ids.length === 0)
          return isOnCitation ? commands.deleteSelection() : false;
        return isOnCitation
          ? commands.updateAttributes("citation", { ids })
          : commands.insertContent({ type: "citation", attrs: { ids } });
      },
  }),
});
