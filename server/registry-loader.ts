import { spawn, type ChildProcess } from "node:child_process";
import {
  abandonLoad,
  takeWaitingLoad,
} from "#domain/eligibility/loads/commands.ts";
import { frugal } from "#lib/frugal.ts";
import { log } from "#lib/log.ts";
import { startDrain } from "./drain.ts";

/**
 * Starts each load that was asked for at the desk in a process of its own, so
 * that its memory is not the server's. The child ends with us, however we end;
 * a load that was cut off so can be started again.
 */
export function startRegistryLoader(): { stop: () => Promise<void> } {
  let child: ChildProcess | null = null;
  const drain = startDrain({
    channel: "precis_registry",
    next: async () => {
      const id = await takeWaitingLoad();
      if (!id) return false;
      child = startChild(id);
      await ended(child, id);
      child = null;
      // Only a load that was cut off has not written down its own end.
      await abandonLoad(id, "failed", "interrupted", {});
      return true;
    },
  });
  return {
    stop: async () => {
      child?.kill("SIGTERM");
      await drain.stop();
    },
  };
}

const leash = "./bin/lib/hold-leash.mjs";

function startChild(id: string): ChildProcess {
  return spawn(
    process.execPath,
    [...frugal, "--import", leash, "bin/registry.ts", "run", id],
    {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      env: { ...process.env, PRECIS_LEASH: String(process.pid) },
    },
  );
}

function ended(child: ChildProcess, id: string): Promise<void> {
  return new Promise((resolve) => {
    child.once("error", (error) => {
      log.error({ event: "registry-load", load: id, err: error });
      resolve();
    });
    child.once("exit", (code, signal) => {
      log.info({ event: "registry-load-ended", load: id, code, signal });
      resolve();
    });
  });
}
