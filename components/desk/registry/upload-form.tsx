"use client";

import { useRef, useState } from "react";
import { Button } from "#components/desk/button.tsx";
import { registryProblems } from "#components/desk/registry/problems.ts";
import { sendFile, SendProblem } from "#components/desk/registry/send-file.ts";
import { size } from "#components/desk/registry/words.ts";
import { wordsFor } from "#components/desk/words.ts";

type State =
  | { at: "rest" }
  | { at: "sending"; name: string; received: number; total: number }
  | { at: "done"; name: string }
  | { at: "failed"; reason: string };

const problems = {
  ...registryProblems,
  network:
    "The server did not answer. Choose the same file again: it goes on where it stopped.",
  "unreadable-file": "The browser cannot read this file.",
  stopped: "Stopped. Choose the same file again: it goes on where it stopped.",
};

/** Sends one file, shows how far it is, and goes on where it was broken off. */
export function UploadForm() {
  const [state, setState] = useState<State>({ at: "rest" });
  const control = useRef<AbortController | null>(null);

  async function send(file: File): Promise<void> {
    control.current = new AbortController();
    const { name, size: total } = file;
    const tell = (received: number) =>
      setState({ at: "sending", name, received, total });
    try {
      await sendFile(file, tell, control.current.signal);
      setState({ at: "done", name });
    } catch (error) {
      const reason = error instanceof SendProblem ? error.message : "stopped";
      setState({ at: "failed", reason });
    }
  }

  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        const file = new FormData(event.currentTarget).get("upload");
        if (file instanceof File && file.size > 0) void send(file);
      }}
    >
      <label className="grid gap-1 font-semibold" htmlFor="upload-file">
        File of the registry
        <input
          id="upload-file"
          type="file"
          name="upload"
          accept=".zip,.xlsx,.csv"
          required
          disabled={state.at === "sending"}
          className="min-h-[34px] w-full font-normal file:mr-3 file:min-h-[34px] file:cursor-pointer file:rounded-md file:border file:border-rule file:bg-raised file:px-3 file:text-[0.8125rem] file:font-semibold file:text-ink"
        />
      </label>
      {state.at === "sending" ? (
        <Sending state={state} stop={() => control.current?.abort()} />
      ) : (
        <div>
          <Button>Upload</Button>
        </div>
      )}
      <Said state={state} />
    </form>
  );
}

function Sending({
  state,
  stop,
}: {
  state: Extract<State, { at: "sending" }>;
  stop: () => void;
}) {
  return (
    <div className="grid gap-1.5">
      <progress
        aria-label={`Upload of ${state.name}`}
        max={state.total}
        value={state.received}
        className="load-bar"
      />
      <div className="flex items-center justify-between gap-3">
        <span className="text-quiet tabular-nums">
          {size(state.received)} of {size(state.total)}
        </span>
        <Button type="button" onClick={stop}>
          Stop
        </Button>
      </div>
    </div>
  );
}

function Said({ state }: { state: State }) {
  return (
    <p role="status" className={state.at === "failed" ? "text-bad" : ""}>
      {state.at === "failed" ? wordsFor(state.reason, problems) : null}
      {state.at === "done" ? (
        <>
          {state.name} is here.{" "}
          <a href="/admin/registry">Choose it for a load</a>
        </>
      ) : null}
    </p>
  );
}
