const width = 28;

/** A bar on the terminal; where there is none, a line at each tenth. */
export function drawBar(
  done: number,
  total: number,
  out: NodeJS.WriteStream = process.stderr,
): void {
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const percent = Math.floor(share * 100);
  if (!out.isTTY) return lineAtTenths(percent, out);
  const filled = Math.round(share * width);
  const bar = "█".repeat(filled) + "░".repeat(width - filled);
  out.write(`\r\u001b[2K  ${bar} ${String(percent).padStart(3)} %`);
  if (share === 1) out.write("\n");
}

let told = -1;

function lineAtTenths(percent: number, out: NodeJS.WriteStream): void {
  const tenth = Math.floor(percent / 10);
  if (tenth === told) return;
  told = tenth;
  out.write(`  ${tenth * 10} %\n`);
}
