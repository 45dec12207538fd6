import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { log } from "#lib/log.ts";
import { contentOf, isPolyglot } from "./content.ts";
import { drawingLimits, type Drawing, type DrawingOrder } from "./drawing.ts";

let running: Promise<unknown> = Promise.resolve();
let inLine = 0;

/**
 * An uploaded file as fresh JPEG pages, at most `drawingLimits.pages`: nothing
 * of what was sent is kept but what it looks like. One file is drawn at a time,
 * in a process of its own with a bounded memory and time, so that neither a
 * slow nor a hostile file holds up or brings down the server.
 */
export async function redraw(bytes: Buffer): Promise<Drawing> {
  const content = contentOf(bytes);
  if (!content) return { ok: false, reason: "file-kind" };
  if (isPolyglot(bytes, content))
    return { ok: false, reason: "file-two-kinds" };
  if (inLine > drawingLimits.waiting) return { ok: false, reason: "file-busy" };
  inLine += 1;
  const drawing = running.then(() => drawApart({ content, bytes }));
  running = drawing.catch(() => null).finally(() => (inLine -= 1));
  return drawing;
}

function drawApart(order: DrawingOrder): Promise<Drawing> {
  return new Promise((resolve, reject) => {
    const child = startDrawing();
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      resolve({ ok: false, reason: "file-too-slow" });
    }, drawingLimits.seconds * 1000);
    child.once("message", (drawing) => resolve(drawing as Drawing));
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      clearTimeout(timer);
      // A message sent before the end has been heard by now.
      setImmediate(() => resolve({ ok: false, reason: "file-broken" }));
      if (code !== 0) log.warn({ event: "drawing-died", code, signal });
    });
    child.send(order);
  });
}

const memoryMegabytes = 256;

/** Without our environment: it holds nothing of the configuration. */
function startDrawing(): ChildProcess {
  const program = path.join(process.cwd(), "lib", "pictures", "draw.ts");
  return spawn(
    process.execPath,
    [`--max-old-space-size=${memoryMegabytes}`, "--no-warnings", program],
    {
      env: { PATH: process.env.PATH, NODE_ENV: "production" },
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      serialization: "advanced",
    },
  );
}
