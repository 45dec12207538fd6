import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import {
  answerTo,
  type Generation,
} from "#domain/eligibility/synthetic/answers.ts";
import type { World } from "#domain/eligibility/synthetic/life.ts";

/** How the interface behaves: well, or in one of the ways it has failed. */
export const modes = [
  "well",
  "slow",
  "busy",
  "broken",
  "flaky",
  "garbage",
  "truncated",
  "html",
  "hang",
  "odd",
  "elsewhere",
] as const;
export type Mode = (typeof modes)[number];

export type RegistryApi = {
  /** Its address, to be given as PRECIS_REGISTRY_API. */
  url: string;
  /** Requests so far. */
  asked: () => number;
  set: (mode: Mode, generation?: Generation) => void;
  stop: () => Promise<void>;
};

type State = { mode: Mode; generation: Generation; asked: number };

/**
 * An NPI Registry API of invented people, on loopback. Every fault is one that
 * callers of the real one have met or must expect.
 */
export async function startRegistryApi(options: {
  world: World;
  port?: number;
  mode?: Mode;
  generation?: Generation;
}): Promise<RegistryApi> {
  const { world, port = 0, mode = "well", generation = "2026" } = options;
  const state: State = { mode, generation, asked: 0 };
  const server = createServer((request, response) => {
    state.asked += 1;
    void respond(request, response, state, world);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${bound}/api/`,
    asked: () => state.asked,
    set: (next, nextGeneration = state.generation) => {
      state.mode = next;
      state.generation = nextGeneration;
    },
    stop: () => stop(server),
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  state: State,
  world: World,
): Promise<void> {
  const { searchParams } = new URL(request.url ?? "/", "http://registry");
  const answer = () =>
    JSON.stringify(answerTo(searchParams, world, state.generation));
  const json = (text: string) => send(response, 200, "application/json", text);
  switch (state.mode) {
    case "well":
      return json(answer());
    case "slow":
      await wait(700);
      return json(answer());
    case "busy":
      response.setHeader("retry-after", "1");
      return send(response, 429, "text/plain", "Too many requests");
    case "broken":
      return send(response, 503, "text/html", "<h1>Service unavailable</h1>");
    case "flaky":
      return state.asked % 3 === 0
        ? json(answer())
        : send(response, 502, "text/html", "<h1>Bad gateway</h1>");
    case "garbage":
      return json("\u0000\u0001{{{ not json");
    case "truncated":
      return json(answer().slice(0, -40));
    case "html":
      return send(response, 200, "text/html", "<html>Maintenance</html>");
    case "hang":
      return;
    case "odd":
      return json(JSON.stringify({ count: 1, providers: [{ id: "1" }] }));
    case "elsewhere":
      return json(otherPerson(searchParams, world, state.generation));
  }
}

/** Somebody's record, but not of the number that was asked for. */
function otherPerson(
  query: URLSearchParams,
  world: World,
  generation: Generation,
): string {
  const answer = JSON.stringify(answerTo(query, world, generation));
  const number = query.get("number") ?? "";
  return answer.replaceAll(number, "2000000002");
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  text: string,
): void {
  response.writeHead(status, { "content-type": type }).end(text);
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
