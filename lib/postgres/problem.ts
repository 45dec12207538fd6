/**
 * Something a person can put right, said in one sentence. The start-up scripts
 * print its message alone; any other error is printed with its stack.
 */
export class Problem extends Error {
  override readonly name = "Problem";
}
