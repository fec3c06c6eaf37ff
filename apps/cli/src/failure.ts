/** What the person at the terminal has to change; told in one line, exit code 2. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
