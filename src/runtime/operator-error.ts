// What only the operator can mend: the message says what happened and what to do, so no stack is shown.
import { EXIT } from './exit-code.ts';

/** Trying again is of no use until somebody has changed something. */
export class OperatorError extends Error {
  override readonly name: string = 'OperatorError';
  /** With what the process ends. */
  readonly exitCode: number = EXIT.misconfigured;
}

/** What may pass by itself, such as a network that is down. */
export class PassingError extends OperatorError {
  override readonly name = 'PassingError';
  override readonly exitCode = EXIT.failed;
}
