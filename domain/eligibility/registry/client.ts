import {
  circuitBreaker,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleAll,
  handleWhen,
  isBrokenCircuitError,
  isTaskCancelledError,
  retry,
  timeout,
  TimeoutStrategy,
  wrap,
} from "cockatiel";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { readAnswer } from "../live-registry/answer.ts";
import type { LiveAnswer, Trouble } from "../live-registry/schema.ts";
import type { Npi } from "../npi.ts";

/** Asks the registry's live interface about one number. Never throws. */
export type AskRegistry = (npi: Npi) => Promise<LiveAnswer>;

/** In milliseconds. */
type Patience = {
  /** For one try, of which there are up to three. */
  tryFor: number;
  /** Before the second try; the third waits longer. */
  pause: number;
  /** After five failures in a row nobody is asked for so long. */
  rest: number;
};

const usual: Patience = { tryFor: 4000, pause: 300, rest: 30_000 };
const failuresBeforeRest = 5;
const largestAnswer = 1_000_000;

let configured: AskRegistry | null | undefined;

/** The client of the configured interface, or null when there is none. */
export function liveRegistry(): AskRegistry | null {
  const base = env().registryApi;
  configured ??= base ? registryClient(base) : null;
  return configured;
}

/**
 * A client of the NPI Registry API, version 2.1. Its answers are trusted only
 * when they are exactly answers; all else is "unavailable", with the trouble.
 */
export function registryClient(base: URL, patience = usual): AskRegistry {
  const { tryFor, pause, rest } = patience;
  const policy = wrap(
    retry(
      handleWhen((error) => error instanceof Failed && error.mayPass),
      {
        maxAttempts: 2,
        backoff: new ExponentialBackoff({
          initialDelay: pause,
          maxDelay: pause * 8,
        }),
      },
    ),
    circuitBreaker(handleAll, {
      halfOpenAfter: rest,
      breaker: new ConsecutiveBreaker(failuresBeforeRest),
    }),
    timeout(tryFor, TimeoutStrategy.Aggressive),
  );
  return async (npi) => {
    try {
      return await policy.execute(({ signal }) => ask(base, npi, signal));
    } catch (error) {
      const why = troubleOf(error);
      log.warn({ event: "live-registry", why });
      return { outcome: "unavailable", why };
    }
  };
}

class Failed extends Error {
  readonly why: Trouble;
  /** Whether another try a moment later makes sense. */
  readonly mayPass: boolean;
  constructor(why: Trouble, mayPass: boolean) {
    super(why);
    this.why = why;
    this.mayPass = mayPass;
  }
}

async function ask(
  base: URL,
  npi: Npi,
  signal: AbortSignal,
): Promise<LiveAnswer> {
  const url = new URL(base);
  url.searchParams.set("version", "2.1");
  url.searchParams.set("number", npi);
  const response = await reach(url, signal);
  if (response.status === 429) throw new Failed("busy", true);
  if (response.status >= 500) throw new Failed("broken", true);
  if (response.status !== 200) throw new Failed("refused", false);
  const answer = readAnswer(parse(await textOf(response)), npi);
  if (answer.outcome === "unavailable") throw new Failed(answer.why, false);
  return answer;
}

async function reach(url: URL, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, {
      signal,
      redirect: "error",
      headers: { accept: "application/json" },
    });
  } catch {
    throw new Failed(signal.aborted ? "timeout" : "unreachable", true);
  }
}

/** The body, as far as an answer about one number can be long. */
async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  try {
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      if (text.length > largestAnswer) break;
    }
  } catch {
    throw new Failed("unreadable", true);
  }
  if (text.length > largestAnswer) throw new Failed("other-shape", false);
  return text;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Failed("unreadable", true);
  }
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof Failed) return error.why;
  if (isTaskCancelledError(error)) return "timeout";
  return isBrokenCircuitError(error) ? "resting" : "unreachable";
}
