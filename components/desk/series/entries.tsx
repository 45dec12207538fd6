"use client";

import {
  DragDropContext,
  Draggable,
  Droppable,
  type DropResult,
} from "@hello-pangea/dnd";
import { useEffect, useState } from "react";
import { postJson } from "#components/desk/editor/save.ts";
import {
  EntryRow,
  type SeriesEntryRow,
} from "#components/desk/series/entry-row.tsx";
import { moved } from "#components/desk/series/order.ts";

const rowClass =
  "flex flex-wrap items-center gap-x-3 border-t border-rule bg-raised px-4 py-1.5";

/**
 * The articles of a series in their order. The buttons of each row are forms
 * and need no script; with script the rows can be dragged as well.
 */
export function SeriesEntries({
  seriesId,
  entries: saved,
}: {
  seriesId: string;
  entries: SeriesEntryRow[];
}) {
  const [entries, setEntries] = useState(saved);
  const [status, setStatus] = useState("");
  const [canDrag, setCanDrag] = useState(false);
  useEffect(() => setCanDrag(true), []);
  const drop = async ({ source, destination }: DropResult) => {
    if (!destination || destination.index === source.index) return;
    const next = moved(entries, source.index, destination.index);
    setEntries(next);
    setStatus("Saving the order…");
    const sent = await postJson(`/admin/series/${seriesId}/order`, {
      ids: next.map((entry) => entry.id),
    });
    if (sent?.status === 200) return setStatus("Order saved.");
    setEntries(entries);
    setStatus("The order was not saved. Reload the page and try again.");
  };
  const ids = entries.map((entry) => entry.id);
  const row = (entry: SeriesEntryRow, index: number) => (
    <EntryRow seriesId={seriesId} entry={entry} index={index} ids={ids} />
  );
  return (
    <>
      <p role="status" className="min-h-5 text-[0.8125rem] text-quiet">
        {status}
      </p>
      {canDrag ? (
        <DragDropContext onDragEnd={(result) => void drop(result)}>
          <Droppable droppableId="entries">
            {(list) => (
              <ol ref={list.innerRef} {...list.droppableProps}>
                {entries.map((entry, index) => (
                  <Draggable
                    key={entry.id}
                    draggableId={entry.id}
                    index={index}
                  >
                    {(item) => (
                      <li
                        ref={item.innerRef}
                        {...item.draggableProps}
                        className={rowClass}
                      >
                        <span
                          {...item.dragHandleProps}
                          aria-label={`Drag ${entry.title}`}
                          className="grid size-[34px] flex-none cursor-grab place-items-center rounded-md text-quiet hover:bg-wash"
                        >
                          <span aria-hidden="true">⠿</span>
                        </span>
                        {row(entry, index)}
                      </li>
                    )}
                  </Draggable>
                ))}
                {list.placeholder}
              </ol>
            )}
          </Droppable>
        </DragDropContext>
      ) : (
        <ol>
          {entries.map((entry, index) => (
            <li key={entry.id} className={rowClass}>
              {row(entry, index)}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
