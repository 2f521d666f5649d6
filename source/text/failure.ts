/** A failure that the person at the keyboard can mend: its message is one Chinese sentence that says what to do. */
export class Failure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Failure';
  }
}
