import { connect, type Socket } from "node:net";

export type Reply = { status: number; milliseconds: number };

const headEnd = Buffer.from("\r\n\r\n");
const lengthHeader = /\r\ncontent-length: (\d+)/i;

/**
 * Sends requests over one kept-alive connection, the next as soon as the last
 * is answered, until `nextRequest` has none. Written on a bare socket so that
 * measuring costs little beside what is measured.
 */
export function converse(
  port: number,
  nextRequest: () => string | null,
  onReply: (reply: Reply) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let started = 0;
    const send = () => {
      const request = nextRequest();
      if (request === null) return void socket.end(resolve);
      started = performance.now();
      socket.write(request, "latin1");
    };
    onReplies(socket, (status) => {
      onReply({ status, milliseconds: performance.now() - started });
      send();
    });
    socket.setNoDelay(true);
    socket.on("connect", send);
    socket.on("error", reject);
  });
}

function onReplies(socket: Socket, onStatus: (status: number) => void): void {
  let head: Buffer | null = null;
  let status = 0;
  let missing = 0;
  socket.on("data", (chunk) => {
    if (missing === 0) {
      head = head ? Buffer.concat([head, chunk]) : chunk;
      const at = head.indexOf(headEnd);
      if (at < 0) return;
      const text = head.toString("latin1", 0, at);
      status = Number(text.slice(9, 12));
      missing = Number(lengthHeader.exec(text)?.[1]) - (head.length - at - 4);
      head = null;
    } else missing -= chunk.length;
    if (missing === 0) onStatus(status);
  });
}
