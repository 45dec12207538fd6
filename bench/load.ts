import { converse } from "./client.ts";
import { percentile } from "./measures.ts";

export type Job = {
  port: number;
  /** An asterisk stands for a number that no other request has. */
  path: string;
  headers: Record<string, string>;
  connections: number;
  until: { seconds: number } | { requests: number };
};

export type Load = {
  requestsPerSecond: number;
  p50: number;
  p99: number;
  /** How many answers of each status. */
  statuses: Record<number, number>;
  /** Share of one core that this process used itself. */
  generatorBusy: number;
};

/** Keeps `connections` requests under way until the job is done. */
async function run(job: Job): Promise<Load> {
  const times: number[] = [];
  const statuses: Record<number, number> = {};
  const cpu = process.cpuUsage();
  const started = performance.now();
  const next = requestsOf(job);
  await Promise.all(
    Array.from({ length: job.connections }, () =>
      converse(job.port, next, ({ status, milliseconds }) => {
        statuses[status] = (statuses[status] ?? 0) + 1;
        times.push(milliseconds);
      }),
    ),
  );
  const elapsed = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  return {
    requestsPerSecond: (times.length / elapsed) * 1000,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    statuses,
    generatorBusy: (user + system) / 1000 / elapsed,
  };
}

function requestsOf({ path, port, headers, until }: Job): () => string | null {
  const lines = Object.entries({ host: `localhost:${port}`, ...headers });
  const rest = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  const whole = `GET ${path} HTTP/1.1\r\n${rest}\r\n`;
  const isNumbered = path.includes("*");
  const end =
    "seconds" in until ? performance.now() + until.seconds * 1000 : Infinity;
  const most = "requests" in until ? until.requests : Infinity;
  let sent = 0;
  return () => {
    if (sent >= most || performance.now() >= end) return null;
    sent++;
    return isNumbered ? whole.replace("*", String(sent)) : whole;
  };
}

// Jobs come over the channel, which the leash would let us end beside.
process.channel?.ref();
process.on("message", (job: Job) => {
  void run(job).then((load) => process.send?.(load));
});
process.send?.("ready");
