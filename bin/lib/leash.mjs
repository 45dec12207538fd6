import { inRoot } from "./paths.mjs";
import { pathToFileURL } from "node:url";

const least = [22, 18];

/** The oldest Node that runs TypeScript files by itself. */
export const leastNode = least.join(".");

export function isCurrentNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  return major > least[0] || (major === least[0] && minor >= least[1]);
}

/**
 * Flags and environment of a child that gets a channel to us: it then ends when
 * we are gone, however hard we were killed, and nothing goes on behind the next
 * start. The child's own children inherit both, and must not feel bound to it.
 */
export const leash = [
  "--import",
  pathToFileURL(inRoot("bin/lib/hold-leash.mjs")).href,
];
export const leashedTo = () => ({ PRECIS_LEASH: String(process.pid) });

export const isLeashed = () =>
  Boolean(process.channel) && process.env.PRECIS_LEASH === String(process.ppid);

/** The child's end of it. */
export function holdLeash() {
  if (!isLeashed()) return;
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel.unref();
}
