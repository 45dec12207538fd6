import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { z } from "zod";

// The yardstick: Node's own server, sending the same bytes with the same
// headers to whoever asks, and doing nothing else.
const { headers, body } = z
  .object({ headers: z.array(z.string()), body: z.base64() })
  .parse(JSON.parse(readFileSync(process.env.BENCH_ANSWER!, "utf8")));
const bytes = Buffer.from(body, "base64");

createServer((_, response) => {
  response.writeHead(200, headers);
  response.end(bytes);
}).listen(Number(process.env.PORT), "127.0.0.1", () =>
  process.send?.("listening"),
);
