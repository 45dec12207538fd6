import {
  createServer,
  request as send,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
  type RequestListener,
} from "node:http";
import type { AddressInfo } from "node:net";

export type Answer = {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
};

export type Question = {
  method?: string;
  headers?: OutgoingHttpHeaders;
  body?: string | Buffer;
};

/** A real server on loopback, and a client that sends exactly what it is told. */
export async function serve(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    ask: (path: string, question: Question = {}) => ask(port, path, question),
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function ask(port: number, path: string, question: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = send(
      {
        host: "127.0.0.1",
        port,
        path,
        method: question.method ?? "GET",
        headers: question.headers,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    request.on("error", reject);
    request.end(question.body);
  });
}
