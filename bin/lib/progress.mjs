const lively = process.stdout.isTTY === true;
const width = 26;
let hushed = false;

/** For commands whose output is read by programs: no lines about steps. */
export function hush() {
  hushed = true;
}

/**
 * Runs one step and prints a line with the time it took. The work may return a
 * few words to show beside it, and calls `say` with what it is busy with.
 */
export async function step(name, work) {
  if (hushed) return void (await work(() => undefined));
  const started = Date.now();
  const title = name.padEnd(width);
  if (lively) process.stdout.write(`  ${title} …`);
  else console.log(`  ${name} …`);
  try {
    const words = await work((line) => {
      if (lively) rewrite(`  ${title} … ${clip(line)}`);
    });
    const seconds = `${((Date.now() - started) / 1000).toFixed(1)} s`;
    finish(`✓ ${title} ${seconds.padStart(7)}  ${words ?? ""}`.trimEnd());
  } catch (error) {
    finish(`✗ ${title}`);
    throw error;
  }
}

function finish(line) {
  if (lively) rewrite(`${line}\n`);
  else console.log(line);
}

function rewrite(line) {
  process.stdout.write(`\r\x1b[2K${line}`);
}

function clip(line) {
  const room = Math.max(10, (process.stdout.columns ?? 80) - width - 8);
  return line.length > room ? `${line.slice(0, room - 1)}…` : line;
}
