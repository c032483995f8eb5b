// What only the operator can mend: the message says what happened and what to do, so no stack is shown.
export class OperatorError extends Error {
  override readonly name: string = 'OperatorError';
}
