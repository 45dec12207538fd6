import {
  number,
  percentOf,
  size,
  stateWords,
  timeLeft,
} from "#components/desk/registry/words.ts";
import type { LoadState, Progress } from "#domain/eligibility/loads/schema.ts";

const lively = process.stdout.isTTY;
const quietEvery = 10_000;

/**
 * Shows how far a load is: one line that is written over in a terminal, and
 * elsewhere a line at each change of state and every ten seconds.
 */
export function createProgressLine(name: string) {
  let state: LoadState | null = null;
  let since = Date.now();
  let told = 0;

  function show(progress: Progress): void {
    const now = Date.now();
    const entered = progress.state !== state;
    if (entered) since = now;
    state = progress.state;
    const line = `  ${name}  ${wordsOf(progress, (now - since) / 1000)}`;
    if (lively) return void process.stdout.write(`\r\x1b[2K${clip(line)}`);
    if (!entered && now - told < quietEvery) return;
    told = now;
    console.log(line);
  }

  return {
    show,
    end: () => {
      if (lively) process.stdout.write("\n");
    },
  };
}

function wordsOf(progress: Progress, seconds: number): string {
  const { bytesRead, bytesTotal, rows } = progress;
  const parts = [stateWords[progress.state]];
  if (progress.state === "reading" || progress.state === "checking")
    parts.push(
      `${percentOf(progress)} % of ${size(bytesTotal)} (${size(bytesRead)})`,
    );
  if (rows > 0) parts.push(`${number(rows)} rows`);
  if (progress.state === "reading" && seconds > 1)
    parts.push(`${number(Math.round(rows / seconds))} rows/s`);
  parts.push(timeLeft({ ...progress, seconds }));
  return parts.filter(Boolean).join(", ");
}

function clip(line: string): string {
  return line.slice(0, Math.max(20, (process.stdout.columns ?? 80) - 1));
}
