import { stopRunning } from "./processes.mjs";

/**
 * Resolves at the first Ctrl-C, SIGTERM or SIGHUP, having ended the step that
 * runs. Told again while it is shutting down, the process ends at once.
 */
export function whenToldToStop() {
  return new Promise((resolve) => {
    let first = 0;
    const onSignal = (signal) => {
      first ||= Date.now();
      // One Ctrl-C arrives several times: from the terminal, npm and our parent.
      if (Date.now() - first > 1000) process.exit(1);
      stopRunning();
      resolve(signal);
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
      process.on(signal, () => onSignal(signal));
    }
  });
}
